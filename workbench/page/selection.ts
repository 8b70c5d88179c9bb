// What is selected: an anchor that has the focus, and the other corner of the block.
import type { Rectangle } from "../protocol";
import { columnName } from "./layout";

export interface Place {
  row: number;
  column: number;
}

export class Selection {
  anchor: Place = { row: 0, column: 0 };
  end: Place = { row: 0, column: 0 };
  /** Further blocks, as a script may select them. */
  others: Rectangle[] = [];

  get rect(): Rectangle {
    const row = Math.min(this.anchor.row, this.end.row);
    const column = Math.min(this.anchor.column, this.end.column);
    return {
      row,
      column,
      rows: Math.abs(this.anchor.row - this.end.row) + 1,
      columns: Math.abs(this.anchor.column - this.end.column) + 1,
    };
  }

  moveTo(place: Place, extend: boolean): void {
    this.others = [];
    this.end = { ...place };
    if (!extend) this.anchor = { ...place };
  }

  selectRects(rects: readonly Rectangle[]): void {
    const [first, ...others] = rects;
    if (!first) return;
    this.anchor = { row: first.row, column: first.column };
    this.end = { row: first.row + first.rows - 1, column: first.column + first.columns - 1 };
    this.others = others;
  }

  get all(): Rectangle[] {
    return [this.rect, ...this.others];
  }

  isSelected(row: number, column: number): boolean {
    return this.all.some((rect) => inside(rect, row, column));
  }

  /** `B2` or `B2:D5`. */
  get name(): string {
    return nameOf(this.rect);
  }
}

export function inside(rect: Rectangle, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

/** `B2` or `B2:D5`. */
export function nameOf({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnName(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

const ADDRESS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/;
const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/**
 * `B2`, `b2:d5`, `B:B`, `3:3`, each with or without a sheet before it. What is open goes to the
 * end of `size`; null where the text is no address.
 */
export function parseAddress(
  text: string,
  size: (sheet: string | null) => { rows: number; columns: number } | null,
): { sheet: string | null; rect: Rectangle } | null {
  const [, quoted, plain, cells = ""] = ADDRESS.exec(text.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const grid = size(sheet);
  const corners = cells.split(":").map((corner) => CORNER.exec(corner));
  const [first, last = first] = corners;
  if (!grid || corners.length > 2 || !first || !last) return null;
  // A corner of one part is a whole row or column, and takes two: `B:B`.
  const parts = [first[1] && last[1], first[2] && last[2]].map(Boolean);
  if (!parts.includes(true) || (corners.length === 1 && parts.includes(false))) return null;
  const rows = span(first[2], last[2], Number, grid.rows);
  const columns = span(first[1], last[1], columnNumber, grid.columns);
  if (!rows || !columns) return null;
  return {
    sheet,
    rect: { row: rows[0], column: columns[0], rows: rows[1], columns: columns[1] },
  };
}

/** Start and length of what lies between two lines, as far as the sheet goes. */
function span(
  a: string | undefined,
  b: string | undefined,
  number: (text: string) => number,
  size: number,
): [number, number] | null {
  if ((a === undefined) !== (b === undefined)) return null;
  if (a === undefined || b === undefined) return [0, size];
  const [start, end] = [number(a) - 1, number(b) - 1].sort((x, y) => x - y) as [number, number];
  if (start < 0 || start >= size) return null;
  return [start, Math.min(end, size - 1) - start + 1];
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
