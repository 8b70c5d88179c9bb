/** Snedecor's F distribution: the upper tail and its inverse. */
import betainc from "@stdlib/math-base-special-betainc";
import { quantileOfUpperTail } from "./findRoot";

/**
 * P(X > x) of an F variable with `df1`, `df2` > 0 degrees of freedom (fractions allowed), 0–1, right
 * relatively in the far tail; 1 for x ≤ 0. `fUpperTail(4.965, 1, 10)` is 0.04999….
 * Source: Snedecor 1934; regularised incomplete beta function, Abramowitz & Stegun 26.6.2.
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  const scaled = (df1 / df2) * x;
  if (scaled < 1) return betainc(scaled / (1 + scaled), df1 / 2, df2 / 2, true, true);
  return betainc(1 / (1 + scaled), df2 / 2, df1 / 2, true, false);
}

/**
 * The x > 0 with P(X > x) = `p`, for 0 < p < 1. `fQuantileUpper(0.05, 1, 10)` is 4.964….
 * Source: the inverse of {@link fUpperTail}, by root finding on a logarithmic scale.
 */
export function fQuantileUpper(p: number, df1: number, df2: number): number {
  return quantileOfUpperTail((x) => fUpperTail(x, df1, df2), p, 1);
}
