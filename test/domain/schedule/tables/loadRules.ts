import type { Session } from "../../../../src/domain/schedule/session";
import { at, facilitator, group, online, session } from "../fixtures";
import { ruleTable } from "../ruleTable";

const lasting = (row: number, from: string, to: string, over: Partial<Session> = {}) =>
  session({ row, start: at(from), end: at(to), ...over });

ruleTable("break-missing", {
  ok: [
    {
      name: "four hours without a rest, and a day with one",
      given: {
        sessions: [
          lasting(2, "09:00", "13:00"),
          lasting(3, "09:00", "17:00", { breakMinutes: 30 }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "longer with no rest, or one too short",
      given: {
        sessions: [
          lasting(2, "09:00", "13:01"),
          lasting(3, "09:00", "17:00", { breakMinutes: 29 }),
        ],
      },
      rows: [[2], [3]],
    },
  ],
});

ruleTable("jp-per-day-exceeded", {
  ok: [
    {
      name: "exactly eight JP online, though 8 × 45 minutes come in thirds",
      given: {
        sessions: [
          online({ row: 2, start: at("09:00"), end: at("11:00") }),
          online({ row: 3, start: at("11:00"), end: at("13:00") }),
          online({ row: 4, start: at("13:00"), end: at("15:00") }),
        ],
      },
    },
    {
      name: "nine JP face to face",
      given: { sessions: [lasting(2, "09:00", "17:00", { breakMinutes: 75 })] },
    },
    {
      name: "two groups in turn",
      given: {
        sessions: [
          online({ row: 2, end: at("15:00"), groups: ["A"] }),
          online({ row: 3, end: at("15:00"), groups: ["B"] }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "9.33 JP live online",
      given: { sessions: [online({ row: 2, end: at("17:00"), breakMinutes: 60 })] },
      rows: [[2]],
      facts: { jp: 420 / 45, maxJp: 8, mode: "online-live", groups: [] },
    },
    {
      name: "a mixed day, by the limit of all modes",
      given: {
        sessions: [
          lasting(2, "09:00", "14:00"),
          online({ row: 3, start: at("14:00"), end: at("19:00") }),
        ],
      },
      rows: [[2, 3]],
      facts: { mode: null, maxJp: 10 },
    },
    {
      name: "one group that has a lesson more than the others",
      given: {
        sessions: [
          online({ row: 2, start: at("09:00"), end: at("15:00") }),
          online({ row: 3, start: at("15:00"), end: at("16:00"), groups: ["A"] }),
          online({ row: 4, date: "2025-06-04", groups: ["B"] }),
        ],
      },
      rows: [[2, 3]],
      facts: { groups: ["A"] },
    },
  ],
});

ruleTable("jp-per-day-too-few", {
  ok: [
    {
      name: "five JP online, and an hour face to face",
      given: {
        sessions: [
          online({ row: 2, start: at("09:00"), end: at("12:45") }),
          session({ row: 3, date: "2025-06-04" }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "an online day of two JP",
      given: { sessions: [online({ row: 2, end: at("10:30") })] },
      rows: [[2]],
      facts: { jp: 2, minJp: 5 },
    },
    {
      name: "any short day where the norm is for all",
      given: { sessions: [session({ row: 2 })], settings: { minJpAppliesTo: "all" } },
      rows: [[2]],
    },
  ],
});

ruleTable("session-too-long", {
  ok: [{ name: "a whole day", given: { sessions: [lasting(2, "09:00", "17:00")] } }],
  bad: [
    { name: "a minute more", given: { sessions: [lasting(2, "09:00", "17:01")] }, rows: [[2]] },
  ],
});

ruleTable("consecutive-too-long", {
  ok: [
    {
      name: "a pause of ten minutes",
      given: { sessions: [lasting(2, "09:00", "12:00"), lasting(3, "12:10", "14:00")] },
    },
    {
      name: "a rest inside a session",
      given: {
        sessions: [
          lasting(2, "09:00", "13:00", { breakMinutes: 30 }),
          lasting(3, "13:00", "14:00"),
        ],
      },
    },
    {
      name: "one long session, which break-missing reports",
      given: { sessions: [lasting(2, "09:00", "17:00")] },
    },
  ],
  bad: [
    {
      name: "five hours on end",
      given: {
        sessions: [
          lasting(2, "09:00", "11:00"),
          lasting(3, "11:05", "14:00"),
          lasting(4, "15:00", "16:00"),
        ],
      },
      rows: [[2, 3]],
      facts: { minutes: 300, from: at("09:00"), to: at("14:00") },
    },
  ],
});

const budi = { facilitators: ["Budi"] };
ruleTable("facilitator-overload", {
  ok: [
    {
      name: "a full day, and a limit of one's own",
      given: {
        sessions: [
          lasting(2, "09:00", "16:30", budi),
          lasting(3, "09:00", "18:00", { facilitators: ["Sri"] }),
        ],
        facilitators: [facilitator("Sri", { maxJpPerDay: 12 })],
      },
    },
  ],
  bad: [
    {
      name: "more than one's own limit, on that day only",
      given: {
        sessions: [
          lasting(2, "09:00", "11:00", budi),
          lasting(3, "12:00", "14:00", budi),
          lasting(4, "09:00", "12:00", { ...budi, date: "2025-06-04" }),
        ],
        facilitators: [facilitator("Budi", { maxJpPerDay: 4 })],
      },
      rows: [[2, 3]],
      facts: { jp: 240 / 45, maxJp: 4 },
    },
  ],
});

const work = (row: number, name: string, to: string) =>
  lasting(row, "09:00", to, { facilitators: [name], date: `2025-06-0${row}` });
ruleTable("facilitator-load-unfair", {
  ok: [
    {
      name: "two facilitators",
      given: { sessions: [work(2, "A", "17:00"), work(3, "B", "10:00")] },
    },
    {
      name: "equal loads",
      given: { sessions: [work(2, "A", "10:00"), work(3, "B", "10:00"), work(4, "C", "10:00")] },
    },
  ],
  bad: [
    {
      name: "more than twice the mean",
      given: { sessions: [work(2, "A", "17:00"), work(3, "B", "10:00"), work(4, "C", "10:00")] },
      rows: [[2]],
      facts: { facilitator: "A", meanJp: 200 / 45 },
    },
  ],
});

ruleTable("co-facilitator-missing", {
  ok: [
    {
      name: "two facilitators, a small group, and a group of unknown size",
      given: {
        sessions: [
          session({ row: 2, facilitators: ["A", "B"], groups: ["big"] }),
          session({ row: 3, facilitators: ["A"], groups: ["small"] }),
          session({ row: 4, facilitators: ["A"], groups: ["unknown"] }),
        ],
        groups: [group("big", { size: 40 }), group("small", { size: 25 }), group("unknown")],
      },
    },
  ],
  bad: [
    {
      name: "one facilitator for many",
      given: {
        sessions: [session({ row: 2, facilitators: ["A"], groups: ["big"] })],
        groups: [group("big", { size: 26 })],
      },
      rows: [[2]],
    },
  ],
});

const withBreak = (breakMinutes: number) => session({ row: 2, breakMinutes });

ruleTable("break-impossible", {
  ok: [
    {
      name: "no break, and one that leaves a minute",
      given: { sessions: [withBreak(0), withBreak(59)] },
    },
  ],
  bad: [
    { name: "a break below nothing", given: { sessions: [withBreak(-30)] }, rows: [[2]] },
    {
      name: "a break as long as its session",
      given: { sessions: [withBreak(60)] },
      rows: [[2]],
      facts: { minutes: 60, breakMinutes: 60 },
    },
  ],
});
