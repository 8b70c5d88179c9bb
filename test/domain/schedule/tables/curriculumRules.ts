import { at, online, session, unit } from "../fixtures";
import { ruleTable } from "../ruleTable";

const planned = (jp: number) =>
  unit("U", {
    row: 7,
    plannedJp: {
      "face-to-face": jp,
      "online-live": null,
      "online-self-paced": null,
      "self-study": null,
    },
  });
const threeQuarters = session({ row: 2, unit: "U", end: at("09:45") });

ruleTable("unit-jp-short", {
  ok: [
    { name: "as planned", given: { sessions: [threeQuarters], curriculum: [planned(1)] } },
    {
      name: "less by a rounding of the plan: an hour is 1.333… JP",
      given: { sessions: [session({ row: 2, unit: "U" })], curriculum: [planned(1.34)] },
    },
    {
      name: "within the tolerance",
      given: {
        sessions: [threeQuarters],
        curriculum: [planned(1.5)],
        settings: { unitJpTolerance: 0.5 },
      },
    },
  ],
  bad: [
    {
      name: "less than planned",
      given: { sessions: [threeQuarters], curriculum: [planned(1.1)] },
      rows: [[2]],
      facts: { plannedJp: 1.1, scheduledJp: 1 },
    },
    {
      name: "a group that gets less than the other",
      given: {
        sessions: [
          { ...threeQuarters, groups: ["A"] },
          { ...threeQuarters, row: 3, groups: ["B"], end: at("10:30") },
        ],
        curriculum: [planned(2)],
      },
      rows: [[2]],
      facts: { groups: ["A"] },
    },
  ],
});

ruleTable("unit-jp-over", {
  ok: [
    { name: "as planned", given: { sessions: [threeQuarters], curriculum: [planned(1)] } },
    {
      name: "more by a rounding of the plan",
      given: { sessions: [session({ row: 2, unit: "U" })], curriculum: [planned(1.33)] },
    },
  ],
  bad: [
    {
      name: "more than planned",
      given: { sessions: [threeQuarters], curriculum: [planned(0.9)] },
      rows: [[2]],
    },
  ],
});

ruleTable("unit-not-scheduled", {
  ok: [
    {
      name: "a scheduled unit, and one without JP",
      given: { sessions: [threeQuarters], curriculum: [planned(1), unit("V")] },
    },
  ],
  bad: [
    {
      name: "a forgotten unit, at its row in the curriculum",
      given: { sessions: [session({ row: 2 })], curriculum: [planned(4)] },
      rows: [[7]],
      facts: { unit: "U", plannedJp: 4 },
    },
  ],
});

const hour = { start: at("09:00"), end: at("10:00") };
ruleTable("online-share-off-target", {
  ok: [
    {
      name: "40 %, at the edge of the tolerance",
      given: {
        sessions: [
          online({ row: 2, ...hour, end: at("11:00") }),
          session({ row: 3, ...hour, end: at("12:00") }),
        ],
      },
    },
    { name: "nothing to measure", given: { sessions: [] } },
  ],
  bad: [
    {
      name: "a half",
      given: { sessions: [online({ row: 2, ...hour }), session({ row: 3, ...hour })] },
      rows: [[]],
      facts: { share: 0.5, groups: [] },
    },
  ],
});
