import type { IsoDate } from "../calendar";
import { applyChange, type Change, type ChangeKind, changedSession } from "./change";
import { checkSchedule, runRules } from "./checkSchedule";
import { buildContext, type PlacedSession, type ScheduleContext } from "./context";
import { buildRegisters } from "./registers";
import { type Candidate, candidatesFor, changesThatMend, isFree } from "./repairCandidates";
import type { ScheduleFinding, ScheduleRule } from "./rule";
import { scheduleRules } from "./rules";
import type { ScheduleInput } from "./scheduleInput";
import { type SessionRef, sessionRef } from "./session";
import type { RuleTitles } from "./waiver";

export interface Suggestion {
  readonly change: Change;
  /** The session as it stands now. */
  readonly session: SessionRef;
  /** Size of the change in hours moved, see `changeCost`. */
  readonly cost: number;
}

/**
 * `found`: at least one change mends it. `none-found`: the search tried all it may and found nothing.
 * `by-hand`: moving a session cannot mend it (a cell is empty, a unit is not scheduled).
 */
export type RepairOutcome = "found" | "none-found" | "by-hand";

export interface Repair {
  readonly finding: ScheduleFinding;
  readonly outcome: RepairOutcome;
  /** At most three, the smallest first. */
  readonly suggestions: readonly Suggestion[];
  /** Changes looked at, at most the setting `repairCandidates`. */
  readonly tried: number;
}

export interface RepairList {
  readonly repairs: readonly Repair[];
  /** Errors in the schedule, of which `repairs` treats a part. */
  readonly errors: number;
  /** Where to go on; `null` when all errors have been treated. */
  readonly next: number | null;
}

/**
 * Suggests, for each error that nobody has waived, up to three changes of one session, each checked
 * against the whole schedule: the error is gone and no rule finds a new one. Errors `first` to
 * `first + count` are treated, so that long work can go in steps.
 */
export function suggestRepairs(
  input: ScheduleInput,
  today: IsoDate | null,
  titles?: RuleTitles,
  { first = 0, count = 50 } = {},
): RepairList {
  const { findings } = checkSchedule(input, today, titles);
  const errors = findings.filter(({ severity }) => severity === "error");
  const registers = buildRegisters(input);
  const search = startSearch(buildContext(input.sessions, registers, today));
  const treated = errors.slice(first, first + count);
  return {
    repairs: treated.map((finding) => repairOf(finding, search)),
    errors: errors.length,
    next: first + count < errors.length ? first + count : null,
  };
}

/** What the search for repairs remembers between errors. */
interface Search {
  readonly context: ScheduleContext;
  readonly errors: ErrorSet;
  readonly byRow: ReadonlyMap<number, PlacedSession>;
}

function startSearch(context: ScheduleContext): Search {
  const byRow = new Map(context.placed.map((placed) => [placed.session.row, placed]));
  return { context, errors: errorSet(runRules(scheduleRules, context)), byRow };
}

function repairOf(finding: ScheduleFinding, search: Search): Repair {
  const kinds = changesThatMend[finding.rule];
  if (!kinds || finding.table !== "schedule")
    return { finding, outcome: "by-hand", suggestions: [], tried: 0 };
  const candidates = finding.rows
    .flatMap((row) => {
      const placed = search.byRow.get(row);
      return placed ? candidatesFor(placed, kinds, search.context) : [];
    })
    .sort(bySize)
    .slice(0, search.context.settings.repairCandidates);
  const { picked, tried } = pickThree(candidates, finding, kinds.length, search);
  const suggestions = picked.map(({ change, session, cost }) => ({
    change,
    session: sessionRef(session),
    cost,
  }));
  return { finding, outcome: picked.length > 0 ? "found" : "none-found", suggestions, tried };
}

function bySize(a: Candidate, b: Candidate): number {
  return a.cost - b.cost || a.session.row - b.session.row;
}

/** The smallest change of each kind, then the next smallest of any, up to three in all. */
function pickThree(
  candidates: readonly Candidate[],
  finding: ScheduleFinding,
  kindCount: number,
  search: Search,
) {
  const ofKind = new Map<ChangeKind, Candidate>();
  const others: Candidate[] = [];
  let tried = 0;
  for (const candidate of candidates) {
    if (ofKind.size === Math.min(3, kindCount) && ofKind.size + others.length >= 3) break;
    tried++;
    const { kind } = candidate.change;
    if (ofKind.has(kind) && others.length >= 2) continue;
    if (!mends(candidate, finding, search)) continue;
    if (ofKind.has(kind)) others.push(candidate);
    else ofKind.set(kind, candidate);
  }
  const picked = [...ofKind.values(), ...others].slice(0, 3).sort(bySize);
  return { picked, tried };
}

/** Cheap tests first: the time lines, then the session by itself, then the whole schedule. */
function mends({ change, session }: Candidate, finding: ScheduleFinding, search: Search): boolean {
  const { context } = search;
  const after = changedSession(session, change);
  if (!isFree(after, change, context)) return false;
  const alone = (one: typeof session) =>
    runRules(rulesOfOneSession, buildContext([one], context.registers, context.today));
  const before = new Set(alone(session).map(({ rule }) => rule));
  if (alone(after).some(({ rule }) => !before.has(rule))) return false;
  const sessions = applyChange(context.sessions, change);
  const whole = buildContext(sessions, context.registers, context.today);
  return isMended(finding, search.errors, errorSet(runRules(rulesThatMayErr, whole)));
}

const rulesOfOneSession = scheduleRules.filter(({ scope }) => scope === "session");
const rulesThatMayErr: readonly ScheduleRule[] = scheduleRules.filter(
  ({ id, severity }) => severity === "error" || id === "collective-leave",
);

interface ErrorSet {
  readonly keys: ReadonlySet<string>;
  readonly byRule: ReadonlyMap<string, readonly ScheduleFinding[]>;
}

function errorSet(findings: readonly ScheduleFinding[]): ErrorSet {
  const keys = new Set<string>();
  const byRule = new Map<string, ScheduleFinding[]>();
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    keys.add(keyOf(finding));
    const list = byRule.get(finding.rule);
    if (list) list.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return { keys, byRule };
}

function keyOf({ rule, table, rows }: ScheduleFinding): string {
  return `${rule} ${table} ${rows.join(" ")}`;
}

/**
 * The target has gone (there are fewer errors of its rule within its rows) and every other error was
 * there before: the same rows, or some of the rows of an error of the same rule.
 */
function isMended(target: ScheduleFinding, before: ErrorSet, after: ErrorSet): boolean {
  const within = ({ byRule }: ErrorSet) =>
    (byRule.get(target.rule) ?? []).filter((error) => isWithin(error, target)).length;
  if (within(after) >= within(before)) return false;
  for (const [rule, errors] of after.byRule) {
    const known = before.byRule.get(rule) ?? [];
    const isOld = (error: ScheduleFinding) =>
      before.keys.has(keyOf(error)) || known.some((old) => isWithin(error, old));
    if (!errors.every(isOld)) return false;
  }
  return true;
}

function isWithin(error: ScheduleFinding, other: ScheduleFinding): boolean {
  return error.table === other.table && error.rows.every((row) => other.rows.includes(row));
}
