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
    const { row, column, rows, columns } = this.rect;
    const first = `${columnName(column)}${row + 1}`;
    if (rows === 1 && columns === 1) return first;
    return `${first}:${columnName(column + columns - 1)}${row + rows}`;
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

/** `B2`, `b2:d5`; null where the text is no address. */
export function parseAddress(text: string): Rectangle | null {
  const match = /^\s*([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?\s*$/.exec(text);
  if (!match) return null;
  const column = (name: string) =>
    [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [c1, r1] = [column(match[1]!), Number(match[2]) - 1];
  const [c2, r2] = [column(match[3] ?? match[1]!), Number(match[4] ?? match[2]) - 1];
  if (r1 < 0 || r2 < 0) return null;
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r1 - r2) + 1,
    columns: Math.abs(c1 - c2) + 1,
  };
}
