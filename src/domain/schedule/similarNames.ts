import { nameKey } from "./nameKey";

const titlePattern =
  /^(prof|dr|drs|dra|ir|h|hj|kh|bpk|bapak|ibu|mr|mrs|ms)\.?$|^([a-z]{1,3}\.)+[a-z]{0,5}\.?$/;

/** Words of a name without academic and polite titles: "Dr. Budi Santoso, M.Pd." → budi, santoso. */
function nameWords(name: string): string[] {
  return nameKey(name)
    .split(/[\s,]+/)
    .filter((word) => word !== "" && !titlePattern.test(word));
}

/** `true` when one letter is added, dropped, changed, or two neighbours are swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const restA = a.slice(head);
  const restB = b.slice(head);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB) return true;
  if (restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/**
 * `true` for two spellings that probably mean one person: equal but for titles, or one slip in one
 * word of at least four letters. Words with digits must agree ("Fasilitator 1" is not "Fasilitator 2").
 */
function probablySame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const differing = a.map((word, i) => [word, b[i] ?? ""] as const).filter(([x, y]) => x !== y);
  if (differing.length === 0) return true;
  const [pair] = differing;
  if (differing.length > 1 || pair === undefined) return false;
  const [x, y] = pair;
  return !/\d/.test(x + y) && Math.min(x.length, y.length) >= 4 && oneSlipApart(x, y);
}

/** Names that differ in one word share a bucket: all the words but one, and how many there are. */
function buckets(words: readonly string[]): string[] {
  return words.map((_, i) => [words.length, i, ...words.filter((_, j) => j !== i)].join(" "));
}

/**
 * Pairs of different names that probably mean one person, each pair once, in alphabetical order.
 * Names of one word have one bucket in common, which is compared pair by pair up to 200 names.
 */
export function similarNames(names: readonly string[]): Array<readonly [string, string]> {
  const sorted = [...new Set(names)].sort();
  const byBucket = new Map<string, number[]>();
  const words = sorted.map(nameWords);
  for (const [i, own] of words.entries()) {
    for (const bucket of buckets(own)) {
      const members = byBucket.get(bucket);
      if (members) members.push(i);
      else byBucket.set(bucket, [i]);
    }
  }
  const found = new Map<string, readonly [string, string]>();
  for (const members of byBucket.values()) {
    if (members.length > 200) continue;
    for (const [at, i] of members.entries()) {
      for (const j of members.slice(at + 1)) {
        const [a = "", b = ""] = [sorted[i], sorted[j]];
        if (nameKey(a) !== nameKey(b) && probablySame(words[i] ?? [], words[j] ?? []))
          found.set(`${i} ${j}`, [a, b]);
      }
    }
  }
  return [...found.values()];
}

/** The known name that a mistyped one probably means; `null` when none or several come near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const own = nameWords(name);
  const near = known.filter((other) => probablySame(own, nameWords(other)));
  return near.length === 1 ? (near[0] ?? null) : null;
}
