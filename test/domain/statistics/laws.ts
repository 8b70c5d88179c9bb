/** What the tests of laws share. */

/** Every number within a result, in a fixed order; unknown values count as −999. */
export function measuresOf(result: unknown): number[] {
  if (typeof result === "number") return [result];
  if (result === null) return [-999];
  if (typeof result !== "object") return [];
  return Object.values(result).flatMap(measuresOf);
}

/** The same rows in another order, drawn from a stream of keys. */
export function shuffled<Row>(rows: readonly Row[], keys: Iterable<number>): Row[] {
  const stream = keys[Symbol.iterator]();
  return rows
    .map((row) => ({ row, key: Number(stream.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}
