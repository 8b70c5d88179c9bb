/**
 * What a cell of Sheets holds, and how it becomes a number, a day, a time or a text. The only file
 * that sees a `Date`: Sheets hands dates and times over as one, in the spreadsheet's time zone.
 */

import { dayNumber, type IsoDate, isoDate, type Minutes } from "../domain/calendar";
import type { CellFacts } from "../domain/cellFacts";

/** As `Range.getValues()` returns it; an empty cell is `""`. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A value read from a cell, or what is wrong with the cell. */
export type Read<T> =
  | { readonly value: T | null }
  | { readonly problem: CellProblem; readonly value: null };

export type CellProblem = Extract<
  keyof CellFacts,
  "cell-not-number" | "cell-not-date" | "cell-date-ambiguous" | "cell-not-time" | "cell-error"
>;

const nothing = { value: null } as const;
const errorValue = /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)/;

/** Blank, `undefined`, `null` and spaces alone are all an empty cell. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** `#N/A` and its kin, which Sheets hands over as text. */
export function isErrorValue(cell: unknown): boolean {
  return typeof cell === "string" && errorValue.test(cell);
}

/** A day typed into a column of text became a date; it is read as the day its sheet shows. */
export function dated(cell: Cell, timeZone: string): Cell {
  return cellInstant(cell) ? wallClock(cell as Date, timeZone).date : cell;
}

/** Text as a person reads it: trimmed, inner runs of white space made one; `lines` keeps the lines. */
export function readText(cell: Cell, lines: "lines" | "one-line" = "one-line"): Read<string> {
  if (isBlank(cell)) return nothing;
  if (isErrorValue(cell)) return { problem: "cell-error", value: null };
  const text = String(cell);
  if (lines === "one-line") return { value: text.replace(/[\s\u00a0]+/g, " ").trim() };
  const each = text.split(/\r\n?|\n/).map((line) => line.replace(/[\s\u00a0]+/g, " ").trim());
  return { value: each.join("\n").trim() };
}

/** Text letter for letter, with its lines and spaces as they were written. */
export function readProse(cell: Cell): Read<string> {
  return typeof cell === "string" && !isBlank(cell) && !isErrorValue(cell)
    ? { value: cell }
    : readText(cell);
}

/** A number, or text that can be read as one number only: `86`, `86,5`, `86.5`, `80%`. */
export function readNumber(cell: Cell): Read<number> {
  if (isBlank(cell)) return nothing;
  if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
  if (isErrorValue(cell)) return { problem: "cell-error", value: null };
  const parsed = typeof cell === "string" ? numberFromText(cell) : null;
  return parsed === null ? { problem: "cell-not-number", value: null } : { value: parsed };
}

/**
 * One decimal mark, comma or dot, and no mark for thousands: `1.234` and `1,234` stay unread, since
 * they mean two different numbers in the two countries.
 */
export function numberFromText(text: string): number | null {
  const match = /^([+-]?)(\d+)(?:[.,](\d+))?\s*(%?)$/.exec(text.trim());
  if (!match || match[3]?.length === 3) return null;
  const value = Number(`${match[1]}${match[2]}.${match[3] ?? "0"}`);
  return match[4] ? value / 100 : value;
}

/**
 * A day. Text is read as ISO (`2025-05-24`), as day/month/year, or with the month's name in either
 * language; a day and a month that could be exchanged (`03/04/2025`) is a problem, never a guess.
 */
export function readDate(cell: Cell, timeZone: string): Read<IsoDate> {
  if (isBlank(cell)) return nothing;
  if (isErrorValue(cell)) return { problem: "cell-error", value: null };
  if (cell instanceof Date) {
    return cellInstant(cell)
      ? { value: wallClock(cell, timeZone).date }
      : { problem: "cell-not-date", value: null };
  }
  if (typeof cell === "number") return serialDate(cell);
  if (typeof cell !== "string") return { problem: "cell-not-date", value: null };
  return dateFromText(cell.trim());
}

/** Sheets counts days from 1899-12-30; 1 January 1990 to 2100 is taken for a day, the rest is none. */
function serialDate(serial: number): Read<IsoDate> {
  const whole = Math.floor(serial);
  return whole >= 32874 && whole < 73051
    ? { value: isoDate(whole - 25569) }
    : { problem: "cell-not-date", value: null };
}

const monthNames: Record<string, number> = {};
for (const [index, names] of [
  "jan januari january",
  "feb februari february",
  "mar maret march",
  "apr april",
  "mei may",
  "jun juni june",
  "jul juli july",
  "agu ags agt agustus aug august",
  "sep sept september",
  "okt oct oktober october",
  "nov nop november nopember",
  "des dec desember december",
].entries()) {
  for (const name of names.split(" ")) monthNames[name] = index + 1;
}

function dateFromText(text: string): Read<IsoDate> {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return checkedDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(?:[A-Za-z']+,\s*)?(\d{1,2})[\s-]+([A-Za-z]+)\.?[\s-]+(\d{4})$/.exec(text);
  const month = named && monthNames[(named[2] ?? "").toLowerCase()];
  if (named && month) return checkedDate(Number(named[3]), month, Number(named[1]));
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!slashed) return { problem: "cell-not-date", value: null };
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (first <= 12 && second <= 12 && first !== second) {
    return { problem: "cell-date-ambiguous", value: null };
  }
  return second > 12 ? checkedDate(year, first, second) : checkedDate(year, second, first);
}

function checkedDate(year: number, month: number, day: number): Read<IsoDate> {
  const two = (n: number) => String(n).padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  return dayNumber(date) === null ? { problem: "cell-not-date", value: null } : { value: date };
}

/**
 * A time of day in minutes, from what the cell shows (a time alone arrives as a `Date` in 1899,
 * shifted by the zone's historic offset), from a fraction of a day, or from text: `09:00`, `9.00`,
 * `1:30 PM`, `pukul 13.30 WIB`.
 */
export function readTime(cell: Cell, shown: string, timeZone: string): Read<Minutes> {
  if (isBlank(cell)) return nothing;
  if (isErrorValue(cell)) return { problem: "cell-error", value: null };
  if (typeof cell === "number") {
    if (cell >= 0 && cell <= 1) return { value: Math.round(cell * 1440) };
    return { problem: "cell-not-time", value: null };
  }
  const fromText = timeFromText(cell instanceof Date ? shown : String(cell));
  if (fromText !== null) return { value: fromText };
  // 25:00 becomes a length of time in Sheets, which is no time of day.
  if (/^\d+[:.]\d/.test(shown.trim())) return { problem: "cell-not-time", value: null };
  if (cellInstant(cell)) return { value: wallClock(cell as Date, timeZone).minutes };
  return { problem: "cell-not-time", value: null };
}

/** Minutes since midnight of `HH:MM`, `HH.MM`, with seconds, with AM/PM; 24:00 is the day's end. */
export function timeFromText(text: string): Minutes | null {
  const match =
    /^(?:pukul|jam)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?)?\s*(?:wib|wita|wit)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.[0]?.toLowerCase();
  if (minute > 59 || second > 59 || (half ? hour < 1 || hour > 12 : hour > 24)) return null;
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  const total = hours * 60 + minute + second / 60;
  return total > 1440 ? null : total;
}

interface WallClock {
  readonly date: IsoDate;
  readonly minutes: Minutes;
}

const secondsPerDay = 86400;
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number | null>();

/**
 * What a clock on the wall shows in a time zone at an instant. Asking `Intl` is slow beside all else
 * that reading a cell takes, so it is asked twice a day of the calendar, not once a cell.
 */
export function wallClock(instant: Date, timeZone: string): WallClock {
  const seconds = Math.floor(instant.getTime() / 1000);
  const offset = offsetOfDay(Math.floor(seconds / secondsPerDay), timeZone);
  const shown = seconds + (offset ?? offsetAt(seconds, timeZone));
  const day = Math.floor(shown / secondsPerDay);
  return { date: isoDate(day), minutes: Math.floor((shown - day * secondsPerDay) / 60) };
}

/** Seconds that a zone is ahead of UTC all through a day of UTC; `null` on a day that changes it. */
function offsetOfDay(day: number, timeZone: string): number | null {
  const key = `${timeZone} ${day}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = offsetAt(day * secondsPerDay, timeZone);
    if (offset !== offsetAt((day + 1) * secondsPerDay - 1, timeZone)) offset = null;
    offsets.set(key, offset);
  }
  return offset;
}

function offsetAt(seconds: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(new Date(seconds * 1000))) {
    parts[type] = value;
  }
  const day = dayNumber(`${parts.year}-${parts.month}-${parts.day}`) ?? 0;
  const time = Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second);
  return day * secondsPerDay + time - seconds;
}

/**
 * Minutes since 1970 of a date, time or duration cell, `null` for any other; `timeOnly` for a time or
 * duration without a day, which Sheets puts in December 1899. Good for the time between two cells: the
 * time zone, which only the sheet knows, is the same in both.
 */
export function cellInstant(cell: unknown): { minutes: Minutes; timeOnly: boolean } | null {
  if (Object.prototype.toString.call(cell) !== "[object Date]") return null;
  const milliseconds = (cell as Date).getTime();
  if (!Number.isFinite(milliseconds)) return null;
  return { minutes: milliseconds / 60000, timeOnly: milliseconds < -2203891200000 };
}

/** The instant at which a day begins in a time zone; what a date cell must be given. */
export function dateCell(date: IsoDate, timeZone: string): Date {
  const day = dayNumber(date);
  if (day === null) throw new Error(`not a date: ${date}`);
  const guess = new Date(day * 86400000);
  const shown = wallClock(guess, timeZone);
  const offset = ((dayNumber(shown.date) ?? day) - day) * 1440 + shown.minutes;
  return new Date(guess.getTime() - offset * 60000);
}

/** A time cell as a fraction of a day. */
export function timeCell(minutes: Minutes): number {
  return minutes / 1440;
}

/** Column letters of a column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell given to a formula, where the sheet's time zone is not known: a day is taken at its noon,
 * which is the same day in every zone of the archipelago, a time of day by the script's own zone.
 */
export function cellAsText(cell: unknown): Cell {
  const instant = cellInstant(cell);
  if (!instant) return cell as Cell;
  const date = new Date(instant.minutes * 60000 + (instant.timeOnly ? 0 : 43200000));
  const two = (n: number) => String(n).padStart(2, "0");
  if (instant.timeOnly) return `${two(date.getHours())}:${two(date.getMinutes())}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Google refuses a cell with more characters than this, and with it the whole table. */
export const longestText = 50000;

/** A text that a cell can hold; a longer one ends in "…", never inside a character. */
export function cellText(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
