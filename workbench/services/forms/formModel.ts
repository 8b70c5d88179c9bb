// Forms as data: what FormApp makes, what a respondent fills in, what a grader gives.
import type { WorkbookModel } from "../../model/workbook";

export interface Feedback {
  text: string;
  links: { url: string; text: string }[];
}

export interface ChoiceData {
  value: string;
  /** null where nobody said whether it is right. */
  isCorrect: boolean | null;
  /** Id of a page break, or a name of FormApp.PageNavigationType. */
  goTo: number | string | null;
}

export interface ItemData {
  id: number;
  /** A name of FormApp.ItemType. */
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  points: number;
  choices: ChoiceData[];
  hasOther: boolean;
  rows: string[];
  columns: string[];
  lower: number;
  upper: number;
  labels: [string, string];
  feedback: { correct: Feedback | null; incorrect: Feedback | null; general: Feedback | null };
}

export type Answer = string | string[] | (string | string[] | null)[];

export interface ResponseData {
  id: string;
  email: string;
  /** Milliseconds since 1970. */
  timestamp: number;
  answers: Record<string, Answer>;
  scores: Record<string, number>;
}

export interface FormData {
  id: string;
  fileName: string;
  /** Empty until setTitle, whatever the file is called. */
  title: string;
  description: string;
  confirmation: string;
  isQuiz: boolean;
  published: boolean;
  accepting: boolean;
  shuffle: boolean;
  progressBar: boolean;
  allowEdits: boolean;
  limitOne: boolean;
  respondAgain: boolean;
  emailCollection: string;
  destination: string | null;
  nextId: number;
  items: ItemData[];
  responses: ResponseData[];
}

export function formsOf(book: WorkbookModel): FormData[] {
  return book.forms as FormData[];
}

/** Items that take an answer. */
export const QUESTION_TYPES = new Set([
  "MULTIPLE_CHOICE",
  "CHECKBOX",
  "LIST",
  "TEXT",
  "PARAGRAPH_TEXT",
  "SCALE",
  "GRID",
  "CHECKBOX_GRID",
]);

export function newItem(form: FormData, type: string): ItemData {
  const hasChoices = type === "MULTIPLE_CHOICE" || type === "CHECKBOX" || type === "LIST";
  const item: ItemData = {
    id: form.nextId++,
    type,
    title: "",
    helpText: "",
    required: false,
    points: 0,
    // A new choice item starts with one choice without text.
    choices: hasChoices ? [{ value: "", isCorrect: null, goTo: null }] : [],
    hasOther: false,
    rows: [],
    columns: [],
    lower: 1,
    upper: 5,
    labels: ["", ""],
    feedback: { correct: null, incorrect: null, general: null },
  };
  form.items.push(item);
  return item;
}

/**
 * The score Google gives without a person: all or nothing where a right choice is marked, null
 * where only a person can grade.
 */
export function automaticScore(item: ItemData, answer: Answer | undefined): number | null {
  const right = item.choices.filter((choice) => choice.isCorrect === true).map((one) => one.value);
  if (right.length === 0) return null;
  const given = Array.isArray(answer) ? answer.map(String) : answer === undefined ? [] : [answer];
  const isRight =
    item.type === "CHECKBOX"
      ? given.length === right.length && right.every((value) => given.includes(value))
      : given.length === 1 && right.includes(given[0]!);
  return isRight ? item.points : 0;
}

/** Scores what needs no person. */
export function scored(form: FormData, response: Omit<ResponseData, "scores">): ResponseData {
  const scores: Record<string, number> = {};
  for (const item of form.isQuiz ? form.items : []) {
    const score = automaticScore(item, response.answers[item.id]);
    if (score !== null) scores[item.id] = score;
  }
  return { ...response, scores };
}

/** Records a response as a respondent's browser would. */
export function recordResponse(form: FormData, response: Omit<ResponseData, "scores">): void {
  form.responses.push(scored(form, response));
}
