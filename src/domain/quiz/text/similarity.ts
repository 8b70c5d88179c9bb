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
 * Every pair of texts at least as alike as `share`, without comparing each with each: a pair that
 * alike must have a trigram in common among the rarest few of both (prefix filtering, Bayardo, Ma &
 * Srikant 2007). Exact: no pair is missed.
 */
export function similarPairs(texts: readonly string[], share: number): SimilarPair[] {
  const sets = byRarity(texts.map(trigrams));
  const seenIn = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, second) => {
    const prefix = set.length - Math.ceil(share * set.length) + 1;
    const candidates = new Set<number>();
    for (const gram of set.slice(0, prefix)) {
      const holders = seenIn.get(gram);
      if (holders === undefined) seenIn.set(gram, [second]);
      else {
        for (const first of holders) candidates.add(first);
        holders.push(second);
      }
    }
    const own = new Set(set);
    for (const first of candidates) {
      const other = sets[first] as string[];
      if (tooUnequal(other.length, set.length, share)) continue;
      const alike = jaccard(new Set(other), own);
      if (alike >= share) pairs.push({ first, second, similarity: alike });
    }
  });
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

function tooUnequal(a: number, b: number, share: number): boolean {
  return Math.min(a, b) < share * Math.max(a, b);
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

function byRarity(sets: readonly ReadonlySet<string>[]): string[][] {
  const uses = new Map<string, number>();
  for (const set of sets) for (const gram of set) uses.set(gram, (uses.get(gram) ?? 0) + 1);
  const rarer = (a: string, b: string) =>
    (uses.get(a) as number) - (uses.get(b) as number) || (a < b ? -1 : 1);
  return sets.map((set) => [...set].sort(rarer));
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
