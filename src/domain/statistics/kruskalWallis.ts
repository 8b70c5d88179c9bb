import { chi2UpperTail } from "./chiSquare";
import { type GroupedInput, groupValues, type ValueGroup } from "./groupedValues";
import { roundNoise } from "./spread";

export interface KruskalWallis {
  readonly H: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly epsilon2: number | null;
}

/**
 * Whether groups differ in rank: H corrected for ties, its degrees of freedom, p (0–1) by the
 * chi-square approximation, and epsilon² (0–1), the share of the variance of the ranks. `null` with
 * fewer than two groups; H, p and epsilon² also when all values are equal.
 * Sources: Kruskal & Wallis 1952; Kelley 1935 (epsilon²).
 */
export function kruskalWallis(input: GroupedInput): KruskalWallis {
  const groups = groupValues(input);
  const n = groups.reduce((sum, { values }) => sum + values.length, 0);
  if (groups.length < 2) return { H: null, df: null, p: null, epsilon2: null };
  const df = groups.length - 1;
  const { rankOf, ties } = midranks(groups, n);
  const correction = 1 - ties / (n ** 3 - n);
  if (ties === n ** 3 - n) return { H: null, df, p: null, epsilon2: null };
  const middle = (n + 1) / 2;
  const between = groups.reduce((sum, { values }) => {
    const ranks = values.reduce((all, value) => all + rankOf.get(roundNoise(value))! - middle, 0);
    return sum + (ranks * ranks) / values.length;
  }, 0);
  const H = ((12 / (n * (n + 1))) * between) / correction;
  return { H, df, p: chi2UpperTail(H, df), epsilon2: H / (n - 1) };
}

/** The midrank of every value, and Σ (t³ − t) over groups of t equal values. */
function midranks(
  groups: readonly ValueGroup[],
  n: number,
): { rankOf: Map<number, number>; ties: number } {
  const sorted = new Float64Array(n);
  let at = 0;
  for (const { values } of groups) for (const value of values) sorted[at++] = roundNoise(value);
  sorted.sort();
  const rankOf = new Map<number, number>();
  let ties = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    while (end < n && sorted[end] === sorted[start]) end++;
    const tied = end - start;
    rankOf.set(sorted[start]!, start + (tied + 1) / 2);
    ties += tied ** 3 - tied;
  }
  return { rankOf, ties };
}
