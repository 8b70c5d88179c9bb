/**
 * *Jawaban*: a row a response, first what is known of it, then a column for each question. Answers
 * are texts whatever they look like; columns of a user's own stay where they are.
 */
import { type Cell, columnLetters, isBlank } from "./cells";
import { type Grid, readGrid, type Sheet, type Spreadsheet } from "./grid";
import { addHeaders, headerLook } from "./header";
import { mustBeUnchanged } from "./meanwhile";
import { type PrepareWords, prepareSheet } from "./prepareSheet";
import { readRecords } from "./readTable";
import { normalizedLabel, type RecordOf, type TableLabels } from "./table";
import { responsesTable } from "./tables/quizTables";
import { type Block, writeBlock } from "./writeBlock";
import type { Written } from "./writeTable";

type Fixed = RecordOf<typeof responsesTable>;

/** A response as it stands, or is to stand, in the sheet. */
export interface StoredRow {
  /** `null` before it is written. */
  row: number | null;
  fixed: Record<string, Written>;
  /** By question ID. */
  answers: Map<string, string>;
  /** Formulas that somebody left where an answer belongs, by question ID: they wait to be mended. */
  formulas?: ReadonlyMap<string, string>;
}

export interface ResponseSheet {
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly rows: StoredRow[];
  readonly records: readonly Fixed[];
  /** 0-based column of every fixed column and of each question. */
  readonly at: Readonly<Record<string, number>>;
  readonly fixed: Readonly<Record<string, number>>;
}

export function readResponseSheet(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  words: PrepareWords,
): ResponseSheet {
  const { sheet } = prepareSheet(spreadsheet, responsesTable, labels, words);
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const grid = readGrid(sheet, sheet.getName(), zone, { formulas: true });
  const { records, at: fixed } = readRecords(grid, responsesTable, labels);
  const taken = new Set(Object.values(fixed));
  const at: Record<string, number> = {};
  grid.headers.forEach((header, index) => {
    if (header !== "" && !taken.has(index)) at[header] ??= index;
  });
  const rows = records.map((record): StoredRow => {
    const { row, ...values } = record;
    const cells = grid.values[row - 1] ?? [];
    // What a sender wrote stays as it is, be it `#N/A`: it is written back.
    for (const key of ["writtenId", "name"] as const) {
      const cell = cells[fixed[key] ?? -1];
      if (typeof cell === "string" && !isBlank(cell)) values[key] = cell;
    }
    const answers = new Map<string, string>();
    const formulas = new Map<string, string>();
    for (const [question, column] of Object.entries(at)) {
      const formula = grid.formulas[row - 1]?.[column] ?? "";
      if (formula !== "") formulas.set(question, formula);
      else if (!isBlank(cells[column])) answers.set(question, String(cells[column]));
    }
    return { row, fixed: { ...values } as Record<string, Written>, answers, formulas };
  });
  return { sheet, grid, rows, records, at: { ...at, ...fixed }, fixed };
}

/** One write for each run of our columns, in the rows of old and below them the new. */
export function writeResponseSheet(
  { sheet, grid, fixed }: ResponseSheet,
  rows: readonly StoredRow[],
  choiceName: (field: string, code: string) => string,
): void {
  mustBeUnchanged(sheet, grid.values);
  const asked = rows.flatMap(({ answers, formulas }) => [
    ...answers.keys(),
    ...(formulas?.keys() ?? []),
  ]);
  const questions = [...new Set(asked)];
  const at = addQuestions(sheet, grid, questions, fixed);
  let next = Math.max(1, ...rows.map(({ row }) => row ?? 1));
  const placed = rows.map((stored) => ({ stored, row: stored.row ?? ++next }));
  if (sheet.getMaxRows() < next)
    sheet.insertRowsAfter(sheet.getMaxRows(), next - sheet.getMaxRows());
  const byRow = new Map(placed.map(({ stored, row }) => [row, stored]));
  const columns = [
    ...Object.entries(fixed).map(([key, column]) => ({
      column,
      text: responsesTable.columns[key as keyof typeof responsesTable.columns]?.kind !== "number",
      cell: (row: StoredRow): Written => {
        const value = row.fixed[key] ?? "";
        return typeof value === "string" && value !== "" ? choiceName(key, value) : value;
      },
    })),
    ...questions.map((question) => ({
      column: at[question] ?? 0,
      text: true,
      cell: (row: StoredRow): Written =>
        row.formulas?.get(question) ?? row.answers.get(question) ?? "",
    })),
  ].sort((a, b) => a.column - b.column);
  const texts = columns.filter(({ text }) => text);
  if (next < 2) return;
  sheet
    .getRangeList(
      texts.map(({ column }) => {
        const letters = columnLetters(column + 1);
        return `${letters}2:${letters}${next}`;
      }),
    )
    .setNumberFormat("@");
  const formulas = placed.flatMap(({ stored, row }) =>
    [...(stored.formulas?.keys() ?? [])].map((id) => `${columnLetters((at[id] ?? 0) + 1)}${row}`),
  );
  // As text they would pass for an answer next time.
  if (formulas.length > 0) sheet.getRangeList(formulas).setNumberFormat("General");
  let seen = withHeaders(grid.values, at);
  for (let start = 0; start < columns.length; ) {
    let end = start + 1;
    while (columns[end]?.column === (columns[end - 1]?.column ?? 0) + 1) end++;
    const block = columns.slice(start, end);
    const first = block[0]?.column ?? 0;
    const cells = Array.from({ length: next - 1 }, (_, index) => {
      const stored = byRow.get(index + 2);
      return block.map(({ column, cell }) =>
        stored ? (cell(stored) ?? "") : (grid.values[index + 1]?.[column] ?? ""),
      );
    });
    seen = writeChanged(sheet, seen, { row: 2, column: first + 1, cells }, fixed.responseId);
    start = end;
  }
}

/** Rows that are to stay as they were read are not written: one deleted meanwhile stays deleted. */
function writeChanged(
  sheet: Sheet,
  seen: readonly (readonly Cell[])[],
  { row, column, cells }: Block,
  name: number | undefined,
): readonly (readonly Cell[])[] {
  const differs = (cell: unknown, r: number, c: number) =>
    String(cell) !== String(seen[row - 1 + r]?.[column - 1 + c] ?? "");
  const changed = cells.map((line, r) => line.some((cell, c) => differs(cell, r, c)));
  const [from, to] = [changed.indexOf(true), changed.lastIndexOf(true) + 1];
  if (from < 0) return seen;
  return writeBlock(sheet, seen, { row: row + from, column, cells: cells.slice(from, to) }, name);
}

/** The cells as they were read, and the headers that were added since. */
function withHeaders(
  values: readonly (readonly Cell[])[],
  at: Readonly<Record<string, number>>,
): readonly (readonly Cell[])[] {
  const header = [...(values[0] ?? [])];
  for (const [question, column] of Object.entries(at)) header[column] ??= question;
  return [header, ...values.slice(1)];
}

/** A column for every question that has none yet, to the right of what is there. */
function addQuestions(
  sheet: Sheet,
  grid: Grid,
  questions: readonly string[],
  fixed: Readonly<Record<string, number>>,
): Record<string, number> {
  const at: Record<string, number> = {};
  const taken = new Set(Object.values(fixed));
  const known = new Map(
    grid.headers.map((header, index) => [normalizedLabel(header), index] as const).reverse(),
  );
  const added: string[] = [];
  for (const question of questions) {
    const column = known.get(normalizedLabel(question));
    if (column !== undefined && !taken.has(column)) at[question] = column;
    else {
      at[question] = grid.headers.length + added.length;
      added.push(question);
    }
  }
  if (added.length > 0) {
    const start = grid.headers.length + 1;
    addHeaders(sheet, grid.headers, start, added);
    headerLook(sheet.getRange(1, start, 1, added.length));
  }
  return at;
}
