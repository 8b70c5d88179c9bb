import { isoDate, type Zone } from "../../calendar";
import { cohortDayMarks, rowsOf } from "../cohortMarks";
import type { PlacedSession, ScheduleContext } from "../context";
import type { ScheduleFacts } from "../facts";
import { defineRule, type Mark } from "../rule";
import { sessionRef } from "../session";

type Facts = ScheduleFacts["time-zone-mixed"];

/**
 * "Whose clock is meant?" On one day a group has sessions by the clocks of two zones; or a session
 * live online brings people of several zones together. Where only a facilitator is elsewhere, it is
 * a note: one person can be told.
 */
export const timeZoneMixed = defineRule({
  id: "time-zone-mixed",
  severity: "warning",
  scope: "day",
  find: (context) => [
    ...cohortDayMarks<Facts>(context, (sessions, day) => {
      const zones = distinct(sessions.map(({ zone }) => zone));
      const facts = { date: isoDate(day), zones, session: null };
      return zones.length < 2
        ? []
        : [{ rows: rowsOf(sessions), fields: ["start", "place"], facts }];
    }),
    ...context.placed.flatMap((placed) => onlineMark(placed, context)),
  ],
});

function onlineMark(placed: PlacedSession, { registers }: ScheduleContext): Array<Mark<Facts>> {
  const { session, day, zone } = placed;
  if (session.mode !== "online-live") return [];
  const ofGroups = placed.groups.map((key) => registers.groups.get(key)?.row.zone ?? zone);
  const ofFacilitators = placed.facilitators.flatMap(
    (key) => registers.facilitators.get(key)?.row.zone ?? [],
  );
  const learners = ofGroups.length === 0 ? [zone] : ofGroups;
  const zones = distinct([...learners, ...ofFacilitators]);
  if (zones.length < 2) return [];
  const severity = distinct(learners).length > 1 ? "warning" : "info";
  const facts = { date: isoDate(day), zones, session: sessionRef(session), groups: [] };
  return [{ rows: [session.row], fields: ["start", "end"], severity, facts }];
}

function distinct(zones: readonly Zone[]): Zone[] {
  return [...new Set(zones)].sort();
}
