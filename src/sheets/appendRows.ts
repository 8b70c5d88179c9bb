import type { Sheet } from "./grid";
import { growRows } from "./prepareSheet";

type Appended = Readonly<Record<string, string | number | Date>>;

/**
 * Adds records below the last row of a sheet, each value in its own column. Columns of ours that
 * stand side by side are written in one call, so that a user's column between them is not touched.
 */
export function appendRows(
  sheet: Sheet,
  columns: Readonly<Record<string, number>>,
  records: readonly Appended[],
): void {
  if (records.length === 0) return;
  const first = sheet.getLastRow() + 1;
  growRows(sheet, first + records.length - 1);
  const used = Object.entries(columns).sort(([, a], [, b]) => a - b);
  for (let start = 0; start < used.length; ) {
    let end = start + 1;
    while (end < used.length && used[end]?.[1] === (used[end - 1]?.[1] ?? 0) + 1) end++;
    const block = used.slice(start, end);
    sheet
      .getRange(first, block[0]?.[1] ?? 1, records.length, block.length)
      .setValues(records.map((record) => block.map(([key]) => record[key] ?? "")));
    start = end;
  }
}
