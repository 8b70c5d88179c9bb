import { clockText, dayNumber, type IsoDate, type Minutes, weekday } from "../domain/calendar";
import type { Language } from "./language";

/**
 * How numbers, dates and lists are written in a language. Decimal comma and dot for thousands in
 * Indonesian, the reverse in English; an unknown number is a dash.
 */
export interface Formats {
  readonly language: Language;
  /** Fixed number of decimals, rounded half away from zero as people do on paper. */
  number(value: number | null, decimals?: number): string;
  /** Trailing zeros dropped: 9.33, 8, 7.5. */
  short(value: number | null, decimals?: number): string;
  /** A share 0–1 as percent: `83.3%`, `83,3%`. */
  percent(share: number | null, decimals?: number): string;
  /** A p value in APA style: `< 0.001`, `= 0.034`; for the place after "p". */
  pValue(p: number | null): string;
  /** With an explicit sign: `+31.0`. */
  signed(value: number | null, decimals?: number): string;
  date(date: IsoDate | null): string;
  /** With the day of the week: `Jumat, 30 Mei 2025`. */
  longDate(date: IsoDate | null): string;
  time(minutes: Minutes | null): string;
  /** `a, b, dan c` / `a, b, and c`. */
  list(items: readonly string[]): string;
}

interface Words {
  readonly decimal: string;
  readonly group: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly and: string;
  readonly timeSeparator: string;
}

const words: Record<Language, Words> = {
  id: {
    decimal: ",",
    group: ".",
    months: [
      "Januari",
      "Februari",
      "Maret",
      "April",
      "Mei",
      "Juni",
      "Juli",
      "Agustus",
      "September",
      "Oktober",
      "November",
      "Desember",
    ],
    days: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
    and: "dan",
    timeSeparator: ".",
  },
  en: {
    decimal: ".",
    group: ",",
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    and: "and",
    timeSeparator: ":",
  },
};

export const dash = "–";

export function formatsOf(language: Language): Formats {
  const w = words[language];
  const number = (value: number | null, decimals = 1) =>
    value === null ? dash : grouped(value, decimals, w);
  const short = (value: number | null, decimals = 2) =>
    value === null ? dash : trimmed(grouped(value, decimals, w), w);
  return {
    language,
    number,
    short,
    percent: (share, decimals = 1) =>
      share === null ? dash : `${grouped(share * 100, decimals, w)}%`,
    pValue: (p) =>
      p === null ? dash : p < 0.001 ? `< ${grouped(0.001, 3, w)}` : `= ${grouped(p, 3, w)}`,
    signed: (value, decimals = 1) =>
      value === null ? dash : `${value >= 0 ? "+" : ""}${grouped(value, decimals, w)}`,
    date: (date) => dateText(date, w, false),
    longDate: (date) => dateText(date, w, true),
    time: (minutes) => (minutes === null ? dash : clockText(minutes).replace(":", w.timeSeparator)),
    list: (items) => listed(items, w.and),
  };
}

/**
 * Fixed decimals, rounding the decimal value that a reader sees (56.25 → 56.3), not its binary
 * neighbour; minus is a true minus sign.
 */
function grouped(value: number, decimals: number, w: Words): string {
  const nudged = Number(Math.abs(value).toPrecision(15));
  const fixed = (Math.round(Number(`${nudged}e${decimals}`)) / 10 ** decimals).toFixed(decimals);
  const plain = Number.isNaN(Number(fixed)) ? nudged.toFixed(decimals) : fixed;
  const [whole = "0", fraction] = plain.split(".");
  const sign = value < 0 && Number(plain) !== 0 ? "−" : "";
  const withGroups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, w.group);
  return sign + withGroups + (fraction ? w.decimal + fraction : "");
}

function trimmed(text: string, w: Words): string {
  if (!text.includes(w.decimal)) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  if (text[end - 1] === w.decimal) end--;
  return text.slice(0, end);
}

function dateText(date: IsoDate | null, w: Words, withDay: boolean): string {
  const day = date === null ? null : dayNumber(date);
  if (date === null || day === null) return date ?? dash;
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const plain = `${dayOfMonth} ${w.months[(month ?? 1) - 1]} ${year}`;
  return withDay ? `${w.days[weekday(day)]}, ${plain}` : plain;
}

function listed(items: readonly string[], and: string): string {
  if (items.length <= 1) return items[0] ?? "";
  if (items.length === 2) return `${items[0]} ${and} ${items[1]}`;
  return `${items.slice(0, -1).join(", ")}, ${and} ${items[items.length - 1]}`;
}
