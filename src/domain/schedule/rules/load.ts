import { isoDate } from "../../calendar";
import {
  byDay,
  cohortDayMarks,
  isAbove,
  jpOf,
  minutesOf,
  rowsOf,
  sessionMarks,
} from "../cohortMarks";
import { indexBy, type PlacedSession, type ScheduleContext } from "../context";
import type { ScheduleFacts } from "../facts";
import { headCount } from "../headCount";
import { defineRule } from "../rule";
import { isBreakImpossible, type SessionMode, sessionRef } from "../session";

/** "A break is shorter than its session." Until it is mended, the session counts as without break. */
export const breakImpossible = defineRule({
  id: "break-impossible",
  severity: "error",
  scope: "session",
  find: (context) =>
    sessionMarks(context, ["breakMinutes"], ({ session, startUtc, endUtc }) => {
      const { breakMinutes } = session;
      const minutes = endUtc - startUtc;
      if (breakMinutes === null || !isBreakImpossible(breakMinutes, minutes)) return null;
      return { session: sessionRef(session), minutes, breakMinutes };
    }),
});

/** "A long session needs a rest in it." */
export const breakMissing = defineRule({
  id: "break-missing",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const { breakAfterMinutes: afterMinutes, breakMinimumMinutes: minimumBreak } = context.settings;
    return sessionMarks(context, ["start", "end", "breakMinutes"], (placed) => {
      const minutes = placed.endUtc - placed.startUtc;
      const breakMinutes = placed.session.breakMinutes ?? 0;
      if (isBreakImpossible(breakMinutes, minutes)) return null;
      if (minutes <= afterMinutes || breakMinutes >= minimumBreak) return null;
      const session = sessionRef(placed.session);
      return { session, minutes, breakMinutes, minimumBreak, afterMinutes };
    });
  },
});

/** "Nobody takes in more than so many JP a day; live online the limit is lower." */
export const jpPerDayExceeded = defineRule({
  id: "jp-per-day-exceeded",
  severity: "error",
  scope: "day",
  find: (context) =>
    cohortDayMarks<ScheduleFacts["jp-per-day-exceeded"]>(context, (sessions, day) => {
      const tooMuch = overloads(sessions, context);
      return tooMuch.map(({ mode, jp, maxJp, counted }) => ({
        rows: rowsOf(counted),
        fields: ["date", "start", "end"],
        facts: { date: isoDate(day), mode, jp, maxJp },
      }));
    }),
});

/** The modes whose own limit is passed; the limit of the whole day only where none of them is. */
function overloads(sessions: readonly PlacedSession[], { settings }: ScheduleContext) {
  const limits: ReadonlyArray<readonly [SessionMode, number]> = [
    ["face-to-face", settings.maxJpPerDayFaceToFace],
    ["online-live", settings.maxJpPerDayOnlineLive],
    ["online-self-paced", settings.maxJpPerDaySelfPaced],
  ];
  const byMode = limits.map(([mode, maxJp]) => {
    const counted = sessions.filter(({ session }) => session.mode === mode);
    return { mode, maxJp, counted, jp: jpOf(counted, settings.minutesPerJp) };
  });
  const exceeded = byMode.filter(({ jp, maxJp }) => isAbove(jp, maxJp));
  const jp = jpOf(sessions, settings.minutesPerJp);
  const maxJp = settings.maxJpPerDayTotal;
  if (exceeded.length > 0 || !isAbove(jp, maxJp)) return exceeded;
  return [{ mode: null, maxJp, counted: sessions, jp }];
}

/** "A day of distance training with too few JP is a day wasted." */
export const jpPerDayTooFew = defineRule({
  id: "jp-per-day-too-few",
  severity: "warning",
  scope: "day",
  find: (context) => {
    const { minJpPerDay: minJp, minJpAppliesTo, minutesPerJp } = context.settings;
    if (minJpAppliesTo === "none") return [];
    return cohortDayMarks<ScheduleFacts["jp-per-day-too-few"]>(context, (sessions, day) => {
      const online = sessions.some(({ session }) => session.mode === "online-live");
      const jp = jpOf(sessions, minutesPerJp);
      if (!isAbove(minJp, jp) || (minJpAppliesTo === "online" && !online)) return [];
      const facts = { date: isoDate(day), jp, minJp };
      return [{ rows: rowsOf(sessions), fields: ["date"], facts }];
    });
  },
});

/** "No session should go on for so long." */
export const sessionTooLong = defineRule({
  id: "session-too-long",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const maxMinutes = context.settings.sessionMaxMinutes;
    return sessionMarks(context, ["start", "end"], ({ session, startUtc, endUtc }) =>
      endUtc - startUtc > maxMinutes
        ? { session: sessionRef(session), minutes: endUtc - startUtc, maxMinutes }
        : null,
    );
  },
});

/**
 * "Nobody should sit through session after session without a pause." A break inside a session is
 * taken to stand in its middle; a single long session is left to `break-missing`.
 */
export const consecutiveTooLong = defineRule({
  id: "consecutive-too-long",
  severity: "warning",
  scope: "day",
  find: (context) =>
    cohortDayMarks<ScheduleFacts["consecutive-too-long"]>(context, (sessions, day) =>
      stretches(sessions, context.settings.pauseMinutes)
        .filter(({ minutes }) => minutes > context.settings.consecutiveMaxMinutes)
        .filter(({ members }) => members.size > 1)
        .map(({ members, from, to, minutes }) => ({
          rows: rowsOf([...members]),
          fields: ["start", "end", "breakMinutes"],
          facts: {
            date: isoDate(day),
            from: localTime(from, members),
            to: localTime(to, members),
            minutes,
            maxMinutes: context.settings.consecutiveMaxMinutes,
          },
        })),
    ),
});

interface Stretch {
  readonly members: Set<PlacedSession>;
  readonly from: number;
  to: number;
  minutes: number;
}

/** Unbroken stretches of a day's sessions, which come by start; times are UTC minutes. */
function stretches(sessions: readonly PlacedSession[], pauseMinutes: number): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  for (const part of sessions.flatMap((session) => halves(session, pauseMinutes))) {
    if (open === null || part.from - open.to >= pauseMinutes) {
      open = { members: new Set(), from: part.from, to: part.to, minutes: 0 };
      found.push(open);
    }
    open.members.add(part.session);
    open.to = Math.max(open.to, part.to);
    open.minutes = open.to - open.from;
  }
  return found;
}

function halves(session: PlacedSession, pauseMinutes: number) {
  const { startUtc, endUtc, minutes } = session;
  if (endUtc - startUtc - minutes < pauseMinutes) return [{ session, from: startUtc, to: endUtc }];
  return [
    { session, from: startUtc, to: startUtc + minutes / 2 },
    { session, from: endUtc - minutes / 2, to: endUtc },
  ];
}

function localTime(utc: number, [first]: Iterable<PlacedSession>): number {
  return first ? utc - first.startUtc + first.localStart : utc;
}

/** "A facilitator can teach only so many JP a day." */
export const facilitatorOverload = defineRule({
  id: "facilitator-overload",
  severity: "error",
  scope: "day",
  find: ({ byFacilitator, registers, settings }) =>
    [...byFacilitator].flatMap(([key, sessions]) => {
      const own = registers.facilitators.get(key)?.row.maxJpPerDay;
      const maxJp = own ?? settings.facilitatorMaxJpPerDay;
      if (!isAbove(jpOf(sessions, settings.minutesPerJp), maxJp)) return [];
      return [...byDay(sessions)].flatMap(([day, ofDay]) => {
        const jp = jpOf(ofDay, settings.minutesPerJp);
        const facts = {
          facilitator: nameOf(key, ofDay, registers.key),
          date: isoDate(day),
          jp,
          maxJp,
        };
        if (!isAbove(jp, maxJp)) return [];
        return [{ rows: rowsOf(ofDay), fields: ["facilitators", "date"], facts }];
      });
    }),
});

/** "The work is not shared fairly." Needs three facilitators, so that a mean says something. */
export const facilitatorLoadUnfair = defineRule({
  id: "facilitator-load-unfair",
  severity: "warning",
  scope: "whole",
  find: ({ byFacilitator, registers, settings }) => {
    const ratio = settings.facilitatorFairnessRatio;
    const loads = [...byFacilitator].map(([key, list]) => ({
      key,
      list,
      minutes: minutesOf(list),
    }));
    const total = loads.reduce((sum, { minutes }) => sum + minutes, 0);
    const mean = total / loads.length;
    if (loads.length < 3) return [];
    return loads
      .filter(({ minutes }) => isAbove(minutes, ratio * mean))
      .map(({ key, list, minutes }) => ({
        rows: rowsOf(list),
        fields: ["facilitators"],
        facts: {
          facilitator: nameOf(key, list, registers.key),
          jp: minutes / settings.minutesPerJp,
          meanJp: mean / settings.minutesPerJp,
          ratio,
        },
      }));
  },
});

/** The name behind a key, as the sheet spells it first in the alphabet. */
function nameOf(
  key: string,
  sessions: readonly PlacedSession[],
  keyOf: (name: string) => string,
): string {
  const spellings = indexBy(sessions, ({ session }) =>
    session.facilitators.filter((name) => keyOf(name) === key),
  );
  return [...spellings.keys()].sort()[0] ?? key;
}

/** "So many participants need a second facilitator." */
export const coFacilitatorMissing = defineRule({
  id: "co-facilitator-missing",
  severity: "warning",
  scope: "session",
  needs: ["groups"],
  find: (context) => {
    const threshold = context.settings.coFacilitatorThreshold;
    return sessionMarks(context, ["facilitators"], (placed) => {
      if (placed.facilitators.length !== 1) return null;
      const participants = headCount(placed, context.registers);
      if (participants === null || participants <= threshold) return null;
      return { session: sessionRef(placed.session), participants, threshold };
    });
  },
});
