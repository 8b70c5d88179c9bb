// Formats that an .xlsx gives to whole columns, which the library hucre neither reads nor writes; they
// hold for the cells that are still blank.
import { type CellStyle, readXlsx as parseXlsx } from "hucre";
import { a1 } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Style } from "../model/style";
import type { WorkbookModel } from "../model/workbook";
import type { Counts } from "./limits";
import type { CarriedSheet } from "./readXlsx";
import { attribute, between, bookPart, relations, sheetParts } from "./xlsxParts";
import { writeZip, type Zip } from "./zip";

/** Number of a column's format in the table of formats of the file, by column from 0. */
type Formats = Map<number, number>;

/** The text of a worksheet before its first row, where its columns are described. */
export function headOf(part: Buffer): string {
  const end = part.indexOf("sheetData");
  return part.toString("utf8", 0, Math.max(0, end));
}

/** Formats of the columns of each sheet; `heads` are of the sheets. */
export async function readColumnFormats(
  zip: Zip,
  heads: readonly string[],
  sheets: readonly SheetModel[],
  counts: Counts,
): Promise<Map<number, CellStyle>[]> {
  countFormatted(heads, sheets, counts);
  const formats = heads.map((head, index) => formatsIn(head, sheets[index]!.columnCount));
  const styles = await stylesOf(zip, [...new Set(formats.flatMap((one) => [...one.values()]))]);
  return formats.map((one) => {
    const known = [...one].flatMap(([column, format]): [number, CellStyle][] => {
      const style = styles.get(format);
      return style ? [[column, style]] : [];
    });
    return new Map(known);
  });
}

/** Counts the cells that have the format of their column, before any of them is given it. */
export function countFormatted(
  heads: readonly string[],
  sheets: readonly SheetModel[],
  counts: Counts,
): void {
  for (const [index, { rowCount, columnCount }] of sheets.entries()) {
    counts.add("formatted", formatsIn(heads[index]!, columnCount).size * rowCount);
  }
}

/** Of the columns that the sheet has. */
function formatsIn(head: string, columnCount: number): Formats {
  const formats: Formats = new Map();
  const text = head.replace(/<!--.*?(?:-->|$)/gs, "");
  for (const [tag] of text.matchAll(/<(?:\w+:)?col\s[^<>]*>/g)) {
    const format = Number(attribute(tag, "style"));
    const first = Number(attribute(tag, "min"));
    const last = Math.min(Number(attribute(tag, "max")), columnCount);
    if (![format, first].every((number) => Number.isInteger(number) && number > 0)) continue;
    for (let column = first; column <= last; column++) formats.set(column - 1, format);
  }
  return formats;
}

/** The library resolves formats for cells alone: it is given a workbook with a cell of each. */
async function stylesOf(zip: Zip, formats: number[]): Promise<Map<number, CellStyle>> {
  const styles = new Map<number, CellStyle>();
  const part = stylePart(zip);
  const table = part && zip.read(part);
  if (formats.length === 0 || !table) return styles;
  const cells = formats.map(
    (format, at) => `<row><c r="A${at + 1}" s="${format}"><v>0</v></c></row>`,
  );
  const { sheets } = await parseXlsx(samples(table, cells.join("")), { readStyles: true });
  for (const [at, format] of formats.entries()) {
    const style = sheets[0]?.cells?.get(`${at},0`)?.style;
    if (style) styles.set(format, style);
  }
  return styles;
}

function stylePart(zip: Zip): string | undefined {
  const parts = [...relations(zip, bookPart(zip)).values()];
  return parts.find(({ type }) => type.endsWith("/styles"))?.target;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function samples(styles: Buffer, rows: string): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const related = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const sheet = `<sheets><sheet name="A" sheetId="1" r:id="a"/></sheets>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": related(relation("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      relation("a", "worksheet", "sheet.xml") + relation("b", "styles", "styles.xml"),
    ),
    "xl/sheet.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) }));
  return writeZip([...files, { name: "xl/styles.xml", data: styles }]);
}

/** Style of a column, and the blank cell that is written to learn its number in the file. */
export interface ColumnFormat {
  style: number;
  sample: number;
}

/**
 * Columns in which most blank cells have the same style: these are not written one by one. What one
 * sees of a blank cell would go on below the last row of the sheet, unless it did so in the file.
 */
export function columnFormats(
  { styles }: WorkbookModel,
  sheet: SheetModel,
): Map<number, ColumnFormat> {
  const formats = new Map<number, ColumnFormat>();
  const carried = sheet.carried as CarriedSheet | undefined;
  for (let column = 0; column < sheet.columnCount; column++) {
    const blanks = new Map<number, number>();
    for (let row = 0; row < sheet.rowCount; row++) {
      if (!isBlank(sheet, row, column)) continue;
      const style = sheet.style(row, column);
      blanks.set(style, (blanks.get(style) ?? 0) + 1);
    }
    const [[style, count] = [0, 0]] = [...blanks].sort(([, a], [, b]) => b - a);
    if (style === 0 || count < 2) continue;
    if (isVisible(styles.get(style)) && !carried?.formatted.has(column)) continue;
    formats.set(column, { style, sample: firstBlank(sheet, column, style) });
  }
  return formats;
}

function firstBlank(sheet: SheetModel, column: number, style: number): number {
  let row = 0;
  while (!(isBlank(sheet, row, column) && sheet.style(row, column) === style)) row++;
  return row * STRIDE + column;
}

function isVisible(style: Style): boolean {
  const { background, borderTop, borderBottom, borderLeft, borderRight } = style;
  const fill = (style.carried as CellStyle | undefined)?.fill;
  const isPattern = fill !== undefined && !(fill.type === "pattern" && fill.pattern === "none");
  return isPattern || [background, borderTop, borderBottom, borderLeft, borderRight].some(Boolean);
}

export function isBlank(sheet: SheetModel, row: number, column: number): boolean {
  const key = row * STRIDE + column;
  if (sheet.raw(row, column) !== null || sheet.formulas.has(key)) return false;
  return !sheet.notes.has(key) && !sheet.originals.has(key);
}

/** The sheets of a written file with the formats of their columns; `formats` are of the sheets. */
export function withColumns(
  zip: Zip,
  formats: readonly Map<number, ColumnFormat>[],
): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const [index, part] of sheetParts(zip).entries()) {
    const xml = zip.text(part) ?? "";
    const described = between(xml, "<cols>", "</cols>");
    if (described === null) continue;
    const columns = columnsIn(described).map(({ first, rest }) => {
      const format = formats[index]?.get(first - 1);
      return { first, rest: format ? ` style="${numberIn(xml, format)}"${rest}` : rest };
    });
    parts.set(part, Buffer.from(xml.replace(described, () => joined(columns))));
  }
  return parts;
}

interface Described {
  /** From 1. */
  first: number;
  rest: string;
}

/** The library writes an element a column. */
function columnsIn(described: string): Described[] {
  const tags = described.matchAll(/<col min="(\d+)" max="\d+"([^<>]*)\/>/g);
  return [...tags].map(([, first, rest]) => ({ first: Number(first), rest: rest! }));
}

/** Neighbours of which the same is said are one element: some programs describe all 16,384. */
function joined(columns: readonly Described[]): string {
  let xml = "";
  for (let from = 0; from < columns.length; ) {
    const { first, rest } = columns[from]!;
    let to = from + 1;
    while (columns[to]?.rest === rest && columns[to]!.first === first + to - from) to++;
    xml += `<col min="${first}" max="${first + to - from - 1}"${rest}/>`;
    from = to;
  }
  return xml;
}

/** The number of the format that the sample has in the file. */
function numberIn(xml: string, { sample }: ColumnFormat): string {
  const [row, column] = [Math.floor(sample / STRIDE), sample % STRIDE];
  const start = xml.indexOf(`<c r="${a1({ row, column, rows: 1, columns: 1 })}"`);
  return attribute(xml.slice(start, xml.indexOf(">", start)), "s");
}
