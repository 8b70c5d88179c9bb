import type { PlacedSession } from "./context";
import type { Registers } from "./registers";
import { crossPairs, type Overlaps, overlapPairs, pairList } from "./sweep";

type Lines = ReadonlyMap<string, readonly PlacedSession[]>;

/** Every two sessions that claim the same person, place or group at one moment. */
export interface ScheduleOverlaps {
  readonly facilitators: Overlaps;
  readonly places: Overlaps;
  readonly groups: Overlaps;
  readonly participants: Overlaps;
}

/** The overlaps on the time lines of facilitators, places, groups, and groups with common members. */
export function findOverlaps(
  byFacilitator: Lines,
  byPlace: Lines,
  byGroup: Lines,
  registers: Registers,
): ScheduleOverlaps {
  return {
    facilitators: overlapPairs(byFacilitator),
    places: overlapPairs(exclusivePlaces(byPlace, registers)),
    groups: overlapPairs(byGroup),
    participants: participantOverlaps(byGroup, registers),
  };
}

function exclusivePlaces(byPlace: Lines, { places }: Registers): Lines {
  return new Map([...byPlace].filter(([key]) => places.get(key)?.row.shared !== true));
}

/**
 * Goes through every two groups that have members in common. A pair of sessions that shares a group
 * is one only where somebody outside that group attends both.
 */
function participantOverlaps(byGroup: Lines, registers: Registers): Overlaps {
  const list = pairList();
  const twos = groupPairs(byGroup, registers.sharedMembers);
  const isNone = noneDoubleBooked(registers);
  const complete = twos.every(([a, b]) => crossPairs(a, b, list, isNone));
  if (complete) return { pairs: list.pairs, clashes: null };
  const ends = rememberEnds();
  const clashes = twos.reduce((sum, [a, b]) => sum + crossClashes(a, b, ends), 0);
  return { pairs: list.pairs, clashes };
}

type Line = readonly PlacedSession[];

function groupPairs(
  byGroup: Lines,
  sharedMembers: Registers["sharedMembers"],
): Array<readonly [Line, Line]> {
  const found: Array<readonly [Line, Line]> = [];
  for (const [one, a] of byGroup) {
    for (const other of sharedMembers.get(one)?.keys() ?? []) {
      const b = one < other ? byGroup.get(other) : undefined;
      if (b) found.push([a, b]);
    }
  }
  return found;
}

/**
 * Clashes across two lines: sessions of one that begin before those of the other end, less those that
 * end before they begin. Each line's ends are sorted once, so two lines cost what walking them costs.
 */
function crossClashes(a: Line, b: Line, sortedEnds: (line: Line) => Float64Array): number {
  const [endsA, endsB] = [sortedEnds(a), sortedEnds(b)];
  let [clashes, begun, ended] = [0, 0, 0];
  for (const end of endsA) {
    while (begun < b.length && (b[begun]?.startUtc ?? 0) < end) begun++;
    clashes += begun;
  }
  for (const { startUtc } of a) {
    while (ended < endsB.length && (endsB[ended] ?? 0) <= startUtc) ended++;
    clashes -= ended;
  }
  return clashes;
}

function rememberEnds(): (line: Line) => Float64Array {
  const known = new Map<Line, Float64Array>();
  return (line) => {
    const ends = known.get(line) ?? Float64Array.from(line, ({ endUtc }) => endUtc).sort();
    known.set(line, ends);
    return ends;
  };
}

/** Whether nobody has to be at both of two sessions but through a group of both; known by groups. */
function noneDoubleBooked(registers: Registers) {
  const known = new Map<string, boolean>();
  return (a: PlacedSession, b: PlacedSession): boolean => {
    if (a === b) return true;
    if (!a.groups.some((group) => b.groups.includes(group))) return false;
    const key = `${a.groups.join("\n")}\n\n${b.groups.join("\n")}`;
    const none = known.get(key) ?? commonParticipants(a, b, registers).size === 0;
    known.set(key, none);
    return none;
  };
}

/** Who belongs to a group of each session but to no group of both: participant key → ID. */
export function commonParticipants(
  a: PlacedSession,
  b: PlacedSession,
  { groups, sharedMembers }: Registers,
): Map<string, string> {
  const ofBoth = a.groups.filter((group) => b.groups.includes(group));
  const ids = new Map<string, string>();
  for (const one of a.groups) {
    for (const other of b.groups) {
      for (const [key, id] of sharedMembers.get(one)?.get(other) ?? []) {
        if (!ofBoth.some((group) => groups.get(group)?.members.has(key))) ids.set(key, id);
      }
    }
  }
  return ids;
}
