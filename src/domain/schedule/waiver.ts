import type { IsoDate } from "../calendar";
import { dateOfText } from "./dateText";
import type { RuleId } from "./facts";
import { nameKey } from "./nameKey";
import { findingOf, type ScheduleFinding } from "./rule";
import { scheduleRules } from "./rules";
import type { Session } from "./session";

/** The word of a responsible person that a rule may be broken in this row. */
export interface Waiver {
  readonly row: number;
  readonly rule: RuleId;
  readonly reason: string;
  readonly by: string;
  /** Last day on which it holds; `null`: as long as the session stands. */
  readonly until: IsoDate | null;
}

/** A finding that somebody has answered for; its severity has become `info`. */
export interface WaivedFinding {
  readonly finding: ScheduleFinding;
  readonly waiver: Waiver;
}

/** Rule titles in any language → rule, so that a waiver may name a rule as the sheet shows it. */
export type RuleTitles = ReadonlyMap<string, RuleId>;

/** The titles of one or more languages, from their tables `rule id -> { title }`. */
export function ruleTitlesOf(
  ...messages: ReadonlyArray<Readonly<Record<RuleId, { readonly title: string }>>>
): RuleTitles {
  const titles = new Map<string, RuleId>();
  for (const { id } of scheduleRules) {
    titles.set(id, id);
    for (const language of messages) titles.set(nameKey(language[id].title), id);
  }
  return titles;
}

interface ReadWaivers {
  readonly waivers: readonly Waiver[];
  readonly findings: readonly ScheduleFinding[];
}

/**
 * The waivers of one cell, one a line, or with `||` between them: `rule; reason; name; until`, whose
 * parts are separated by `;` or `|`. The
 * rule is an id or a title; the date may stand anywhere after it and may be left out. A line that
 * names no rule, or lacks reason or name, is a finding and waives nothing.
 */
export function readWaivers(session: Session, titles: RuleTitles): ReadWaivers {
  const waivers: Waiver[] = [];
  const findings: ScheduleFinding[] = [];
  for (const line of (session.waiver ?? "").split(/\r\n?|\n|\|\|/)) {
    if (line.trim() === "") continue;
    const { ruleText, reason, by, until, dateUnreadable } = partsOf(line);
    const rule = titles.get(nameKey(ruleText));
    const at = { rows: [session.row], fields: ["waiver"] };
    if (rule === undefined) {
      const facts = { text: ruleText };
      findings.push(findingOf("waiver-unknown-rule", "warning", { ...at, facts }));
      continue;
    }
    const missing = [
      ...(reason === "" ? (["reason"] as const) : []),
      ...(by === "" ? (["name"] as const) : []),
      ...(dateUnreadable ? (["until"] as const) : []),
    ];
    if (missing.length === 0) waivers.push({ row: session.row, rule, reason, by, until });
    else
      findings.push(
        findingOf("waiver-incomplete", "warning", { ...at, facts: { of: rule, missing } }),
      );
  }
  return { waivers, findings };
}

const untilPattern = /^(?:s\.?\s?\/?d\.?|sampai(?: dengan)?|hingga|berlaku hingga|until|to)\s+/i;

function partsOf(line: string) {
  const separator = line.includes("|") ? "|" : ";";
  const [ruleText = "", ...rest] = line.split(separator).map((part) => part.trim());
  const isDate = (part: string) => dateOfText(part.replace(untilPattern, "")) !== null;
  const date = rest.find(isDate);
  const [reason = "", by = "", extra = ""] = rest.filter((part) => part !== date);
  const until = date === undefined ? null : dateOfText(date.replace(untilPattern, ""));
  return { ruleText, reason, by, until, dateUnreadable: date === undefined && extra !== "" };
}

export interface WaiverResult {
  /** What stays to be mended, with the findings about the waivers themselves at the end. */
  readonly findings: readonly ScheduleFinding[];
  readonly waived: readonly WaivedFinding[];
}

/**
 * Sets aside the findings that a waiver answers for. A waiver covers the findings of its rule that
 * mark its row; a finding that marks no row of *Jadwal* (the share of online JP) may be waived in
 * any row. A waiver that lapsed before `today` waives nothing; without `today` none has lapsed.
 */
export function applyWaivers(
  findings: readonly ScheduleFinding[],
  sessions: readonly Session[],
  titles: RuleTitles,
  today: IsoDate | null,
): WaiverResult {
  const written = sessions.filter(({ waiver }) => waiver !== null && waiver.trim() !== "");
  if (written.length === 0) return { findings, waived: [] };
  const read = written.map((session) => readWaivers(session, titles));
  const all = read.flatMap(({ waivers }) => waivers);
  const hasLapsed = ({ until }: Waiver) => today !== null && until !== null && until < today;
  const valid = all.filter((waiver) => !hasLapsed(waiver));
  const used = new Set<Waiver>();
  const open: ScheduleFinding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const covering = valid.filter((waiver) => covers(waiver, finding));
    for (const waiver of covering) used.add(waiver);
    const [waiver] = covering;
    if (waiver) waived.push({ finding: { ...finding, severity: "info" }, waiver });
    else open.push(finding);
  }
  const unused = valid.filter((waiver) => !used.has(waiver)).map(unusedFinding);
  const lapsed = all.filter(hasLapsed).map(lapsedFinding);
  const about = [...read.flatMap(({ findings: faults }) => faults), ...lapsed, ...unused];
  return { findings: [...open, ...about], waived };
}

function covers({ rule, row }: Waiver, finding: ScheduleFinding): boolean {
  if (finding.rule !== rule) return false;
  if (finding.table !== "schedule" || finding.rows.length === 0) return true;
  return finding.rows.includes(row);
}

function lapsedFinding({ row, rule, by, until }: Waiver): ScheduleFinding {
  const facts = { of: rule, by, until: until ?? "" };
  return findingOf("waiver-lapsed", "warning", { rows: [row], fields: ["waiver"], facts });
}

function unusedFinding({ row, rule, by }: Waiver): ScheduleFinding {
  const facts = { of: rule, by };
  return findingOf("waiver-unused", "info", { rows: [row], fields: ["waiver"], facts });
}
