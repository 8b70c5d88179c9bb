import type { PlacedSession } from "./context";

/** Two sessions that overlap, the one with the smaller row first, and the keys they share. */
export interface OverlapPair {
  readonly first: PlacedSession;
  readonly second: PlacedSession;
  readonly keys: string[];
}

/** More pairs than this are counted, not listed: nobody mends fifty thousand cells one by one. */
export const overlapListLimit = 50_000;

export interface Overlaps {
  readonly pairs: OverlapPair[];
  /** `null` when every pair is listed; else the number of clashes, one for each key of each pair. */
  readonly clashes: number | null;
}

/** Collects pairs, each once, until the limit. */
export interface PairList {
  /** `false` once the list is full. */
  add(a: PlacedSession, b: PlacedSession, key: string): boolean;
  readonly pairs: OverlapPair[];
}

/** An empty list of pairs. */
export function pairList(limit = overlapListLimit): PairList {
  const index = new Map<PlacedSession, Map<PlacedSession, OverlapPair>>();
  const pairs: OverlapPair[] = [];
  const add = (a: PlacedSession, b: PlacedSession, key: string) => {
    const [first, second] = a.session.row <= b.session.row ? [a, b] : [b, a];
    const partners = index.get(first) ?? new Map<PlacedSession, OverlapPair>();
    const known = partners.get(second);
    if (known) {
      if (!known.keys.includes(key)) known.keys.push(key);
      return true;
    }
    if (pairs.length >= limit) return false;
    const pair = { first, second, keys: [key] };
    index.set(first, partners.set(second, pair));
    pairs.push(pair);
    return true;
  };
  return { add, pairs };
}

/**
 * Pairs of sessions that share a key and a moment (half-open). `byKey` holds the sessions of each
 * key by start. A sweep along each line: n steps, and one for each pair found.
 */
export function overlapPairs(
  byKey: ReadonlyMap<string, readonly PlacedSession[]>,
  limit = overlapListLimit,
): Overlaps {
  const list = pairList(limit);
  for (const [key, sessions] of byKey) {
    let running: PlacedSession[] = [];
    for (const session of sessions) {
      if (running.length > 0) running = running.filter((other) => other.endUtc > session.startUtc);
      for (const other of running) {
        if (!list.add(other, session, key))
          return { pairs: list.pairs, clashes: countClashes(byKey) };
      }
      running.push(session);
    }
  }
  return { pairs: list.pairs, clashes: null };
}

/**
 * Pairs with one session on each of two lines, both by start: those of two groups that have members
 * in common. `skip` leaves out pairs that another rule reports. `false` once the list is full.
 */
export function crossPairs(
  a: readonly PlacedSession[],
  b: readonly PlacedSession[],
  list: PairList,
  skip: (one: PlacedSession, other: PlacedSession) => boolean,
): boolean {
  const running: [PlacedSession[], PlacedSession[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    const side = y === undefined || (x !== undefined && x.startUtc <= y.startUtc) ? 0 : 1;
    const session = (side === 0 ? x : y) as PlacedSession;
    if (side === 0) i++;
    else j++;
    const others = running[1 - side]?.filter((other) => other.endUtc > session.startUtc) ?? [];
    running[1 - side] = others;
    for (const other of others) {
      if (!skip(session, other) && !list.add(session, other, "")) return false;
    }
    running[side]?.push(session);
  }
  return true;
}

/** The number of overlaps on each key's line, without naming them: n log n however many. */
export function countClashes(byKey: ReadonlyMap<string, readonly PlacedSession[]>): number {
  let clashes = 0;
  for (const sessions of byKey.values()) {
    const ends = Float64Array.from(sessions, (session) => session.endUtc).sort();
    let ended = 0;
    for (const [started, session] of sessions.entries()) {
      while (ended < ends.length && (ends[ended] ?? 0) <= session.startUtc) ended++;
      clashes += started - ended;
    }
  }
  return clashes;
}
