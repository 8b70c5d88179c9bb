import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fQuantileUpper, fUpperTail } from "../../../src/domain/statistics/fDistribution";
import { noncentralityOf, noncentralTBelow } from "../../../src/domain/statistics/noncentralT";
import {
  normalQuantileUpper,
  normalUpperTail,
} from "../../../src/domain/statistics/normalDistribution";
import { tQuantileUpper, tUpperTail } from "../../../src/domain/statistics/studentT";

const degrees = fc.integer({ min: 1, max: 20000 });
const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const near = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe("quantiles", () => {
  it("undo the tails", () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, df1, df2) => {
        near(normalUpperTail(normalQuantileUpper(p)), p, 1e-12);
        near(tUpperTail(tQuantileUpper(p, df1), df1), p, 1e-9);
        near(fUpperTail(fQuantileUpper(p, df1, df2), df1, df2), p, 1e-9);
      }),
    );
  });
});

describe("Student's t", () => {
  it("is right close to the middle, where P(T > x) of one degree is 1/2 − atan(x)/π", () => {
    for (const x of [1e-12, 1e-10, 1e-8, 1e-6, 1e-3, 0.5, 0.999, 1, 1.001]) {
      near(tUpperTail(x, 1), 0.5 - Math.atan(x) / Math.PI, 1e-14);
    }
  });
});

describe("noncentral t", () => {
  it("is Student's t when nothing moves it", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), degrees, (t, df) => {
        expect(noncentralTBelow(t, df, 0)).toBeCloseTo(1 - tUpperTail(t, df), 12);
      }),
    );
  });

  it("finds the noncentrality back, far out too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -300, max: 300, noNaN: true }),
        degrees,
        fc.constantFrom(0.975, 0.025, 0.5),
        (t, df, p) => {
          expect(noncentralTBelow(t, df, noncentralityOf(t, df, p))).toBeCloseTo(p, 9);
        },
      ),
    );
    expect(noncentralityOf(0, 9, 0.025)).toBeCloseTo(1.959963984540054, 12);
  });
});
