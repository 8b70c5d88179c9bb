/** Brings new answers from the forms into *Jawaban*, grades them, and fills *Nilai*. */

import {
  enrolledKeys,
  isWithheld,
  readMarks,
  type Sender,
} from "../../domain/privacy/deletedMarks";
import { identityKey, nameKey } from "../../domain/quiz/forms/quizPlan";
import { participantOfChoice } from "../../domain/quiz/forms/templatePlans";
import { splitResponses } from "../../domain/quiz/responses/newResponses";
import { openForm } from "../../forms/openForm";
import {
  type AskedItem,
  answersOf,
  askedItems,
  emailOf,
  responseHeads,
} from "../../forms/readForm";
import { cellText, isBlank, longestText } from "../../sheets/cells";
import { momentText, nowText } from "../../sheets/clock";
import { keptMarks } from "../../sheets/deletedMarks";
import type { StoredRow } from "../../sheets/responseSheet";
import { workbookSecret } from "../../sheets/secret";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, writeFindings } from "../findings";
import type { Workbook } from "../workbook";
import { readBankSheet } from "./bank";
import { summarizeFeedback } from "./feedback";
import { about, clockOf } from "./formBuilding";
import { chosenQuizzes, type RegisteredQuiz, readRegistry, updateQuiz } from "./registry";
import { readPeople, readStored, rowsOf, textOf } from "./responses";
import { scoreAndWrite } from "./scoreRun";
import { ofParticipants } from "./scoring";

export const importResponses: Command = {
  id: "import-responses",
  takes: ["quiz", "overwrite", "seconds"],
  run(workbook, answers) {
    const { spreadsheet, messages } = workbook;
    const words = messages.quiz.commands;
    const registry = readRegistry(workbook);
    const chosen = chosenQuizzes(workbook, registry.quizzes, answers);
    const quizzes = chosen.filter(({ formId }) => formId !== null);
    if (quizzes.length === 0) throw new Refusal(words.noForms);
    const bank = readBankSheet(workbook);
    const sheet = readStored(workbook);
    const rows = [...sheet.rows];
    const { outOfTime } = clockOf(answers);
    const isOut = withheld(workbook);
    const fetched = quizzes.map((quiz) => fetch(workbook, quiz, rows, outOfTime, isOut));
    const run = scoreAndWrite(
      workbook,
      bank,
      registry,
      quizzes,
      sheet,
      rows,
      answers.overwrite === "yes",
    );
    const now = nowText(spreadsheet);
    const lines = fetched.map(({ quiz, fresh, edited, gone }) => {
      const own = rowsOf(rows, quiz.id);
      const unlinked = ofParticipants(quiz, own).filter(
        ({ fixed }) => textOf(fixed.participant) === "",
      ).length;
      // The number comes last: by it the next run knows that this one came to its end.
      const changes = gone ? { status: "missing" } : { lastImport: now, responses: own.length };
      const isNew = fresh + edited > 0 || quiz.responses !== own.length;
      if (gone || isNew) updateQuiz(workbook, registry, quiz, changes);
      return words.imported({ quiz: quiz.id, fresh, edited, all: own.length, unlinked });
    });
    const feedback = summarizeFeedback(workbook, quizzes, rows);
    const left = fetched.reduce((sum, one) => sum + one.left, 0);
    const findings = locateFindings(
      workbook,
      [...fetched.flatMap((one) => one.findings), ...run.findings, ...feedback.findings],
      run.places,
    );
    writeFindings(workbook, "responses", findings);
    const outLines = fetched.flatMap(({ quiz, out }) =>
      out > 0 ? messages.privacy.leftOut({ quiz: quiz.id, count: out }) : [],
    );
    const more = left > 0 ? [words.importGoOn({ left })] : [];
    const said = [...lines, ...outLines, ...feedback.lines, ...run.lines, ...more];
    const text = [...said, countsText(workbook, findings)].join("\n");
    const figures = fetched.map(({ quiz, fresh, edited, out }) => {
      return { quiz: quiz.id, fresh, edited, leftOut: out };
    });
    const { written, kept } = run;
    const { satisfaction, needs } = feedback;
    const summary = { text, quizzes: figures, satisfaction, needs, written, kept, left };
    return { summary, findings };
  },
};

/** The item of an observation sheet in which the participant is chosen. */
const observedKey = "@participant";

interface Fetched {
  readonly quiz: RegisteredQuiz;
  readonly fresh: number;
  readonly edited: number;
  readonly left: number;
  /** Responses of people whose data was deleted. */
  readonly out: number;
  readonly gone: boolean;
  readonly findings: readonly AnyFinding[];
}

/** Only what *Jawaban* does not hold yet, or what was sent again since; adds to the rows. */
function fetch(
  { spreadsheet }: Workbook,
  quiz: RegisteredQuiz,
  rows: StoredRow[],
  outOfTime: () => boolean,
  isOut: IsOut,
): Fetched {
  const form = openForm(quiz.formId ?? "");
  const none = { quiz, fresh: 0, edited: 0, left: 0, out: 0 };
  if (form === null) return { ...none, gone: true, findings: [about(quiz, "quiz-form-missing")] };
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const own = rowsOf(rows, quiz.id);
  const heads = responseHeads(form).map((head) => ({
    ...head,
    submitted: momentText(head.at, zone),
  }));
  const stored = own.map(({ fixed }) => ({
    responseId: textOf(fixed.responseId),
    submitted: textOf(fixed.submitted),
  }));
  const split = splitResponses(heads, stored);
  const items = askedItems(form);
  const keyOf = new Map(quiz.parts.map(({ itemId, item }) => [itemId ?? "", item ?? ""]));
  const asked = items.filter(({ answerable }) => answerable);
  const byId = new Map(own.map((row) => [textOf(row.fixed.responseId), row]));
  const wanted = [...split.edited, ...split.fresh];
  let [done, out] = [0, 0];
  for (const head of wanted) {
    if (outOfTime()) break;
    const known = byId.get(head.responseId);
    const row = known ?? newRow(quiz, head);
    row.fixed.submitted = head.submitted;
    fill(row, answersOf(head, asked), keyOf);
    row.fixed.email = emailOf(head) || null;
    const isTheirs = isOut(quiz, row, head.at);
    if (!known && isTheirs) out++;
    else if (!known) rows.push(row);
    done++;
  }
  const fresh = Math.max(0, done - split.edited.length - out);
  return {
    quiz,
    fresh,
    edited: done - fresh - out,
    left: wanted.length - done,
    out,
    gone: false,
    findings: [
      ...handFindings(quiz, items),
      ...counted(quiz, "deleted-responses-left-out", out),
      ...counted(quiz, "answer-fills-cell", rowsOf(rows, quiz.id).filter(fillsCell).length),
    ],
  };
}

type IsOut = (quiz: RegisteredQuiz, row: StoredRow, at: number) => boolean;

/**
 * Whether a response is of somebody whose data was deleted; nothing is hashed where nobody was. Of one
 * that is another's, as an observation by that person is, the name and address are left out.
 */
function withheld(workbook: Workbook): IsOut {
  const marks = readMarks(keptMarks());
  if (marks.size === 0) return () => false;
  const secret = workbookSecret();
  const enrolled = enrolledKeys(readPeople(workbook).people);
  return (quiz, { fixed }, at) => {
    const nobody = { responseId: "", id: "", email: "", name: "", minute: at / 60000 };
    const isMarked = (sender: Partial<Sender>) =>
      isWithheld({ ...nobody, ...sender }, marks, secret, enrolled);
    const [email, name] = [textOf(fixed.email), textOf(fixed.name)];
    const told = { responseId: textOf(fixed.responseId), id: textOf(fixed.writtenId) };
    // An observation bears its observer's name and address.
    if (isMarked(quiz.purpose === "observation" ? told : { ...told, email, name })) return true;
    if (isMarked({ email })) fixed.email = null;
    if (isMarked({ name })) fixed.name = null;
    return false;
  };
}

function counted(
  { id, row }: RegisteredQuiz,
  rule: "deleted-responses-left-out" | "answer-fills-cell",
  count: number,
): AnyFinding[] {
  if (count === 0) return [];
  const place = { table: "quizzes", rows: [row], fields: [] } as const;
  return [{ ...place, rule, severity: "info", facts: { quiz: id, count } }];
}

/** Forms takes longer answers than a cell, and what is beyond it is not graded. */
function fillsCell({ answers }: StoredRow): boolean {
  return [...answers.values()].some((answer) => answer.length >= longestText - 1);
}

function newRow(quiz: RegisteredQuiz, head: { responseId: string; submitted: string }): StoredRow {
  const { responseId, submitted } = head;
  return { row: null, fixed: { quiz: quiz.id, responseId, submitted }, answers: new Map() };
}

/** Items that somebody added in the form by hand have no key and are left out. */
function fill(
  row: StoredRow,
  given: ReadonlyMap<string, string>,
  keyOf: ReadonlyMap<string, string>,
): void {
  const { fixed, answers } = row;
  answers.clear();
  row.formulas = new Map();
  for (const [itemId, answer] of given) {
    const key = keyOf.get(itemId);
    if (key === identityKey) fixed.writtenId = cellText(answer);
    else if (key === nameKey) fixed.name = isBlank(answer) ? null : cellText(answer);
    else if (key === observedKey) fixed.writtenId = participantOfChoice(answer);
    else if (key !== undefined && key !== "") answers.set(key, cellText(answer));
  }
}

/** What somebody changed in the form: told, and answers still go by the item's ID. */
function handFindings(quiz: RegisteredQuiz, items: readonly AskedItem[]): AnyFinding[] {
  const standing = new Map(items.map((item) => [item.itemId, item]));
  const place = { table: "quizzes", rows: [quiz.row], fields: ["items"] } as const;
  return quiz.parts.flatMap(({ itemId, item, title }): AnyFinding[] => {
    const stands = standing.get(itemId ?? "");
    const key = item ?? "";
    const built = title ?? "";
    if (!stands) {
      const facts = { key, title: built };
      return [{ ...place, rule: "item-deleted-by-hand", severity: "error", facts }];
    }
    if (stands.title === built) return [];
    const facts = { key, built, now: stands.title };
    return [{ ...place, rule: "item-renamed-by-hand", severity: "warning", facts }];
  });
}
