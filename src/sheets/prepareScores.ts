/** *Nilai* grows with the cohort: a column an instrument, a row a participant, each validated. */
import type { Instrument, Participant } from "../domain/gains/cohort";
import { identity } from "../domain/gains/domainScores";
import { appendRows } from "./appendRows";
import { findSheet, type Sheet, type Spreadsheet } from "./grid";
import {
  growColumns,
  headerLook,
  numberValidation,
  type PreparedSheet,
  type PrepareWords,
  prepareSheet,
} from "./prepareSheet";
import { readScores } from "./readScores";
import type { TableLabels } from "./table";
import { scoresTable } from "./tables/cohortTables";

type NotedInstrument = Instrument & { readonly note: string };

export function prepareScores(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  words: PrepareWords,
  instruments: readonly NotedInstrument[],
  participants: readonly Participant[],
): PreparedSheet {
  const prepared = prepareSheet(spreadsheet, scoresTable, labels, words, participants.length);
  const { sheet, columns } = prepared;
  const before = readScores(spreadsheet, labels, instruments);
  const doubled = before.findings
    .filter(({ rule }) => rule === "score-column-duplicate")
    .flatMap(({ fields }) => fields);
  const added = instruments.filter(
    ({ id }) => id !== null && before.at[id] === undefined && !doubled.includes(id),
  );
  addColumns(sheet, added);
  validateScores(sheet, instruments, before.at, added, words);
  const present = new Set(before.rows.map(({ participantId }) => identity(participantId ?? "")));
  const newcomers = participants.filter(({ id }) => id !== null && !present.has(identity(id)));
  appendRows(
    sheet,
    columns,
    newcomers.map(({ id, name }) => ({ participantId: id ?? "", name: name ?? "" })),
  );
  return {
    ...prepared,
    addedHeaders: [...prepared.addedHeaders, ...added.map(({ id }) => id ?? "")],
  };
}

function addColumns(sheet: Sheet, added: readonly NotedInstrument[]): void {
  if (added.length === 0) return;
  const start = sheet.getLastColumn() + 1;
  growColumns(sheet, start + added.length - 1);
  const headers = sheet.getRange(1, start, 1, added.length);
  headers.setNumberFormat("@").setValues([added.map(({ id }) => id ?? "")]);
  headerLook(headers);
}

/** Between 0 and the instrument's maximum, with its name in a note at the header. */
function validateScores(
  sheet: Sheet,
  instruments: readonly NotedInstrument[],
  at: Readonly<Record<string, number>>,
  added: readonly NotedInstrument[],
  words: PrepareWords,
): void {
  const rows = sheet.getMaxRows();
  const firstNew = sheet.getLastColumn() - added.length;
  for (const instrument of instruments) {
    const { id, maximum, note } = instrument;
    if (id === null || maximum === null) continue;
    const index = added.indexOf(instrument);
    const column = index >= 0 ? firstNew + index + 1 : (at[id] ?? -1) + 1;
    if (column < 1) continue;
    sheet
      .getRange(2, column, rows - 1, 1)
      .setDataValidation(numberValidation(0, maximum, words.between(0, maximum)));
    if (index >= 0) sheet.getRange(1, column).setNote(note);
  }
}

/** Fills the columns of instruments that stand side by side, from row 2 down. */
export function writeScoreBlock(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  instrumentIds: readonly string[],
  scores: readonly (readonly (number | null)[])[],
): void {
  const sheet = findSheet(spreadsheet, labels.names);
  if (!sheet || scores.length === 0) return;
  const headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const first = headers.map(String).indexOf(instrumentIds[0] ?? "") + 1;
  sheet
    .getRange(2, first, scores.length, instrumentIds.length)
    .setValues(scores.map((row) => row.map((score) => score ?? "")));
}
