// Formulas by IronCalc, which only calculates: values, formats and the grid stay in the model.
import { a1, absoluteA1, quotedSheet } from "../model/a1";
import { isTooDeep, readFormula } from "../model/formulaText";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Calculator, Unfinished, WorkbookModel } from "../model/workbook";
import { Bridge } from "./bridge";
import { Engine, TooHeavy } from "./engine";
import { partsOf } from "./parts";
import { ReadBack, type Watched } from "./readBack";
import { inputText } from "./scratch";

/** Rounds after which calls that still change one another are taken for a circle. */
const MOST_ROUNDS = 200;

/** How long formulas may be calculated: at a time, or in all that is done with a workbook. */
export interface Patience {
  ms: number;
  isInAll: boolean;
}

/** Unless somebody asks for more. */
export const PATIENCE_MS = 1500;

export function ironCalc(patience: Patience = { ms: PATIENCE_MS, isInAll: false }): Calculator {
  return new IronCalc(patience);
}

class IronCalc implements Calculator {
  private gaveUp: Unfinished | null = null;
  private hasTooDeep = false;
  private engine: Engine | null = null;
  private bridge: Bridge | null = null;
  /** Position of each sheet in the engine, by id. */
  private places = new Map<number, number>();
  /** Formulas whose values are read back, by `sheet:key`. */
  private watched = new Map<string, Watched>();
  private watchedKeys = "";
  private formulaCount = 0;
  private began = 0;
  private spentMs = 0;

  constructor(private readonly patience: Patience) {}

  recalculate(book: WorkbookModel, changed: ReadonlySet<string> | null): void {
    const keys = formulaKeys(book);
    // What took too long takes too long again, until formulas are changed or taken away.
    if (this.gaveUp && countOf(book) >= this.formulaCount && !changesFormula(book, changed)) {
      return;
    }
    this.formulaCount = countOf(book);
    this.gaveUp = this.leftMs > 0 ? null : "time";
    if (this.gaveUp) return;
    this.began = performance.now();
    try {
      if (!this.engine?.isAlive || changed === null || this.watchedKeys !== keys) {
        this.watchedKeys = keys;
        this.rebuild(book);
      } else {
        this.allow(this.engine);
        this.update(book, changed);
      }
      this.settle(book, this.engine!, this.bridge!);
    } catch (error) {
      // Cached values stay. What else has been seen to be thrown is a recursion too deep for the engine.
      this.gaveUp = error instanceof TooHeavy ? error.of : "depth";
      this.engine = null;
    }
    this.spentMs += performance.now() - this.began;
  }

  get unfinished(): Unfinished | null {
    return this.gaveUp ?? (this.hasTooDeep ? "depth" : null);
  }

  private get leftMs(): number {
    return this.patience.ms - (this.patience.isInAll ? this.spentMs : 0);
  }

  /** The time counts from here: until now the thread of the engine may have had to start. */
  private allow(engine: Engine): void {
    this.began = performance.now();
    engine.allow(this.leftMs);
  }

  /** Calculates until no custom function is given anything else than before. */
  private settle(book: WorkbookModel, engine: Engine, bridge: Bridge): void {
    const readBack = new ReadBack(book, engine, bridge, this.places);
    const formulas = [...this.watched.values()];
    const most = Math.min(bridge.callCount + 2, MOST_ROUNDS);
    for (let round = 0; round <= most; round++) {
      engine.evaluate();
      const isOpen = readBack.read(formulas);
      engine.pause();
      const again = book.functions !== null && bridge.step(book.functions);
      if (again && round === most - 1) bridge.stop();
      engine.resume();
      if (!again && !isOpen) break;
    }
    book.functions?.rest();
  }

  private rebuild(book: WorkbookModel): void {
    if (this.engine?.isAlive) this.engine.free();
    const engine = new Engine(book.timeZone);
    this.engine = engine;
    this.allow(engine);
    engine.pause();
    this.places = new Map(book.sheets.map((sheet, index) => [sheet.id, index]));
    for (const [index, sheet] of book.sheets.entries()) {
      if (index > 0) engine.newSheet();
      engine.rename(index, sheet.name);
    }
    engine.newSheet();
    for (const { name, sheetId, rect } of book.names) {
      const sheet = book.sheetById(sheetId);
      if (sheet) engine.defineName(name, book.reference(sheet, absoluteA1(rect)));
    }
    this.bridge = new Bridge(
      engine,
      book,
      book.sheets.length + 1,
      this.bridge?.results() ?? new Map(),
    );
    this.watched = new Map();
    this.hasTooDeep = false;
    for (const sheet of book.sheets) this.fill(book, sheet);
    engine.resume();
  }

  private fill(book: WorkbookModel, sheet: SheetModel): void {
    const index = this.places.get(sheet.id)!;
    for (const [row, cells] of sheet.values.entries()) {
      this.engine!.checkTime();
      for (const [column, raw] of (cells ?? []).entries()) {
        const isFormula = sheet.formulas.has(row * STRIDE + column);
        if (raw === null || raw === undefined || isFormula) continue;
        this.engine!.set(index, row + 1, column + 1, inputText(raw));
      }
    }
    for (const [key, formula] of sheet.formulas) {
      this.engine!.checkTime();
      this.watch(book, sheet, key, formula);
    }
  }

  private watch(book: WorkbookModel, sheet: SheetModel, key: number, formula: string): void {
    if (this.isSkipped(formula)) return;
    const row = Math.floor(key / STRIDE);
    const column = key % STRIDE;
    const mirror = this.watched.size + 1;
    const watched: Watched = { sheet, row, column, mirror, formula, placed: null, probe: null };
    this.watched.set(`${sheet.id}:${key}`, watched);
    this.setFormula(book, watched);
    // Formatted values are rounded to nine digits; joined with a text they are not.
    const cell = a1({ row, column, rows: 1, columns: 1 });
    const text = `=${quotedSheet(sheet.name)}!${cell}&""`;
    this.engine!.set(this.places.size, mirror, 1, text);
  }

  private isSkipped(formula: string): boolean {
    const isSkipped = isTooDeep(formula);
    this.hasTooDeep ||= isSkipped;
    return isSkipped;
  }

  private setFormula(book: WorkbookModel, watched: Watched): void {
    const { sheet, row, column } = watched;
    const place = this.places.get(sheet.id)!;
    const put = (text: string) => this.engine!.set(place, row + 1, column + 1, text);
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
    this.engine!.pause();
    for (const place of changed) {
      const colon = place.indexOf(":");
      const sheet = book.sheetById(Number(place.slice(0, colon)));
      const key = Number(place.slice(colon + 1));
      if (!sheet) continue;
      const formula = sheet.formulas.get(key);
      const watched = this.watched.get(place);
      if (formula !== undefined && watched) {
        watched.formula = formula;
        if (!this.isSkipped(formula)) this.setFormula(book, watched);
        continue;
      }
      const row = Math.floor(key / STRIDE);
      const column = key % STRIDE;
      const raw = sheet.own(row, column);
      // What an array fills is not emptied: the engine would take it for an edit.
      if (formula !== undefined || (raw === null && sheet.spilled.has(key))) continue;
      this.engine!.set(this.places.get(sheet.id)!, row + 1, column + 1, inputText(raw));
    }
    this.engine!.resume();
  }
}

function formulaKeys(book: WorkbookModel): string {
  return book.sheets.map((sheet) => `${sheet.id}:${[...sheet.formulas.keys()].join()}`).join(";");
}

function countOf(book: WorkbookModel): number {
  return book.sheets.reduce((count, { formulas }) => count + formulas.size, 0);
}

function changesFormula(book: WorkbookModel, changed: ReadonlySet<string> | null): boolean {
  return [...(changed ?? [])].some((place) => {
    const [sheet, key] = place.split(":").map(Number) as [number, number];
    return book.sheetById(sheet)?.formulas.has(key);
  });
}
