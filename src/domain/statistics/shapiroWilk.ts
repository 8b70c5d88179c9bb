/** The Shapiro–Wilk test of normality by Royston's algorithm AS R94. */
import { normalQuantileUpper, normalUpperTail } from "./normalDistribution";
import type { Pairs } from "./pairs";
import { median } from "./quantile";
import { spread } from "./spread";

export interface ShapiroWilk {
  readonly W: number | null;
  readonly p: number | null;
}

/**
 * Whether the differences post − pre look as if drawn from a normal curve: W, 0–1 (near 1: normal),
 * and p, 0–1 (small: not normal). `null` when n < 3, n > 5000 or all differences are equal.
 * Sources: Shapiro & Wilk 1965; Royston 1995 (AS R94).
 */
export function shapiroWilk({ n, sortedDiff, ofDiff }: Pairs): ShapiroWilk {
  if (n < 3 || n > 5000 || ofDiff.constant) return { W: null, p: null };
  const lack = lackOfFit(sortedDiff, coefficients(n));
  return { W: 1 - lack, p: significance(lack, n) };
}

function polynomial(ascending: readonly number[], x: number): number {
  return ascending.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const lastCorrection = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const nextCorrection = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

/** Weights of the upper half of the sorted sample, the largest first; the lower half mirrors them. */
function coefficients(n: number): Float64Array {
  const half = n >> 1;
  const a = new Float64Array(half);
  if (n === 3) return a.fill(Math.SQRT1_2);
  let squares = 0;
  for (let i = 0; i < half; i++) {
    a[i] = normalQuantileUpper((i + 0.625) / (n + 0.25));
    squares += 2 * a[i]! * a[i]!;
  }
  const first = a[0]!;
  const second = a[1]!;
  const root = 1 / Math.sqrt(n);
  const a1 = polynomial(lastCorrection, root) + first / Math.sqrt(squares);
  const a2 = polynomial(nextCorrection, root) + second / Math.sqrt(squares);
  const pinned = n > 5 ? 2 : 1;
  const rest = squares - 2 * first * first - (n > 5 ? 2 * second * second : 0);
  const share = 1 - 2 * a1 * a1 - (n > 5 ? 2 * a2 * a2 : 0);
  const scale = Math.sqrt(rest / share);
  for (let i = pinned; i < half; i++) a[i]! /= scale;
  a[0] = a1;
  if (n > 5) a[1] = a2;
  return a;
}

/** 1 − W, kept apart from W so that it stays right when W is nearly 1. */
function lackOfFit(sorted: Float64Array, a: Float64Array): number {
  const n = sorted.length;
  const range = sorted[n - 1]! - sorted[0]!;
  const centre = median(sorted)!;
  const scaled = sorted.map((x) => (x - centre) / range);
  const mean = spread(scaled).mean!;
  let weights = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < n; i++) {
    const mirrored = n - 1 - i;
    const weight = i === mirrored ? 0 : i < mirrored ? -a[i]! : a[mirrored]!;
    const deviation = scaled[i]! - mean;
    weights += weight * weight;
    squares += deviation * deviation;
    products += weight * deviation;
  }
  const both = Math.sqrt(weights * squares);
  return ((both - products) * (both + products)) / (weights * squares);
}

/** Royston's normalising transformation of ln(1 − W), in three ranges of n. */
function significance(lack: number, n: number): number {
  if (n === 3) {
    const exact = (6 / Math.PI) * (Math.asin(Math.sqrt(1 - lack)) - Math.asin(Math.sqrt(0.75)));
    return Math.min(1, Math.max(0, exact));
  }
  const y = Math.log(lack);
  if (n <= 11) {
    const gamma = polynomial([-2.273, 0.459], n);
    if (y >= gamma) return 1e-99;
    const mean = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
    const sd = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
    return normalUpperTail((-Math.log(gamma - y) - mean) / sd);
  }
  const logN = Math.log(n);
  const mean = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], logN);
  const sd = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], logN));
  return normalUpperTail((y - mean) / sd);
}
