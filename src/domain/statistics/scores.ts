/** Item scores of a test, cleaned once so that every measure of its items shares the work. */
import { isKnown, type MaybeNumber } from "./pairs";
import { noise, roundNoise, type Spread } from "./spread";

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
  /** Marks, person after person: the mark of person i on item j is at i·k + j. */
  readonly marks: Float64Array;
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
  const k = matrix.reduce((longest, row) => Math.max(longest, row.length), 0);
  const marks = new Float64Array(matrix.length * k);
  const totals = new Float64Array(matrix.length);
  let n = 0;
  for (const row of matrix) {
    let at = n * k;
    let total = 0;
    let complete = true;
    for (let j = 0; j < k; j++) {
      const mark = row[j];
      const usable = isKnown(mark);
      if (!usable) complete = false;
      const counted = usable ? mark : 0;
      marks[at++] = counted;
      total += counted;
    }
    if (!complete && missing === "listwise") continue;
    totals[n++] = total;
  }
  return {
    n,
    k,
    nDropped: matrix.length - n,
    marks: marks.subarray(0, n * k),
    totals: totals.subarray(0, n),
  };
}

/** The marks of item `j`, person after person. */
export function itemMarks({ n, k, marks }: Scores, j: number): Float64Array {
  const column = new Float64Array(n);
  for (let i = 0, at = j; i < n; i++, at += k) column[i] = marks[at]!;
  return column;
}

/** What is left of each total without the marks of one item. */
export function restScores(scores: Scores, j: number): Float64Array {
  const rest = new Float64Array(scores.n);
  for (let i = 0, at = j; i < scores.n; i++, at += scores.k) {
    rest[i] = roundNoise(scores.totals[i]! - scores.marks[at]!);
  }
  return rest;
}

export interface ScoreMoments {
  readonly n: number;
  readonly k: number;
  readonly total: Spread;
  readonly items: readonly Spread[];
  /** Σ (x − mean x)(T − mean T) of each item x with the total T; 0 for a constant item. */
  readonly withTotal: Float64Array;
}

/** Spread of the total and of every item, and the items' products with the total, in two passes. */
export function scoreMoments(scores: Scores): ScoreMoments {
  const { n, k, marks, totals } = scores;
  const means = columnMeans(scores);
  let totalMean = 0;
  for (let j = 0; j < k; j++) totalMean += means[j]!;
  const squares = new Float64Array(k);
  const withTotal = new Float64Array(k);
  let totalSquares = 0;
  for (let i = 0, at = 0; i < n; i++) {
    const total = totals[i]! - totalMean;
    totalSquares += total * total;
    for (let j = 0; j < k; j++, at++) {
      const deviation = marks[at]! - means[j]!;
      squares[j]! += deviation * deviation;
      withTotal[j]! += deviation * total;
    }
  }
  const items: Spread[] = [];
  for (let j = 0; j < k; j++) {
    const item = asSpread(n, means[j]!, squares[j]!, () => itemMarks(scores, j));
    if (item.constant) withTotal[j] = 0;
    items.push(item);
  }
  return { n, k, total: asSpread(n, totalMean, totalSquares, () => totals), items, withTotal };
}

function columnMeans({ n, k, marks }: Scores): Float64Array {
  const means = new Float64Array(k);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < k; j++) means[j]! += marks[at++]!;
  }
  return means.map((sum) => (n === 0 ? 0 : sum / n));
}

/** Applies the rule of {@link Spread}; looks at the column only when its squares are near nothing. */
function asSpread(n: number, mean: number, squares: number, column: () => Float64Array): Spread {
  if (n === 0) return { n, mean: null, squares: 0, constant: true };
  const bound = noise * Math.max(1, Math.abs(mean) + Math.sqrt(squares));
  let constant = n < 2;
  if (!constant && squares <= n * bound * bound) {
    constant = column().every((x) => Math.abs(x - mean) <= noise * Math.max(1, Math.abs(mean)));
  }
  return { n, mean, squares: constant ? 0 : squares, constant };
}
