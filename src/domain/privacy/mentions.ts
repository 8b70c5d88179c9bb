/** Where a text speaks of a person, and what it is without them. */
import type { Identifier } from "./identifiers";

/** As it stands in a regular expression: between words any white space will do, a line break too. */
const source = ({ text }: Identifier) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
const alone = (one: string) => new RegExp(`${before}(?:${one})${after}`, "giu");
/** What stands between a name and the ID that belongs to it: `Ani (P003)`, `P003 – Ani`. */
const between = { name: "\\s?[-\\s/:=–—]\\s?", id: "\\s?[-/:=–—]\\s?", email: "\\s" };
const never = /(?!)/g;

export interface Mentions {
  /** The text with `removed` in place of the person; one that does not speak of them is unchanged. */
  without(text: string, removed: string): string;
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
 * @param otherNames names of other participants, in which a word of this person's is no mention
 */
export function mentionsOf(
  identifiers: readonly Identifier[],
  otherNames: readonly string[] = [],
): Mentions {
  const sure = identifiers.filter((one) => one.sure).map(source);
  const unsure = identifiers.filter((one) => !one.sure);
  const patterns = [...pairs(unsure, sure), ...sure.map(alone)];
  const wholes = identifiers
    .filter(({ own, text }) => own && !/^\d*$/.test(text))
    .map(({ text }) => spaced(text));
  const doubtful = unsure.length > 0 ? lonely(unsure) : never;
  const strangers = namesWith(otherNames, doubtful);
  return {
    without(text, removed) {
      if (text === "") return text;
      if (wholes.includes(spaced(text))) return removed;
      let left = text;
      for (const pattern of patterns) left = left.replace(pattern, () => removed);
      return left.replace(/[^;\n]+/g, (entry) =>
        wholes.includes(spaced(entry)) ? entry.replace(entry.trim(), () => removed) : entry,
      );
    },
    isDoubtful(text) {
      let left = text;
      for (const pattern of patterns) left = left.replace(pattern, "");
      if (left.search(doubtful) < 0) return false;
      return left.replace(strangers, "").search(doubtful) >= 0;
    },
  };
}

const spaced = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * An unsure identifier beside a sure one, or beside an unsure one of another kind. A name that goes
 * on with another capitalised word is somebody else's.
 */
function pairs(unsure: readonly Identifier[], sure: readonly string[]): RegExp[] {
  const mine = unsure.filter(({ own }) => own);
  return mine.flatMap((one) => {
    const rest = mine.filter(({ kind }) => kind !== one.kind).map(source);
    const beside = [...sure, ...rest].map((each) => `${before}${anyCase(each)}${after}`).join("|");
    if (beside === "") return [];
    const isName = one.kind === "name";
    const word = `${isName ? "(?<!\\p{Lu}\\p{L}*\\s)" : ""}${before}${anyCase(source(one))}${after}`;
    const last = `${word}${isName ? "(?!\\s+\\p{Lu})" : ""}`;
    const gap = between[one.kind];
    const bracketed = `\\s?[(\\[]\\s?(?:$)\\s?[)\\]]`;
    return [
      `(?:${beside})(?:${bracketed.replace("$", () => word)}|${gap}${last})`,
      `${word}(?:${bracketed.replace("$", () => beside)}|${gap}(?:${beside}))`,
    ].map((pattern) => new RegExp(pattern, "gu"));
  });
}

/** Letters in either case, where the rest of the pattern tells capitals apart. */
function anyCase(pattern: string): string {
  return pattern.replace(/\\?\p{L}/gu, (letter) => {
    const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
    return letter.startsWith("\\") || small === large ? letter : `(?:${small}|${large})`;
  });
}

/** A number that is part of a longer one, of a date or a time is no ID. */
function lonely(unsure: readonly Identifier[]): RegExp {
  const words = unsure.map((one) =>
    /^\d+$/.test(one.text) ? `(?<![\\d][.,:/-])${source(one)}(?![.,:/-]\\d)` : source(one),
  );
  return new RegExp(`${before}(?:${words.join("|")})${after}`, "iu");
}

function namesWith(names: readonly string[], word: RegExp): RegExp {
  const longer = names.filter((name) => word.test(name) && name.replace(word, "").trim() !== "");
  if (longer.length === 0) return never;
  return alone(
    longer.map((text) => source({ kind: "name", text, own: true, sure: true })).join("|"),
  );
}
