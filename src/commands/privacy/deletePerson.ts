/**
 * Takes one participant out of every sheet and note, computes the results that are there again, and
 * notes the deletion without personal data. What is to be done is remembered first, so that a
 * stopped run is finished by the next one.
 */

import { identity } from "../../domain/gains/domainScores";
import type { Person } from "../../domain/privacy/mentions";
import { appendRows } from "../../sheets/appendRows";
import { dateCell } from "../../sheets/cells";
import { today } from "../../sheets/clock";
import { forget, recall, remember } from "../../sheets/documentStore";
import { emptyRows } from "../../sheets/editRecords";
import { findSheet } from "../../sheets/grid";
import { prepareSheet } from "../../sheets/prepareSheet";
import { readTable } from "../../sheets/readTable";
import { deletionsTable } from "../../sheets/tables/privacyTables";
import { deleteOwnRows, type Removal, removalOf, removeMentions } from "../../sheets/traces";
import { checkSchedule } from "../checkSchedule";
import { type Command, Refusal } from "../command";
import { computeGains } from "../computeGains";
import { hasSheet } from "../findings";
import { type Answers, sheetName, type Workbook } from "../workbook";
import { writeReport } from "../writeReport";
import { copyToShare } from "./copyToShare";
import { chosenPerson, searchFor } from "./person";

const marker = "capaian.deletion";

interface Begun {
  readonly person: Person;
  readonly removal: Removal;
  /** How many deletions the log held before. */
  readonly logged: number;
}

export const deletePerson: Command = {
  id: "delete-person",
  asks: ["participant", "confirm"],
  run(workbook, answers) {
    const begun = stopped(answers) ?? begin(workbook, answers);
    const search = searchFor(workbook, begun.person);
    deleteOwnRows(workbook.spreadsheet, search);
    recompute(workbook, answers);
    removeMentions(workbook.spreadsheet, search, workbook.messages.privacy.removed);
    writeLog(workbook, answers, begun);
    forget(marker);
    const { rows, cells, notes, sheets } = begun.removal;
    const facts = { id: begun.person.id, rows, cells, notes, sheets: sheets.length };
    const log = sheetName(workbook, "deletions");
    const text = workbook.messages.privacy.deleted({ ...facts, log });
    return { summary: { text, ...facts }, findings: [] };
  },
};

/** What a stopped run had begun for the same participant. */
function stopped(answers: Answers): Begun | null {
  const begun = recall(marker) as Begun | null;
  const wanted = identity(answers.participant ?? "");
  return begun && answers.confirm === "yes" && identity(begun.person.id) === wanted ? begun : null;
}

function begin(workbook: Workbook, answers: Answers): Begun {
  const { spreadsheet, messages } = workbook;
  const person = chosenPerson(workbook, answers);
  if (answers.confirm !== "yes") throw new Refusal(messages.privacy.confirmFirst(person));
  const removal = removalOf(spreadsheet, searchFor(workbook, person));
  const log = readTable(spreadsheet, deletionsTable, workbook.labels("deletions"));
  const begun = { person, removal, logged: log.records.length };
  remember(marker, begun);
  return begun;
}

/** Results that are in the workbook; copies for sharing that no longer may be made are emptied. */
function recompute(workbook: Workbook, answers: Answers): void {
  if (hasSheet(workbook, "gains")) computeGains.run(workbook, answers);
  if (hasSheet(workbook, "report")) writeReport.run(workbook, answers);
  if (hasSheet(workbook, "scheduleSummary")) checkSchedule.run(workbook, answers);
  const emptied = [...(hasSheet(workbook, "personData") ? (["personData"] as const) : [])];
  for (const table of emptied) empty(workbook, table);
  if (!hasSheet(workbook, "shareScores")) return;
  try {
    copyToShare.run(workbook, answers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    empty(workbook, "shareScores");
    empty(workbook, "shareGains");
  }
}

function empty(workbook: Workbook, table: "personData" | "shareScores" | "shareGains"): void {
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
  const { rows, cells, notes, sheets } = removal;
  const record = { date, rows, cells, notes, sheets: sheets.length };
  appendRows(sheet, deletionsTable, labels, [record]);
}
