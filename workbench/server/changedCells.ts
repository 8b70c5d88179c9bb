// What shows something else after a change: the cells that were set, and formulas anywhere.
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";
import { type Patch, sameRaw } from "./patch";

export type ChangedCell = [sheet: SheetModel, row: number, column: number];

type FormulaValues = Map<SheetModel, [key: number, value: Raw][]>;

export function formulaValues(book: WorkbookModel): FormulaValues {
  book.calculate();
  const of = (sheet: SheetModel) =>
    [...sheet.formulas.keys(), ...sheet.spilled.keys()].map((key): [number, Raw] => [
      key,
      rawAt(sheet, key),
    ]);
  return new Map(book.sheets.map((sheet) => [sheet, of(sheet)]));
}

/** The cells that were set, and the formulas that show something else than `before`. */
export function changedCells(
  book: WorkbookModel,
  patch: Extract<Patch, { kind: "cells" }>,
  before: FormulaValues,
): ChangedCell[] {
  book.calculate();
  const cells: ChangedCell[] = [];
  const set = book.sheetById(patch.sheetId);
  if (set) for (const [row, column] of patch.cells) cells.push([set, row, column]);
  for (const [sheet, values] of before) {
    const known = new Map(values);
    for (const key of sheet.spilled.keys()) if (!known.has(key)) known.set(key, null);
    for (const [key, raw] of known) {
      if (sameRaw(raw, rawAt(sheet, key))) continue;
      cells.push([sheet, Math.floor(key / STRIDE), key % STRIDE]);
    }
  }
  return cells;
}

function rawAt(sheet: SheetModel, key: number): Raw {
  return sheet.raw(Math.floor(key / STRIDE), key % STRIDE);
}
