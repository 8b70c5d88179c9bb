import { normalQuantileUpper } from "../../statistics/normalDistribution";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Confidence interval of a share seen in n people, within 0–1 even for nobody and all; `null`
 * without people. For marks with parts of points the mean share is taken, which is on the safe side.
 * Source: Wilson 1927.
 * @example wilsonInterval(0.5, 10, 0.05) is about { low: 0.237, high: 0.763 }
 */
export function wilsonInterval(share: number, n: number, alpha: number): Interval | null {
  if (n < 1) return null;
  const z = normalQuantileUpper(alpha / 2);
  const spread = 1 + (z * z) / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    low: Math.max(0, (centre - half) / spread),
    high: Math.min(1, (centre + half) / spread),
  };
}

/**
 * Confidence interval of a correlation by Fisher's z; `null` with fewer than 4 people or where
 * |r| is 1, for which z is not defined.
 * Source: Fisher 1921.
 * @example fisherInterval(0.5, 28, 0.05) is about { low: 0.156, high: 0.736 }
 */
export function fisherInterval(r: number, n: number, alpha: number): Interval | null {
  if (n < 4 || Math.abs(r) >= 1) return null;
  const half = normalQuantileUpper(alpha / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}
