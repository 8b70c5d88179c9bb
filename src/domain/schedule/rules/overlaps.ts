import type { ScheduleContext } from "../context";
import type { RuleId, ScheduleFacts } from "../facts";
import { defineRule, findingOf, type Mark, type ScheduleFinding, type ScheduleRule } from "../rule";
import { sessionRef } from "../session";
import { countClashes, type OverlapPair, type Overlaps, overlapPairs, pairList } from "../sweep";

// Every session with a date and times takes its facilitators, groups and place, whatever its mode.

/** "One facilitator cannot teach two sessions at once." */
export const facilitatorDoubleBooked = defineRule({
  id: "facilitator-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    overlapPairs(context.byFacilitator).pairs.map((pair) =>
      pairMark(pair, "facilitators", { facilitators: shared(pair, "facilitators", context) }),
    ),
});

/** "One room cannot hold two sessions at once, unless it is said to be shared." */
export const placeDoubleBooked = defineRule({
  id: "place-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    overlapPairs(exclusivePlaces(context)).pairs.map((pair) =>
      pairMark(pair, "place", { place: pair.first.session.place ?? "" }),
    ),
});

/** "One group cannot attend two sessions at once." */
export const groupDoubleBooked = defineRule({
  id: "group-double-booked",
  severity: "error",
  scope: "day",
  find: (context) =>
    overlapPairs(context.byGroup).pairs.map((pair) =>
      pairMark(pair, "groups", { groups: shared(pair, "groups", context) }),
    ),
});

/**
 * "Nobody can attend two sessions at once, even as a member of two groups." A pair of sessions that
 * shares a group is left to `group-double-booked`.
 */
export const participantDoubleBooked = defineRule({
  id: "participant-double-booked",
  severity: "error",
  scope: "day",
  needs: ["groups"],
  find: (context) =>
    participantOverlaps(context).pairs.map((pair) => {
      const ids = sharedParticipants(pair, context);
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
    ...truncated("facilitator-double-booked", overlapPairs(context.byFacilitator)),
    ...truncated("place-double-booked", overlapPairs(exclusivePlaces(context))),
    ...truncated("group-double-booked", overlapPairs(context.byGroup)),
    ...truncated("participant-double-booked", participantOverlaps(context)),
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

function exclusivePlaces({ byPlace, registers }: ScheduleContext) {
  const exclusive = new Map(byPlace);
  for (const key of byPlace.keys()) {
    if (registers.places.get(key)?.row.shared === true) exclusive.delete(key);
  }
  return exclusive;
}

/** Sweeps the time lines of every two groups that have members in common. */
function participantOverlaps({ byGroup, registers }: ScheduleContext): Overlaps {
  const list = pairList();
  for (const [one, others] of registers.sharedMembers) {
    const ofOne = byGroup.get(one);
    if (!ofOne) continue;
    for (const other of others.keys()) {
      const ofOther = one < other ? byGroup.get(other) : undefined;
      if (!ofOther) continue;
      const lines = new Map([["", mergeByStart(ofOne, ofOther)]]);
      const { pairs, clashes } = overlapPairs(lines);
      for (const { first, second } of pairs) {
        if (first.groups.some((group) => second.groups.includes(group))) continue;
        if (!list.add(first, second, ""))
          return { pairs: list.pairs, clashes: countClashes(lines) };
      }
      if (clashes !== null) return { pairs: list.pairs, clashes };
    }
  }
  return { pairs: list.pairs, clashes: null };
}

type Line = readonly ScheduleContext["placed"][number][];

/** Both lines as one; a session that both groups attend stands in it once. */
function mergeByStart(a: Line, b: Line): Line {
  return [...new Set([...a, ...b])].sort((x, y) => x.startUtc - y.startUtc);
}

function sharedParticipants({ first, second }: OverlapPair, { registers }: ScheduleContext) {
  const ids = new Map<string, string>();
  for (const one of first.groups) {
    for (const other of second.groups) {
      for (const [key, id] of registers.sharedMembers.get(one)?.get(other) ?? []) ids.set(key, id);
    }
  }
  return [...ids.values()].sort();
}
