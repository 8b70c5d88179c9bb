// A1 notation and the rectangles it names; rows and columns count from 0 inside the workbench.

/** A block of cells, counted from 0; `rows` and `columns` are at least 1. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A1 text taken apart: null where the text left a bound open (`A2:A`, `3:3`). */
export interface OpenRect {
  sheet: string | null;
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2` or `B2:D5`, without a sheet name. */
export function a1(rect: Rect): string {
  const first = columnName(rect.column) + (rect.row + 1);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

/** `$B$2:$D$5`, the form in which files keep names and chart ranges. */
export function absoluteA1(rect: Rect): string {
  const last = `$${columnName(rect.column + rect.columns - 1)}$${rect.row + rect.rows}`;
  return `$${columnName(rect.column)}$${rect.row + 1}:${last}`;
}

/** A sheet name as formulas need it: quoted whenever it is not a plain word. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (!match || text === "" || (match[1] === undefined && match[2] === undefined)) return null;
  if (match[2] !== undefined && Number(match[2]) < 1) return null;
  return {
    column: match[1] === undefined ? null : columnIndex(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function splitSheet(text: string): { sheet: string | null; cells: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  const name = text.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(name);
  return {
    sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name,
    cells: text.slice(mark + 1),
  };
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, `Sheet!A1`, `'A sheet'!$A$1:$B$2`; null when it is none. */
export function parseA1(text: string): OpenRect | null {
  const { sheet, cells } = splitSheet(text.trim());
  const parts = cells.split(":");
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0]!);
  const second = parts.length === 2 ? parseCorner(parts[1]!) : first;
  if (!first || !second) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  return { sheet, ...bounds(first, second) };
}

type Corner = { row: number | null; column: number | null };

function bounds(first: Corner, second: Corner): Omit<OpenRect, "sheet"> {
  const [top, bottom] = inOrder(first.row, second.row);
  const [left, right] = inOrder(first.column, second.column);
  return { top, left, bottom, right };
}

function inOrder(a: number | null, b: number | null): [number | null, number | null] {
  if (a !== null && b !== null && a > b) return [b, a];
  return a === null && b !== null ? [b, null] : [a, b];
}

/** Closes the open bounds against the grid of a sheet. */
export function closeRect(open: OpenRect, rowCount: number, columnCount: number): Rect {
  const row = open.top ?? 0;
  const column = open.left ?? 0;
  return {
    row,
    column,
    rows: (open.bottom ?? rowCount - 1) - row + 1,
    columns: (open.right ?? columnCount - 1) - column + 1,
  };
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
