/** Groups of fewer people than this are not shown: their members could be recognised. */
export const smallestGroup = 5;

/** Too few to be shown; of a group without anybody there is nothing to show. */
export const isSmall = (people: number) => people > 0 && people < smallestGroup;

/**
 * Which groups of a whole to hide, by how many people each of the published figures rests on in
 * each group. What is hidden could be computed from the whole and the groups shown: where a figure
 * of the hidden ones together rests on too few, the smallest of those shown is hidden with them.
 */
export function groupsToHide(figures: readonly ReadonlyMap<string, number>[]): Set<string> {
  const hidden = new Set(
    figures.flatMap((sizes) => [...sizes].flatMap(([group, n]) => (isSmall(n) ? [group] : []))),
  );
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const sizes of figures) {
      const people = [...hidden].reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0);
      const shown = [...sizes].filter(([group, n]) => n > 0 && !hidden.has(group));
      const smallest = shown.sort(([, a], [, b]) => a - b)[0];
      if (isSmall(people) && smallest) hidden.add(smallest[0]);
    }
  }
  return hidden;
}
