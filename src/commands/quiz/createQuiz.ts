/** From registered quizzes to Google Forms: a dry run first, then item by item, in several runs. */
import { dryRun } from "../../domain/quiz/forms/dryRun";
import { dateCell } from "../../sheets/cells";
import { today } from "../../sheets/clock";
import { forget, recall, remember } from "../../sheets/documentStore";
import { writeColumn } from "../../sheets/editRecords";
import type { Command, CommandResult } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, type Places, writeFindings } from "../findings";
import type { Answers, Workbook } from "../workbook";
import { type Bank, readBankSheet } from "./bank";
import { type Clock, clockOf, makeQuizForm } from "./formBuilding";
import { compareForm } from "./formChanges";
import { drawPlanned, registerQuizzes } from "./orders";
import { builtItems, planOf } from "./plans";
import { type Loose, placesOf } from "./records";
import {
  chosenQuizzes,
  isTest,
  questionParts,
  type RegisteredQuiz,
  readRegistry,
  updateQuiz,
  writeItems,
} from "./registry";

export const createQuiz: Command = {
  id: "create-quiz",
  takes: [
    "quiz",
    "blueprint",
    "forms",
    "purpose",
    "title",
    "seed",
    "instrument",
    "dryRun",
    "update",
    "seconds",
  ],
  run(workbook, answers) {
    const bank = readBankSheet(workbook);
    registerQuizzes(workbook, answers);
    const first = chosenQuizzes(workbook, readRegistry(workbook).quizzes, answers);
    const drawn = drawPlanned(workbook, bank, first);
    const tests = chosenQuizzes(workbook, readRegistry(workbook).quizzes, answers).filter(
      (quiz) => isTest(quiz) && quiz.parts.length > 0,
    );
    const clock = clockOf(answers);
    const reports = tests.map((quiz) => oneQuiz(workbook, bank, quiz, answers, clock));
    const places = { ...placesOf(bank.read), ...drawn.places };
    return finish(workbook, drawn.lines, [...drawn.findings], reports, places);
  },
};

interface Report {
  readonly id: string;
  readonly lines: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly figures: object;
  readonly done: boolean;
}

function finish(
  workbook: Workbook,
  lines: readonly string[],
  findings: readonly AnyFinding[],
  reports: readonly Report[],
  places: Places,
): CommandResult {
  const located = locateFindings(
    workbook,
    [...findings, ...reports.flatMap((report) => report.findings)],
    places,
  );
  writeFindings(workbook, "responses", located);
  const text = [
    ...lines,
    ...reports.flatMap((report) => report.lines),
    countsText(workbook, located),
  ].filter((line) => line !== "");
  const quizzes = reports.map(({ id, figures, done }) => ({ quiz: id, done, ...figures }));
  const done = reports.every((report) => report.done);
  return { summary: { text: text.join("\n"), done, quizzes }, findings: located };
}

function oneQuiz(
  workbook: Workbook,
  bank: Bank,
  quiz: RegisteredQuiz,
  answers: Answers,
  clock: Clock,
): Report {
  const { messages, format, settings } = workbook;
  const { plan, drawn, findings } = planOf(workbook, bank, quiz);
  const { notices, ...costs } = dryRun(plan, drawn, settings);
  const figures = {
    ...costs,
    status: quiz.status,
    questionIds: drawn.map((d) => d.entry.question.id),
  };
  const told = [...findings, ...notices.map((notice) => ({ ...notice, rows: [quiz.row] }))];
  const base = { id: quiz.id, figures, findings: told as AnyFinding[], done: true };
  if (quiz.status === "open" || quiz.status === "closed") {
    // A run may have been stopped between opening the quiz and forgetting what it counted.
    forget(usesOf(quiz));
    return { ...base, ...compared(workbook, bank, quiz, answers) };
  }
  const said = `${quiz.id}: ${messages.quiz.dryRun(costs, format)}`;
  const refused = told.some(({ severity }) => severity === "error");
  if (refused || answers.dryRun === "yes") {
    const why = refused ? [messages.quiz.commands.refusedByForms({ quiz: quiz.id })] : [];
    return { ...base, lines: [said, ...why], done: !refused && answers.dryRun === "yes" };
  }
  const worth = new Map(questionParts(quiz).map(({ id, points }) => [id, points]));
  const registry = readRegistry(workbook);
  const outcome = makeQuizForm(workbook, registry, { quiz, plan, byId: bank.byId, worth }, clock);
  if (outcome === null) {
    const progress = { quiz: quiz.id, built: 0, all: plan.items.length };
    return { ...base, lines: [said, messages.quiz.commands.goOn(progress)], done: false };
  }
  if (outcome.items.length > 0) writeItems(workbook, [quiz.id], outcome.items);
  if (outcome.done) noteUse(workbook, bank, quiz);
  updateQuiz(workbook, registry, quiz, outcome.changes);
  if (outcome.done) forget(usesOf(quiz));
  return {
    ...base,
    lines: [said, outcome.line],
    findings: [...base.findings, ...outcome.findings],
    figures: { ...figures, ...changesShown(outcome.changes) },
    done: outcome.done,
  };
}

/** `items` is their number, before and after; which question is which form item has its own name. */
function changesShown({ items, ...changes }: Loose): Loose {
  return items === undefined ? changes : { ...changes, itemIds: items };
}

/** An open quiz is held against the bank; what would break answers is refused. */
function compared(
  workbook: Workbook,
  bank: Bank,
  quiz: RegisteredQuiz,
  answers: Answers,
): Pick<Report, "lines" | "findings"> {
  const { plan, findings } = planOf(workbook, bank, quiz);
  const result = compareForm(workbook, quiz, plan, answers.update === "yes");
  const registry = readRegistry(workbook);
  if (result.missing) updateQuiz(workbook, registry, quiz, { status: "missing" });
  if (result.itemIds) {
    const worth = new Map(questionParts(quiz).map(({ id, points }) => [id, points]));
    const accepted = new Map(quiz.parts.map((part) => [part.item, part.acceptedKey]));
    const items = builtItems(quiz.id, plan, result.itemIds, bank.byId, worth).map((item) => ({
      ...item,
      acceptedKey: accepted.get(String(item.item)) ?? item.acceptedKey,
    }));
    writeItems(workbook, [quiz.id], items);
  }
  return { lines: [result.line], findings: [...findings, ...result.findings] };
}

function usesOf({ id }: RegisteredQuiz): string {
  return `capaian.uses.${id}`;
}

/** How often and when a question was last used; the draw prefers those used least. */
function noteUse(workbook: Workbook, bank: Bank, quiz: RegisteredQuiz): void {
  const { spreadsheet } = workbook;
  const date = dateCell(today(spreadsheet), spreadsheet.getSpreadsheetTimeZone());
  const entries = questionParts(quiz).flatMap(({ id }) => bank.byId.get(id) ?? []);
  const { at } = bank.read;
  if (at.timesUsed === undefined || at.lastUsed === undefined) return;
  // Remembered before they are written: a run that was stopped must not count a use twice.
  const known = recall(usesOf(quiz)) as Record<string, number> | null;
  const uses =
    known ?? Object.fromEntries(entries.map((one) => [one.question.id, one.timesUsed + 1]));
  if (!known) remember(usesOf(quiz), uses);
  const counts = new Map(
    entries.map((one) => [one.question.id, uses[one.question.id] ?? one.timesUsed]),
  );
  writeColumn(bank.read, "id", "timesUsed", (id) => counts.get(id));
  writeColumn(bank.read, "id", "lastUsed", (id) => (counts.has(id) ? date : undefined));
}
