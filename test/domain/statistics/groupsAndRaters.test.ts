import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa } from "../../../src/domain/statistics/cohenKappa";
import { groupDescriptives } from "../../../src/domain/statistics/groupDescriptives";
import { icc } from "../../../src/domain/statistics/icc";
import { ikmPermenpan14, serviceQuality } from "../../../src/domain/statistics/ikmPermenpan14";
import { krippendorffAlpha } from "../../../src/domain/statistics/krippendorffAlpha";
import { kruskalWallis } from "../../../src/domain/statistics/kruskalWallis";
import { oneWayAnova } from "../../../src/domain/statistics/oneWayAnova";
import { welchAnova } from "../../../src/domain/statistics/welchAnova";
import { measuresOf, shuffled } from "./laws";

const rows = fc.array(
  fc.tuple(fc.option(fc.integer({ min: 0, max: 30 })), fc.constantFrom("a", "b", "c")),
);

describe("comparisons of groups", () => {
  const of = (list: readonly (readonly [number | null, string])[]) => {
    const input = { values: list.map((r) => r[0]), groups: list.map((r) => r[1]) };
    return [oneWayAnova(input), welchAnova(input), kruskalWallis(input)];
  };

  it("are finite or null, and do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (list, keys) => {
        const one = measuresOf(of(list));
        measuresOf(of(shuffled(list, keys))).forEach((value, i) => {
          expect(value).toSatisfy(Number.isFinite);
          const allowed = 1e-8 * Math.max(1, Math.abs(one[i]!));
          expect(Math.abs(value - one[i]!)).toBeLessThanOrEqual(allowed);
        });
      }),
    );
  });

  it("describe groups in the order in which they appear", () => {
    const { groups } = groupDescriptives({ values: [null, 4, 2, 6], groups: ["x", "b", "a", "b"] });
    expect(groups.map((g) => [g.group, g.n, g.median, g.sd])).toEqual([
      ["b", 2, 5, Math.SQRT2],
      ["a", 1, 2, null],
    ]);
  });
});

describe("agreement of raters", () => {
  const ratings = fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }),
  );

  it("is at most 1 or null, and symmetric in the raters", () => {
    fc.assert(
      fc.property(ratings, (matrix) => {
        const alpha = krippendorffAlpha({ ratings: matrix });
        const mirrored = krippendorffAlpha({ ratings: matrix.map((row) => [...row].reverse()) });
        for (const level of ["nominal", "ordinal", "interval"] as const) {
          expect(alpha[level] ?? 0).toBeLessThanOrEqual(1);
          expect(mirrored[level] ?? 9).toBeCloseTo(alpha[level] ?? 9, 8);
        }
        for (const value of measuresOf(icc({ ratings: matrix }))) {
          expect(value).toSatisfy(Number.isFinite);
        }
      }),
    );
  });

  it("takes categories by name", () => {
    const names = [
      ["ya", "ya"],
      ["tidak", "tidak"],
      ["ya", "tidak"],
      ["ya", null],
      ["lain", "ya"],
    ];
    const result = cohenKappa({ ratings: names, categories: ["tidak", "ya"] });
    expect(result.n).toBe(3);
    expect(result.kappa).toBeCloseTo(0.4, 12);
    expect(krippendorffAlpha({ ratings: names })).toMatchObject({ ordinal: null, interval: null });
  });
});

describe("ikmPermenpan14", () => {
  it.each([
    [88.305, "A"],
    [88.3049, "B"],
    [76.605, "B"],
    [76.604, "C"],
    [65, "C"],
    [64.9949, "D"],
    [null, null],
  ])("files %s under %s", (ikm, letter) => expect(serviceQuality(ikm)).toBe(letter));

  it("refuses answers of a five-point scale", () => {
    const responses = [
      [5, 4],
      [3, 2],
    ];
    expect(ikmPermenpan14({ responses, weight: "exact" })).toMatchObject({
      n: 2,
      nOutOfScale: 1,
      nrr: [null, null],
      ikm: null,
      category: null,
      lowestElement: null,
    });
  });

  it("leaves the index unknown when nobody answered an element", () => {
    const result = ikmPermenpan14({ responses: [[4, null]], weight: "exact" });
    expect(result).toMatchObject({ nrr: [4, null], index: null, category: null, lowestElement: 1 });
  });
});
