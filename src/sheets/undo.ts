/**
 * Changes of single cells that can be taken back: before and after of each, in the document's
 * properties, so that they outlive the run that made them. A record is found by its name, never by
 * its row alone: somebody may sort the sheet while this runs.
 */
import type { IsoDate } from "../domain/calendar";
import { type Cell, dateCell, dated, readDate, readText, readTime, timeCell } from "./cells";
import { forget, recall, remember } from "./documentStore";
import type { Sheet } from "./grid";
import { address } from "./markCells";
import { writeBlock } from "./writeBlock";

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
  readonly values: Cell[][];
  readonly shown: readonly (readonly string[])[];
}

/**
 * Brings each cell from its state `before` to `after`, or back when the changes are turned round.
 * A cell that is there already counts; one that holds something else is left alone.
 *
 * @throws ChangedMeanwhile if rows or columns moved; the changes written before stand
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
  let now = seen.values;
  for (const { change, row } of placed) {
    const { column, kind } = change;
    const cell = sheet.getRange(row, column);
    if (cell.getNumberFormats()[0]?.[0] !== formats[kind]) cell.setNumberFormat(formats[kind]);
    const cells = [[cellOf(change, timeZone)]];
    now = writeBlock(sheet, now, { row, column, cells }, identityColumn);
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

function cellOf({ kind, after }: CellChange, timeZone: string): string | number | Date {
  if (after === "") return "";
  if (kind === "date") return dateCell(String(after) as IsoDate, timeZone);
  return kind === "time" ? timeCell(Number(after)) : String(after);
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
        : readText(dated(cell, timeZone)).value;
  return (read ?? "") === (kind === "text" ? String(wanted) : wanted);
}
