import type { QuestionRuleMessages } from "../areas/quiz";
import { fieldNames } from "./quizNames";

/** Rules of the question bank. */
export const quizQuestionRules: QuestionRuleMessages = {
  "question-id-missing": {
    title: "Question ID missing",
    text: ({ question }) =>
      `Question “${question}” has no ID. Give it a lasting one, so that answers to it can be recognised.`,
  },
  "question-id-duplicate": {
    title: "Question ID used twice",
    text: ({ question, rows }, f) =>
      `ID ${question} is used in rows ${f.list(rows.map(String))}. None of them enters a quiz until each has an ID of its own.`,
  },
  "question-type-missing": {
    title: "Question type missing",
    text: ({ question }) => `Question ${question} has no type. Choose one from the list.`,
  },
  "stem-blank": {
    title: "Question text blank",
    text: ({ question }) => `Question ${question || "without ID"} asks nothing yet.`,
  },
  "points-missing": {
    title: "Points missing",
    text: ({ question }) => `Question ${question} has no points.`,
  },
  "points-not-positive": {
    title: "Points zero or negative",
    text: ({ question, points }, f) =>
      `Question ${question} is worth ${f.short(points)}. Points must be above 0.`,
  },
  "points-not-whole": {
    title: "Fraction of a point",
    text: ({ question, points }, f) =>
      `Question ${question} is worth ${f.short(points)}. Google Forms takes whole points only, so the form shows none; the sheet counts with this value.`,
  },
  "difficulty-out-of-range": {
    title: "Difficulty out of range",
    text: ({ question, difficulty }, f) =>
      `The difficulty of question ${question} is ${f.short(difficulty)}. It must lie between 0 and 1.`,
  },
  "key-missing": {
    title: "Key missing",
    text: ({ question }) => `Question ${question} has no key.`,
  },
  "key-beyond-options": {
    title: "Key outside the options",
    text: ({ question, option, last }) =>
      last === ""
        ? `The key of question ${question} is ${option}, but the question has no options yet.`
        : `The key of question ${question} is ${option}, but the options end at ${last} or option ${option} is blank.`,
  },
  "key-not-an-option": {
    title: "Key is none of the options",
    text: ({ question, key }) =>
      `The key of question ${question} says “${key}”, which equals none of the options. Write the option's letter.`,
  },
  "key-not-true-or-false": {
    title: "Key is neither true nor false",
    text: ({ question, key }) =>
      `The key of true/false question ${question} says “${key}”. Write True or False.`,
  },
  "key-not-a-number": {
    title: "Key is no number",
    text: ({ question, key }) =>
      `The key of numeric question ${question} says “${key}”, which cannot be read as a number.`,
  },
  "key-number-ambiguous": {
    title: "Key number can be read in two ways",
    text: ({ question, key, readings }, f) =>
      `The key of question ${question} says “${key}”, which may mean ${readings.map((n) => f.short(n, 4)).join(" or ")}. Write it without a thousands separator or with clear decimals.`,
  },
  "numeric-tolerance-missing": {
    title: "Tolerance missing",
    text: ({ question, value }, f) =>
      `The key of question ${question} is ${f.short(value, 6)} without a tolerance, so rounded answers count as wrong. Add one, such as “${f.short(value, 6)} ± ${f.short(0.01)}”.`,
  },
  "single-choice-several-keys": {
    title: "Single choice with several keys",
    text: ({ question, keys }, f) =>
      `Single-choice question ${question} has the keys ${f.list(keys)}. Keep one, or make it multiple choice.`,
  },
  "multiple-choice-one-key": {
    title: "Multiple choice with one key",
    text: ({ question }) =>
      `Multiple-choice question ${question} has only one key. Make it single choice, or add a key.`,
  },
  "multiple-choice-all-keys": {
    title: "Every option is right",
    text: ({ question }) =>
      `Every option of question ${question} is a key, so there is nothing to choose.`,
  },
  "true-false-odd-options": {
    title: "Unusual options of a true/false question",
    text: ({ question, option, text }) =>
      `Option ${option} of true/false question ${question} says “${text}”. The form will show True and False only.`,
  },
  "matching-pairs-incomplete": {
    title: "Pair incomplete",
    text: ({ question, options }, f) =>
      `Matching question ${question} lacks the partner in option ${f.list(options)}. Write “left -> right”.`,
  },
  "matching-left-repeated": {
    title: "Left side repeated",
    text: ({ question, text }) => `Matching question ${question} has “${text}” twice on the left.`,
  },
  "matching-too-few-pairs": {
    title: "Too few pairs",
    text: ({ question, pairs }) =>
      `Matching question ${question} has ${pairs === 1 ? "one pair" : `${pairs} pairs`} or a single right side, so the answer is certain.`,
  },
  "essay-guide-missing": {
    title: "Marking guide missing",
    text: ({ question }) =>
      `Essay question ${question} has no marking guide in the key column. Without one, two graders seldom agree.`,
  },
  "options-too-few": {
    title: "Fewer than two options",
    text: ({ question, count }) =>
      `Question ${question} has ${count === 0 ? "no options" : "one option"}. At least two are needed.`,
  },
  "options-few": {
    title: "Few options",
    text: ({ question, count, fewest }) =>
      `Question ${question} has ${count} options, fewer than the ${fewest} in Settings. Guessing pays.`,
  },
  "options-duplicate": {
    title: "Equal options",
    text: ({ question, first, second }) =>
      `Options ${first} and ${second} of question ${question} are equal. Google Forms refuses equal options.`,
  },
  "options-similar": {
    title: "Options much alike",
    text: ({ question, first, second, similarity }, f) =>
      `Options ${first} and ${second} of question ${question} are much alike (${f.percent(similarity, 0)}).`,
  },
  "options-gap": {
    title: "Option skipped",
    text: ({ question, option }) =>
      `Option ${option} of question ${question} is blank although later ones are filled. The letters in print will shift.`,
  },
  "options-unused": {
    title: "Options not used",
    text: ({ question, count }) =>
      `Question ${question} is answered in writing, so its ${count === 1 ? "option is" : `${count} options are`} not used.`,
  },
  "options-unlike-length": {
    title: "Options of unlike length",
    text: ({ question, shortest, longest }) =>
      `In question ${question}, option ${longest} is much longer than option ${shortest}.`,
  },
  "options-numbers-unordered": {
    title: "Numbers out of order",
    text: ({ question }) =>
      `The numbers among the options of question ${question} neither rise nor fall.`,
  },
  "option-line-break": {
    title: "Line break in an option",
    text: ({ question, option }) =>
      `Option ${option} of question ${question} has a line break. Write it on one line.`,
  },
  "option-too-long": {
    title: "Option too long",
    text: ({ question, option, length, limit }, f) =>
      `Option ${option} of question ${question} has ${f.number(length, 0)} characters; the limit is ${f.number(limit, 0)}.`,
  },
  "option-all-of-the-above": {
    title: "“All of the above”",
    text: ({ question, option }) =>
      `Option ${option} of question ${question} says that all are right. Whoever knows two right ones can guess it.`,
  },
  "option-none-of-the-above": {
    title: "“None of the above”",
    text: ({ question, option }) =>
      `Option ${option} of question ${question} says that none is right. Choosing it shows nothing of what a participant knows.`,
  },
  "option-absolute-word": {
    title: "Absolute word in an option",
    text: ({ question, option, word }) =>
      `Option ${option} of question ${question} has the word “${word}”. Absolute statements are easily known as wrong.`,
  },
  "option-vague-word": {
    title: "Vague word in an option",
    text: ({ question, option, word }) =>
      `Option ${option} of question ${question} has the word “${word}”, which every reader measures differently.`,
  },
  "key-longest-option": {
    title: "Key is the longest option",
    text: ({ question, option, ratio }, f) =>
      `The key of question ${question}, ${option}, is ${f.short(ratio, 1)} times as long as the longest other option. Those who guess tend to choose it.`,
  },
  "key-repeats-stem": {
    title: "Key repeats a word of the question",
    text: ({ question, option, word }) =>
      `Only the key of question ${question}, ${option}, repeats the word “${word}” from the question.`,
  },
  "key-odd-form": {
    title: "Key of another form",
    text: ({ question, option }) =>
      `The key of question ${question}, ${option}, begins with another kind of word than all other options.`,
  },
  "stem-article-cue": {
    title: "Article points at the answer",
    text: ({ question, word, options }, f) =>
      `Question ${question} ends with “${word}”, which fits option ${f.list(options)} only. Write “a/an”.`,
  },
  "stem-too-long": {
    title: "Question too long",
    text: ({ question, length, limit }, f) =>
      `Question ${question} has ${f.number(length, 0)} characters; the limit is ${f.number(limit, 0)}.`,
  },
  "stem-double-negative": {
    title: "Double negative",
    text: ({ question, words }, f) =>
      `Question ${question} has more than one negative word (${f.list(words.map((word) => `“${word}”`))}), which makes it hard to understand.`,
  },
  "stem-negative-not-emphasised": {
    title: "Negative word not emphasised",
    text: ({ question, word }) =>
      `Question ${question} has the word “${word}”. Write it in capitals, so that nobody misses it.`,
  },
  "stem-duplicate": {
    title: "Same question",
    text: ({ question, other }) => `Question ${question} is the same as question ${other}.`,
  },
  "stem-similar": {
    title: "Questions much alike",
    text: ({ question, other, similarity }, f) =>
      `Question ${question} is much like question ${other} (${f.percent(similarity, 0)}).`,
  },
  "stem-level-verb": {
    title: "Verb and level disagree",
    text: ({ question, word, level, usual }) =>
      `Question ${question} is filed under ${level}, but the verb “${word}” usually asks for ${usual}.`,
  },
  "text-html": {
    title: "HTML in the text",
    text: ({ question, field, tag }) =>
      `${fieldNames[field] ?? field} of question ${question} holds the HTML code ${tag}, which will be shown as it is.`,
  },
  "text-formula": {
    title: "Text that looks like a formula",
    text: ({ question, field, sign }) =>
      `${fieldNames[field] ?? field} of question ${question} begins with “${sign}” and may become a formula when it is copied.`,
  },
  "text-hidden-character": {
    title: "Hidden character",
    text: ({ question, field, code }) =>
      `${fieldNames[field] ?? field} of question ${question} holds a character that cannot be seen (${code}). Type the text again.`,
  },
  "text-emoji": {
    title: "Emoji in the text",
    text: ({ question, field, emoji }) =>
      `${fieldNames[field] ?? field} of question ${question} holds ${emoji}. Emoji differ from device to device and may be lost in print.`,
  },
  "text-edge-spaces": {
    title: "Superfluous spaces",
    text: ({ question, field }) =>
      `${fieldNames[field] ?? field} of question ${question} has spaces before or after it, or double ones.`,
  },
  "unit-missing": {
    title: "Unit of competency missing",
    text: ({ question }) =>
      `Question ${question} belongs to no unit of competency, so no blueprint by unit counts it.`,
  },
  "unit-code-malformed": {
    title: "Unit code fits no pattern",
    text: ({ question, unit }) =>
      `Unit code “${unit}” of question ${question} fits no SKKNI pattern. Look at O and 0, the dots, and the number of digits.`,
  },
  "kuk-missing": {
    title: "KUK missing",
    text: ({ question }) => `Question ${question} is tied to no performance criterion (KUK).`,
  },
  "domain-missing": {
    title: "Domain missing",
    text: ({ question }) => `Question ${question} has no learning domain.`,
  },
  "level-missing": {
    title: "Level missing",
    text: ({ question }) => `Question ${question} has no level (C1–C6).`,
  },
  "feedback-wrong-missing": {
    title: "Feedback for wrong answers missing",
    text: ({ question }) => `Question ${question} says nothing to those who answer it wrongly.`,
  },
  "type-not-in-forms": {
    title: "Type not supported by Forms",
    text: ({ question, kind }) =>
      `Question ${question}${kind === "" ? "" : ` (${kind})`} cannot be shown by Google Forms. It stays in the bank but is never drawn.`,
  },
};
