import type { ScheduleContext } from "../context";
import type { RuleId, ScheduleFacts } from "../facts";
import { commonParticipants } from "../overlaps";
import { defineRule, findingOf, type Mark, type ScheduleFinding, type ScheduleRule } from "../rule";
import { sessionRef } from "../session";
import type { OverlapPair, Overlaps } from "../sweep";

// Every session with a date and times takes its facilitators, groups and place, whatever its mode.

/** "One facilitator cannot teach two sessions at once." */
export const facilitatorDoubleBooked = defineRule({
  id: "facilitator-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    context.overlaps.facilitators.pairs.map((pair) =>
      pairMark(pair, "facilitators", { facilitators: shared(pair, "facilitators", context) }),
    ),
});

/** "One room cannot hold two sessions at once, unless it is said to be shared." */
export const placeDoubleBooked = defineRule({
  id: "place-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    context.overlaps.places.pairs.map((pair) =>
      pairMark(pair, "place", { place: pair.first.session.place ?? "" }),
    ),
});

/** "One group cannot attend two sessions at once." */
export const groupDoubleBooked = defineRule({
  id: "group-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    context.overlaps.groups.pairs.map((pair) =>
      pairMark(pair, "groups", { groups: shared(pair, "groups", context) }),
    ),
});

/**
 * "Nobody can attend two sessions at once, even as a member of two groups." Members of a group that
 * both sessions name are left to `group-double-booked`; others who belong to both are named here.
 */
export const participantDoubleBooked = defineRule({
  id: "participant-double-booked",
  severity: "error",
  scope: "day",
  needs: ["groups"],
  find: (context) =>
    context.overlaps.participants.pairs.map((pair) => {
      const found = commonParticipants(pair.first, pair.second, context.registers);
      const ids = [...found.values()].sort();
      return pairMark(pair, "groups", { count: ids.length, participants: ids.slice(0, 3) });
    }),
});

/** "There are more clashes than can be listed." */
export const overlapsNotListed: ScheduleRule = {
  id: "overlaps-not-listed",
  severity: "error",
  scope: "whole",
  needs: [],
  check: (context) => [
    ...truncated("facilitator-double-booked", context.overlaps.facilitators),
    ...truncated("place-double-booked", context.overlaps.places),
    ...truncated("group-double-booked", context.overlaps.groups),
    ...truncated("participant-double-booked", context.overlaps.participants),
  ],
};

function truncated(of: RuleId, { pairs, clashes }: Overlaps): ScheduleFinding[] {
  if (clashes === null) return [];
  const facts = { of, listed: pairs.length, clashes };
  return [findingOf("overlaps-not-listed", "error", { rows: [], fields: [], facts })];
}

function pairMark<Extra>(
  { first, second }: OverlapPair,
  field: string,
  extra: Extra,
): Mark<Extra & Pick<ScheduleFacts["group-double-booked"], "first" | "second">> {
  const facts = { first: sessionRef(first.session), second: sessionRef(second.session), ...extra };
  return {
    rows: [first.session.row, second.session.row],
    fields: ["date", "start", "end", field],
    facts,
  };
}

/** The shared names as the first session spells them, in alphabetical order. */
function shared(
  { first, keys }: OverlapPair,
  field: "facilitators" | "groups",
  { registers }: ScheduleContext,
): string[] {
  const spelled = new Map(first.session[field].map((name) => [registers.key(name), name]));
  return keys.map((key) => spelled.get(key) ?? key).sort();
}
