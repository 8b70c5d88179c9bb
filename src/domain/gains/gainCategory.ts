import { roundNoise } from "../statistics/spread";

export type GainCategory = "low" | "medium" | "high";

/**
 * Names a normalized gain: high from the high bound on, medium from the low bound on, otherwise low,
 * losses included. The bounds belong to the upper category, as Indonesian papers have it; Hake
 * (1998) left them open. `null` for an undefined gain.
 */
export function gainCategory(gain: number | null, low: number, high: number): GainCategory | null {
  if (gain === null) return null;
  const rounded = roundNoise(gain);
  if (rounded >= high) return "high";
  return rounded >= low ? "medium" : "low";
}
