/** How well the items of a test agree: alpha and its kin. */
import { restScores, type ScoreMoments, type Scores, scoreMoments } from "./scores";
import { type HalfSplit, splitHalves } from "./splitHalf";
import { noise, spread, standardDeviation } from "./spread";

/**
 * Cronbach's alpha, at most 1 and possibly negative. `null` with fewer than two items or people, or
 * when all totals are equal. Items are taken as they are: none is reversed.
 * Source: Cronbach 1951.
 */
export function cronbachAlpha({ k, items, total }: ScoreMoments): number | null {
  if (k < 2 || total.constant) return null;
  const within = items.reduce((sum, item) => sum + item.squares, 0);
  return (k / (k - 1)) * (1 - within / total.squares);
}

/**
 * Alpha of the standardized items, from the mean correlation between items; at most 1. `null` with
 * fewer than two items or people, or when an item is the same for everybody. The mean correlation
 * comes from the variance of the sum of standard scores, so the time grows with n·k and not with k².
 * Source: Cronbach 1951; Osburn 2000.
 */
export function standardizedAlpha(
  { n, k, items }: Scores,
  { items: spreads }: ScoreMoments,
): number | null {
  if (k < 2 || spreads.some((item) => item.constant)) return null;
  const sums = new Float64Array(n);
  items.forEach((marks, j) => {
    const { mean, squares } = spreads[j]!;
    const scale = 1 / Math.sqrt(squares);
    for (let i = 0; i < n; i++) sums[i]! += (marks[i]! - (mean ?? 0)) * scale;
  });
  const meanCorrelation = (spread(sums).squares - k) / (k * (k - 1));
  // k times this is the variance of the sum of standard scores; 0 but for noise, it divides nothing.
  const spreadOfSum = 1 + (k - 1) * meanCorrelation;
  return spreadOfSum <= noise ? null : (k * meanCorrelation) / spreadOfSum;
}

/**
 * Cronbach's alpha of the test without each item in turn. `null` with fewer than three items, or when
 * the totals left are all equal.
 * Source: Cronbach 1951.
 */
export function alphaIfDeleted(scores: Scores, moments: ScoreMoments): (number | null)[] {
  const { k, items } = moments;
  const within = items.reduce((sum, item) => sum + item.squares, 0);
  return items.map((item, j) => {
    const rest = k > 2 ? spread(restScores(scores, j)) : null;
    if (rest === null || rest.constant) return null;
    return ((k - 1) / (k - 2)) * (1 - (within - item.squares) / rest.squares);
  });
}

export interface KuderRichardson {
  readonly kr20: number | null;
  readonly kr21: number | null;
}

/**
 * Kuder and Richardson's formulas 20 (equal to alpha) and 21 (as if all items were equally hard), at
 * most 1. `null` unless every mark is 0 or 1, and wherever alpha is.
 * Source: Kuder & Richardson 1937.
 */
export function kuderRichardson({ items }: Scores, moments: ScoreMoments): KuderRichardson {
  const { n, k, total } = moments;
  const kr20 = cronbachAlpha(moments);
  if (kr20 === null || total.mean === null || !items.every(isRightOrWrong)) {
    return { kr20: null, kr21: null };
  }
  const explained = (total.mean * (k - total.mean)) / ((k * total.squares) / n);
  return { kr20, kr21: (k / (k - 1)) * (1 - explained) };
}

function isRightOrWrong(marks: Float64Array): boolean {
  for (let i = 0; i < marks.length; i++) if (marks[i] !== 0 && marks[i] !== 1) return false;
  return true;
}

export interface Reliability extends KuderRichardson, HalfSplit {
  readonly n: number;
  readonly k: number;
  readonly alpha: number | null;
  readonly alphaStandardized: number | null;
  readonly alphaIfDeleted: readonly (number | null)[];
  readonly meanTotal: number | null;
  /** Marks. */
  readonly sdTotal: number | null;
  /** Standard error of measurement, in marks. */
  readonly sem: number | null;
}

/**
 * All reliability coefficients of a test with the mean, SD and standard error of its totals (in
 * marks). Everything but `n`, `k`, mean and SD is `null` for one item, one person, or equal totals.
 * Sources: Cronbach 1951; Kuder & Richardson 1937; Spearman 1910; Brown 1910; Guttman 1945.
 */
export function reliability(scores: Scores): Reliability {
  const moments = scoreMoments(scores);
  const alpha = cronbachAlpha(moments);
  const sdTotal = standardDeviation(moments.total);
  return {
    n: scores.n,
    k: scores.k,
    alpha,
    alphaStandardized: standardizedAlpha(scores, moments),
    alphaIfDeleted: alphaIfDeleted(scores, moments),
    ...kuderRichardson(scores, moments),
    ...splitHalves(scores),
    meanTotal: moments.total.mean,
    sdTotal,
    sem: standardErrorOfMeasurement(sdTotal, alpha),
  };
}

/** SD·√(1 − alpha): the usual distance of a score from the true one, in the units of the SD. */
export function standardErrorOfMeasurement(sd: number | null, alpha: number | null): number | null {
  return sd === null || alpha === null ? null : sd * Math.sqrt(Math.max(0, 1 - alpha));
}
