import type { Cell } from "./cells";
import type { Sheet } from "./grid";
import { ChangedMeanwhile } from "./meanwhile";
import type { TableRead } from "./readTable";
import { growRows } from "./room";
import { columnAt, normalizedLabel, type TableDefinition, type TableLabels } from "./table";
import { writeBlock } from "./writeBlock";

/** Where records were added: the row of the first, 1-based columns; row 0 without any. */
export interface Added {
  readonly first: number;
  readonly columns: Readonly<Record<string, number>>;
}

type Appended = Readonly<Record<string, string | number | Date>>;

/**
 * Adds records below the last row of a sheet, each value in its own column, in one write: all of
 * them are there afterwards or none. A user's column between ours is blank below the last row, and
 * stays so. Columns are found by the header as it is now, since the sheet may have been read long
 * before.
 */
export function appendRows(
  sheet: Sheet,
  table: TableDefinition,
  labels: TableLabels,
  records: readonly Appended[],
): Added {
  if (records.length === 0) return { first: 0, columns: {} };
  growRows(sheet, sheet.getLastRow() + records.length);
  const before = sheet.getDataRange().getValues() as Cell[][];
  const first = before.length + 1;
  const columns = placesOf(sheet, before[0] ?? [], table, labels);
  const places = Object.values(columns);
  const left = Math.min(...places);
  const width = Math.max(...places) - left + 1;
  const block = records.map((record) => {
    const cells = new Array<string | number | Date>(width).fill("");
    for (const [key, column] of Object.entries(columns)) cells[column - left] = record[key] ?? "";
    return cells;
  });
  writeBlock(sheet, before, { row: first, column: left, cells: block });
  return { first, columns };
}

/** 1-based; the first of two columns with one header, as when a sheet is prepared. */
function placesOf(
  sheet: Sheet,
  header: readonly Cell[],
  table: TableDefinition,
  labels: TableLabels,
): Record<string, number> {
  const headers = header.map((cell) => normalizedLabel(String(cell)));
  const columns: Record<string, number> = {};
  for (const key of Object.keys(table.columns)) {
    const at = columnAt(headers, labels, key);
    if (at < 0) throw new ChangedMeanwhile(sheet.getName());
    columns[key] = at + 1;
  }
  return columns;
}

/** Writes records from row 2 down over what was read there; a user's column between ours is kept. */
export function overwriteRows(
  { sheet, grid, at }: Pick<TableRead<TableDefinition>, "sheet" | "grid" | "at">,
  records: readonly Appended[],
): void {
  if (!sheet || !grid) return;
  growRows(sheet, records.length + 1);
  const used = Object.entries(at).sort(([, a], [, b]) => a - b);
  let seen = grid.values;
  for (let start = 0; start < used.length; ) {
    let end = start + 1;
    while (end < used.length && used[end]?.[1] === (used[end - 1]?.[1] ?? 0) + 1) end++;
    const keys = used.slice(start, end).map(([key]) => key);
    const cells = records.map((record) => keys.map((key) => record[key] ?? ""));
    seen = writeBlock(sheet, seen, { row: 2, column: (used[start]?.[1] ?? 0) + 1, cells });
    start = end;
  }
}
