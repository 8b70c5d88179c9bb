import { dayNumber, type IsoDate, weekday } from "../calendar";
import type { Settings } from "../settings";
import { knownHolidays } from "./holidayData";

/**
 * Working days from `start` to `end`, both included: Monday to Friday without the holidays given.
 * Negative when `end` comes before `start`, as NETWORKDAYS has it; `null` when a date is no date.
 * Holidays that are no date are left out; see {@link knownHolidayDates} for the ones Capaian knows.
 */
export function workdays(
  start: IsoDate,
  end: IsoDate,
  holidays: readonly IsoDate[],
): number | null {
  const [from, to] = [dayNumber(start), dayNumber(end)];
  if (from === null || to === null) return null;
  const [first, last] = from <= to ? [from, to] : [to, from];
  const off = new Set<number>();
  for (const holiday of holidays) {
    const day = dayNumber(holiday);
    if (day !== null && day >= first && day <= last && isWeekday(day)) off.add(day);
  }
  const count = weekdaysUpTo(last) - weekdaysUpTo(first - 1) - off.size;
  return from <= to ? count : count === 0 ? 0 : -count;
}

const freeWeekdays = { "saturday-sunday": [6, 0], sunday: [0], none: [] } as const;

/** Tells the days of the weekend, as the settings have it, by day number. */
export function weekendOf({ weekendDays }: Pick<Settings, "weekendDays">) {
  const free: readonly number[] = freeWeekdays[weekendDays];
  return (day: number): boolean => free.includes(weekday(day));
}

function isWeekday(day: number): boolean {
  return weekday(day) % 6 !== 0;
}

/** Weekdays since Monday 29 December 1969 up to and with a day. */
function weekdaysUpTo(day: number): number {
  const days = day + 4;
  return Math.floor(days / 7) * 5 + Math.min(((days % 7) + 7) % 7, 5);
}

/** Years from one date to the other, in either order, for which no day off comes with Capaian. */
export function yearsWithoutHolidays(start: IsoDate, end: IsoDate): number[] {
  const known = new Set(knownHolidays.map(({ date }) => Number(date.slice(0, 4))));
  const [first = 0, last = 0] = [start, end].sort().map((date) => Number(date.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => !known.has(year),
  );
}

/** Dates off that come with Capaian, of one or both kinds. */
export function knownHolidayDates(withCollectiveLeave: boolean): IsoDate[] {
  return knownHolidays
    .filter(({ kind }) => withCollectiveLeave || kind === "national")
    .map(({ date }) => date);
}
