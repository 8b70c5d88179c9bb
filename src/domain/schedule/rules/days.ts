import { isoDate, weekday, type Zone, zoneOffsetHours } from "../../calendar";
import { isLive, sessionMarks } from "../cohortMarks";
import { indexBy, type PlacedSession, type ScheduleContext } from "../context";
import type { ScheduleFacts } from "../facts";
import type { KnownHoliday } from "../holidayData";
import { defineRule } from "../rule";
import type { HolidayKind } from "../scheduleInput";
import { breakWithin, sessionRef } from "../session";
import { weekendOf } from "../workdays";

/** "This day does not belong to the programme." */
export const outsideProgrammeDates = defineRule({
  id: "outside-programme-dates",
  severity: "error",
  scope: "session",
  find: (context) => {
    const { programmeStart, programmeEnd } = context.settings;
    return sessionMarks(context, ["date"], ({ session, day }) => {
      const date = isoDate(day);
      const early = programmeStart !== null && date < programmeStart;
      const late = programmeEnd !== null && date > programmeEnd;
      return early || late ? { session: sessionRef(session), programmeStart, programmeEnd } : null;
    });
  },
});

/** The local hours in which this session may stand; online ones may go on later where allowed. */
export function dayWindow({ settings }: ScheduleContext, placed: PlacedSession) {
  const { dayStart, dayEnd, onlineAfterHours, onlineDayEnd } = settings;
  const online = placed.session.mode === "online-live";
  const windowEnd = online && onlineAfterHours ? Math.max(dayEnd, onlineDayEnd) : dayEnd;
  return { windowStart: dayStart, windowEnd };
}

/** "Sessions keep to the hours of the training day." */
export const outsideDayWindow = defineRule({
  id: "outside-day-window",
  severity: "warning",
  scope: "session",
  find: (context) =>
    sessionMarks(context, ["start", "end"], (placed) => {
      const { windowStart, windowEnd } = dayWindow(context, placed);
      const inside = placed.localStart >= windowStart && placed.localEnd <= windowEnd;
      if (inside || !isLive(placed)) return null;
      return { session: sessionRef(placed.session), windowStart, windowEnd, zone: placed.zone };
    }),
});

/** "No training on a national holiday." */
export const publicHoliday = defineRule({
  id: "public-holiday",
  severity: "error",
  scope: "session",
  find: (context) =>
    sessionMarks(context, ["date"], (placed) => daysOff(context, placed, "national")),
});

/** "Collective leave binds civil servants; others decide for themselves." */
export const collectiveLeave = defineRule({
  id: "collective-leave",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const severity = context.settings.collectiveLeaveSeverity;
    if (severity === "none") return [];
    return sessionMarks(context, ["date"], (placed) =>
      daysOff(context, placed, "collective-leave"),
    ).map((mark) => ({ ...mark, severity }));
  },
});

/** The day of a session and, when it goes on past midnight, the day after. */
function daysOf({ day, localEnd }: PlacedSession): number[] {
  return localEnd > 1440 ? [day, day + 1] : [day];
}

function daysOff(
  { registers }: ScheduleContext,
  placed: PlacedSession,
  kind: HolidayKind,
): ScheduleFacts["public-holiday"] | null {
  const off = isLive(placed)
    ? daysOf(placed).flatMap((day) => registers.holidays.get(day) ?? [])
    : [];
  const holiday = off.find((one: KnownHoliday) => one.kind === kind);
  if (!holiday) return null;
  return {
    session: sessionRef(placed.session),
    holiday: holiday.name,
    source: holiday.source,
  };
}

/** "For this year no list of holidays is known, so nothing could be checked against it." */
export const holidayDataMissing = defineRule({
  id: "holiday-data-missing",
  severity: "warning",
  scope: "whole",
  find: ({ placed, registers }) => {
    const byYear = indexBy(placed, ({ day }) => [Number(isoDate(day).slice(0, 4))]);
    const years = [...byYear.keys()].filter((year) => !registers.holidayYears.has(year)).sort();
    const sessions = years.reduce((sum, year) => sum + (byYear.get(year)?.length ?? 0), 0);
    const facts = { years, sessions };
    return years.length === 0 ? [] : [{ table: "holidays", rows: [], fields: [], facts }];
  },
});

/** Every year has had more days off than this, so that a shorter list is hardly the whole of it. */
const fewHolidays = 10;

/** "The list of holidays of this year is your own, and short." */
export const holidayDataThin = defineRule({
  id: "holiday-data-thin",
  severity: "info",
  scope: "whole",
  find: ({ placed, registers }) => {
    const byYear = indexBy(placed, ({ day }) => [Number(isoDate(day).slice(0, 4))]);
    return [...byYear.keys()].sort().flatMap((year) => {
      const known = registers.holidayYears.get(year) ?? 0;
      if (known === 0 || known >= fewHolidays) return [];
      const facts = { year, known };
      return [{ table: "holidays" as const, rows: [], fields: [], facts }];
    });
  },
});

/** "People do not expect training at the weekend." */
export const weekend = defineRule({
  id: "weekend",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const isFree = weekendOf(context.settings);
    return sessionMarks(context, ["date"], (placed) =>
      isLive(placed) && daysOf(placed).some(isFree)
        ? { session: sessionRef(placed.session) }
        : null,
    );
  },
});

/**
 * "Leave room for Friday prayer, by the clock of the place, or of each group that sits at home." A
 * session that pauses at least as long as the block is taken to pause for it.
 */
export const fridayPrayer = defineRule({
  id: "friday-prayer",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const { fridayPrayerObserved, fridayPrayerStart, fridayPrayerEnd } = context.settings;
    if (!fridayPrayerObserved) return [];
    return sessionMarks(context, ["date", "start", "end"], (placed) => {
      const spans = prayerZones(context, placed)
        .map((zone) => ({ zone, minutes: fridayOverlap(placed, zone, context) }))
        .filter(({ minutes }) => minutes > 0);
      const pause = breakWithin(placed.session, placed.endUtc - placed.startUtc);
      if (spans.length === 0 || pause >= fridayPrayerEnd - fridayPrayerStart) return null;
      return {
        session: sessionRef(placed.session),
        zones: spans.map(({ zone }) => zone).sort(),
        blockStart: fridayPrayerStart,
        blockEnd: fridayPrayerEnd,
        overlapMinutes: Math.max(...spans.map(({ minutes }) => minutes)),
      };
    });
  },
});

function prayerZones({ registers }: ScheduleContext, placed: PlacedSession): Zone[] {
  if (!isLive(placed)) return [];
  const groups = placed.groups.map((key) => registers.groups.get(key)?.row);
  const praying = groups.filter((group) => group?.fridayPrayer !== false);
  if (groups.length > 0 && praying.length === 0) return [];
  if (placed.session.mode === "face-to-face" || praying.length === 0) return [placed.zone];
  return [...new Set(praying.map((group) => group?.zone ?? placed.zone))];
}

/** Minutes of the prayer's time that a session takes, on either day of one that crosses midnight. */
function fridayOverlap(placed: PlacedSession, zone: Zone, { settings }: ScheduleContext): number {
  const { fridayPrayerStart, fridayPrayerEnd } = settings;
  const offset = zoneOffsetHours[zone] * 60;
  const [start, end] = [placed.startUtc + offset, placed.endUtc + offset];
  const first = Math.floor(start / 1440) * 1440;
  const taken = [first, first + 1440]
    .filter((midnight) => weekday(midnight / 1440) === 5)
    .map((midnight) => {
      const from = Math.max(start, midnight + fridayPrayerStart);
      return Math.min(end, midnight + fridayPrayerEnd) - from;
    });
  return Math.max(0, ...taken);
}

/** "In Ramadan the day begins and ends earlier." */
export const ramadanHours = defineRule({
  id: "ramadan-hours",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const { ramadanStart, ramadanEnd, ramadanDayStart, ramadanDayEnd } = context.settings;
    if (ramadanStart === null || ramadanEnd === null) return [];
    return sessionMarks(context, ["start", "end"], (placed) => {
      const date = isoDate(placed.day);
      const inside = placed.localStart >= ramadanDayStart && placed.localEnd <= ramadanDayEnd;
      if (inside || date < ramadanStart || date > ramadanEnd || !isLive(placed)) return null;
      const session = sessionRef(placed.session);
      return { session, windowStart: ramadanDayStart, windowEnd: ramadanDayEnd };
    });
  },
});
