import type { IsoDate } from "../calendar";
import { applyChange, type Change, type ChangeKind, changedSession } from "./change";
import { checkSchedule, runRules } from "./checkSchedule";
import { buildContext, type PlacedSession, placeSession, type ScheduleContext } from "./context";
import { neighboursOf } from "./neighbours";
import { buildRegisters } from "./registers";
import { type Candidate, candidatesFor, changesThatMend, isFree } from "./repairCandidates";
import type { ScheduleFinding, ScheduleRule } from "./rule";
import { scheduleRules } from "./rules";
import type { ScheduleInput } from "./scheduleInput";
import { type Session, type SessionRef, sessionRef } from "./session";
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
  return { context, errors: errorSet(runRules(rulesOfManySessions, context)), byRow };
}

function repairOf(finding: ScheduleFinding, search: Search): Repair {
  const kinds = changesThatMend[finding.rule];
  if (!kinds || finding.table !== "schedule")
    return { finding, outcome: "by-hand", suggestions: [], tried: 0 };
  const candidates = kinds
    .flatMap((kind) => smallest(finding, kind, kinds.length, search))
    .sort(bySize);
  const { picked, tried } = pickThree(candidates, finding, kinds.length, search);
  const suggestions = picked.map(({ change, session, cost }) => ({
    change,
    session: sessionRef(session),
    cost,
  }));
  return { finding, outcome: picked.length > 0 ? "found" : "none-found", suggestions, tried };
}

/** The smallest changes of one kind; each kind has an equal part of the changes that may be tried. */
function smallest(
  finding: ScheduleFinding,
  kind: ChangeKind,
  kindCount: number,
  { byRow, context }: Search,
): Candidate[] {
  const limit = Math.max(1, Math.floor(context.settings.repairCandidates / kindCount));
  return finding.rows
    .flatMap((row) => {
      const placed = byRow.get(row);
      return placed ? candidatesFor(placed, kind, context) : [];
    })
    .sort(bySize)
    .slice(0, limit);
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

/**
 * Cheap tests first: the time lines, the session by itself, its neighbours, then the whole schedule.
 * The rules of one session depend on nothing else, so for them the first two say everything.
 */
function mends(candidate: Candidate, finding: ScheduleFinding, search: Search): boolean {
  const { change, session } = candidate;
  const { context, errors } = search;
  const after = changedSession(session, change);
  if (!isFree(after, change, context)) return false;
  const aloneBefore = findingsAlone(session, context);
  const aloneAfter = findingsAlone(after, context);
  const known = new Set(aloneBefore.map(({ rule }) => rule));
  if (aloneAfter.some(({ rule }) => !known.has(rule))) return false;
  const target = sessionRuleIds.has(finding.rule) ? null : finding;
  if (!target && !isMended(finding, errorSet(aloneBefore), errorSet(aloneAfter))) return false;
  const near = neighbours(search, session, after);
  if (!isMendedAmong(near, change, target, search, rulesOfTheDay)) return false;
  return isMended(target, errors, errorsOf(applyChange(context.sessions, change), search));
}

function neighbours({ context, byRow }: Search, session: Session, after: Session): Session[] {
  const [was, will] = [byRow.get(session.row), placeSession(after, context.registers)];
  return was && will ? neighboursOf(was, will, context) : [session];
}

function isMendedAmong(
  sessions: readonly Session[],
  change: Change,
  target: ScheduleFinding | null,
  search: Search,
  rules: readonly ScheduleRule[],
): boolean {
  const before = errorsOf(sessions, search, rules);
  const after = errorsOf(applyChange(sessions, change), search, rules);
  return isMended(target && dayRuleIds.has(target.rule) ? target : null, before, after);
}

function errorsOf(
  sessions: readonly Session[],
  { context }: Search,
  rules = rulesOfManySessions,
): ErrorSet {
  return errorSet(runRules(rules, buildContext(sessions, context.registers, context.today)));
}

function findingsAlone(session: Session, { registers, today }: ScheduleContext): ScheduleFinding[] {
  return runRules(rulesOfOneSession, buildContext([session], registers, today));
}

const rulesOfOneSession = scheduleRules.filter(({ scope }) => scope === "session");
const sessionRuleIds: ReadonlySet<string> = new Set(rulesOfOneSession.map(({ id }) => id));
const rulesOfManySessions: readonly ScheduleRule[] = scheduleRules.filter(
  ({ scope, severity }) => scope !== "session" && severity === "error",
);

const rulesOfTheDay = rulesOfManySessions.filter(({ scope }) => scope === "day");
const dayRuleIds: ReadonlySet<string> = new Set(rulesOfTheDay.map(({ id }) => id));

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
 * The target has gone, there being fewer errors of its rule within its rows, and nothing is new.
 * Without a target only the latter counts.
 */
function isMended(target: ScheduleFinding | null, before: ErrorSet, after: ErrorSet): boolean {
  if (target === null) return hasNoNewError(before, after);
  const within = ({ byRule }: ErrorSet) =>
    (byRule.get(target.rule) ?? []).filter((error) => isWithin(error, target)).length;
  return within(after) < within(before) && hasNoNewError(before, after);
}

/** Every error was there before: the same rows, or some of the rows of an error of the same rule. */
function hasNoNewError(before: ErrorSet, after: ErrorSet): boolean {
  return [...after.byRule].every(([rule, errors]) => {
    const known = before.byRule.get(rule) ?? [];
    return errors.every(
      (error) => before.keys.has(keyOf(error)) || known.some((old) => isWithin(error, old)),
    );
  });
}

function isWithin(error: ScheduleFinding, other: ScheduleFinding): boolean {
  return error.table === other.table && error.rows.every((row) => other.rows.includes(row));
}
