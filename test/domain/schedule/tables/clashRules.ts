import { at, group, place, session } from "../fixtures";
import { ruleTable } from "../ruleTable";

const budi = { facilitators: ["Budi"] };
const first = session({ row: 2, ...budi });
const next = session({ row: 3, ...budi, start: at("10:00"), end: at("11:00") });
const clashing = session({ row: 4, ...budi, start: at("09:30"), end: at("10:00") });
const nextDay = session({ row: 5, ...budi, date: "2025-06-04" });

ruleTable("facilitator-double-booked", {
  ok: [
    { name: "sessions that touch", given: { sessions: [first, next] } },
    { name: "the same hour on two days", given: { sessions: [first, nextDay] } },
    {
      name: "09:00 in WIB and 10:00 in WITA two hours later in UTC",
      given: {
        sessions: [
          { ...first, place: "Jakarta" },
          { ...first, row: 3, place: "Makassar", start: at("11:00"), end: at("12:00") },
        ],
        places: [place("Jakarta", { zone: "WIB" }), place("Makassar", { zone: "WITA" })],
      },
    },
    {
      name: "a session whose time is not known",
      given: { sessions: [first, { ...clashing, start: null }] },
    },
  ],
  bad: [
    { name: "sessions that overlap", given: { sessions: [first, clashing] }, rows: [[2, 4]] },
    {
      name: "a pair once, however many facilitators it shares and however they are spelled",
      given: {
        sessions: [
          { ...first, facilitators: ["Budi  Santoso", "Sri"] },
          { ...clashing, facilitators: ["sri", "budi santoso"] },
        ],
      },
      rows: [[2, 4]],
      facts: { facilitators: ["Budi  Santoso", "Sri"] },
    },
    {
      name: "a session across midnight and one early next morning",
      given: {
        sessions: [
          session({ row: 2, ...budi, start: at("22:00"), end: at("02:00") }),
          session({
            row: 3,
            ...budi,
            date: "2025-06-04",
            start: at("01:00"),
            end: at("03:00"),
          }),
        ],
      },
      rows: [[2, 3]],
    },
    {
      name: "10:00 in WITA and 09:00 in WIB, which are one moment",
      given: {
        sessions: [
          { ...first, place: "Jakarta" },
          { ...first, row: 3, place: "Makassar", start: at("10:00"), end: at("11:00") },
        ],
        places: [place("Jakarta", { zone: "WIB" }), place("Makassar", { zone: "WITA" })],
      },
      rows: [[2, 3]],
    },
  ],
});

const inRoom = { place: "Ruang A" };
ruleTable("place-double-booked", {
  ok: [
    {
      name: "a place that may be shared",
      given: {
        sessions: [session({ row: 2, ...inRoom }), session({ row: 3, ...inRoom })],
        places: [place("ruang a", { shared: true })],
      },
    },
    { name: "no place at all", given: { sessions: [session({ row: 2 }), session({ row: 3 })] } },
  ],
  bad: [
    {
      name: "two sessions in one room",
      given: { sessions: [session({ row: 2, ...inRoom }), session({ row: 3, ...inRoom })] },
      rows: [[2, 3]],
    },
  ],
});

ruleTable("group-double-booked", {
  ok: [
    {
      name: "two groups at once",
      given: {
        sessions: [session({ row: 2, groups: ["A"] }), session({ row: 3, groups: ["B"] })],
      },
    },
  ],
  bad: [
    {
      name: "one group of several at once",
      given: {
        sessions: [session({ row: 2, groups: ["A", "B"] }), session({ row: 3, groups: ["b"] })],
      },
      rows: [[2, 3]],
      facts: { groups: ["B"] },
    },
  ],
});

const twoGroups = [
  group("A", { members: ["P1", "P2", "P3", "P4", "P5"] }),
  group("B", { members: ["P9", "p2", "P3", "P4", "P5"] }),
];
ruleTable("participant-double-booked", {
  ok: [
    {
      name: "groups without common members",
      given: {
        sessions: [session({ row: 2, groups: ["A"] }), session({ row: 3, groups: ["B"] })],
        groups: [group("A", { members: ["P1"] }), group("B", { members: ["P2"] })],
      },
    },
    {
      name: "a pair that shares a group, which group-double-booked reports",
      given: {
        sessions: [session({ row: 2, groups: ["A", "B"] }), session({ row: 3, groups: ["B"] })],
        groups: twoGroups,
      },
    },
  ],
  bad: [
    {
      name: "members of two groups, naming three of them",
      given: {
        sessions: [session({ row: 2, groups: ["A"] }), session({ row: 3, groups: ["B"] })],
        groups: twoGroups,
      },
      rows: [[2, 3]],
      facts: { count: 4, participants: ["P2", "P3", "P4"] },
    },
    {
      name: "a pair that shares a group, where somebody of other groups is booked twice",
      given: {
        sessions: [
          session({ row: 2, groups: ["A", "C"] }),
          session({ row: 3, groups: ["B", "C"] }),
        ],
        groups: [
          group("A", { members: ["P1", "P2"] }),
          group("B", { members: ["P1", "P3"] }),
          group("C", { members: ["P3"] }),
        ],
      },
      rows: [[2, 3]],
      facts: { count: 1, participants: ["P1"] },
    },
    {
      name: "members named in the participants' own rows",
      given: {
        sessions: [session({ row: 2, groups: ["A"] }), session({ row: 3, groups: ["B"] })],
        groups: [group("A"), group("B")],
        participants: [{ row: 2, id: "P1", groups: ["A", "B"] }],
      },
      rows: [[2, 3]],
      facts: { count: 1 },
    },
  ],
});

ruleTable("overlaps-not-listed", {
  ok: [{ name: "few clashes", given: { sessions: [first, clashing] } }],
  bad: [
    {
      name: "more clashes than anybody can read",
      given: {
        sessions: Array.from({ length: 400 }, (_, i) => session({ row: i + 2, ...budi })),
      },
      rows: [[]],
      facts: { of: "facilitator-double-booked", listed: 50_000, clashes: (400 * 399) / 2 },
    },
  ],
});
