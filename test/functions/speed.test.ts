import { describe, expect, it } from "vitest";
import { customFunctions } from "./all";

const people = 10_000;
const table = (cell: (row: number, column: number) => unknown, width = 10) =>
  Array.from({ length: people }, (_, i) => Array.from({ length: width }, (_, j) => cell(i, j)));
const mixed = (i: number, j: number) => ((i * 7919 + j * 104729) % 1009) % 101;
const one = table(mixed, 1);
const other = table((i, j) => mixed(i + 31, j + 5), 1);
const wide = table(mixed);
const marks = table((i, j) => mixed(i, j) % 2);
const letters = table((i, j) => "ABCDE"[mixed(i, j) % 5]);
const fours = table((i, j) => (mixed(i, j) % 4) + 1);

const calls: Readonly<Record<string, readonly unknown[]>> = {
  NGAIN: [wide, wide],
  NORMALIZED_CHANGE: [wide, wide],
  NGAIN_CATEGORY: [table((i, j) => mixed(i, j) / 100)],
  GAIN_SUMMARY: [wide, table((i, j) => mixed(i + 3, j))],
  GAIN_TEST: [one, other],
  EFFECT_SIZE: [one, other],
  RELIABILITY: [marks],
  ITEM_ANALYSIS: [marks],
  DISTRACTORS: [letters, [letters[0]].flat()],
  KAPPA: [one.map(([x]) => [Number(x) % 100]), other.map(([x]) => [Number(x) % 100]), "linear"],
  ICC: [wide],
  KRIPPENDORFF: [table((i, j) => mixed(i, j) * 4 + (i % 4)), "ordinal"],
  COMPARE_GROUPS: [one, table((i) => `kelompok ${i % 12}`, 1)],
  IKM: [fours],
  JP: [table(() => "09:00"), table(() => "12:00"), table(() => 15)],
  SKKNI_CODE: [table((i) => (i % 2 ? "J.620100.020.02" : "J.62O100,020.2"))],
};

describe("10,000 rows", () => {
  it("are asked of every function", () => {
    expect(Object.keys(calls).sort()).toEqual(Object.keys(customFunctions).sort());
  });

  it.each(Object.entries(calls))("take %s well under a second", (name, given) => {
    const started = performance.now();
    customFunctions[name]?.(...given);
    const took = performance.now() - started;
    if (process.env.SHOW_TIMES) console.log(name, Math.round(took));
    expect(took).toBeLessThan(1500);
  });
});
