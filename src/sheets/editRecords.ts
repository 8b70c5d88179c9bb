/** Small edits of a sheet that was read as a table. */
import { type Cell, isBlank } from "./cells";
import type { Sheet } from "./grid";
import type { TableRead } from "./readTable";
import type { TableDefinition } from "./table";

type AnyRead = Pick<TableRead<TableDefinition>, "sheet" | "at">;

/** Writes one cell of a record. */
export function setCell(
  read: AnyRead,
  row: number,
  field: string,
  value: string | number | Date,
): void {
  const column = read.at[field];
  if (column !== undefined) read.sheet?.getRange(row, column + 1).setValue(value);
}

/** Writes a column's cells at some rows, the others as they are: three reads and one write. */
export function setColumn(
  sheet: Sheet,
  column: number,
  changes: ReadonlyMap<number, string | number | Date>,
): void {
  if (changes.size === 0) return;
  const last = Math.max(sheet.getLastRow(), ...changes.keys());
  const range = sheet.getRange(2, column, last - 1, 1);
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  const values = range.getValues() as Cell[][];
  range.setValues(
    values.map(([cell], index) => [
      changes.get(index + 2) ?? (formulas[index]?.[0] || asItIs(cell, formats[index]?.[0])),
    ]),
  );
}

/** Text that was typed as text stays so, whatever it looks like. */
function asItIs(cell: Cell, format: string | undefined): Cell {
  return typeof cell === "string" && !isBlank(cell) && format !== "@" ? `'${cell}` : cell;
}
