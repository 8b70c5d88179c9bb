/** The ranks of the sizes of differences, with their signs: the ground of Wilcoxon's test. */
import { roundNoise } from "./spread";

export interface SignedRanks {
  readonly nNonZero: number;
  readonly nZero: number;
  /** Sum of the ranks of the positive and of the negative differences, zeros left out first. */
  readonly plus: number;
  readonly minus: number;
  /** Σ (t³ − t) over groups of t equal sizes. */
  readonly ties: number;
  /** The positive differences; with the rank sums it gives those of ranks that count the zeros too. */
  readonly nPlus: number;
  /** The midranks in ascending order, when there are at most as many as were asked for. */
  readonly ranks: Float64Array | null;
}

/**
 * Midranks of |d| without the zeros, from differences in ascending order (rounded to 10 decimals
 * here): negatives and positives are two sorted runs, merged in one pass. The ranks themselves are
 * returned when no more than `keepRanks` differences are other than 0.
 * Source: Wilcoxon 1945.
 */
export function signedRanks(sortedDiff: Float64Array, keepRanks = 0): SignedRanks {
  const n = sortedDiff.length;
  const size = (i: number) => Math.abs(roundNoise(sortedDiff[i]!));
  let down = 0;
  while (down < n && roundNoise(sortedDiff[down]!) < 0) down++;
  let up = down;
  while (up < n && roundNoise(sortedDiff[up]!) === 0) up++;
  const nZero = up - down;
  const nPlus = n - up;
  const ranks = n - nZero <= keepRanks ? new Float64Array(n - nZero) : null;
  let [plus, minus, ties, done] = [0, 0, 0, 0];
  let below = down - 1;
  let above = up;
  while (below >= 0 || above < n) {
    const fromBelow = below >= 0 ? size(below) : Infinity;
    const fromAbove = above < n ? size(above) : Infinity;
    const value = Math.min(fromBelow, fromAbove);
    const [startBelow, startAbove] = [below, above];
    while (below >= 0 && size(below) === value) below--;
    while (above < n && size(above) === value) above++;
    const negatives = startBelow - below;
    const positives = above - startAbove;
    const tied = negatives + positives;
    const rank = done + (tied + 1) / 2;
    plus += rank * positives;
    minus += rank * negatives;
    ties += tied * tied * tied - tied;
    ranks?.fill(rank, done, done + tied);
    done += tied;
  }
  return { nNonZero: n - nZero, nZero, plus, minus, ties, nPlus, ranks };
}
