import { describe, expect, it } from "vitest";
import { checkRange, checkSchedule } from "../../../src/domain/schedule/checkSchedule";
import { onlineShare } from "../../../src/domain/schedule/onlineShare";
import { scheduleReport } from "../../../src/domain/schedule/scheduleReport";
import { timetableOf } from "../../../src/domain/schedule/timetable";
import { knownHolidayDates, workdays } from "../../../src/domain/schedule/workdays";
import { at, defaultSettings, facilitator, inputOf, online, session, unit } from "./fixtures";

const budi = { facilitators: ["Budi"] };
const input = inputOf({
  sessions: [
    session({ row: 2, ...budi, unit: "U", groups: ["A"], end: at("10:30") }),
    session({ row: 3, ...budi, unit: "U", groups: ["A"], start: at("13:00"), end: at("14:30") }),
    session({ row: 4, unit: "U", groups: ["B"], facilitators: ["Sri"], end: at("10:30") }),
    online({ row: 5, date: "2025-06-04", end: at("13:00"), breakMinutes: 30 }),
    session({ row: 6, date: null }),
  ],
  facilitators: [facilitator("Sri")],
  curriculum: [
    unit("U", {
      title: "Judul",
      plannedJp: {
        "face-to-face": 4,
        "online-live": 1,
        "online-self-paced": null,
        "self-study": null,
      },
    }),
    unit("V"),
  ],
});
const { summary } = checkSchedule(input, null);

describe("the summary", () => {
  it("counts JP by unit, for the group that gets most and the one that gets least", () => {
    expect(summary.units).toEqual([
      { unit: "U", title: "Judul", plannedJp: 5, scheduledJp: 4, leastJp: 2 },
      { unit: "V", title: null, plannedJp: null, scheduledJp: 0, leastJp: 0 },
      { unit: null, title: null, plannedJp: null, scheduledJp: 210 / 45, leastJp: 210 / 45 },
    ]);
  });

  it("counts JP by mode and facilitator, from minutes less the break", () => {
    expect(summary.modes.map(({ jp }) => jp)).toEqual([6, 210 / 45, 0, 0]);
    expect(summary.onlineShare).toBe(210 / 480);
    expect(summary.facilitators).toEqual([
      { name: "Budi", jp: 4, sessions: 2 },
      { name: "Sri", jp: 2, sessions: 1 },
    ]);
    expect(summary.totalJp).toBe(480 / 45);
  });

  it("says which days are used and how many rows could not be counted", () => {
    expect(summary).toMatchObject({
      daysUsed: 2,
      firstDay: "2025-06-03",
      lastDay: "2025-06-04",
      sessionsCounted: 4,
      sessionsLeftOut: 1,
    });
  });

  it("of nothing is unknown, not zero per cent", () => {
    const nothing = checkSchedule(inputOf({ sessions: [] }), null).summary;
    expect(nothing).toMatchObject({ onlineShare: null, totalJp: 0, daysUsed: 0, firstDay: null });
  });
});

describe("the chart of JP by mode", () => {
  it("sets what is scheduled beside what the target share gives", () => {
    const { bars, online: share, totalJp } = scheduleReport(summary);
    expect(totalJp).toBeCloseTo(480 / 45, 12);
    expect(share.targetJp).toBeCloseTo((0.3 * 480) / 45, 12);
    expect(share.withinTolerance).toBe(false);
    expect(bars[0]).toMatchObject({ mode: "face-to-face", scheduledJp: 6 });
    expect(bars[0]?.targetJp).toBeCloseTo((0.7 * 480) / 45, 12);
    expect(bars[3]).toEqual({ mode: "self-study", scheduledJp: 0, targetJp: null });
  });
});

describe("the chart of a schedule without online sessions", () => {
  it("shows the gap beside live online", () => {
    const offline = inputOf({ sessions: [session({ row: 2 })] });
    const { bars } = scheduleReport(checkSchedule(offline, null).summary);
    expect(bars[1]).toMatchObject({ mode: "online-live", scheduledJp: 0 });
    expect(bars[1]?.targetJp).toBeCloseTo((0.3 * 60) / 45, 12);
  });
});

describe("the timetable", () => {
  const { days, rows, leftOut } = timetableOf(input);

  it("has a column for each day and a row for each hour in use", () => {
    expect(days.map(({ date }) => date)).toEqual(["2025-06-03", "2025-06-04"]);
    expect([rows[0]?.start, rows[rows.length - 1]?.end]).toEqual([at("09:00"), at("15:00")]);
    expect(leftOut).toEqual([6]);
  });

  it("places a session in every hour it touches, beginning once, with its mode", () => {
    const cells = rows.map(({ cells: [, second] }) => second);
    expect(cells.map((cell) => cell?.entries.map(({ begins }) => begins))).toEqual([
      [true],
      [false],
      [false],
      [false],
      [],
      [],
    ]);
    expect(cells.map((cell) => cell?.mode)).toEqual([
      "online-live",
      "online-live",
      "online-live",
      "online-live",
      null,
      null,
    ]);
  });

  it("carries a session past midnight into the next day, and names holidays", () => {
    const night = inputOf({
      sessions: [session({ row: 2, date: "2025-05-28", start: at("22:00"), end: at("02:00") })],
    });
    const table = timetableOf(night, 120);
    expect(table.days).toEqual([
      { date: "2025-05-28", holiday: null, weekend: false },
      { date: "2025-05-29", holiday: "Kenaikan Yesus Kristus", weekend: false },
    ]);
    expect(table.rows[0]?.cells[1]?.entries[0]).toMatchObject({ start: 0, end: 120 });
    expect(table.rows[11]?.cells[0]?.entries[0]).toMatchObject({ start: 1320, end: 1440 });
  });

  it("marks the weekend of the settings", () => {
    const saturday = { sessions: [session({ row: 2, date: "2025-06-14" })] };
    expect(timetableOf(inputOf(saturday)).days[0]?.weekend).toBe(true);
    const sixDays = { ...saturday, settings: { weekendDays: "sunday" as const } };
    expect(timetableOf(inputOf(sixDays)).days[0]?.weekend).toBe(false);
  });

  it("of nothing is empty", () => {
    expect(timetableOf(inputOf({ sessions: [] }))).toEqual({ days: [], rows: [], leftOut: [] });
  });
});

describe("the functions of a cell", () => {
  it("onlineShare leaves out what it does not know", () => {
    expect(onlineShare(["face-to-face", "online-live"], [9, 3])).toBe(0.25);
    expect(
      onlineShare(["online-live", "online-self-paced", "self-study", null], [1, 1, 2, 9]),
    ).toBe(0.5);
    expect(onlineShare(["online-live"], [null])).toBeNull();
    expect(onlineShare([], [])).toBeNull();
  });

  it("workdays counts Monday to Friday without holidays", () => {
    expect(workdays("2025-05-24", "2025-05-31", [])).toBe(5);
    expect(workdays("2025-05-24", "2025-05-31", knownHolidayDates(false))).toBe(4);
    expect(workdays("2025-05-24", "2025-05-31", knownHolidayDates(true))).toBe(3);
    expect(workdays("2025-05-31", "2025-05-24", ["2025-05-29", "2025-05-29", "?"])).toBe(-4);
    expect(workdays("2025-05-24", "2025-05-25", [])).toBe(0);
    expect(workdays("2025-02-31", "2025-05-25", [])).toBeNull();
  });

  it("workdays agrees with counting day by day over four years", () => {
    const start = "1969-12-20";
    for (let length = 0; length < 1500; length += 7) {
      let count = 0;
      const first = Date.UTC(1969, 11, 20);
      for (let i = 0; i <= length; i++)
        if (new Date(first + i * 86_400_000).getUTCDay() % 6 !== 0) count++;
      const end = new Date(first + length * 86_400_000).toISOString().slice(0, 10);
      expect(workdays(start, end, [])).toBe(count);
    }
  });

  it("checkRange finds what a range alone can tell, and asks for nothing else", () => {
    const findings = checkRange(input.sessions, defaultSettings);
    expect(findings.map(({ rule }) => rule)).toContain("missing-required-cell");
    expect(findings.map(({ rule }) => rule)).not.toContain("unknown-facilitator");
  });
});
