import type { Pairs } from "./pairs";
import { tQuantileUpper, tTwoSided } from "./studentT";

export interface PairedT {
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly meanDiff: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly se: number | null;
}

/**
 * Student's t test of paired scores: is the mean of post − pre other than 0? t, df = n − 1, the
 * two-sided p (0–1), and the mean difference in points with its standard error and 95 % confidence
 * interval. t, p and the interval are `null` when n < 2 or all differences are equal (then se is 0,
 * or `null` when n < 2); everything is `null` without pairs.
 * Source: Student 1908.
 */
export function pairedT({ n, ofDiff }: Pairs): PairedT {
  const { mean, squares, constant } = ofDiff;
  const df = n === 0 ? null : n - 1;
  const se = n < 2 ? null : Math.sqrt(squares / (n - 1) / n);
  if (mean === null || df === null || se === null || constant) {
    return { t: null, df, p: null, meanDiff: mean, ciLow: null, ciHigh: null, se };
  }
  const t = mean / se;
  const reach = tQuantileUpper(0.025, df) * se;
  return {
    t,
    df,
    p: tTwoSided(t, df),
    meanDiff: mean,
    ciLow: mean - reach,
    ciHigh: mean + reach,
    se,
  };
}
