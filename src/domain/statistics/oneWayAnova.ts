import { fUpperTail } from "./fDistribution";
import { type GroupedInput, groupValues } from "./groupedValues";

export interface OneWayAnova {
  readonly F: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly p: number | null;
  readonly ssBetween: number | null;
  readonly ssWithin: number | null;
  readonly eta2: number | null;
  readonly omega2: number | null;
}

const undefinedAnova: OneWayAnova = {
  F: null,
  df1: null,
  df2: null,
  p: null,
  ssBetween: null,
  ssWithin: null,
  eta2: null,
  omega2: null,
};

/**
 * Whether the means of groups differ, the groups having one variance: F, its degrees of freedom, p
 * (0–1), sums of squares, and the share of variance explained, eta² (0–1) and the less biased omega²
 * (may be below 0). All `null` with fewer than two groups, or when no group varies within.
 * Sources: Fisher 1925; Hays 1963 (omega²).
 */
export function oneWayAnova(input: GroupedInput): OneWayAnova {
  const groups = groupValues(input);
  const n = groups.reduce((sum, { spread }) => sum + spread.n, 0);
  const [df1, df2] = [groups.length - 1, n - groups.length];
  const ssWithin = groups.reduce((sum, { spread }) => sum + spread.squares, 0);
  if (df1 < 1 || df2 < 1 || ssWithin === 0) return undefinedAnova;
  const grandMean = groups.reduce((sum, { spread }) => sum + spread.n * spread.mean!, 0) / n;
  const ssBetween = groups.reduce(
    (sum, { spread }) => sum + spread.n * (spread.mean! - grandMean) ** 2,
    0,
  );
  const meanSquare = ssWithin / df2;
  const F = ssBetween / df1 / meanSquare;
  const total = ssBetween + ssWithin;
  return {
    F,
    df1,
    df2,
    p: fUpperTail(F, df1, df2),
    ssBetween,
    ssWithin,
    eta2: ssBetween / total,
    omega2: (ssBetween - df1 * meanSquare) / (total + meanSquare),
  };
}
