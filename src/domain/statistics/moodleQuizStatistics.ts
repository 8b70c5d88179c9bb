/** The quiz statistics report of Moodle, so that a quiz can be compared with one that ran there. */
import { fullMarks } from "./itemAnalysis";
import { quantileOfSorted } from "./quantile";
import { cronbachAlpha } from "./reliability";
import { restScores, type ScoreMoments, type Scores, scoreMoments } from "./scores";
import { correlation, crossProducts, ratio, spread, standardDeviation } from "./spread";

export interface MoodleQuizStatistics {
  readonly s: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly cic: number | null;
  readonly errorRatio: number | null;
  readonly standardError: number | null;
  readonly facility: readonly (number | null)[];
  readonly sd: readonly (number | null)[];
  readonly intendedWeight: readonly (number | null)[];
  readonly effectiveWeight: readonly (number | null)[];
  readonly discriminationIndex: readonly (number | null)[];
  readonly discriminativeEfficiency: readonly (number | null)[];
}

/**
 * Test level in marks: mean, median, SD, skewness (needs 3 people) and excess kurtosis (needs 4), the
 * coefficient of internal consistency (100·alpha), error ratio (%) and standard error. Item level in
 * percent: facility and SD of the full mark (`maxMarks`, 1 where not given), intended and effective
 * weight, discrimination index (correlation with the rest of the quiz) and discriminative efficiency
 * (that as a share of what the marks would allow). `null` where a spread is 0, and for the effective
 * weight of an item that runs against the total.
 * Source: Moodle documentation, Quiz statistics calculations.
 */
export function moodleQuizStatistics(
  scores: Scores,
  { maxMarks = [] }: { maxMarks?: readonly (number | null)[] | undefined } = {},
): MoodleQuizStatistics {
  const moments = scoreMoments(scores);
  const full = fullMarks(scores.k, maxMarks);
  const sumOfFull = full.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
  const ofFull = (marks: number | null, j: number) => percent(ratio(marks, full[j]!));
  return {
    s: scores.n,
    ...testLevel(scores, moments),
    facility: moments.items.map((item, j) => ofFull(item.mean, j)),
    sd: moments.items.map((item, j) => ofFull(standardDeviation(item), j)),
    intendedWeight: full.map((mark) => percent(ratio(mark, sumOfFull))),
    effectiveWeight: effectiveWeights(moments),
    ...discrimination(scores, moments),
  };
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}

function testLevel(scores: Scores, moments: ScoreMoments) {
  const sd = standardDeviation(moments.total);
  const cic = percent(cronbachAlpha(moments));
  const errorRatio = cic === null ? null : 100 * Math.sqrt(Math.max(0, 1 - cic / 100));
  return {
    mean: moments.total.mean,
    median: quantileOfSorted(scores.totals.slice().sort(), 0.5),
    standardDeviation: sd,
    ...shape(scores.totals, moments),
    cic,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}

/** Skewness k3/k2^1.5 and kurtosis k4/k2² by Fisher's k-statistics. */
function shape(
  totals: Float64Array,
  { n: s, total }: ScoreMoments,
): { skewness: number | null; kurtosis: number | null } {
  if (total.mean === null || total.constant) return { skewness: null, kurtosis: null };
  let cubes = 0;
  let fourths = 0;
  for (let i = 0; i < s; i++) {
    const deviation = totals[i]! - total.mean;
    cubes += deviation ** 3;
    fourths += deviation ** 4;
  }
  const [m2, m3, m4] = [total.squares / s, cubes / s, fourths / s];
  const k2 = (s * m2) / (s - 1);
  const k3 = (s * s * m3) / ((s - 1) * (s - 2));
  const k4 = (s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2)) / ((s - 1) * (s - 2) * (s - 3));
  return {
    skewness: s < 3 ? null : k3 / k2 ** 1.5,
    kurtosis: s < 4 ? null : k4 / (k2 * k2),
  };
}

/** Covariances with the total that are 0 but for floating noise count as 0. */
function effectiveWeights({ items, total, withTotal }: ScoreMoments): (number | null)[] {
  const roots = items.map((item, j) => {
    const covariance = withTotal[j]!;
    if (Math.abs(covariance) <= 1e-14 * Math.sqrt(item.squares * total.squares)) return 0;
    return covariance < 0 ? null : Math.sqrt(covariance);
  });
  const sum = roots.reduce<number>((all, root) => all + (root ?? 0), 0);
  return roots.map((root) => percent(ratio(root, sum)));
}

function discrimination(scores: Scores, moments: ScoreMoments) {
  const index: (number | null)[] = [];
  const efficiency: (number | null)[] = [];
  for (let j = 0; j < scores.k; j++) {
    const item = scores.items[j]!;
    const rest = restScores(scores, j);
    index.push(moments.items[j]!.constant ? null : percent(correlation(item, rest)));
    efficiency.push(percent(shareOfPossible(item, rest)));
  }
  return { discriminationIndex: index, discriminativeEfficiency: efficiency };
}

/** Covariance as a share of the largest that the same numbers could have, both in ascending order. */
function shareOfPossible(x: Float64Array, y: Float64Array): number | null {
  const [ofX, ofY] = [spread(x), spread(y)];
  if (ofX.constant || ofY.constant || ofX.mean === null || ofY.mean === null) return null;
  const products = crossProducts(x, y, ofX.mean, ofY.mean);
  return ratio(products, crossProducts(x.slice().sort(), y.slice().sort(), ofX.mean, ofY.mean));
}
