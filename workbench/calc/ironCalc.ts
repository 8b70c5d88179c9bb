// Formulas by IronCalc, which only calculates: values, formats and the grid stay in the model.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { a1, absoluteA1, quotedSheet } from "../model/a1";
import { isTooDeep, readFormula } from "../model/formulaText";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Calculator, WorkbookModel } from "../model/workbook";
import { Bridge } from "./bridge";
import { partsOf } from "./parts";
import { ReadBack, type Watched } from "./readBack";
import { inputText } from "./scratch";

let ready = false;

function loadEngine(): void {
  if (ready) return;
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(path) });
  ready = true;
}

/** Rounds after which calls that still change one another are taken for a circle. */
const MOST_ROUNDS = 200;

export function ironCalc(): Calculator {
  return new IronCalc();
}

class IronCalc implements Calculator {
  private model: Model | null = null;
  private bridge: Bridge | null = null;
  /** Position of each sheet in the engine, by id. */
  private places = new Map<number, number>();
  /** Formulas whose values are read back, by `sheet:key`. */
  private watched = new Map<string, Watched>();
  private watchedKeys = "";

  recalculate(book: WorkbookModel, changed: ReadonlySet<string> | null): void {
    try {
      if (!this.model || changed === null || this.watchedKeys !== formulaKeys(book)) {
        this.rebuild(book);
      } else {
        this.update(book, changed);
      }
      this.settle(book, this.model!, this.bridge!);
    } catch {
      // A deep recursion leaves every model of the instance unusable; cached values stay.
      this.model = null;
    }
  }

  /** Calculates until no custom function is given anything else than before. */
  private settle(book: WorkbookModel, model: Model, bridge: Bridge): void {
    const readBack = new ReadBack(book, model, bridge, this.places);
    const formulas = [...this.watched.values()];
    const most = Math.min(bridge.callCount + 2, MOST_ROUNDS);
    for (let round = 0; round <= most; round++) {
      model.evaluate();
      const isOpen = readBack.read(formulas);
      model.pauseEvaluation();
      const again = book.functions !== null && bridge.step(book.functions);
      if (again && round === most - 1) bridge.stop();
      model.resumeEvaluation();
      if (!again && !isOpen) break;
    }
    book.functions?.rest();
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
    this.bridge = new Bridge(
      model,
      book,
      book.sheets.length + 1,
      this.bridge?.results() ?? new Map(),
    );
    this.watched = new Map();
    for (const sheet of book.sheets) this.fill(book, sheet);
    this.watchedKeys = formulaKeys(book);
    model.resumeEvaluation();
  }

  private fill(book: WorkbookModel, sheet: SheetModel): void {
    const index = this.places.get(sheet.id)!;
    for (const [row, cells] of sheet.values.entries()) {
      for (const [column, raw] of (cells ?? []).entries()) {
        const isFormula = sheet.formulas.has(row * STRIDE + column);
        if (raw === null || raw === undefined || isFormula) continue;
        this.model!.setUserInput(index, row + 1, column + 1, inputText(raw));
      }
    }
    for (const [key, formula] of sheet.formulas) this.watch(book, sheet, key, formula);
  }

  private watch(book: WorkbookModel, sheet: SheetModel, key: number, formula: string): void {
    if (isTooDeep(formula)) return;
    const row = Math.floor(key / STRIDE);
    const column = key % STRIDE;
    const mirror = this.watched.size + 1;
    const watched: Watched = { sheet, row, column, mirror, formula, placed: null, probe: null };
    this.watched.set(`${sheet.id}:${key}`, watched);
    this.setFormula(book, watched);
    // Formatted values are rounded to nine digits; joined with a text they are not.
    const cell = a1({ row, column, rows: 1, columns: 1 });
    const text = `=${quotedSheet(sheet.name)}!${cell}&""`;
    this.model!.setUserInput(this.places.size, mirror, 1, text);
  }

  private setFormula(book: WorkbookModel, watched: Watched): void {
    const { sheet, row, column } = watched;
    const place = this.places.get(sheet.id)!;
    const put = (text: string) => this.model!.setUserInput(place, row + 1, column + 1, text);
    // Files of others may hold the form with `;`.
    const formula = readFormula(watched.formula, "en_US");
    const isCustom = (name: string) => book.functions?.fewest.has(name.toUpperCase()) ?? false;
    const parts = partsOf(book, isCustom, sheet, formula);
    if (watched.placed) this.bridge!.remove(watched.placed);
    watched.probe = null;
    watched.placed = parts && this.bridge!.place(parts, put);
    if (!parts) put(formula);
  }

  private update(book: WorkbookModel, changed: ReadonlySet<string>): void {
    this.model!.pauseEvaluation();
    for (const place of changed) {
      const colon = place.indexOf(":");
      const sheet = book.sheetById(Number(place.slice(0, colon)));
      const key = Number(place.slice(colon + 1));
      if (!sheet) continue;
      const formula = sheet.formulas.get(key);
      const watched = this.watched.get(place);
      if (formula !== undefined && watched) {
        watched.formula = formula;
        if (!isTooDeep(formula)) this.setFormula(book, watched);
        continue;
      }
      const row = Math.floor(key / STRIDE);
      const column = key % STRIDE;
      const raw = sheet.own(row, column);
      // What an array fills is not emptied: the engine would take it for an edit.
      if (formula !== undefined || (raw === null && sheet.spilled.has(key))) continue;
      this.model!.setUserInput(this.places.get(sheet.id)!, row + 1, column + 1, inputText(raw));
    }
    this.model!.resumeEvaluation();
  }
}

function formulaKeys(book: WorkbookModel): string {
  return book.sheets.map((sheet) => `${sheet.id}:${[...sheet.formulas.keys()].join()}`).join(";");
}
