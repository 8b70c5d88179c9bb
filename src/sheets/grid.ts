/** The cells of one sheet as they are, with the header row understood; one read for each. */
import { type Cell, isBlank } from "./cells";
import type { GridCells } from "./gridCells";
import { ChangedMeanwhile } from "./meanwhile";

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

/** How often a sheet is read that moves each time. */
const mostTries = 3;

/**
 * Reads a sheet in a fixed number of calls, whatever its size. It is read anew where rows or columns
 * moved meanwhile: its last row would be missing, or one row would have the texts of another.
 *
 * @throws ChangedMeanwhile if it moves each time
 */
export function readGrid(
  sheet: Sheet,
  name: string,
  timeZone: string,
  needs: GridNeeds = {},
): Grid {
  for (let tries = 0; tries < mostTries; tries++) {
    const grid = readOnce(sheet, name, timeZone, needs);
    if (isWhole(grid, needs)) return grid;
  }
  throw new ChangedMeanwhile(name);
}

function readOnce(sheet: Sheet, name: string, timeZone: string, needs: GridNeeds): Grid {
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

function isWhole({ sheet, values }: Grid, needs: GridNeeds): boolean {
  if (!needs.shown && !needs.formulas) return sheet.getLastRow() <= values.length;
  const now = sheet.getDataRange().getValues() as Cell[][];
  const edges = (rows: readonly (readonly Cell[])[]) =>
    JSON.stringify([rows[0], rows.map((row) => row[0])]);
  return edges(now) === edges(values);
}
