/** The normalized gain of a class, from its mean scores. */
import { isKnown, type MaybeNumber } from "../statistics/pairs";
import { roundNoise } from "../statistics/spread";
import { type GainCategory, gainCategory } from "./gainCategory";
import { gainSettings } from "./gainSettings";

export type HakeCategory = GainCategory;

/**
 * Hake's name for a normalized gain: high from 0.7, medium from 0.3, low below, losses included. The
 * gain is rounded to 10 decimals first, so 0.12/0.4 = 0.29999999999999993 is medium. `null` for an
 * unknown gain.
 * Source: Hake 1998.
 */
export function hakeCategory(gain: number): HakeCategory;
export function hakeCategory(gain: number | null): HakeCategory | null;
export function hakeCategory(gain: number | null): HakeCategory | null {
  return gainCategory(gain, gainSettings.gainLowBound.default, gainSettings.gainHighBound.default);
}

/**
 * (after − before) / (max − before): the share of the possible improvement that was reached, 1 at
 * most. `null` when a value is unknown or `before` is already at the maximum.
 * Source: Hake 1998.
 */
export function gainShare(
  before: MaybeNumber,
  after: MaybeNumber,
  max: MaybeNumber,
): number | null {
  if (!isKnown(before) || !isKnown(after) || !isKnown(max)) return null;
  return roundNoise(max - before) <= 0 ? null : (after - before) / (max - before);
}

export interface ClassGain {
  readonly gainPoints: number | null;
  readonly relativeIncreasePct: number | null;
  readonly classGain: number | null;
  readonly hakeCategory: HakeCategory | null;
}

/**
 * The gain of a class from its means, all on the scale 0–`max`: `gainPoints` in points of the test,
 * `relativeIncreasePct` in percent of the mean before (`null` when that is 0), and the normalized gain
 * with Hake's category (`null` when the mean before is at the maximum).
 * `classGainFromMeans({ meanPre: 55, meanPost: 86, max: 100 })`: 31 points, 56.36… %, 0.6888…, medium.
 * Source: Hake 1998.
 */
export function classGainFromMeans({
  meanPre,
  meanPost,
  max,
}: {
  readonly meanPre: MaybeNumber;
  readonly meanPost: MaybeNumber;
  readonly max: MaybeNumber;
}): ClassGain {
  const points = isKnown(meanPre) && isKnown(meanPost) ? meanPost - meanPre : null;
  const classGain = gainShare(meanPre, meanPost, max);
  return {
    gainPoints: points,
    relativeIncreasePct: points === null || !meanPre ? null : (100 * points) / meanPre,
    classGain,
    hakeCategory: hakeCategory(classGain),
  };
}
