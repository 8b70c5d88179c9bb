/** Student's t distribution: the upper tail and its inverse. */
import betainc from "@stdlib/math-base-special-betainc";
import { quantileOfUpperTail } from "./findRoot";
import { normalQuantileUpper } from "./normalDistribution";

/**
 * P(T > x) of Student's t with `df` > 0 degrees of freedom (fractions allowed), 0–1, right
 * relatively in the far tail. `tUpperTail(2.228, 10)` is 0.02500….
 * Source: Student 1908; regularised incomplete beta function, Abramowitz & Stegun 26.7.1.
 */
export function tUpperTail(x: number, df: number): number {
  if (x < 0) return 1 - tUpperTail(-x, df);
  const square = x * x;
  // Close to the middle the upper form of the library is right to eight digits only.
  if (square < 1) return 0.5 - 0.5 * betainc(square / (df + square), 0.5, df / 2, true, false);
  if (square < df) return 0.5 * betainc(square / (df + square), 0.5, df / 2, true, true);
  // One over 1 + square/df, so that a square beyond the range of numbers gives 0 and not NaN.
  return 0.5 * betainc(1 / (1 + square / df), df / 2, 0.5, true, false);
}

/** P(|T| > |t|): the two-sided p of a t statistic, 0–1. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tUpperTail(Math.abs(t), df);
}

/**
 * The x with P(T > x) = `p`, for 0 < p < 1 and `df` > 0. `tQuantileUpper(0.025, 10)` is 2.228….
 * Source: the inverse of {@link tUpperTail}, by root finding on a logarithmic scale.
 */
export function tQuantileUpper(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantileUpper(1 - p, df);
  if (p < 0.25) return quantileOfUpperTail((x) => tUpperTail(x, df), p, normalQuantileUpper(p));
  // Near the middle the tail says little about x; the mass between 0 and x = 1/y says all.
  const between = (y: number) => 0.5 * betainc(1 / (1 + df * y * y), 0.5, df / 2, true, false);
  return 1 / quantileOfUpperTail(between, 0.5 - p, 1 / normalQuantileUpper(p));
}
