// The workbook at one moment, and the difference between two: what undo and the journal keep.
import type { Rect } from "../model/a1";
import type { Chart, Filter, Protection, SheetModel } from "../model/sheet";
import type { Raw } from "../model/typing";
import type { ValidationRule } from "../model/validation";
import type { NamedRange, WorkbookModel } from "../model/workbook";
import type { FormData } from "../services/forms/formModel";

export interface SheetSnapshot {
  id: number;
  name: string;
  rowCount: number;
  columnCount: number;
  values: Raw[][];
  styles: number[][];
  formulas: [number, string][];
  notes: [number, string][];
  rules: [number, ValidationRule][];
  merges: Rect[];
  protections: Protection[];
  charts: Chart[];
  filter: Filter | null;
  frozenRows: number;
  frozenColumns: number;
  columnWidths: [number, number][];
  rowHeights: [number, number][];
  tabColor: string | null;
  hidden: boolean;
  hiddenGridlines: boolean;
}

export interface BookMeta {
  order: number[];
  activeSheetId: number;
  names: NamedRange[];
  locale: string;
  timeZone: string;
  documentProperties: [string, string][];
  userProperties: [string, string][];
  scriptProperties: [string, string][];
  forms: unknown[];
}

export interface BookSnapshot {
  meta: BookMeta;
  sheets: Map<number, SheetSnapshot>;
}

export function captureSheet(sheet: SheetModel): SheetSnapshot {
  const rows = <T>(grid: readonly T[][]) => grid.map((cells) => cells.slice());
  return {
    id: sheet.id,
    name: sheet.name,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    values: rows(sheet.values),
    styles: rows(sheet.styles),
    formulas: [...sheet.formulas],
    notes: [...sheet.notes],
    rules: [...sheet.rules],
    merges: [...sheet.merges],
    protections: structuredClone(sheet.protections),
    charts: sheet.charts.map((chart) => ({ ...chart, ranges: [...chart.ranges] })),
    filter: sheet.filter,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    tabColor: sheet.tabColor,
    hidden: sheet.hidden,
    hiddenGridlines: sheet.hiddenGridlines,
  };
}

export function captureMeta(book: WorkbookModel): BookMeta {
  return {
    order: book.sheets.map(({ id }) => id),
    activeSheetId: book.activeSheetId,
    names: structuredClone(book.names),
    locale: book.locale,
    timeZone: book.timeZone,
    documentProperties: [...book.documentProperties],
    userProperties: [...book.userProperties],
    scriptProperties: [...book.scriptProperties],
    forms: structuredClone(book.forms),
  };
}

export function captureBook(book: WorkbookModel): BookSnapshot {
  book.calculate();
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, captureSheet(sheet)]));
  return { meta: captureMeta(book), sheets };
}

/** Puts a sheet back as it was. */
export function restoreSheet(sheet: SheetModel, from: SheetSnapshot): void {
  sheet.name = from.name;
  sheet.rowCount = from.rowCount;
  sheet.columnCount = from.columnCount;
  refill(sheet.values, from.values);
  refill(sheet.styles, from.styles);
  sheet.originals.clear();
  replace(sheet.formulas, from.formulas);
  replace(sheet.notes, from.notes);
  replace(sheet.rules, from.rules);
  replace(sheet.columnWidths, from.columnWidths);
  replace(sheet.rowHeights, from.rowHeights);
  sheet.merges = [...from.merges];
  sheet.protections = structuredClone(from.protections);
  sheet.charts = from.charts.map((chart) => ({ ...chart, ranges: [...chart.ranges] }));
  sheet.filter = from.filter;
  sheet.frozenRows = from.frozenRows;
  sheet.frozenColumns = from.frozenColumns;
  sheet.tabColor = from.tabColor;
  sheet.hidden = from.hidden;
  sheet.hiddenGridlines = from.hiddenGridlines;
}

function refill<T>(grid: T[][], rows: readonly T[][]): void {
  grid.length = 0;
  for (const [index, cells] of rows.entries()) if (cells) grid[index] = cells.slice();
}

function replace<K, V>(map: Map<K, V>, entries: readonly [K, V][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** What respondents sent since is never taken back: undo is about the workbook. */
function withResponses(forms: unknown[], current: unknown[]): unknown[] {
  const held = new Map((current as FormData[]).map(({ id, responses }) => [id, responses]));
  const restored = structuredClone(forms) as FormData[];
  return restored.map((form) => ({ ...form, responses: held.get(form.id) ?? form.responses }));
}

export function restoreMeta(book: WorkbookModel, meta: BookMeta, keepResponses: boolean): void {
  book.names = structuredClone(meta.names);
  book.locale = meta.locale;
  if (book.timeZone !== meta.timeZone) book.timeZone = meta.timeZone;
  replace(book.documentProperties, meta.documentProperties);
  replace(book.userProperties, meta.userProperties);
  replace(book.scriptProperties, meta.scriptProperties);
  book.forms = keepResponses ? withResponses(meta.forms, book.forms) : structuredClone(meta.forms);
}
