import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customFunctions } from "./all";

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom("", null, undefined, "  ") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("A", "b", "86,5", "09:00", "J.620100.020.02", "K", "BK"),
  },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...["#N/A", "#DIV/0!", "halo", new Date(0), new Date(Number.NaN), {}, Number.NaN],
      ...[Number.POSITIVE_INFINITY, -1, 1e308, -1e308, 1e-320, Number.MAX_VALUE, () => 1, 5n],
    ),
  },
);
/** Numbers alone get past the door, so that the figures themselves are tried. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(50, 50 + 1e-12, 1e-300, 100, ""),
);
const grid = (of: fc.Arbitrary<unknown>) =>
  fc
    .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) => fc.array(row(of, columns), { minLength: rows, maxLength: rows }));
const row = (of: fc.Arbitrary<unknown>, columns: number) =>
  fc.array(of, { minLength: columns, maxLength: columns });
const argument = fc.oneof(
  cell,
  grid(cell),
  grid(number),
  fc.array(cell, { maxLength: 4 }),
  fc.constantFrom("alpha", "dz", "ICC(2,1)", "linear", "interval", "down", "en", "id", [], [[]]),
);
const pair = grid(number).chain((pre) =>
  fc.tuple(
    fc.constant(pre),
    fc.array(row(number, pre[0]?.length ?? 1), { minLength: pre.length, maxLength: pre.length }),
  ),
);

/** Every type, level, weight and rounding, for functions that know it. */
const options = [
  ...["", "dz", "dav", "drm", "gz", "gav", "grm", "rb", "alpha", "standardized", "kr20", "kr21"],
  ...["split-half", "first-last", "guttman", "sem", "icc11", "icc21", "icc31", "icc1k", "icc2k"],
  ...["icc3k", "none", "linear", "quadratic", "nominal", "ordinal", "interval", 4, 100],
];

/** What a cell can show: numbers, texts, and full rectangles of them. */
function showable(value: unknown): boolean {
  if (!Array.isArray(value)) return isCell(value);
  const [first] = value as unknown[][];
  return (
    Array.isArray(first) &&
    first.length > 0 &&
    (value as unknown[][]).every(
      (line) => Array.isArray(line) && line.length === first.length && line.every(isCell),
    )
  );
}

function isCell(value: unknown): boolean {
  if (typeof value === "string") return !/undefined|NaN|null|Infinity|\[object/.test(value);
  return typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0);
}

/** Either something a cell can show, or a sentence; never a fault of the code. */
function answers(run: () => unknown): void {
  let value: unknown;
  try {
    value = run();
  } catch (error) {
    expect((error as Error).constructor).toBe(Error);
    expect((error as Error).message).toMatch(/^[A-Z].*\.$/s);
    expect((error as Error).message).not.toMatch(/undefined|\[object|NaN\b(?!”)/);
    return;
  }
  if (!showable(value)) throw new Error(`not showable: ${JSON.stringify(value)}`);
}

describe.each(Object.entries(customFunctions))("%s", (_name, run) => {
  it("gives cells or a sentence for anything at all", () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (given) => answers(() => run(...given))),
      { numRuns: 400 },
    );
  });

  it("gives cells or a sentence for numbers of one shape", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...options), ([first, second], option) => {
        answers(() => run(first, second, option));
        answers(() => run(first, option));
        const column = (side: unknown[][]) => side.map((line) => [line[0]]);
        answers(() => run(column(first), column(second), option));
      }),
      { numRuns: 400 },
    );
  });

  it("takes blank, null and undefined for one", () => {
    const blank = Array.from({ length: run.length }, () => "");
    const of = (value: unknown) => JSON.stringify(run(...blank.map(() => value)));
    expect(of(undefined)).toBe(of(""));
    expect(of(null)).toBe(of(""));
    expect(JSON.stringify(run())).toBe(of(""));
  });

  it("refuses an unknown language in both languages", () => {
    const given = Array.from({ length: run.length - 1 }, () => "");
    expect(() => run(...given, "fr")).toThrow(/“fr” tidak dikenal.*Unknown language “fr”/);
    expect(() => run(...given, " EN ")).not.toThrow();
  });
});
