/**
 * The form in which two spellings of one name are equal: no outer or double spaces, small letters.
 * "Budi  Santoso" and "budi santoso" are one person; a missing title or letter is not forgiven here,
 * `similarNames.ts` points those out.
 */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** A `nameKey` that remembers its answers, for sheets in which each name stands in many rows. */
export function nameKeyCache(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = nameKey(name);
      known.set(name, key);
    }
    return key;
  };
}
