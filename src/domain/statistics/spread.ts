/** The mean and spread of a column of numbers, and the one rule that says when it is constant. */

/** Two numbers nearer than this, on the scale of the data, are held to be the same. */
export const noise = 1e-10;

/** Rounds to 10 decimals, so that 0.7 − 0.4 and 0.3 are one number where we count, rank or compare. */
export function roundNoise(x: number): number {
  const rounded = Math.round(x * 1e10) / 1e10;
  return Number.isFinite(rounded) ? rounded : x;
}

export interface Spread {
  readonly n: number;
  /** `null` for no numbers at all. */
  readonly mean: number | null;
  /** Sum of squared deviations from the mean; 0 when constant. */
  readonly squares: number;
  /** Fewer than two numbers, or none further from the mean than floating noise. */
  readonly constant: boolean;
}

/**
 * Mean and sum of squared deviations; `constant` when n < 2 or max |x − mean| ≤ 1e-10 · max(1, max |x|).
 * One pass about a mean guessed from 32 numbers; when the guess was poor, another about the mean found.
 * Source: Chan, Golub & LeVeque 1983 (shifted and corrected sums).
 */
export function spread(x: Float64Array): Spread {
  const n = x.length;
  if (n === 0) return { n, mean: null, squares: 0, constant: true };
  let sums = sumsAbout(guessedMean(x), x);
  // Subtracting the correction would cost a digit.
  if (sums.correction > 10 * sums.squares) sums = sumsAbout(sums.mean, x);
  const constant = n < 2 || isConstant(x, sums.mean, sums.squares);
  return { n, mean: sums.mean, squares: constant ? 0 : sums.squares, constant };
}

/**
 * The mean of at most 32 numbers taken at even distances; a whole number on the scale of scores, so
 * that whole scores are summed without error.
 */
function guessedMean(x: Float64Array): number {
  const step = Math.ceil(x.length / 32);
  let sum = 0;
  let taken = 0;
  for (let i = 0; i < x.length; i += step) {
    sum += x[i]!;
    taken++;
  }
  const guess = sum / taken;
  return Math.abs(guess) < 8 ? guess : Math.round(guess);
}

function sumsAbout(
  shift: number,
  x: Float64Array,
): { mean: number; squares: number; correction: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    const deviation = x[i]! - shift;
    sum += deviation;
    squares += deviation * deviation;
  }
  const correction = (sum * sum) / x.length;
  return { mean: shift + sum / x.length, squares: Math.max(0, squares - correction), correction };
}

/** The rule of {@link Spread.constant}, asked of the numbers only when their squares leave it open. */
function isConstant(x: Float64Array, mean: number, squares: number): boolean {
  const bound = noise * Math.max(1, Math.abs(mean) + Math.sqrt(Math.max(0, squares)));
  if (squares > x.length * bound * bound) return false;
  let furthest = 0;
  let largest = 1;
  for (let i = 0; i < x.length; i++) {
    furthest = Math.max(furthest, Math.abs(x[i]! - mean));
    largest = Math.max(largest, Math.abs(x[i]!));
  }
  return furthest <= noise * largest;
}

/** Variance with n − 1; `null` when n < 2, 0 when constant. */
export function variance({ n, squares }: Spread): number | null {
  return n < 2 ? null : squares / (n - 1);
}

/** Standard deviation with n − 1, in the units of the data; `null` when n < 2, 0 when constant. */
export function standardDeviation(of: Spread): number | null {
  const square = variance(of);
  return square === null ? null : Math.sqrt(square);
}

/** Σ (x − mean x)(y − mean y) of two columns of the same length, given their means. */
export function crossProducts(
  x: Float64Array,
  y: Float64Array,
  meanX: number,
  meanY: number,
): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - meanX) * (y[i]! - meanY);
  return sum;
}

/**
 * Pearson's correlation of two columns of the same length, −1 to 1; `null` when n < 2 or either is
 * constant.
 * Source: Pearson 1895.
 */
export function correlation(x: Float64Array, y: Float64Array): number | null {
  return correlationFrom(x, y, spread(x), spread(y));
}

/** {@link correlation} for columns whose spread is already known. */
export function correlationFrom(
  x: Float64Array,
  y: Float64Array,
  ofX: Spread,
  ofY: Spread,
): number | null {
  if (ofX.constant || ofY.constant || ofX.mean === null || ofY.mean === null) return null;
  const degrees = ofX.n - 1;
  const covariance = crossProducts(x, y, ofX.mean, ofY.mean) / degrees;
  const r = covariance / (Math.sqrt(ofX.squares / degrees) * Math.sqrt(ofY.squares / degrees));
  return Math.max(-1, Math.min(1, r));
}

/** a / b; `null` when either is unknown or b is 0. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}
