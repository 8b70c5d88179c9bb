/** Scores before and after, cleaned once so that every measure of the pairs shares the work. */
import { type Spread, spread } from "./spread";

/** A score as it comes from a sheet: `null` where there is none. */
export type MaybeNumber = number | null | undefined;

export interface Pairs {
  /** Pairs with both scores. */
  readonly n: number;
  /** Pairs left out because one or both scores are missing. */
  readonly nDropped: number;
  readonly pre: Float64Array;
  readonly post: Float64Array;
  /** post − pre, in the order of the people. */
  readonly diff: Float64Array;
  /** The differences in ascending order. */
  readonly sortedDiff: Float64Array;
  readonly ofPre: Spread;
  readonly ofPost: Spread;
  readonly ofDiff: Spread;
}

/** Whether a cell holds a number one can reckon with. */
export function isKnown(x: unknown): x is number {
  return typeof x === "number" && Number.isFinite(x);
}

/**
 * Keeps the pairs of which both scores are known, in order; a shorter list counts as missing at its
 * end. `cleanPairs({ pre: [50, null], post: [80, 70] })` has n 1 and nDropped 1.
 */
export function cleanPairs({
  pre,
  post,
}: {
  readonly pre: readonly MaybeNumber[];
  readonly post: readonly MaybeNumber[];
}): Pairs {
  const length = Math.max(pre.length, post.length);
  const before = new Float64Array(length);
  const after = new Float64Array(length);
  const diff = new Float64Array(length);
  let n = 0;
  for (let i = 0; i < length; i++) {
    const a = pre[i];
    const b = post[i];
    if (!isKnown(a) || !isKnown(b)) continue;
    before[n] = a;
    after[n] = b;
    diff[n] = b - a;
    n++;
  }
  const kept = [before, after, diff].map((column) => column.subarray(0, n));
  return {
    n,
    nDropped: length - n,
    pre: kept[0]!,
    post: kept[1]!,
    diff: kept[2]!,
    sortedDiff: kept[2]!.slice().sort(),
    ofPre: spread(kept[0]!),
    ofPost: spread(kept[1]!),
    ofDiff: spread(kept[2]!),
  };
}
