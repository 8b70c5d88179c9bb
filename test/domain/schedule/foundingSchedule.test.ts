import { describe, expect, it } from "vitest";
import { checkSchedule } from "../../../src/domain/schedule/checkSchedule";
import { foundingScheduleRows } from "../../samples/foundingSchedule";
import { inputOf, sessionsOfRows } from "./fixtures";

const founding = inputOf({ sessions: sessionsOfRows(foundingScheduleRows) });

describe("the founding paper's schedule", () => {
  const { findings, unchecked, waived, summary } = checkSchedule(founding, "2025-06-15");

  it("breaks exactly the rules that it is known to break, at these rows", () => {
    expect(findings.map(({ rule, rows }) => [rule, rows])).toEqual([
      ["public-holiday", [6]],
      ["jp-per-day-exceeded", [3]],
      ["jp-per-day-exceeded", [4]],
      ["jp-per-day-exceeded", [5]],
      ["jp-per-day-exceeded", [6]],
      ["jp-per-day-exceeded", [7]],
      ["collective-leave", [7]],
      ["weekend", [2]],
      ["friday-prayer", [7]],
      ["online-share-off-target", []],
      ["order-broken", [2]],
    ]);
  });

  it("tells how many JP against how many, and which share against which", () => {
    const [exceeded] = findings.filter(({ rule }) => rule === "jp-per-day-exceeded");
    expect(exceeded?.facts).toMatchObject({ jp: 420 / 45, maxJp: 8, mode: "online-live" });
    const [share] = findings.filter(({ rule }) => rule === "online-share-off-target");
    expect(share?.facts).toMatchObject({ share: 5 / 6, target: 0.3 });
  });

  it("says once which sheets are absent, and counts the days", () => {
    expect(unchecked.map(({ table }) => table)).toEqual([
      "facilitators",
      "places",
      "travel",
      "groups",
      "curriculum",
    ]);
    expect(waived).toEqual([]);
    expect(summary).toMatchObject({ daysUsed: 6, firstDay: "2025-05-24", lastDay: "2025-05-30" });
    expect(summary.totalJp).toBe((6 * 420) / 45);
  });

  it("breaks the same rules when each day is written in two rows", () => {
    const halves = founding.sessions.flatMap((session, i) => [
      { ...session, row: 2 * i + 2, id: `${session.id}a`, breakMinutes: null, end: 720 },
      { ...session, row: 2 * i + 3, id: `${session.id}b`, breakMinutes: null, start: 780 },
    ]);
    const rules = new Set(
      checkSchedule({ ...founding, sessions: halves }, null).findings.map(({ rule }) => rule),
    );
    expect([...rules].sort()).toEqual([
      "collective-leave",
      "friday-prayer",
      "jp-per-day-exceeded",
      "online-share-off-target",
      "order-broken",
      "public-holiday",
      "weekend",
    ]);
  });
});
