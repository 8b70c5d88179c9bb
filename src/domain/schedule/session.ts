import type { IsoDate, Minutes } from "../calendar";

/** How a session is delivered. */
export const sessionModes = [
  "face-to-face",
  "online-live",
  "online-self-paced",
  "self-study",
] as const;
export type SessionMode = (typeof sessionModes)[number];

/** What a session is for. */
export const sessionKinds = [
  "orientation",
  "pre-test",
  "theory",
  "practice",
  "simulation",
  "mentoring",
  "portfolio",
  "post-test",
  "evaluation",
  "competency-test",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/**
 * One row of *Jadwal*. What a cell does not give, or gives unreadably, is `null` (or an empty list);
 * a rule that needs it then says nothing. Clock times are those of the session's place.
 */
export interface Session {
  /** Sheet row, the header being row 1. */
  readonly row: number;
  readonly id: string | null;
  readonly date: IsoDate | null;
  /** Minutes since midnight, 0–1440. */
  readonly start: Minutes | null;
  /** Minutes since midnight, 0–1440; earlier than `start` when the session crosses midnight. */
  readonly end: Minutes | null;
  /** Minutes of rest inside the session, which are no training time; `null` counts as none. */
  readonly breakMinutes: number | null;
  readonly topic: string | null;
  /** Code of the unit in *Kurikulum*. */
  readonly unit: string | null;
  readonly mode: SessionMode | null;
  readonly kind: SessionKind | null;
  readonly facilitators: readonly string[];
  readonly groups: readonly string[];
  readonly place: string | null;
  /** Address of the online meeting. */
  readonly link: string | null;
  /** Address of the recording. */
  readonly recording: string | null;
  readonly waiver: string | null;
  readonly notes: string | null;
  /** Keys of cells that hold something unreadable: already reported, so not "missing" as well. */
  readonly unreadable?: readonly string[];
}

/** The cells without which a session cannot be placed or counted. */
export const requiredFields = ["date", "start", "end", "topic", "mode"] as const;
export type RequiredField = (typeof requiredFields)[number];

/** What a finding says about a session, enough to name it in a sentence. */
export interface SessionRef {
  readonly row: number;
  readonly id: string | null;
  readonly topic: string | null;
  readonly date: IsoDate | null;
  readonly start: Minutes | null;
  readonly end: Minutes | null;
}

/** The part of a session that names it. */
export function sessionRef({ row, id, topic, date, start, end }: Session): SessionRef {
  return { row, id, topic, date, start, end };
}

/**
 * Minutes from start to end, 0 < minutes ≤ 1440. An end earlier than the start crosses midnight
 * when that makes a session of at most `overnightMaxMinutes` (22:00–02:00 is four hours); otherwise
 * it is taken for a slip (13:00–11:00), and the result is `null`, as it is when both are equal.
 */
export function elapsedMinutes(
  start: Minutes,
  end: Minutes,
  overnightMaxMinutes: number,
): number | null {
  if (end > start) return end - start;
  const overnight = end + 1440 - start;
  return end < start && overnight <= overnightMaxMinutes ? overnight : null;
}

/**
 * Minutes of rest in a session of so many minutes from start to end. A break below 0, or one that
 * leaves nothing of the session, is no break: it counts as none, and `break-impossible` reports it.
 */
export function breakWithin({ breakMinutes }: Session, elapsed: number): number {
  return breakMinutes === null || isBreakImpossible(breakMinutes, elapsed) ? 0 : breakMinutes;
}

/** Whether no session of so many minutes can have this break. */
export function isBreakImpossible(breakMinutes: number, elapsed: number): boolean {
  return breakMinutes < 0 || breakMinutes >= elapsed;
}
