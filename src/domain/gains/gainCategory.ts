export type GainCategory = "low" | "medium" | "high";

/**
 * Decimals that count when a figure is held against a bound: floating point has 28 ÷ 50 × 100 as
 * 56.00000000000001, and (0.72 − 0.6) ÷ 0.4 just under 0.3.
 */
export function atBoundPrecision(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}

/**
 * Names a normalized gain: high from the high bound on, medium from the low bound on, otherwise low,
 * losses included. The bounds belong to the upper category, as Indonesian papers have it; Hake
 * (1998) left them open. `null` for an undefined gain.
 */
export function gainCategory(gain: number | null, low: number, high: number): GainCategory | null {
  if (gain === null) return null;
  const rounded = atBoundPrecision(gain);
  if (rounded >= high) return "high";
  return rounded >= low ? "medium" : "low";
}
