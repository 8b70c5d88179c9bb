// Writes the model as .xlsx. Only this file and readXlsx.ts know the library hucre.
import { type Cell, type CellValue, writeXlsx as renderXlsx, type WriteSheet } from "hucre";
import { a1, absoluteA1 } from "../model/a1";
import { DEFAULT_WIDTH, type SheetModel, STRIDE } from "../model/sheet";
import { CellError, type Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";
import { carriedParts, writeChart } from "./chartXlsx";
import { type ColumnFormat, columnFormats, isBlank, withColumns } from "./columnFormats";
import { hexColor, PLAIN, styleForFile, type ThemeResolver } from "./hucreStyle";
import type { CarriedBook, CarriedCell, CarriedSheet } from "./readXlsx";
import { automaticHeights } from "./rowHeight";
import { type CommaLists, writeValidations } from "./validationXlsx";
import { textForXlsx } from "./xlsxText";
import { Zip } from "./zip";

export interface XlsxOutput {
  bytes: Buffer;
  /** Lists that only the file beside the workbook can tell right. */
  lists: CommaLists;
}

export async function writeXlsx(book: WorkbookModel): Promise<XlsxOutput> {
  book.calculate();
  const lists: CommaLists = {};
  const carried = book.carried as CarriedBook | undefined;
  const workbook = carried?.workbook;
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  const formats = book.sheets.map((sheet) => columnFormats(book, sheet));
  const bytes = await renderXlsx({
    sheets: book.sheets.map((sheet, index) => sheetFor(book, sheet, formats[index]!, lists)),
    namedRanges: [...namesFor(book), ...(workbook?.namedRanges ?? []).filter(notModelled(book))],
    activeSheet: Math.max(0, active),
    defaultFont: workbook?.defaultFont ?? { name: "Arial", size: 10 },
    ...(workbook?.properties ? { properties: workbook.properties } : {}),
  });
  const zip = Zip.open(Buffer.from(bytes));
  const parts = new Map([...carriedParts(book), ...withColumns(zip, formats)]);
  return { bytes: zip.replaced(parts), lists };
}

function namesFor(book: WorkbookModel): { name: string; range: string }[] {
  return book.names.flatMap(({ name, sheetId, rect }) => {
    const sheet = book.sheetById(sheetId);
    return sheet ? [{ name, range: book.reference(sheet, absoluteA1(rect)) }] : [];
  });
}

/** Names of formulas, constants or single sheets are kept as the file had them. */
function notModelled(book: WorkbookModel) {
  return ({ name, range, scope }: { name: string; range: string; scope?: string }) => {
    if (scope !== undefined) return book.sheetByName(scope) !== undefined;
    const isRange = book.resolve(range, book.sheets[0]!) !== null || range.includes("#REF!");
    return !isRange && !book.names.some((known) => known.name === name);
  };
}

type Formats = ReadonlyMap<number, ColumnFormat>;

function sheetFor(
  book: WorkbookModel,
  sheet: SheetModel,
  formats: Formats,
  lists: CommaLists,
): WriteSheet {
  const carried = sheet.carried as CarriedSheet | undefined;
  const old = carried?.sheet;
  const validations = [...writeValidations(book, sheet, lists), ...(carried?.validations ?? [])];
  const out: WriteSheet = {
    ...keptFrom(old),
    name: sheet.name,
    rows: rowsOf(sheet),
    cells: cellsOf(book, sheet, formats),
    columns: columnsOf(sheet, formats, old?.columns),
    rowDefs: rowDefsOf(book, sheet, old?.rowDefs),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    view: {
      ...old?.view,
      ...(sheet.hiddenGridlines ? { showGridLines: false } : {}),
      ...(sheet.tabColor ? { tabColor: { rgb: hexColor(sheet.tabColor) ?? "000000" } } : {}),
    },
  };
  if (validations.length > 0) out.dataValidations = validations;
  if (sheet.frozenRows > 0 || sheet.frozenColumns > 0) {
    out.freezePane = { rows: sheet.frozenRows, columns: sheet.frozenColumns };
  }
  if (sheet.filter) {
    const before = sheet.filter.carried as NonNullable<WriteSheet["autoFilter"]> | undefined;
    out.autoFilter = { ...before, range: a1(sheet.filter.rect) };
  }
  if (sheet.hidden) out.hidden = true;
  if (sheet.charts.length > 0) {
    out.charts = sheet.charts.map((chart) => writeChart(book, sheet, chart));
  }
  return out;
}

/** What the model does not know of a sheet goes back as it came. */
function keptFrom(old: CarriedSheet["sheet"] | undefined): Partial<WriteSheet> {
  if (!old) return {};
  const { conditionalRules, images, protection, pageSetup, headerFooter, tables } = old;
  const { rowBreaks, colBreaks, outlineProperties, backgroundImage, sparklines, textBoxes } = old;
  const kept = {
    conditionalRules,
    images,
    protection,
    pageSetup,
    headerFooter,
    tables,
    rowBreaks,
    colBreaks,
    outlineProperties,
    backgroundImage,
    sparklines,
    textBoxes,
  };
  const present = Object.entries(kept).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Partial<WriteSheet>;
}

function cellValue(raw: Raw | undefined): CellValue {
  if (raw === undefined || raw === null) return null;
  if (raw instanceof CellError) return raw.code;
  return typeof raw === "string" ? textForXlsx(raw) : raw;
}

function rowsOf(sheet: SheetModel): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = 0; row < sheet.values.length; row++) {
    const cells = sheet.values[row];
    rows.push(cells ? Array.from(cells, cellValue) : []);
  }
  for (const [key, raw] of sheet.spilled) {
    const [row, column] = placeOf(key);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length < column) cells.push(null);
    cells[column] = cellValue(raw);
  }
  return rows;
}

/** Cells that are more than a plain value: style, formula, note, link, error. */
function cellsOf(
  book: WorkbookModel,
  sheet: SheetModel,
  formats: Formats,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const fileStyles = new Map<number, NonNullable<Cell["style"]>>();
  const theme = (book.carried as CarriedBook | undefined)?.theme ?? (() => undefined);
  const at = (row: number, column: number): Partial<Cell> => {
    const place = `${row},${column}`;
    let cell = cells.get(place);
    if (!cell) {
      cell = { value: cellValue(sheet.raw(row, column)) };
      cells.set(place, cell);
    }
    return cell;
  };
  for (const [row, styles] of sheet.styles.entries()) {
    for (const [column, id] of (styles ?? []).entries()) {
      if (!id) continue;
      const format = formats.get(column);
      const isSample = format?.sample === row * STRIDE + column;
      if (id === format?.style && !isSample && isBlank(sheet, row, column)) continue;
      at(row, column).style = fileStyle(book, id, fileStyles, theme);
    }
  }
  for (const column of formats.keys()) {
    for (let row = 0; row < sheet.rowCount; row++) {
      if (sheet.style(row, column) === 0) at(row, column).style = PLAIN;
    }
  }
  for (const [row, values] of sheet.values.entries()) {
    for (const [column, raw] of (values ?? []).entries()) {
      if (raw instanceof CellError) at(row, column).type = "error";
      else if (isLikeError(raw) && !sheet.formulas.has(row * STRIDE + column)) {
        at(row, column).richText = [{ text: raw }];
      }
    }
  }
  for (const [key, raw] of sheet.spilled) {
    if (raw instanceof CellError) at(...placeOf(key)).type = "error";
  }
  for (const [key, formula] of sheet.formulas) layFormula(at(...placeOf(key)), formula);
  for (const [key, size] of sheet.spills) layArray(at(...placeOf(key)), key, size);
  for (const [key, note] of sheet.notes) at(...placeOf(key)).comment = { text: textForXlsx(note) };
  for (const [key, carried] of sheet.originals) {
    if (typeof carried === "object") Object.assign(at(...placeOf(key)), carried as CarriedCell);
  }
  return cells;
}

/** The library takes a text that reads like an error for one, unless it is a text of pieces. */
function isLikeError(raw: unknown): raw is string {
  return typeof raw === "string" && /^#[A-Z][A-Z/0-9_]*[!?A]$/.test(raw);
}

function placeOf(key: number): [number, number] {
  return [Math.floor(key / STRIDE), key % STRIDE];
}

function layFormula(cell: Partial<Cell>, formula: string): void {
  cell.formula = formula.slice(1);
  cell.formulaResult = cell.value ?? null;
  cell.type = "formula";
}

/** The cells of the array hold what the formula gave them, and are no content of their own. */
function layArray(cell: Partial<Cell>, key: number, size: { rows: number; columns: number }): void {
  const [row, column] = placeOf(key);
  cell.formulaType = "array";
  cell.formulaRef = a1({ row, column, ...size });
  cell.formulaDynamic = true;
}

function fileStyle(
  book: WorkbookModel,
  id: number,
  known: Map<number, NonNullable<Cell["style"]>>,
  theme: ThemeResolver,
): NonNullable<Cell["style"]> {
  let style = known.get(id);
  if (!style) {
    style = styleForFile(book.styles.get(id), theme);
    known.set(id, style);
  }
  return style;
}

/** Columns are as wide as Sheets makes them, also where nobody set a width. */
function columnsOf(sheet: SheetModel, formats: Formats, old: WriteSheet["columns"]) {
  const columns = (old ?? []).map((column) => ({ ...column }));
  const used = old ? columns.length : Math.max(26, sheet.lastColumn());
  while (columns.length < used) columns.push({});
  for (let index = 0; index < used && !old; index++) setWidth(columns, index, DEFAULT_WIDTH);
  for (const index of formats.keys()) {
    if (columns[index]?.width === undefined) setWidth(columns, index, DEFAULT_WIDTH);
  }
  for (const [index, width] of sheet.columnWidths) setWidth(columns, index, width);
  return columns;
}

function setWidth(columns: NonNullable<WriteSheet["columns"]>, index: number, pixels: number) {
  while (columns.length <= index) columns.push({});
  columns[index] = { ...columns[index], width: Math.max(0, (pixels - 5) / 7) };
}

function rowDefsOf(book: WorkbookModel, sheet: SheetModel, old: WriteSheet["rowDefs"]) {
  const defs = new Map(old ?? []);
  for (const [row, points] of automaticHeights(book, sheet)) {
    defs.set(row, { ...defs.get(row), height: points });
  }
  for (const [row, height] of sheet.rowHeights) {
    defs.set(row, { ...defs.get(row), height: height * 0.75 });
  }
  return defs;
}
