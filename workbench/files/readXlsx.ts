// Reads an .xlsx into the model. Only this file and writeXlsx.ts know the library hucre.
import {
  type Cell,
  type CellStyle,
  type CellValue,
  EncryptedFileError,
  readXlsx as parseXlsx,
  type Sheet,
  type Workbook,
} from "hucre";
import { resolveThemeColor } from "hucre/ooxml";
import { closeRect, columnName, parseA1 } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import { CellError, type Raw } from "../model/typing";
import { WorkbookModel } from "../model/workbook";
import { readCharts } from "./chartXlsx";
import { headOf, readColumnFormats } from "./columnFormats";
import { StyleIds, type ThemeResolver } from "./hucreStyle";
import { Allowance, Counts, MOST } from "./limits";
import { FileProblem } from "./problem";
import { automaticHeight } from "./rowHeight";
import { mustBeNew } from "./sheetNames";
import { applySettings, applySheets, type Sidecar, sheetId } from "./sidecar";
import { readValidations } from "./validationXlsx";
import { sheetParts } from "./xlsxParts";
import { scanPart } from "./xlsxScan";
import { textFromXlsx } from "./xlsxText";
import { Zip } from "./zip";

/** What a sheet of a file holds besides what the model says; written back as it was. */
export interface CarriedSheet {
  sheet: Sheet;
  validations: NonNullable<Sheet["dataValidations"]>;
  /** Columns that had a format of their own. */
  formatted: Set<number>;
}

export interface CarriedBook {
  workbook: Workbook;
  theme: ThemeResolver;
}

/** What a cell says beyond value and style, as long as its value stays. */
export type CarriedCell = Pick<Cell, "richText" | "hyperlink" | "checkbox">;

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Parts that are lost when the workbook is written again, by what a person would call them. */
const LOST_PARTS: [RegExp, string][] = [
  [/^xl\/pivotTables\//, "pivotTables"],
  [/^xl\/slicers\//, "slicers"],
  [/^xl\/timelines\//, "timelines"],
  [/^xl\/vbaProject\.bin$/, "macros"],
  [/^xl\/threadedComments\//, "threadedComments"],
  [/^xl\/externalLinks\//, "externalLinks"],
  [/^xl\/(diagrams|embeddings|activeX|ctrlProps)\//, "embeddedObjects"],
];

export interface XlsxContent {
  book: WorkbookModel;
  /** What writing the workbook would lose: names for messages.ts. */
  losses: string[];
}

export async function readXlsx(
  bytes: Buffer,
  name: string,
  sidecar: Sidecar | null,
): Promise<XlsxContent> {
  if (bytes.subarray(0, 8).equals(OLE)) throw new FileProblem("locked");
  const zip = Zip.open(bytes);
  if (!zip.has("[Content_Types].xml")) throw new FileProblem("notAWorkbook");
  const counts = new Counts();
  const allowance = new Allowance(counts);
  zip.beforeReading = () => allowance.check();
  const { parts, heads } = scan(zip, counts);
  if (counts.lacksText) throw new FileProblem("damaged", `${name}: xl/sharedStrings.xml`);
  const workbook = await parse(watched(bytes, allowance), name);
  if (workbook.sheets.length === 0) throw new FileProblem("noSheets");
  const book = new WorkbookModel(name);
  applySettings(book, sidecar);
  const colors = workbook.themeColors ?? [];
  const theme: ThemeResolver = (color) =>
    color.theme === undefined ? undefined : resolveThemeColor(colors, color.theme, color.tint);
  book.carried = { workbook, theme } satisfies CarriedBook;
  const is1904 = workbook.dateSystem === "1904";
  const source = { styles: new StyleIds(book, theme), is1904, counts };
  const models = workbook.sheets.map((sheet) => addSheet(book, sheet, sidecar));
  readNames(book, workbook);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const model = models[index]!;
    fillSheet(model, sheet, source);
    fillRowHeights(book, model, sheet);
    const validations = sheet.dataValidations ?? [];
    const rest = readValidations(book, model, validations, sidecar?.lists ?? {}, counts);
    model.carried = { sheet, validations: rest, formatted: new Set() } satisfies CarriedSheet;
    model.charts = readCharts(zip, parts[index] ?? "", book, model);
  }
  book.activeSheetId = models[workbook.activeSheet ?? 0]?.id ?? models[0]!.id;
  applySheets(book, sidecar, "charts and notes");
  const formats = await readColumnFormats(zip, heads, models, counts);
  for (const [index, model] of models.entries()) fillColumns(model, formats[index]!, source.styles);
  if (models.every(hasValues)) book.settled();
  const losses = LOST_PARTS.filter(([pattern]) => zip.names.some((part) => pattern.test(part)));
  return { book, losses: losses.map(([, loss]) => loss) };
}

/** Unpacks every part once and counts what it holds; gives back the parts of the sheets. */
export function scan(zip: Zip, counts: Counts): { parts: string[]; heads: string[] } {
  const heads = new Map<string, string>();
  for (const name of zip.names) {
    const part = zip.read(name)!;
    if (scanPart(part, counts) === "worksheet") heads.set(name, headOf(part));
  }
  const parts = sheetParts(zip);
  // Each sheet is a part of its own; what is counted as cells is nothing else.
  const own = new Set(parts);
  if (own.size < parts.length || [...heads.keys()].some((name) => !own.has(name))) {
    throw new FileProblem("damaged");
  }
  return { parts, heads: parts.map((name) => heads.get(name) ?? "") };
}

/** The library takes the bytes of each part from here, as often as something refers to it. */
function watched(bytes: Buffer, allowance: Allowance): Uint8Array {
  const view = new Uint8Array(bytes);
  view.subarray = (begin, end) => {
    allowance.check();
    return Uint8Array.prototype.subarray.call(view, begin, end) as typeof view;
  };
  return view;
}

async function parse(bytes: Uint8Array, name: string): Promise<Workbook> {
  try {
    return await parseXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if (error instanceof EncryptedFileError) throw new FileProblem("locked");
    throw new FileProblem("damaged", `${name}: ${(error as Error).message}`);
  }
}

function addSheet(book: WorkbookModel, sheet: Sheet, sidecar: Sidecar | null): SheetModel {
  mustBeNew(book, sheet.name);
  const model = book.addSheet(sheet.name);
  const known = sheetId(sidecar, sheet.name);
  if (known !== null && !book.sheets.some((one) => one !== model && one.id === known)) {
    book.reserveId(known);
    (model as { id: number }).id = known;
  }
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  model.rowCount = Math.max(1000, sheet.rows.length);
  // Widths may be told for all columns that there could be.
  model.columnCount = Math.max(26, width);
  return model;
}

function readNames(book: WorkbookModel, workbook: Workbook): void {
  for (const { name, range, scope } of workbook.namedRanges ?? []) {
    const open = scope === undefined ? parseA1(range) : null;
    const sheet = open?.sheet ? book.sheetByName(open.sheet) : undefined;
    if (!open || !sheet) continue;
    const rect = closeRect(open, sheet.rowCount, sheet.columnCount);
    book.names.push({ name, sheetId: sheet.id, rect });
  }
}

/** What the cells of a file share. */
interface Source {
  styles: StyleIds;
  is1904: boolean;
  counts: Counts;
}

function fillSheet(model: SheetModel, sheet: Sheet, source: Source): void {
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      mustFitCell(model, row, column, value);
      if (typeof value === "string") source.counts.add("cellLetters", value.length);
      const raw = rawOf(value, source.is1904);
      if (raw !== null) model.setRaw(row, column, raw);
    }
  }
  for (const [place, cell] of sheet.cells ?? []) {
    const comma = place.indexOf(",");
    const [row, column] = [Number(place.slice(0, comma)), Number(place.slice(comma + 1))];
    // A link on a range of cells has no place of its own in the library.
    if (Number.isInteger(row)) fillCell(model, row, column, cell, source);
  }
  for (const { formulaRef, formulaType } of sheet.cells?.values() ?? []) {
    if (formulaType === "array" && formulaRef) takeArray(model, formulaRef);
  }
  fillLayout(model, sheet);
}

/** Blank cells have the format of their column; what has content but no format has none. */
function fillColumns(
  model: SheetModel,
  formats: ReadonlyMap<number, CellStyle>,
  styles: StyleIds,
): void {
  const { sheet, formatted } = model.carried as CarriedSheet;
  for (const [column, format] of formats) {
    formatted.add(column);
    const style = styles.of(format);
    for (let row = 0; row < model.rowCount; row++) {
      const isOwn = model.raw(row, column) !== null || sheet.cells?.has(`${row},${column}`);
      if (!isOwn) model.setStyle(row, column, style);
    }
  }
}

/** Some programs write formulas without what they come to. */
function hasValues({ formulas, values }: SheetModel): boolean {
  return [...formulas.keys()].every((key) => {
    return (values[Math.floor(key / STRIDE)]?.[key % STRIDE] ?? null) !== null;
  });
}

/** What an array formula has given to the cells beside its own is not their content. */
function takeArray(model: SheetModel, cells: string): void {
  const open = parseA1(cells);
  if (!open) return;
  const { row, column, rows, columns } = closeRect(open, model.rowCount, model.columnCount);
  if (rows * columns < 2) return;
  model.spills.set(row * STRIDE + column, { rows, columns });
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (r === row && c === column) continue;
      model.spilled.set(r * STRIDE + c, model.own(r, c));
      model.setRaw(r, c, null);
    }
  }
}

function fillCell(
  model: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  { styles, is1904 }: Source,
): void {
  const key = row * STRIDE + column;
  const result = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value);
  mustFitCell(model, row, column, result);
  const isError = cell.type === "error" || (cell.formula !== undefined && isErrorText(result));
  model.setRaw(row, column, isError ? new CellError(String(result)) : rawOf(result, is1904));
  if (cell.formula !== undefined) model.formulas.set(key, `=${cell.formula}`);
  if (cell.style) model.setStyle(row, column, styles.of(cell.style));
  if (cell.comment) model.notes.set(key, textFromXlsx(cell.comment.text));
  const { richText, hyperlink, checkbox } = cell;
  if (richText || hyperlink || checkbox) {
    const carried = { richText, hyperlink, checkbox };
    model.originals.set(key, JSON.parse(JSON.stringify(carried)) as CarriedCell);
  }
}

/** No number is endless; a text has Google's own bound, by which no cell of a script would do. */
function mustFitCell({ name }: SheetModel, row: number, column: number, value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new FileProblem("damaged", `${name}!${columnName(column)}${row + 1}`);
  }
  if (typeof value !== "string" || value.length <= MOST.cellText) return;
  const place = { row: row + 1, column: columnName(column) };
  throw new FileProblem("longCell", name, "cellText", place);
}

function isErrorText(value: unknown): boolean {
  return typeof value === "string" && /^#(N\/A|[A-Z]+[!?]|DIV\/0!)$/.test(value);
}

const DAY = 86_400_000;
/** 1900-03-01: xlsx counts a 29 February 1900 that never was; Sheets does not. */
const MARCH_1900 = Date.UTC(1900, 2, 1);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The library turns date cells into Dates by the calendar of the file; here they become serials
 * again, the ones Sheets uses. A time of day in a file of the 1904 system stays a time of day.
 */
function rawOf(value: CellValue, is1904: boolean): Raw {
  if (!(value instanceof Date)) return value === "" ? null : value;
  const ms = value.getTime();
  if (is1904 && ms - EPOCH_1904 < DAY) return (ms - EPOCH_1904) / DAY;
  const shift = is1904 || ms >= MARCH_1900 ? 25_569 : 25_568;
  return Math.round(ms + shift * DAY) / DAY;
}

const PIXELS_PER_CHARACTER = 7;

function fillLayout(model: SheetModel, sheet: Sheet): void {
  for (const [index, column] of (sheet.columns ?? []).entries()) {
    if (column?.width === undefined) continue;
    model.columnWidths.set(index, Math.round(column.width * PIXELS_PER_CHARACTER + 5));
  }
  model.merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  model.frozenRows = sheet.freezePane?.rows ?? 0;
  model.frozenColumns = sheet.freezePane?.columns ?? 0;
  model.hidden = sheet.hidden === true || sheet.veryHidden === true;
  model.hiddenGridlines = sheet.view?.showGridLines === false;
  const tab = sheet.view?.tabColor?.rgb;
  model.tabColor = tab ? `#${tab.slice(-6).toLowerCase()}` : null;
  const filter = sheet.autoFilter && parseA1(sheet.autoFilter.range);
  if (filter) {
    const rect = closeRect(filter, model.rowCount, model.columnCount);
    model.filter = { rect, carried: sheet.autoFilter };
  }
}

/** A height that the row would take by itself is left to itself. */
function fillRowHeights(book: WorkbookModel, model: SheetModel, sheet: Sheet): void {
  for (const [row, def] of sheet.rowDefs ?? []) {
    if (def.height === undefined) continue;
    const fitted = automaticHeight(book, model, row);
    const isFitted = fitted !== null && Math.abs(fitted - def.height) < 0.3;
    if (!isFitted) model.rowHeights.set(row, Math.round(def.height / 0.75));
    else delete def.height;
  }
}
