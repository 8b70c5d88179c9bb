import { fQuantileUpper } from "./fDistribution";
import { isKnown, type MaybeNumber } from "./pairs";
import { ratio } from "./spread";

export interface Icc {
  readonly n: number;
  readonly k: number;
  readonly MSR: number | null;
  readonly MSC: number | null;
  readonly MSE: number | null;
  readonly MSW: number | null;
  readonly icc11: number | null;
  readonly icc21: number | null;
  readonly icc31: number | null;
  readonly icc1k: number | null;
  readonly icc2k: number | null;
  readonly icc3k: number | null;
  readonly icc21CiLow: number | null;
  readonly icc21CiHigh: number | null;
}

/**
 * Intraclass correlations of ratings, rows being what is rated (only complete ones count) and columns
 * raters: single ratings (icc11, icc21, icc31) and means of the k raters (icc1k …), at most 1, with the
 * mean squares of rows, columns, error and within rows, and the 95 % interval of icc21 (absolute
 * agreement, raters a sample). `null` with fewer than two rows or raters, or where there is no variance
 * to divide; the interval also when nothing is left to error.
 * Sources: Shrout & Fleiss 1979; McGraw & Wong 1996.
 */
export function icc({ ratings }: { readonly ratings: readonly (readonly MaybeNumber[])[] }): Icc {
  const k = ratings.reduce((longest, row) => Math.max(longest, row.length), 0);
  const rows = ratings.filter(
    (row): row is readonly number[] => row.length === k && row.every(isKnown),
  );
  const squares = meanSquares(rows, k);
  if (squares === null) return { n: rows.length, k, ...undefinedIcc };
  const { n, MSR, MSC, MSE, MSW } = squares;
  const raters = k * (MSC - MSE);
  const icc21 = ratio(MSR - MSE, MSR + (k - 1) * MSE + raters / n);
  return {
    ...squares,
    icc11: ratio(MSR - MSW, MSR + (k - 1) * MSW),
    icc21,
    icc31: ratio(MSR - MSE, MSR + (k - 1) * MSE),
    icc1k: ratio(MSR - MSW, MSR),
    icc2k: ratio(MSR - MSE, MSR + (MSC - MSE) / n),
    icc3k: ratio(MSR - MSE, MSR),
    ...agreementInterval(squares, icc21),
  };
}

const undefinedIcc = {
  MSR: null,
  MSC: null,
  MSE: null,
  MSW: null,
  icc11: null,
  icc21: null,
  icc31: null,
  icc1k: null,
  icc2k: null,
  icc3k: null,
  icc21CiLow: null,
  icc21CiHigh: null,
};

interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly MSR: number;
  readonly MSC: number;
  readonly MSE: number;
  readonly MSW: number;
}

/** Two-way analysis of variance without repetition; `null` with fewer than two rows or columns. */
function meanSquares(rows: readonly (readonly number[])[], k: number): MeanSquares | null {
  const n = rows.length;
  if (n < 2 || k < 2) return null;
  const rowMeans = rows.map((row) => row.reduce((sum, x) => sum + x, 0) / k);
  const columnMeans = Array.from(
    { length: k },
    (_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / n,
  );
  const grand = rowMeans.reduce((sum, mean) => sum + mean, 0) / n;
  const squared = (values: readonly number[]) => values.reduce((sum, x) => sum + x * x, 0);
  const betweenRows = k * squared(rowMeans.map((mean) => mean - grand));
  const betweenColumns = n * squared(columnMeans.map((mean) => mean - grand));
  const residuals = rows.flatMap((row, i) =>
    row.map((x, j) => x - rowMeans[i]! - columnMeans[j]! + grand),
  );
  const largest = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 1);
  const real = (sum: number) => (sum <= n * k * (1e-13 * largest) ** 2 ? 0 : sum);
  const [ssr, ssc, sse] = [real(betweenRows), real(betweenColumns), real(squared(residuals))];
  return {
    n,
    k,
    MSR: ssr / (n - 1),
    MSC: ssc / (k - 1),
    MSE: sse / ((n - 1) * (k - 1)),
    MSW: (ssc + sse) / (n * (k - 1)),
  };
}

/** Shrout and Fleiss's interval of icc21, with Satterthwaite's degrees of freedom. */
function agreementInterval(
  { n, k, MSR, MSC, MSE }: MeanSquares,
  r: number | null,
): { icc21CiLow: number | null; icc21CiHigh: number | null } {
  if (r === null || MSE === 0) return { icc21CiLow: null, icc21CiHigh: null };
  const Fj = MSC / MSE;
  const rest = n * (1 + (k - 1) * r) - k * r;
  const top = (k - 1) * (n - 1) * (k * r * Fj + rest) ** 2;
  const v = ratio(top, (n - 1) * k * k * r * r * Fj * Fj + rest * rest);
  if (v === null || v <= 0) return { icc21CiLow: null, icc21CiHigh: null };
  const low = fQuantileUpper(0.025, n - 1, v);
  const high = fQuantileUpper(0.025, v, n - 1);
  const error = k * MSC + (k * n - k - n) * MSE;
  return {
    icc21CiLow: ratio(n * (MSR - low * MSE), low * error + n * MSR),
    icc21CiHigh: ratio(n * (high * MSR - MSE), error + n * high * MSR),
  };
}
