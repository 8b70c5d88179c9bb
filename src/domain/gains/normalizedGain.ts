import type { Pairs } from "../statistics/pairs";
import { roundNoise, spread, standardDeviation } from "../statistics/spread";
import { gainShare, type HakeCategory, hakeCategory } from "./classGain";

export interface NormalizedGain {
  readonly n: number;
  readonly classGain: number | null;
  readonly hakeCategory: HakeCategory | null;
  readonly meanIndividualGain: number | null;
  readonly sdIndividualGain: number | null;
  readonly nIndividualGain: number;
  readonly nPreAtMax: number;
  readonly meanChange: number | null;
  readonly sdChange: number | null;
  readonly nChange: number;
  readonly nChangeDropped: number;
  readonly pctHigh: number | null;
  readonly pctMedium: number | null;
  readonly pctLow: number | null;
}

/**
 * How much of the possible improvement was reached, 1 being all of it. `classGain` is that of the
 * means; the individual gain that of each person, (post − pre)/(max − pre), undefined for a person
 * already at the maximum; the change is Marx and Cummings' c, which measures a loss against the score
 * before. The class gain is not the mean of the individual gains. Shares of the categories are 0–100 %
 * of the people whose gain is defined. `max` is the full score, on the scale of the data.
 *
 * Without pairs, or when nobody's gain is defined, the measures are `null`; SDs need two values.
 * Sources: Hake 1998; Marx & Cummings 2007.
 */
export function normalizedGain(pairs: Pairs, { max }: { max: number | null }): NormalizedGain {
  const { n, pre, post } = pairs;
  const gains = spread(defined(n, (i) => gainShare(pre[i]!, post[i]!, max)));
  const changes = spread(defined(n, (i) => normalizedChange(pre[i]!, post[i]!, max)));
  const counts = { high: 0, medium: 0, low: 0 };
  for (let i = 0; i < n; i++) {
    const gain = gainShare(pre[i]!, post[i]!, max);
    if (gain !== null) counts[hakeCategory(gain)]++;
  }
  const classGain = gainShare(pairs.ofPre.mean, pairs.ofPost.mean, max);
  const percent = (count: number) => (gains.n === 0 ? null : (100 * count) / gains.n);
  return {
    n,
    classGain,
    hakeCategory: hakeCategory(classGain),
    meanIndividualGain: gains.mean,
    sdIndividualGain: standardDeviation(gains),
    nIndividualGain: gains.n,
    nPreAtMax: n - gains.n,
    meanChange: changes.mean,
    sdChange: standardDeviation(changes),
    nChange: changes.n,
    nChangeDropped: n - changes.n,
    pctHigh: percent(counts.high),
    pctMedium: percent(counts.medium),
    pctLow: percent(counts.low),
  };
}

export interface IndividualGains {
  readonly individualGain: (number | null)[];
  readonly change: (number | null)[];
}

/**
 * The gain and the normalized change of each pair, in order; see {@link normalizedGain}. `null` where
 * they are undefined.
 * Sources: Hake 1998; Marx & Cummings 2007.
 */
export function individualGains(
  { pre, post }: Pairs,
  { max }: { max: number | null },
): IndividualGains {
  return {
    individualGain: Array.from(pre, (before, i) => gainShare(before, post[i]!, max)),
    change: Array.from(pre, (before, i) => normalizedChange(before, post[i]!, max)),
  };
}

/**
 * Normalized change c: a rise as a share of what was left to gain, a fall as a share of what was there
 * to lose, −1 to 1; 0 for no change, but `null` for a score that stayed at 0 or at the maximum, and
 * for scores outside 0–`max`.
 * Source: Marx & Cummings 2007.
 */
export function normalizedChange(pre: number, post: number, max: number | null): number | null {
  if (max === null) return null;
  const rise = roundNoise(post - pre);
  const left = roundNoise(max - pre);
  if (rise > 0) return left > 0 ? (post - pre) / (max - pre) : null;
  if (rise < 0) return roundNoise(pre) > 0 ? (post - pre) / pre : null;
  return left === 0 || roundNoise(pre) === 0 ? null : 0;
}

/** The values of people 0 to n − 1 that are defined. */
function defined(n: number, measure: (person: number) => number | null): Float64Array {
  const kept = new Float64Array(n);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const value = measure(i);
    if (value !== null) kept[size++] = value;
  }
  return kept.subarray(0, size);
}
