/** *Jawaban* with what a scoring needs of the cohort: participants, instruments, questions. */

import { withKey } from "../../domain/quiz/grading/acceptedKey";
import type { QuizQuestion, ResponseRow } from "../../domain/quiz/grading/gradeResponses";
import type { Person } from "../../domain/quiz/responses/link";
import type { TableRead } from "../../sheets/readTable";
import { type ResponseSheet, readResponseSheet, type StoredRow } from "../../sheets/responseSheet";
import { participantsTable } from "../../sheets/tables/cohortTables";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import type { Bank } from "./bank";
import { missingQuestion } from "./plans";
import { readNeeded } from "./records";
import type { RegisteredQuiz } from "./registry";
import { isQuestionKey } from "./registry";

export interface Cohort {
  readonly people: readonly Person[];
  readonly read: TableRead<typeof participantsTable>;
}

export function readPeople(workbook: Workbook): Cohort {
  const read = readNeeded(workbook, participantsTable);
  const people = read.records.flatMap(({ row, id, name, email }) =>
    id === null ? [] : [{ row, id, name: name ?? "", email: email ?? "" }],
  );
  return { people, read };
}

export function readStored(workbook: Workbook): ResponseSheet {
  const { spreadsheet, messages } = workbook;
  return readResponseSheet(spreadsheet, workbook.labels("responses"), messages.core.prepare);
}

export interface Asked {
  readonly questions: readonly QuizQuestion[];
  /** By the bank as it is now; the same as `questions` where no key changed. */
  readonly current: readonly QuizQuestion[];
  /** IDs whose key in the bank is not the one that was accepted. */
  readonly changed: readonly string[];
  readonly findings: readonly AnyFinding[];
}

/** The questions of a quiz with the keys by which it is graded. */
export function askedQuestions(bank: Bank, quiz: RegisteredQuiz): Asked {
  const findings: AnyFinding[] = [];
  const questions: QuizQuestion[] = [];
  const current: QuizQuestion[] = [];
  const changed: string[] = [];
  for (const { item, points, acceptedKey } of quiz.parts) {
    if (!isQuestionKey(item)) continue;
    const question = bank.byId.get(item)?.question;
    if (!question) {
      findings.push(missingQuestion(quiz, item));
      continue;
    }
    const graded = withKey(question, acceptedKey ?? "");
    if (graded !== question) changed.push(item);
    questions.push({ question: graded, points: points ?? question.points });
    current.push({ question, points: points ?? question.points });
  }
  if (changed.length > 0) {
    const facts = { quiz: quiz.id, questions: changed };
    const place = { table: "quizzes", rows: [quiz.row], fields: ["items"] } as const;
    findings.push({ ...place, rule: "quiz-key-changed", severity: "warning", facts });
  }
  return { questions, current, changed, findings };
}

/** The rows of a quiz as the graders read them. */
export function responseRows(
  rows: readonly StoredRow[],
  questions: readonly QuizQuestion[],
): ResponseRow[] {
  return rows.map(({ row, fixed, answers, formulas }) => ({
    responseId: String(fixed.responseId ?? ""),
    row,
    participantId: textOf(fixed.participant) || null,
    answers: questions.map(({ question }) => answers.get(question.id) ?? ""),
    ...(formulas && { formulas }),
  }));
}

export function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

export function rowsOf(stored: readonly StoredRow[], quiz: string): StoredRow[] {
  return stored.filter(({ fixed }) => textOf(fixed.quiz).toLowerCase() === quiz.toLowerCase());
}
