/**
 * Reproducible chance: the same seed gives the same draw on every machine and in every year.
 * Generator: sfc32 (C. Doty-Humphrey, PractRand), a small fast counter of 128 bits. Its state is
 * filled by splitmix32 (Steele, Lea & Flood 2014, with MurmurHash3's 32-bit finaliser) from an
 * FNV-1a hash of the seed, so that the seeds 1 and 2 are as far apart as any.
 */

/** Draws a number from 0 up to, but never, 1. */
export type Random = () => number;

/** A seed as a person types it; 7 and "7" are the same seed. */
export type Seed = string | number;

/** A generator for a seed; further labels make independent streams of the same seed. */
export function randomFrom(seed: Seed, ...labels: readonly string[]): Random {
  const fill = splitmix32(fnv1a([String(seed).trim(), ...labels].join("\u001f")));
  const next = sfc32(fill(), fill(), fill(), 1);
  for (let round = 0; round < 12; round++) next();
  return () => next() / 4294967296;
}

/** A new array in random order (Fisher–Yates, Durstenfeld 1964). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = result[last] as T;
    result[last] = result[other] as T;
    result[other] = held;
  }
  return result;
}

/**
 * A new array in an order that the names of its items and the seed alone decide: however they stood
 * before, they come out the same, so that what was shuffled once stays when it is shuffled again.
 */
export function ordered<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  seed: Seed,
  ...labels: readonly string[]
): T[] {
  const places = items.map((item) => ({ item, at: randomFrom(seed, ...labels, nameOf(item))() }));
  return places.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** The raw generator: 32-bit words from four words of state. */
export function sfc32(a: number, b: number, c: number, counter: number): () => number {
  return () => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
}

function splitmix32(state: number): () => number {
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
