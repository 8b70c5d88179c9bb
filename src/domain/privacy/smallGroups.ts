/** Groups of fewer people than this are not shown: their members could be recognised. */
export const smallestGroup = 5;

/**
 * Which groups of a whole to hide. A group that is hidden alone could be computed from the whole and
 * the others, so that the smallest of those shown is then hidden with it.
 */
export function groupsToHide(sizes: ReadonlyMap<string, number>): Set<string> {
  const hidden = new Set([...sizes].filter(([, n]) => n > 0 && n < smallestGroup).map(([g]) => g));
  const hiddenPeople = [...hidden].reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0);
  if (hidden.size === 0 || (hidden.size > 1 && hiddenPeople >= smallestGroup)) return hidden;
  const shown = [...sizes].filter(([group, n]) => n > 0 && !hidden.has(group));
  const smallest = shown.sort(([, a], [, b]) => a - b)[0];
  if (smallest) hidden.add(smallest[0]);
  return hidden;
}
