import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom, sfc32, shuffled } from "../../../src/domain/quiz/random";

describe("sfc32", () => {
  test("gives the words worked out by hand from its definition", () => {
    const next = sfc32(1, 2, 3, 4);
    expect([next(), next(), next()]).toEqual([7, 34, 56623200]);
  });
});

describe("randomFrom", () => {
  test("repeats itself for one seed, typed as number or text", () => {
    const draws = (seed: string | number) => Array.from({ length: 20 }, randomFrom(seed));
    expect(draws(2025)).toEqual(draws(" 2025 "));
    expect(draws(2025)).not.toEqual(draws(2026));
  });

  test("makes independent streams by label", () => {
    expect(randomFrom(1, "a")()).not.toBe(randomFrom(1, "b")());
    expect(randomFrom(1, "ab", "c")()).not.toBe(randomFrom(1, "a", "bc")());
  });

  test("spreads evenly: no tenth is favoured over 20,000 seeds", () => {
    const tenths = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 20_000; seed++) {
      const tenth = Math.floor(randomFrom(seed)() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    const chiSquare = tenths.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe("shuffled", () => {
  test("keeps what it shuffles", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const sort = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sort(shuffled(items, randomFrom(seed)))).toEqual(sort(items));
      }),
    );
  });

  test("reaches every order of three about equally often", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(["a", "b", "c"], randomFrom(seed)).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
