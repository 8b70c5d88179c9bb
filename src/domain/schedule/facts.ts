import type { IsoDate, Minutes, Zone } from "../calendar";
import type { Phase } from "./orderPatterns";
import type { RegisterName } from "./scheduleInput";
import type { RequiredField, SessionMode, SessionRef } from "./session";

/** `groups` of a finding names the groups concerned; empty: everybody. JP are never rounded. */
interface ForGroups {
  readonly groups: readonly string[];
}
interface OfSession {
  readonly session: SessionRef;
}
interface OfPair {
  readonly first: SessionRef;
  readonly second: SessionRef;
}
interface Unknown {
  readonly name: string;
  /** The known name it probably stands for. */
  readonly nearest: string | null;
}
interface UnitJp extends ForGroups {
  readonly unit: string;
  readonly mode: SessionMode;
  readonly plannedJp: number;
  readonly scheduledJp: number;
}

/** What each rule tells about one finding; the sentence is made of it in `i18n`. */
export interface ScheduleFacts {
  "facilitator-double-booked": OfPair & { readonly facilitators: readonly string[] };
  "place-double-booked": OfPair & { readonly place: string };
  "group-double-booked": OfPair & { readonly groups: readonly string[] };
  /** `participants` holds the first three of `count`. */
  "participant-double-booked": OfPair & {
    readonly count: number;
    readonly participants: readonly string[];
  };
  /** `clashes` counts a pair once for each name it shares. */
  "overlaps-not-listed": {
    readonly of: keyof ScheduleFacts;
    readonly listed: number;
    readonly clashes: number;
  };
  "over-capacity": OfSession & {
    readonly place: string;
    readonly capacity: number;
    readonly participants: number;
  };
  "end-before-start": OfSession & { readonly overnightMaxMinutes: number };
  "duplicate-session-id": { readonly id: string; readonly count: number };
  "missing-required-cell": OfSession & { readonly missing: ReadonlyArray<RequiredField> };
  "unknown-facilitator": Unknown;
  "unknown-place": Unknown;
  "unknown-unit": Unknown;
  "unknown-group": Unknown;
  "unknown-participant": { readonly group: string; readonly participants: readonly string[] };
  "facilitator-spelling": { readonly names: readonly string[] };
  "availability-unreadable": { readonly name: string; readonly text: string };
  "outside-programme-dates": OfSession & {
    readonly programmeStart: IsoDate | null;
    readonly programmeEnd: IsoDate | null;
  };
  "outside-day-window": OfSession & {
    readonly windowStart: Minutes;
    readonly windowEnd: Minutes;
    readonly zone: Zone;
  };
  "break-impossible": OfSession & { readonly minutes: number; readonly breakMinutes: number };
  "break-missing": OfSession & {
    readonly minutes: number;
    readonly breakMinutes: number;
    readonly minimumBreak: number;
    readonly afterMinutes: number;
  };
  /** `mode` is `null` where all modes together pass the limit of the day. */
  "jp-per-day-exceeded": ForGroups & {
    readonly date: IsoDate;
    readonly mode: SessionMode | null;
    readonly jp: number;
    readonly maxJp: number;
  };
  "jp-per-day-too-few": ForGroups & {
    readonly date: IsoDate;
    readonly jp: number;
    readonly minJp: number;
  };
  "session-too-long": OfSession & { readonly minutes: number; readonly maxMinutes: number };
  "consecutive-too-long": ForGroups & {
    readonly date: IsoDate;
    readonly from: Minutes;
    readonly to: Minutes;
    readonly minutes: number;
    readonly maxMinutes: number;
  };
  "public-holiday": OfSession & { readonly holiday: string; readonly source: string };
  "collective-leave": OfSession & { readonly holiday: string; readonly source: string };
  "holiday-data-missing": { readonly years: readonly number[]; readonly sessions: number };
  "holiday-data-thin": { readonly year: number; readonly known: number };
  weekend: OfSession;
  "friday-prayer": OfSession & {
    readonly zones: readonly Zone[];
    readonly blockStart: Minutes;
    readonly blockEnd: Minutes;
    readonly overlapMinutes: number;
  };
  "ramadan-hours": OfSession & { readonly windowStart: Minutes; readonly windowEnd: Minutes };
  /** `session`: the one online session that people of several zones attend; `null`: a day of them. */
  "time-zone-mixed": ForGroups & {
    readonly date: IsoDate;
    readonly zones: readonly Zone[];
    readonly session: SessionRef | null;
  };
  "online-share-off-target": ForGroups & {
    readonly share: number;
    readonly target: number;
    readonly tolerance: number;
    readonly onlineJp: number;
    readonly totalJp: number;
  };
  "unit-jp-short": UnitJp;
  "unit-jp-over": UnitJp;
  "unit-not-scheduled": ForGroups & { readonly unit: string; readonly plannedJp: number };
  /** Sessions of `later` stand before the last session of `earlier`. */
  "order-broken": ForGroups & {
    readonly earlier: Phase;
    readonly later: Phase;
    readonly lastOfEarlier: SessionRef;
    readonly firstOfLater: SessionRef;
  };
  "prerequisite-order": ForGroups & {
    readonly unit: string;
    readonly prerequisite: string;
    readonly session: SessionRef;
    readonly completedBy: SessionRef;
  };
  "pre-test-not-first": OfSession & { readonly earlier: SessionRef };
  "post-test-not-last": OfSession & { readonly later: SessionRef };
  "mentoring-before-class": OfSession & { readonly firstClass: SessionRef };
  "portfolio-after-assessment": OfSession & { readonly assessment: SessionRef };
  "travel-too-short": OfPair & {
    readonly who: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly gapMinutes: number;
    readonly neededMinutes: number;
  };
  "mode-switch-too-short": OfPair & {
    readonly who: readonly string[];
    readonly gapMinutes: number;
    readonly neededMinutes: number;
  };
  "facilitator-unavailable": OfSession & { readonly facilitators: readonly string[] };
  "facilitator-overload": {
    readonly facilitator: string;
    readonly date: IsoDate;
    readonly jp: number;
    readonly maxJp: number;
  };
  "facilitator-not-authorised": OfSession & {
    readonly facilitators: readonly string[];
    readonly unit: string;
  };
  "facilitator-certificate-expired": OfSession & {
    readonly facilitator: string;
    readonly until: IsoDate;
  };
  "facilitator-load-unfair": {
    readonly facilitator: string;
    readonly jp: number;
    readonly meanJp: number;
    readonly ratio: number;
  };
  "co-facilitator-missing": OfSession & {
    readonly participants: number;
    readonly threshold: number;
  };
  "assessor-taught-the-group": OfSession & {
    readonly assessors: readonly string[];
    readonly taught: SessionRef;
  };
  "place-unavailable": OfSession & { readonly place: string };
  "place-lacks-facility": OfSession & {
    readonly place: string;
    readonly unit: string;
    readonly missing: readonly string[];
  };
  "participant-unavailable": OfSession & { readonly groups: readonly string[] };
  "orientation-missing": { readonly firstOnline: SessionRef };
  "online-link-missing": OfSession;
  "recording-missing": OfSession;
  "sheet-absent": {
    readonly sheet: RegisterName;
    readonly rules: ReadonlyArray<keyof ScheduleFacts>;
  };
  "waiver-lapsed": {
    readonly of: keyof ScheduleFacts;
    readonly by: string;
    readonly until: IsoDate;
  };
  "waiver-unknown-rule": { readonly text: string };
  "waiver-incomplete": {
    readonly of: keyof ScheduleFacts;
    readonly missing: ReadonlyArray<"reason" | "name" | "until">;
  };
  "waiver-unused": { readonly of: keyof ScheduleFacts; readonly by: string };
}

export type RuleId = keyof ScheduleFacts & string;
