import type { FindingOf } from "../../finding";
import type { DrawnQuestion } from "../blueprint";
import type { QuestionType } from "../question";
import { callsFor, callsForForm, type FormPlan, type PlanItem } from "./formPlan";

/** What the user is told before a form is built. */
export interface QuizNotices {
  "notice-graded-in-sheet": { readonly questions: readonly string[] };
  "notice-essays-need-graders": { readonly questions: readonly string[] };
  "notice-matching-as-grid": { readonly questions: readonly string[] };
  "notice-checkbox-all-or-nothing": { readonly questions: readonly string[] };
  "notice-fractional-points": { readonly questions: readonly string[] };
  "notice-feedback-not-shown": { readonly questions: readonly string[] };
  "limit-items": { readonly items: number; readonly limit: number };
  "limit-stem": { readonly question: string; readonly length: number; readonly limit: number };
  "limit-option": { readonly question: string; readonly length: number; readonly limit: number };
  "limit-equal-choices": { readonly question: string; readonly text: string };
  "limit-blank-choice": { readonly question: string };
}
export type QuizNotice = FindingOf<QuizNotices>;

export interface DryRun {
  readonly items: number;
  readonly questions: number;
  readonly points: number;
  /** Minutes that participants are expected to need. */
  readonly minutes: number;
  /** Writing calls to Google Forms, and the most that any one question costs. */
  readonly calls: number;
  readonly mostCallsPerQuestion: number;
  /** What to know, and (severity `error`) what Forms would refuse. */
  readonly notices: readonly QuizNotice[];
}

export interface DryRunSettings {
  readonly minutesSingleChoice: number;
  readonly minutesMultipleChoice: number;
  readonly minutesTrueFalse: number;
  readonly minutesShortAnswer: number;
  readonly minutesNumeric: number;
  readonly minutesMatching: number;
  readonly minutesEssay: number;
  readonly quizItemLimit: number;
  readonly stemLengthLimit: number;
  readonly optionLengthLimit: number;
}

/** Sizes and warnings of a quiz before anything is created. */
export function dryRun(
  plan: FormPlan,
  drawn: readonly DrawnQuestion[],
  settings: DryRunSettings,
): DryRun {
  const questionItems = plan.items.filter((i) => i.kind !== "section" && i.questionId !== null);
  return {
    items: plan.items.length,
    questions: questionItems.length,
    points: drawn.reduce((sum, { points }) => sum + points, 0),
    minutes: drawn.reduce((sum, { entry }) => sum + minutesOf(entry.question.type, settings), 0),
    calls: plan.items.reduce((sum, item) => sum + callsFor(item), callsForForm),
    mostCallsPerQuestion: questionItems.reduce((most, item) => Math.max(most, callsFor(item)), 0),
    notices: [...limits(plan, settings), ...notices(drawn)],
  };
}

function minutesOf(type: QuestionType, settings: DryRunSettings): number {
  const minutes: Record<QuestionType, number> = {
    "single-choice": settings.minutesSingleChoice,
    "multiple-choice": settings.minutesMultipleChoice,
    "true-false": settings.minutesTrueFalse,
    "short-answer": settings.minutesShortAnswer,
    numeric: settings.minutesNumeric,
    matching: settings.minutesMatching,
    essay: settings.minutesEssay,
    unsupported: 0,
  };
  return minutes[type];
}

const place = { table: "quizzes", rows: [], fields: [] } as const;

function notices(drawn: readonly DrawnQuestion[]): QuizNotice[] {
  const idsWhere = (test: (each: DrawnQuestion) => boolean) => ({
    questions: drawn.filter(test).map(({ entry }) => entry.question.id),
  });
  const typed = (...types: QuestionType[]) =>
    idsWhere(({ entry }) => types.includes(entry.question.type));
  const all: QuizNotice[] = [
    {
      ...place,
      rule: "notice-graded-in-sheet",
      severity: "info",
      facts: typed("short-answer", "numeric"),
    },
    { ...place, rule: "notice-essays-need-graders", severity: "info", facts: typed("essay") },
    { ...place, rule: "notice-matching-as-grid", severity: "info", facts: typed("matching") },
    {
      ...place,
      rule: "notice-checkbox-all-or-nothing",
      severity: "info",
      facts: typed("multiple-choice"),
    },
    {
      ...place,
      rule: "notice-fractional-points",
      severity: "info",
      facts: idsWhere(({ points }) => !Number.isInteger(points)),
    },
    {
      ...place,
      rule: "notice-feedback-not-shown",
      severity: "info",
      facts: idsWhere(losesFeedback),
    },
  ];
  return all.filter((notice) => "questions" in notice.facts && notice.facts.questions.length > 0);
}

function losesFeedback({ entry: { question } }: DrawnQuestion): boolean {
  const open = !["single-choice", "multiple-choice", "true-false"].includes(question.type);
  return open && (question.feedbackRight !== "" || question.feedbackWrong !== "");
}

function limits(plan: FormPlan, settings: DryRunSettings): QuizNotice[] {
  const items = plan.items.length;
  const limit = settings.quizItemLimit;
  const tooMany: QuizNotice[] =
    items <= limit
      ? []
      : [{ ...place, rule: "limit-items", severity: "error", facts: { items, limit } }];
  return [...tooMany, ...plan.items.flatMap((item) => itemLimits(item, settings))];
}

function itemLimits(item: PlanItem, settings: DryRunSettings): QuizNotice[] {
  const error = { ...place, severity: "error" } as const;
  const question = item.key;
  const found: QuizNotice[] = [];
  if (item.title.length > settings.stemLengthLimit) {
    const facts = { question, length: item.title.length, limit: settings.stemLengthLimit };
    found.push({ ...error, rule: "limit-stem", facts });
  }
  const texts = choiceTexts(item);
  const long = texts.find((text) => text.length > settings.optionLengthLimit);
  if (long !== undefined) {
    const facts = { question, length: long.length, limit: settings.optionLengthLimit };
    found.push({ ...error, rule: "limit-option", facts });
  }
  const twice = texts.find((text, i) => texts.indexOf(text) < i);
  if (twice !== undefined) {
    found.push({ ...error, rule: "limit-equal-choices", facts: { question, text: twice } });
  }
  if (texts.some((text) => text.trim() === "")) {
    found.push({ ...error, rule: "limit-blank-choice", facts: { question } });
  }
  return found;
}

function choiceTexts(item: PlanItem): readonly string[] {
  if (item.kind === "grid") return item.columns;
  return "choices" in item ? item.choices.map((choice) => choice.text) : [];
}
