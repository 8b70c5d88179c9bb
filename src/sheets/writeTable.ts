/** From rows to a sheet that Capaian writes: one call for the values of the whole table. */
import { cellText, columnLetters } from "./cells";
import { findSheet, type Sheet, type Spreadsheet } from "./grid";
import { headerLook, sealSheet, setWidths } from "./header";
import { newSheet } from "./prepareSheet";
import { growColumns, growRows, mustFit } from "./room";
import type { TableDefinition, TableLabels } from "./table";

/** What a written cell may be; `null` is printed as the dash that means "not known". */
export type Written = string | number | boolean | Date | null;

export interface WrittenColumn {
  readonly header: string;
  /** A number format of Sheets; text columns have `@`, so that `=…` from a person stays text. */
  readonly format: string;
  /** Long text goes on in the same cell. */
  readonly wrap?: boolean;
}

export interface WrittenTable {
  readonly table: TableDefinition;
  readonly labels: TableLabels;
  readonly headerProtected: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly Written[])[];
  /** Stands where a value is not known. */
  readonly unknown: string;
  readonly frozenColumns?: number;
}

/**
 * Replaces the content of the first columns of a sheet by a header and rows, in one write that also
 * covers what stood there before; columns to the right are left alone. Stopped anywhere and run
 * again, it comes to the same sheet.
 */
export function writeTable(spreadsheet: Spreadsheet, written: WrittenTable): Sheet {
  const { table, labels, columns, rows, unknown } = written;
  mustFit(spreadsheet, labels.names, rows.length + 1, columns.length);
  const sheet =
    findSheet(spreadsheet, labels.names) ?? newSheet(spreadsheet, labels.names[0] ?? table.id);
  const before = sheet.getLastRow();
  const height = Math.max(rows.length + 1, before);
  growRows(sheet, height);
  growColumns(sheet, Math.max(columns.length, Object.keys(table.columns).length));
  if (before === 0) setWidths(sheet, table);
  const block: (string | number | boolean | Date)[][] = [columns.map((column) => column.header)];
  for (const row of rows) block.push(columns.map((_, index) => fitting(row[index] ?? unknown)));
  while (block.length < height) block.push(columns.map(() => ""));
  setFormats(sheet, columns, height);
  const wrapping = columns.flatMap(({ wrap }, index) => (wrap ? columnRange(index, height) : []));
  if (wrapping.length > 0) {
    sheet.getRangeList(wrapping).setWrap(true);
    sheet.getRange(2, 1, Math.max(1, height - 1), columns.length).setVerticalAlignment("top");
  }
  fitRows(sheet, height);
  headerLook(sheet.getRange(1, 1, 1, columns.length), true);
  sheet.setFrozenRows(1);
  if (written.frozenColumns) sheet.setFrozenColumns(written.frozenColumns);
  sealSheet(spreadsheet, sheet, table, written.headerProtected, false, columns.length);
  // Last, so that a run that finds the values finds a finished sheet.
  sheet.getRange(1, 1, height, columns.length).setValues(block);
  if (before > rows.length + 1) fitRows(sheet, sheet.getLastRow());
  return sheet;
}

/** Whether a written sheet holds what is not of its table: further columns, notes, charts. */
export function holdsMore(sheet: Sheet, columns: number): boolean {
  const notes = sheet.getDataRange().getNotes();
  return (
    sheet.getLastColumn() > columns ||
    sheet.getCharts().length > 0 ||
    notes.some((line) => line.some((note) => note !== ""))
  );
}

function fitting<T>(cell: T): T | string {
  return typeof cell === "string" ? cellText(cell) : cell;
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
