/** Values by the group they belong to, as every comparison of groups needs them. */
import { isKnown, type MaybeNumber } from "./pairs";
import { type Spread, spread } from "./spread";

/** The name of a group as it stands in the sheet. */
export type GroupName = string | number | boolean;

export interface GroupedInput {
  readonly values: readonly MaybeNumber[];
  readonly groups: readonly (GroupName | null | undefined)[];
}

export interface ValueGroup {
  readonly group: GroupName;
  readonly values: Float64Array;
  readonly spread: Spread;
}

/**
 * Splits values by group, in the order in which the groups first appear with a known value; a value
 * without a group, or a group without a value, is left out.
 */
export function groupValues({ values, groups }: GroupedInput): ValueGroup[] {
  const collected = new Map<GroupName, number[]>();
  values.forEach((value, i) => {
    const group = groups[i];
    if (!isKnown(value) || group === null || group === undefined || group === "") return;
    const list = collected.get(group);
    if (list) list.push(value);
    else collected.set(group, [value]);
  });
  return Array.from(collected, ([group, list]) => {
    const column = Float64Array.from(list);
    return { group, values: column, spread: spread(column) };
  });
}
