// A workbook as a folder: one CSV file a sheet, named as the sheet.
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import Papa from "papaparse";
import { columnName } from "../model/a1";
import { shownFormula } from "../model/formulaText";
import { type SheetModel, STRIDE } from "../model/sheet";
import { CellError, typeText } from "../model/typing";
import { WorkbookModel } from "../model/workbook";
import { writeAtomically } from "./atomic";
import { fileName, sheetName } from "./csvNames";
import { cellsAtMost, delimiterOf, eachLineEnd, parseCsv, withEvenLineEnds } from "./csvText";
import { Counts, MOST, tooMuch } from "./limits";
import { withinBounds } from "./mustOpenAgain";
import { FileProblem } from "./problem";
import { mustBeNew } from "./sheetNames";
import {
  applySettings,
  applySheets,
  makeSidecar,
  readSidecar,
  type Sidecar,
  sheetId,
  sidecarText,
} from "./sidecar";
import { utf8Text } from "./utf8";

export const FOLDER_SIDECAR = "capaian.json";
const MAX_CSV_BYTES = 100 * 1024 * 1024;

/** How a file was written, so that it is written back the same way. */
interface CsvStyle {
  delimiter: string;
  newline: string;
  bom: boolean;
  finalNewline: boolean;
}

interface CarriedCsv {
  style: CsvStyle;
  /** The file as it was; a sheet nobody touched is written back to the byte. */
  text: string;
}

/** Where the text of a cell came from: written back as long as the value stays. */
type OriginalText = string;

export function readCsvFolder(folder: string): WorkbookModel {
  const sidecar = readSidecar(join(folder, FOLDER_SIDECAR));
  const files = readdirSync(folder).filter((name) => /\.csv$/i.test(name) && !name.startsWith("."));
  if (files.length === 0) throw new FileProblem("noSheets", folder);
  const book = new WorkbookModel(basename(folder));
  applySettings(book, sidecar);
  const counts = new Counts();
  counts.add("sheets", files.length);
  for (const name of inOrder(files, sidecar)) {
    const path = join(folder, name);
    // A link could lead to any file of the machine.
    if (!lstatSync(path).isFile()) throw new FileProblem("notAWorkbook", path);
    readSheet(book, path, sidecar, counts);
  }
  for (const { name, sheet, rect } of sidecar?.names ?? []) {
    const target = book.sheetByName(sheet);
    if (target) book.names.push({ name, sheetId: target.id, rect });
  }
  book.activeSheetId = book.sheets[0]!.id;
  applySheets(book, sidecar, "cells only");
  // Nothing but values is known as computed: a formula stands in the file without its value.
  if (book.sheets.every(({ formulas }) => formulas.size === 0)) book.settled();
  return book;
}

/** Tabs as the last session left them; files that came later follow by name. */
function inOrder(files: string[], sidecar: Sidecar | null): string[] {
  const known = (sidecar?.sheets ?? []).map((sheet) => sheet.name);
  const place = (file: string) => {
    const index = known.indexOf(sheetName(file));
    return index < 0 ? known.length : index;
  };
  return files.sort((a, b) => place(a) - place(b) || a.localeCompare(b));
}

function readSheet(
  book: WorkbookModel,
  path: string,
  sidecar: Sidecar | null,
  counts: Counts,
): void {
  if (lstatSync(path).size > MAX_CSV_BYTES) throw new FileProblem("tooBig", path);
  const text = utf8Text(readFileSync(path), path);
  counts.add("cells", cellsAtMost(text));
  if (text.includes("\0")) throw nullCharacter(text, path);
  const { rows, style } = parse(text, path);
  mustBeNew(book, sheetName(path));
  const sheet = book.addSheet(sheetName(path));
  const known = sheetId(sidecar, sheet.name);
  if (known !== null) {
    book.reserveId(known);
    (sheet as { id: number }).id = known;
  }
  sheet.rowCount = Math.max(1000, rows.length);
  sheet.columnCount = rows.reduce((most, row) => Math.max(most, row.length), 26);
  if (sheet.columnCount > MOST.sheetColumns) throw tooMuch("sheetColumns");
  counts.add("grid", rows.length * sheet.columnCount);
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.length > MOST.cellText) throw longCell(path, row, column);
      counts.add("cellLetters", cell.length);
      if (cell !== "") readCell(book, sheet, row, column, cell);
    }
  }
  sheet.carried = { style, text } satisfies CarriedCsv;
}

function countSheet(counts: Counts, text: string, sheet: SheetModel): void {
  if (Buffer.byteLength(text) > MAX_CSV_BYTES) throw new FileProblem("tooBig");
  counts.add("cells", cellsAtMost(text));
  counts.add("cellLetters", text.length - Math.floor(cellsAtMost(text)));
  counts.add("grid", sheet.lastRow() * Math.max(26, sheet.lastColumn()));
}

function nullCharacter(text: string, path: string): FileProblem {
  const before = text.slice(0, text.indexOf("\0") + 1);
  const delimiter = delimiterOf(text);
  const even = withEvenLineEnds(before, delimiter);
  const { data } = Papa.parse<string[]>(even, { delimiter, newline: "\n" });
  return nullCell(path, data.length - 1, (data.at(-1)?.length ?? 1) - 1);
}

function nullCell(path: string, row: number, column: number): FileProblem {
  const place = { row: row + 1, column: columnName(column) };
  return new FileProblem("nullCharacter", path, null, place);
}

function longCell(path: string, row: number, column: number): FileProblem {
  const place = { row: row + 1, column: columnName(column) };
  return new FileProblem("longCell", path, "cellText", place);
}

/** A cell is read as if typed, but a number with leading zeros is an ID and stays text. */
function readCell(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
): void {
  const marked = text.startsWith("'");
  if (marked || isCode(text)) {
    sheet.setStyle(row, column, book.styles.changed(0, { numberFormat: "@" }));
    sheet.setRaw(row, column, marked ? text.slice(1) : text);
  } else {
    book.write(sheet, row, column, text);
  }
  sheet.originals.set(row * STRIDE + column, text satisfies OriginalText);
}

/** IDs, telephone numbers and numbers longer than a number can be exact are codes, not amounts. */
function isCode(text: string): boolean {
  return /^([+-]?0\d[^/:.,-]*|\d{16,}|\+.*)$/s.test(text);
}

function parse(text: string, path: string): { rows: string[][]; style: CsvStyle } {
  const bom = text.startsWith("\uFEFF");
  const body = bom ? text.slice(1) : text;
  const delimiter = delimiterOf(body);
  const rows = parseCsv(body, delimiter, path);
  const finalNewline = /[\r\n]$/.test(body);
  if (finalNewline && rows.at(-1)?.length === 1 && rows.at(-1)![0] === "") rows.pop();
  return { rows, style: { delimiter, newline: newlineOf(body, delimiter), bom, finalNewline } };
}

/** Where a file has several kinds, the one that ends most of its rows. */
function newlineOf(text: string, delimiter: string): string {
  if (!text.includes("\r")) return "\n";
  const counts = { "\n": 0, "\r": 0, "\r\n": 0 };
  eachLineEnd(text, delimiter, (at, length) => {
    counts[text.slice(at, at + length) as keyof typeof counts]++;
  });
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return most?.[1] ? most[0] : "\n";
}

export function writeCsvFolder(book: WorkbookModel, folder: string): void {
  book.calculate();
  const beside = join(folder, FOLDER_SIDECAR);
  const settings = sidecarText(makeSidecar(book, {}, true), beside);
  const wanted = new Map(book.sheets.map((one) => [fileName(one.name), sheetText(book, one)]));
  withinBounds(folder, (counts) => {
    for (const [at, text] of [...wanted.values()].entries())
      countSheet(counts, text, book.sheets[at]!);
  });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of wanted) writeAtomically(join(folder, name), text);
  for (const name of readdirSync(folder)) {
    const known = /\.csv$/i.test(name) && !name.startsWith(".");
    const kept = wanted.has(name) || book.sheets.some((sheet) => sheet.name === sheetName(name));
    if (known && !kept) rmSync(join(folder, name));
  }
  writeAtomically(beside, settings);
}

/** A sheet may come from an .xlsx file, whose baggage means nothing here. */
function carriedCsv(sheet: SheetModel): CarriedCsv | null {
  const carried = sheet.carried as Partial<CarriedCsv> | undefined;
  return carried?.style && carried.text !== undefined ? (carried as CarriedCsv) : null;
}

const NEW_STYLE: CsvStyle = { delimiter: ",", newline: "\n", bom: false, finalNewline: true };

function sheetText(book: WorkbookModel, sheet: SheetModel): string {
  const carried = carriedCsv(sheet);
  const style = carried?.style ?? NEW_STYLE;
  const width = sheet.lastColumn();
  const rows = Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => cellText(book, sheet, row, column)),
  );
  if (carried && sameCells(parse(carried.text, sheet.name).rows, rows)) return carried.text;
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((text) => text.includes("\0"));
    if (column >= 0) throw nullCell(sheet.name, row, column);
  }
  const body = Papa.unparse(rows, { delimiter: style.delimiter, newline: style.newline });
  const end = style.finalNewline && rows.length > 0 ? style.newline : "";
  return `${style.bom ? "\uFEFF" : ""}${body}${end}`;
}

function sameCells(before: string[][], now: string[][]): boolean {
  const height = Math.max(before.length, now.length);
  for (let row = 0; row < height; row++) {
    const [a = [], b = []] = [before[row], now[row]];
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      if ((a[column] ?? "") !== (b[column] ?? "")) return false;
    }
  }
  return true;
}

/** The text that reads back as the same value: dates in ISO form, numbers with a decimal comma. */
function cellText(book: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const key = row * STRIDE + column;
  const original = sheet.originals.get(key);
  if (typeof original === "string") return original;
  const formula = sheet.formulas.get(key);
  if (formula !== undefined) {
    return shownFormula(formula, book.locale, book.culture.fewestArguments);
  }
  const raw = sheet.own(row, column);
  if (raw === null) return "";
  if (raw instanceof CellError) return raw.code;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  if (typeof raw === "number") return numberText(book, sheet.style(row, column), raw);
  return textThatStaysText(book, raw);
}

function numberText(book: WorkbookModel, style: number, value: number): string {
  if (book.styles.isDate(style)) return serialText(value);
  const text = String(value);
  return book.locale.startsWith("en") ? text : text.replace(".", ",");
}

function serialText(serial: number): string {
  if (serial < 0 || serial >= 2_958_466) return String(serial);
  const iso = new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();
  if (serial < 1) return iso.slice(11, iso.endsWith(":00.000Z") ? 16 : 19);
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** Text that would be read as something else is marked as text the way people mark it. */
function textThatStaysText(book: WorkbookModel, text: string): string {
  if (isCode(text)) return text;
  const typed = typeText(text, {}, book.culture);
  return typed.raw === text && typed.formula === undefined ? text : `'${text}`;
}
