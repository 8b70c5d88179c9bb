import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectSizes } from "../../../src/domain/statistics/effectSizes";
import { mcnemar, mcnemarTable } from "../../../src/domain/statistics/mcnemar";
import { pairedSummary } from "../../../src/domain/statistics/pairedSummary";
import { pairedT } from "../../../src/domain/statistics/pairedT";
import { cleanPairs } from "../../../src/domain/statistics/pairs";
import { shapiroWilk } from "../../../src/domain/statistics/shapiroWilk";
import { wilcoxon } from "../../../src/domain/statistics/wilcoxon";
import { measuresOf, shuffled } from "./laws";

const score = fc.integer({ min: 0, max: 100 });
const people = fc.array(fc.tuple(fc.option(score), fc.option(score)), { maxLength: 40 });
const split = (rows: readonly (readonly [number | null, number | null])[]) => ({
  pre: rows.map(([pre]) => pre),
  post: rows.map(([, post]) => post),
});
const pairsOf = (rows: readonly (readonly [number | null, number | null])[]) =>
  cleanPairs(split(rows));
const all = (pairs: ReturnType<typeof cleanPairs>) => ({
  summary: pairedSummary(pairs),
  t: pairedT(pairs),
  effects: effectSizes(pairs),
  ranks: wilcoxon(pairs),
  normality: shapiroWilk(pairs),
  passing: mcnemar(pairs, { threshold: 60 }),
});

describe("paired measures", () => {
  it("are finite numbers or null, whatever is missing", () => {
    fc.assert(
      fc.property(people, (rows) => {
        for (const value of measuresOf(all(pairsOf(rows))))
          expect(value).toSatisfy(Number.isFinite);
      }),
    );
  });

  it("do not depend on the order of the people", () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const one = measuresOf(all(pairsOf(rows)));
        const other = measuresOf(all(pairsOf(shuffled(rows, keys))));
        expect(other.length).toBe(one.length);
        one.forEach((value, i) => {
          // Where r is 1 but for rounding, √(1 − r) may differ by the root of it.
          expect(Math.abs(other[i]! - value)).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(value)),
          );
        });
      }),
    );
  });

  it("change sign when before and after are swapped", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const there = all(pairsOf(rows));
        const back = all(pairsOf(rows.map(([pre, post]) => [post, pre])));
        expect(back.t.p ?? -1).toBeCloseTo(there.t.p ?? -1, 10);
        expect(-(back.t.t ?? 0)).toBeCloseTo(there.t.t ?? 0, 8);
        expect(-(back.effects.dzCiLow ?? 0)).toBeCloseTo(there.effects.dzCiHigh ?? 0, 7);
        expect(back.ranks.V).toBe(there.ranks.W_minus);
        expect(back.ranks.pExact).toBe(there.ranks.pExact);
        expect(back.summary.nImproved).toBe(there.summary.nWorse);
        expect(back.passing.pExact).toBe(there.passing.pExact);
      }),
    );
  });

  it("keep what has no unit when the scale changes", () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.01, 0.1, 5), (rows, factor) => {
        const plain = pairsOf(rows);
        const scaled = pairsOf(
          rows.map(([a, b]) => [a === null ? null : a * factor, b === null ? null : b * factor]),
        );
        expect(pairedT(scaled).t ?? 0).toBeCloseTo(pairedT(plain).t ?? 0, 6);
        expect(effectSizes(scaled).dz ?? 0).toBeCloseTo(effectSizes(plain).dz ?? 0, 6);
        expect(wilcoxon(scaled)).toEqual(wilcoxon(plain));
      }),
    );
  });

  it("put the mean and dz within their intervals", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const pairs = pairsOf(rows);
        const { t, ciLow, ciHigh, meanDiff } = pairedT(pairs);
        if (t === null) return;
        expect(ciLow).toBeLessThanOrEqual(meanDiff!);
        expect(ciHigh).toBeGreaterThanOrEqual(meanDiff!);
        const { dz, dzCiLow, dzCiHigh } = effectSizes(pairs);
        expect(dzCiLow).toBeLessThan(dzCiHigh!);
        if (pairs.n > 2) expect(dzCiLow! <= dz! && dz! <= dzCiHigh!).toBe(true);
      }),
    );
  });
});

describe("wilcoxon", () => {
  const of = (diff: readonly number[]) =>
    wilcoxon(cleanPairs({ pre: diff.map(() => 0), post: diff }));

  it("counts every pattern of signs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 9 }), (diff) => {
        const { pExact, V, W_minus, nNonZero } = of(diff);
        const sizes = diff.map(Math.abs).filter((size) => size > 0);
        const ranks = sizes.map((size) => {
          const below = sizes.filter((other) => other < size).length;
          return below + (sizes.filter((other) => other === size).length + 1) / 2;
        });
        let atMost = 0;
        for (let signs = 0; signs < 2 ** nNonZero; signs++) {
          const sum = ranks.reduce((all, rank, i) => all + ((signs >> i) & 1) * rank, 0);
          if (sum <= Math.min(V, W_minus)) atMost++;
        }
        const expected = nNonZero === 0 ? null : Math.min(1, (2 * atMost) / 2 ** nNonZero);
        expect(pExact).toBe(expected);
      }),
    );
  });

  it("takes equal differences for ties in spite of floating noise", () => {
    const noisy = cleanPairs({ pre: [0.1, 0.2, 0.3, 0.45], post: [0.4, 0.5, 0.6, 0.75] });
    expect(wilcoxon(noisy)).toMatchObject({ hasTies: true, method: "normal_cc", pExact: 0.125 });
    expect(pairedT(noisy)).toMatchObject({ t: null, p: null, se: 0 });
  });

  it("changes its method at 50 differences and stops counting after 200", () => {
    const rising = (n: number) => of(Array.from({ length: n }, (_, i) => (i % 3 ? i + 1 : -i - 1)));
    expect(rising(49).method).toBe("exact");
    expect(rising(50).method).toBe("normal_cc");
    expect(rising(200).pExact).not.toBeNull();
    expect(rising(201).pExact).toBeNull();
  });
});

describe("shapiroWilk", () => {
  it("needs 3 to 5000 differences that vary", () => {
    const of = (n: number, step: number) =>
      shapiroWilk(
        cleanPairs({
          pre: Array.from({ length: n }, () => 0),
          post: Array.from({ length: n }, (_, i) => 1 + step * ((i * 37) % 101)),
        }),
      );
    expect(of(2, 1)).toEqual({ W: null, p: null });
    expect(of(20, 0)).toEqual({ W: null, p: null });
    expect(of(5001, 1)).toEqual({ W: null, p: null });
    expect(of(3, 1).W).toBeGreaterThan(0.7);
    expect(of(5000, 1).p).toBeLessThan(1e-20);
  });
});

describe("mcnemar", () => {
  it("lets a score pass that falls short by floating noise", () => {
    const pairs = cleanPairs({ pre: [0.1 + 0.6], post: [0.8] });
    expect(mcnemar(pairs, { threshold: 0.7 }).passPass).toBe(1);
  });

  it("keeps its p between 0 and 1 for large tables", () => {
    fc.assert(
      fc.property(fc.nat(20000), fc.nat(20000), (failPass, passFail) => {
        const p = mcnemarTable({ passPass: 1, failPass, passFail, failFail: 1 });
        expect(p.pExact).toBeGreaterThanOrEqual(0);
        expect(p.pExact).toBeLessThanOrEqual(1);
        expect(p.pMid ?? 0).toBeLessThanOrEqual(p.pExact);
      }),
    );
  });
});
