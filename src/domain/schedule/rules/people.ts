import { isoDate, zoneOffsetHours } from "../../calendar";
import { isBlocked } from "../blockedTime";
import { isLive, sessionMarks } from "../cohortMarks";
import type { PlacedSession, ScheduleContext } from "../context";
import { defineRule, type Mark } from "../rule";
import { type SessionRef, sessionRef } from "../session";
import { isClass } from "./order";

/** Names as the session spells them, of the facilitators that a test of their key picks. */
function namesWhere(
  { session }: PlacedSession,
  field: "facilitators" | "groups",
  { registers }: ScheduleContext,
  picks: (key: string) => boolean,
): string[] {
  const names = new Map(session[field].map((name) => [registers.key(name), name]));
  return [...names].filter(([key]) => picks(key)).map(([, name]) => name);
}

/** "The facilitator has said not to be available then." By the clock of the facilitator's home. */
export const facilitatorUnavailable = defineRule({
  id: "facilitator-unavailable",
  severity: "error",
  scope: "session",
  needs: ["facilitators"],
  find: (context) =>
    sessionMarks(context, ["facilitators", "date"], (placed) => {
      const facilitators = namesWhere(placed, "facilitators", context, (key) => {
        const entry = context.registers.facilitators.get(key);
        if (!entry || entry.blocked.length === 0) return false;
        const shift =
          (zoneOffsetHours[entry.row.zone ?? placed.zone] - zoneOffsetHours[placed.zone]) * 60;
        return entry.blocked.some((blocked) =>
          isBlocked(blocked, placed.day, placed.localStart + shift, placed.localEnd + shift),
        );
      });
      return facilitators.length === 0
        ? null
        : { session: sessionRef(placed.session), facilitators };
    }),
});

/** "The facilitator is not authorised to teach this unit." Who has no units listed may teach all. */
export const facilitatorNotAuthorised = defineRule({
  id: "facilitator-not-authorised",
  severity: "error",
  scope: "session",
  needs: ["facilitators"],
  find: (context) =>
    sessionMarks(context, ["facilitators", "unit"], (placed) => {
      const { unit } = placed.session;
      if (unit === null) return null;
      const facilitators = namesWhere(placed, "facilitators", context, (key) => {
        const units = context.registers.facilitators.get(key)?.row.units ?? [];
        return units.length > 0 && !units.some((own) => isUnit(own, unit, context));
      });
      if (facilitators.length === 0) return null;
      return { session: sessionRef(placed.session), facilitators, unit };
    }),
});

function isUnit(a: string, b: string, { registers }: ScheduleContext): boolean {
  return registers.key(a) === registers.key(b);
}

/** "On that day the facilitator's certificate has run out." */
export const facilitatorCertificateExpired = defineRule({
  id: "facilitator-certificate-expired",
  severity: "error",
  scope: "session",
  needs: ["facilitators"],
  find: (context) =>
    context.placed.flatMap((placed) => {
      const date = isoDate(placed.day);
      return placed.facilitators.flatMap((key) => {
        const row = context.registers.facilitators.get(key)?.row;
        const until = row?.certificateUntil ?? null;
        if (until === null || date <= until) return [];
        const facts = { session: sessionRef(placed.session), facilitator: row?.name ?? key, until };
        return [{ rows: [placed.session.row], fields: ["facilitators", "date"], facts }];
      });
    }),
});

/** "Who taught a group should not assess it." */
export const assessorTaughtTheGroup = defineRule({
  id: "assessor-taught-the-group",
  severity: "warning",
  scope: "whole",
  find: (context) => {
    const marks = new Map<PlacedSession, Mark<AssessorFacts>>();
    for (const { sessions } of context.cohorts) {
      const tests = sessions.filter(({ session }) => session.kind === "competency-test");
      const taught = tests.length === 0 ? [] : sessions.filter(teaches);
      for (const test of tests) {
        const found = marks.has(test) ? null : partialAssessors(test, taught, context);
        if (found) marks.set(test, found);
      }
    }
    return [...marks.values()];
  },
});

interface AssessorFacts {
  readonly session: SessionRef;
  readonly assessors: readonly string[];
  readonly taught: SessionRef;
}

function teaches(placed: PlacedSession): boolean {
  return isClass(placed) || placed.session.kind === "mentoring";
}

function partialAssessors(
  test: PlacedSession,
  taught: readonly PlacedSession[],
  context: ScheduleContext,
): Mark<AssessorFacts> | null {
  const teachers = new Set(taught.flatMap(({ facilitators }) => facilitators));
  const assessors = namesWhere(test, "facilitators", context, (key) => teachers.has(key)).sort();
  const first = taught.find(({ facilitators }) =>
    facilitators.some((key) => test.facilitators.includes(key)),
  );
  if (!first) return null;
  const facts = { session: sessionRef(test.session), assessors, taught: sessionRef(first.session) };
  return { rows: [test.session.row], fields: ["facilitators", "groups"], facts };
}

/** "The group cannot attend at that hour." By the clock of the group's home when online. */
export const participantUnavailable = defineRule({
  id: "participant-unavailable",
  severity: "error",
  scope: "session",
  needs: ["groups"],
  find: (context) =>
    sessionMarks(context, ["groups", "date", "start", "end"], (placed) => {
      if (!isLive(placed)) return null;
      const groups = namesWhere(placed, "groups", context, (key) => {
        const entry = context.registers.groups.get(key);
        if (!entry || entry.blocked.length === 0) return false;
        const home =
          placed.session.mode === "face-to-face" ? placed.zone : (entry.row.zone ?? placed.zone);
        const shift = (zoneOffsetHours[home] - zoneOffsetHours[placed.zone]) * 60;
        return entry.blocked.some((blocked) =>
          isBlocked(blocked, placed.day, placed.localStart + shift, placed.localEnd + shift),
        );
      });
      return groups.length === 0 ? null : { session: sessionRef(placed.session), groups };
    }),
});
