import { type IsoDate, isoDate } from "../calendar";
import { minutesOf } from "./cohortMarks";
import { indexBy, type PlacedSession, type ScheduleContext } from "./context";
import { isOnline } from "./onlineShare";
import { type SessionMode, sessionModes } from "./session";

export interface UnitTotal {
  /** `null`: sessions that name no unit. */
  readonly unit: string | null;
  readonly title: string | null;
  /** `null` where the curriculum gives no JP for the unit, or is absent. */
  readonly plannedJp: number | null;
  /** What a participant receives: the most and the least that any group is given. */
  readonly scheduledJp: number;
  readonly leastJp: number;
}

export interface ModeTotal {
  readonly mode: SessionMode;
  readonly jp: number;
  /** Of all JP with a known mode, 0–1; `null` when there are none. */
  readonly share: number | null;
}

export interface FacilitatorTotal {
  readonly name: string;
  readonly jp: number;
  readonly sessions: number;
}

/** Totals of a schedule. JP come from minutes and are not rounded. */
export interface ScheduleSummary {
  readonly minutesPerJp: number;
  /** JP of all rows: a session that is held for three groups in three rows counts three times. */
  readonly totalJp: number;
  readonly units: readonly UnitTotal[];
  readonly modes: readonly ModeTotal[];
  readonly onlineShare: number | null;
  readonly onlineShareTarget: number;
  readonly onlineShareTolerance: number;
  readonly facilitators: readonly FacilitatorTotal[];
  readonly daysUsed: number;
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly sessionsCounted: number;
  /** Rows whose date or times are not known, so that they count nowhere. */
  readonly sessionsLeftOut: number;
}

/** The totals of a context. */
export function summarise(context: ScheduleContext): ScheduleSummary {
  const { placed, sessions, settings } = context;
  const days = [...new Set(placed.map(({ day }) => day))].sort((a, b) => a - b);
  const known = placed.filter(({ session }) => session.mode !== null);
  const total = minutesOf(known);
  const online = minutesOf(known.filter(({ session }) => isOnline(session.mode)));
  const [first, last] = [days[0], days[days.length - 1]];
  return {
    minutesPerJp: settings.minutesPerJp,
    totalJp: minutesOf(placed) / settings.minutesPerJp,
    units: unitTotals(context),
    modes: modeTotals(known, total, settings.minutesPerJp),
    onlineShare: total === 0 ? null : online / total,
    onlineShareTarget: settings.onlineShareTarget,
    onlineShareTolerance: settings.onlineShareTolerance,
    facilitators: facilitatorTotals(context),
    daysUsed: days.length,
    firstDay: first === undefined ? null : isoDate(first),
    lastDay: last === undefined ? null : isoDate(last),
    sessionsCounted: placed.length,
    sessionsLeftOut: sessions.length - placed.length,
  };
}

function modeTotals(
  known: readonly PlacedSession[],
  total: number,
  minutesPerJp: number,
): ModeTotal[] {
  return sessionModes.map((mode) => {
    const minutes = minutesOf(known.filter(({ session }) => session.mode === mode));
    return { mode, jp: minutes / minutesPerJp, share: total === 0 ? null : minutes / total };
  });
}

/** Units in the order of the curriculum, then others as they are met; no unit at the end. */
function unitTotals({ cohorts, registers, settings, placed }: ScheduleContext): UnitTotal[] {
  const keyOf = ({ session }: PlacedSession) =>
    session.unit === null ? "" : registers.key(session.unit);
  const names = indexBy(placed, (session) => [keyOf(session)]);
  const minutesByCohort = cohorts.map(({ sessions }) => minutesByKey(sessions, keyOf));
  const keys = [...new Set([...registers.units.keys(), ...[...names.keys()].sort()])];
  const last = keys.includes("") ? [""] : [];
  return [...keys.filter((key) => key !== ""), ...last].map((key) => {
    const listed = registers.units.get(key);
    const minutes = minutesByCohort.map((byKey) => byKey.get(key) ?? 0);
    return {
      unit: listed?.unit ?? names.get(key)?.[0]?.session.unit ?? null,
      title: listed?.title ?? null,
      plannedJp: listed ? plannedTotal(listed.plannedJp) : null,
      scheduledJp: minutes.reduce((a, b) => Math.max(a, b), 0) / settings.minutesPerJp,
      leastJp: (minutes.length ? Math.min(...minutes) : 0) / settings.minutesPerJp,
    };
  });
}

function minutesByKey(
  sessions: readonly PlacedSession[],
  keyOf: (session: PlacedSession) => string,
): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const session of sessions) {
    const key = keyOf(session);
    minutes.set(key, (minutes.get(key) ?? 0) + session.minutes);
  }
  return minutes;
}

/** Planned JP in all modes; `null` when no mode has a number. */
function plannedTotal(planned: Readonly<Record<SessionMode, number | null>>): number | null {
  const given = sessionModes.map((mode) => planned[mode]).filter((jp) => jp !== null);
  return given.length === 0 ? null : given.reduce((sum, jp) => sum + jp, 0);
}

/** Facilitators by JP, most first; each is credited with the whole of a session they share. */
function facilitatorTotals({ byFacilitator, registers, settings }: ScheduleContext) {
  return [...byFacilitator]
    .map(([key, sessions]) => {
      const typed = sessions[0]?.session.facilitators.find((name) => registers.key(name) === key);
      return {
        name: registers.facilitators.get(key)?.row.name ?? typed ?? key,
        jp: minutesOf(sessions) / settings.minutesPerJp,
        sessions: sessions.length,
      };
    })
    .sort((a, b) => b.jp - a.jp || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
