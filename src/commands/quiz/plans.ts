/** The form of a registered quiz, as it should stand by the bank. */
import type { BankEntry } from "../../domain/quiz/bank/bankRow";
import type { DrawnQuestion } from "../../domain/quiz/blueprint";
import type { FormPlan } from "../../domain/quiz/forms/formPlan";
import { planQuiz } from "../../domain/quiz/forms/quizPlan";
import { keyCopy } from "../../domain/quiz/grading/acceptedKey";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import type { Bank } from "./bank";
import type { Loose } from "./records";
import { questionParts, type RegisteredQuiz } from "./registry";

export interface QuizPlan {
  readonly plan: FormPlan;
  readonly drawn: readonly DrawnQuestion[];
  readonly findings: readonly AnyFinding[];
}

export function planOf(workbook: Workbook, bank: Bank, quiz: RegisteredQuiz): QuizPlan {
  const findings: AnyFinding[] = [];
  const drawn = questionParts(quiz).flatMap(({ id, points }): DrawnQuestion[] => {
    const entry = bank.byId.get(id);
    if (entry) return [{ entry, points, cell: cellOfEntry(entry, points) }];
    findings.push(missingQuestion(quiz, id));
    return [];
  });
  const { settings, messages } = workbook;
  const plan = planQuiz(drawn, {
    purpose: quiz.purpose ?? "quiz",
    seed: quiz.seed ?? "1",
    identity: settings.respondentIdentity,
    wording: { ...messages.quiz.form, title: quiz.title ?? quiz.id, description: about(quiz) },
  });
  return { plan, drawn, findings };
}

function about({ description }: RegisteredQuiz): string {
  return description ?? "";
}

function cellOfEntry({ question }: BankEntry, points: number): DrawnQuestion["cell"] {
  const { unit, level, type } = question;
  return { row: 0, unit, level, type, count: 1, points };
}

export function missingQuestion({ id, row }: RegisteredQuiz, question: string): AnyFinding {
  return {
    rule: "quiz-question-not-in-bank",
    severity: "error",
    table: "quizzes",
    rows: [row],
    fields: ["items"],
    facts: { quiz: id, question },
  };
}

/** What *Butir Kuis* remembers of a form that was built by a plan. */
export function builtItems(
  quiz: string,
  plan: FormPlan,
  itemIds: readonly string[],
  byId: ReadonlyMap<string, BankEntry>,
  worth: ReadonlyMap<string, number>,
): Loose[] {
  return plan.items.map((item, index) => {
    const entry = byId.get(item.key);
    return {
      quiz,
      item: item.key,
      itemId: itemIds[index] ?? "",
      title: item.title,
      points: worth.get(item.key) ?? null,
      acceptedKey: entry ? keyCopy(entry.question) : "",
    };
  });
}
