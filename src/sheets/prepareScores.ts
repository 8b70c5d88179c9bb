/** *Nilai* grows with the cohort: a column an instrument, a row a participant, each validated. */
import type { Instrument, Participant } from "../domain/gains/cohort";
import { identity } from "../domain/gains/domainScores";
import { appendRows } from "./appendRows";
import type { Cell } from "./cells";
import { findSheet, type Sheet, type Spreadsheet } from "./grid";
import { addHeaders, headerLook, sealSheet } from "./header";
import { ChangedMeanwhile, mustBeUnchanged } from "./meanwhile";
import {
  layOutSheet,
  numberValidation,
  type PreparedSheet,
  type PrepareWords,
} from "./prepareSheet";
import { readScores } from "./readScores";
import type { TableLabels } from "./table";
import { scoresTable } from "./tables/cohortTables";
import { writeBlock } from "./writeBlock";

type NotedInstrument = Instrument & { readonly note: string };

export function prepareScores(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  words: PrepareWords,
  instruments: readonly NotedInstrument[],
  participants: readonly Participant[],
): PreparedSheet {
  const prepared = layOutSheet(spreadsheet, scoresTable, labels, words, participants.length);
  const { sheet } = prepared;
  const before = readScores(spreadsheet, labels, instruments);
  const doubled = before.findings
    .filter(({ rule }) => rule === "score-column-duplicate")
    .flatMap(({ fields }) => fields);
  const added = instruments.filter(
    ({ id }) => id !== null && before.at[id] === undefined && !doubled.includes(id),
  );
  if (added.length > 0) {
    mustBeUnchanged(sheet, before.grid?.values ?? []);
    addColumns(sheet, before.grid?.headers ?? [], added);
  }
  validateScores(sheet, instruments, before.at, added, words);
  const present = new Set(before.rows.map(({ participantId }) => identity(participantId ?? "")));
  const newcomers = participants.filter(({ id }) => id !== null && !present.has(identity(id)));
  const { first, columns } = appendRows(
    sheet,
    scoresTable,
    labels,
    newcomers.map(({ id, name }) => ({ participantId: id ?? "", name: name ?? "" })),
  );
  if (newcomers.length > 0) keepRows(sheet, columns, first, newcomers);
  sealSheet(spreadsheet, sheet, scoresTable, words.headerProtected);
  return {
    ...prepared,
    addedHeaders: [...prepared.addedHeaders, ...added.map(({ id }) => id ?? "")],
  };
}

/** New rows hold nothing but the name: scores beside it were typed meanwhile, for somebody else. */
function keepRows(
  sheet: Sheet,
  columns: Readonly<Record<string, number>>,
  first: number,
  newcomers: readonly Participant[],
): void {
  const own = Object.values(columns);
  const rows = sheet.getRange(first, 1, newcomers.length, sheet.getLastColumn()).getValues();
  const foreign = rows.flatMap((row, index) => {
    const typed = row.some((cell, column) => cell !== "" && !own.includes(column + 1));
    return typed ? [first + index] : [];
  });
  for (const row of foreign) {
    for (const column of own) sheet.getRange(row, column).setValue("");
  }
  if (foreign.length > 0) throw new ChangedMeanwhile(sheet.getName());
}

function addColumns(
  sheet: Sheet,
  read: readonly string[],
  added: readonly NotedInstrument[],
): void {
  const start = read.length + 1;
  addHeaders(
    sheet,
    read,
    start,
    added.map(({ id }) => id ?? ""),
  );
  headerLook(sheet.getRange(1, start, 1, added.length));
}

/** Between 0 and the instrument's maximum, with its name in a note at a header that has none. */
function validateScores(
  sheet: Sheet,
  instruments: readonly NotedInstrument[],
  at: Readonly<Record<string, number>>,
  added: readonly NotedInstrument[],
  words: PrepareWords,
): void {
  const rows = sheet.getMaxRows();
  const width = sheet.getLastColumn();
  const header = sheet.getRange(1, 1, 1, width);
  const notes = header.getNotes();
  const before = JSON.stringify(notes);
  for (const instrument of instruments) {
    const { id, maximum, note } = instrument;
    if (id === null || maximum === null) continue;
    const index = added.indexOf(instrument);
    const column = index >= 0 ? width - added.length + index + 1 : (at[id] ?? -1) + 1;
    if (column < 1) continue;
    sheet
      .getRange(2, column, rows - 1, 1)
      .setDataValidation(numberValidation(0, maximum, words.between(0, maximum)));
    if (notes[0] && !notes[0][column - 1]) notes[0][column - 1] = note;
  }
  if (JSON.stringify(notes) !== before) header.setNotes(notes);
}

/**
 * Fills the columns of instruments that stand side by side, from row 2 down, unless the rows are no
 * longer those of the participants given.
 */
export function writeScoreBlock(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  instrumentIds: readonly string[],
  participants: readonly { readonly id: string; readonly scores: readonly (number | null)[] }[],
): void {
  const sheet = findSheet(spreadsheet, labels.names);
  if (!sheet || participants.length === 0) return;
  const values = sheet.getDataRange().getValues() as Cell[][];
  const headers = (values[0] ?? []).map(String);
  const first = headers.indexOf(instrumentIds[0] ?? "") + 1;
  const same = participants.every(({ id }, index) => (values[index + 1] ?? []).includes(id));
  if (first === 0 || !same) throw new ChangedMeanwhile(sheet.getName());
  const cells = participants.map(({ scores }) => scores.map((score) => score ?? ""));
  writeBlock(sheet, values, { row: 2, column: first, cells });
}
