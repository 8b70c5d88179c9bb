import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  nameForms,
  nameSimilarity,
  similarity,
  similarPairs,
} from "../../../src/domain/quiz/text/similarity";

describe("similarPairs", () => {
  test("finds the same pairs as comparing each with each", () => {
    const word = fc.constantFrom("apa", "tujuan", "prosedur", "kerja", "laporan", "the", "form");
    const texts = fc.array(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(0.5, 0.7, 0.8, 0.9, 1), (list, share) => {
        const all = list.flatMap((a, i) =>
          list.flatMap((b, j) => (j > i && similarity(a, b) >= share ? [[i, j]] : [])),
        );
        const found = similarPairs(list, share).map(({ first, second }) => [first, second]);
        expect(found).toEqual(all);
      }),
    );
  });
});

describe("nameSimilarity", () => {
  const alike = (a: string, b: string) => nameSimilarity(nameForms(a), nameForms(b));

  test.each([
    ["Siti Aminah", "SITI  AMINAH", 1],
    ["Siti Aminah", "Aminah, Siti", 1],
    ["MARTHA", "MARHTA", 0.9611],
    ["DIXON", "DICKSONX", 0.8133],
  ])("of %s and %s", (a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected, 4);
  });

  test("is the same both ways and within 0–1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(alike(a, b)).toBeCloseTo(alike(b, a), 12);
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
