/** Item scores of a test, cleaned once so that every measure of its items shares the work. */
import { isKnown, type MaybeNumber } from "./pairs";
import { crossProducts, roundNoise, type Spread, spread } from "./spread";

/**
 * What to do with a missing score: `listwise` leaves out the person who has one, `zero` counts it as
 * no mark.
 */
export type MissingScores = "listwise" | "zero";

export interface Scores {
  /** People kept. */
  readonly n: number;
  /** Items. */
  readonly k: number;
  /** People left out because a score is missing. */
  readonly nDropped: number;
  /** The marks of each item, person after person. */
  readonly items: readonly Float64Array[];
  /** Sum of each person's marks. */
  readonly totals: Float64Array;
}

/**
 * Cleans a matrix of marks, rows being people and columns items. A row shorter than the longest one
 * misses its last scores.
 */
export function cleanScores({
  matrix,
  missing,
}: {
  readonly matrix: readonly (readonly MaybeNumber[])[];
  readonly missing: MissingScores;
}): Scores {
  const rows = matrix.length;
  const k = matrix.reduce((longest, row) => Math.max(longest, row.length), 0);
  const marks = new Float64Array(rows * k);
  const totals = new Float64Array(rows);
  let n = 0;
  for (const row of matrix) {
    let total = 0;
    let complete = true;
    for (let j = 0, at = n; j < k; j++, at += rows) {
      const mark = row[j];
      if (isKnown(mark)) {
        marks[at] = mark;
        total += mark;
      } else {
        marks[at] = 0;
        complete = false;
      }
    }
    if (!complete && missing === "listwise") continue;
    totals[n++] = total;
  }
  return {
    n,
    k,
    nDropped: rows - n,
    items: Array.from({ length: k }, (_, j) => marks.subarray(j * rows, j * rows + n)),
    totals: totals.subarray(0, n),
  };
}

/** What is left of each total without the marks of one item, rounded to 10 decimals. */
export function restScores({ items, totals }: Scores, j: number): Float64Array {
  const item = items[j]!;
  const rest = new Float64Array(totals.length);
  for (let i = 0; i < rest.length; i++) rest[i] = roundNoise(totals[i]! - item[i]!);
  return rest;
}

export interface ScoreMoments {
  readonly n: number;
  readonly k: number;
  readonly total: Spread;
  readonly items: readonly Spread[];
  /** Σ (x − mean x)(T − mean T) of each item x with the total T; 0 for a constant item. */
  readonly withTotal: readonly number[];
}

/** Spread of the total and of every item, and the items' products with the total. */
export function scoreMoments({ n, k, items, totals }: Scores): ScoreMoments {
  const total = spread(totals);
  const spreads = items.map(spread);
  const withTotal = spreads.map((item, j) =>
    item.constant ? 0 : crossProducts(items[j]!, totals, item.mean ?? 0, total.mean ?? 0),
  );
  return { n, k, total, items: spreads, withTotal };
}
