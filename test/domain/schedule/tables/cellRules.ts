import { at, facilitator, group, online, place, session, unit } from "../fixtures";
import { ruleTable } from "../ruleTable";

ruleTable("missing-required-cell", {
  ok: [
    { name: "a full row", given: { sessions: [session({ row: 2 })] } },
    {
      name: "a cell that could not be read, which has its own finding",
      given: { sessions: [session({ row: 2, start: null, unreadable: ["start"] })] },
    },
  ],
  bad: [
    {
      name: "an empty topic and mode",
      given: { sessions: [session({ row: 2, topic: null, mode: null })] },
      rows: [[2]],
      facts: { missing: ["topic", "mode"] },
    },
  ],
});

ruleTable("end-before-start", {
  ok: [
    {
      name: "four hours across midnight, and an end at 24:00",
      given: {
        sessions: [
          session({ row: 2, start: at("22:00"), end: at("02:00") }),
          session({ row: 3, start: at("22:00"), end: at("24:00") }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "13:00–11:00, an end at the start, and 22 hours across midnight",
      given: {
        sessions: [
          session({ row: 2, start: at("13:00"), end: at("11:00") }),
          session({ row: 3, start: at("09:00"), end: at("09:00") }),
          session({ row: 4, start: at("12:00"), end: at("10:00") }),
        ],
      },
      rows: [[2], [3], [4]],
    },
  ],
});

ruleTable("duplicate-session-id", {
  ok: [
    {
      name: "two codes, and two rows without one",
      given: {
        sessions: [
          session({ row: 2, id: "A" }),
          session({ row: 3, id: "B" }),
          session({ row: 4 }),
          session({ row: 5 }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "one code in three rows",
      given: {
        sessions: [
          session({ row: 4, id: "A" }),
          session({ row: 2, id: "a " }),
          session({ row: 3, id: "A" }),
        ],
      },
      rows: [[2, 3, 4]],
    },
  ],
});

ruleTable("unknown-facilitator", {
  ok: [
    {
      name: "a listed name in small letters",
      given: {
        sessions: [session({ row: 2, facilitators: ["budi santoso"] })],
        facilitators: [facilitator("Budi Santoso")],
      },
    },
  ],
  bad: [
    {
      name: "a slip, with the name it stands for",
      given: {
        sessions: [
          session({ row: 2, facilitators: ["Budi Santosa"] }),
          session({ row: 3, facilitators: ["Budi Santosa"] }),
        ],
        facilitators: [facilitator("Budi Santoso"), facilitator("Sri Wahyuni")],
      },
      rows: [[2, 3]],
      facts: { name: "Budi Santosa", nearest: "Budi Santoso" },
    },
  ],
});

ruleTable("unknown-place", {
  ok: [
    {
      name: "an online session, which may name what it likes",
      given: { sessions: [online({ row: 2, place: "Zoom" })], places: [place("A")] },
    },
  ],
  bad: [
    {
      name: "a room that is not listed",
      given: { sessions: [session({ row: 2, place: "B" })], places: [place("A")] },
      rows: [[2]],
    },
  ],
});

ruleTable("unknown-unit", {
  ok: [
    {
      name: "a listed unit",
      given: { sessions: [session({ row: 2, unit: "U" })], curriculum: [unit("u")] },
    },
  ],
  bad: [
    {
      name: "O for 0",
      given: {
        sessions: [session({ row: 2, unit: "M.70SDM01.O10.2" })],
        curriculum: [unit("M.70SDM01.010.2")],
      },
      rows: [[2]],
    },
  ],
});

ruleTable("unknown-group", {
  ok: [
    {
      name: "a listed group",
      given: { sessions: [session({ row: 2, groups: ["A"] })], groups: [group("A")] },
    },
  ],
  bad: [
    {
      name: "one of two that is not listed",
      given: { sessions: [session({ row: 2, groups: ["A", "B"] })], groups: [group("A")] },
      rows: [[2]],
      facts: { name: "B" },
    },
  ],
});

ruleTable("unknown-participant", {
  ok: [
    {
      name: "members without a list of participants",
      given: { sessions: [], groups: [group("A", { members: ["P1"] })] },
    },
  ],
  bad: [
    {
      name: "a member who is not a participant",
      given: {
        sessions: [],
        groups: [group("A", { row: 5, members: ["P1", "P2"] })],
        participants: [{ row: 2, id: "p1", groups: [] }],
      },
      rows: [[5]],
      facts: { participants: ["P2"] },
    },
  ],
});

ruleTable("facilitator-spelling", {
  ok: [
    {
      name: "different people, numbered people, and names too short to tell",
      given: {
        sessions: [
          session({
            row: 2,
            facilitators: ["Budi Santoso", "Sri Wahyuni", "Fasilitator 1", "Fasilitator 2"],
          }),
          session({ row: 3, facilitators: ["Ani", "Ana", "Budi Hartono"] }),
        ],
      },
    },
    {
      name: "a schedule whose list of facilitators tells",
      given: {
        sessions: [session({ row: 2, facilitators: ["Budi Santoso", "Budi Santosa"] })],
        facilitators: [],
      },
    },
  ],
  bad: [
    {
      name: "one slip",
      given: {
        sessions: [
          session({ row: 2, facilitators: ["Budi Santoso"] }),
          session({ row: 3, facilitators: ["Budi Santosa"] }),
        ],
      },
      rows: [[2, 3]],
      facts: { names: ["Budi Santosa", "Budi Santoso"] },
    },
    {
      name: "a title here and none there",
      given: {
        sessions: [
          session({ row: 2, facilitators: ["Dr. Budi Santoso, M.Pd."] }),
          session({ row: 3, facilitators: ["Budi Santoso"] }),
        ],
      },
      rows: [[2, 3]],
    },
  ],
});

ruleTable("availability-unreadable", {
  ok: [
    {
      name: "dates in both orders, spans, weekdays and hours",
      given: {
        sessions: [],
        facilitators: [
          facilitator("B", {
            unavailable: [
              "2025-05-26",
              "26/5/2025",
              "26 Mei 2025 - 28 Mei 2025",
              "2025-05-26..2025-05-28",
              "Jumat 11:30-13:00",
              "12.00-13.00",
              "2025-05-26 09:00-12:00",
            ],
          }),
        ],
      },
    },
  ],
  bad: [
    {
      name: "31 February, hours the wrong way round, and words",
      given: {
        sessions: [],
        groups: [group("A", { row: 3, unavailable: ["31/2/2025", "Senin 12:00-09:00", "besok"] })],
      },
      rows: [[3], [3], [3]],
    },
  ],
});

ruleTable("online-link-missing", {
  ok: [
    {
      name: "a link, and self-paced learning without one",
      given: {
        sessions: [online({ row: 2 }), online({ row: 3, mode: "online-self-paced", link: null })],
      },
    },
  ],
  bad: [
    {
      name: "a live session without a link",
      given: { sessions: [online({ row: 2, link: null })] },
      rows: [[2]],
    },
  ],
});

ruleTable("recording-missing", {
  ok: [
    {
      name: "a session of today",
      given: { sessions: [online({ row: 2 })] },
      today: "2025-06-03",
    },
    { name: "a check that does not know the date", given: { sessions: [online({ row: 2 })] } },
    {
      name: "a programme that records nothing",
      given: { sessions: [online({ row: 2 })], settings: { recordingRequired: false } },
      today: "2025-06-04",
    },
  ],
  bad: [
    {
      name: "a session of yesterday",
      given: { sessions: [online({ row: 2 })] },
      today: "2025-06-04",
      rows: [[2]],
    },
  ],
});
