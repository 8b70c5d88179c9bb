/** The size of sheets. Google allows ten million cells in a workbook, blank ones included. */
import { findSheet, type Sheet, type Spreadsheet } from "./grid";

const mostCells = 10_000_000;
/** Below this a table is not worth counting the workbook for. */
const worthCounting = 100_000;

/** What was to be written does not fit; nothing was. */
export class TooManyCells extends Error {
  constructor(
    readonly sheet: string,
    readonly needed: number,
    readonly free: number,
  ) {
    super(`${sheet} needs ${needed} cells, ${free} are free`);
  }
}

/** Throws before anything is written unless the workbook has room for a sheet of this size. */
export function mustFit(
  spreadsheet: Spreadsheet,
  names: readonly string[],
  rows: number,
  columns: number,
): void {
  const size = (sheet: Sheet) => sheet.getMaxRows() * sheet.getMaxColumns();
  if (rows * columns < worthCounting) return;
  const own = findSheet(spreadsheet, names);
  const others = spreadsheet.getSheets().reduce((sum, sheet) => sum + size(sheet), 0);
  const free = mostCells - others + (own ? size(own) : 0);
  const needed = rows * Math.max(columns, own ? own.getMaxColumns() : 26);
  if (needed > free) throw new TooManyCells(names[0] ?? "", needed, Math.max(0, free));
}

/** Makes room to the right; a range beyond the grid is an error in Sheets. */
export function growColumns(sheet: Sheet, needed: number): void {
  const have = sheet.getMaxColumns();
  if (have < needed) sheet.insertColumnsAfter(have, needed - have);
}

/** Makes room below. */
export function growRows(sheet: Sheet, needed: number): void {
  const have = sheet.getMaxRows();
  if (have < needed) sheet.insertRowsAfter(have, needed - have);
}
