import { fUpperTail } from "./fDistribution";
import { type GroupedInput, groupValues } from "./groupedValues";

export interface WelchAnova {
  readonly F: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly p: number | null;
}

/**
 * Whether the means of groups differ, without the assumption of one variance; df2 is a fraction, p
 * 0–1. All `null` with fewer than two groups, or when a group has one value or does not vary.
 * Source: Welch 1951.
 */
export function welchAnova(input: GroupedInput): WelchAnova {
  const groups = groupValues(input);
  const k = groups.length;
  if (k < 2 || groups.some(({ spread }) => spread.constant)) {
    return { F: null, df1: null, df2: null, p: null };
  }
  const weights = groups.map(({ spread: { n, squares } }) => (n * (n - 1)) / squares);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mean = groups.reduce((all, { spread }, j) => all + weights[j]! * spread.mean!, 0) / sum;
  const lack = groups.reduce(
    (all, { spread }, j) => all + (1 - weights[j]! / sum) ** 2 / (spread.n - 1),
    0,
  );
  const between = groups.reduce(
    (all, { spread }, j) => all + weights[j]! * (spread.mean! - mean) ** 2,
    0,
  );
  const F = between / (k - 1) / (1 + (2 * (k - 2) * lack) / (k * k - 1));
  const df2 = (k * k - 1) / (3 * lack);
  return { F, df1: k - 1, df2, p: fUpperTail(F, k - 1, df2) };
}
