import { indexBy, type PlacedSession, type ScheduleContext } from "./context";
import type { Mark } from "./rule";

/** What is found for one cohort, before it is known which other cohorts share it. */
export type CohortMark<Facts> = Mark<Omit<Facts, "groups">>;

/**
 * Judges each cohort and says the same thing once: findings with the same rows and facts become one
 * finding that names the groups, or none when it concerns every cohort.
 */
export function cohortMarks<Facts extends { readonly groups: readonly string[] }>(
  context: ScheduleContext,
  judge: (sessions: readonly PlacedSession[]) => ReadonlyArray<CohortMark<Facts>>,
): Array<Mark<Facts>> {
  const merged = new Map<string, { mark: CohortMark<Facts>; groups: string[] }>();
  for (const cohort of context.cohorts) {
    for (const mark of judge(cohort.sessions)) {
      const key = JSON.stringify([mark.rows, mark.facts]);
      const known = merged.get(key) ?? { mark, groups: [] };
      if (cohort.name !== null) known.groups.push(cohort.name);
      merged.set(key, known);
    }
  }
  const everybody = context.cohorts.length;
  return [...merged.values()].map(({ mark, groups }) => {
    const named = groups.length === everybody ? [] : groups.sort();
    return { ...mark, facts: { ...mark.facts, groups: named } as unknown as Facts };
  });
}

/** Judges each cohort day by day; the sessions of a day are those that start on it. */
export function cohortDayMarks<Facts extends { readonly groups: readonly string[] }>(
  context: ScheduleContext,
  judge: (sessions: readonly PlacedSession[], day: number) => ReadonlyArray<CohortMark<Facts>>,
): Array<Mark<Facts>> {
  return cohortMarks<Facts>(context, (sessions) =>
    [...byDay(sessions)].flatMap(([day, ofDay]) => judge(ofDay, day)),
  );
}

/** Sessions by the local date on which they start. */
export function byDay(sessions: readonly PlacedSession[]): Map<number, PlacedSession[]> {
  return indexBy(sessions, (session) => [session.day]);
}

/** Sheet rows in ascending order. */
export function rowsOf(sessions: readonly PlacedSession[]): number[] {
  return sessions.map(({ session }) => session.row).sort((a, b) => a - b);
}

/** One mark for each session that the judge speaks of. */
export function sessionMarks<Facts>(
  context: ScheduleContext,
  fields: readonly string[],
  judge: (placed: PlacedSession) => Facts | null,
): Array<Mark<Facts>> {
  const marks: Array<Mark<Facts>> = [];
  for (const placed of context.placed) {
    const facts = judge(placed);
    if (facts !== null) marks.push({ rows: [placed.session.row], fields, facts });
  }
  return marks;
}

/** `true` for teaching that people attend at a fixed time, unlike self-paced learning. */
export function isLive({ session }: PlacedSession): boolean {
  return session.mode !== "online-self-paced" && session.mode !== "self-study";
}

/** JP of some sessions, from their minutes. */
export function jpOf(sessions: readonly PlacedSession[], minutesPerJp: number): number {
  return minutesOf(sessions) / minutesPerJp;
}

/** Training minutes of some sessions. */
export function minutesOf(sessions: readonly PlacedSession[]): number {
  let minutes = 0;
  for (const session of sessions) minutes += session.minutes;
  return minutes;
}

/** `true` when `value` is above `limit` by more than a rounding error of the division. */
export function isAbove(value: number, limit: number): boolean {
  return value > limit + 1e-9;
}
