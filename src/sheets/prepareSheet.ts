/**
 * Makes a sheet what its table says, and repairs it: headers, formats, validation, a protected and
 * frozen header, a named range. What a person typed stays; doing it twice changes nothing.
 */
import { choiceSets } from "../domain/choices";
import { columnLetters } from "./cells";
import { findSheet, type Sheet, type Spreadsheet } from "./grid";
import { addHeaders, headerLook, sealSheet, setWidths } from "./header";
import { growRows } from "./room";
import {
  type ColumnDefinition,
  columnAt,
  normalizedLabel,
  type TableDefinition,
  type TableLabels,
} from "./table";

export interface PreparedSheet {
  readonly sheet: Sheet;
  readonly created: boolean;
  /** It had no header when the run began. */
  readonly fresh: boolean;
  /** 1-based column number of every column of the table. */
  readonly columns: Readonly<Record<string, number>>;
  readonly addedHeaders: readonly string[];
}

/** Blank rows that stay below the records, as many as Google gives a new sheet. */
const roomBelow = 999;

/** The words that a prepared sheet shows outside its cells. */
export interface PrepareWords {
  readonly headerProtected: string;
  choose(allowed: readonly string[]): string;
  between(minimum: number, maximum: number): string;
  readonly aDate: string;
  readonly anEmail: string;
}

/**
 * `records` says how many rows are about to be written, so that formats and validation reach them
 * and the room below.
 */
export function prepareSheet(
  spreadsheet: Spreadsheet,
  table: TableDefinition,
  labels: TableLabels,
  words: PrepareWords,
  records = 0,
): PreparedSheet {
  const prepared = layOutSheet(spreadsheet, table, labels, words, records);
  sealSheet(spreadsheet, prepared.sheet, table, words.headerProtected, prepared.fresh);
  return prepared;
}

/** Everything but protection and name, for sheets that grow further before they are sealed. */
export function layOutSheet(
  spreadsheet: Spreadsheet,
  table: TableDefinition,
  labels: TableLabels,
  words: PrepareWords,
  records: number,
): PreparedSheet {
  const found = findSheet(spreadsheet, labels.names);
  const sheet = found ?? newSheet(spreadsheet, labels.names[0] ?? table.id);
  const rows = sheet.getLastRow();
  // Widths come before the headers: a run that was stopped in between finds no headers and goes on.
  if (rows === 0) setWidths(sheet, table);
  const { columns, added } = completeHeaders(sheet, table, labels, rows);
  const width = Math.max(rows === 0 ? 1 : sheet.getLastColumn(), ...Object.values(columns));
  headerLook(sheet.getRange(1, 1, 1, width));
  sheet.setFrozenRows(1);
  growRows(sheet, Math.max(rows, records + 1) + roomBelow);
  formatColumns(sheet, table, columns);
  validateColumns(sheet, table, columns, labels, words);
  return { sheet, created: !found, fresh: rows === 0, columns, addedHeaders: added };
}

/** A workbook fresh from Google holds one empty sheet; it becomes the first of ours. */
export function newSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheets = spreadsheet.getSheets();
  const only = sheets[0];
  if (sheets.length === 1 && only && only.getLastRow() === 0) return only.setName(name);
  return spreadsheet.insertSheet(name, sheets.length);
}

function completeHeaders(sheet: Sheet, table: TableDefinition, labels: TableLabels, rows: number) {
  const width = rows === 0 ? 1 : Math.max(1, sheet.getLastColumn());
  const read = rows === 0 ? [] : sheet.getRange(1, 1, 1, width).getValues();
  const headers = (read[0] ?? []).map(String);
  const normalized = headers.map(normalizedLabel);
  const used = headers.reduce((last, header, index) => (header.trim() ? index + 1 : last), 0);
  const start = rows > 1 ? width : used;
  const columns: Record<string, number> = {};
  const added: string[] = [];
  for (const key of Object.keys(table.columns)) {
    const at = columnAt(normalized, labels, key);
    columns[key] = at >= 0 ? at + 1 : start + added.length + 1;
    if (at < 0) added.push(labels.columns[key]?.[0] ?? key);
  }
  if (added.length > 0) {
    addHeaders(sheet, headers, start + 1, added);
  }
  return { columns, added };
}

const numberFormats: Partial<Record<ColumnDefinition["kind"], string>> = {
  text: "@",
  id: "@",
  email: "@",
  list: "@",
  choice: "@",
  date: "yyyy-mm-dd",
  time: "hh:mm",
  share: "0%",
};

/** One call for each format, not for each column. */
function formatColumns(
  sheet: Sheet,
  table: TableDefinition,
  columns: Readonly<Record<string, number>>,
): void {
  const rows = sheet.getMaxRows();
  const byFormat = new Map<string, string[]>();
  for (const [key, column] of Object.entries(columns)) {
    const definition = table.columns[key];
    const format = definition && formatOf(definition);
    if (!format) continue;
    const letters = columnLetters(column);
    const ranges = byFormat.get(format) ?? [];
    ranges.push(`${letters}2:${letters}${rows}`);
    byFormat.set(format, ranges);
  }
  for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
}

function formatOf(column: ColumnDefinition): string | undefined {
  if (column.kind === "number" && column.decimals !== undefined) {
    return column.decimals === 0 ? "0" : `0.${"0".repeat(column.decimals)}`;
  }
  return numberFormats[column.kind];
}

function validateColumns(
  sheet: Sheet,
  table: TableDefinition,
  columns: Readonly<Record<string, number>>,
  labels: TableLabels,
  words: PrepareWords,
): void {
  const rows = sheet.getMaxRows();
  for (const [key, column] of Object.entries(columns)) {
    const definition = table.columns[key];
    const rule = definition && validationOf(definition, labels, words);
    if (rule) sheet.getRange(2, column, rows - 1, 1).setDataValidation(rule);
  }
}

function validationOf(
  column: ColumnDefinition,
  labels: TableLabels,
  words: PrepareWords,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  switch (column.kind) {
    case "choice": {
      const names = choiceSets[column.choices].map(
        (code) => labels.choices[column.choices]?.[code]?.[0] ?? code,
      );
      return listValidation(names, words.choose(names));
    }
    case "flag": {
      const names = [labels.yes[0] ?? "", labels.no[0] ?? ""];
      return listValidation(names, words.choose(names));
    }
    case "number":
      return column.max === undefined
        ? null
        : numberValidation(column.min ?? 0, column.max, words.between(column.min ?? 0, column.max));
    case "share":
      return numberValidation(0, 1, words.between(0, 1));
    case "date":
      return SpreadsheetApp.newDataValidation()
        .requireDate()
        .setAllowInvalid(true)
        .setHelpText(words.aDate)
        .build();
    default:
      return null;
  }
}

export function listValidation(names: string[], help: string) {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(names, true)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
}

export function numberValidation(minimum: number, maximum: number, help: string) {
  return SpreadsheetApp.newDataValidation()
    .requireNumberBetween(minimum, maximum)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
}
