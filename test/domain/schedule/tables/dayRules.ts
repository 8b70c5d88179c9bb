import { at, group, online, place, session } from "../fixtures";
import { ruleTable } from "../ruleTable";

const onDay = (date: string, row = 2) => session({ row, date });
const selfPaced = (date: string) =>
  session({ row: 2, date, mode: "online-self-paced", start: at("09:00"), end: at("22:00") });

ruleTable("outside-programme-dates", {
  ok: [
    {
      name: "first and last day, and a programme without dates",
      given: {
        sessions: [onDay("2025-06-02"), onDay("2025-06-06", 3)],
        settings: { programmeStart: "2025-06-02", programmeEnd: "2025-06-06" },
      },
    },
    { name: "a programme without dates", given: { sessions: [onDay("1999-01-04")] } },
  ],
  bad: [
    {
      name: "the day before and the day after",
      given: {
        sessions: [onDay("2025-06-01"), onDay("2025-06-07", 3)],
        settings: { programmeStart: "2025-06-02", programmeEnd: "2025-06-06" },
      },
      rows: [[2], [3]],
    },
  ],
});

ruleTable("outside-day-window", {
  ok: [
    {
      name: "the whole training day",
      given: { sessions: [session({ row: 2, start: at("09:00"), end: at("17:00") })] },
    },
    { name: "self-paced learning at night", given: { sessions: [selfPaced("2025-06-03")] } },
    {
      name: "an online evening where that is allowed",
      given: {
        sessions: [online({ row: 2, start: at("19:00"), end: at("21:00") })],
        settings: { onlineAfterHours: true },
      },
    },
  ],
  bad: [
    {
      name: "a start too early, an end too late, and a night",
      given: {
        sessions: [
          session({ row: 2, start: at("08:00"), end: at("09:00") }),
          session({ row: 3, start: at("16:00"), end: at("17:01") }),
          session({ row: 4, start: at("22:00"), end: at("02:00") }),
        ],
      },
      rows: [[2], [3], [4]],
    },
  ],
});

ruleTable("public-holiday", {
  ok: [
    {
      name: "collective leave and a working day",
      given: { sessions: [onDay("2025-05-30"), onDay("2025-06-03")] },
    },
    { name: "self-paced learning", given: { sessions: [selfPaced("2025-05-29")] } },
  ],
  bad: [
    {
      name: "what comes with Capaian, though the sheet adds a row of the same year",
      given: {
        sessions: [onDay("2025-05-29")],
        holidays: [{ row: 2, date: "2025-11-05", kind: "national", name: "", source: null }],
      },
      rows: [[2]],
    },
    {
      name: "the sheet's row in place of the one that comes with Capaian",
      given: {
        sessions: [onDay("2025-05-29")],
        holidays: [{ row: 2, date: "2025-05-29", kind: "national", name: "KYK", source: "SKB" }],
      },
      rows: [[2]],
      facts: { holiday: "KYK", source: "SKB" },
    },
    {
      name: "Kenaikan 2025, known without a sheet",
      given: { sessions: [onDay("2025-05-29")] },
      rows: [[2]],
      facts: { holiday: "Kenaikan Yesus Kristus" },
    },
    {
      name: "a day the sheet adds, and one that comes with Capaian for another year",
      given: {
        sessions: [onDay("2027-01-01"), onDay("2026-01-01", 3)],
        holidays: [{ row: 2, date: "2027-01-01", kind: "national", name: "TB", source: null }],
      },
      rows: [[3], [2]],
    },
  ],
});

ruleTable("collective-leave", {
  ok: [
    { name: "a national holiday", given: { sessions: [onDay("2025-05-29")] } },
    {
      name: "a programme that works through it",
      given: { sessions: [onDay("2025-05-30")], settings: { collectiveLeaveSeverity: "none" } },
    },
  ],
  bad: [{ name: "30 May 2025", given: { sessions: [onDay("2025-05-30")] }, rows: [[2]] }],
});

ruleTable("holiday-data-missing", {
  ok: [{ name: "a year with data", given: { sessions: [onDay("2026-03-02")] } }],
  bad: [
    {
      name: "years without data, said once",
      given: { sessions: [onDay("2028-01-03"), onDay("2027-03-01", 3), onDay("2027-03-02", 4)] },
      rows: [[]],
      facts: { years: [2027, 2028], sessions: 3 },
    },
  ],
});

const ownDays = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    row: i + 2,
    date: `2027-01-${String(i + 1).padStart(2, "0")}`,
    kind: "national" as const,
    name: "",
    source: null,
  }));

ruleTable("holiday-data-thin", {
  ok: [
    { name: "a year without data", given: { sessions: [onDay("2027-03-01")] } },
    {
      name: "a full list, and a row beside those that come with Capaian",
      given: {
        sessions: [onDay("2027-03-01"), onDay("2026-03-02", 3)],
        holidays: [
          ...ownDays(10),
          { row: 20, date: "2026-03-02", kind: "national", name: "", source: null },
        ],
      },
    },
  ],
  bad: [
    {
      name: "a year of which three rows are known",
      given: { sessions: [onDay("2027-03-01")], holidays: ownDays(3) },
      rows: [[]],
      facts: { year: 2027, known: 3 },
    },
  ],
});

ruleTable("weekend", {
  ok: [
    { name: "a Friday", given: { sessions: [onDay("2025-06-13")] } },
    {
      name: "a Saturday in a six-day week",
      given: { sessions: [onDay("2025-06-14")], settings: { weekendDays: "sunday" } },
    },
    { name: "self-paced learning", given: { sessions: [selfPaced("2025-06-14")] } },
  ],
  bad: [
    {
      name: "a Saturday and a Sunday",
      given: { sessions: [onDay("2025-06-14"), onDay("2025-06-15", 3)] },
      rows: [[2], [3]],
    },
  ],
});

const friday = "2025-06-13";
const noon = { date: friday, start: at("11:00"), end: at("12:00") };
ruleTable("friday-prayer", {
  ok: [
    {
      name: "sessions that leave the block free",
      given: {
        sessions: [
          session({ row: 2, date: friday, start: at("10:30"), end: at("11:30") }),
          session({ row: 3, date: friday, start: at("13:00"), end: at("14:00") }),
        ],
      },
    },
    {
      name: "a group that says it needs no pause",
      given: {
        sessions: [session({ row: 2, ...noon, groups: ["G"] })],
        groups: [group("G", { fridayPrayer: false })],
      },
    },
    {
      name: "a programme that says so",
      given: {
        sessions: [session({ row: 2, ...noon })],
        settings: { fridayPrayerObserved: false },
      },
    },
    {
      name: "a day-long session whose break is as long as the block",
      given: {
        sessions: [session({ row: 2, date: friday, end: at("17:00"), breakMinutes: 90 })],
      },
    },
    {
      name: "11:00 in WIB online, for a group in WIT, where it is 13:00",
      given: {
        sessions: [online({ row: 2, ...noon, groups: ["G"] })],
        groups: [group("G", { zone: "WIT" })],
      },
    },
    { name: "a Thursday", given: { sessions: [session({ row: 2, ...noon, date: "2025-06-12" })] } },
  ],
  bad: [
    {
      name: "half an hour of the block",
      given: { sessions: [session({ row: 2, ...noon })] },
      rows: [[2]],
      facts: { overlapMinutes: 30, zones: ["WIB"] },
    },
    {
      name: "09:30 in WIB online, for a group in WIT, where it is 11:30",
      given: {
        sessions: [
          online({
            row: 2,
            date: friday,
            start: at("09:30"),
            end: at("10:00"),
            groups: ["G", "H"],
          }),
        ],
        groups: [group("G", { zone: "WIT" }), group("H", { zone: "WIB" })],
      },
      rows: [[2]],
      facts: { zones: ["WIT"], overlapMinutes: 30 },
    },
    {
      name: "noon by the clock of a place in WITA",
      given: {
        sessions: [session({ row: 2, ...noon, place: "Makassar" })],
        places: [place("Makassar", { zone: "WITA" })],
      },
      rows: [[2]],
      facts: { zones: ["WITA"] },
    },
  ],
});

const ramadan = { ramadanStart: "2025-03-01", ramadanEnd: "2025-03-30" };
ruleTable("ramadan-hours", {
  ok: [
    { name: "no dates of Ramadan", given: { sessions: [onDay("2025-03-03")] } },
    {
      name: "hours that fit, and a day after",
      given: {
        sessions: [
          session({ row: 2, date: "2025-03-03", start: at("08:00"), end: at("15:00") }),
          session({ row: 3, date: "2025-04-09", end: at("17:00") }),
        ],
        settings: ramadan,
      },
    },
  ],
  bad: [
    {
      name: "an end after 15:00",
      given: {
        sessions: [session({ row: 2, date: "2025-03-03", start: at("14:00"), end: at("15:30") })],
        settings: ramadan,
      },
      rows: [[2]],
    },
  ],
});

ruleTable("time-zone-mixed", {
  ok: [
    {
      name: "two zones on two days, or for two groups",
      given: {
        sessions: [
          session({ row: 2, place: "A", groups: ["G"] }),
          session({ row: 3, place: "B", groups: ["G"], date: "2025-06-04" }),
          session({ row: 4, place: "B", groups: ["H"] }),
        ],
        places: [place("A", { zone: "WIB" }), place("B", { zone: "WIT" })],
      },
    },
  ],
  bad: [
    {
      name: "two zones for one group on one day",
      given: {
        sessions: [
          session({ row: 2, place: "A", groups: ["G"] }),
          session({ row: 3, place: "B", groups: ["G", "H"] }),
        ],
        places: [place("A", { zone: "WIB" }), place("B", { zone: "WIT" })],
      },
      rows: [[2, 3]],
      facts: { zones: ["WIB", "WIT"], groups: ["G"] },
    },
  ],
});
