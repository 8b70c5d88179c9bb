import { normalUpperTail } from "./normalDistribution";
import type { Pairs } from "./pairs";
import { type SignedRanks, signedRanks } from "./signedRanks";

/** The same test as scipy words it: the smaller rank sum, zeros dropped or ranked (Pratt). */
export interface WilcoxonScipy {
  readonly statMinWilcox: number | null;
  readonly pWilcoxNormal: number | null;
  readonly statMinPratt: number | null;
  readonly pPrattNormal: number | null;
  readonly pPrattNormalCC: number | null;
}

export interface Wilcoxon {
  readonly n: number;
  readonly nNonZero: number;
  readonly nZero: number;
  readonly hasTies: boolean;
  readonly V: number;
  readonly W_minus: number;
  readonly p: number | null;
  readonly method: "exact" | "normal_cc" | "none";
  readonly pNormalCC: number | null;
  readonly pNormal: number | null;
  readonly pExact: number | null;
  readonly zNormalCC: number | null;
  readonly scipy: WilcoxonScipy;
}

/** The largest number of non-zero differences for which the permutation distribution is counted. */
export const exactLimit = 200;

/**
 * Wilcoxon's signed-rank test of paired scores. Zeros are dropped, |d| gets midranks, V is the rank
 * sum of the rises. `p` and `method` follow R: exact when fewer than 50 differences are left, without
 * ties and zeros; otherwise the normal approximation with continuity correction. `pExact` counts all
 * 2^n signs, ties included, up to n = 200 (`null` beyond). All p are two-sided, 0–1, and `null` with
 * method "none" when no difference is other than 0.
 * Sources: Wilcoxon 1945; Pratt 1959; Hollander & Wolfe 1973.
 */
export function wilcoxon(pairs: Pairs): Wilcoxon {
  const ranks = signedRanks(pairs.sortedDiff, exactLimit);
  const { nNonZero, nZero, plus, minus, ties } = ranks;
  const hasTies = ties > 0;
  const pExact = ranks.ranks && nNonZero > 0 ? exactP(ranks.ranks, Math.min(plus, minus)) : null;
  const { z, pNormal, pNormalCC } = normalP(plus, meanRank(nNonZero), rankVariance(ranks));
  const exact = nNonZero < 50 && !hasTies && nZero === 0;
  return {
    n: pairs.n,
    nNonZero,
    nZero,
    hasTies,
    V: plus,
    W_minus: minus,
    p: exact ? pExact : pNormalCC,
    method: nNonZero === 0 ? "none" : exact ? "exact" : "normal_cc",
    pNormalCC,
    pNormal,
    pExact,
    zNormalCC: z,
    scipy: scipyForm(ranks, pNormal),
  };
}

function meanRank(n: number): number {
  return (n * (n + 1)) / 4;
}

function rankVariance({ nNonZero: n, ties }: SignedRanks): number {
  return (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
}

/** The normal approximation of a rank sum; z carries the continuity correction. */
function normalP(
  sum: number,
  mean: number,
  variance: number,
): { z: number | null; pNormal: number | null; pNormalCC: number | null } {
  if (variance <= 0) return { z: null, pNormal: null, pNormalCC: null };
  const sd = Math.sqrt(variance);
  const away = sum - mean;
  const z = (away - 0.5 * Math.sign(away)) / sd;
  return { z, pNormal: twoSided(away / sd), pNormalCC: twoSided(z) };
}

function twoSided(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}

/** Zeros get ranks too and are then dropped, so each other rank grows by their number (Pratt 1959). */
function scipyForm(ranks: SignedRanks, pWilcoxNormal: number | null): WilcoxonScipy {
  const { nNonZero, nZero, plus, minus, nPlus, ties } = ranks;
  const known = nNonZero > 0;
  const n = nNonZero + nZero;
  const statMin = Math.min(plus + nZero * nPlus, minus + nZero * (nNonZero - nPlus));
  const mean = meanRank(n) - meanRank(nZero);
  const cubes = n * (n + 1) * (2 * n + 1) - nZero * (nZero + 1) * (2 * nZero + 1);
  const pratt = normalP(statMin, mean, known ? (cubes - ties / 2) / 24 : 0);
  return {
    statMinWilcox: known ? Math.min(plus, minus) : null,
    pWilcoxNormal,
    statMinPratt: known ? statMin : null,
    pPrattNormal: pratt.pNormal,
    pPrattNormalCC: pratt.pNormalCC,
  };
}

/**
 * Twice the share of the 2^n sign patterns whose rank sum is at most `smaller`, by counting patterns
 * for each doubled rank sum (midranks are halves, so doubled ranks are whole).
 */
function exactP(ranks: Float64Array, smaller: number): number {
  const limit = Math.round(2 * smaller);
  const patterns = new Float64Array(limit + 1);
  patterns[0] = 1;
  let reached = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = Math.round(2 * ranks[i]!);
    reached = Math.min(limit, reached + rank);
    for (let sum = reached; sum >= rank; sum--) patterns[sum]! += patterns[sum - rank]!;
  }
  let atMost = 0;
  for (let sum = 0; sum <= limit; sum++) atMost += patterns[sum]!;
  return Math.min(1, (2 * atMost) / 2 ** ranks.length);
}
