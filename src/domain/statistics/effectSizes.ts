import gammaln from "@stdlib/math-base-special-gammaln";
import { noncentralityOf } from "./noncentralT";
import type { Pairs } from "./pairs";
import { signedRanks } from "./signedRanks";
import { correlationFrom, ratio, type Spread, standardDeviation } from "./spread";

export interface EffectSizes {
  readonly dz: number | null;
  readonly dav: number | null;
  readonly drm: number | null;
  readonly gz: number | null;
  readonly gav: number | null;
  readonly grm: number | null;
  readonly gzExact: number | null;
  readonly J: number | null;
  readonly JExact: number | null;
  readonly dzCiLow: number | null;
  readonly dzCiHigh: number | null;
  readonly rankBiserial: number | null;
}

/**
 * How large a paired change is, free of the unit of the test. dz divides the mean difference by the
 * SD of the differences, dav by the mean of both SDs, drm is dz·√(2(1 − r)); g… are the same times
 * Hedges' J (small-sample correction; `JExact` by gamma functions), with the 95 % interval of dz from
 * the noncentral t. `rankBiserial`, −1 to 1, goes with Wilcoxon's test.
 *
 * All but `rankBiserial` need two pairs; dz, drm and the interval need differences that vary, drm
 * also a correlation, dav a side that varies, JExact and gzExact three pairs; `rankBiserial` needs a
 * difference other than 0.
 * Sources: Cohen 1988; Lakens 2013; Hedges 1981; Cumming & Finch 2001; Kerby 2014.
 */
export function effectSizes(pairs: Pairs): EffectSizes {
  const { ofPre: pre, ofPost: post, ofDiff: diff } = pairs;
  const df = pairs.n - 1;
  const dz = diff.constant ? null : ratio(diff.mean, standardDeviation(diff));
  const dav = ratio(diff.mean, meanDeviation(pre, post));
  const r = correlationFrom(pairs.pre, pairs.post, pre, post);
  const drm = dz === null || r === null ? null : dz * Math.sqrt(2 * (1 - r));
  const J = df < 1 ? null : 1 - 3 / (4 * df - 1);
  const JExact = exactCorrection(df);
  return {
    dz,
    dav,
    drm,
    gz: product(J, dz),
    gav: product(J, dav),
    grm: product(J, drm),
    gzExact: product(JExact, dz),
    J,
    JExact,
    ...interval(dz, pairs.n),
    rankBiserial: rankBiserial(pairs.sortedDiff),
  };
}

function meanDeviation(pre: Spread, post: Spread): number | null {
  const a = standardDeviation(pre);
  const b = standardDeviation(post);
  return a === null || b === null ? null : (a + b) / 2;
}

function product(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** Coefficients of J in powers of 1/m, from the asymptotic series of log Γ. */
const correctionSeries = [1, -3 / 4, -7 / 32, -9 / 128, 59 / 2048, 483 / 8192, -2323 / 65536];

/** Γ(m/2) / (√(m/2)·Γ((m − 1)/2)); for large m the logarithms would cancel, and the series is exact. */
function exactCorrection(m: number): number | null {
  if (m < 2) return null;
  if (m < 50) return Math.exp(gammaln(m / 2) - gammaln((m - 1) / 2)) / Math.sqrt(m / 2);
  return correctionSeries.reduceRight((sum, coefficient) => coefficient + sum / m, 0);
}

function interval(
  dz: number | null,
  n: number,
): { dzCiLow: number | null; dzCiHigh: number | null } {
  if (dz === null) return { dzCiLow: null, dzCiHigh: null };
  const root = Math.sqrt(n);
  return {
    dzCiLow: noncentralityOf(dz * root, n - 1, 0.975) / root,
    dzCiHigh: noncentralityOf(dz * root, n - 1, 0.025) / root,
  };
}

function rankBiserial(sortedDiff: Float64Array): number | null {
  const { plus, minus } = signedRanks(sortedDiff);
  return ratio(plus - minus, plus + minus);
}
