import { blockedTimeOf } from "../blockedTime";
import type { ScheduleContext } from "../context";
import { indexBy } from "../context";
import type { ScheduleFacts } from "../facts";
import { defineRule, type Mark } from "../rule";
import type { CurriculumUnit, RegisterName } from "../scheduleInput";
import { elapsedMinutes, requiredFields, type Session, sessionRef } from "../session";
import { nearestName, similarNames } from "../similarNames";

/** "A session must end after it starts." Crossing midnight is told apart in `elapsedMinutes`. */
export const endBeforeStart = defineRule({
  id: "end-before-start",
  severity: "error",
  scope: "session",
  find: ({ sessions, settings: { overnightMaxMinutes } }) =>
    sessions
      .filter(
        ({ start, end }) =>
          start !== null &&
          end !== null &&
          elapsedMinutes(start, end, overnightMaxMinutes) === null,
      )
      .map((session) => ({
        rows: [session.row],
        fields: ["start", "end"],
        facts: { session: sessionRef(session), overnightMaxMinutes },
      })),
});

/** "Two sessions cannot bear one code." */
export const duplicateSessionId = defineRule({
  id: "duplicate-session-id",
  severity: "error",
  scope: "whole",
  find: ({ sessions, registers }) =>
    [...indexBy(sessions, ({ id }) => (id === null ? [] : [registers.key(id)])).values()]
      .filter((same) => same.length > 1)
      .map((same) => ({
        rows: same.map(({ row }) => row).sort((a, b) => a - b),
        fields: ["id"],
        facts: { id: same[0]?.id ?? "", count: same.length },
      })),
});

/** "A session needs a date, times, a topic and a mode." A cell that could not be read is not empty. */
export const missingRequiredCell = defineRule({
  id: "missing-required-cell",
  severity: "error",
  scope: "session",
  find: ({ sessions }) =>
    sessions.flatMap((session) => {
      const missing = requiredFields.filter(
        (field) => session[field] === null && !session.unreadable?.includes(field),
      );
      const facts = { session: sessionRef(session), missing };
      return missing.length === 0 ? [] : [{ rows: [session.row], fields: missing, facts }];
    }),
});

/** "This facilitator is not in the list of facilitators." */
export const unknownFacilitator = defineRule({
  id: "unknown-facilitator",
  severity: "error",
  scope: "session",
  needs: ["facilitators"],
  find: (context) =>
    unknownNames(
      context,
      "facilitators",
      (session) => session.facilitators,
      context.registers.facilitators,
    ),
});

/** "This place is not in the list of places." Online sessions may name what they like. */
export const unknownPlace = defineRule({
  id: "unknown-place",
  severity: "error",
  scope: "session",
  needs: ["places"],
  find: (context) =>
    unknownNames(
      context,
      "place",
      ({ place, mode }) => (place === null || mode !== "face-to-face" ? [] : [place]),
      context.registers.places,
    ),
});

/** "This unit is not in the curriculum." */
export const unknownUnit = defineRule({
  id: "unknown-unit",
  severity: "error",
  scope: "session",
  needs: ["curriculum"],
  find: (context) =>
    unknownNames(
      context,
      "unit",
      ({ unit }) => (unit === null ? [] : [unit]),
      context.registers.units,
    ),
});

/** "This group is not in the list of groups." */
export const unknownGroup = defineRule({
  id: "unknown-group",
  severity: "error",
  scope: "session",
  needs: ["groups"],
  find: (context) =>
    unknownNames(context, "groups", (session) => session.groups, context.registers.groups),
});

type Listed = { readonly row: { readonly name: string | null } } | CurriculumUnit;

/** The name of a listed entry as it is typed there. */
function spellings(entry: Listed): string[] {
  const name = "unit" in entry ? entry.unit : entry.row.name;
  return name === null ? [] : [name];
}

/** One finding a name, marking every row that bears it. */
function unknownNames(
  { sessions, registers: { key } }: ScheduleContext,
  field: "facilitators" | "place" | "unit" | "groups",
  namesOf: (session: Session) => readonly string[],
  listed: ReadonlyMap<string, Listed>,
): Array<Mark<ScheduleFacts["unknown-place"]>> {
  const isStrange = (name: string) => !listed.has(key(name));
  const withStrangers = sessions.filter((session) => namesOf(session).some(isStrange));
  const strangers = indexBy(withStrangers, (session) => [
    ...new Set(namesOf(session).filter(isStrange).map(key)),
  ]);
  return [...strangers].map(([stranger, where]) => {
    const typed = where.flatMap(namesOf).filter((name) => key(name) === stranger);
    const name = typed.sort()[0] ?? stranger;
    return {
      rows: where.map(({ row }) => row).sort((a, b) => a - b),
      fields: [field],
      facts: { name, nearest: nearestName(name, [...listed.values()].flatMap(spellings)) },
    };
  });
}

/** "This group has members who are not in the list of participants." */
export const unknownParticipant = defineRule({
  id: "unknown-participant",
  severity: "warning",
  scope: "whole",
  needs: ["groups"],
  find: ({ registers: { input, key } }) => {
    if (input.participants === null) return [];
    const known = new Set(input.participants.map(({ id }) => (id === null ? "" : key(id))));
    return (input.groups ?? []).flatMap(({ row, name, members }) => {
      const participants = members.filter((id) => !known.has(key(id)));
      const facts = { group: name ?? "", participants };
      if (participants.length === 0) return [];
      return [{ table: "groups" as const, rows: [row], fields: ["members"], facts }];
    });
  },
});

/** "Is this one person, spelled in two ways?" Only where no list of facilitators can tell. */
export const facilitatorSpelling = defineRule({
  id: "facilitator-spelling",
  severity: "warning",
  scope: "whole",
  find: ({ sessions, registers }) => {
    if (registers.present.has("facilitators")) return [];
    const rowsByName = indexBy(sessions, (session) => session.facilitators);
    return similarNames([...rowsByName.keys()]).map((names) => {
      const where = names.flatMap((name) => rowsByName.get(name) ?? []);
      const rows = [...new Set(where.map(({ row }) => row))].sort((a, b) => a - b);
      return { rows, fields: ["facilitators"], facts: { names } };
    });
  },
});

/** "This time of absence cannot be read." */
export const availabilityUnreadable = defineRule({
  id: "availability-unreadable",
  severity: "error",
  scope: "whole",
  find: ({ registers: { input } }) => [
    ...unreadable("facilitators", input.facilitators),
    ...unreadable("places", input.places),
    ...unreadable("groups", input.groups),
  ],
});

interface WithAbsences {
  readonly row: number;
  readonly name: string | null;
  readonly unavailable: readonly string[];
}

function unreadable(table: RegisterName, rows: readonly WithAbsences[] | null) {
  return (rows ?? []).flatMap(({ row, name, unavailable }) =>
    unavailable
      .filter((text) => blockedTimeOf(text) === null)
      .map((text) => ({
        table,
        rows: [row],
        fields: ["unavailable"],
        facts: { name: name ?? "", text },
      })),
  );
}
