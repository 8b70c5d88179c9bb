/** The cells of one sheet as they are, with the header row understood; one read for each. */
import { type Cell, isBlank } from "./cells";
import type { GridCells } from "./gridCells";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Grid extends GridCells {
  readonly sheet: Sheet;
}

/** The sheet that bears one of the names, in any case of letters; `null` where there is none. */
export function findSheet(spreadsheet: Spreadsheet, names: readonly string[]): Sheet | null {
  for (const name of names) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet) return sheet;
  }
  return null;
}

export interface GridNeeds {
  readonly shown?: boolean;
  readonly formulas?: boolean;
}

/** Reads a sheet in a fixed number of calls, whatever its size. */
export function readGrid(
  sheet: Sheet,
  name: string,
  timeZone: string,
  needs: GridNeeds = {},
): Grid {
  const range = sheet.getDataRange();
  const values = range.getValues() as Cell[][];
  return {
    sheet,
    name,
    timeZone,
    values,
    shown: needs.shown ? range.getDisplayValues() : [],
    formulas: needs.formulas ? range.getFormulas() : [],
    headers: (values[0] ?? []).map((cell) => (isBlank(cell) ? "" : String(cell).trim())),
    merged: range.getMergedRanges().map((merged) => merged.getA1Notation()),
  };
}
