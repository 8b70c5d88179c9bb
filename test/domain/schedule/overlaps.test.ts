import fc from "fast-check";
import { expect, it } from "vitest";
import { checkSchedule } from "../../../src/domain/schedule/checkSchedule";
import type { ScheduleInput } from "../../../src/domain/schedule/scheduleInput";
import type { Session } from "../../../src/domain/schedule/session";
import { anySchedule } from "./randomSchedules";

const offsets: Readonly<Record<string, number>> = { P0: 420, P1: 480, P2: 540 };

/** Start and end in minutes on one time line, worked out anew and without the sweep's code. */
function span({ date, start, end, place }: Session): readonly [number, number] {
  const day = Date.parse(`${date}T00:00:00Z`) / 60000;
  const from = day + (start ?? 0) - (offsets[place ?? ""] ?? 420);
  const length = (end ?? 0) - (start ?? 0);
  return [from, from + (length <= 0 ? length + 1440 : length)];
}

const shares = (a: readonly string[], b: readonly string[]) => a.some((name) => b.includes(name));

const members: Readonly<Record<string, readonly string[]>> = {
  G0: ["a", "b", "c"],
  G1: ["c", "d"],
  G2: ["e", "f", "g", "h"],
  G3: ["a", "h"],
};

/** Every pair compared with every other: the meaning of the four rules, written out. */
function bruteForce({ sessions }: ScheduleInput): Record<string, string[]> {
  const found: Record<string, string[]> = {
    "facilitator-double-booked": [],
    "place-double-booked": [],
    "group-double-booked": [],
    "participant-double-booked": [],
  };
  for (const [i, a] of sessions.entries()) {
    for (const b of sessions.slice(i + 1)) {
      const [[aStart, aEnd], [bStart, bEnd]] = [span(a), span(b)];
      if (aStart >= bEnd || bStart >= aEnd) continue;
      const pair = `${a.row} ${b.row}`;
      const membersOf = (names: readonly string[]) => names.flatMap((name) => members[name] ?? []);
      const inBoth = membersOf(a.groups.filter((name) => b.groups.includes(name)));
      const people = ({ groups }: Session) =>
        membersOf(groups).filter((member) => !inBoth.includes(member));
      if (shares(a.facilitators, b.facilitators)) found["facilitator-double-booked"]?.push(pair);
      if (a.place !== null && a.place === b.place && a.place !== "P3")
        found["place-double-booked"]?.push(pair);
      if (shares(a.groups, b.groups)) found["group-double-booked"]?.push(pair);
      if (shares(people(a), people(b))) found["participant-double-booked"]?.push(pair);
    }
  }
  return found;
}

function checked(input: ScheduleInput): Record<string, string[]> {
  const { findings } = checkSchedule(input, null);
  const rules = Object.keys(bruteForce({ ...input, sessions: [] }));
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      findings.filter((finding) => finding.rule === rule).map(({ rows }) => rows.join(" ")),
    ]),
  );
}

const sorted = (pairs: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(pairs).map(([rule, list]) => [rule, [...list].sort()]));

it("finds exactly the pairs that comparing every pair finds, on 200 schedules of up to 300", () => {
  fc.assert(
    fc.property(anySchedule(300), (input) => {
      expect(sorted(checked(input))).toEqual(sorted(bruteForce(input)));
    }),
    { numRuns: 200, seed: 20250524, endOnFailure: true },
  );
}, 120_000);

it("does so when all 300 sessions clash", () => {
  fc.assert(
    fc.property(anySchedule(300), (input) => {
      const sessions = input.sessions.map((session) => ({
        ...session,
        date: "2025-06-03",
        start: 540,
        end: 600,
        facilitators: ["F0"],
        groups: ["G0"],
        place: "P0",
      }));
      const crowded = { ...input, sessions };
      expect(sorted(checked(crowded))).toEqual(sorted(bruteForce(crowded)));
    }),
    { numRuns: 3, seed: 1, endOnFailure: true },
  );
}, 120_000);
