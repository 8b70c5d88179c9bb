/** Quantiles of type 7 (Hyndman & Fan 1996): what PERCENTILE.INC and MEDIAN of a spreadsheet give. */

/**
 * The quantile at `share` (0–1) of numbers sorted in ascending order, linear between neighbours at
 * h = (n − 1)·share; `null` for no numbers.
 * Source: Hyndman & Fan 1996, definition 7.
 */
export function quantileOfSorted(sorted: Float64Array, share: number): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const h = (n - 1) * share;
  const below = Math.floor(h);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, n - 1)]!;
  return low + (h - below) * (high - low);
}

/** The middle number, or the mean of the two middle ones; `null` for no numbers. Sorts nothing. */
export function median(x: Float64Array): number | null {
  const n = x.length;
  if (n === 0) return null;
  const work = x.slice();
  const middle = n >> 1;
  const high = select(work, middle);
  if (n % 2 === 1) return high;
  let low = work[0]!;
  for (let i = 1; i < middle; i++) low = Math.max(low, work[i]!);
  return low + (high - low) / 2;
}

/**
 * Moves the k-th smallest number to place k, with none larger before it, and returns it.
 * Source: Hoare 1961 (FIND), the pivot being the median of three.
 */
function select(x: Float64Array, k: number): number {
  let left = 0;
  let right = x.length - 1;
  while (left < right) {
    const [a, b, c] = [x[left]!, x[(left + right) >> 1]!, x[right]!];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let i = left;
    let j = right;
    while (i <= j) {
      while (x[i]! < pivot) i++;
      while (x[j]! > pivot) j--;
      if (i <= j) {
        const kept = x[i]!;
        x[i++] = x[j]!;
        x[j--] = kept;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return x[k]!;
}
