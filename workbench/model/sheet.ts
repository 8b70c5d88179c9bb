// One sheet: a grid of values and styles, and what hangs on its cells.
import type { Rect } from "./a1";
import type { Raw } from "./typing";
import type { ValidationRule } from "./validation";

/** Wider than any sheet can be, so that row * STRIDE + column names one cell. */
export const STRIDE = 20_000;

export interface Protection {
  id: number;
  type: "RANGE" | "SHEET";
  /** null protects the whole sheet. */
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
  unprotected: Rect[];
}

export interface Chart {
  id: number;
  /** A name of Charts.ChartType. */
  type: string;
  ranges: { sheetId: number; rect: Rect }[];
  options: Record<string, unknown>;
  numHeaders: number;
  /** Where the upper left corner lies: a cell and an offset in pixels. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  /** What a file knows of a chart that Capaian did not make; it is written back as it was. */
  carried?: unknown;
}

export interface Filter {
  rect: Rect;
  carried?: unknown;
}

/** Columns of a new sheet are this wide and its rows this high, in pixels. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

export class SheetModel {
  rowCount = 1000;
  columnCount = 26;
  readonly values: Raw[][] = [];
  readonly styles: number[][] = [];
  /** In the US form; see formulaText.ts. */
  readonly formulas = new Map<number, string>();
  /** Values that arrays give to the cells beside their formula's own; the calculator's to set. */
  readonly spilled = new Map<number, Raw>();
  /** Size of each array that is spread out, by the cell of its formula. */
  readonly spills = new Map<number, { rows: number; columns: number }>();
  readonly notes = new Map<number, string>();
  readonly rules = new Map<number, ValidationRule>();
  merges: Rect[] = [];
  protections: Protection[] = [];
  charts: Chart[] = [];
  filter: Filter | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  tabColor: string | null = null;
  hidden = false;
  hiddenGridlines = false;
  /** What a file holds of this sheet that is not modelled, kept for writing it back. */
  carried: unknown = undefined;
  /** What a file says of a cell beyond its value; it holds as long as the value stays. */
  readonly originals = new Map<number, unknown>();

  constructor(
    readonly id: number,
    public name: string,
  ) {}

  /** What the cell shows: its own content, or what an array gives it. */
  raw(row: number, column: number): Raw {
    const own = this.own(row, column);
    if (own !== null || this.spilled.size === 0) return own;
    return this.spilled.get(row * STRIDE + column) ?? null;
  }

  /** The content of the cell itself: what is saved, undone and moved. */
  own(row: number, column: number): Raw {
    return this.values[row]?.[column] ?? null;
  }

  style(row: number, column: number): number {
    return this.styles[row]?.[column] ?? 0;
  }

  setRaw(row: number, column: number, raw: Raw): void {
    this.setResult(row, column, raw);
    if (this.originals.size > 0) this.originals.delete(row * STRIDE + column);
  }

  /** What the formula of a cell gives; what a file says of the cell is about the formula. */
  setResult(row: number, column: number, raw: Raw): void {
    let cells = this.values[row];
    if (!cells) {
      if (raw === null) return;
      cells = [];
      this.values[row] = cells;
    }
    cells[column] = raw;
  }

  setStyle(row: number, column: number, style: number): void {
    let cells = this.styles[row];
    if (!cells) {
      if (style === 0) return;
      cells = [];
      this.styles[row] = cells;
    }
    cells[column] = style;
  }

  grid(): Rect {
    return { row: 0, column: 0, rows: this.rowCount, columns: this.columnCount };
  }

  /** Cells that show what a formula makes. */
  private *filledKeys(): Iterable<number> {
    yield* this.formulas.keys();
    yield* this.spilled.keys();
  }

  /** Rows down to the last one that holds a value; 0 for an empty sheet. */
  lastRow(): number {
    let last = 0;
    for (const key of this.filledKeys()) last = Math.max(last, Math.floor(key / STRIDE) + 1);
    for (let row = this.values.length - 1; row >= last; row--) {
      const cells = this.values[row];
      if (cells?.some((raw) => raw !== null && raw !== undefined)) return row + 1;
    }
    return last;
  }

  /** Columns up to the last one that holds a value; 0 for an empty sheet. */
  lastColumn(): number {
    let last = 0;
    for (const key of this.filledKeys()) last = Math.max(last, (key % STRIDE) + 1);
    for (const cells of this.values) {
      if (!cells) continue;
      for (let column = cells.length - 1; column >= last; column--) {
        const raw = cells[column];
        if (raw === null || raw === undefined) continue;
        last = column + 1;
        break;
      }
    }
    return last;
  }

  /** The top left cells of merged ranges hold their value; the others are empty and stay so. */
  coveredByMerge(row: number, column: number): boolean {
    return this.merges.some(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns &&
        (row !== merge.row || column !== merge.column),
    );
  }
}
