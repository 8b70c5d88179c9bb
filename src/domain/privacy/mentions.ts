/** Where a text speaks of a person, and what it is without them. */
import { type Identifier, plainIdentifier } from "./identifiers";
import { compared, plainText } from "./plainText";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
const alone = (one: string) => new RegExp(`${before}(?:${one})${after}`, "giu");
const gap = "[\\s_-]+";

/**
 * As it stands in a regular expression, for a plain text: between words any white space or hyphen
 * will do, and the last names may come first, before a comma.
 */
function source({ kind, text }: Pick<Identifier, "kind" | "text">): string {
  const plain = plainText(text.trim()).text;
  if (kind === "email") return `(?<![\\p{L}\\p{N}][._%+-]*)${escaped(plain)}`;
  if (kind === "phone") {
    const digits = Array.from(plainIdentifier(kind, plain)).join("[\\s.()/-]*");
    return `\\(?(?:(?:\\+?62|0)[\\s.()-]*)?${digits}`;
  }
  const words = plain.split(/[\s_-]+/).map(escaped);
  if (kind === "id") return words.join("[\\s_-]+");
  const turned = words.flatMap((_, at) =>
    at > 0 ? `${words.slice(at).join(gap)}\\s*,\\s*${words.slice(0, at).join(gap)}` : [],
  );
  return [words.join(gap), ...turned].join("|");
}

/** What stands between a name and the ID that belongs to it: `Ani (P003)`, `P003 – Ani`. */
const between = { name: "\\s?[-\\s/:=–—]\\s?", id: "\\s?[-/:=–—]\\s?", email: "\\s", phone: "\\s" };
const never = /(?!)/g;

export interface Mentions {
  /** The text with `removed` in place of the person; one that does not speak of them is unchanged. */
  without(text: string, removed: string): string;
  /** Whether the text is the person's name, ID or address and nothing else. */
  isWhole(text: string): boolean;
  /**
   * Whether a word or number that identifies the person, but may mean something else as well, is
   * left in the text: *Ani*, who may be another Ani, or 7.
   */
  isDoubtful(text: string): boolean;
}

/**
 * An ID of letters and digits, an e-mail address and a full name are recognised inside a longer
 * text. A single name, a plain number and what another participant bears as well only where they
 * stand beside one another or fill an entry: *Ani* must not be taken out of *Ani Lestari*, nor 7 out
 * of a sum.
 *
 * @param otherTexts names and the like of other participants: where a longer one of them stands, what
 *   it holds is no mention
 */
export function mentionsOf(
  identifiers: readonly Identifier[],
  otherTexts: readonly string[] = [],
): Mentions {
  const sure = identifiers.filter((one) => one.sure).map(source);
  const unsure = identifiers.filter((one) => !one.sure);
  const patterns = [...pairs(unsure, sure), ...sure.map(alone)];
  const wholes = identifiers
    .filter(({ own, text }) => own && !/^\d*$/.test(text))
    .map(({ text }) => compared(text));
  const isWhole = (text: string) => text !== "" && wholes.includes(compared(text));
  const doubtful = unsure.length > 0 ? lonely(unsure) : never;
  const strangers = namesWith(otherTexts, [...sure.map(alone), doubtful]);
  const all = (text: string, removed: string) =>
    patterns.reduce((left, pattern) => replaced(left, pattern, strangers, removed), text);
  return {
    isWhole,
    without(text, removed) {
      if (text === "") return text;
      if (isWhole(text)) return removed;
      return all(text, removed).replace(/[^;\n]+/g, (entry) =>
        isWhole(entry) ? entry.replace(entry.trim(), () => removed) : entry,
      );
    },
    isDoubtful: (text) => {
      const left = all(text, "");
      return replaced(left, doubtful, strangers, "") !== left;
    },
  };
}

/** The text with `removed` where the pattern fits, but for what is part of a stranger's longer name. */
function replaced(
  text: string,
  pattern: RegExp,
  strangers: readonly RegExp[],
  removed: string,
): string {
  const plain = plainText(text);
  const found = Array.from(plain.text.matchAll(pattern), spanOf);
  if (found.length === 0) return text;
  const taken = strangers.flatMap((one) => Array.from(plain.text.matchAll(one), spanOf));
  return found.reverse().reduce((left, [start, end]) => {
    const within = taken.some(([a, z]) => a <= start && end <= z && z - a > end - start);
    const [from, to] = plain.bounds(start, end);
    return within ? left : left.slice(0, from) + removed + left.slice(to);
  }, text);
}

const spanOf = (match: RegExpMatchArray) => {
  const start = match.index ?? 0;
  return [start, start + match[0].length] as const;
};

/**
 * An unsure identifier beside a sure one, or beside an unsure one of another kind. A name that goes
 * on with another capitalised word is somebody else's.
 */
function pairs(unsure: readonly Identifier[], sure: readonly string[]): RegExp[] {
  const mine = unsure.filter(({ own }) => own);
  return mine.flatMap((one) => {
    const rest = mine.filter(({ kind }) => kind !== one.kind).map(source);
    const beside = [...sure, ...rest]
      .map((each) => `${before}(?:${anyCase(each)})${after}`)
      .join("|");
    if (beside === "") return [];
    const isName = one.kind === "name";
    const word = `${isName ? "(?<!\\p{Lu}\\p{L}*\\s)" : ""}${before}(?:${anyCase(source(one))})${after}`;
    const last = `${word}${isName ? "(?!\\s+\\p{Lu})" : ""}`;
    const link = between[one.kind];
    const bracketed = `\\s?[(\\[]\\s?(?:$)\\s?[)\\]]`;
    return [
      `(?:${beside})(?:${bracketed.replace("$", () => word)}|${link}${last})`,
      `${word}(?:${bracketed.replace("$", () => beside)}|${link}(?:${beside}))`,
    ].map((pattern) => new RegExp(pattern, "gu"));
  });
}

/** Letters in either case, where the rest of the pattern tells capitals apart. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\p\{\w+\}|\\?\p{L}/gu, (letter) => {
    const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
    return letter.startsWith("\\") || small === large ? letter : `(?:${small}|${large})`;
  });
}

/** A number that is part of a longer one, of a date or a time is no ID. */
function lonely(unsure: readonly Identifier[]): RegExp {
  const words = unsure.map((one) =>
    /^\d+$/.test(one.text) ? `(?<![\\d][.,:/-])${source(one)}(?![.,:/-]\\d)` : source(one),
  );
  return alone(words.join("|"));
}

/** One of each text in which a pattern finds less than all of it. */
function namesWith(texts: readonly string[], patterns: readonly RegExp[]): RegExp[] {
  const longer = texts.filter((text) => {
    const plain = plainText(text.trim()).text;
    return patterns.some((one) =>
      Array.from(plain.matchAll(one)).some(([found]) => found.length < plain.length),
    );
  });
  return longer.map((text) => alone(source({ kind: "name", text })));
}
