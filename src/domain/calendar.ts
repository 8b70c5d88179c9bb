/**
 * Dates and times without `Date`: a day is `"2025-05-24"`, a time of day is minutes since midnight.
 * Day numbers count from 1970-01-01 (a Thursday) in the proleptic Gregorian calendar.
 */

/** `"YYYY-MM-DD"`. */
export type IsoDate = string;
/** Minutes since midnight, 0–1440. */
export type Minutes = number;

/** WIB, WITA and WIT: hours ahead of UTC; Indonesia has no daylight saving time. */
export const zoneOffsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zone = keyof typeof zoneOffsetHours;

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01 of a date; `null` for text that is no date of the calendar (31 February).
 * Source: Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(date: IsoDate): number | null {
  const match = isoPattern.exec(date);
  if (!match) return null;
  const day = daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(day) === date ? day : null;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number; the inverse of {@link dayNumber}. */
export function isoDate(day: number): IsoDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** Day of the week of a day number: 0 Sunday … 6 Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** `"09:00"` for 540; minutes beyond a day wrap. */
export function clockText(minutes: Minutes): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${pad(Math.floor(within / 60))}:${pad(Math.round(within % 60))}`;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
