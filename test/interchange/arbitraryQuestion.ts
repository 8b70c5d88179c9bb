import fc from "fast-check";
import { blankQuestion, domains, levels, type Question } from "../../src/domain/quiz/question";
import { cleanText } from "../../src/interchange/markup";
import { titleOrNull } from "../../src/interchange/title";
import { moodleShares } from "../../src/interchange/weights";

/** Everything a file format could trip over, alone and in the middle of other text. */
const nasty = [
  "{",
  "}",
  "=",
  "~",
  "#",
  "####",
  ":",
  "::",
  "\\",
  "\\n",
  "\n",
  "\n\n",
  "]]>",
  "<![CDATA[",
  "&",
  "&amp;",
  "&&092;",
  "<b>",
  "</question>",
  "<br",
  "😀",
  "العربية",
  "\u200f",
  " ",
  "  ",
  "\t",
  "\u00a0",
  "//",
  "\n// [id:x]",
  "$CATEGORY: a/b",
  "ANSWER: B",
  "\nANSWER: B",
  "A) ",
  "%50%",
  "[html]",
  "[",
  "]",
  "->",
  "_____",
  "TRUE",
  "*",
  "1",
  "é",
  "kata",
];

export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

/** A text as a bank has it: clean at its ends and never empty. */
export const bankText = nastyText.map((text) => cleanText(text) || "teks");
const feedback = fc.oneof(fc.constant(""), bankText);
const lineText = bankText.map((text) => text.replace(/\s+/g, " "));
const share = fc.constantFrom(...moodleShares.filter((value) => value > 0));

const common = fc
  .record({
    stem: bankText,
    id: fc.option(lineText),
    title: fc.option(lineText),
    points: fc.constantFrom(1, 2, 0.5, 10),
    feedbackRight: feedback,
    feedbackWrong: feedback,
    domain: fc.option(fc.constantFrom(...domains)),
    unit: fc.option(lineText),
    kuk: fc.option(lineText),
    level: fc.option(fc.constantFrom(...levels)),
    difficulty: fc.option(fc.constantFrom(0, 0.25, 0.731, 1)),
    tags: fc.array(lineText, { maxLength: 2 }),
    status: fc.constantFrom("draft", "ready", "retired"),
  } as const)
  .map((fields) => ({
    ...blankQuestion(fields.stem),
    ...fields,
    title: titleOrNull(fields.title, fields.stem, "text"),
  }));

const choice = fc
  .tuple(common, fc.array(bankText, { minLength: 2, maxLength: 8 }), fc.gen())
  .map(([fields, options, gen]): Question => {
    const single = gen(fc.boolean);
    const count = single ? 1 : gen(fc.integer, { min: 1, max: options.length });
    const right = options.map((_, index) => index).slice(0, count);
    const feedbacks = gen(fc.boolean)
      ? options.map((_, index) => `umpan ${index}`) // differs by option, so it stays by option
      : null;
    const own = count > 1 && options.length - count > 1 ? feedbacks : null;
    const type = single ? "single-choice" : "multiple-choice";
    return { ...fields, type, options, key: { right, shares: null, feedbacks: own } };
  });

const weighted = fc
  .tuple(common, fc.array(fc.tuple(bankText, share), { minLength: 2, maxLength: 6 }))
  .map(([fields, answers]): Question => {
    const options = [...answers.map(([text]) => text), "salah"];
    const shares = [...answers.map(([, value]) => value), -0.5];
    const right = answers.map((_, index) => index);
    return { ...fields, type: "multiple-choice", options, key: { right, shares, feedbacks: null } };
  });

const truth = fc
  .tuple(common, fc.boolean())
  .map(([fields, answer]): Question => ({ ...fields, type: "true-false", key: { answer } }));

const accepted = fc
  .tuple(common, fc.array(fc.tuple(bankText, share), { maxLength: 3 }), bankText, fc.boolean())
  .map(([fields, more, text, caseSensitive]): Question => {
    const partial = more.filter(([, value]) => value < 1);
    const answers = [
      { text, share: 1, feedback: "" },
      ...partial.map(([other, value], index) => ({
        text: other,
        share: value,
        feedback: index === 0 ? other : "",
      })),
    ];
    return { ...fields, type: "short-answer", key: { answers, caseSensitive } };
  });

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const numeric = fc.tuple(common, double, double).map(([fields, value, tolerance]): Question => {
  const whole = value === 0 ? 0 : value;
  const answer = { value: whole, tolerance: Math.abs(tolerance), share: 1, feedback: "" };
  return { ...fields, type: "numeric", key: { answers: [answer] } };
});

const matching = fc
  .tuple(
    common,
    fc.array(bankText, { minLength: 2, maxLength: 5 }),
    fc.uniqueArray(bankText, { minLength: 1, maxLength: 4 }),
  )
  .map(([fields, lefts, rights]): Question => {
    const pairs = lefts.map((_, index) => Math.min(index, rights.length - 1));
    return { ...fields, type: "matching", lefts, rights, key: { pairs } };
  });

const essay = fc
  .tuple(common, feedback)
  .map(([fields, guide]): Question => ({ ...fields, type: "essay", key: { guide } }));

export const arbitraryQuestion: fc.Arbitrary<Question> = fc.oneof(
  choice,
  choice,
  weighted,
  truth,
  accepted,
  numeric,
  matching,
  essay,
);
