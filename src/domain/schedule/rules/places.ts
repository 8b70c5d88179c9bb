import { isoDate } from "../../calendar";
import { isBlocked } from "../blockedTime";
import { sessionMarks } from "../cohortMarks";
import type { PlacedSession, ScheduleContext } from "../context";
import { headCount } from "../headCount";
import { defineRule } from "../rule";
import { sessionRef } from "../session";

/** The place of a session that people come to; `undefined` online or where the list lacks it. */
function placeOf({ session, place }: PlacedSession, { registers }: ScheduleContext) {
  return session.mode === "face-to-face" && place !== null
    ? registers.places.get(place)
    : undefined;
}

/** "The room is too small for the groups in it." */
export const overCapacity = defineRule({
  id: "over-capacity",
  severity: "error",
  scope: "session",
  needs: ["places", "groups"],
  find: (context) =>
    sessionMarks(context, ["place", "groups"], (placed) => {
      const row = placeOf(placed, context)?.row;
      const capacity = row?.capacity ?? null;
      const participants = capacity === null ? null : headCount(placed, context.registers);
      if (capacity === null || participants === null || participants <= capacity) return null;
      return {
        session: sessionRef(placed.session),
        place: row?.name ?? "",
        capacity,
        participants,
      };
    }),
});

/** "The room is not to be had then." */
export const placeUnavailable = defineRule({
  id: "place-unavailable",
  severity: "error",
  scope: "session",
  needs: ["places"],
  find: (context) =>
    sessionMarks(context, ["place", "date"], (placed) => {
      const entry = placeOf(placed, context);
      const { day, localStart, localEnd } = placed;
      const taken = entry?.blocked.some((blocked) => isBlocked(blocked, day, localStart, localEnd));
      if (!entry || !taken) return null;
      return { session: sessionRef(placed.session), place: entry.row.name ?? "" };
    }),
});

/** "The room lacks what the unit needs." */
export const placeLacksFacility = defineRule({
  id: "place-lacks-facility",
  severity: "error",
  scope: "session",
  needs: ["places", "curriculum"],
  find: (context) =>
    sessionMarks(context, ["place", "unit"], (placed) => {
      const { key, units } = context.registers;
      const { unit } = placed.session;
      const place = placeOf(placed, context)?.row;
      const needed = unit === null ? [] : (units.get(key(unit))?.facilities ?? []);
      if (!place || needed.length === 0) return null;
      const there = new Set(place.facilities.map(key));
      const missing = needed.filter((facility) => !there.has(key(facility)));
      if (missing.length === 0) return null;
      const session = sessionRef(placed.session);
      return { session, place: place.name ?? "", unit: unit ?? "", missing };
    }),
});

/** "An online meeting without an address cannot be joined." */
export const onlineLinkMissing = defineRule({
  id: "online-link-missing",
  severity: "warning",
  scope: "session",
  find: (context) =>
    sessionMarks(context, ["link"], ({ session }) =>
      session.mode === "online-live" && session.link === null && !isUnread(session, "link")
        ? { session: sessionRef(session) }
        : null,
    ),
});

/** "Who could not attend an online meeting wants its recording." Only once the day is past. */
export const recordingMissing = defineRule({
  id: "recording-missing",
  severity: "warning",
  scope: "session",
  find: (context) => {
    const { today } = context;
    if (!context.settings.recordingRequired || today === null) return [];
    return sessionMarks(context, ["recording"], ({ session, day }) =>
      session.mode === "online-live" &&
      session.recording === null &&
      isoDate(day) < today &&
      !isUnread(session, "recording")
        ? { session: sessionRef(session) }
        : null,
    );
  },
});

function isUnread(session: PlacedSession["session"], field: string): boolean {
  return session.unreadable?.includes(field) === true;
}
