/** One form of a plan, made or gone on with, and told to the registry. */
import type { BankEntry } from "../../domain/quiz/bank/bankRow";
import type { FormPlan } from "../../domain/quiz/forms/formPlan";
import { buildForm, publish } from "../../forms/buildForm";
import { type Form, forgetNote, makeForm, openForm, readNote } from "../../forms/openForm";
import { stopwatch } from "../../sheets/clock";
import type { AnyFinding } from "../findings";
import type { Answers, Workbook } from "../workbook";
import { builtItems } from "./plans";
import type { Loose } from "./records";
import { itemList, type RegisteredQuiz, type Registry, updateQuiz } from "./registry";

/** Google ends a run after six minutes; the sidebar asks for less with `seconds`. */
const usualSeconds = 240;
/** Making a form and noting it needs so much of the time that is left. */
const secondsToMake = 20;

export interface Clock {
  outOfTime(): boolean;
  tooLateToBegin(): boolean;
}

export function clockOf({ seconds }: Answers): Clock {
  const given = Number(seconds);
  const all = given > 0 ? given : usualSeconds;
  return {
    outOfTime: stopwatch(all),
    tooLateToBegin: stopwatch(Math.max(all / 2, all - secondsToMake)),
  };
}

export interface FormOrder {
  readonly quiz: RegisteredQuiz;
  readonly plan: FormPlan;
  readonly byId: ReadonlyMap<string, BankEntry>;
  /** Points by question ID, fractions included. */
  readonly worth: ReadonlyMap<string, number>;
}

export interface FormOutcome {
  readonly line: string;
  readonly done: boolean;
  readonly findings: readonly AnyFinding[];
  readonly items: readonly Loose[];
  readonly changes: Loose;
}

export function fileNameOf({ title, id }: RegisteredQuiz): string {
  return `${title ?? id} [${id}]`;
}

/**
 * The registry says "building" before Google is asked for anything, and the note beside it which
 * form that is. Whatever stops the run, the next one goes on in the same form.
 */
export function makeQuizForm(
  workbook: Workbook,
  registry: Registry,
  order: FormOrder,
  clock: Clock,
): FormOutcome | null {
  const { quiz, plan, byId, worth } = order;
  const { quiz: words } = workbook.messages;
  const findings: AnyFinding[] = [];
  if (quiz.status !== "building") {
    if (clock.tooLateToBegin()) return null;
    forgetNote(quiz.id);
    updateQuiz(workbook, registry, quiz, { status: "building" });
    SpreadsheetApp.flush();
  }
  const note = readNote(quiz.id);
  // The note is of this attempt; the registry may still hold the ID of a form that is gone.
  const known = note ? note.formId : quiz.formId;
  let form = known === null ? null : openForm(known);
  if (form === null) {
    if (clock.tooLateToBegin()) return null;
    if (note?.formId === null) findings.push(about(quiz, "quiz-form-left-over"));
    form = makeForm(quiz.id, fileNameOf(quiz));
  }
  const state = buildForm(form, plan, words.form.confirmation, clock.outOfTime);
  const { itemIds } = state;
  const base = { findings, items: [], changes: { formId: form.getId() } };
  if (state.foreign !== null) {
    findings.push(about(quiz, "quiz-form-changed-while-built", { item: state.foreign }));
    return { ...base, line: words.commands.notDrawn({ quiz: quiz.id }), done: false };
  }
  if (!state.done) {
    const progress = { quiz: quiz.id, built: state.built, all: plan.items.length };
    return { ...base, line: words.commands.goOn(progress), done: false };
  }
  const items = builtItems(quiz.id, plan, itemIds, byId, worth);
  return { ...opened(workbook, quiz, form, items, findings), items };
}

function opened(
  { messages }: Workbook,
  quiz: RegisteredQuiz,
  form: Form,
  items: readonly Loose[],
  findings: AnyFinding[],
): FormOutcome {
  const published = publish(form);
  if (!published) findings.push(about(quiz, "quiz-not-published"));
  const formUrl = published ? form.getPublishedUrl() : "";
  const changes = {
    formId: form.getId(),
    formUrl,
    editUrl: form.getEditUrl(),
    items: itemList(items),
    status: published ? "open" : "building",
  };
  const line = messages.quiz.commands.created({ quiz: quiz.id, items: items.length, url: formUrl });
  return { findings, items: [], changes, line, done: published };
}

export function about(
  quiz: RegisteredQuiz,
  rule:
    | "quiz-form-left-over"
    | "quiz-form-changed-while-built"
    | "quiz-not-published"
    | "quiz-form-missing",
  facts: { item?: string } = {},
): AnyFinding {
  return {
    rule,
    severity: rule === "quiz-form-left-over" ? "warning" : "error",
    table: "quizzes",
    rows: [quiz.row],
    fields: ["formId"],
    facts: { quiz: quiz.id, title: quiz.title ?? "", file: fileNameOf(quiz), ...facts },
  } as AnyFinding;
}
