/** From rows to a sheet that Capaian writes: one call for the values of the whole table. */
import { columnLetters } from "./cells";
import type { Sheet } from "./grid";
import { growColumns } from "./prepareSheet";

/** What a written cell may be; `null` is printed as the dash that means "not known". */
export type Written = string | number | boolean | Date | null;

export interface WrittenColumn {
  readonly header: string;
  /** A number format of Sheets; text columns have `@`, so that `=…` from a person stays text. */
  readonly format: string;
  /** Long text goes on in the same cell. */
  readonly wrap?: boolean;
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
  fitRows(sheet, height);
  growColumns(sheet, columns.length);
  const block: (string | number | boolean | Date)[][] = [columns.map((column) => column.header)];
  for (const row of rows) block.push(columns.map((_, index) => row[index] ?? unknown));
  while (block.length < height) block.push(columns.map(() => ""));
  setFormats(sheet, columns, height);
  const wrapping = columns.flatMap(({ wrap }, index) => (wrap ? columnRange(index, height) : []));
  if (wrapping.length > 0) sheet.getRangeList(wrapping).setWrap(true);
  sheet.getRange(1, 1, height, columns.length).setValues(block);
}

/** A written sheet has the rows it needs and no more; Google counts blank cells against its limit. */
export function fitRows(sheet: Sheet, needed: number): void {
  const have = sheet.getMaxRows();
  const rows = Math.max(2, needed);
  if (have < rows) sheet.insertRowsAfter(have, rows - have);
  else if (have > rows) sheet.deleteRows(rows + 1, have - rows);
}

function columnRange(index: number, height: number): string {
  const letters = columnLetters(index + 1);
  return `${letters}2:${letters}${Math.max(height, 2)}`;
}

function setFormats(sheet: Sheet, columns: readonly WrittenColumn[], height: number): void {
  const byFormat = new Map<string, string[]>([["@", [`A1:${columnLetters(columns.length)}1`]]]);
  columns.forEach(({ format }, index) => {
    const ranges = byFormat.get(format) ?? [];
    ranges.push(columnRange(index, height));
    byFormat.set(format, ranges);
  });
  for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
}
