import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BankEntry } from "../../../src/domain/quiz/bank/bankRow";
import { type BlueprintCell, drawQuestions, fitsCell } from "../../../src/domain/quiz/blueprint";
import { drawParallelForms } from "../../../src/domain/quiz/parallelForms";
import { entry, settings } from "./bank";

const units = ["U1", "U2", "U3"];
const levels = ["C1", "C2", "C3"] as const;
const types = ["single-choice", "short-answer"] as const;

const question = fc.record({
  unit: fc.constantFrom(...units),
  level: fc.constantFrom(...levels),
  type: fc.constantFrom(...types),
  timesUsed: fc.integer({ min: 0, max: 3 }),
  lastUsed: fc.constantFrom(null, "2024-01-05", "2025-03-02"),
  difficulty: fc.constantFrom(null, 0.2, 0.35, 0.5, 0.65, 0.8),
});
const bank = fc
  .array(question, { minLength: 1, maxLength: 60 })
  .map((list) => list.map((each, i) => entry({ ...each, id: `Q${i}`, row: i + 2 })));
const cell = fc.record({
  unit: fc.option(fc.constantFrom(...units)),
  level: fc.option(fc.constantFrom(...levels)),
  type: fc.option(fc.constantFrom(...types)),
  count: fc.integer({ min: 1, max: 5 }),
  points: fc.constantFrom(null, 2),
});
const blueprint = fc
  .array(cell, { minLength: 1, maxLength: 7 })
  .map((list) => list.map((each, i): BlueprintCell => ({ ...each, row: i + 2 })));
const seed = fc.integer({ min: 0, max: 10_000 });

/**
 * How many places at least stay empty, by Hall's theorem in the form of Ore (1955): over all sets of
 * cells, the largest excess of what they want over the questions that fit any of them.
 */
function shortfall(entries: readonly BankEntry[], cells: readonly BlueprintCell[]): number {
  let worst = 0;
  for (let set = 1; set < 2 ** cells.length; set++) {
    const chosen = cells.filter((_, i) => (set >> i) & 1);
    const wanted = chosen.reduce((sum, { count }) => sum + count, 0);
    const fitting = entries.filter((each) => chosen.some((c) => fitsCell(each, c))).length;
    worst = Math.max(worst, wanted - fitting);
  }
  return worst;
}

describe("drawQuestions", () => {
  test("fills the quotas exactly or names what each cell lacks", () => {
    fc.assert(
      fc.property(bank, blueprint, seed, (entries, cells, from) => {
        const { drawn, findings } = drawQuestions(entries, cells, from);
        const lacking = shortfall(entries, cells);
        if (lacking > 0) {
          expect(drawn).toEqual([]);
          const named = findings.map((f) => (f.facts as { lacking: number }).lacking);
          expect(named.reduce((sum, n) => sum + n, 0)).toBe(lacking);
          return;
        }
        expect(findings).toEqual([]);
        for (const each of cells) {
          const own = drawn.filter((d) => d.cell === each);
          expect(own).toHaveLength(each.count);
          for (const d of own) {
            expect(fitsCell(d.entry, each)).toBe(true);
            expect(d.points).toBe(each.points ?? d.entry.question.points);
          }
        }
        expect(new Set(drawn.map((d) => d.entry)).size).toBe(drawn.length);
      }),
      { numRuns: 300 },
    );
  });

  test("draws the same from the same seed, whatever the order of the bank", () => {
    fc.assert(
      fc.property(bank, blueprint, seed, (entries, cells, from) => {
        const ids = (list: readonly BankEntry[]) =>
          drawQuestions(list, cells, from).drawn.map((d) => d.entry.question.id);
        expect(ids([...entries].reverse())).toEqual(ids(entries));
      }),
    );
  });

  test("prefers what was used least, then longest ago", () => {
    const cells = [{ row: 2, unit: null, level: null, type: null, count: 2, points: null }];
    const entries = [
      entry({ id: "often", timesUsed: 3, lastUsed: "2024-01-01" }),
      entry({ id: "recent", timesUsed: 1, lastUsed: "2025-05-01" }),
      entry({ id: "older", timesUsed: 1, lastUsed: "2024-05-01" }),
      entry({ id: "never", timesUsed: 0 }),
    ];
    const { drawn } = drawQuestions(entries, cells, 1);
    expect(drawn.map((d) => d.entry.question.id)).toEqual(["never", "older"]);
  });

  test("puts the want on the general cell and names its rivals", () => {
    const cells: BlueprintCell[] = [
      { row: 2, unit: null, level: null, type: null, count: 2, points: null },
      { row: 3, unit: "U1", level: "C1", type: null, count: 1, points: null },
    ];
    const entries = [entry({ id: "a", unit: "U1", level: "C1" }), entry({ id: "b", unit: "U2" })];
    expect(drawQuestions(entries, cells, 1).findings).toEqual([
      expect.objectContaining({
        rule: "blueprint-cell-short",
        rows: [2],
        facts: expect.objectContaining({ needed: 2, available: 2, lacking: 1, rivals: [3] }),
      }),
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses a count of %d", (count) => {
    const cells = [{ row: 4, unit: null, level: null, type: null, count, points: null }];
    expect(drawQuestions([], cells, 1).findings[0]).toMatchObject({
      rule: "blueprint-count-invalid",
      rows: [4],
    });
  });

  test("knows a unit by its code, whatever the title", () => {
    const unit = { unit: "M.70SDM01.001.2", level: null, type: null };
    expect(fitsCell(entry({ unit: "m.70sdm01.001.2 Menyusun SOP" }), unit)).toBe(true);
    expect(fitsCell(entry({ unit: "Menyusun SOP" }), unit)).toBe(false);
  });

  test("never draws drafts or what a form cannot show", () => {
    const cells = [{ row: 2, unit: null, level: null, type: null, count: 1, points: null }];
    const entries = [
      entry({ status: "draft" }),
      entry({ id: "S-2", type: "unsupported", key: "xml:cloze\nx", options: [] }),
    ];
    expect(drawQuestions(entries, cells, 1).drawn).toEqual([]);
  });
});

describe("drawParallelForms", () => {
  test("gives both forms the quotas and shares nothing but the anchors", () => {
    fc.assert(
      fc.property(bank, blueprint, seed, (entries, cells, from) => {
        const forms = drawParallelForms(entries, cells, [], from, settings);
        if (forms.a.length === 0) {
          const doubled = cells.map((c) => ({ ...c, count: 2 * c.count }));
          expect(shortfall(entries, doubled)).toBeGreaterThan(0);
          return;
        }
        for (const form of [forms.a, forms.b]) {
          for (const c of cells) {
            expect(form.filter((d) => d.cell === c)).toHaveLength(c.count);
          }
        }
        const shared = forms.a.filter((d) => forms.b.some((other) => other.entry === d.entry));
        expect(shared).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const forty = Array.from({ length: 40 }, (_, i) =>
    entry({ id: `Q${i}`, row: i + 2, unit: units[i % 2] ?? "", difficulty: (i + 1) / 41 }),
  );
  const cells = units.slice(0, 2).map((unit, i) => ({
    row: i + 2,
    unit,
    level: null,
    type: null,
    count: 8,
    points: null,
  }));

  test("balances the difficulty", () => {
    for (let from = 0; from < 50; from++) {
      const { balance } = drawParallelForms(forty, cells, [], from, settings);
      expect(balance.gap).toBeLessThan(0.02);
    }
  });

  test("puts the anchors in both forms", () => {
    const anchors = ["Q3", "Q10"];
    const { a, b } = drawParallelForms(forty, cells, anchors, 7, settings);
    const ids = (form: typeof a) => form.map((d) => d.entry.question.id);
    expect(
      ids(a)
        .filter((id) => ids(b).includes(id))
        .sort(),
    ).toEqual(["Q10", "Q3"]);
    expect([a.length, b.length]).toEqual([16, 16]);
  });

  test.each([
    ["X", "anchor-not-ready"],
    ["Q5", null],
  ])("of the anchor %s says %s", (anchor, rule) => {
    const { findings } = drawParallelForms(forty, cells, [anchor], 7, settings);
    expect(findings.map((f) => f.rule)).toEqual(rule === null ? [] : [rule]);
  });

  test("tells unbalanced forms and unknown difficulties", () => {
    const four = [0.1, 0.9, null, null].map((difficulty, i) => entry({ id: `Q${i}`, difficulty }));
    const cell = { row: 2, unit: null, level: null, type: null, count: 2, points: null };
    const { findings } = drawParallelForms(four, [cell], [], 1, settings);
    expect(findings.map((f) => f.rule)).toEqual(["forms-unbalanced", "forms-difficulty-unknown"]);
  });
});
