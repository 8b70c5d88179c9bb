// The workbook: the only source of truth while the bundle runs.
import type { Move } from "../protocol";
import { type OpenRect, parseA1, quotedSheet, type Rect } from "./a1";
import { ZoneClock } from "./dates";
import { SheetModel, STRIDE } from "./sheet";
import { StyleTable } from "./style";
import { CellError, type Culture, displayText, type Raw, typeValue } from "./typing";

export interface NamedRange {
  name: string;
  sheetId: number;
  rect: Rect;
}

/** What formulas took too much of. */
export type Unfinished = "time" | "memory" | "depth";

/** Computes the cells with formulas; see calc/. */
export interface Calculator {
  /** Brings every formula's value up to date after the cells in `changed`, null for all. */
  recalculate(book: WorkbookModel, changed: ReadonlySet<string> | null): void;
  /** Why formulas show what they showed before: all of them, or for their depth those alone. */
  readonly unfinished: Unfinished | null;
}

/** The custom functions that cells may call. */
export interface CustomFunctions {
  /** By name in capitals: how many arguments a call needs. */
  readonly fewest: ReadonlyMap<string, number>;
  /** Calls one as a cell does; the calls of one calculation share what they need. */
  call(name: string, args: unknown[]): { ok: true; value: unknown } | { ok: false; error: string };
  /** The calculation is over. */
  rest(): void;
}

/** After this many changed cells everything is computed anew. */
const MANY_CHANGES = 5000;

export class WorkbookModel {
  sheets: SheetModel[] = [];
  names: NamedRange[] = [];
  activeSheetId = 0;
  readonly styles = new StyleTable();
  readonly documentProperties = new Map<string, string>();
  readonly userProperties = new Map<string, string>();
  readonly scriptProperties = new Map<string, string>();
  /** Rows and columns that have moved and of which nobody has been told yet. */
  readonly moves: Move[] = [];
  /** What a file holds that is not modelled, kept for writing it back. */
  carried: unknown = undefined;
  /** The forms this workbook's owner has; written by services/forms. */
  forms: unknown[] = [];
  functions: CustomFunctions | null = null;
  private zoneClock = new ZoneClock("Asia/Jakarta");
  private localeName = "id_ID";
  private nextId = 1;
  private stale: Set<string> | null = new Set();

  constructor(
    public name = "Buku kerja",
    public calculator: Calculator | null = null,
  ) {}

  get timeZone(): string {
    return this.zoneClock.zone;
  }

  set timeZone(zone: string) {
    this.zoneClock = new ZoneClock(zone);
  }

  get locale(): string {
    return this.localeName;
  }

  set locale(locale: string) {
    this.localeName = locale;
  }

  get culture(): Culture {
    return {
      locale: this.localeName,
      clock: this.zoneClock,
      fewestArguments: (name) => this.functions?.fewest.get(name) ?? 1,
    };
  }

  /** A number that no sheet, chart, protection or form of this workbook bears yet. */
  newId(): number {
    return this.nextId++;
  }

  /** Numbers up to `id` are taken: a file brought them along. */
  reserveId(id: number): void {
    this.nextId = Math.max(this.nextId, id + 1);
  }

  addSheet(name: string, index = this.sheets.length): SheetModel {
    const sheet = new SheetModel(this.sheets.length === 0 ? 0 : this.newId(), name);
    this.sheets.splice(index, 0, sheet);
    this.structureChanged();
    return sheet;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Sheet names are told apart without regard to case. */
  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  removeSheet(sheet: SheetModel): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.sheetId !== sheet.id);
    if (this.activeSheetId === sheet.id) this.activeSheetId = this.sheets[0]!.id;
    this.structureChanged();
  }

  /** Resolves `Sheet!A1` or a defined name; null when it names nothing here. */
  resolve(text: string, sheet: SheetModel): { sheet: SheetModel; open: OpenRect } | null {
    const open = parseA1(text);
    if (open) {
      const target = open.sheet === null ? sheet : this.sheetByName(open.sheet);
      return target ? { sheet: target, open } : null;
    }
    const named = this.names.find((name) => name.name.toLowerCase() === text.toLowerCase());
    const target = named && this.sheetById(named.sheetId);
    if (!named || !target) return null;
    const { row, column, rows, columns } = named.rect;
    const bottom = row + rows - 1;
    const right = column + columns - 1;
    return { sheet: target, open: { sheet: null, top: row, left: column, bottom, right } };
  }

  /** Puts a value into a cell as `Range.setValue` does. */
  write(sheet: SheetModel, row: number, column: number, value: unknown): void {
    const styleId = sheet.style(row, column);
    const plainNumber = typeof value === "number" && styleId === 0 && Number.isFinite(value);
    if (plainNumber && sheet.merges.length === 0) {
      this.put(sheet, row, column, value);
      return;
    }
    const isDate = this.styles.isDate(styleId);
    const typed = typeValue(value, this.styles.get(styleId), isDate, this.culture);
    const covered = sheet.merges.length > 0 && sheet.coveredByMerge(row, column);
    this.put(sheet, row, column, covered ? null : typed.raw, covered ? undefined : typed.formula);
    if (typed.numberFormat !== undefined && !covered) {
      const { numberFormat } = typed;
      sheet.setStyle(row, column, this.styles.changed(styleId, { numberFormat }));
    }
  }

  /** Puts a raw value, or a formula with its last known value, into a cell. */
  put(sheet: SheetModel, row: number, column: number, raw: Raw, formula?: string): void {
    sheet.setRaw(row, column, raw);
    const key = row * STRIDE + column;
    if (formula !== undefined) sheet.formulas.set(key, formula);
    else if (sheet.formulas.size > 0) sheet.formulas.delete(key);
    if (!this.stale) return;
    this.stale.add(`${sheet.id}:${key}`);
    if (this.stale.size > MANY_CHANGES) this.stale = null;
  }

  /** Every formula must be computed anew: rows, columns, sheets or names have moved. */
  structureChanged(): void {
    this.stale = null;
  }

  /** Values as read from a file are taken as computed. */
  settled(): void {
    this.stale = new Set();
  }

  /** Brings formulas up to date, if there are any and anything has changed since. */
  calculate(): void {
    const changed = this.stale;
    if (changed && changed.size === 0) return;
    this.stale = new Set();
    const isCalculated = ({ formulas, spilled }: SheetModel) => formulas.size + spilled.size > 0;
    if (this.calculator && this.sheets.some(isCalculated)) {
      this.calculator.recalculate(this, changed);
      this.stale = new Set();
    }
  }

  /** Brings a sheet up to date before it is read: one without formulas shows nothing calculated. */
  calculateSheet({ formulas, spilled }: SheetModel): void {
    if (formulas.size + spilled.size > 0) this.calculate();
  }

  /** Why some formulas show what they showed before; null where none does. */
  get unfinished(): Unfinished | null {
    return this.calculator?.unfinished ?? null;
  }

  get isTooHeavy(): boolean {
    return this.unfinished !== null;
  }

  /** What a script reads from a cell, except that a date is still its instant: see `isDate`. */
  valueOf(raw: Raw): string | number | boolean {
    if (raw === null || raw === undefined) return "";
    return raw instanceof CellError ? raw.code : raw;
  }

  display(sheet: SheetModel, row: number, column: number): string {
    const style = this.styles.get(sheet.style(row, column));
    return displayText(sheet.raw(row, column), style, this.localeName);
  }

  /** `Sheet!$A$1:$B$2`-style reference, quoted as needed. */
  reference(sheet: SheetModel, cells: string): string {
    return `${quotedSheet(sheet.name)}!${cells}`;
  }
}
