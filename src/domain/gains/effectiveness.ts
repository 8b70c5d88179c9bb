import { roundNoise } from "../statistics/spread";

export type EffectivenessCategory = "not-effective" | "less" | "fair" | "effective";

interface EffectivenessBounds {
  readonly effectivenessLowBound: number;
  readonly effectivenessMediumBound: number;
  readonly effectivenessHighBound: number;
}

/**
 * The Indonesian reading of a class gain as percent effectiveness, half-open so that no value falls
 * between: [0; 40) not effective, [40; 56) less, [56; 76) fair, from 76 on effective.
 */
export function effectivenessCategory(
  classGain: number | null,
  bounds: EffectivenessBounds,
): EffectivenessCategory | null {
  if (classGain === null) return null;
  const percent = roundNoise(classGain * 100);
  if (percent >= bounds.effectivenessHighBound) return "effective";
  if (percent >= bounds.effectivenessMediumBound) return "fair";
  return percent >= bounds.effectivenessLowBound ? "less" : "not-effective";
}
