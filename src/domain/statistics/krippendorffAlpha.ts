import { ratio } from "./spread";

/** A rating: a number on a scale or the name of a category; `null` where a rater gave none. */
export type Rating = number | string | null | undefined;

export interface KrippendorffAlpha {
  readonly nominal: number | null;
  readonly ordinal: number | null;
  readonly interval: number | null;
}

/**
 * Krippendorff's alpha, 1 for full agreement and 0 for chance, at the nominal, ordinal and interval
 * level. Rows are what is rated, columns raters; ratings may be missing, and a row with fewer than two
 * is left out. `null` when nothing can be compared or only one value occurs; ordinal and interval are
 * `null` for ratings that are no numbers.
 * Source: Krippendorff 2011.
 */
export function krippendorffAlpha({
  ratings,
}: {
  readonly ratings: readonly (readonly Rating[])[];
}): KrippendorffAlpha {
  const units = ratings
    .map((row) => row.filter((x): x is number | string => isRating(x)))
    .filter((row) => row.length > 1);
  const values = [...new Set(units.flat())];
  const numeric = values.every((x): x is number => typeof x === "number");
  if (numeric) (values as number[]).sort((a, b) => a - b);
  const counts = coincidences(units, values);
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const alpha = (distance: Distance) => agreement(counts, totals, distance);
  return {
    nominal: alpha((c, k) => (c === k ? 0 : 1)),
    ordinal: numeric ? alpha(ordinalDistance(totals)) : null,
    interval: numeric
      ? alpha((c, k) => ((values[c] as number) - (values[k] as number)) ** 2)
      : null,
  };
}

/** Squared difference of two values, given by their places in the list of values. */
type Distance = (c: number, k: number) => number;

function isRating(x: Rating): boolean {
  return typeof x === "number" ? Number.isFinite(x) : typeof x === "string" && x !== "";
}

/** How often two values meet in one unit, each unit weighing as many as it has ratings. */
function coincidences(
  units: readonly (readonly (number | string)[])[],
  values: readonly (number | string)[],
): number[][] {
  const place = new Map(values.map((value, at) => [value, at]));
  const counts = values.map(() => values.map(() => 0));
  for (const unit of units) {
    const places = unit.map((value) => place.get(value)!);
    places.forEach((c, i) => {
      places.forEach((k, j) => {
        if (i !== j) counts[c]![k]! += 1 / (unit.length - 1);
      });
    });
  }
  return counts;
}

/** Values are as far apart as there are ratings between them, the ends counting half. */
function ordinalDistance(totals: readonly number[]): Distance {
  return (c, k) => {
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    let between = 0;
    for (let g = low; g <= high; g++) between += totals[g]!;
    return (between - (totals[c]! + totals[k]!) / 2) ** 2;
  };
}

function agreement(
  counts: readonly (readonly number[])[],
  totals: readonly number[],
  distance: Distance,
): number | null {
  const n = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < totals.length; c++) {
    for (let k = 0; k < totals.length; k++) {
      const apart = distance(c, k);
      observed += counts[c]![k]! * apart;
      expected += totals[c]! * totals[k]! * apart;
    }
  }
  const disagreement = ratio((n - 1) * observed, expected);
  return disagreement === null ? null : 1 - disagreement;
}
