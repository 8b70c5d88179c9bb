import { numberReadings } from "../text/numbers";
import { similarity } from "../text/similarity";
import { folded, phraseIn, wordsOf } from "../text/words";
import { optionField, rule, type Subject, when } from "./rule";
import { absoluteWords, allOfTheAbove, noneOfTheAbove, vagueWords } from "./wordLists";

type Option = Subject["options"][number];

/** Options compared as text, case and spacing aside; signs count, so that −5 is not 5. */
function sameText(option: Option): string {
  return option.text.toLowerCase().replace(/\s+/g, " ");
}

function pairsOf(options: readonly Option[]): [Option, Option][] {
  return options.flatMap((first, i) =>
    options.slice(i + 1).map((second): [Option, Option] => [first, second]),
  );
}

function isNumeric(option: Option): boolean {
  return numberReadings(option.text).length > 0;
}

/** Whether two texts differ in their figures only: "5 hari" and "7 hari" are no near-duplicates. */
function differInNumbers(a: string, b: string): boolean {
  return (a.match(/\d+/g) ?? []).join() !== (b.match(/\d+/g) ?? []).join();
}

/** The options in which a word of the list stands, each with that word. */
function withPhrase(subject: Subject, phrases: readonly string[]) {
  if (!subject.isChoice) return [];
  return subject.options.flatMap(({ letter, text }) => {
    const word = phraseIn(text, phrases);
    return word === null
      ? []
      : [{ fields: [optionField(letter)], facts: { option: letter, word } }];
  });
}

export const optionRules = [
  // There is no choice among fewer than two.
  rule("options-too-few", "error", ({ isChoice, options }) =>
    when(isChoice && options.length < 2, ["optionA"], { count: options.length }),
  ),
  // With few options guessing pays.
  rule("options-few", "warning", ({ isChoice, options }, { fewestOptions }) => {
    const few = isChoice && options.length >= 2 && options.length < fewestOptions;
    return when(few, ["optionA"], { count: options.length, fewest: fewestOptions });
  }),
  // Google Forms refuses two equal options.
  rule("options-duplicate", "error", ({ isChoice, options }) =>
    (isChoice ? pairsOf(options) : [])
      .filter(([a, b]) => sameText(a) === sameText(b))
      .map(([a, b]) => ({
        fields: [optionField(a.letter), optionField(b.letter)],
        facts: { first: a.letter, second: b.letter },
      })),
  ),
  // Two options that say almost the same cannot both be judged apart.
  rule("options-similar", "warning", ({ isChoice, options }, { similarOptionShare }) =>
    (isChoice ? pairsOf(options) : []).flatMap(([a, b]) => {
      const alike = similarity(a.text, b.text);
      const numbers = isNumeric(a) || isNumeric(b) || differInNumbers(a.text, b.text);
      if (numbers || alike < similarOptionShare || sameText(a) === sameText(b)) return [];
      const fields = [optionField(a.letter), optionField(b.letter)];
      return [{ fields, facts: { first: a.letter, second: b.letter, similarity: alike } }];
    }),
  ),
  // A blank cell between options moves the letters in print.
  rule("options-gap", "warning", ({ isChoice, options }) => {
    const expected = "ABCDEFGH"[options.findIndex((o, i) => o.letter !== "ABCDEFGH"[i])];
    return isChoice && expected
      ? [{ fields: [optionField(expected)], facts: { option: expected } }]
      : [];
  }),
  // Options are ignored where the answer is written.
  rule("options-unused", "warning", ({ row, options }) => {
    const open = row.type === "short-answer" || row.type === "numeric" || row.type === "essay";
    return when(open && options.length > 0, ["optionA"], { count: options.length });
  }),
  // A very short option beside a very long one draws the eye.
  rule("options-unlike-length", "warning", ({ isChoice, options }, { optionLengthRatio }) => {
    const lengths = [...options].sort((a, b) => a.text.length - b.text.length);
    const [shortest, longest] = [lengths[0], lengths[lengths.length - 1]];
    if (!isChoice || !shortest || !longest || longest.text.length < 20) return [];
    const unlike = longest.text.length > optionLengthRatio * shortest.text.length;
    const facts = { shortest: shortest.letter, longest: longest.letter };
    return when(unlike, [optionField(shortest.letter), optionField(longest.letter)], facts);
  }),
  // Those who know nothing choose the longest option; it should not be the key.
  rule("key-longest-option", "warning", ({ row, options, keys }, { keyLengthRatio }) => {
    const key = options.find((option) => option.letter === keys[0]);
    if (row.type !== "single-choice" || !key || key.text.length < 15) return [];
    const others = options.filter((option) => option !== key).map((option) => option.text.length);
    const ratio = key.text.length / Math.max(1, ...others);
    const facts = { option: key.letter, ratio };
    return when(others.length > 0 && ratio >= keyLengthRatio, [optionField(key.letter)], facts);
  }),
  // Numbers stand in order, so that nobody hunts for them.
  rule("options-numbers-unordered", "info", ({ isChoice, options }) => {
    const values = options.map((option) => numberReadings(option.text)[0]);
    if (!isChoice || values.length < 3 || values.some((value) => value === undefined)) return [];
    const numbers = values as number[];
    const rising = numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] as number));
    const falling = numbers.every((n, i) => i === 0 || n <= (numbers[i - 1] as number));
    return when(!rising && !falling, ["optionA"], {});
  }),
  // A line break in an option is lost or splits the answer.
  rule("option-line-break", "warning", ({ options }) =>
    options
      .filter((option) => /[\r\n\u2028\u2029]/.test(option.text))
      .map(({ letter }) => ({ fields: [optionField(letter)], facts: { option: letter } })),
  ),
  // Google Forms limits the length of an option.
  rule("option-too-long", "error", ({ options }, { optionLengthLimit: limit }) =>
    options
      .filter((option) => option.text.length > limit)
      .map(({ letter, text }) => ({
        fields: [optionField(letter)],
        facts: { option: letter, length: text.length, limit },
      })),
  ),
  // "All of the above" is right as soon as two options are.
  rule("option-all-of-the-above", "warning", (s) =>
    withPhrase(s, allOfTheAbove).map(({ fields, facts }) => ({
      fields,
      facts: { option: facts.option },
    })),
  ),
  // "None of the above" tells nothing of what the participant knows.
  rule("option-none-of-the-above", "warning", (s) =>
    withPhrase(s, noneOfTheAbove).map(({ fields, facts }) => ({
      fields,
      facts: { option: facts.option },
    })),
  ),
  // "Always" and "never" give an option away, unless every option has one.
  rule("option-absolute-word", "warning", (s) => {
    const phrases = [...allOfTheAbove, ...noneOfTheAbove];
    const found = withPhrase(s, absoluteWords);
    const plain = found.filter(({ facts }) => {
      const text = s.options.find((option) => option.letter === facts.option)?.text ?? "";
      return phraseIn(text, phrases) === null;
    });
    return found.length === s.options.length ? [] : plain;
  }),
  // "Often" is weekly to one reader and daily to another.
  rule("option-vague-word", "info", (s) => withPhrase(s, vagueWords)),
  // Only the key is of another grammatical form than all the others.
  rule("key-odd-form", "warning", ({ row, options, keys }) => {
    if (row.type !== "single-choice" || keys.length !== 1 || options.length < 3) return [];
    const forms = options.map((option) => ({ option, form: verbForm(option.text) }));
    const key = forms.find(({ option }) => option.letter === keys[0]);
    const others = new Set(forms.filter((each) => each !== key).map(({ form }) => form));
    const [shared] = others;
    const odd = key !== undefined && others.size === 1 && shared !== null && key.form !== shared;
    const letter = key?.option.letter ?? "";
    return when(odd, [optionField(letter)], { option: letter });
  }),
] as const;

/**
 * The grammatical form by which an option begins: Indonesian active (me-, ber-) or passive (di-)
 * verb, or English -ing and to-infinitive; `null` where none is recognised.
 */
function verbForm(text: string): string | null {
  const [first = "", second = ""] = wordsOf(text);
  if (/^(me(m|n|ng|ny|l|r|w|y)?[a-z]{4,}|ber[a-z]{4,})$/.test(first)) return "active";
  if (/^di[a-z]{4,}$/.test(first)) return "passive";
  if (first === "to" && second !== "") return "infinitive";
  if (/^[a-z]{3,}ing$/.test(first)) return "gerund";
  return folded(text) === "" ? null : "other";
}
