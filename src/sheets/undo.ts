/**
 * Changes of single cells that can be taken back: before and after of each, in the document's
 * properties, so that they outlive the run that made them. A record is found by its name, never by
 * its row alone: somebody may sort the sheet while this runs.
 */
import type { IsoDate } from "../domain/calendar";
import { type Cell, dateCell, readDate, readText, readTime, timeCell } from "./cells";
import { forget, recall, remember } from "./documentStore";
import type { Sheet } from "./grid";
import { address } from "./markCells";

export interface CellChange {
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly kind: "date" | "time" | "text";
  /** A date as `2025-05-24`, a time in minutes, a text. */
  readonly before: string | number;
  readonly after: string | number;
  /** What names the record, so that it is found again when rows have moved; `""` where nothing does. */
  readonly identity: string;
}

/** A batch of changes; `done` once every one of them stands in the sheet. */
export interface Batch {
  readonly done: boolean;
  /** The sentences by which the changes were chosen. */
  readonly chosen: readonly string[];
  readonly changes: readonly CellChange[];
}

const formats = { date: "yyyy-mm-dd", time: "hh:mm", text: "@" } as const;

function key(of: string): string {
  return `capaian.undo.${of}`;
}

/** Remembers a batch in place of the batch before. */
export function rememberBatch(of: string, batch: Batch): void {
  remember(key(of), batch);
}

export function recallBatch(of: string): Batch | null {
  return recall(key(of)) as Batch | null;
}

export function forgetBatch(of: string): void {
  forget(key(of));
}

export interface Written {
  readonly restored: number;
  /** Cells that hold something else than expected, and were left alone. */
  readonly refused: readonly string[];
}

interface Seen {
  readonly values: readonly (readonly Cell[])[];
  readonly shown: readonly (readonly string[])[];
}

/**
 * Brings each cell from its state `before` to `after`, or back when the changes are turned round.
 * A cell that is there already counts; one that holds something else is left alone. The sheet is
 * read again afterwards, and what a sort in between put into another record is taken out again.
 */
export function writeChanges(
  sheet: Sheet,
  changes: readonly CellChange[],
  identityColumn: number | undefined,
  timeZone: string,
): Written {
  const seen = see(sheet);
  const refused: string[] = [];
  const placed = changes.flatMap((change) => {
    const row = rowOf(change, seen.values, identityColumn);
    if (holds(change, change.after, seen, row, timeZone)) return [];
    if (holds(change, change.before, seen, row, timeZone)) return [{ change, row }];
    refused.push(address(row, change.column));
    return [];
  });
  for (const { change, row } of placed) put(sheet, row, change, timeZone);
  if (placed.length > 0) {
    const now = see(sheet);
    for (const { change, row } of placed) {
      const place = rowOf({ ...change, row }, now.values, identityColumn);
      if (holds(change, change.after, now, place, timeZone)) continue;
      refused.push(address(place, change.column));
      if (holds(change, change.after, now, row, timeZone)) {
        takeOut(sheet, change.column, row, seen, now, identityColumn ?? -1);
      }
    }
  }
  return { restored: changes.length - refused.length, refused };
}

export function turnedRound(changes: readonly CellChange[]): CellChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }));
}

function see(sheet: Sheet): Seen {
  const range = sheet.getDataRange();
  return { values: range.getValues() as Cell[][], shown: range.getDisplayValues() };
}

/** A value that went to the wrong record gives way to what that record held before. */
function takeOut(
  sheet: Sheet,
  column: number,
  row: number,
  seen: Seen,
  now: Seen,
  identityColumn: number,
): void {
  const owner = String(now.values[row - 1]?.[identityColumn] ?? "");
  const then = seen.values.find((line) => String(line[identityColumn] ?? "") === owner);
  const held = then?.[column - 1];
  if (held !== undefined && held !== null) sheet.getRange(row, column).setValue(held);
}

function put(sheet: Sheet, row: number, change: CellChange, timeZone: string): void {
  const { column, kind, after } = change;
  const range = sheet.getRange(row, column);
  range.setNumberFormat(formats[kind]);
  if (after === "") range.setValue("");
  else if (kind === "date") range.setValue(dateCell(String(after) as IsoDate, timeZone));
  else if (kind === "time") range.setValue(timeCell(Number(after)));
  else range.setValue(String(after));
}

/** The row that bears the record's name now, else the row where it stood. */
function rowOf(
  { row, identity }: CellChange,
  values: readonly (readonly Cell[])[],
  identityColumn: number | undefined,
): number {
  if (identity === "" || identityColumn === undefined) return row;
  const found = values.flatMap((line, index) =>
    String(line[identityColumn] ?? "") === identity ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? row) : row;
}

function holds(
  { column, kind }: CellChange,
  wanted: string | number,
  { values, shown }: Seen,
  row: number,
  timeZone: string,
): boolean {
  const cell = values[row - 1]?.[column - 1];
  const read =
    kind === "date"
      ? readDate(cell, timeZone).value
      : kind === "time"
        ? readTime(cell, shown[row - 1]?.[column - 1] ?? "", timeZone).value
        : readText(cell).value;
  return (read ?? "") === (kind === "text" ? String(wanted) : wanted);
}
