/** From rows to a sheet that Capaian writes: one call for the values of the whole table. */
import { columnLetters } from "./cells";
import type { Sheet } from "./grid";
import { growColumns, growRows } from "./prepareSheet";

/** What a written cell may be; `null` is printed as the dash that means "not known". */
export type Written = string | number | boolean | Date | null;

export interface WrittenColumn {
  readonly header: string;
  /** A number format of Sheets; text columns have `@`, so that `=…` from a person stays text. */
  readonly format: string;
}

/**
 * Replaces the content of the first columns of a sheet by a header and rows, in one write that also
 * covers what stood there before; columns to the right are left alone.
 */
export function writeTable(
  sheet: Sheet,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly Written[])[],
  unknown: string,
): void {
  const height = Math.max(rows.length + 1, sheet.getLastRow());
  growRows(sheet, height);
  growColumns(sheet, columns.length);
  const block: (string | number | boolean | Date)[][] = [columns.map((column) => column.header)];
  for (const row of rows) block.push(columns.map((_, index) => row[index] ?? unknown));
  while (block.length < height) block.push(columns.map(() => ""));
  setFormats(sheet, columns, height);
  sheet.getRange(1, 1, height, columns.length).setValues(block);
}

function setFormats(sheet: Sheet, columns: readonly WrittenColumn[], height: number): void {
  const byFormat = new Map<string, string[]>([["@", [`A1:${columnLetters(columns.length)}1`]]]);
  columns.forEach(({ format }, index) => {
    const letters = columnLetters(index + 1);
    const ranges = byFormat.get(format) ?? [];
    ranges.push(`${letters}2:${letters}${Math.max(height, 2)}`);
    byFormat.set(format, ranges);
  });
  for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
}
