import { type IsoDate, isoDate, type Minutes } from "../calendar";
import { type PlacedSession, placeSession } from "./context";
import { buildRegisters } from "./registers";
import type { ScheduleInput } from "./scheduleInput";
import type { Session, SessionMode } from "./session";
import { weekendOf } from "./workdays";

export interface TimetableEntry {
  readonly session: Session;
  /** Local times of the part that stands in this day's column; 1440 is midnight at its end. */
  readonly start: Minutes;
  readonly end: Minutes;
  /** `true` in the row in which it begins; later rows only continue it. */
  readonly begins: boolean;
}

export interface TimetableCell {
  /** For the colour; `null` when the cell is empty, or holds several modes or an unknown one. */
  readonly mode: SessionMode | null;
  readonly entries: readonly TimetableEntry[];
}

export interface TimetableRow {
  readonly start: Minutes;
  readonly end: Minutes;
  /** One for each of the timetable's days. */
  readonly cells: readonly TimetableCell[];
}

/** Days across, hours down. Only days with sessions have a column. */
export interface Timetable {
  readonly days: ReadonlyArray<{
    readonly date: IsoDate;
    readonly holiday: string | null;
    readonly weekend: boolean;
  }>;
  readonly rows: readonly TimetableRow[];
  /** Sheet rows of sessions without a known date or time, which have no place in it. */
  readonly leftOut: readonly number[];
}

interface DayPart {
  readonly placed: PlacedSession;
  readonly day: number;
  readonly start: Minutes;
  readonly end: Minutes;
}

/** The timetable of a schedule, in rows of `slotMinutes`; empty when nothing can be placed. */
export function timetableOf(input: ScheduleInput, slotMinutes = 60): Timetable {
  const registers = buildRegisters(input);
  const parts: DayPart[] = [];
  const leftOut: number[] = [];
  for (const session of input.sessions) {
    const placed = placeSession(session, registers);
    if (placed) parts.push(...dayParts(placed));
    else leftOut.push(session.row);
  }
  parts.sort((a, b) => a.start - b.start || a.placed.session.row - b.placed.session.row);
  const days = [...new Set(parts.map(({ day }) => day))].sort((a, b) => a - b);
  const holidayOf = (day: number) => registers.holidays.get(day)?.[0]?.name ?? null;
  const isWeekend = weekendOf(input.settings);
  return {
    days: days.map((day) => ({
      date: isoDate(day),
      holiday: holidayOf(day),
      weekend: isWeekend(day),
    })),
    rows: timetableRows(parts, days, slotMinutes),
    leftOut: leftOut.sort((a, b) => a - b),
  };
}

/** A session that crosses midnight stands in two columns. */
function dayParts(placed: PlacedSession): DayPart[] {
  const { day, localStart, localEnd } = placed;
  const today = { placed, day, start: localStart, end: Math.min(localEnd, 1440) };
  if (localEnd <= 1440) return [today];
  return [today, { placed, day: day + 1, start: 0, end: localEnd - 1440 }];
}

function timetableRows(
  parts: readonly DayPart[],
  days: readonly number[],
  slotMinutes: number,
): TimetableRow[] {
  if (parts.length === 0) return [];
  const slotOf = (minutes: number) => Math.floor(minutes / slotMinutes);
  const first = parts.reduce((least, { start }) => Math.min(least, slotOf(start)), slotOf(1440));
  const last = parts.reduce((most, { end }) => Math.max(most, Math.ceil(end / slotMinutes)), 0);
  const column = new Map(days.map((day, i) => [day, i]));
  const grid = Array.from({ length: last - first }, () => days.map((): TimetableEntry[] => []));
  for (const { placed, day, start, end } of parts) {
    const firstSlot = slotOf(start);
    for (let slot = firstSlot; slot * slotMinutes < end; slot++) {
      const entry = { session: placed.session, start, end, begins: slot === firstSlot };
      grid[slot - first]?.[column.get(day) ?? 0]?.push(entry);
    }
  }
  return grid.map((cells, i) => ({
    start: (first + i) * slotMinutes,
    end: (first + i + 1) * slotMinutes,
    cells: cells.map((entries) => ({ entries, mode: modeOf(entries) })),
  }));
}

function modeOf(entries: readonly TimetableEntry[]): SessionMode | null {
  const modes = new Set(entries.map(({ session }) => session.mode));
  const [mode = null] = modes;
  return modes.size === 1 ? mode : null;
}
