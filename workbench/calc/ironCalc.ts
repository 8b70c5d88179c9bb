// Formulas by IronCalc, which only calculates: values, formats and the grid stay in the model.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { a1, absoluteA1, quotedSheet } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import { CellError, type Raw } from "../model/typing";
import type { Calculator, WorkbookModel } from "../model/workbook";
import { engineFormula, isTooDeep } from "./formulaText";

let ready = false;

function loadEngine(): void {
  if (ready) return;
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(path) });
  ready = true;
}

/** IronCalc's codes of what a cell holds. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

export function ironCalc(): Calculator {
  return new IronCalc();
}

class IronCalc implements Calculator {
  private model: Model | null = null;
  /** Position of each sheet in the engine, by id. */
  private places = new Map<number, number>();
  /** Formulas whose values are read back, with the engine's cell that shows them unrounded. */
  private watched: { sheet: SheetModel; row: number; column: number }[] = [];
  private watchedKeys = "";

  recalculate(book: WorkbookModel, changed: ReadonlySet<string> | null): void {
    try {
      if (!this.model || changed === null || this.watchedKeys !== formulaKeys(book)) {
        this.rebuild(book);
      } else {
        this.update(book, changed);
      }
      this.model!.evaluate();
      this.readBack();
    } catch {
      // A deep recursion leaves every model of the instance unusable; cached values stay.
      this.model = null;
    }
  }

  private rebuild(book: WorkbookModel): void {
    loadEngine();
    this.model?.free();
    const model = new Model("workbench", "en", book.timeZone, "en");
    this.model = model;
    model.pauseEvaluation();
    this.places = new Map(book.sheets.map((sheet, index) => [sheet.id, index]));
    for (const [index, sheet] of book.sheets.entries()) {
      if (index > 0) model.newSheet();
      model.renameSheet(index, sheet.name);
    }
    model.newSheet();
    for (const { name, sheetId, rect } of book.names) {
      const sheet = book.sheetById(sheetId);
      if (sheet) model.newDefinedName(name, null, book.reference(sheet, absoluteA1(rect)));
    }
    this.watched = [];
    for (const sheet of book.sheets) this.fill(sheet);
    this.watchedKeys = formulaKeys(book);
    model.resumeEvaluation();
  }

  private fill(sheet: SheetModel): void {
    const index = this.places.get(sheet.id)!;
    for (const [row, cells] of sheet.values.entries()) {
      for (const [column, raw] of (cells ?? []).entries()) {
        const isFormula = sheet.formulas.has(row * STRIDE + column);
        if (raw === null || raw === undefined || isFormula) continue;
        this.model!.setUserInput(index, row + 1, column + 1, inputText(raw));
      }
    }
    for (const [key, formula] of sheet.formulas) this.setFormula(sheet, key, formula);
  }

  private setFormula(sheet: SheetModel, key: number, formula: string): void {
    if (isTooDeep(formula)) return;
    const row = Math.floor(key / STRIDE);
    const column = key % STRIDE;
    const index = this.places.get(sheet.id)!;
    this.model!.setUserInput(index, row + 1, column + 1, engineFormula(formula));
    this.watched.push({ sheet, row, column });
    // Formatted values are rounded to nine digits; joined with a text they are not.
    const cell = a1({ row, column, rows: 1, columns: 1 });
    const mirror = `=${quotedSheet(sheet.name)}!${cell}&""`;
    this.model!.setUserInput(this.places.size, this.watched.length, 1, mirror);
  }

  private update(book: WorkbookModel, changed: ReadonlySet<string>): void {
    this.model!.pauseEvaluation();
    for (const place of changed) {
      const colon = place.indexOf(":");
      const sheet = book.sheetById(Number(place.slice(0, colon)));
      const key = Number(place.slice(colon + 1));
      if (!sheet) continue;
      const row = Math.floor(key / STRIDE);
      const column = key % STRIDE;
      const text = sheet.formulas.has(key)
        ? engineFormula(sheet.formulas.get(key)!)
        : inputText(sheet.raw(row, column));
      this.model!.setUserInput(this.places.get(sheet.id)!, row + 1, column + 1, text);
    }
    this.model!.resumeEvaluation();
  }

  private readBack(): void {
    const model = this.model!;
    for (const [index, { sheet, row, column }] of this.watched.entries()) {
      const place = this.places.get(sheet.id)!;
      const type = model.getCellType(place, row + 1, column + 1);
      const exact = model.getFormattedCellValue(this.places.size, index + 1, 1);
      const before = sheet.raw(row, column);
      const value = rawOf(type, exact, model.getFormattedCellValue(place, row + 1, column + 1));
      const isUnknown =
        value instanceof CellError && /^#(NAME\?|ERROR!|N\/IMPL!)$/.test(value.code);
      // What the engine does not know keeps the value the file had.
      if (!(isUnknown && before !== null)) sheet.setRaw(row, column, value);
    }
  }
}

function rawOf(type: number, exact: string, shown: string): Raw {
  if (type === ERROR) return new CellError(shown);
  if (type === NUMBER) return Number(exact);
  if (type === BOOLEAN) return shown === "TRUE";
  return exact;
}

function inputText(raw: Raw): string {
  if (raw === null) return "";
  if (raw instanceof CellError) return raw.code;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  return typeof raw === "number" ? String(raw) : `'${raw}`;
}

function formulaKeys(book: WorkbookModel): string {
  return book.sheets.map((sheet) => `${sheet.id}:${[...sheet.formulas.keys()].join()}`).join(";");
}
