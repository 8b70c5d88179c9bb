import { itemRest, pointBiserial } from "./itemRest";
import {
  fractionalWeights,
  type GroupWeights,
  inclusiveWeights,
  type ScoreGroups,
  scoreGroups,
  stableWeights,
} from "./scoreGroups";
import { type Scores, scoreMoments } from "./scores";
import { standardDeviation } from "./spread";

export interface ItemAnalysis {
  readonly n: number;
  readonly k: number;
  readonly groupSize: number;
  readonly nUpperInclusive: number;
  readonly nLowerInclusive: number;
  readonly difficulty: readonly (number | null)[];
  readonly discriminationInclusive: readonly (number | null)[];
  readonly discriminationFractional: readonly (number | null)[];
  readonly discriminationStable: readonly (number | null)[];
  readonly pointBiserial: readonly (number | null)[];
  readonly itemRest: readonly (number | null)[];
  readonly itemSd: readonly (number | null)[];
}

/**
 * Classical item analysis. `difficulty` (0–1, high is easy) is the mean as a share of the full mark;
 * discrimination (−1 to 1) the mean of the upper 27 % less that of the lower 27 %, in the same share:
 * `discriminationInclusive`, the one to report, counts everybody tied at the cut and so does not depend
 * on the order of the rows; `Fractional` shares the places among them; `Stable` takes the earlier rows.
 * `itemSd` is in marks. `maxMarks` are the full marks, 1 where not given; `groupShare` another share
 * than 27 %.
 *
 * Without people everything is `null`; discrimination needs two people, the first two of its kinds
 * totals that differ.
 * Sources: Kelley 1939; Ebel & Frisbie 1991; Henrysson 1963.
 */
export function itemAnalysis(
  scores: Scores,
  {
    maxMarks = [],
    groupShare = 0.27,
  }: { maxMarks?: readonly (number | null)[] | undefined; groupShare?: number } = {},
): ItemAnalysis {
  const { n, k } = scores;
  const moments = scoreMoments(scores);
  const groups = scoreGroups(scores.totals, groupShare);
  const full = fullMarks(k, maxMarks);
  const inFullMarks = (marks: number | null, j: number) => share(marks, full[j]!);
  const apart = (weights: WeightsOf, defined: boolean) =>
    defined ? meanGap(scores, groups, weights).map(inFullMarks) : full.map(() => null);
  const differ = !moments.total.constant;
  return {
    n,
    k,
    groupSize: groups.groupSize,
    nUpperInclusive: groups.nUpper,
    nLowerInclusive: groups.nLower,
    difficulty: moments.items.map((item, j) => inFullMarks(item.mean, j)),
    discriminationInclusive: apart(inclusiveWeights, differ),
    discriminationFractional: apart(fractionalWeights, differ),
    discriminationStable: apart(stableWeights, n > 1),
    pointBiserial: pointBiserial(moments),
    itemRest: itemRest(scores, moments),
    itemSd: moments.items.map(standardDeviation),
  };
}

type WeightsOf = (groups: ScoreGroups, side: "upper" | "lower") => GroupWeights;

/** The full mark of each of `k` items: 1 where none is given, `null` where it is not above 0. */
export function fullMarks(
  k: number,
  maxMarks: readonly (number | null)[],
): readonly (number | null)[] {
  return Array.from({ length: k }, (_, j) => {
    const full = maxMarks[j] ?? 1;
    return full > 0 ? full : null;
  });
}

function share(marks: number | null, full: number | null): number | null {
  return marks === null || full === null ? null : marks / full;
}

/** Mean mark of the upper group less that of the lower, for each item. */
function meanGap({ n, items }: Scores, groups: ScoreGroups, weightsOf: WeightsOf): number[] {
  const upper = weightsOf(groups, "upper");
  const lower = weightsOf(groups, "lower");
  return items.map((marks) => {
    let gained = 0;
    let lost = 0;
    for (let i = 0; i < n; i++) {
      gained += upper.weights[i]! * marks[i]!;
      lost += lower.weights[i]! * marks[i]!;
    }
    return gained / upper.sum - lost / lower.sum;
  });
}
