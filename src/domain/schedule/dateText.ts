import { dayNumber, type IsoDate } from "../calendar";

/** First three letters of the months as Indonesians and the English write them. */
const monthOfName: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
};

/**
 * The date in a piece of text: `2025-05-24`, `24/5/2025`, `24-05-2025`, `24.5.2025` (day first, as in
 * Indonesia) or `24 Mei 2025`; `null` for anything else, and for days that no calendar has.
 */
export function dateOfText(text: string): IsoDate | null {
  const clean = text.trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(clean);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(clean);
  if (dayFirst) return isoOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = /^(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})$/.exec(clean);
  const month = named ? monthOfName[(named[2] ?? "").slice(0, 3)] : undefined;
  return named && month ? isoOf(Number(named[3]), month, Number(named[1])) : null;
}

function isoOf(year: number, month: number, day: number): IsoDate | null {
  const two = (n: number) => String(n).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return dayNumber(date) === null ? null : date;
}

/** Minutes since midnight of `9:00`, `09.00` or `24:00`; `null` for anything else. */
export function timeOfText(text: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}
