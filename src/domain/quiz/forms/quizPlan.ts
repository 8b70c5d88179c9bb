import type { DrawnQuestion } from "../blueprint";
import { unitKey } from "../blueprint";
import type { Question } from "../question";
import { ordered, randomFrom, type Seed, shuffled } from "../random";
import type { ChoiceItem, FormPlan, FormPurpose, GridItem, PlanItem, TextItem } from "./formPlan";

/** The words that a participant reads beside the questions, in the language of the programme. */
export interface QuizWording {
  readonly title: string;
  readonly description: string;
  readonly identityTitle: string;
  readonly identityHelp: string;
  readonly nameTitle: string;
  readonly trueLabel: string;
  readonly falseLabel: string;
  /** Above questions that belong to no unit. */
  readonly generalSection: string;
}

export interface QuizOrder {
  readonly purpose: FormPurpose;
  readonly seed: Seed;
  readonly identity: "participantId" | "email" | "both";
  readonly wording: QuizWording;
}

/** Keys of the items that ask for the participant ID and the name. */
export const identityKey = "@participantId";
export const nameKey = "@name";

/**
 * The form of a quiz: ID and name first, then a section for each unit in the order of the blueprint,
 * its questions shuffled, the choices of each shuffled. The order of a question and of its choices
 * depends on the seed and its own ID alone: exchanging one question leaves all others as they are,
 * and a plan made of what the form holds is the plan the form was made by.
 */
export function planQuiz(drawn: readonly DrawnQuestion[], order: QuizOrder): FormPlan {
  const { wording, identity, seed } = order;
  const units = new Map<string, DrawnQuestion[]>();
  for (const each of drawn) {
    const key = unitKey(each.entry.question.unit ?? "");
    units.set(key, [...(units.get(key) ?? []), each]);
  }
  const sections = [...units].flatMap(([key, questions]) => [
    section(key, questions, wording),
    ...ordered(questions, ({ entry }) => entry.question.id, seed, "order").map((each) =>
      planItem(each, order),
    ),
  ]);
  return {
    purpose: order.purpose,
    title: wording.title,
    description: wording.description,
    isQuiz: true,
    collectEmail: identity !== "participantId",
    progressBar: true,
    items: [
      ...(identity === "email" ? [] : [identityItem(wording)]),
      nameItem(wording.nameTitle),
      ...sections,
    ],
  };
}

function section(key: string, questions: readonly DrawnQuestion[], wording: QuizWording): PlanItem {
  const unit = questions[0]?.entry.question.unit?.trim() ?? "";
  return {
    kind: "section",
    key: `@unit:${key}`,
    title: unit === "" ? wording.generalSection : unit,
    help: "",
  };
}

export function identityItem(wording: {
  readonly identityTitle: string;
  readonly identityHelp: string;
}): TextItem {
  return {
    kind: "text",
    key: identityKey,
    title: wording.identityTitle,
    help: wording.identityHelp,
    required: true,
    questionId: null,
    points: null,
    feedback: "",
  };
}

/** A second witness: a mistyped ID is found out by the name beside it. */
function nameItem(title: string): TextItem {
  const item = identityItem({ identityTitle: title, identityHelp: "" });
  return { ...item, key: nameKey, required: false };
}

/** Forms takes whole points; a fraction is counted in the sheet and not shown. */
function wholePoints(points: number): number | null {
  return Number.isInteger(points) ? points : null;
}

function planItem({ entry, points }: DrawnQuestion, order: QuizOrder): PlanItem {
  const { question } = entry;
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
    case "true-false":
      return choiceItem(question, points, order);
    case "matching":
      return gridItem(question, order.seed);
    default:
      return textItem(question, points);
  }
}

type WithId = Question & { readonly id: string };

function common(question: WithId) {
  return {
    key: question.id,
    title: question.stem,
    help: "",
    required: false,
    questionId: question.id,
  } as const;
}

function choiceItem(question: WithId, points: number, order: QuizOrder): ChoiceItem {
  return {
    ...common(question),
    kind: question.type === "multiple-choice" ? "checkbox" : "choice",
    points: wholePoints(points),
    choices: choicesOf(question, order),
    keyed: true,
    feedbackRight: question.feedbackRight,
    feedbackWrong: question.feedbackWrong,
  };
}

/** Choices shuffled, unless a tag keeps their order; true before false always. */
function choicesOf(question: WithId, order: QuizOrder): ChoiceItem["choices"] {
  if (question.type === "true-false") {
    return [
      { text: order.wording.trueLabel, right: question.key.answer },
      { text: order.wording.falseLabel, right: !question.key.answer },
    ];
  }
  if (question.type !== "single-choice" && question.type !== "multiple-choice") return [];
  const { right } = question.key;
  const choices = question.options.map((text, i) => ({ text, right: right.includes(i) }));
  if (question.tags.includes(fixedOrderTag)) return choices;
  return shuffled(choices, randomFrom(order.seed, "options", question.id));
}

/** A tag on a question whose options keep their order. */
export const fixedOrderTag = "urutan-tetap";

function gridItem(question: WithId & { type: "matching" }, seed: Seed): GridItem {
  return {
    ...common(question),
    kind: "grid",
    points: null,
    rows: question.lefts,
    columns: shuffled(question.rights, randomFrom(seed, "options", question.id)),
  };
}

/** Neither kind can be keyed in the form, so only a general remark could be given: none is. */
function textItem(question: WithId, points: number): TextItem {
  return {
    ...common(question),
    kind: question.type === "essay" ? "paragraph" : "text",
    points: wholePoints(points),
    feedback: "",
  };
}
