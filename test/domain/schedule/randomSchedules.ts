import fc from "fast-check";
import { isoDate } from "../../../src/domain/calendar";
import type { ScheduleInput } from "../../../src/domain/schedule/scheduleInput";
import type { Session } from "../../../src/domain/schedule/session";
import { facilitator, group, inputOf, place, session } from "./fixtures";

const monday = 20241; // 2025-06-02
const places = [
  place("P0", { zone: "WIB", capacity: 3 }),
  place("P1", { zone: "WITA" }),
  place("P2", { zone: "WIT" }),
  place("P3", { shared: true }),
];
const groups = [
  group("G0", { members: ["a", "b", "c"] }),
  group("G1", { members: ["c", "d"] }),
  group("G2", { members: ["e", "f", "g", "h"] }),
  group("G3", { members: ["a", "h"], unavailable: ["Rabu 09:00-10:00"] }),
];
const facilitators = [0, 1, 2, 3, 4].map((i) =>
  facilitator(`F${i}`, { units: i === 0 ? ["U0"] : [], unavailable: i === 1 ? ["Kamis"] : [] }),
);

const some = (prefix: string, count: number, max: number) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: count - 1 }).map((n) => `${prefix}${n}`),
    { maxLength: max },
  );

const anySession = fc.record({
  day: fc.integer({ min: 0, max: 13 }),
  start: fc.integer({ min: 0, max: 95 }),
  quarters: fc.integer({ min: 1, max: 16 }),
  breakMinutes: fc.constantFrom(null, 0, 15, 30),
  facilitators: some("F", 5, 3),
  groups: some("G", 4, 2),
  place: fc.constantFrom("P0", "P1", "P2", "P3", null),
  unit: fc.constantFrom("U0", "U1", null),
  mode: fc.constantFrom("face-to-face", "online-live", "online-self-paced", null),
  kind: fc.constantFrom("theory", "practice", "pre-test", "competency-test", "mentoring", null),
});

/** Schedules with clashes of every sort, nights, three zones, and groups that share members. */
export function anySchedule(maxLength: number): fc.Arbitrary<ScheduleInput> {
  return fc.array(anySession, { maxLength }).map((drafts) => {
    const sessions = drafts.map(({ day, start, quarters, ...rest }, i): Session => {
      const end = start * 15 + quarters * 15;
      return session({
        row: i + 2,
        id: `S${i}`,
        date: isoDate(monday + day),
        start: start * 15,
        end: end > 1440 ? end - 1440 : end,
        ...rest,
      });
    });
    return inputOf({ sessions, facilitators, places, groups, travel: [], curriculum: [] });
  });
}
