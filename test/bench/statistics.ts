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
import { type BenchResult, median } from "./result";

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

function measure(name: string, work: () => unknown, target?: number): BenchResult {
  const times: number[] = [];
  for (let run = 0; run < 25; run++) {
    const start = performance.now();
    work();
    const taken = performance.now() - start;
    if (run >= 10) times.push(taken);
  }
  return { name, ms: median(times), ...(target === undefined ? {} : { target }) };
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
  const scores = (people: number) => {
    const matrix = answers(people, 50);
    return () => cleanScores({ matrix, missing: "listwise" });
  };
  const [some, many] = [scores(1000), scores(10000)];
  const alphaAndItemRest = (cleaned: ReturnType<typeof cleanScores>) => {
    const moments = scoreMoments(cleaned);
    return [cronbachAlpha(moments), itemRest(cleaned, moments)];
  };
  return [
    measure("paired, all of Gains, 10,000 people × 3", () => columns.map(allOfPairs), 10),
    measure("paired with Shapiro–Wilk, 5,000 people", () => small.map(allOfPairs)),
    measure("alpha and item–rest, 1,000 × 50", () => alphaAndItemRest(some())),
    measure("alpha and item–rest, 10,000 × 50", () => alphaAndItemRest(many()), 8),
    measure("item analysis, 10,000 × 50", () => itemAnalysis(many())),
    measure("all reliability, 10,000 × 50", () => reliability(many())),
    measure("Moodle quiz statistics, 10,000 × 50", () => moodleQuizStatistics(many())),
  ];
}
