// The work on blocks of cells that Range, RangeList and Sheet share.
import { intersects, type Rect } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Style } from "../model/style";
import type { WorkbookModel } from "../model/workbook";
import { Grid } from "../realm/encoding";
import { Exception } from "./exceptions";

export type StylePatch = { [K in keyof Style]?: Style[K] | undefined };

/** Calls `visit` for each cell of the block, row by row. */
export function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      visit(row, column);
    }
  }
}

/** A table of what `read` says of each cell. */
export function tableOf<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
  const table: T[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const cells: T[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      cells.push(read(row, column));
    }
    table.push(cells);
  }
  return table;
}

/** Values as Range.getValues gives them: '' for empty cells, dates by the spreadsheet's zone. */
export function readValues(book: WorkbookModel, sheet: SheetModel, rect: Rect): Grid {
  book.calculateSheet(sheet);
  const { clock } = book.culture;
  const dates: [number, number, number][] = [];
  const rows: (string | number | boolean)[][] = [];
  for (let i = 0; i < rect.rows; i++) {
    const cells = sheet.values[rect.row + i];
    const styles = sheet.styles[rect.row + i];
    const out: (string | number | boolean)[] = new Array(rect.columns).fill("");
    rows.push(out);
    if (!cells && sheet.spilled.size === 0) continue;
    for (let j = 0; j < rect.columns; j++) {
      const raw = cells?.[rect.column + j] ?? sheet.raw(rect.row + i, rect.column + j);
      if (raw === null || raw === undefined) continue;
      if (typeof raw === "number" && styles && book.styles.isDate(styles[rect.column + j])) {
        dates.push([i, j, clock.toInstant(raw)]);
      } else {
        out[j] = book.valueOf(raw);
      }
    }
  }
  return new Grid(rows, dates);
}

/** Throws Google's exceptions unless the table has exactly the size of the block. */
export function checkSize(rect: Rect, table: unknown[][]): void {
  mustMatch("rows", table.length, rect.rows);
  for (const row of table) {
    if (!Array.isArray(row)) {
      throw new Exception(
        "The parameters (number[]) don't match the method signature for " +
          "SpreadsheetApp.Range.setValues.",
      );
    }
    mustMatch("columns", row.length, rect.columns);
  }
}

function mustMatch(what: string, has: number, needs: number): void {
  if (has === needs) return;
  throw new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${has} but the range has ${needs}.`,
  );
}

/** Google's limit for the text of one cell. */
const LONGEST_TEXT = 50_000;

export function checkLength(value: unknown): void {
  if (typeof value !== "string" || value.length <= LONGEST_TEXT) return;
  throw new Exception(
    `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
  );
}

export function writeValues(
  book: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  table: unknown[][],
): void {
  for (const row of table) for (const value of row) checkLength(value);
  eachCell(rect, (row, column) => {
    book.write(sheet, row, column, table[row - rect.row]![column - rect.column]);
  });
}

export function patchStyles(
  book: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  patchOf: (row: number, column: number) => StylePatch,
): void {
  eachCell(rect, (row, column) => {
    const id = sheet.style(row, column);
    const changed = book.styles.changed(id, patchOf(row, column));
    if (changed !== id) sheet.setStyle(row, column, changed);
  });
}

/** The same change on every cell: each style that occurs is looked up once. */
export function patchAll(
  book: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  patch: StylePatch,
): void {
  const changes: number[] = [];
  eachCell(rect, (row, column) => {
    const id = sheet.style(row, column);
    let changed = changes[id];
    if (changed === undefined) {
      changed = book.styles.changed(id, patch);
      changes[id] = changed;
    }
    if (changed !== id) sheet.setStyle(row, column, changed);
  });
}

export interface Clearing {
  contents?: boolean;
  formats?: boolean;
  notes?: boolean;
  rules?: boolean;
}

/** Empties a block in the ways named; touches only cells that hold something. */
export function clearRect(
  book: WorkbookModel,
  sheet: SheetModel,
  rect: Rect,
  what: Clearing,
): void {
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  for (let row = rect.row; row < Math.min(bottom, longest(sheet)); row++) {
    const cells = sheet.values[row];
    const styles = sheet.styles[row];
    for (let column = rect.column; column < right; column++) {
      if (what.contents) {
        const raw = cells?.[column];
        const filled = raw !== null && raw !== undefined;
        if (filled || sheet.formulas.has(row * STRIDE + column)) book.put(sheet, row, column, null);
      }
      if (what.formats && styles?.[column]) styles[column] = 0;
    }
  }
  if (what.formats) sheet.merges = sheet.merges.filter((merge) => !intersects(merge, rect));
  if (what.notes) clearKeys(sheet.notes, rect);
  if (what.rules) clearKeys(sheet.rules, rect);
}

function longest(sheet: SheetModel): number {
  let rows = Math.max(sheet.values.length, sheet.styles.length);
  for (const key of sheet.formulas.keys()) rows = Math.max(rows, Math.floor(key / STRIDE) + 1);
  return rows;
}

function clearKeys<T>(map: Map<number, T>, rect: Rect): void {
  for (const key of [...map.keys()]) {
    const row = Math.floor(key / STRIDE);
    const column = key % STRIDE;
    const inside =
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns;
    if (inside) map.delete(key);
  }
}
