import { dayNumber, isoDate, type Zone } from "../calendar";
import type { Settings } from "../settings";
import { type BlockedTime, blockedTimeOf } from "./blockedTime";
import { type KnownHoliday, knownHolidays } from "./holidayData";
import { nameKeyCache } from "./nameKey";
import type {
  CurriculumUnit,
  Facilitator,
  Group,
  Holiday,
  Place,
  RegisterName,
  ScheduleInput,
} from "./scheduleInput";

interface WithBlockedTimes<Row> {
  readonly row: Row;
  readonly blocked: readonly BlockedTime[];
}

/** A group with everybody in it, from *Kelompok* and *Peserta* together. */
export interface GroupEntry extends WithBlockedTimes<Group> {
  /** Participant key → ID as typed. */
  readonly members: ReadonlyMap<string, string>;
  /** Head count; `null` when neither members nor size are given. */
  readonly headCount: number | null;
}

/** The register sheets, ready to be asked by name. They do not change while sessions move. */
export interface Registers {
  readonly settings: Settings;
  readonly key: (name: string) => string;
  readonly present: ReadonlySet<RegisterName>;
  readonly facilitators: ReadonlyMap<string, WithBlockedTimes<Facilitator>>;
  readonly places: ReadonlyMap<string, WithBlockedTimes<Place>>;
  readonly groups: ReadonlyMap<string, GroupEntry>;
  readonly units: ReadonlyMap<string, CurriculumUnit>;
  /** Day number → days off on it. */
  readonly holidays: ReadonlyMap<number, readonly KnownHoliday[]>;
  /** Year → how many days off are known of it. */
  readonly holidayYears: ReadonlyMap<number, number>;
  /** Minutes from one place key to another; `null` when no row of *Perjalanan* says. */
  travelMinutes(from: string, to: string): number | null;
  /** For each group key, the groups that share members with it, and the shared IDs by key. */
  readonly sharedMembers: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string>>>;
  readonly input: ScheduleInput;
}

/** Builds the registers of an input; the first of several rows with one name holds. */
export function buildRegisters(input: ScheduleInput): Registers {
  const key = nameKeyCache();
  const groups = groupEntries(input, key);
  const { holidays, years } = holidayIndex(input.holidays);
  const { facilitators, places, travel, curriculum } = input;
  const present = new Set<RegisterName>();
  if (facilitators) present.add("facilitators");
  if (places) present.add("places");
  if (travel) present.add("travel");
  if (input.groups) present.add("groups");
  if (curriculum) present.add("curriculum");
  return {
    input,
    settings: input.settings,
    key,
    present,
    facilitators: byName(facilitators, key),
    places: byName(places, key),
    groups,
    units: unitIndex(curriculum, key),
    holidays,
    holidayYears: years,
    travelMinutes: travelLookup(input, key),
    sharedMembers: sharedMembersOf(groups),
  };
}

/** The zone of a place, or the programme's where the place has none. */
export function zoneOfPlace(registers: Registers, place: string | null): Zone {
  const zone = place === null ? null : registers.places.get(place)?.row.zone;
  return zone ?? registers.settings.timeZone;
}

interface Named {
  readonly name: string | null;
  readonly unavailable: readonly string[];
}

function byName<Row extends Named>(
  rows: readonly Row[] | null,
  key: (name: string) => string,
): Map<string, WithBlockedTimes<Row>> {
  const index = new Map<string, WithBlockedTimes<Row>>();
  for (const row of rows ?? []) {
    if (row.name === null || index.has(key(row.name))) continue;
    index.set(key(row.name), { row, blocked: blockedTimes(row.unavailable) });
  }
  return index;
}

function blockedTimes(texts: readonly string[]): BlockedTime[] {
  return texts.map(blockedTimeOf).filter((blocked) => blocked !== null);
}

function groupEntries(input: ScheduleInput, key: (name: string) => string) {
  const fromParticipants = new Map<string, string[]>();
  for (const { id, groups } of input.participants ?? []) {
    if (id === null) continue;
    for (const group of groups) {
      const members = fromParticipants.get(key(group));
      if (members) members.push(id);
      else fromParticipants.set(key(group), [id]);
    }
  }
  const entries = new Map<string, GroupEntry>();
  for (const [name, { row, blocked }] of byName(input.groups, key)) {
    const ids = [...row.members, ...(fromParticipants.get(name) ?? [])];
    const members = new Map(ids.map((id) => [key(id), id]));
    entries.set(name, { row, blocked, members, headCount: members.size || row.size });
  }
  return entries;
}

function unitIndex(
  units: readonly CurriculumUnit[] | null,
  key: (name: string) => string,
): Map<string, CurriculumUnit> {
  const index = new Map<string, CurriculumUnit>();
  for (const unit of units ?? []) {
    if (unit.unit !== null && !index.has(key(unit.unit))) index.set(key(unit.unit), unit);
  }
  return index;
}

function travelLookup({ travel }: ScheduleInput, key: (name: string) => string) {
  const minutes = new Map<string, number>();
  for (const { from, to, minutes: taken } of travel ?? []) {
    if (from !== null && to !== null && taken !== null)
      minutes.set(`${key(from)}\n${key(to)}`, taken);
  }
  return (from: string, to: string) =>
    minutes.get(`${from}\n${to}`) ?? minutes.get(`${to}\n${from}`) ?? null;
}

/**
 * The rows of *Libur* beside the days that come with Capaian: one row of a decree's amendment takes
 * nothing away. A row of the same date and kind stands in place of the day that comes with Capaian.
 */
function holidayIndex(rows: readonly Holiday[] | null) {
  const own = new Map<string, KnownHoliday>();
  for (const { date, kind, name, source } of rows ?? []) {
    if (date !== null && kind !== null)
      own.set(`${date} ${kind}`, { date, kind, name: name ?? "", source: source ?? "" });
  }
  const filled = knownHolidays.filter(({ date, kind }) => !own.has(`${date} ${kind}`));
  const holidays = new Map<number, KnownHoliday[]>();
  const years = new Map<number, number>();
  for (const holiday of [...own.values(), ...filled]) {
    const day = dayNumber(holiday.date);
    if (day === null) continue;
    const year = Number(isoDate(day).slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + 1);
    holidays.set(day, [...(holidays.get(day) ?? []), holiday]);
  }
  return { holidays, years };
}

function sharedMembersOf(groups: ReadonlyMap<string, GroupEntry>) {
  const groupsOf = new Map<string, string[]>();
  for (const [name, { members }] of groups) {
    for (const member of members.keys()) {
      const list = groupsOf.get(member);
      if (list) list.push(name);
      else groupsOf.set(member, [name]);
    }
  }
  const shared = new Map<string, Map<string, Map<string, string>>>();
  for (const [member, names] of groupsOf) {
    for (const a of names) {
      for (const b of names) {
        if (a === b) continue;
        const others = shared.get(a) ?? new Map<string, Map<string, string>>();
        const ids = others.get(b) ?? new Map<string, string>();
        ids.set(member, groups.get(a)?.members.get(member) ?? member);
        shared.set(a, others.set(b, ids));
      }
    }
  }
  return shared;
}
