import type { KeyProblem } from "../bank/readKey";
import { truthWords } from "../bank/readKey";
import { folded } from "../text/words";
import { optionField, rule, type Subject, when } from "./rule";

function problem<Code extends KeyProblem["code"]>(
  subject: Subject,
  code: Code,
): Extract<KeyProblem, { code: Code }> | null {
  const found = subject.reading.problem;
  return found?.code === code ? (found as Extract<KeyProblem, { code: Code }>) : null;
}

export const structureRules = [
  // A question without an ID cannot be found again in a form or in answers.
  rule("question-id-missing", "error", ({ row }) => when(row.id.trim() === "", ["id"], {})),
  // A question must say of what type it is.
  rule("question-type-missing", "error", ({ row }) => when(row.type === null, ["type"], {})),
  // A question must ask something.
  rule("stem-blank", "error", ({ row }) => when(row.stem.trim() === "", ["stem"], {})),
  // A question must be worth something, and it must be said how much.
  rule("points-missing", "error", ({ row }) => when(row.points === null, ["points"], {})),
  rule("points-not-positive", "error", ({ row }) =>
    when(row.points !== null && !(row.points > 0), ["points"], { points: row.points ?? 0 }),
  ),
  // Google Forms takes whole points only; the sheet counts with the exact ones.
  rule("points-not-whole", "info", ({ row }) =>
    when((row.points ?? 0) > 0 && !Number.isInteger(row.points), ["points"], {
      points: row.points ?? 0,
    }),
  ),
  // A measured difficulty is a share of right answers.
  rule("difficulty-out-of-range", "error", ({ row }) => {
    const p = row.difficulty;
    return when(p !== null && !(p >= 0 && p <= 1), ["difficulty"], { difficulty: p ?? 0 });
  }),
  // A question that grades itself needs a key.
  rule("key-missing", "error", (s) => when(problem(s, "missing") !== null, ["key"], {})),
  // A key letter must belong to an option that is filled.
  rule("key-beyond-options", "error", (s) => {
    const found = problem(s, "beyond");
    const last = s.options[s.options.length - 1]?.letter ?? "";
    return found ? [{ fields: ["key"], facts: { option: found.letter, last } }] : [];
  }),
  // A key written as text must be one of the options, word for word.
  rule("key-not-an-option", "error", (s) => {
    const found = problem(s, "notOption");
    return found ? [{ fields: ["key"], facts: { key: found.text } }] : [];
  }),
  // The key of a true/false question is true or false.
  rule("key-not-true-or-false", "error", (s) => {
    const found = problem(s, "notTruth");
    return found ? [{ fields: ["key"], facts: { key: found.text } }] : [];
  }),
  // The key of a numeric question is a number.
  rule("key-not-a-number", "error", (s) => {
    const found = problem(s, "notNumber");
    return found ? [{ fields: ["key"], facts: { key: found.text } }] : [];
  }),
  // 1.234 is one thousand to one reader and one point two to another.
  rule("key-number-ambiguous", "error", (s) => {
    const found = problem(s, "ambiguousNumber");
    const facts = { key: found?.text ?? "", readings: found?.readings ?? [] };
    return when(found !== null, ["key"], facts);
  }),
  // A decimal answer is rounded differently by different people: it wants a tolerance.
  rule("numeric-tolerance-missing", "warning", ({ reading }, settings) => {
    if (reading.body?.type !== "numeric" || settings.numericTolerance > 0) return [];
    const bare = reading.body.key.answers.find(
      (answer) => answer.tolerance === 0 && !Number.isInteger(answer.value),
    );
    return bare ? [{ fields: ["key"], facts: { value: bare.value } }] : [];
  }),
  // A single-choice question has one right option.
  rule("single-choice-several-keys", "error", (s) => {
    const found = problem(s, "several");
    return found ? [{ fields: ["key"], facts: { keys: found.letters } }] : [];
  }),
  // A multiple-choice question with one key is a single-choice question in disguise.
  rule("multiple-choice-one-key", "warning", ({ row, keys }) =>
    when(row.type === "multiple-choice" && keys.length === 1, ["type", "key"], {}),
  ),
  // Where every option is right there is nothing to choose.
  rule("multiple-choice-all-keys", "warning", ({ row, keys, options }) =>
    when(
      row.type === "multiple-choice" && keys.length > 1 && keys.length === options.length,
      ["key"],
      {},
    ),
  ),
  // The options of a true/false question, if given, are words for true and false.
  rule("true-false-odd-options", "warning", ({ row, options }) => {
    if (row.type !== "true-false") return [];
    const odd = options.filter((option) => !truthWords.has(folded(option.text)));
    return odd.map(({ letter, text }) => ({
      fields: [optionField(letter)],
      facts: { option: letter, text },
    }));
  }),
  // Each left side of a matching question needs its partner.
  rule("matching-pairs-incomplete", "error", (s) => {
    const found = problem(s, "pairs");
    return found
      ? [{ fields: found.letters.map(optionField), facts: { options: found.letters } }]
      : [];
  }),
  // A form cannot show one row of a grid twice.
  rule("matching-left-repeated", "error", ({ reading }) => {
    if (reading.body?.type !== "matching") return [];
    const seen = reading.body.lefts.map(folded);
    const twice = reading.body.lefts.find((left, i) => seen.indexOf(folded(left)) < i);
    return twice === undefined ? [] : [{ fields: ["optionA"], facts: { text: twice } }];
  }),
  // One pair is no choice; the last pair always follows from the others.
  rule("matching-too-few-pairs", "warning", ({ reading }) => {
    if (reading.body?.type !== "matching") return [];
    const { lefts, rights } = reading.body;
    return when(lefts.length < 2 || rights.length < 2, ["optionA"], { pairs: lefts.length });
  }),
  // Two graders agree only when both know what to look for.
  rule("essay-guide-missing", "warning", ({ row }) =>
    when(row.type === "essay" && row.key.trim() === "", ["key"], {}),
  ),
  // Google Forms cannot show this type; it stays in the bank and is never drawn.
  rule("type-not-in-forms", "warning", ({ reading }) =>
    reading.body?.type === "unsupported"
      ? [{ fields: ["type"], facts: { kind: reading.body.source.kind } }]
      : [],
  ),
] as const;
