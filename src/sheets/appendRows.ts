import type { Sheet } from "./grid";
import { growRows } from "./prepareSheet";

type Appended = Readonly<Record<string, string | number | Date>>;

/**
 * Adds records below the last row of a sheet, each value in its own column, in one write: all of
 * them are there afterwards or none. A user's column between ours is blank below the last row, and
 * stays so.
 */
export function appendRows(
  sheet: Sheet,
  columns: Readonly<Record<string, number>>,
  records: readonly Appended[],
): void {
  if (records.length === 0) return;
  const places = Object.values(columns);
  const left = Math.min(...places);
  const width = Math.max(...places) - left + 1;
  const first = sheet.getLastRow() + 1;
  growRows(sheet, first + records.length - 1);
  const block = records.map((record) => {
    const cells = new Array<string | number | Date>(width).fill("");
    for (const [key, column] of Object.entries(columns)) cells[column - left] = record[key] ?? "";
    return cells;
  });
  sheet.getRange(first, left, records.length, width).setValues(block);
}

/** Writes records from row 2 down over what stands there; a user's column between ours is kept. */
export function overwriteRows(
  sheet: Sheet,
  columns: Readonly<Record<string, number>>,
  records: readonly Appended[],
): void {
  growRows(sheet, records.length + 1);
  const used = Object.entries(columns).sort(([, a], [, b]) => a - b);
  for (let start = 0; start < used.length; ) {
    let end = start + 1;
    while (end < used.length && used[end]?.[1] === (used[end - 1]?.[1] ?? 0) + 1) end++;
    const block = used.slice(start, end);
    sheet
      .getRange(2, block[0]?.[1] ?? 1, records.length, block.length)
      .setValues(records.map((record) => block.map(([key]) => record[key] ?? "")));
    start = end;
  }
}
