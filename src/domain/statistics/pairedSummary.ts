import type { Pairs } from "./pairs";
import { median, quantileOfSorted } from "./quantile";
import { correlationFrom, roundNoise, standardDeviation } from "./spread";

export interface PairedSummary {
  readonly n: number;
  readonly nDropped: number;
  readonly meanPre: number | null;
  readonly meanPost: number | null;
  readonly sdPre: number | null;
  readonly sdPost: number | null;
  readonly medianPre: number | null;
  readonly medianPost: number | null;
  readonly meanDiff: number | null;
  readonly sdDiff: number | null;
  readonly medianDiff: number | null;
  readonly pearsonR: number | null;
  readonly nImproved: number;
  readonly nSame: number;
  readonly nWorse: number;
  readonly pctImproved: number | null;
}

/**
 * What a class scored before and after: means, SDs (n − 1) and medians in points of the test, the
 * correlation (−1 to 1), and how many people rose, stayed or fell (differences rounded to 10
 * decimals); `pctImproved` is 0–100. With no pair the measures are `null`; SDs and the correlation
 * need two, and the correlation needs both sides to vary.
 */
export function pairedSummary(pairs: Pairs): PairedSummary {
  const { ofPre: pre, ofPost: post, ofDiff: diff } = pairs;
  const { nImproved, nWorse } = countSigns(pairs.diff);
  return {
    n: pairs.n,
    nDropped: pairs.nDropped,
    meanPre: pre.mean,
    meanPost: post.mean,
    sdPre: standardDeviation(pre),
    sdPost: standardDeviation(post),
    medianPre: median(pairs.pre),
    medianPost: median(pairs.post),
    meanDiff: diff.mean,
    sdDiff: standardDeviation(diff),
    medianDiff: quantileOfSorted(pairs.sortedDiff, 0.5),
    pearsonR: correlationFrom(pairs.pre, pairs.post, pre, post),
    nImproved,
    nSame: pairs.n - nImproved - nWorse,
    nWorse,
    pctImproved: pairs.n === 0 ? null : (100 * nImproved) / pairs.n,
  };
}

function countSigns(diff: Float64Array): { nImproved: number; nWorse: number } {
  let nImproved = 0;
  let nWorse = 0;
  for (let i = 0; i < diff.length; i++) {
    const d = roundNoise(diff[i]!);
    if (d > 0) nImproved++;
    else if (d < 0) nWorse++;
  }
  return { nImproved, nWorse };
}
