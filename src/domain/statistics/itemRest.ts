import { restScores, type ScoreMoments, type Scores } from "./scores";
import { correlation } from "./spread";

/**
 * The corrected item–total correlation of each item, −1 to 1: with the total of the other items.
 * `null` for an item, or a rest, that is the same for everybody.
 * Source: Henrysson 1963; Nunnally & Bernstein 1994.
 */
export function itemRest(scores: Scores, moments: ScoreMoments): (number | null)[] {
  return moments.items.map((item, j) => {
    if (item.constant) return null;
    const product = moments.withTotal[j]! - item.squares;
    const rest = moments.total.squares + item.squares - 2 * moments.withTotal[j]!;
    // Where the rest all but vanishes beside the total, the difference has lost its digits.
    if (rest < 1e-6 * (moments.total.squares + item.squares)) {
      return correlation(scores.items[j]!, restScores(scores, j));
    }
    return Math.max(-1, Math.min(1, product / Math.sqrt(item.squares * rest)));
  });
}

/**
 * The correlation of each item with the total, itself included, −1 to 1 (for right/wrong items the
 * point-biserial). `null` for an item, or a total, that is the same for everybody.
 * Source: Pearson 1909; Lev 1949.
 */
export function pointBiserial({ items, total, withTotal }: ScoreMoments): (number | null)[] {
  return items.map((item, j) =>
    item.constant || total.constant
      ? null
      : Math.max(-1, Math.min(1, withTotal[j]! / Math.sqrt(item.squares * total.squares))),
  );
}
