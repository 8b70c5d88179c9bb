/** *Esai*: the queue of answers without names, and the marks that graders gave. */
import {
  checkEssays,
  type EssayRow,
  essayCode,
  essayQueue,
  essayResult,
  type QueuedEssay,
} from "../../domain/quiz/grading/essays";
import type {
  EssayMark,
  QuizQuestion,
  ResponseRow,
} from "../../domain/quiz/grading/gradeResponses";
import { writeColumn } from "../../sheets/editRecords";
import type { TableRead } from "../../sheets/readTable";
import { essaysTable } from "../../sheets/tables/quizTables";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import { appendRecords, cellOf, read } from "./records";
import type { RegisteredQuiz } from "./registry";

export interface Essays {
  readonly read: TableRead<typeof essaysTable>;
  readonly findings: readonly AnyFinding[];
  readonly final: number;
  readonly waiting: number;
  markOf(quiz: RegisteredQuiz): EssayMark;
}

/** Codes follow from the quiz's seed; a mark that is a finding does not count. */
export function readEssays(workbook: Workbook): Essays {
  const table = read(workbook, essaysTable);
  const rows = essayRows(table);
  const findings = checkEssays(rows, workbook.settings);
  const results = rows.map((row) => essayResult(row, workbook.settings));
  const marks = new Map(results.flatMap(({ code, mark }) => (mark === null ? [] : [[code, mark]])));
  return {
    read: table,
    findings: [...table.findings.filter(() => table.sheet !== null), ...findings],
    final: marks.size,
    waiting: rows.length - marks.size,
    markOf: (quiz) => (response, question) =>
      marks.get(essayCode(essaySeed(quiz), response, question)) ?? null,
  };
}

function essayRows(table: TableRead<typeof essaysTable>): EssayRow[] {
  return table.records.flatMap((record) =>
    record.code === null
      ? []
      : [
          {
            row: record.row,
            code: record.code,
            maximum: record.maximum ?? 0,
            grader1: record.grader1 ?? "",
            mark1: record.mark1,
            grader2: record.grader2 ?? "",
            mark2: record.mark2,
            grader3: record.grader3 ?? "",
            mark3: record.mark3,
          },
        ],
  );
}

export function essaySeed(quiz: RegisteredQuiz): string {
  return `${quiz.id} ${quiz.seed ?? "1"}`;
}

export function queueOf(
  quiz: RegisteredQuiz,
  questions: readonly QuizQuestion[],
  responses: readonly ResponseRow[],
): (QueuedEssay & { readonly quiz: string })[] {
  return essayQueue(questions, responses, essaySeed(quiz)).map((one) => ({
    ...one,
    quiz: quiz.id,
  }));
}

/** Adds the essays that are not in the queue yet, and writes the state of those that are. */
export function updateQueue(
  workbook: Workbook,
  essays: Essays,
  queue: readonly (QueuedEssay & { readonly quiz: string })[],
): void {
  const { read: table } = essays;
  const known = new Set(table.records.map(({ code }) => code));
  const fresh = queue
    .filter(({ code }) => !known.has(code))
    .map(({ code, quiz, questionId, answer, guide, maximum }) => {
      return { code, quiz, question: questionId, answer, guide, maximum, state: "waitsForFirst" };
    });
  if (fresh.length > 0) appendRecords(workbook, essaysTable, fresh);
  const { at } = table;
  if (at.state === undefined || at.final === undefined) return;
  const results = essayRows(table).map((row) => essayResult(row, workbook.settings));
  const stateName = (state: string) => String(cellOf(workbook, essaysTable, "state", state));
  const states = new Map(results.map(({ code, state }) => [code, stateName(state)]));
  const marks = new Map(results.map(({ code, mark }) => [code, mark ?? ""]));
  writeColumn(table, "code", "state", (code) => states.get(code));
  writeColumn(table, "code", "final", (code) => marks.get(code));
}
