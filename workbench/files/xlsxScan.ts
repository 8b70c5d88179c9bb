// Counts what the parts of an .xlsx hold before the library builds any of it: what that costs goes by
// the elements and by the rectangle that they span, and a few kilobytes can claim millions of either.
import { isUtf8 } from "node:buffer";
import { type Counted, type Counts, MOST, tooMuch } from "./limits";
import { FileProblem } from "./problem";

/** What elements stand for, by their names; all others are counted together. */
const KINDS: ReadonlyMap<string, Counted> = new Map([
  ["c", "cells"],
  ["row", "rows"],
  ["sheet", "sheets"],
  ["definedName", "names"],
  ["mergeCell", "merges"],
  ["dataValidation", "validations"],
  ["comment", "notes"],
  ["hyperlink", "links"],
  ["numFmt", "numberFormats"],
]);
/** What cells are made of passes by; elsewhere each is kept as a node until its part is read. */
const IN_CELLS = new Set(["v", "f", "is", "t", "r", "rPr"]);
const IN_TEXTS: ReadonlyMap<string, Counted> = new Map([
  ["si", "texts"],
  ["t", "texts"],
  ["r", "runs"],
  ["rPr", "runs"],
]);

const [BANG, DOUBLE, SINGLE, SLASH, LESS, GREATER, QUESTION] = [33, 34, 39, 47, 60, 62, 63];
const [SPACE, EQUALS, R, S, T] = [32, 61, 114, 115, 116];

/** The rectangle from A1 that the cells of a sheet span, and the cell before. */
interface Span {
  /** Name of the outermost element. */
  root: string;
  rows: number;
  columns: number;
  row: number;
  column: number;
  /** Whether the cell before says where in the table of texts its own is. */
  isShared: boolean;
}

/**
 * Counts one part into `counts`, and throws where that is too much; gives back the name of its
 * outermost element. Tags begin and end where the library's reader takes them to begin and end; a
 * part that is no XML has hardly anything to count.
 */
export function scanPart(part: Buffer, counts: Counts): string {
  const isXml = isXmlPart(part);
  const span: Span = { root: "", rows: 0, columns: 0, row: 0, column: 0, isShared: false };
  let at = seek(part, LESS, 0);
  while (at < part.length) {
    const end = endOfMarkup(part, at);
    const name = isOpening(part[at + 1]) ? readElement(part, at + 1, end, span, counts) : "";
    const next = seek(part, LESS, end);
    if (isXml) counts.add(FORMULAS.has(name) ? "formulaLetters" : "textLetters", next - end);
    if (name === "v" && span.isShared) counts.referTo(sharedIndex(part, end + 1, next));
    if (isXml && next - at > MOST.letters) throw tooMuch("letters");
    at = next;
  }
  counts.add("grid", span.rows * span.columns);
  return span.root;
}

function isOpening(byte: number | undefined): boolean {
  return byte !== SLASH && byte !== BANG && byte !== QUESTION;
}

/** The place of the next such byte, or the end. */
function seek(part: Buffer, byte: number, from: number): number {
  let at = from;
  while (at < part.length && part[at] !== byte) at++;
  return at;
}

function seekText(part: Buffer, text: string, from: number): number {
  const found = part.indexOf(text, from, "latin1");
  return found < 0 ? part.length : found;
}

function endOfMarkup(part: Buffer, at: number): number {
  const first = part[at + 1];
  if (first === QUESTION) return seekText(part, "?>", at);
  if (first === SLASH) return seek(part, GREATER, at);
  if (first !== BANG) return endOfTag(part, at + 1);
  const opening = part.toString("latin1", at, at + 9);
  if (opening.startsWith("<!--")) return seekText(part, "-->", at + 4);
  return opening === "<![CDATA[" ? seekText(part, "]]>", at) : seek(part, GREATER, at);
}

/** A `>` between quotes ends nothing. */
function endOfTag(part: Buffer, start: number): number {
  let quote = 0;
  for (let at = start; at < part.length; at++) {
    const byte = part[at] as number;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === GREATER) return at;
    else if (byte === DOUBLE || byte === SINGLE) quote = byte;
  }
  return part.length;
}

/** Elements whose text is a formula. */
const FORMULAS = new Set(["f", "definedName", "formula", "formula1", "formula2"]);

/** Whether it is one; throws where the library would read its letters wrongly, or not at all. */
function isXmlPart(part: Buffer): boolean {
  const head = part.toString("latin1", 0, 200);
  if (/^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(head)) throw new FileProblem("foreignPart");
  if (!/^(?:\xef\xbb\xbf)?\s*</.test(head)) return false;
  const encoding = /^[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? "utf-8";
  if (!/^(utf-?8|us-ascii)$/i.test(encoding) || !isUtf8(part)) throw new FileProblem("foreignPart");
  return true;
}

/** Gives back the name of the element. */
function readElement(part: Buffer, start: number, end: number, span: Span, counts: Counts): string {
  let nameEnd = start;
  while (nameEnd < end && (part[nameEnd] as number) > SPACE && part[nameEnd] !== SLASH) nameEnd++;
  const name = localName(part, start, nameEnd);
  span.root ||= name;
  counts.add(KINDS.get(name) ?? within(name, span.root));
  const told = (pattern: RegExp) => attribute(part, nameEnd, end, pattern);
  if (name === "c") span.isShared = isShared(part, nameEnd, end);
  else if (name === "si") counts.sharedTexts++;
  if (name === "c" && !placeQuickly(span, part, nameEnd, end)) {
    placeCell(span, told(OWN_PLACE));
  }
  if (name === "row") placeRow(span, told(OWN_PLACE));
  else if (name === "f") readFormula(told(TYPE), told(RANGE), counts);
  else if (name === "col") counts.add("columns", columnsOf(told(FIRST), told(LAST)));
  return name;
}

/** ` t="s"`, in whatever way it is written: the value is a place in the table of texts. */
function isShared(part: Buffer, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (part[at] !== T || (part[at - 1] as number) > SPACE) continue;
    const isUsual = part[at + 1] === EQUALS && part[at + 2] === DOUBLE;
    if (!isUsual) return attribute(part, start, end, TYPE) === "s";
    return part[at + 3] === S && part[at + 4] === DOUBLE;
  }
  return false;
}

/** The number that stands there; -1 where nothing does, and no number for anything else. */
function sharedIndex(part: Buffer, start: number, end: number): number {
  let index = -1;
  for (let at = start; at < end; at++) {
    const byte = part[at] as number;
    if (byte <= SPACE) continue;
    if (byte < 48 || byte > 57) return Number.POSITIVE_INFINITY;
    index = Math.max(0, index) * 10 + byte - 48;
  }
  return index;
}

function readFormula(type: string, range: string, counts: Counts): void {
  counts.add("formulas");
  if (type === "array") counts.add("filled", cellsOf(range));
}

function within(name: string, root: string): Counted {
  if (root === "worksheet") return IN_CELLS.has(name) ? "contents" : "parts";
  return IN_TEXTS.get(name) ?? "parts";
}

const ONE_LETTER = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

function localName(part: Buffer, start: number, end: number): string {
  if (end - start === 1) return ONE_LETTER[part[start] as number] as string;
  const name = part.toString("latin1", start, end);
  return name.slice(name.indexOf(":") + 1);
}

const OWN_PLACE = /\sr\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g;
const TYPE = /\st\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g;
const FIRST = /\smin\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g;
const LAST = /\smax\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g;
const RANGE = /\sref\s*=\s*("[^"]*|'[^']*|[^\s"']+)/g;

/** The last attribute of that name, as the library takes it; empty where there is none. */
function attribute(part: Buffer, start: number, end: number, pattern: RegExp): string {
  if (end - start < 4) return "";
  const found = [...part.toString("latin1", start, end).matchAll(pattern)].pop()?.[1] ?? "";
  return found.replace(/^["']/, "");
}

/** ` r="AB12"` and no other such attribute, as nearly every cell has it: read without a text. */
function placeQuickly(span: Span, part: Buffer, start: number, end: number): boolean {
  if (part[start] !== SPACE || part[start + 1] !== R || part[start + 2] !== EQUALS) return false;
  let at = start + 4;
  let [column, row] = [0, 0];
  for (; (part[at] as number) >= 65 && (part[at] as number) <= 90; at++) {
    column = column * 26 + (part[at] as number) - 64;
  }
  for (; (part[at] as number) >= 48 && (part[at] as number) <= 57; at++) {
    row = row * 10 + (part[at] as number) - 48;
  }
  if (part[start + 3] !== DOUBLE || part[at] !== DOUBLE || column === 0 || row === 0) return false;
  for (let rest = at + 1; rest < end; rest++) {
    if (part[rest] === R && (part[rest - 1] as number) <= SPACE) return false;
  }
  widen(span, row, column);
  return true;
}

function placeRow(span: Span, text: string): void {
  span.row = Number(text) || span.row + 1;
  span.column = 0;
}

/** A cell that does not say where it is follows the one before. */
function placeCell(span: Span, text: string): void {
  const { row, column } = text === "" ? { row: span.row, column: span.column + 1 } : placeOf(text);
  widen(span, row, column);
}

function widen(span: Span, row: number, column: number): void {
  span.column = column;
  span.rows = Math.max(span.rows, row);
  span.columns = Math.max(span.columns, column);
}

/** Counted from 1; 0 where the text names no cell. */
function placeOf(text: string): { row: number; column: number } {
  const letters = /^[A-Za-z]*/.exec(text)?.[0].toUpperCase() ?? "";
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(text.slice(letters.length)) || 0, column };
}

function cellsOf(range: string): number {
  if (range === "") return 0;
  const [first = "", last = first] = range.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
}

/** How many columns one description is for. */
function columnsOf(first: string, last: string): number {
  return Math.max(1, Math.min(Number(last) || 0, 16_384) - (Number(first) || 1) + 1);
}
