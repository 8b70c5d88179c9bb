/** *Kuis* and *Butir Kuis*: which quizzes there are, what each asks, and which form holds it. */
import { writeColumn } from "../../sheets/editRecords";
import { ChangedMeanwhile } from "../../sheets/meanwhile";
import type { TableRead } from "../../sheets/readTable";
import type { RecordOf } from "../../sheets/table";
import { quizItemsTable, quizzesTable } from "../../sheets/tables/quizTables";
import { Refusal } from "../command";
import type { Answers, Workbook } from "../workbook";
import { cellOf, type Loose, read, readNeeded, rewriteTable } from "./records";

export type QuizRecord = RecordOf<typeof quizzesTable>;
export type QuizItem = RecordOf<typeof quizItemsTable>;

export interface RegisteredQuiz extends QuizRecord {
  readonly id: string;
  /** Everything of the form in its order, or the questions alone where there is no form yet. */
  readonly parts: readonly QuizItem[];
}

export interface Registry {
  readonly read: TableRead<typeof quizzesTable>;
  readonly quizzes: readonly RegisteredQuiz[];
}

export function readRegistry(workbook: Workbook): Registry {
  const quizzes = readNeeded(workbook, quizzesTable);
  const items = read(workbook, quizItemsTable).records;
  const byQuiz = new Map<string, QuizItem[]>();
  for (const item of items) {
    const own = byQuiz.get(item.quiz ?? "");
    if (own) own.push(item);
    else byQuiz.set(item.quiz ?? "", [item]);
  }
  const named = quizzes.records.filter(
    (each, index, all) =>
      each.id !== null && all.findIndex((other) => sameId(other.id, each.id)) === index,
  );
  return {
    read: quizzes,
    quizzes: named.map((each) => {
      const id = each.id ?? "";
      return { ...each, id, parts: byQuiz.get(id) ?? [] };
    }),
  };
}

function sameId(a: string | null, b: string | null): boolean {
  return (a ?? "").toLowerCase() === (b ?? "").toLowerCase();
}

/** Those that the answers name (`quiz=A;B`), or all. */
export function chosenQuizzes(
  { messages }: Workbook,
  quizzes: readonly RegisteredQuiz[],
  { quiz }: Answers,
): readonly RegisteredQuiz[] {
  if (quiz === undefined || quiz.trim() === "") return quizzes;
  const names = quiz.split(";").map((name) => name.trim());
  return names.map((name) => {
    const found = quizzes.find(({ id }) => sameId(id, name));
    if (found) return found;
    const known = quizzes.map(({ id }) => id);
    throw new Refusal(messages.quiz.commands.unknownQuiz({ quiz: name, known }));
  });
}

/** Keys of items that are no question: identity, sections, notes. */
export function isQuestionKey(key: string | null): key is string {
  return key !== null && key !== "" && !key.startsWith("@");
}

/** A quiz whose answers are graded, as against a survey. */
export function isTest({ purpose }: Pick<QuizRecord, "purpose">): boolean {
  return purpose === "preTest" || purpose === "postTest" || purpose === "quiz";
}

/** The questions of a quiz and what each is worth there. */
export function questionParts({ parts }: RegisteredQuiz): { id: string; points: number }[] {
  return parts.flatMap(({ item, points }) =>
    isQuestionKey(item) ? [{ id: item, points: points ?? 1 }] : [],
  );
}

/** Writes cells of a quiz's row, the first that bears its ID, wherever it stands by now. */
export function updateQuiz(
  workbook: Workbook,
  { read: table }: Registry,
  quiz: { readonly id: string },
  changes: Loose,
): void {
  for (const [key, value] of Object.entries(changes)) {
    if (table.at[key] === undefined) continue;
    const cell = cellOf(workbook, quizzesTable, key, value);
    const written = typeof cell === "boolean" || cell === null ? "" : cell;
    let found = false;
    writeColumn(table, "id", key, (id) => {
      if (found || !sameId(id, quiz.id)) return undefined;
      found = true;
      return written;
    });
    if (!found) throw new ChangedMeanwhile(table.sheet?.getName() ?? "");
  }
}

/** Replaces what *Butir Kuis* says of some quizzes. */
export function writeItems(
  workbook: Workbook,
  quizzes: readonly string[],
  items: readonly Loose[],
): void {
  rewriteTable(workbook, quizItemsTable, ({ quiz }) => !quizzes.includes(quiz ?? ""), items, "");
}

/** A list of the registry's column *items*: question = form item. */
export function itemList(items: readonly Loose[]): string {
  const pairs = items.filter(({ item }) => isQuestionKey(String(item)));
  return pairs
    .map(({ item, itemId }) => `${item}=${itemId}`)
    .join("; ")
    .slice(0, 30000);
}
