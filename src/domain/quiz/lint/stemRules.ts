import type { Level } from "../question";
import { wordsOf } from "../text/words";
import { optionField, rule, when } from "./rule";
import { commonWords, harmlessNegatives, levelVerbs, negatives } from "./wordLists";

const harmless = new RegExp(` (${harmlessNegatives.join("|")})(?= )`, "giu");
const negative = new RegExp(` (${negatives.join("|")})(?= )`, "giu");

/** The negative words of a text as they are written there, harmless phrases left out. */
function negativesIn(text: string): string[] {
  const plain = ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return [...plain.replace(harmless, "").matchAll(negative)].map((match) => match[1] ?? "");
}

/** Level 1 to 6 of a level. */
function height(level: Level): number {
  return Number(level.slice(1));
}

export const stemRules = [
  // Google Forms limits the length of a question.
  rule("stem-too-long", "error", ({ row }, { stemLengthLimit: limit }) =>
    when(row.stem.length > limit, ["stem"], { length: row.stem.length, limit }),
  ),
  // Two negatives must be undone in the head before the question can be answered.
  rule("stem-double-negative", "warning", ({ row, options, isChoice }) => {
    const inStem = negativesIn(row.stem);
    const inOptions = isChoice ? options.flatMap(({ text }) => negativesIn(text).slice(0, 1)) : [];
    const words = inStem.length === 1 ? [...inStem, ...inOptions.slice(0, 1)] : inStem;
    return when(words.length >= 2, ["stem"], { words });
  }),
  // A negative that turns the question round is written in capitals, or it is overlooked.
  rule("stem-negative-not-emphasised", "warning", ({ row, isChoice }) => {
    const letters = row.stem.replace(/[^\p{L}]/gu, "");
    const allCapitals = letters !== "" && letters === letters.toUpperCase();
    const word = negativesIn(row.stem).find((each) => each !== each.toUpperCase());
    return isChoice && word !== undefined && !allCapitals
      ? [{ fields: ["stem"], facts: { word } }]
      : [];
  }),
  // "An …" before the gap fits only the options that begin with a vowel.
  rule("stem-article-cue", "warning", ({ row, options, isChoice }) => {
    const article = /(?:^|\s)(an?)[\s.…_:]*$/i.exec(row.stem.trim())?.[1]?.toLowerCase();
    if (!isChoice || article === undefined) return [];
    const fits = options.filter(({ text }) => /^[aeiou]/i.test(text) === (article === "an"));
    const letters = fits.map(({ letter }) => letter);
    const cue = fits.length > 0 && fits.length < options.length;
    return when(cue, ["stem"], { word: article, options: letters });
  }),
  // A rare word of the stem that stands in the key alone points at it.
  rule("key-repeats-stem", "warning", ({ row, options, keys }) => {
    const key = options.find(({ letter }) => letter === keys[0]);
    if (row.type !== "single-choice" || !key) return [];
    const inStem = new Set(wordsOf(row.stem));
    const inOthers = new Set(options.filter((o) => o !== key).flatMap((o) => wordsOf(o.text)));
    const cue = wordsOf(key.text).find(
      (word) =>
        word.length >= 6 && inStem.has(word) && !inOthers.has(word) && !commonWords.has(word),
    );
    const fields = ["stem", optionField(key.letter)];
    return cue === undefined ? [] : [{ fields, facts: { option: key.letter, word: cue } }];
  }),
  // A task that begins with "list" asks for memory, whatever level its row claims.
  rule("stem-level-verb", "info", ({ row }) => {
    const first = wordsOf(row.stem)[0] ?? "";
    const usual = (Object.keys(levelVerbs) as Level[]).find((level) =>
      levelVerbs[level].includes(first),
    );
    if (row.level === null || usual === undefined) return [];
    const far = Math.abs(height(row.level) - height(usual)) >= 2;
    return when(far, ["stem", "level"], { word: first, level: row.level, usual });
  }),
] as const;
