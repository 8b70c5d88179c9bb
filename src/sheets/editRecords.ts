/** Small edits of a sheet that was read as a table; records are found by their names. */
import { type Cell, dated, readText } from "./cells";
import type { Grid, Sheet } from "./grid";
import { ChangedMeanwhile } from "./meanwhile";
import { asItIs, type Block, writeBlock } from "./writeBlock";

interface Read {
  readonly sheet: Sheet | null;
  readonly grid: Grid | null;
  readonly at: Readonly<Record<string, number>>;
}

type Value = string | number | Date;

/** What the cell of a record becomes; `undefined` leaves it as it is. */
export type Decide = (name: string, cell: Cell, row: number) => Value | undefined;

/** More runs of changed cells than this are written as one block. */
const mostRuns = 5;

/**
 * Writes cells of one column, each record found by its name in another, wherever rows and columns
 * stand by now. What becomes of a cell is decided by what it holds at the time of writing.
 */
export function writeColumn(read: Read, nameField: string, field: string, decide: Decide): void {
  const { sheet, grid } = read;
  if (!sheet || !grid) return;
  let seen = sheet.getDataRange().getValues() as Cell[][];
  const names = columnNow(read, nameField, seen);
  const column = columnNow(read, field, seen);
  const changes = new Map<number, Value>();
  seen.forEach((line, at) => {
    const name = at === 0 ? null : readText(dated(line[names], grid.timeZone)).value;
    const value = name === null ? undefined : decide(name, line[column], at + 1);
    if (value !== undefined) changes.set(at + 1, value);
  });
  for (const block of blocksOf(sheet, column + 1, changes, seen)) {
    seen = writeBlock(sheet, seen, block, names);
  }
}

/** Where a column that was read stands now, by its header; 0-based. */
function columnNow({ sheet, grid, at }: Read, field: string, seen: readonly Cell[][]): number {
  const place = at[field] ?? -1;
  const header = grid?.headers[place];
  const headers = (seen[0] ?? []).map((cell) => String(cell ?? "").trim());
  const now = headers[place] === header ? place : headers.indexOf(header ?? "");
  if (header === undefined || now < 0) throw new ChangedMeanwhile(sheet?.getName() ?? "");
  return now;
}

function blocksOf(
  sheet: Sheet,
  column: number,
  changes: ReadonlyMap<number, Value>,
  seen: readonly Cell[][],
): Block[] {
  const runs: { row: number; column: number; cells: Value[][] }[] = [];
  for (const [row, value] of changes) {
    const last = runs[runs.length - 1];
    if (last && last.row + last.cells.length === row) last.cells.push([value]);
    else runs.push({ row, column, cells: [[value]] });
  }
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!first || !last || runs.length <= mostRuns) return runs;
  const range = sheet.getRange(first.row, column, last.row + last.cells.length - first.row, 1);
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  const cells = formulas.map(([formula], index) => {
    const held = seen[first.row - 1 + index]?.[column - 1] ?? "";
    return [changes.get(first.row + index) ?? (formula || asItIs(held, formats[index]?.[0]))];
  });
  return [{ row: first.row, column, cells }];
}

/** Empties a sheet that Capaian wrote, below its header. */
export function emptyRows(sheet: Sheet): void {
  const rows = sheet.getLastRow();
  if (rows > 1)
    sheet
      .getRange(2, 1, rows - 1, sheet.getLastColumn())
      .clearContent()
      .clearNote();
}
