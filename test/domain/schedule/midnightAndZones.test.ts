import { expect, it } from "vitest";
import type { RuleId } from "../../../src/domain/schedule/facts";
import type { Settings } from "../../../src/domain/settings";
import { facilitator, type Given, group, online, session } from "./fixtures";
import { findingsOf } from "./ruleTable";

const overnight = (date: string, settings: Partial<Settings> = {}): Given => ({
  sessions: [session({ row: 2, date, start: 1320, end: 120 })],
  settings,
});
const found = (rule: RuleId, given: Given) =>
  findingsOf(rule, { name: "", given }).map(({ rows, severity }) => [...rows, severity]);

it.each([
  ["weekend", "2025-06-13"],
  ["public-holiday", "2025-05-28"],
  ["collective-leave", "2025-05-29"],
] as const)("%s is held against the day after midnight", (rule, date) => {
  expect(found(rule, overnight(date))).toHaveLength(1);
});

it("finds the time of prayer on the second day of a long session", () => {
  const long = { sessions: [session({ row: 2, date: "2025-06-12", start: 1200, end: 750 })] };
  expect(found("friday-prayer", { ...long, settings: { overnightMaxMinutes: 1200 } })).toEqual([
    [2, "warning"],
  ]);
});

it("finds the groups and the facilitators of one online session in several zones", () => {
  const groups = [group("A", { zone: "WIB" }), group("B", { zone: "WIT" })];
  const facilitators = [facilitator("F", { zone: "WITA" })];
  const given = (over: Parameters<typeof online>[0]): Given => ({
    sessions: [online(over)],
    groups,
    facilitators,
  });
  expect(found("time-zone-mixed", given({ row: 2, groups: ["A", "B"] }))).toEqual([[2, "warning"]]);
  expect(found("time-zone-mixed", given({ row: 2, groups: ["A"], facilitators: ["F"] }))).toEqual([
    [2, "info"],
  ]);
  expect(found("time-zone-mixed", given({ row: 2, groups: ["A"] }))).toEqual([]);
});
