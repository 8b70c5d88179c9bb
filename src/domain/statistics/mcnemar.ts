/** McNemar's test: did more people cross the passing mark upwards than downwards? */
import gammaln from "@stdlib/math-base-special-gammaln";
import { chi2UpperTail } from "./chiSquare";
import type { Pairs } from "./pairs";
import { roundNoise } from "./spread";

/** People by what they were before and after: `failPass` failed before and passed after. */
export interface PassTable {
  readonly passPass: number;
  readonly failPass: number;
  readonly passFail: number;
  readonly failFail: number;
}

export interface McNemar extends PassTable {
  readonly pExact: number;
  readonly pMid: number | null;
  readonly chi2: number | null;
  readonly pChi2: number | null;
  readonly chi2Corrected: number | null;
  readonly pChi2Corrected: number | null;
}

/**
 * McNemar's test of scores before and after, passing being a score of at least `threshold` (in points
 * of the test; a score short of it by floating noise passes). See {@link mcnemarTable}.
 */
export function mcnemar({ pre, post }: Pairs, { threshold }: { threshold: number }): McNemar {
  const table = { passPass: 0, failPass: 0, passFail: 0, failFail: 0 };
  for (let i = 0; i < pre.length; i++) {
    const before = roundNoise(pre[i]! - threshold) >= 0;
    const after = roundNoise(post[i]! - threshold) >= 0;
    if (before && after) table.passPass++;
    else if (after) table.failPass++;
    else if (before) table.passFail++;
    else table.failFail++;
  }
  return mcnemarTable(table);
}

/**
 * McNemar's test of a fourfold table, from the people who changed sides: exact two-sided p, mid-p, and
 * chi-square without and with continuity correction (0 when both changes are equal, as in R), p 0–1.
 * When nobody changed, `pExact` is 1 and the others are `null`.
 * Sources: McNemar 1947; Edwards 1948 (correction); Fagerland, Lydersen & Laake 2013 (mid-p).
 */
export function mcnemarTable(table: PassTable): McNemar {
  const { passPass, failPass, passFail, failFail } = table;
  const counts = { passPass, failPass, passFail, failFail };
  const changed = failPass + passFail;
  if (changed === 0) {
    const unknown = { pMid: null, chi2: null, pChi2: null };
    return { ...counts, pExact: 1, ...unknown, chi2Corrected: null, pChi2Corrected: null };
  }
  const { at, atMost } = binomialHalf(Math.min(failPass, passFail), changed);
  const gap = Math.abs(failPass - passFail);
  const chi2 = (gap * gap) / changed;
  const chi2Corrected = gap === 0 ? 0 : ((gap - 1) * (gap - 1)) / changed;
  return {
    ...counts,
    pExact: Math.min(1, 2 * atMost),
    pMid: Math.min(1, 2 * (atMost - 0.5 * at)),
    chi2,
    pChi2: chi2UpperTail(chi2, 1),
    chi2Corrected,
    pChi2Corrected: chi2UpperTail(chi2Corrected, 1),
  };
}

/** P(X = k) and P(X ≤ k) of a fair coin thrown `n` times, k ≤ n/2, summed downwards from k. */
function binomialHalf(k: number, n: number): { at: number; atMost: number } {
  const log = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) - n * Math.LN2;
  const at = Math.exp(log);
  let term = 1;
  let sum = 1;
  for (let i = k; i > 0 && term > 1e-17 * sum; i--) {
    term *= i / (n - i + 1);
    sum += term;
  }
  return { at, atMost: at * sum };
}
