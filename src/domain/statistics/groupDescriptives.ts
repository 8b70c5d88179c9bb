import { type GroupedInput, type GroupName, groupValues, type ValueGroup } from "./groupedValues";
import { quantileOfSorted } from "./quantile";
import { standardDeviation } from "./spread";

export interface GroupDescription {
  readonly group: GroupName;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly iqr: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/**
 * Size, mean, SD (n − 1; `null` for one value), and quantiles of each group in the units of the values,
 * groups in the order of their first appearance.
 * Source: Hyndman & Fan 1996, quantiles of type 7.
 */
export function groupDescriptives(input: GroupedInput): { groups: GroupDescription[] } {
  return { groups: groupValues(input).map(describe) };
}

function describe({ group, values, spread }: ValueGroup): GroupDescription {
  const sorted = values.slice().sort();
  const at = (share: number) => quantileOfSorted(sorted, share);
  const [q1, q3] = [at(0.25), at(0.75)];
  return {
    group,
    n: spread.n,
    mean: spread.mean,
    sd: standardDeviation(spread),
    min: at(0),
    q1,
    median: at(0.5),
    q3,
    max: at(1),
    iqr: q1 === null || q3 === null ? null : q3 - q1,
    p10: at(0.1),
    p90: at(0.9),
  };
}
