import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distractorAnalysis } from "../../../src/domain/statistics/distractorAnalysis";
import { itemAnalysis } from "../../../src/domain/statistics/itemAnalysis";
import { moodleQuizStatistics } from "../../../src/domain/statistics/moodleQuizStatistics";
import { reliability } from "../../../src/domain/statistics/reliability";
import { cleanScores } from "../../../src/domain/statistics/scores";
import { measuresOf, shuffled } from "./laws";

const matrixOf = (mark: fc.Arbitrary<number | null>) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((k) => fc.array(fc.array(mark, { minLength: k, maxLength: k }), { maxLength: 25 }));
const listwise = (matrix: readonly (readonly (number | null)[])[]) =>
  cleanScores({ matrix, missing: "listwise" });
const rightOrWrong = matrixOf(fc.constantFrom(0, 1));

describe("item measures", () => {
  it("are finite numbers or null for any matrix, ragged ones too", () => {
    const ragged = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { maxLength: 5 }));
    fc.assert(
      fc.property(
        ragged,
        fc.constantFrom("listwise" as const, "zero" as const),
        (matrix, missing) => {
          const scores = cleanScores({ matrix, missing });
          const all = [reliability(scores), itemAnalysis(scores), moodleQuizStatistics(scores)];
          for (const value of measuresOf(all)) expect(value).toSatisfy(Number.isFinite);
        },
      ),
    );
  });

  it("do not depend on the order of the people, the stable discrimination apart", () => {
    fc.assert(
      fc.property(rightOrWrong, fc.infiniteStream(fc.nat()), (matrix, keys) => {
        const of = (rows: readonly (readonly number[])[]) => {
          const scores = listwise(rows);
          const { discriminationStable: _, ...rest } = itemAnalysis(scores);
          return measuresOf([rest, reliability(scores)]);
        };
        const one = of(matrix as number[][]);
        of(shuffled(matrix as number[][], keys)).forEach((value, i) => {
          expect(value).toBeCloseTo(one[i]!, 8);
        });
      }),
    );
  });

  it("keep alpha when a constant is added to an item, and scale with the marks", () => {
    const marks = matrixOf(fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 9 }), (matrix, shift) => {
        const { alpha, rOddEven } = reliability(listwise(matrix));
        const moved = matrix.map((row) => row.map((x, j) => (j === 0 ? x! + shift : x)));
        const scaled = matrix.map((row) => row.map((x) => x! * shift));
        expect(reliability(listwise(moved)).alpha ?? 9).toBeCloseTo(alpha ?? 9, 8);
        expect(reliability(listwise(scaled)).alpha ?? 9).toBeCloseTo(alpha ?? 9, 8);
        expect(reliability(listwise(scaled)).rOddEven ?? 9).toBeCloseTo(rOddEven ?? 9, 8);
      }),
    );
  });

  it("give Kuder and Richardson's 20 the value of alpha, and only to right/wrong items", () => {
    fc.assert(
      fc.property(rightOrWrong, (matrix) => {
        const { alpha, kr20 } = reliability(listwise(matrix));
        expect(kr20).toBe(alpha);
      }),
    );
    const marks = listwise([
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
    expect(reliability(marks)).toMatchObject({ kr20: null, kr21: null });
  });
});

describe("cleanScores", () => {
  it("takes a short row for one whose last scores are missing", () => {
    const matrix = [[1, 0, 1], [1]];
    expect(cleanScores({ matrix, missing: "listwise" })).toMatchObject({ n: 1, k: 3, nDropped: 1 });
    expect([...cleanScores({ matrix, missing: "zero" }).totals]).toEqual([2, 1]);
  });
});

describe("distractorAnalysis", () => {
  it("knows letters, blanks and the 5 % edge", () => {
    const answers = Array.from({ length: 20 }, (_, i) => [i === 0 ? "B" : i === 1 ? null : "A"]);
    const { items } = distractorAnalysis({ answers, key: ["A"], options: ["A", "B", "C"] });
    expect(items[0]).toMatchObject({
      count: [18, 1, 0],
      proportion: [0.9, 0.05, 0],
      nBlank: 1,
      functioning: [false, true, false],
    });
  });
});
