import { describe, expect, it } from "vitest";
import { applyChange, changedCells } from "../../../src/domain/schedule/change";
import type { RuleId } from "../../../src/domain/schedule/facts";
import { suggestRepairs } from "../../../src/domain/schedule/repairs";
import { at, facilitator, type Given, group, inputOf, place, session, unit } from "./fixtures";

function repairOf(rule: RuleId, given: Given) {
  const { repairs } = suggestRepairs(inputOf(given), null);
  return repairs.find(({ finding }) => finding.rule === rule);
}

const first = session({ row: 2, id: "A", facilitators: ["Budi"], groups: ["G"], unit: "U" });
const second = session({ row: 3, id: "B", facilitators: ["Budi"], groups: ["H"], unit: "U" });

describe("suggestions", () => {
  it("offer another time, another facilitator who may teach it, and another day", () => {
    const repair = repairOf("facilitator-double-booked", {
      sessions: [first, second],
      facilitators: [
        facilitator("Budi"),
        facilitator("Sri", { units: ["V"] }),
        facilitator("Tuti", { units: ["U"] }),
      ],
      curriculum: [unit("U"), unit("V")],
    });
    expect(repair?.outcome).toBe("found");
    expect(repair?.suggestions.map(({ change }) => change)).toEqual([
      { kind: "time", row: 2, start: at("10:00"), end: at("11:00") },
      { kind: "facilitator", row: 2, from: "Budi", to: "Tuti" },
      { kind: "day", row: 2, date: "2025-06-02", start: at("09:00"), end: at("10:00") },
    ]);
    expect(repair?.suggestions.map(({ cost }) => Math.round(cost))).toEqual([1, 4, 5]);
  });

  it("offer the nearest place that is free and large enough", () => {
    const repair = repairOf("over-capacity", {
      sessions: [
        { ...first, place: "small" },
        { ...second, facilitators: ["Sri"], place: "large" },
      ],
      places: [
        place("small", { capacity: 10 }),
        place("large", { capacity: 40 }),
        place("middle", { capacity: 20 }),
      ],
      groups: [group("G", { size: 20 }), group("H", { size: 20 })],
    });
    expect(repair?.suggestions.map(({ change }) => change)).toEqual([
      { kind: "place", row: 2, place: "middle" },
    ]);
  });

  it("move a session off a holiday to a working day inside the programme", () => {
    const repair = repairOf("public-holiday", {
      sessions: [session({ row: 2, date: "2025-05-29" })],
      settings: { programmeStart: "2025-05-29", programmeEnd: "2025-06-03" },
    });
    const dates = repair?.suggestions.map(({ change }) => "date" in change && change.date);
    expect(dates).toEqual(["2025-06-02", "2025-06-02", "2025-06-02"]);
  });

  it("say that none was found, and how many were tried", () => {
    const full = { start: at("09:00"), end: at("17:00") };
    const repair = repairOf("group-double-booked", {
      sessions: [
        session({ row: 2, groups: ["G"], ...full }),
        session({ row: 3, groups: ["G"], ...full }),
      ],
      settings: { repairDaysAround: 0 },
    });
    expect(repair).toMatchObject({ outcome: "none-found", suggestions: [] });
  });

  it("leave to the user what moving a session cannot mend", () => {
    const repair = repairOf("missing-required-cell", { sessions: [{ ...first, topic: null }] });
    expect(repair).toMatchObject({ outcome: "by-hand", suggestions: [], tried: 0 });
  });

  it("stop at the number of changes that may be tried", () => {
    const repair = repairOf("facilitator-double-booked", {
      sessions: [first, second],
      settings: { repairCandidates: 2 },
    });
    expect(repair?.tried).toBe(2);
  });

  it("come in steps", () => {
    const sessions = [2, 3, 4].map((row) => session({ row, facilitators: ["Budi"] }));
    const input = inputOf({ sessions });
    const step = suggestRepairs(input, null, undefined, { first: 0, count: 2 });
    expect([step.repairs.length, step.errors, step.next]).toEqual([2, 3, 2]);
    expect(suggestRepairs(input, null, undefined, { first: 2, count: 2 }).next).toBeNull();
  });
});

describe("a change", () => {
  it("writes only the cells it changes, and can be taken back from them", () => {
    const change = { kind: "facilitator", row: 2, from: "budi", to: "Sri" } as const;
    expect(changedCells(first, change)).toEqual([
      { field: "facilitators", before: ["Budi"], after: ["Sri"] },
    ]);
    expect(applyChange([first, second], change)[1]).toBe(second);
  });
});
