/** From the rows of *Jawaban* to attempts, points and scores, quiz by quiz. */

import { clockText } from "../../domain/calendar";
import {
  type GradedResponse,
  gradeResponses,
  type QuizQuestion,
} from "../../domain/quiz/grading/gradeResponses";
import { chooseAttempts } from "../../domain/quiz/responses/attempts";
import { linkResponses, type Person } from "../../domain/quiz/responses/link";
import type { StoredRow } from "../../sheets/responseSheet";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import type { Bank } from "./bank";
import { type Essays, queueOf } from "./essayMarks";
import { scoreObservations } from "./observations";
import { isTest, type RegisteredQuiz } from "./registry";
import { askedQuestions, responseRows, textOf } from "./responses";

export interface Scored {
  readonly quiz: RegisteredQuiz;
  readonly findings: readonly AnyFinding[];
  readonly graded: readonly GradedResponse[];
  /** Score by participant of the attempt that counts. */
  readonly scores: ReadonlyMap<string, number>;
  /** What stood in *Jawaban* before: scores that Capaian itself wrote. */
  readonly before: ReadonlyMap<string, ReadonlySet<number>>;
  readonly queue: ReturnType<typeof queueOf>;
  /** A question is missing in the bank: nothing is graded, no score changes. */
  readonly broken: boolean;
}

export interface ScoringInput {
  readonly bank: Bank;
  readonly essays: Essays;
  readonly people: readonly Person[];
  readonly maximumOf: ReadonlyMap<string, number>;
}

/** Ties, grades and marks the rows of one quiz; the rows themselves are changed. */
export function scoreQuiz(
  workbook: Workbook,
  quiz: RegisteredQuiz,
  rows: readonly StoredRow[],
  input: ScoringInput,
): Scored {
  const before = scoresBefore(rows);
  const linked = link(workbook, quiz, rows, input.people);
  const base = { quiz, before, scores: new Map(), graded: [], queue: [] };
  if (quiz.purpose === "observation" && quiz.instrument !== null) {
    const observed = scoreObservations(workbook, quiz, rows, maximumFor(quiz, input.maximumOf));
    const findings = [...linked, ...observed.findings];
    return { ...base, scores: observed.scores, findings, broken: false };
  }
  if (!isTest(quiz)) return { ...base, findings: linked, broken: true };
  const asked = askedQuestions(input.bank, quiz);
  const findings = [...linked, ...asked.findings];
  const broken = asked.findings.some(({ severity }) => severity === "error");
  if (broken) return { ...base, findings, broken };
  const { graded, findings: unread } = grade(workbook, quiz, rows, asked.questions, input);
  graded.forEach((one, index) => {
    const { fixed } = rows[index] as StoredRow;
    Object.assign(fixed, {
      points: rounded(one.total),
      maximum: one.maximum,
      waiting: one.waiting,
      score: one.score === null ? null : rounded(one.score),
    });
  });
  const attempts = markAttempts(workbook, quiz, rows);
  const scores = new Map<string, number>();
  for (const { fixed } of rows) {
    fixed.scoredFor = null;
    if (fixed.mark !== "counted" || typeof fixed.score !== "number") continue;
    fixed.scoredFor = textOf(fixed.participant);
    scores.set(fixed.scoredFor, fixed.score);
  }
  const queue = queueOf(quiz, asked.questions, responseRows(rows, asked.questions));
  return {
    ...base,
    graded,
    scores,
    queue,
    broken,
    findings: [...findings, ...unread, ...attempts],
  };
}

/** Rows that ought to be some participant's: feedback bears no name unless somebody gives one. */
export function ofParticipants(
  { purpose }: RegisteredQuiz,
  rows: readonly StoredRow[],
): readonly StoredRow[] {
  if (purpose === "facilitatorFeedback") return [];
  if (purpose !== "participantFeedback") return rows;
  return rows.filter(
    ({ fixed }) => textOf(fixed.writtenId) + textOf(fixed.email) + textOf(fixed.name) !== "",
  );
}

export function grade(
  { settings }: Workbook,
  quiz: RegisteredQuiz,
  rows: readonly StoredRow[],
  questions: readonly QuizQuestion[],
  { essays, maximumOf }: Pick<ScoringInput, "essays" | "maximumOf">,
) {
  const maximum = maximumFor(quiz, maximumOf);
  const responses = responseRows(rows, questions);
  return gradeResponses(questions, responses, settings, maximum, essays.markOf(quiz));
}

function maximumFor({ instrument }: RegisteredQuiz, maximumOf: ScoringInput["maximumOf"]): number {
  return maximumOf.get((instrument ?? "").toLowerCase()) ?? 100;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function scoresBefore(rows: readonly StoredRow[]): Map<string, Set<number>> {
  const before = new Map<string, Set<number>>();
  for (const { fixed } of rows) {
    const participant = textOf(fixed.scoredFor).toLowerCase();
    if (participant === "" || typeof fixed.score !== "number") continue;
    const own = before.get(participant) ?? new Set<number>();
    before.set(participant, own.add(fixed.score));
  }
  return before;
}

/** A participant that somebody wrote stays; the rest are tied anew, as people may have been added. */
function link(
  { settings }: Workbook,
  quiz: RegisteredQuiz,
  rows: readonly StoredRow[],
  people: readonly Person[],
): AnyFinding[] {
  // An observation is of whom was chosen; its e-mail address is the observer's.
  const isObserved = quiz.purpose === "observation";
  const known = new Map(people.map(({ id }) => [id.toLowerCase(), id]));
  const open: StoredRow[] = [];
  for (const row of ofParticipants(quiz, rows)) {
    const written = known.get(textOf(row.fixed.participant).trim().toLowerCase());
    if (written === undefined) open.push(row);
    else {
      row.fixed.participant = written;
      row.fixed.linkedBy ??= "hand";
    }
  }
  const respondents = open.map(({ row, fixed }) => ({
    responseId: textOf(fixed.responseId),
    row,
    participantId: textOf(fixed.writtenId),
    email: isObserved ? "" : textOf(fixed.email),
    name: textOf(fixed.name),
  }));
  const { links, findings } = linkResponses(respondents, people, settings);
  open.forEach(({ fixed }, index) => {
    fixed.participant = links[index]?.participantId ?? null;
    fixed.linkedBy = links[index]?.by ?? null;
  });
  return findings;
}

function markAttempts(
  { settings }: Workbook,
  quiz: RegisteredQuiz,
  rows: readonly StoredRow[],
): readonly AnyFinding[] {
  const byId = new Map(rows.map((row) => [textOf(row.fixed.responseId), row]));
  const attempts = rows
    .filter(({ fixed }) => textOf(fixed.participant) !== "")
    .map(({ row, fixed }) => ({
      responseId: textOf(fixed.responseId),
      row,
      participantId: textOf(fixed.participant),
      submitted: textOf(fixed.submitted),
      score: typeof fixed.score === "number" ? fixed.score : null,
    }));
  const window = {
    opens: moment(quiz.opensDate, quiz.opensTime, "00:00"),
    closes: moment(quiz.closesDate, quiz.closesTime, "23:59"),
  };
  const { marked, findings } = chooseAttempts(attempts, window, settings);
  for (const { fixed } of rows) Object.assign(fixed, { attempt: null, timing: null, mark: null });
  for (const { attempt, mark, number, timing } of marked) {
    const row = byId.get(attempt.responseId);
    if (row) Object.assign(row.fixed, { attempt: number, timing, mark });
  }
  return findings;
}

function moment(date: string | null, time: number | null, usual: string): string | null {
  return date === null ? null : `${date} ${time === null ? usual : clockText(time)}`;
}
