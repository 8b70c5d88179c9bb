/** How long the statistics of a large cohort take; `npm run bench` prints it. */
import { normalizedGain } from "../../src/domain/gains/normalizedGain";
import { effectSizes } from "../../src/domain/statistics/effectSizes";
import { itemAnalysis } from "../../src/domain/statistics/itemAnalysis";
import { itemRest } from "../../src/domain/statistics/itemRest";
import { mcnemar } from "../../src/domain/statistics/mcnemar";
import { moodleQuizStatistics } from "../../src/domain/statistics/moodleQuizStatistics";
import { pairedSummary } from "../../src/domain/statistics/pairedSummary";
import { pairedT } from "../../src/domain/statistics/pairedT";
import { cleanPairs } from "../../src/domain/statistics/pairs";
import { cronbachAlpha, reliability } from "../../src/domain/statistics/reliability";
import { cleanScores, scoreMoments } from "../../src/domain/statistics/scores";
import { shapiroWilk } from "../../src/domain/statistics/shapiroWilk";
import { wilcoxon } from "../../src/domain/statistics/wilcoxon";

export interface BenchResult {
  readonly name: string;
  readonly ms: number;
  readonly note?: string;
}

/** Numbers that are the same on every run: a linear congruential generator (Park & Miller 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Whole scores 0–100, some of them missing, the later ones higher. */
function cohort(people: number, seed: number) {
  const random = generator(seed);
  const pre: (number | null)[] = [];
  const post: (number | null)[] = [];
  for (let i = 0; i < people; i++) {
    const before = Math.round(30 + 40 * ((random() + random()) / 2));
    pre.push(random() < 0.01 ? null : before);
    post.push(random() < 0.01 ? null : Math.min(100, Math.round(before + 30 * random() - 3)));
  }
  return { pre, post };
}

function answers(people: number, items: number): (number | null)[][] {
  const random = generator(7);
  return Array.from({ length: people }, () => {
    const ability = random();
    return Array.from({ length: items }, (_, j) =>
      Number((ability + random() + j / items) / 2 > 0.7),
    );
  });
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function measure(name: string, work: () => unknown, note?: string): BenchResult {
  const times: number[] = [];
  for (let run = 0; run < 25; run++) {
    const start = performance.now();
    work();
    const taken = performance.now() - start;
    if (run >= 10) times.push(taken);
  }
  return { name, ms: median(times), ...(note === undefined ? {} : { note }) };
}

function allOfPairs(column: ReturnType<typeof cohort>): unknown[] {
  const pairs = cleanPairs(column);
  return [
    pairedSummary(pairs),
    pairedT(pairs),
    effectSizes(pairs),
    wilcoxon(pairs),
    normalizedGain(pairs, { max: 100 }),
    mcnemar(pairs, { threshold: 70 }),
    shapiroWilk(pairs),
  ];
}

/** Medians of 15 warm runs, after 10 to warm up. */
export function benchStatistics(): BenchResult[] {
  const columns = [cohort(10000, 1), cohort(10000, 2), cohort(10000, 3)];
  const small = [cohort(5000, 4)];
  const matrix = answers(10000, 50);
  const scores = () => cleanScores({ matrix, missing: "listwise" });
  return [
    measure("paired measures, 10,000 people × 3", () => columns.map(allOfPairs), "target 10 ms"),
    measure("paired measures, 5,000 people", () => small.map(allOfPairs), "with Shapiro–Wilk"),
    measure(
      "alpha and item–rest, 10,000 × 50",
      () => {
        const cleaned = scores();
        const moments = scoreMoments(cleaned);
        return [cronbachAlpha(moments), itemRest(cleaned, moments)];
      },
      "target 8 ms",
    ),
    measure("item analysis, 10,000 × 50", () => itemAnalysis(scores()), "target 150 ms"),
    measure("all reliability, 10,000 × 50", () => reliability(scores())),
    measure("Moodle quiz statistics, 10,000 × 50", () => moodleQuizStatistics(scores())),
  ];
}
