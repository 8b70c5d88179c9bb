import type { Scores } from "./scores";
import { correlationFrom, noise, roundNoise, spread } from "./spread";

export interface HalfSplit {
  readonly rOddEven: number | null;
  readonly spearmanBrownOddEven: number | null;
  readonly rFirstLast: number | null;
  readonly spearmanBrownFirstLast: number | null;
  readonly guttmanOddEven: number | null;
}

/**
 * Split-half reliability: the correlation of the odd items (1st, 3rd …) with the even ones, and of the
 * first ⌈k/2⌉ with the rest, each stepped up to the full length by Spearman and Brown's formula, and
 * Guttman's coefficient of the odd–even halves. `null` with fewer than two items or people, or when a
 * half (for Guttman: the total) is the same for everybody.
 * Sources: Spearman 1910; Brown 1910; Guttman 1945.
 */
export function splitHalves(scores: Scores): HalfSplit {
  const { k } = scores;
  const odd = halfScores(scores, (j) => j % 2 === 0);
  const even = halfScores(scores, (j) => j % 2 === 1);
  const first = halfScores(scores, (j) => j < Math.ceil(k / 2));
  const last = halfScores(scores, (j) => j >= Math.ceil(k / 2));
  const [ofOdd, ofEven] = [spread(odd), spread(even)];
  const rOddEven = correlationFrom(odd, even, ofOdd, ofEven);
  const rFirstLast = correlationFrom(first, last, spread(first), spread(last));
  const total = spread(odd.map((x, i) => roundNoise(x + even[i]!)));
  const apart = (ofOdd.squares + ofEven.squares) / total.squares;
  return {
    rOddEven,
    spearmanBrownOddEven: stepUp(rOddEven),
    rFirstLast,
    spearmanBrownFirstLast: stepUp(rFirstLast),
    guttmanOddEven: k < 2 || total.constant ? null : 2 * (1 - apart),
  };
}

/** Spearman and Brown's formula; `null` at r = −1, floating noise allowed for. */
function stepUp(r: number | null): number | null {
  return r === null || 1 + r <= noise ? null : (2 * r) / (1 + r);
}

function halfScores({ n, items }: Scores, belongs: (item: number) => boolean): Float64Array {
  const sums = new Float64Array(n);
  items.forEach((marks, j) => {
    if (belongs(j)) for (let i = 0; i < n; i++) sums[i]! += marks[i]!;
  });
  return sums;
}
