import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Moment, minutesBetween, trainingHours } from "../../src/domain/trainingHours";

const clock = (minutes: number): Moment => ({ kind: "clock", source: "written", minutes });

describe("minutesBetween", () => {
  it("adds up over any clock in between, midnight or not", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 0, max: 719 }),
        fc.integer({ min: 0, max: 719 }),
        (from, a, b) => {
          const at = (minutes: number) => clock(minutes % 1440);
          const [first, second, whole] = [
            minutesBetween(at(from), at(from + a)),
            minutesBetween(at(from + a), at(from + a + b)),
            minutesBetween(at(from), at(from + a + b)),
          ];
          expect([first, second, whole]).toEqual([
            { minutes: a },
            { minutes: b },
            { minutes: a + b },
          ]);
        },
      ),
    );
  });

  it("compares only moments of one kind", () => {
    const cell: Moment = { ...clock(540), source: "cell" };
    expect(minutesBetween(cell, clock(600))).toEqual({ problem: "not-comparable" });
    expect(minutesBetween({ ...clock(540), kind: "dated" }, clock(600))).toHaveProperty("problem");
  });
});

describe("trainingHours", () => {
  it("rounds down and to halves without floating noise", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 120 }),
        (jp, length) => {
          expect(trainingHours(jp * length, length, "down")).toBe(jp);
          expect(trainingHours((jp + 0.5) * length, length, "nearest-half")).toBe(jp + 0.5);
        },
      ),
    );
    expect(trainingHours(150, 45, "nearest-half")).toBe(3.5);
    expect(trainingHours(0.25 * 60, 60, "nearest-half")).toBe(0.5);
  });
});
