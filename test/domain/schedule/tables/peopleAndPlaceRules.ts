import { at, facilitator, group, online, place, session } from "../fixtures";
import { ruleTable } from "../ruleTable";

const budi = { facilitators: ["Budi"] };
const first = session({ row: 2, ...budi });
const next = session({ row: 3, ...budi, start: at("10:00"), end: at("11:00") });

const inA = session({ row: 2, place: "A", groups: ["G"], unit: "U" });
ruleTable("over-capacity", {
  ok: [
    {
      name: "a full room",
      given: {
        sessions: [inA],
        places: [place("A", { capacity: 20 })],
        groups: [group("G", { size: 20 })],
      },
    },
    {
      name: "an online session",
      given: {
        sessions: [online({ row: 2, place: "A", groups: ["G"] })],
        places: [place("A", { capacity: 1 })],
        groups: [group("G", { size: 20 })],
      },
    },
  ],
  bad: [
    {
      name: "one participant too many, counted once though in two groups",
      given: {
        sessions: [{ ...inA, groups: ["G", "H"] }],
        places: [place("A", { capacity: 2 })],
        groups: [group("G", { members: ["1", "2"] }), group("H", { members: ["2", "3"] })],
      },
      rows: [[2]],
      facts: { participants: 3, capacity: 2 },
    },
  ],
});

ruleTable("place-unavailable", {
  ok: [
    {
      name: "another day",
      given: { sessions: [inA], places: [place("A", { unavailable: ["4/6/2025", "Jumat"] })] },
    },
  ],
  bad: [
    {
      name: "a day in a span",
      given: {
        sessions: [inA],
        places: [place("A", { unavailable: ["2025-06-01 s.d. 2025-06-05"] })],
      },
      rows: [[2]],
    },
  ],
});

ruleTable("place-lacks-facility", {
  ok: [
    {
      name: "what is there, however written",
      given: {
        sessions: [inA],
        places: [place("A", { facilities: ["komputer"] })],
        curriculum: [unitNeeding(["Komputer"])],
      },
    },
  ],
  bad: [
    {
      name: "what is not there",
      given: {
        sessions: [inA],
        places: [place("A", { facilities: ["komputer"] })],
        curriculum: [unitNeeding(["Komputer", "Proyektor"])],
      },
      rows: [[2]],
      facts: { missing: ["Proyektor"] },
    },
  ],
});

function unitNeeding(facilities: readonly string[]) {
  const none = { "face-to-face": null, "online-live": null, "online-self-paced": null };
  const plannedJp = { ...none, "self-study": null };
  return { row: 2, unit: "U", title: null, plannedJp, prerequisites: [], facilities };
}

ruleTable("travel-too-short", {
  ok: [
    {
      name: "time enough",
      given: {
        sessions: [
          { ...first, place: "A" },
          { ...next, place: "B", start: at("10:45"), end: at("11:00") },
        ],
        travel: [{ row: 2, from: "B", to: "A", minutes: 45 }],
      },
    },
    {
      name: "one place",
      given: {
        sessions: [
          { ...first, place: "A" },
          { ...next, place: "a" },
        ],
        travel: [],
      },
    },
  ],
  bad: [
    {
      name: "a way that takes longer than the gap",
      given: {
        sessions: [
          { ...first, place: "A" },
          { ...next, place: "B" },
        ],
        travel: [{ row: 2, from: "A", to: "B", minutes: 45 }],
      },
      rows: [[2, 3]],
      facts: { who: ["Budi"], gapMinutes: 0, neededMinutes: 45 },
    },
    {
      name: "a way of unknown length",
      given: {
        sessions: [
          { ...first, place: "A" },
          { ...next, place: "B" },
        ],
        travel: [],
      },
      rows: [[2, 3]],
      facts: { neededMinutes: 30 },
    },
  ],
});

ruleTable("mode-switch-too-short", {
  ok: [
    { name: "one mode", given: { sessions: [first, next] } },
    {
      name: "half an hour between",
      given: {
        sessions: [first, online({ row: 3, ...budi, start: at("10:30"), end: at("11:00") })],
      },
    },
  ],
  bad: [
    {
      name: "from a room straight to a screen",
      given: {
        sessions: [first, online({ row: 3, ...budi, start: at("10:00"), end: at("11:00") })],
      },
      rows: [[2, 3]],
      facts: { who: ["Budi"], gapMinutes: 0 },
    },
  ],
});

const taught = session({ row: 2, facilitators: ["Budi"], unit: "U", groups: ["G"] });
ruleTable("facilitator-unavailable", {
  ok: [
    {
      name: "another hour",
      given: {
        sessions: [taught],
        facilitators: [facilitator("Budi", { unavailable: ["Selasa 10:00-12:00"] })],
      },
    },
  ],
  bad: [
    {
      name: "that weekday at that hour",
      given: {
        sessions: [taught],
        facilitators: [facilitator("budi", { unavailable: ["Tuesday 09:30-12:00"] })],
      },
      rows: [[2]],
    },
    {
      name: "the hour at the facilitator's home",
      given: {
        sessions: [taught],
        facilitators: [
          facilitator("Budi", { unavailable: ["2025-06-03 11:00-12:00"], zone: "WIT" }),
        ],
      },
      rows: [[2]],
    },
  ],
});

ruleTable("facilitator-not-authorised", {
  ok: [
    {
      name: "a listed unit, and a facilitator without a list",
      given: {
        sessions: [{ ...taught, facilitators: ["Budi", "Sri"] }],
        facilitators: [facilitator("Budi", { units: ["u"] }), facilitator("Sri")],
      },
    },
  ],
  bad: [
    {
      name: "a unit that is not listed",
      given: { sessions: [taught], facilitators: [facilitator("Budi", { units: ["V"] })] },
      rows: [[2]],
    },
  ],
});

ruleTable("facilitator-certificate-expired", {
  ok: [
    {
      name: "the last day",
      given: {
        sessions: [taught],
        facilitators: [facilitator("Budi", { certificateUntil: "2025-06-03" })],
      },
    },
  ],
  bad: [
    {
      name: "the day after",
      given: {
        sessions: [taught],
        facilitators: [facilitator("Budi", { certificateUntil: "2025-06-02" })],
      },
      rows: [[2]],
    },
  ],
});

ruleTable("participant-unavailable", {
  ok: [
    {
      name: "self-paced learning",
      given: {
        sessions: [{ ...taught, mode: "online-self-paced" }],
        groups: [group("G", { unavailable: ["Selasa"] })],
      },
    },
  ],
  bad: [
    {
      name: "office hours",
      given: { sessions: [taught], groups: [group("G", { unavailable: ["08:00-16:00"] })] },
      rows: [[2]],
    },
  ],
});
