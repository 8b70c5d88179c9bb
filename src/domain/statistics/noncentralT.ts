/**
 * The noncentral t distribution T = (Z + δ) / S, S = √(χ²/m): given S = s, P(T ≤ t) is Φ(ts − δ), so
 * the whole is an integral of Φ over the density of S, which this file does by Gauss–Legendre
 * quadrature. It stays stable where series fail (δ beyond 37) and is quick at any m.
 */
import { normalDensity, normalQuantileUpper, normalUpperTail } from "./normalDistribution";

/** Abscissae and weights of 16-point Gauss–Legendre quadrature on [−1, 1], the positive half. */
const abscissae = [
  0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.755404408355003,
  0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
];
const weights = [
  0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767,
  0.1246289712555339, 0.0951585116824928, 0.0622535239386479, 0.0271524594117541,
];

/** Where the density of S lives: half width 8.5/√m leaves out less than 1e-15 of it. */
const reach = [-8.5, -6, -4, -2.5, -1.25, 0, 1.25, 2.5, 4, 6, 8.5];

function cuts(t: number, df: number, ncp: number): number[] {
  const mode = Math.sqrt((df - 1) / df);
  const density = reach.map((r) => Math.max(0, mode + r / Math.sqrt(df)));
  const low = density[0]!;
  const high = density[density.length - 1]!;
  // Where Φ(ts − δ) is no steeper than the density is wide, the same cuts serve both.
  if (t * t <= 2 * df) return density;
  const step = reach.map((r) => (ncp + r) / t).filter((s) => s > low && s < high);
  return [...density, ...step].sort((a, b) => a - b);
}

/** P(T ≤ t) and its slope in δ, the density of S being normalised by the same quadrature. */
function integrate(t: number, df: number, ncp: number): { below: number; slope: number } {
  const mode = Math.sqrt((df - 1) / df);
  const edges = cuts(t, df, ncp);
  let mass = 0;
  let below = 0;
  let slope = 0;
  for (let segment = 1; segment < edges.length; segment++) {
    const half = (edges[segment]! - edges[segment - 1]!) / 2;
    if (half <= 0) continue;
    const middle = edges[segment - 1]! + half;
    for (let node = 0; node < 16; node++) {
      const index = node >> 1;
      const s = middle + (node & 1 ? half : -half) * abscissae[index]!;
      const power = df === 1 ? 0 : (df - 1) * Math.log(s / mode);
      const weight = half * weights[index]! * Math.exp(power - (df * (s - mode) * (s + mode)) / 2);
      mass += weight;
      below += weight * normalUpperTail(ncp - t * s);
      slope -= weight * normalDensity(ncp - t * s);
    }
  }
  return { below: below / mass, slope: slope / mass };
}

/**
 * P(T ≤ `t`) of the noncentral t with `df` ≥ 1 degrees of freedom and noncentrality `ncp`, 0–1.
 * Absolute error about 1e-14. With `ncp` 0 it is Student's t.
 * Source: Johnson, Kotz & Balakrishnan 1995, ch. 31.
 */
export function noncentralTBelow(t: number, df: number, ncp: number): number {
  return t < 0 ? 1 - integrate(-t, df, -ncp).below : integrate(t, df, ncp).below;
}

/**
 * The noncentrality δ for which P(T ≤ `t`) = `p`, 0 < p < 1: the end of a confidence interval of δ.
 * P falls in δ almost as a normal curve, so Newton's method on the probit scale takes a few steps; a
 * bracket guards it.
 * Source: Steiger & Fouladi 1997 (noncentrality interval estimation); Cumming & Finch 2001.
 */
export function noncentralityOf(t: number, df: number, p: number): number {
  if (t < 0) return -noncentralityOf(-t, df, 1 - p);
  const width = Math.sqrt(1 + (t * t) / (2 * df));
  const target = normalQuantileUpper(1 - p);
  let ncp = t - target * width;
  let low = -Infinity;
  let high = Infinity;
  for (let step = 0; step < 100; step++) {
    const { below, slope } = integrate(t, df, ncp);
    if (below > p) low = ncp;
    else high = ncp;
    const score = normalQuantileUpper(1 - Math.min(Math.max(below, 1e-15), 1 - 1e-15));
    const newton = ((target - score) * normalDensity(score)) / slope;
    const bounded = Number.isFinite(newton) ? newton : (target - score) * -width;
    const next = ncp + Math.max(-4 * width, Math.min(4 * width, bounded));
    // Newton doubles the digits: a step this short leaves an error below its square.
    if (Math.abs(next - ncp) <= 1e-8 * width) return next;
    ncp = next > low && next < high ? next : (low + high) / 2;
  }
  return ncp;
}
