/** The strongest and the weakest of a test's takers, 27 % each where not said otherwise, by total. */
import { roundNoise } from "./spread";

export interface ScoreGroups {
  /** Nominal size of each group: its share of the people, rounded half up, at least 1. */
  readonly groupSize: number;
  /** Smallest total of the upper group and largest of the lower; rounded to 10 decimals. */
  readonly upperCut: number;
  readonly lowerCut: number;
  /** Totals rounded to 10 decimals, in the order of the people. */
  readonly totals: Float64Array;
  /** People at or above the upper cut, and at or below the lower; ties may make them more. */
  readonly nUpper: number;
  readonly nLower: number;
  /** People at the cuts, and those beyond them. */
  readonly atUpperCut: number;
  readonly atLowerCut: number;
}

/**
 * Finds both groups. Everybody with the total of the cut belongs to the group, so the order of the
 * people decides nothing; with equal totals both groups hold everybody. `share` is that of each group.
 * Sources: Kelley 1939 (27 %); Ebel & Frisbie 1991.
 */
export function scoreGroups(rawTotals: Float64Array, share = 0.27): ScoreGroups {
  const totals = rawTotals.map(roundNoise);
  const n = totals.length;
  const groupSize = Math.max(1, Math.floor(share * n + 0.5));
  const sorted = totals.slice().sort();
  const upperCut = sorted[n - groupSize] ?? Number.POSITIVE_INFINITY;
  const lowerCut = sorted[groupSize - 1] ?? Number.NEGATIVE_INFINITY;
  let [nUpper, nLower, atUpperCut, atLowerCut] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (totals[i]! >= upperCut) nUpper++;
    if (totals[i]! <= lowerCut) nLower++;
    if (totals[i] === upperCut) atUpperCut++;
    if (totals[i] === lowerCut) atLowerCut++;
  }
  return { groupSize, upperCut, lowerCut, totals, nUpper, nLower, atUpperCut, atLowerCut };
}

/** The weight of each person in a group, and their sum. */
export interface GroupWeights {
  readonly weights: Float64Array;
  readonly sum: number;
}

/** Weight 1 for everybody in the group, the cut included. */
export function inclusiveWeights(groups: ScoreGroups, side: "upper" | "lower"): GroupWeights {
  const { totals, upperCut, lowerCut, nUpper, nLower } = groups;
  const weights = totals.map((t) =>
    side === "upper" ? Number(t >= upperCut) : Number(t <= lowerCut),
  );
  return { weights, sum: side === "upper" ? nUpper : nLower };
}

/** Groups of exactly the nominal size: people tied at the cut share the places that are left. */
export function fractionalWeights(groups: ScoreGroups, side: "upper" | "lower"): GroupWeights {
  const { groupSize, totals, nUpper, nLower, atUpperCut, atLowerCut } = groups;
  const upper = side === "upper";
  const cut = upper ? groups.upperCut : groups.lowerCut;
  const tied = upper ? atUpperCut : atLowerCut;
  const beyond = (upper ? nUpper : nLower) - tied;
  const share = (groupSize - beyond) / tied;
  const weights = totals.map((t) => (t === cut ? share : Number(upper ? t > cut : t < cut)));
  return { weights, sum: groupSize };
}

/** Groups of the nominal size in which, of people with equal totals, the earlier row is the stronger. */
export function stableWeights(groups: ScoreGroups, side: "upper" | "lower"): GroupWeights {
  const { groupSize, totals, upperCut, lowerCut, nUpper, nLower, atUpperCut, atLowerCut } = groups;
  const upper = side === "upper";
  const cut = upper ? upperCut : lowerCut;
  const tied = upper ? atUpperCut : atLowerCut;
  const places = groupSize - ((upper ? nUpper : nLower) - tied);
  let seen = 0;
  const weights = totals.map((t) => {
    if (t !== cut) return Number(upper ? t > cut : t < cut);
    const place = seen++;
    return Number(upper ? place < places : place >= tied - places);
  });
  return { weights, sum: groupSize };
}
