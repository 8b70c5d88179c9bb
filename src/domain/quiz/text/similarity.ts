import { folded } from "./words";

/** Two texts of a list, by index, and how alike they are. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/**
 * How alike two texts are, 0–1: Jaccard's share of common character trigrams (Jaccard 1901;
 * Broder 1997). Two blank texts are not alike.
 */
export function similarity(a: string, b: string): number {
  return jaccard(trigrams(a), trigrams(b));
}

/**
 * Every pair of texts at least as alike as `share` (above 0), without comparing each with each: a
 * pair that alike must have a trigram in common among the rarest few of both, and not too late among
 * them (prefix and positional filtering: Bayardo, Ma & Srikant 2007; Xiao et al. 2008). Exact: no
 * pair is missed.
 */
export function similarPairs(texts: readonly string[], share: number): SimilarPair[] {
  const sets = byRarity(texts.map(trigrams));
  const holders = new Map<number, { readonly text: number; readonly at: number }[]>();
  const metWith = new Int32Array(sets.length).fill(-1);
  const pairs: SimilarPair[] = [];
  sets.forEach((own, second) => {
    const prefix = own.length - Math.ceil(share * own.length) + 1;
    for (let at = 0; at < Math.min(prefix, own.length); at++) {
      const gram = own[at] as number;
      const earlier = holders.get(gram) ?? [];
      for (const { text: first, at: otherAt } of earlier) {
        if (metWith[first] === second) continue;
        const other = sets[first] as Int32Array;
        const needed = leastCommon(own.length, other.length, share);
        if (Math.min(own.length - at, other.length - otherAt) < needed) continue;
        metWith[first] = second;
        const common = commonCount(own, other, needed);
        if (common === null) continue;
        const similarity = common / (own.length + other.length - common);
        if (similarity >= share) pairs.push({ first, second, similarity });
      }
      if (earlier.length === 0) holders.set(gram, earlier);
      earlier.push({ text: second, at });
    }
  });
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

/** How many trigrams two sets of these sizes must share; a hair less, for floating noise. */
function leastCommon(a: number, b: number, share: number): number {
  return Math.ceil((share / (1 + share)) * (a + b) - 1e-9);
}

/** Size of the intersection of two ascending lists; `null` as soon as it must stay under `needed`. */
function commonCount(a: Int32Array, b: Int32Array, needed: number): number | null {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (common + Math.min(a.length - i, b.length - j) < needed) return null;
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

function trigrams(text: string): Set<string> {
  const padded = ` ${folded(text)} `;
  const grams = new Set<string>();
  if (padded.trim() === "") return grams;
  for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3));
  return grams;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  return common / (a.size + b.size - common);
}

/** Each set as ascending numbers, the rarest trigram of all texts being 0. */
function byRarity(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const uses = new Map<string, number>();
  for (const set of sets) for (const gram of set) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  const rarest = [...uses].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const rank = new Map(rarest.map(([gram], index) => [gram, index]));
  return sets.map((set) => Int32Array.from(set, (gram) => rank.get(gram) as number).sort());
}

/** A name made ready for comparison, as written and with its words in alphabetical order. */
export interface NameForms {
  readonly plain: string;
  readonly sorted: string;
}

export function nameForms(name: string): NameForms {
  const plain = folded(name);
  return { plain, sorted: plain.split(" ").sort().join(" ") };
}

/**
 * How alike two names are, 0–1: Jaro–Winkler (Winkler 1990), the better of the names as written and
 * with their words in order, so that "Siti Aminah" meets "Aminah, Siti".
 */
export function nameSimilarity(a: NameForms, b: NameForms): number {
  return Math.max(jaroWinkler(a.plain, b.plain), jaroWinkler(a.sorted, b.sorted));
}

function jaroWinkler(a: string, b: string): number {
  const base = jaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return base + prefix * 0.1 * (1 - base);
}

function jaro(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      fromA.push(a[i] as string);
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...b.split("")].filter((_, j) => taken[j]);
  const swapped = fromA.filter((letter, i) => letter !== fromB[i]).length / 2;
  const m = fromA.length;
  return (m / a.length + m / b.length + (m - swapped) / m) / 3;
}
