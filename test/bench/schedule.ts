import { isoDate } from "../../src/domain/calendar";
import { checkSchedule } from "../../src/domain/schedule/checkSchedule";
import { suggestRepairs } from "../../src/domain/schedule/repairs";
import type { ScheduleInput } from "../../src/domain/schedule/scheduleInput";
import type { Session } from "../../src/domain/schedule/session";
import {
  defaultSettings,
  facilitator,
  group,
  inputOf,
  place,
  session,
} from "../domain/schedule/fixtures";

interface Size {
  readonly sessions: number;
  readonly facilitators: number;
  readonly places: number;
  readonly groups: number;
}

const monday = 20241; // 2025-06-02

/** A schedule in which almost everything fits: groups take turns through days, hours and places. */
export function largeSchedule(size: Size): ScheduleInput {
  const sessions: Session[] = [];
  const slots = [540, 630, 780, 870];
  for (let i = 0; i < size.sessions; i++) {
    const groupNo = i % size.groups;
    const turn = Math.floor(i / size.groups);
    const weekdayNo = Math.floor(turn / slots.length);
    const start = slots[turn % slots.length] ?? 540;
    const day = monday + Math.floor(weekdayNo / 4) * 7 + (weekdayNo % 4);
    const placeNo = groupNo % size.places;
    sessions.push(
      session({
        row: i + 2,
        id: `S${i}`,
        date: isoDate(day),
        start,
        end: start + 90,
        mode: groupNo < size.places ? "face-to-face" : "online-live",
        link: "https://example.org/rapat",
        kind: "theory",
        facilitators: [`Fasilitator ${(i * 7) % size.facilitators}`],
        groups: [`Kelompok ${groupNo}`],
        place: groupNo < size.places ? `Ruang ${placeNo}` : null,
      }),
    );
  }
  const range = (count: number) => Array.from({ length: count }, (_, i) => i);
  return inputOf({
    sessions,
    facilitators: range(size.facilitators).map((i) => facilitator(`Fasilitator ${i}`)),
    places: range(size.places).map((i) => place(`Ruang ${i}`, { capacity: 40 })),
    groups: range(size.groups).map((i) =>
      group(`Kelompok ${i}`, { members: range(20).map((n) => `P${i * 20 + n}`) }),
    ),
    travel: [],
    settings: { ...defaultSettings, onlineShareTarget: 0.6, onlineShareTolerance: 1 },
  });
}

function milliseconds(work: () => void, times = 5): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/** Median times of a check and how they grow, of the worst case, and of the search for repairs. */
export function benchSchedule(): Array<{ name: string; ms: number; note?: string }> {
  return [...growth(), everythingClashes(), repairs()];
}

function growth() {
  const measured = [1300, 5000, 50_000].map((count) => {
    const input = largeSchedule({ sessions: count, facilitators: 1000, places: 40, groups: 100 });
    let found = 0;
    const ms = milliseconds(() => {
      found = checkSchedule(input, "2025-06-01").findings.length;
    });
    return { count, ms, found };
  });
  const [base] = measured;
  return measured.map(({ count, ms, found }) => {
    const nLogN = (count * Math.log(count)) / (1300 * Math.log(1300));
    const ratio = base ? (ms / base.ms).toFixed(1) : "";
    const note = `${found} findings; ${ratio}× the time of 1,300, n log n gives ${nLogN.toFixed(1)}×`;
    return { name: `check ${count} sessions`, ms, note };
  });
}

function everythingClashes() {
  const one = { facilitators: ["F"], groups: ["G"], place: "P" };
  const sessions = Array.from({ length: 50_000 }, (_, i) => session({ row: i + 2, ...one }));
  let found = 0;
  const ms = milliseconds(() => {
    found = checkSchedule(inputOf({ sessions }), null).findings.length;
  }, 3);
  return { name: "check 50000 sessions that all clash", ms, note: `${found} findings listed` };
}

function repairs() {
  const input = largeSchedule({ sessions: 1300, facilitators: 1000, places: 40, groups: 100 });
  const teacher = input.sessions[0]?.facilitators ?? [];
  const sessions = input.sessions.map((session, i) =>
    i % 65 === 1 ? { ...session, facilitators: teacher } : session,
  );
  let note = "";
  const ms = milliseconds(() => {
    const { repairs: list, errors } = suggestRepairs({ ...input, sessions }, null);
    const found = list.filter(({ outcome }) => outcome === "found").length;
    note = `${errors} errors, ${list.length} treated, ${found} with a suggestion`;
  }, 3);
  return { name: "suggest repairs for 1300 sessions", ms, note };
}
