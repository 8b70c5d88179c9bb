import { dateOfText, timeOfText } from "../../../src/domain/schedule/dateText";
import type {
  CurriculumUnit,
  Facilitator,
  Group,
  Place,
  ScheduleInput,
} from "../../../src/domain/schedule/scheduleInput";
import type { Session, SessionKind, SessionMode } from "../../../src/domain/schedule/session";
import { defaultsOf } from "../../../src/domain/setting";
import { type Settings, settingDefinitions } from "../../../src/domain/settings";

export const defaultSettings: Settings = defaultsOf(settingDefinitions);

/** Minutes of "09:30". */
export function at(clock: string): number {
  return timeOfText(clock) ?? Number.NaN;
}

/** A blameless session: one hour face to face on Tuesday 3 June 2025, nobody and nowhere named. */
export function session(over: Partial<Session> & { readonly row: number }): Session {
  return {
    id: null,
    date: "2025-06-03",
    start: at("09:00"),
    end: at("10:00"),
    breakMinutes: null,
    topic: "Topik",
    unit: null,
    mode: "face-to-face",
    kind: null,
    facilitators: [],
    groups: [],
    place: null,
    link: null,
    recording: null,
    waiver: null,
    notes: null,
    ...over,
  };
}

/** An online session that has all it needs. */
export function online(over: Partial<Session> & { readonly row: number }): Session {
  return session({ mode: "online-live", link: "https://example.org/rapat", ...over });
}

export function facilitator(name: string, over: Partial<Facilitator> = {}): Facilitator {
  const nothing = { certificateUntil: null, maxJpPerDay: null, zone: null };
  return { row: 2, name, units: [], unavailable: [], ...nothing, ...over };
}

export function place(name: string, over: Partial<Place> = {}): Place {
  const nothing = { capacity: null, zone: null, shared: null };
  return { row: 2, name, facilities: [], unavailable: [], ...nothing, ...over };
}

export function group(name: string, over: Partial<Group> = {}): Group {
  const nothing = { size: null, zone: null, fridayPrayer: null };
  return { row: 2, name, members: [], unavailable: [], ...nothing, ...over };
}

export function unit(code: string, over: Partial<CurriculumUnit> = {}): CurriculumUnit {
  const plannedJp = {
    "face-to-face": null,
    "online-live": null,
    "online-self-paced": null,
    "self-study": null,
  };
  return { row: 2, unit: code, title: null, plannedJp, prerequisites: [], facilities: [], ...over };
}

/** What a test says of an input: the sessions, and only the sheets and settings that matter. */
export interface Given extends Partial<Omit<ScheduleInput, "settings">> {
  readonly sessions: readonly Session[];
  readonly settings?: Partial<Settings>;
}

export function inputOf({ settings, ...sheets }: Given): ScheduleInput {
  return {
    facilitators: null,
    places: null,
    travel: null,
    groups: null,
    curriculum: null,
    holidays: null,
    participants: null,
    ...sheets,
    settings: { ...defaultSettings, ...settings },
  };
}

/** Sessions of sample rows, which stand below the header: the first is row 2. */
export function sessionsOfRows(
  rows: ReadonlyArray<Readonly<Record<string, string | number>>>,
): Session[] {
  return rows.map((cells, i) => {
    const text = (key: string) => (key in cells ? String(cells[key]) : null);
    const list = (key: string) =>
      (text(key) ?? "")
        .split(";")
        .map((s) => s.trim())
        .filter(Boolean);
    return {
      row: i + 2,
      id: text("id"),
      date: dateOfText(text("date") ?? ""),
      start: timeOfText(text("start") ?? ""),
      end: timeOfText(text("end") ?? ""),
      breakMinutes: "breakMinutes" in cells ? Number(cells.breakMinutes) : null,
      topic: text("topic"),
      unit: text("unit"),
      mode: text("mode") as SessionMode | null,
      kind: text("kind") as SessionKind | null,
      facilitators: list("facilitators"),
      groups: list("groups"),
      place: text("place"),
      link: text("link"),
      recording: text("recording"),
      waiver: text("waiver"),
      notes: text("notes"),
    };
  });
}
