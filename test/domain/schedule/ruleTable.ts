import { describe, expect, it } from "vitest";
import { runRules } from "../../../src/domain/schedule/checkSchedule";
import { buildContext } from "../../../src/domain/schedule/context";
import type { RuleId } from "../../../src/domain/schedule/facts";
import { buildRegisters } from "../../../src/domain/schedule/registers";
import type { ScheduleFinding } from "../../../src/domain/schedule/rule";
import { scheduleRules } from "../../../src/domain/schedule/rules";
import { type Given, inputOf } from "./fixtures";

interface Ok {
  readonly name: string;
  readonly given: Given;
  readonly today?: string;
}
interface Bad extends Ok {
  /** The rows of each finding, in the order of the findings. */
  readonly rows: ReadonlyArray<readonly number[]>;
  /** Facts of the first finding that matter here. */
  readonly facts?: object;
}

/** Rules that have a table, so that a test can tell which have none. */
export const rulesWithTable = new Set<RuleId>();

/** What one rule finds in an input, by itself. */
export function findingsOf(rule: RuleId, { given, today }: Ok): ScheduleFinding[] {
  const input = inputOf(given);
  const context = buildContext(input.sessions, buildRegisters(input), today ?? null);
  return runRules(
    scheduleRules.filter(({ id }) => id === rule),
    context,
  );
}

/** A rule's table: schedules it accepts, and schedules it reports with the rows it marks. */
export function ruleTable(
  rule: RuleId,
  { ok, bad }: { ok: readonly Ok[]; bad: readonly Bad[] },
): void {
  rulesWithTable.add(rule);
  describe(rule, () => {
    it.each(ok.map((one) => [one.name, one] as const))("accepts %s", (_, one) => {
      expect(findingsOf(rule, one)).toEqual([]);
    });
    it.each(bad.map((one) => [one.name, one] as const))("reports %s", (_, one) => {
      const findings = findingsOf(rule, one);
      expect(findings.map(({ rows }) => rows)).toEqual(one.rows);
      if (one.facts) expect(findings[0]?.facts).toMatchObject(one.facts);
    });
  });
}
