// Custom functions on 10,000 × 10 cells (one column where they take one), once cold as in a sheet.
import { customFunctions } from "../functions/all";

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
  ONLINE_SHARE: [table((i) => (i % 3 ? "Tatap Muka" : "Daring Sinkron"), 1), one],
  ID_WORKDAYS: ["2024-01-01", "2026-12-31", table(() => "2025-06-06", 1)],
  SKKNI_CODE: [table((i) => (i % 2 ? "J.620100.020.02" : "J.62O100,020.2"))],
};

/** Milliseconds of one call of each function, for `npm run bench`. */
export function benchFunctions(): { name: string; ms: number }[] {
  return Object.entries(calls).map(([name, given]) => {
    const started = performance.now();
    customFunctions[name]?.(...given);
    return { name: `=${name} 10,000`, ms: performance.now() - started };
  });
}
