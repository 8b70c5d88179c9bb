/**
 * Changes of single cells that can be taken back: before and after of each, in the document's
 * properties, so that they outlive the run that made them.
 */
import type { IsoDate } from "../domain/calendar";
import { type Cell, dateCell, readDate, readText, readTime, timeCell } from "./cells";
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

const formats = { date: "yyyy-mm-dd", time: "hh:mm", text: "@" } as const;
/** Google keeps 9 KB a value; a batch of repairs is far below. */
const longestValue = 8500;

function key(of: string): string {
  return `capaian.undo.${of}`;
}

/** Remembers a batch of changes in place of the batch before; too large a one is not kept. */
export function rememberChanges(of: string, changes: readonly CellChange[]): void {
  const text = JSON.stringify(changes);
  const properties = PropertiesService.getDocumentProperties();
  if (text.length <= longestValue) properties.setProperty(key(of), text);
  else properties.deleteProperty(key(of));
}

export function forgetChanges(of: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(key(of));
}

/** Writes what the cells hold after the changes. */
export function writeChanges(sheet: Sheet, changes: readonly CellChange[], timeZone: string): void {
  for (const { row, column, kind, after } of changes)
    put(sheet, row, column, kind, after, timeZone);
}

function put(
  sheet: Sheet,
  row: number,
  column: number,
  kind: CellChange["kind"],
  value: string | number,
  timeZone: string,
): void {
  const range = sheet.getRange(row, column);
  range.setNumberFormat(formats[kind]);
  if (value === "") range.setValue("");
  else if (kind === "date") range.setValue(dateCell(String(value) as IsoDate, timeZone));
  else if (kind === "time") range.setValue(timeCell(Number(value)));
  else range.setValue(String(value));
}

export interface Undone {
  readonly restored: number;
  /** Cells that somebody has changed since; they are left as they are. */
  readonly refused: readonly string[];
}

/**
 * Puts the remembered values back where the cells still hold what was written; `null` when nothing
 * is remembered. `identityColumn` is 0-based.
 */
export function putBack(
  sheet: Sheet,
  of: string,
  identityColumn: number | undefined,
  timeZone: string,
): Undone | null {
  const text = PropertiesService.getDocumentProperties().getProperty(key(of));
  if (!text) return null;
  const range = sheet.getDataRange();
  const values = range.getValues() as Cell[][];
  const shown = range.getDisplayValues();
  const refused: string[] = [];
  let restored = 0;
  for (const change of JSON.parse(text) as CellChange[]) {
    const row = rowOf(change, values, identityColumn);
    const cell = values[row - 1]?.[change.column - 1];
    const display = shown[row - 1]?.[change.column - 1] ?? "";
    if (holds(change, cell, display, timeZone)) {
      put(sheet, row, change.column, change.kind, change.before, timeZone);
      restored++;
    } else {
      refused.push(address(row, change.column));
    }
  }
  return { restored, refused };
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

function holds({ kind, after }: CellChange, cell: Cell, shown: string, timeZone: string): boolean {
  if (kind === "date") return readDate(cell, timeZone).value === after;
  if (kind === "time") return readTime(cell, shown, timeZone).value === after;
  return (readText(cell).value ?? "") === String(after);
}
