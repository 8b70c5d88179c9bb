/**
 * Takes one participant out of every sheet and note, computes the results that are there again, and
 * notes the deletion without personal data. What is to be done is remembered first, so that a
 * stopped run is finished by the next one.
 */

import type { TableId } from "../../domain/finding";
import { identity } from "../../domain/gains/domainScores";
import { addMarks, markLength, marksOf } from "../../domain/privacy/deletedMarks";
import type { Person } from "../../domain/privacy/identifiers";
import { mentionsOf } from "../../domain/privacy/mentions";
import { appendRows } from "../../sheets/appendRows";
import { dateCell } from "../../sheets/cells";
import { minuteNow, today } from "../../sheets/clock";
import { keepMarks, keptMarks } from "../../sheets/deletedMarks";
import { forget, recall, remember } from "../../sheets/documentStore";
import { emptyRows } from "../../sheets/editRecords";
import { findSheet } from "../../sheets/grid";
import { type OtherPlace, otherPlaces } from "../../sheets/otherPlaces";
import { prepareSheet } from "../../sheets/prepareSheet";
import { readTable } from "../../sheets/readTable";
import { workbookSecret } from "../../sheets/secret";
import { deletionsTable } from "../../sheets/tables/privacyTables";
import {
  distractorsTable,
  itemAnalysisTable,
  quizStatisticsTable,
} from "../../sheets/tables/quizTables";
import { deleteOwnRows, type Removal, removalOf, removeMentions } from "../../sheets/takeOut";
import type { Search } from "../../sheets/traces";
import { forgetBatch, recallBatch } from "../../sheets/undo";
import { checkSchedule } from "../checkSchedule";
import { type Command, Refusal } from "../command";
import { computeGains } from "../computeGains";
import { hasSheet } from "../findings";
import { itemAnalysis } from "../quiz/itemAnalysis";
import { rewriteTable } from "../quiz/records";
import { type Answers, sheetName, type Workbook } from "../workbook";
import { writeReport } from "../writeReport";
import { copyToShare } from "./copyToShare";
import { placesToLookAt, tellPlaces } from "./lookAt";
import { chosenPerson, readEverybody, searchFor } from "./person";
import { type QuizTraces, quizTraces, takeOutOfForms } from "./quizTraces";

const marker = "capaian.deletion";

interface Begun {
  readonly person: Person;
  readonly traces: QuizTraces;
  readonly removal: Removal;
  /** Since 1970: what is sent until then stays out of later imports. */
  readonly minute: number;
  /** How many deletions the log held before. */
  readonly logged: number;
}

export const deletePerson: Command = {
  id: "delete-person",
  asks: ["participant", "confirm"],
  run(workbook, answers) {
    const { spreadsheet, messages } = workbook;
    const everybody = readEverybody(workbook);
    const begun = stopped(answers) ?? begin(workbook, answers, everybody);
    const search = searchFor(workbook, begun.person, everybody, begun.traces.codes);
    const unmarked = mark(search, begun);
    deleteOwnRows(spreadsheet, search);
    recompute(workbook, answers, begun.traces.quizzes);
    const { choices, closed } = takeOutOfForms(workbook, search);
    const doubtful = removeMentions(spreadsheet, search, messages.privacy.removed);
    const places = otherPlaces(spreadsheet, search);
    const cleaned = cleanPlaces(workbook, search, places);
    const left = places.filter(({ clean }) => !clean);
    const findings = placesToLookAt(workbook, doubtful, left, closed);
    const told = tellPlaces(workbook, findings);
    writeLog(workbook, answers, begun);
    forget(marker);
    const { removal, person } = begun;
    const facts = { id: person.id, ...removal, places: cleaned, choices, unmarked };
    const log = sheetName(workbook, "deletions");
    const text = [messages.privacy.deleted({ ...facts, log }), ...told].join("\n");
    return { summary: { text, ...facts }, findings };
  },
};

/** What a stopped run had begun for the same participant. */
function stopped(answers: Answers): Begun | null {
  const begun = recall(marker) as Begun | null;
  const wanted = identity(answers.participant ?? "");
  return begun && answers.confirm === "yes" && identity(begun.person.id) === wanted ? begun : null;
}

function begin(workbook: Workbook, answers: Answers, everybody: readonly Person[]): Begun {
  const { spreadsheet, messages } = workbook;
  const person = chosenPerson(workbook, answers, everybody);
  if (answers.confirm !== "yes") throw new Refusal(messages.privacy.confirmFirst(person));
  const named = searchFor(workbook, person, everybody);
  const traces = quizTraces(workbook, named);
  const search = { ...named, codes: { ...named.codes, values: traces.codes } };
  const removal = removalOf(spreadsheet, search);
  const log = readTable(spreadsheet, deletionsTable, workbook.labels("deletions"));
  const logged = log.records.length;
  const begun = { person, traces, removal, minute: minuteNow(), logged };
  remember(marker, begun);
  return begun;
}

/** So that their answers do not come back from a form; how many there was no room to mark. */
function mark({ identifiers }: Search, { traces, minute }: Begun): number {
  const hashes = marksOf(workbookSecret(), identifiers, traces.responses);
  const { text, left } = addMarks(keptMarks(), hashes, minute);
  return keepMarks(text, markLength) ? left : hashes.length;
}

/** Names of sheets and the like, how many; and repairs to be undone that speak of the person. */
function cleanPlaces(
  { messages }: Workbook,
  search: Search,
  places: readonly OtherPlace[],
): number {
  const cleanable = places.filter(({ clean }) => clean);
  for (const { clean } of cleanable) clean?.(messages.privacy.removed);
  const batch = JSON.stringify(recallBatch("repairs"));
  if (mentionsOf(search.identifiers, search.otherTexts).without(batch, "") !== batch)
    forgetBatch("repairs");
  return cleanable.length;
}

/** Results that are in the workbook; those that may or can no longer be made are emptied. */
function recompute(workbook: Workbook, answers: Answers, quizzes: readonly string[]): void {
  if (hasSheet(workbook, "gains")) computeGains.run(workbook, answers);
  if (hasSheet(workbook, "report")) writeReport.run(workbook, answers);
  if (hasSheet(workbook, "scheduleSummary")) checkSchedule.run(workbook, answers);
  empty(workbook, "personData");
  if (hasSheet(workbook, "itemAnalysis")) analyseAgain(workbook, answers, quizzes);
  if (!hasSheet(workbook, "shareScores")) return;
  if (unlessRefused(() => copyToShare.run(workbook, answers))) return;
  for (const table of ["shareScores", "shareGains"] as const) empty(workbook, table);
}

/** A quiz that nobody else answered is analysed no more, and loses its figures. */
function analyseAgain(workbook: Workbook, answers: Answers, answered: readonly string[]): void {
  const ran = unlessRefused(() => itemAnalysis.run(workbook, answers));
  const again = (ran?.summary.quizzes ?? []) as readonly { readonly quiz: string }[];
  const stale = answered.filter((one) =>
    again.every(({ quiz }) => identity(quiz) !== identity(one)),
  );
  if (stale.length === 0) return;
  const keep = ({ quiz }: { readonly quiz: string | null }) => !stale.includes(quiz ?? "");
  for (const table of [itemAnalysisTable, distractorsTable, quizStatisticsTable]) {
    if (hasSheet(workbook, table.id)) rewriteTable(workbook, table, keep, []);
  }
}

function unlessRefused<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function empty(workbook: Workbook, table: TableId): void {
  const sheet = findSheet(workbook.spreadsheet, workbook.labels(table).names);
  if (sheet) emptyRows(sheet);
}

function writeLog(workbook: Workbook, answers: Answers, { removal, logged }: Begun): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("deletions");
  const prepare = messages.core.prepare;
  if (readTable(spreadsheet, deletionsTable, labels).records.length > logged) return;
  const { sheet } = prepareSheet(spreadsheet, deletionsTable, labels, prepare);
  const date = dateCell(answers.today ?? today(spreadsheet), spreadsheet.getSpreadsheetTimeZone());
  appendRows(sheet, deletionsTable, labels, [{ date, ...removal }]);
}
