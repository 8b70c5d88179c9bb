import { identity } from "../gains/domainScores";
import { keyedHash } from "./sha256";

/** No letters that look like digits, and no vowels that make words. */
const letters = "23456789BCDFGHJKLMNPQRSTVWXZ";

/**
 * A code for each ID that is the same whenever it is made with the same secret, and tells nothing of
 * the ID without it. Six characters; where two IDs of one cohort meet, both get twelve.
 */
export function pseudonyms(secret: string, ids: readonly string[]): Map<string, string> {
  const long = new Map(ids.map((id) => [id, code(keyedHash(secret, identity(id)))]));
  const times = new Map<string, number>();
  for (const one of long.values()) {
    times.set(one.slice(0, 6), (times.get(one.slice(0, 6)) ?? 0) + 1);
  }
  return new Map(
    [...long].map(([id, one]) => [
      id,
      `R-${(times.get(one.slice(0, 6)) ?? 0) > 1 ? one : one.slice(0, 6)}`,
    ]),
  );
}

function code(words: readonly number[]): string {
  return words
    .slice(0, 6)
    .map((word) => {
      const n = word >>> 0;
      return `${letters[n % 28]}${letters[Math.floor(n / 28) % 28]}`;
    })
    .join("");
}
