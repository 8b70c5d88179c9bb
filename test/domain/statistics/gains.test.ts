import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classGainFromMeans, hakeCategory } from "../../../src/domain/gains/classGain";
import { individualGains, normalizedGain } from "../../../src/domain/gains/normalizedGain";
import { cleanPairs } from "../../../src/domain/statistics/pairs";

describe("hakeCategory", () => {
  it.each([
    [0.7, "high"],
    [0.7 - 1e-12, "high"],
    [0.7 - 1e-9, "medium"],
    [0.3, "medium"],
    [0.12 / 0.4, "medium"],
    [0.3 - 1e-9, "low"],
    [-2, "low"],
    [null, null],
  ])("calls %s %s", (gain, category) => expect(hakeCategory(gain)).toBe(category));
});

describe("classGainFromMeans", () => {
  it("is undefined at the maximum, and has no relative increase from 0", () => {
    const full = classGainFromMeans({ meanPre: 100, meanPost: 100, max: 100 });
    expect(full).toMatchObject({ gainPoints: 0, classGain: null, hakeCategory: null });
    const zero = classGainFromMeans({ meanPre: 0, meanPost: 70, max: 100 });
    expect(zero).toMatchObject({ relativeIncreasePct: null, classGain: 0.7, hakeCategory: "high" });
  });

  it("is unknown where a mean is", () => {
    expect(classGainFromMeans({ meanPre: null, meanPost: 70, max: 100 })).toEqual({
      gainPoints: null,
      relativeIncreasePct: null,
      classGain: null,
      hakeCategory: null,
    });
  });
});

describe("normalizedGain", () => {
  const score = fc.integer({ min: 0, max: 20 });

  it("keeps the change between -1 and 1 and counts everybody once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score)), (rows) => {
        const pairs = cleanPairs({ pre: rows.map((r) => r[0]), post: rows.map((r) => r[1]) });
        const result = normalizedGain(pairs, { max: 20 });
        const { individualGain, change } = individualGains(pairs, { max: 20 });
        for (const c of change) if (c !== null) expect(Math.abs(c)).toBeLessThanOrEqual(1);
        expect(individualGain.filter((g) => g !== null).length).toBe(result.nIndividualGain);
        expect(change.filter((c) => c === null).length).toBe(result.nChangeDropped);
        expect(result.nIndividualGain + result.nPreAtMax).toBe(rows.length);
      }),
    );
  });

  it("leaves out of the change those who stayed at 0 or at the maximum", () => {
    const pairs = cleanPairs({ pre: [0, 20, 20, 5], post: [0, 20, 15, 5] });
    expect(individualGains(pairs, { max: 20 })).toEqual({
      individualGain: [0, null, null, 0],
      change: [null, null, -0.25, 0],
    });
  });
});
