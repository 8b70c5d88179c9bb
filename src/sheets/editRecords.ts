/** Small edits of a sheet that was read as a table. */
import type { TableRead } from "./readTable";
import type { TableDefinition } from "./table";

/** Writes one cell of a record. */
export function setCell(
  read: TableRead<TableDefinition>,
  row: number,
  field: string,
  value: string | number | Date,
): void {
  const column = read.at[field];
  if (column !== undefined) read.sheet?.getRange(row, column + 1).setValue(value);
}

/** Empties every row below the header. */
export function clearRecords({ sheet }: TableRead<TableDefinition>): void {
  if (!sheet || sheet.getLastRow() < 2) return;
  sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).clearContent();
}
