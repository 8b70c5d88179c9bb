import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, quantileOfSorted } from "../../../src/domain/statistics/quantile";

describe("median", () => {
  it("is the quantile in the middle, and leaves the numbers as they were", () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer()));
    fc.assert(
      fc.property(numbers, (values) => {
        const column = Float64Array.from(values);
        const sorted = column.slice().sort();
        expect(median(column)).toBe(quantileOfSorted(sorted, 0.5));
        expect([...column]).toEqual(values);
      }),
    );
  });
});

describe("quantileOfSorted", () => {
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.9, 3.7],
    [1, 4],
  ])("gives at %s of 1, 2, 3, 4 what a spreadsheet gives: %s", (share, expected) => {
    expect(quantileOfSorted(Float64Array.of(1, 2, 3, 4), share)).toBeCloseTo(expected, 12);
  });
});
