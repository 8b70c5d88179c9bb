import type { FindingOf, Severity, TableId } from "../finding";
import type { ScheduleContext } from "./context";
import type { RuleId, ScheduleFacts } from "./facts";
import type { RegisterName } from "./scheduleInput";

export type ScheduleFinding = FindingOf<ScheduleFacts>;

/**
 * What a verdict depends on, besides the register sheets: `session` on one row, `day` on the
 * sessions of neighbouring days, `whole` on the whole schedule.
 */
export type RuleScope = "session" | "day" | "whole";

/** One finding of a rule, before the rule's name is put on it. */
export interface Mark<Facts> {
  readonly rows: readonly number[];
  readonly fields: readonly string[];
  readonly facts: Facts;
  /** The sheet of `rows`; *Jadwal* where nothing else is said. */
  readonly table?: TableId;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

export interface ScheduleRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** Sheets without which the rule cannot be judged. */
  readonly needs: readonly RegisterName[];
  check(context: ScheduleContext): ScheduleFinding[];
}

interface RuleDefinition<Rule extends RuleId> {
  readonly id: Rule;
  readonly severity: Severity;
  readonly scope: RuleScope;
  readonly needs?: readonly RegisterName[];
  find(context: ScheduleContext): ReadonlyArray<Mark<ScheduleFacts[Rule]>>;
}

/** A rule from its definition: adds its name and severity to what it finds. */
export function defineRule<Rule extends RuleId>(definition: RuleDefinition<Rule>): ScheduleRule {
  const { id, severity, scope, needs = [], find } = definition;
  return {
    id,
    severity,
    scope,
    needs,
    check: (context) => find(context).map((mark) => findingOf(id, severity, mark)),
  };
}

/** A finding on *Jadwal* unless the mark names another sheet. */
export function findingOf<Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  mark: Mark<ScheduleFacts[Rule]>,
): ScheduleFinding {
  return {
    rule,
    severity: mark.severity ?? severity,
    table: mark.table ?? "schedule",
    rows: mark.rows,
    fields: mark.fields,
    facts: mark.facts,
  } as ScheduleFinding;
}
