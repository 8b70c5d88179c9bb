import type { Session, SessionKind } from "../../../../src/domain/schedule/session";
import { at, online, session, unit } from "../fixtures";
import { ruleTable } from "../ruleTable";

const inJune = (day: number) => `2025-06-${String(day).padStart(2, "0")}`;
const ofKind = (row: number, kind: SessionKind, day: number, over: Partial<Session> = {}) =>
  session({ row, kind, date: inJune(day), ...over });
const onlineOn = (row: number, day: number) => online({ row, date: inJune(day), kind: "theory" });

ruleTable("order-broken", {
  ok: [
    {
      name: "online, class, test, mentoring",
      given: {
        sessions: [
          onlineOn(2, 2),
          ofKind(3, "practice", 3),
          ofKind(4, "competency-test", 3),
          ofKind(5, "mentoring", 4),
        ],
      },
    },
    {
      name: "both on one day, where that is allowed",
      given: {
        sessions: [
          ofKind(2, "practice", 2),
          online({ row: 3, date: inJune(2), start: at("11:00"), end: at("12:00") }),
        ],
      },
    },
    {
      name: "class first, where that is the pattern",
      given: {
        sessions: [ofKind(2, "practice", 2), onlineOn(3, 3)],
        settings: { orderPattern: "class-online" },
      },
    },
    {
      name: "any order, where the pattern is free",
      given: {
        sessions: [ofKind(2, "practice", 2), onlineOn(3, 3)],
        settings: { orderPattern: "free" },
      },
    },
    {
      name: "two groups, each in order",
      given: {
        sessions: [
          { ...onlineOn(2, 2), groups: ["A"] },
          { ...ofKind(3, "practice", 3), groups: ["A"] },
          { ...onlineOn(4, 4), groups: ["B"] },
        ],
      },
    },
  ],
  bad: [
    {
      name: "class before online",
      given: { sessions: [ofKind(2, "practice", 2), ofKind(3, "theory", 3), onlineOn(4, 4)] },
      rows: [[2, 3]],
      facts: { earlier: "online", later: "face-to-face" },
    },
    {
      name: "the hour on one day, where that counts",
      given: {
        sessions: [
          ofKind(2, "practice", 2),
          online({ row: 3, date: inJune(2), start: at("11:00"), end: at("12:00") }),
        ],
        settings: { orderSameDayAllowed: false },
      },
      rows: [[2]],
    },
  ],
});

const withPrerequisite = [unit("U1"), unit("U2", { prerequisites: ["u1"] })];
ruleTable("prerequisite-order", {
  ok: [
    {
      name: "one after the other on one day",
      given: {
        sessions: [
          session({ row: 2, unit: "U1" }),
          session({ row: 3, unit: "U2", start: at("10:00"), end: at("11:00") }),
        ],
        curriculum: withPrerequisite,
      },
    },
  ],
  bad: [
    {
      name: "a unit that begins before the other is completed",
      given: {
        sessions: [
          session({ row: 2, unit: "U1" }),
          session({ row: 3, unit: "U2", start: at("10:00"), end: at("11:00") }),
          session({ row: 4, unit: "U1", start: at("11:00"), end: at("12:00") }),
        ],
        curriculum: withPrerequisite,
      },
      rows: [[3]],
      facts: { completedBy: { row: 4 } },
    },
  ],
});

ruleTable("pre-test-not-first", {
  ok: [
    {
      name: "orientation, pre-test, theory",
      given: {
        sessions: [ofKind(2, "orientation", 2), ofKind(3, "pre-test", 3), ofKind(4, "theory", 4)],
      },
    },
  ],
  bad: [
    {
      name: "theory before it, reported once for two groups",
      given: {
        sessions: [
          ofKind(2, "theory", 2),
          ofKind(3, "pre-test", 3),
          ofKind(4, "practice", 4, { groups: ["A"] }),
          ofKind(5, "practice", 4, { groups: ["B"] }),
        ],
      },
      rows: [[3]],
    },
  ],
});

ruleTable("post-test-not-last", {
  ok: [
    {
      name: "mentoring after it",
      given: {
        sessions: [ofKind(2, "theory", 2), ofKind(3, "post-test", 3), ofKind(4, "mentoring", 4)],
      },
    },
  ],
  bad: [
    {
      name: "practice after it",
      given: { sessions: [ofKind(2, "post-test", 3), ofKind(3, "practice", 4)] },
      rows: [[2]],
    },
  ],
});

ruleTable("mentoring-before-class", {
  ok: [
    { name: "mentoring alone", given: { sessions: [ofKind(2, "mentoring", 2)] } },
    {
      name: "mentoring after the first class",
      given: { sessions: [ofKind(2, "theory", 2), ofKind(3, "mentoring", 3)] },
    },
  ],
  bad: [
    {
      name: "mentoring first",
      given: { sessions: [ofKind(2, "mentoring", 2), ofKind(3, "theory", 3)] },
      rows: [[2]],
    },
  ],
});

ruleTable("portfolio-after-assessment", {
  ok: [
    {
      name: "portfolio first",
      given: { sessions: [ofKind(2, "portfolio", 2), ofKind(3, "competency-test", 3)] },
    },
  ],
  bad: [
    {
      name: "portfolio after the test",
      given: { sessions: [ofKind(2, "competency-test", 2), ofKind(3, "portfolio", 3)] },
      rows: [[3]],
    },
  ],
});

ruleTable("orientation-missing", {
  ok: [
    {
      name: "orientation online, after a pre-test",
      given: {
        sessions: [
          online({ row: 2, kind: "pre-test", date: inJune(2) }),
          online({ row: 3, kind: "orientation" }),
        ],
      },
    },
    {
      name: "a first meeting face to face",
      given: { sessions: [session({ row: 2, date: inJune(2) }), online({ row: 3 })] },
    },
    {
      name: "people who need none",
      given: { sessions: [online({ row: 2 })], settings: { orientationRequired: false } },
    },
  ],
  bad: [{ name: "theory online first", given: { sessions: [onlineOn(2, 2)] }, rows: [[2]] }],
});

ruleTable("assessor-taught-the-group", {
  ok: [
    {
      name: "another group, and another assessor",
      given: {
        sessions: [
          ofKind(2, "theory", 2, { facilitators: ["Budi"], groups: ["A"] }),
          ofKind(3, "competency-test", 3, { facilitators: ["Budi"], groups: ["B"] }),
          ofKind(4, "competency-test", 4, { facilitators: ["Sri"], groups: ["A"] }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "the mentor as assessor",
      given: {
        sessions: [
          ofKind(2, "mentoring", 2, { facilitators: ["Budi"], groups: ["A"] }),
          ofKind(3, "competency-test", 3, { facilitators: ["Sri", "budi"], groups: ["A"] }),
        ],
      },
      rows: [[3]],
      facts: { assessors: ["budi"] },
    },
  ],
});
