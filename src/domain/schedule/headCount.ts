import type { PlacedSession } from "./context";
import type { Registers } from "./registers";

/**
 * How many people attend a session: members of its groups, each counted once, or the sizes of
 * groups whose members are not listed. `null` when it names no group or one of unknown size.
 */
export function headCount({ groups }: PlacedSession, registers: Registers): number | null {
  const [only] = groups;
  if (only === undefined) return null;
  if (groups.length === 1) return registers.groups.get(only)?.headCount ?? null;
  const members = new Set<string>();
  let unlisted = 0;
  for (const key of groups) {
    const group = registers.groups.get(key);
    if (!group || group.headCount === null) return null;
    if (group.members.size === 0) unlisted += group.headCount;
    for (const member of group.members.keys()) members.add(member);
  }
  return members.size + unlisted;
}
