import { dayNumber, type IsoDate, type Zone, zoneOffsetHours } from "../calendar";
import type { Settings } from "../settings";
import { findOverlaps, type ScheduleOverlaps } from "./overlaps";
import { type Registers, zoneOfPlace } from "./registers";
import { breakWithin, elapsedMinutes, type Session } from "./session";

/** A session whose date and times are known, on one time line for all zones. */
export interface PlacedSession {
  readonly session: Session;
  /** Day number of its date, in the zone of its place. */
  readonly day: number;
  readonly zone: Zone;
  /** Minutes since 1970-01-01 in UTC; half-open: the end belongs to the next session. */
  readonly startUtc: number;
  readonly endUtc: number;
  /** Local minutes since midnight; `localEnd` passes 1440 when the session crosses midnight. */
  readonly localStart: number;
  readonly localEnd: number;
  /** Training minutes: from start to end, less the break. */
  readonly minutes: number;
  /** Keys, each once. */
  readonly facilitators: readonly string[];
  readonly groups: readonly string[];
  readonly place: string | null;
}

/** People who go through the programme together: a group with the sessions that are for everybody. */
export interface Cohort {
  /** `null`: the schedule names no group at all, so everybody attends everything. */
  readonly name: string | null;
  /** By start. */
  readonly sessions: readonly PlacedSession[];
}

/** Everything the rules look at, sorted and indexed once. */
export interface ScheduleContext {
  readonly sessions: readonly Session[];
  readonly registers: Registers;
  readonly settings: Settings;
  /** `null`: not known, as in a custom function. */
  readonly today: IsoDate | null;
  /** By start, then end, then row. */
  readonly placed: readonly PlacedSession[];
  readonly byFacilitator: ReadonlyMap<string, readonly PlacedSession[]>;
  readonly byPlace: ReadonlyMap<string, readonly PlacedSession[]>;
  readonly byGroup: ReadonlyMap<string, readonly PlacedSession[]>;
  /** Sessions that name no group, which every cohort attends. */
  readonly forEverybody: readonly PlacedSession[];
  readonly cohorts: readonly Cohort[];
  readonly overlaps: ScheduleOverlaps;
}

/** The context of some sessions; costs n log n. */
export function buildContext(
  sessions: readonly Session[],
  registers: Registers,
  today: IsoDate | null,
): ScheduleContext {
  const placed = sessions
    .map((session) => placeSession(session, registers))
    .filter((session) => session !== null)
    .sort(byStart);
  const byFacilitator = indexBy(placed, (session) => session.facilitators);
  const byPlace = indexBy(placed, ({ place }) => (place === null ? [] : [place]));
  const byGroup = indexBy(placed, (session) => session.groups);
  const forEverybody = placed.filter((session) => session.groups.length === 0);
  return {
    sessions,
    registers,
    settings: registers.settings,
    today,
    placed,
    byFacilitator,
    byPlace,
    byGroup,
    forEverybody,
    cohorts: cohortsOf(placed, forEverybody, byGroup, registers),
    overlaps: findOverlaps(byFacilitator, byPlace, byGroup, registers),
  };
}

/** The session on the time line; `null` when its date or times are not known or make no span. */
export function placeSession(session: Session, registers: Registers): PlacedSession | null {
  const { date, start, end } = session;
  const day = date === null ? null : dayNumber(date);
  if (day === null || start === null || end === null) return null;
  const elapsed = elapsedMinutes(start, end, registers.settings.overnightMaxMinutes);
  if (elapsed === null) return null;
  const place = session.place === null ? null : registers.key(session.place);
  const zone = zoneOfPlace(registers, place);
  const startUtc = day * 1440 + start - zoneOffsetHours[zone] * 60;
  return {
    session,
    day,
    zone,
    startUtc,
    endUtc: startUtc + elapsed,
    localStart: start,
    localEnd: start + elapsed,
    minutes: elapsed - breakWithin(session, elapsed),
    facilitators: keysOf(session.facilitators, registers),
    groups: keysOf(session.groups, registers),
    place,
  };
}

function keysOf(names: readonly string[], { key }: Registers): string[] {
  if (names.length === 1) return [key(names[0] ?? "")];
  return [...new Set(names.map(key))];
}

function byStart(a: PlacedSession, b: PlacedSession): number {
  return a.startUtc - b.startUtc || a.endUtc - b.endUtc || a.session.row - b.session.row;
}

/** Items by each of their keys, in the given order. */
export function indexBy<Item, Key>(
  items: readonly Item[],
  keysOfItem: (item: Item) => readonly Key[],
): Map<Key, Item[]> {
  const index = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOfItem(item)) {
      const list = index.get(key);
      if (list) list.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}

function cohortsOf(
  placed: readonly PlacedSession[],
  forAll: readonly PlacedSession[],
  byGroup: ReadonlyMap<string, readonly PlacedSession[]>,
  registers: Registers,
): Cohort[] {
  if (byGroup.size === 0) return placed.length === 0 ? [] : [{ name: null, sessions: placed }];
  return [...byGroup].map(([key, own]) => ({
    name: groupName(key, own, registers),
    sessions: forAll.length === 0 ? own : [...own, ...forAll].sort(byStart),
  }));
}

function groupName(key: string, own: readonly PlacedSession[], registers: Registers): string {
  const typed = registers.groups.get(key)?.row.name;
  if (typed) return typed;
  return own[0]?.session.groups.find((name) => registers.key(name) === key) ?? key;
}
