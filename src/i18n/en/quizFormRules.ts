import type { CellDemand } from "../../domain/quiz/blueprint";
import type { FormRuleMessages } from "../areas/quiz";
import type { Formats } from "../formats";
import { itemKinds, levelNames, typeNames } from "./quizNames";
import { quizQuestionRules } from "./quizQuestionRules";

function cellName({ unit, level, type }: CellDemand, f: Formats): string {
  return f.list([
    unit === null ? "any unit" : `unit ${unit}`,
    level === null ? "any level" : `level ${levelNames[level]}`,
    type === null ? "any type" : `type ${typeNames[type].toLowerCase()}`,
  ]);
}

/** Questions by their ID, five at most, with their noun. */
function questionList(questions: readonly string[], f: Formats): string {
  const rest = questions.length - 5;
  const noun = questions.length === 1 ? "question" : "questions";
  if (rest <= 0) return `${noun} ${f.list(questions)}`;
  return `${noun} ${f.list([...questions.slice(0, 5), `${rest} more`])}`;
}

function quoted(texts: readonly string[], f: Formats): string {
  return texts.length === 0 ? "nothing" : f.list(texts.map((text) => `“${text}”`));
}

/** Rules of blueprint, forms and their comparison. */
export const quizFormRules: FormRuleMessages = {
  "blueprint-cell-short": {
    title: "Not enough questions for the blueprint",
    text: ({ needed, available, lacking, rivals, ...cell }, f) => {
      const short = `The blueprint for ${cellName(cell, f)} needs ${needed} ready ${needed === 1 ? "question" : "questions"} and lacks ${lacking}.`;
      return rivals.length === 0
        ? `${short} Fitting questions: ${available}.`
        : `${short} Fitting questions: ${available}, wanted also by ${rivals.length === 1 ? "row" : "rows"} ${f.list(rivals.map(String))}.`;
    },
  },
  "blueprint-count-invalid": {
    title: "Number of questions not valid",
    text: ({ count }, f) =>
      `The blueprint asks for ${f.short(count)} questions. Write a whole number from 1.`,
  },
  "blueprint-points-invalid": {
    title: "Points not valid",
    text: ({ points }, f) =>
      `The points in the blueprint are ${f.short(points)}. Write a number above 0, or leave the cell blank.`,
  },
  "blueprint-empty": {
    title: "Blueprint empty",
    text: () => "This blueprint has no row yet.",
  },
  "anchor-not-ready": {
    title: "Anchor not ready",
    text: ({ question }) =>
      `Anchor question ${question} is not in the bank, not marked ready, or still has an error.`,
  },
  "anchor-fits-no-cell": {
    title: "Anchor fits no row",
    text: ({ question }) => `Anchor question ${question} finds no place in the blueprint.`,
  },
  "forms-unbalanced": {
    title: "Forms differ in difficulty",
    text: ({ difficultyA, difficultyB, gap, allowed }, f) =>
      `The mean difficulty is ${f.short(difficultyA)} in form A and ${f.short(difficultyB)} in form B; they are ${f.short(gap)} apart, more than ${f.short(allowed)}.`,
  },
  "forms-difficulty-unknown": {
    title: "Difficulty not known for all questions",
    text: ({ unknown, all }) =>
      `The difficulty of ${unknown} of the ${all} questions in both forms was never measured; the balance rests on the others.`,
  },
  "notice-graded-in-sheet": {
    title: "Graded in the sheet",
    text: ({ questions }, f) =>
      `Google Forms cannot hold a key for short and numeric answers. The answers to ${questionList(questions, f)} are graded in the sheet after import; the score that the form shows leaves them out.`,
  },
  "notice-essays-need-graders": {
    title: "Essays need graders",
    text: ({ questions }, f) =>
      `The answers to essay ${questionList(questions, f)} are marked by two graders in the sheet Essays.`,
  },
  "notice-matching-as-grid": {
    title: "Matching becomes a grid",
    text: ({ questions }, f) =>
      `Matching ${questionList(questions, f)} will be shown as a grid. Google Forms gives grids no points; the sheet counts them.`,
  },
  "notice-checkbox-all-or-nothing": {
    title: "Multiple choice in the form",
    text: ({ questions }, f) =>
      `For multiple-choice ${questionList(questions, f)} Google Forms gives points only when all boxes are right. The score in the sheet follows the policy in Settings.`,
  },
  "notice-fractional-points": {
    title: "Fractions of points not shown",
    text: ({ questions }, f) =>
      `The points of ${questionList(questions, f)} are not whole, so the form shows none.`,
  },
  "notice-feedback-not-shown": {
    title: "Feedback not shown",
    text: ({ questions }, f) =>
      `The form cannot show the feedback of ${questionList(questions, f)}, because it does not grade that type.`,
  },
  "limit-items": {
    title: "Too many items",
    text: ({ items, limit }) =>
      `The form would have ${items} items; the limit in Settings is ${limit}. Divide the quiz in two.`,
  },
  "limit-stem": quizQuestionRules["stem-too-long"],
  "limit-option": {
    title: "Option too long",
    text: ({ question, length, limit }, f) =>
      `An option of question ${question} has ${f.number(length, 0)} characters; the limit is ${f.number(limit, 0)}.`,
  },
  "limit-equal-choices": {
    title: "Equal options",
    text: ({ question, text }) =>
      `Option “${text}” appears twice in question ${question}. Google Forms refuses it.`,
  },
  "limit-blank-choice": {
    title: "Blank option",
    text: ({ question }) => `Question ${question} has a blank option. Google Forms refuses it.`,
  },
  "item-added": {
    title: "New item",
    text: ({ title }) => `Item “${title}” will be added to the form.`,
  },
  "item-removed": {
    title: "Item removed",
    text: ({ title }) =>
      `Item “${title}” is no longer planned. Deleting it deletes the answers given to it.`,
  },
  "item-deleted-by-hand": {
    title: "Item deleted in the form",
    text: ({ title }) => `Item “${title}” is gone from the form; somebody deleted it there.`,
  },
  "item-added-by-hand": {
    title: "Item added in the form",
    text: ({ title }) =>
      `Item “${title}” was added in the form itself. It is left alone and not graded.`,
  },
  "item-renamed-by-hand": {
    title: "Item changed in the form",
    text: ({ built, now }) =>
      `Item “${built}” was changed in the form itself to “${now}”. Its answers are still recognised; see whether it still means the same.`,
  },
  "item-title-changed": {
    title: "Question changed",
    text: ({ key, before, after }) => `Question ${key} changed from “${before}” to “${after}”.`,
  },
  "item-kind-changed": {
    title: "Kind of item changed",
    text: ({ key, before, after }) =>
      `Item ${key} is ${itemKinds[before] ?? before} in the form and ${itemKinds[after] ?? after} in the plan.`,
  },
  "item-choices-removed": {
    title: "Options removed",
    text: ({ key, choices }, f) =>
      `The plan for question ${key} no longer has ${quoted(choices, f)}. Answers that chose it would not be recognised.`,
  },
  "item-choices-added": {
    title: "Options added",
    text: ({ key, choices }, f) => `Question ${key} will be given ${quoted(choices, f)}.`,
  },
  "item-key-changed": {
    title: "Key changed",
    text: ({ key, before, after }, f) =>
      `The key of question ${key} changed from ${quoted(before, f)} to ${quoted(after, f)}. Answers already given must be graded again.`,
  },
  "item-points-changed": {
    title: "Points changed",
    text: ({ key, before, after }, f) =>
      `The points of question ${key} changed from ${f.short(before)} to ${f.short(after)}. Answers already given must be graded again.`,
  },
};
