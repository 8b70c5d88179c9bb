// Writes generated sheets as a workbook: what `sample` does once a generator is plugged in.
import { ironCalc } from "../calc/ironCalc";
import { saveFile } from "../files/open";
import { serialOfDate } from "../model/dates";
import type { SheetModel } from "../model/sheet";
import { WorkbookModel } from "../model/workbook";

/** A cell of a generated sheet; `time` counts minutes since midnight. */
export type SampleCell = string | number | boolean | null | { date: string } | { time: number };

export interface SheetData {
  name: string;
  rows: SampleCell[][];
}

/** Saves the sheets to an .xlsx file or a folder of CSV. Text stays text, whatever it looks like. */
export async function writeSample(sheets: SheetData[], path: string): Promise<void> {
  await saveFile(bookOf(sheets), path);
}

/** The sheets as a workbook in memory, for tests and for the page. */
export function bookOf(sheets: SheetData[]): WorkbookModel {
  const book = new WorkbookModel("contoh", ironCalc());
  for (const { name, rows } of sheets) {
    const sheet = book.addSheet(name);
    sheet.rowCount = Math.max(sheet.rowCount, rows.length);
    for (const [row, cells] of rows.entries()) {
      sheet.columnCount = Math.max(sheet.columnCount, cells.length);
      for (const [column, cell] of cells.entries()) put(book, sheet, row, column, cell);
    }
  }
  book.activeSheetId = book.sheets[0]?.id ?? 0;
  book.settled();
  return book;
}

function put(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: SampleCell,
): void {
  if (cell === null || typeof cell !== "object") {
    sheet.setRaw(row, column, cell === "" ? null : cell);
    return;
  }
  if ("time" in cell) {
    sheet.setRaw(row, column, cell.time / 1440);
    sheet.setStyle(row, column, book.styles.id({ numberFormat: "hh:mm" }));
    return;
  }
  const [year = 0, month = 0, day = 0] = cell.date.split("-").map(Number);
  sheet.setRaw(row, column, serialOfDate(year, month, day));
  sheet.setStyle(row, column, book.styles.id({ numberFormat: "dd/mm/yyyy" }));
}
