import type { ProblemList, ReadOptions } from "./problems";

/**
 * The shares of the points that Moodle offers and, on import, insists upon: 5 % to 100 %, halves to
 * tenths, and their negatives. Anything else stops its import or is moved to the nearest.
 * Source: Moodle, question/engine/bank.php, `question_bank::fraction_options_full`.
 */
const positiveShares = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667,
  0.1428571, 0.125, 0.1111111, 0.1, 0.05,
];

export const moodleShares: readonly number[] = [
  ...positiveShares,
  0,
  ...positiveShares.map((share) => -share),
];

/** Moodle compares to five decimals, so 33.333 % is a third and 33 % is not. */
const closeness = 0.00001;

export function nearestShare(share: number): number {
  let nearest = 0;
  for (const listed of moodleShares) {
    if (Math.abs(listed - share) < Math.abs(nearest - share)) nearest = listed;
  }
  return nearest;
}

export function isListedShare(share: number): boolean {
  return Math.abs(nearestShare(share) - share) < closeness;
}

/** The listed share for a weight in percent, or `null` where it was refused. */
export function readPercent(
  percent: number,
  options: ReadOptions,
  problems: ProblemList,
): number | null {
  const nearest = nearestShare(percent / 100);
  if (isListedShare(percent / 100)) return nearest;
  const facts = { percent, nearest: percentOf(nearest) };
  if (options.weights === "refuse") return problems.error("weight-not-in-moodle-list", facts);
  problems.warn("weight-replaced", facts);
  return nearest;
}

/** A share as Moodle writes it: 0.3333333 is 33.33333. */
export function percentOf(share: number): number {
  return Number((share * 100).toFixed(5));
}
