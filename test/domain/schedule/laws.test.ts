import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoDate } from "../../../src/domain/calendar";
import { applyChange } from "../../../src/domain/schedule/change";
import { checkSchedule } from "../../../src/domain/schedule/checkSchedule";
import { suggestRepairs } from "../../../src/domain/schedule/repairs";
import type { ScheduleFinding } from "../../../src/domain/schedule/rule";
import type { ScheduleInput } from "../../../src/domain/schedule/scheduleInput";
import { anySchedule } from "./randomSchedules";

/** Findings by the codes of the sessions they mark, whatever rows those stand in. */
function byCode(findings: readonly ScheduleFinding[], { sessions }: ScheduleInput): string[] {
  const codes = new Map(sessions.map(({ row, id }) => [row, id]));
  return findings
    .map(({ rule, table, rows }) =>
      [rule, ...rows.map((row) => (table === "schedule" ? codes.get(row) : row)).sort()].join(" "),
    )
    .sort();
}

const check = (input: ScheduleInput) => byCode(checkSchedule(input, null).findings, input);
const clashes = (input: ScheduleInput) =>
  check(input).filter((key) => key.includes("double-booked"));

/** A schedule, and how its rows are mixed. */
const mixed = anySchedule(40).chain((input) =>
  fc.record({
    input: fc.constant(input),
    order: fc.shuffledSubarray([...input.sessions], { minLength: input.sessions.length }),
  }),
);

describe("laws of the check", () => {
  it("finds the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(mixed, ({ input, order }) => {
        const sessions = order.map((session, i) => ({ ...session, row: i + 2 }));
        expect(check({ ...input, sessions })).toEqual(check(input));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps every clash when a session is added", () => {
    fc.assert(
      fc.property(anySchedule(30), (input) => {
        const fewer = { ...input, sessions: input.sessions.slice(0, -1) };
        expect(clashes(input)).toEqual(expect.arrayContaining(clashes(fewer)));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the clashes when everything moves by whole weeks", () => {
    fc.assert(
      fc.property(anySchedule(30), fc.integer({ min: -60, max: 60 }), (input, weeks) => {
        const sessions = input.sessions.map((session) => ({
          ...session,
          date: isoDate((dayNumber(session.date ?? "") ?? 0) + 7 * weeks),
        }));
        expect(clashes({ ...input, sessions })).toEqual(clashes(input));
      }),
      { numRuns: 200 },
    );
  });
});

/** Errors that are new: no error of the same rule marked those rows, or more, before. */
function newErrors(before: readonly ScheduleFinding[], after: readonly ScheduleFinding[]) {
  const covers = (old: ScheduleFinding, error: ScheduleFinding) =>
    old.rule === error.rule && error.rows.every((row) => old.rows.includes(row));
  return after.filter(
    (error) => error.severity === "error" && !before.some((old) => covers(old, error)),
  );
}

describe("laws of the suggestions", () => {
  it("makes no new error, and makes its own error go", () => {
    fc.assert(
      fc.property(anySchedule(20), (input) => {
        const before = checkSchedule(input, null).findings;
        const { repairs } = suggestRepairs(input, null, undefined, { count: 5 });
        for (const { finding, suggestions, tried } of repairs) {
          expect(suggestions.length).toBeLessThanOrEqual(3);
          expect(tried).toBeLessThanOrEqual(input.settings.repairCandidates);
          for (const { change } of suggestions) {
            const sessions = applyChange(input.sessions, change);
            const after = checkSchedule({ ...input, sessions }, null).findings;
            expect(newErrors(before, after)).toEqual([]);
            const count = (all: readonly ScheduleFinding[]) =>
              all.filter(
                ({ rule, rows }) =>
                  rule === finding.rule && rows.every((row) => finding.rows.includes(row)),
              ).length;
            expect(count(after)).toBeLessThan(count(before));
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
