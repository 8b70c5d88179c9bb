// Where the cells of a sheet lie in the grid, in pixels: below and beside the heads, which stick to
// its edges as the frozen rows and columns do.
import type { SheetView } from "../protocol";
import { Lines } from "./layout";
import type { Place } from "./selection";

export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 24;

type Measured = Pick<
  SheetView,
  "rows" | "columns" | "heights" | "widths" | "frozenRows" | "frozenColumns"
>;

const NOTHING: Measured = {
  rows: 0,
  columns: 0,
  heights: [],
  widths: [],
  frozenRows: 0,
  frozenColumns: 0,
};

export class GridLayout {
  readonly columns: Lines;
  readonly rows: Lines;

  constructor(private readonly view: Measured = NOTHING) {
    this.columns = new Lines(view.columns, 100, view.widths);
    this.rows = new Lines(view.rows, 21, view.heights);
  }

  get width(): number {
    return HEAD_WIDTH + this.columns.total;
  }

  get height(): number {
    return HEAD_HEIGHT + this.rows.total;
  }

  /** Where a cell lies inside the scrolled content. */
  box(row: number, column: number): { left: number; top: number; width: number; height: number } {
    return {
      left: HEAD_WIDTH + this.columns.start(column),
      top: HEAD_HEIGHT + this.rows.start(row),
      width: this.columns.size(column),
      height: this.rows.size(row),
    };
  }

  /** The lines that are in view. */
  seen(root: HTMLElement): { first: number; last: number; left: number; right: number } {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = root;
    return {
      first: this.rows.at(scrollTop),
      last: this.rows.at(scrollTop + Math.max(clientHeight, 100)),
      left: this.columns.at(scrollLeft),
      right: this.columns.at(scrollLeft + Math.max(clientWidth, 100)),
    };
  }

  /** Scrolls as little as shows the cell beside what is frozen. */
  reveal(root: HTMLElement, { row, column }: Place): void {
    const { frozenRows, frozenColumns } = this.view;
    if (row >= frozenRows) {
      const top = this.rows.start(row) - this.rows.start(frozenRows);
      const bottom = this.rows.start(row + 1) + HEAD_HEIGHT - root.clientHeight;
      if (top < root.scrollTop) root.scrollTop = top;
      else if (bottom > root.scrollTop) root.scrollTop = bottom;
    }
    if (column >= frozenColumns) {
      const left = this.columns.start(column) - this.columns.start(frozenColumns);
      const right = this.columns.start(column + 1) + HEAD_WIDTH - root.clientWidth;
      if (left < root.scrollLeft) root.scrollLeft = left;
      else if (right > root.scrollLeft) root.scrollLeft = right;
    }
  }
}
