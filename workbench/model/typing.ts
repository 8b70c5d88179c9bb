// What a value becomes when it is put into a cell, and what a cell shows.
import { format, getFormatFromId, parseValue } from "numfmt";
import type { ZoneClock } from "./dates";
import { type FewestArguments, momentOf, readFormula } from "./formulaText";
import type { Style } from "./style";

/**
 * An error that a cell holds, such as `#N/A`. `detail` is what is known beyond the code: the message
 * of a function that threw, or the cell in the way of an array.
 */
export class CellError {
  constructor(
    readonly code: string,
    readonly detail = "",
  ) {}
}

/** What a cell holds; dates are serial numbers, and null is an empty cell. */
export type Raw = number | string | boolean | CellError | null;

/** A value on its way into a cell: the raw value, or a formula, and a format it brings along. */
export interface Typed {
  raw: Raw;
  formula?: string;
  numberFormat?: string;
}

/** The rules by which text is read and shown. */
export interface Culture {
  /** As Sheets names it: `id_ID`, `en_US`. */
  locale: string;
  clock: ZoneClock;
  fewestArguments?: FewestArguments;
}

const EMPTY: Typed = { raw: null };
const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const ERROR_TEXT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CIRC!|CALC!)$/;
/** Text that opens with a letter is read as a value only if it opens with one of these words. */
const VALUE_WORDS = new Set(
  (
    "true false rp idr usd eur jan januari january feb februari february mar maret march apr april " +
    "mei may jun juni june jul juli july agu agt agustus aug august sep september okt oktober oct " +
    "october nov november des desember dec december minggu senin selasa rabu kamis jumat sabtu " +
    "mgg sen sel rab kam jum sab sunday monday tuesday wednesday thursday friday saturday sun mon " +
    "tue wed thu fri sat"
  ).split(" "),
);

function isPlainText(text: string): boolean {
  let end = 0;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end > 0 && !VALUE_WORDS.has(text.slice(0, end).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

export function localeTag(locale: string): string {
  return locale.replace("_", "-");
}

/** A typed date is shown day first or month first, as the locale has it. */
export function dateFormat(locale: string, withTime: boolean): string {
  const day = locale.startsWith("en_US") ? "m/d/yyyy" : "dd/mm/yyyy";
  return withTime ? `${day} hh:mm:ss` : day;
}

/** Reads text as if somebody had typed it into a cell of this style. */
export function typeText(text: string, style: Style, culture: Culture): Typed {
  if (text === "") return EMPTY;
  if (style.numberFormat === "@") return { raw: text };
  const first = text[0]!;
  if (first === "'") return { raw: text.slice(1) };
  if (first === "=" && text.length > 1) return typeFormula(text, style, culture);
  if (isPlainText(text)) return { raw: text };
  if (ERROR_TEXT.test(text)) return { raw: new CellError(text) };
  const value = readTyped(text, culture.locale);
  if (value) return withFormat(value, text, style, culture.locale);
  if (first === "+" && text.length > 1) return typeFormula(`=${text}`, style, culture);
  return { raw: text };
}

function typeFormula(text: string, style: Style, culture: Culture): Typed {
  const formula = readFormula(text, culture.locale, culture.fewestArguments);
  const moment = style.numberFormat === undefined ? momentOf(formula) : null;
  if (!moment) return { raw: null, formula };
  const numberFormat =
    moment === "time" ? "hh:mm:ss" : dateFormat(culture.locale, moment === "dateTime");
  return { raw: null, formula, numberFormat };
}

/** A clock that no clock shows, such as 9:60, stays the text it is. */
const IMPOSSIBLE_TIME = /^\s*\d{1,3}:(?:[6-9]\d)(?::\d{2})?\s*$/;

function readTyped(text: string, locale: string): ReturnType<typeof parseValue> {
  if (IMPOSSIBLE_TIME.test(text)) return undefined;
  const plain = ISO_DATE_TIME.test(text) ? text.replace("T", " ") : text;
  return parseValue(plain, { locale: localeTag(locale) });
}

function withFormat(
  parsed: NonNullable<ReturnType<typeof parseValue>>,
  text: string,
  style: Style,
  locale: string,
): Typed {
  const value = parsed.value as number | boolean;
  const { formatId } = parsed as { formatId?: number };
  if (formatId === undefined || style.numberFormat !== undefined) return { raw: value };
  if (formatId === 14 || formatId === 22) {
    return { raw: value, numberFormat: dateFormat(locale, formatId === 22) };
  }
  const pattern = String(getFormatFromId(formatId));
  const rupiah = /rp\.?\s*/i.exec(text)?.[0];
  // The format by which the library knows an amount has the dollar in it.
  return {
    raw: value,
    numberFormat: rupiah === undefined ? pattern : rupiahFormat(rupiah, pattern),
  };
}

function rupiahFormat(typed: string, pattern: string): string {
  const mark = /\s$/.test(typed) ? '"Rp "' : '"Rp"';
  return `${mark}#,##0${pattern.includes(".00") ? ".00" : ""}`;
}

/** What a value handed over by a script becomes in a cell of this style. */
export function typeValue(
  value: unknown,
  style: Style,
  isDateStyle: boolean,
  culture: Culture,
): Typed {
  if (typeof value === "string") return typeText(value, style, culture);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { raw: new CellError("#NUM!") };
    return { raw: style.numberFormat === "@" ? String(value) : value };
  }
  if (typeof value === "boolean") return { raw: value };
  if (value === null || value === undefined) return EMPTY;
  if (value instanceof Date) return typeDate(value, isDateStyle, culture);
  throw new TypeError(
    `The workbench does not know what Sheets makes of a value of type ${typeof value} in a cell.`,
  );
}

function typeDate(value: Date, isDateStyle: boolean, culture: Culture): Typed {
  const instant = value.getTime();
  if (Number.isNaN(instant)) return { raw: new CellError("#NUM!") };
  const serial = culture.clock.toSerial(instant);
  if (isDateStyle) return { raw: serial };
  const withTime = Math.abs(serial - Math.round(serial)) > 1e-9;
  return { raw: serial, numberFormat: dateFormat(culture.locale, withTime) };
}

/** The text that a cell shows. */
export function displayText(raw: Raw, style: Style, locale: string): string {
  if (raw === null) return "";
  if (raw instanceof CellError) return raw.code;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  if (typeof raw === "string") return raw;
  const pattern = style.numberFormat === "@" ? "General" : (style.numberFormat ?? "General");
  if (pattern === "General" && Number.isInteger(raw) && Math.abs(raw) < 1e10) return String(raw);
  // The library counts the hours of a length below zero from the wrong end.
  if (raw < 0 && /\[[hms]+\]/i.test(pattern)) return `-${displayText(-raw, style, locale)}`;
  // Sheets knows no 29 February 1900 as Excel does: its day 0 is 30 December 1899.
  const options = { locale: localeTag(locale), throws: false, nbsp: false, leap1900: false };
  return format(pattern, raw, options);
}
