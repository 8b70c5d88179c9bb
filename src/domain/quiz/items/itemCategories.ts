import type { ValuesOf } from "../../setting";
import type { itemSettings } from "../itemSettings";

export type DifficultyCategory = "hard" | "medium" | "easy";
export type DiscriminationCategory = "veryGood" | "good" | "fair" | "poor" | "negative";

type ItemSettings = ValuesOf<typeof itemSettings>;
export type DifficultyNorm = Pick<
  ItemSettings,
  "difficultyNorm" | "difficultyHardBound" | "difficultyEasyBound"
>;

/** Bounds are compared after rounding floating noise away: 0.7 computed as 0.7000000001 is 0.7. */
function rounded(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}

/**
 * Hard, medium or easy by the norm in Settings. The norms part at the bounds themselves: by Kunandar
 * 0.30 is medium and 0.70 easy; by Arifin 0.30 is hard and 0.70 medium. Neither leaves a gap.
 * @example difficultyCategory(0.7, { difficultyNorm: "kunandar", … }) is "easy"
 */
export function difficultyCategory(p: number, norm: DifficultyNorm): DifficultyCategory {
  const value = rounded(p);
  const { difficultyHardBound: hard, difficultyEasyBound: easy } = norm;
  if (norm.difficultyNorm === "arifin") {
    return value <= hard ? "hard" : value <= easy ? "medium" : "easy";
  }
  return value < hard ? "hard" : value < easy ? "medium" : "easy";
}

/** Ebel's steps of the upper–lower discrimination index; a bound belongs to the better category. */
export function discriminationCategory(d: number, settings: ItemSettings): DiscriminationCategory {
  const value = rounded(d);
  if (value < 0) return "negative";
  if (value < settings.discriminationFair) return "poor";
  if (value < settings.discriminationGood) return "fair";
  return value < settings.discriminationVeryGood ? "good" : "veryGood";
}
