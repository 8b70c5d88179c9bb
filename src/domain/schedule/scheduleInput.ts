import type { IsoDate, Zone } from "../calendar";
import type { Settings } from "../settings";
import type { Session, SessionMode } from "./session";

/** One row of *Fasilitator*. */
export interface Facilitator {
  readonly row: number;
  readonly name: string | null;
  /** Units they may teach; empty means that nothing is recorded, so nothing is forbidden. */
  readonly units: readonly string[];
  /** Last day on which the certificate holds. */
  readonly certificateUntil: IsoDate | null;
  readonly maxJpPerDay: number | null;
  /** Dates and hours as typed, see `blockedTime.ts`. */
  readonly unavailable: readonly string[];
  readonly zone: Zone | null;
}

/** One row of *Tempat*. */
export interface Place {
  readonly row: number;
  readonly name: string | null;
  readonly capacity: number | null;
  readonly facilities: readonly string[];
  readonly zone: Zone | null;
  readonly unavailable: readonly string[];
  /** `true`: may hold several sessions at once (a hall, "Zoom" with several accounts). */
  readonly shared: boolean | null;
}

/** One row of *Perjalanan*; holds in both directions unless the other direction has its own row. */
export interface Travel {
  readonly row: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly minutes: number | null;
}

/** One row of *Kelompok*. */
export interface Group {
  readonly row: number;
  readonly name: string | null;
  /** Participant IDs. */
  readonly members: readonly string[];
  /** Head count where the members are not listed. */
  readonly size: number | null;
  /** Dates and hours they cannot attend, as typed. */
  readonly unavailable: readonly string[];
  /** Where the members sit when they learn online; `null`: the programme's zone. */
  readonly zone: Zone | null;
  /** `false`: the group needs no pause for Friday prayer. */
  readonly fridayPrayer: boolean | null;
}

/** One row of *Kurikulum*: JP a participant is to receive in each mode. */
export interface CurriculumUnit {
  readonly row: number;
  readonly unit: string | null;
  readonly title: string | null;
  readonly plannedJp: Readonly<Record<SessionMode, number | null>>;
  readonly prerequisites: readonly string[];
  readonly facilities: readonly string[];
}

/** Days off by whose decision: for everybody, or for civil servants and who follows them. */
export const holidayKinds = ["national", "collective-leave"] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** One row of *Libur*. */
export interface Holiday {
  readonly row: number;
  readonly date: IsoDate | null;
  readonly kind: HolidayKind | null;
  readonly name: string | null;
  readonly source: string | null;
}

/** What the schedule needs of *Peserta*. */
export interface ScheduleParticipant {
  readonly row: number;
  readonly id: string | null;
  /** Groups named in the participant's own row, joined with those of *Kelompok*. */
  readonly groups: readonly string[];
}

/** The sheets that a check reads; `null` is a sheet that is not there. *Jadwal* alone is enough. */
export interface ScheduleInput {
  readonly sessions: readonly Session[];
  readonly facilitators: readonly Facilitator[] | null;
  readonly places: readonly Place[] | null;
  readonly travel: readonly Travel[] | null;
  readonly groups: readonly Group[] | null;
  readonly curriculum: readonly CurriculumUnit[] | null;
  readonly holidays: readonly Holiday[] | null;
  readonly participants: readonly ScheduleParticipant[] | null;
  readonly settings: Settings;
}

/** Sheets without which some rules cannot be judged, in the order they are named to the user. */
export const registerNames = ["facilitators", "places", "travel", "groups", "curriculum"] as const;
export type RegisterName = (typeof registerNames)[number];
