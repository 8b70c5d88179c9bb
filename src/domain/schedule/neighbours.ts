import type { PlacedSession, ScheduleContext } from "./context";
import type { Session } from "./session";

/**
 * The sessions that a rule of the day can set against a session as it was or as it would be: those
 * that share a facilitator, place, group or group member with it, or are for everybody, on the day
 * it leaves, the day it goes to, and the days beside them. The session itself is among them.
 */
export function neighboursOf(
  before: PlacedSession,
  after: PlacedSession,
  context: ScheduleContext,
): Session[] {
  const { byFacilitator, byPlace, byGroup, forEverybody, registers } = context;
  const isNear = ({ day }: PlacedSession) =>
    Math.abs(day - before.day) <= 1 || Math.abs(day - after.day) <= 1;
  const found = new Set<PlacedSession>([before]);
  const take = (line: readonly PlacedSession[] | undefined) => {
    for (const session of line ?? []) if (isNear(session)) found.add(session);
  };
  for (const { facilitators, place, groups } of [before, after]) {
    for (const key of facilitators) take(byFacilitator.get(key));
    if (place !== null) take(byPlace.get(place));
    for (const key of groups) {
      take(byGroup.get(key));
      for (const other of registers.sharedMembers.get(key)?.keys() ?? []) take(byGroup.get(other));
    }
  }
  take(forEverybody);
  return [...found].map(({ session }) => session);
}
