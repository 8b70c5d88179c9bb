import type { IsoDate } from "../calendar";
import type { Severity } from "../finding";
import type { Settings } from "../settings";
import { buildContext, type ScheduleContext } from "./context";
import { buildRegisters, type Registers } from "./registers";
import { findingOf, type ScheduleFinding, type ScheduleRule } from "./rule";
import { scheduleRules } from "./rules";
import { registerNames, type ScheduleInput } from "./scheduleInput";
import type { Session } from "./session";
import { type ScheduleSummary, summarise } from "./summary";
import { applyWaivers, type RuleTitles, type WaivedFinding } from "./waiver";

export interface ScheduleCheck {
  /** What is wrong or unwise: errors first, then warnings, then notes; each in the order of rules. */
  readonly findings: readonly ScheduleFinding[];
  /** What could not be judged because a sheet is absent: one `sheet-absent` a sheet. */
  readonly unchecked: readonly ScheduleFinding[];
  readonly waived: readonly WaivedFinding[];
  readonly summary: ScheduleSummary;
}

/**
 * Checks a schedule against every rule that the sheets at hand allow. `today` decides whether waivers
 * have lapsed and recordings are due. `titles` lets a waiver name a rule by its title.
 */
export function checkSchedule(
  input: ScheduleInput,
  today: IsoDate | null,
  titles: RuleTitles = ruleIds,
): ScheduleCheck {
  const registers = buildRegisters(input);
  const context = buildContext(input.sessions, registers, today);
  const found = runRules(scheduleRules, context);
  const { findings, waived } = applyWaivers(found, input.sessions, titles, today);
  return {
    findings: bySeverity(findings),
    unchecked: absentSheets(registers),
    waived,
    summary: summarise(context),
  };
}

const ruleIds: RuleTitles = new Map(scheduleRules.map(({ id }) => [id, id]));

/** What the given rules find; a rule that lacks a sheet finds nothing. */
export function runRules(
  rules: readonly ScheduleRule[],
  context: ScheduleContext,
): ScheduleFinding[] {
  const findings: ScheduleFinding[] = [];
  for (const rule of rules) {
    if (!rule.needs.every((sheet) => context.registers.present.has(sheet))) continue;
    for (const finding of rule.check(context)) findings.push(finding);
  }
  return findings;
}

/**
 * What the sessions of a range alone can tell: no other sheets, no date of today, and the holidays
 * that come with Capaian. Waivers in the range hold.
 */
export function checkRange(
  sessions: readonly Session[],
  settings: Settings,
  titles: RuleTitles = ruleIds,
): readonly ScheduleFinding[] {
  return checkSchedule(scheduleOnly(sessions, settings), null, titles).findings;
}

/** An input of which only *Jadwal* is there. */
export function scheduleOnly(sessions: readonly Session[], settings: Settings): ScheduleInput {
  const absent = { facilitators: null, places: null, travel: null, groups: null };
  return { sessions, settings, ...absent, curriculum: null, holidays: null, participants: null };
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function bySeverity(findings: readonly ScheduleFinding[]): ScheduleFinding[] {
  return [...findings].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

function absentSheets({ present }: Registers): ScheduleFinding[] {
  return registerNames
    .filter((sheet) => !present.has(sheet))
    .map((sheet) => {
      const rules = scheduleRules.filter(({ needs }) => needs.includes(sheet)).map(({ id }) => id);
      const facts = { sheet, rules };
      return findingOf("sheet-absent", "info", { table: sheet, rows: [], fields: [], facts });
    });
}
