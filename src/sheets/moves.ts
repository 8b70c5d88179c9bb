/**
 * Where the rows and columns of a sheet were when it was read, by where they are now: somebody may
 * have sorted, inserted or deleted since, or typed, and a block may have been written.
 */
import type { Cell } from "./cells";

export type Rows = readonly (readonly Cell[])[];

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** By where they are now; 0-based. */
export interface Moves {
  /** New rows, and blank ones, are not in it. */
  readonly rows: ReadonlyMap<number, number>;
  /** -1 for a new column. */
  readonly columns: readonly number[];
}

/**
 * By headers and cells, those of the block being left out where they were written.
 *
 * @param name 0-based column that names the rows, or -1
 */
export function movesOf(seen: Rows, now: Rows, place: Place, name: number): Moves {
  const columns = columnsBefore(seen[0] ?? [], now[0] ?? []);
  return { columns, rows: rowsBefore(seen, now, place, columns, name) };
}

/** For each column the one it was, by its header; -1 for a new one. A header renamed is the same. */
function columnsBefore(seen: readonly Cell[], now: readonly Cell[]): number[] {
  const places = new Map<string, number[]>();
  seen.forEach((cell, at) => {
    places.set(String(cell), [...(places.get(String(cell)) ?? []), at]);
  });
  const found = now.map((cell) => places.get(String(cell))?.shift() ?? -1);
  const used = new Set(found);
  return found.map((from, at) => (from < 0 && at < seen.length && !used.has(at) ? at : from));
}

/**
 * For each row below the header the one it was: by all its cells, or by those outside the block where
 * it was written. Rows that somebody edited are taken for the ones in their place.
 */
function rowsBefore(
  seen: Rows,
  now: Rows,
  { row, column, height, width }: Place,
  columns: readonly number[],
  name: number,
): Map<number, number> {
  const kept = columns.flatMap((from, at) => (from < 0 ? [] : [{ from, at }]));
  const outside = kept.filter(({ at }) => at < column - 1 || at >= column - 1 + width);
  const lines = now.map((_, at) => at).slice(1);
  const isCovered = (at: number) => at >= row - 1 && at < row - 1 + height;
  const covered = lines.filter(isCovered);
  const free = lines.filter((at) => !isCovered(at) && !isBlankRow(now[at] ?? []));
  const found = new Map<number, number>();
  matchRows(seen, now, free, kept, found);
  matchRows(seen, now, covered, outside, found);
  matchRows(seen, now, free, outside, found);
  const named = outside.filter(({ from }) => from === name);
  if (named.length > 0) matchRows(seen, now, [...covered, ...free], named, found);
  const used = new Set(found.values());
  const telling = named.length > 0 ? named : outside;
  const isGone = (at: number) => isBlankRow(telling.map(({ at: place }) => now[at]?.[place]));
  for (const at of [...covered, ...free]) {
    const edited = at < seen.length && !used.has(at) && !isGone(at);
    if (edited && !found.has(at)) found.set(at, at);
  }
  return found;
}

/** Pairs rows that are not paired yet by some of their cells, each with the one in its place first. */
function matchRows(
  seen: Rows,
  now: Rows,
  rows: readonly number[],
  columns: readonly { readonly from: number; readonly at: number }[],
  found: Map<number, number>,
): void {
  const used = new Set(found.values());
  const open = rows.filter((at) => !found.has(at));
  if (open.length === 0) return;
  const texts = seen.map((line) => textOf(columns.map(({ from }) => line[from])));
  const waiting = new Map<string, number[]>();
  const left = open.filter((at) => {
    const text = textOf(columns.map(({ at: place }) => now[at]?.[place]));
    if (texts[at] !== text || at === 0 || used.has(at)) return true;
    found.set(at, at);
    used.add(at);
    return false;
  });
  if (columns.length === 0) {
    matchByOrder(seen, left, found);
    return;
  }
  texts.forEach((text, from) => {
    if (from === 0 || used.has(from) || isBlankRow(seen[from] ?? [])) return;
    const same = waiting.get(text);
    if (same) same.push(from);
    else waiting.set(text, [from]);
  });
  for (const at of left) {
    const from = waiting.get(textOf(columns.map(({ at: place }) => now[at]?.[place])))?.shift();
    if (from !== undefined) found.set(at, from);
  }
}

/**
 * Without a column to go by, rows are known by their order, between the nearest that are known
 * otherwise; not where there are more of them than places, since any of them may be gone.
 */
function matchByOrder(seen: Rows, places: readonly number[], found: Map<number, number>): void {
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  const above = [...found].filter(([at]) => at < first).map(([, from]) => from);
  const below = [...found].filter(([at]) => at > last).map(([, from]) => from);
  const [low, high] = [Math.max(0, ...above), Math.min(seen.length, ...below)];
  const used = new Set(found.values());
  const waiting = seen
    .map((_, from) => from)
    .filter((from) => from > low && from < high && !used.has(from))
    .filter((from) => !isBlankRow(seen[from] ?? []));
  if (waiting.length > places.length) return;
  waiting.forEach((from, index) => {
    found.set(places[index] as number, from);
  });
}

export function isBlankRow(line: readonly Cell[]): boolean {
  return line.every((cell) => cell === "" || cell === null || cell === undefined);
}

function textOf(cells: readonly Cell[]): string {
  return JSON.stringify(cells.map((cell) => cell ?? ""));
}
