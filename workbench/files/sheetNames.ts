// What sheets may be called: told apart without regard to case, as Google Sheets and Excel do, and
// short and plain enough for an .xlsx file.
import type { WorkbookModel } from "../model/workbook";
import { FileProblem } from "./problem";

/** A longer or stranger name is one of Sheets, and no .xlsx file could be saved with it. */
export function fitsXlsx(name: string): boolean {
  // Excel keeps this name for itself.
  if (/^history$/i.test(name)) return false;
  return name.length <= 31 && !/[\p{Cc}\p{Cs}\ufffe\uffff[\]:*?/\\]|^'|'$/u.test(name);
}

export function mustFitXlsx(book: WorkbookModel, path: string): void {
  const unfit = book.sheets.find(({ name }) => !fitsXlsx(name));
  if (unfit) throw new FileProblem("unfitSheetName", path, null, { name: unfit.name });
}

/** By its name a sheet is found again, so that no two may have the same. */
export function mustBeNew(book: WorkbookModel, name: string): void {
  if (book.sheetByName(name)) throw new FileProblem("sameSheetName", "", null, { name });
}
