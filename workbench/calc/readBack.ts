// Takes what the engine has calculated into the workbook: values, arrays and errors.
import { a1 } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import { CellError, type Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";
import type { Bridge, Placed } from "./bridge";
import type { Engine } from "./engine";
import { allPartsOf, type Part } from "./parts";
import type { Slot } from "./scratch";

/** A formula whose value is read back. */
export interface Watched {
  sheet: SheetModel;
  row: number;
  column: number;
  /** Row of the engine's cell that shows its value unrounded. */
  mirror: number;
  formula: string;
  placed: Placed | null;
  /** Where an array that has no room is calculated, to know its size. */
  probe: Slot | null;
}

interface Spread {
  cells: Map<number, Raw>;
  arrays: Map<number, { rows: number; columns: number }>;
}

export class ReadBack {
  private readonly spread = new Map<SheetModel, Spread>();
  /** An array's size has to be found out: the engine has to calculate once more. */
  private isOpen = false;

  constructor(
    private readonly book: WorkbookModel,
    private readonly engine: Engine,
    private readonly bridge: Bridge,
    private readonly places: ReadonlyMap<number, number>,
  ) {}

  /** True where the engine has to calculate once more. */
  read(formulas: readonly Watched[]): boolean {
    this.isOpen = false;
    for (const sheet of this.book.sheets) {
      this.spread.set(sheet, { cells: new Map(), arrays: new Map() });
    }
    const shown = this.engine.read(
      formulas.map(({ sheet, row, column, mirror }) => {
        const place = this.places.get(sheet.id)!;
        return [place, row + 1, column + 1, this.places.size, mirror, 1];
      }),
    );
    const blocked = formulas.filter((watched, index) => !this.take(watched, shown[index]!));
    // Which cell is in the way is known when all others have been laid out.
    for (const watched of blocked) this.refuse(watched);
    for (const [sheet, { cells, arrays }] of this.spread) {
      replace(sheet.spilled, cells);
      replace(sheet.spills, arrays);
    }
    return this.isOpen;
  }

  /** False for an array without room. */
  private take(watched: Watched, shown: Raw[][]): boolean {
    const { sheet, row, column, placed } = watched;
    const cell = shown[0]![0];
    const hasNoRoom = cell instanceof CellError && cell.code === "#SPILL!";
    const values = placed?.sole && !hasNoRoom ? placed.sole.result : shown;
    const first = values[0]![0]!;
    if (first instanceof CellError) {
      if (first.code === "#SPILL!") return false;
      // What the engine does not know keeps the value the file had.
      if (isUnknown(first) && !thrownIn(placed) && sheet.own(row, column) !== null) {
        this.keep(watched);
        return true;
      }
    }
    const columns = values[0]!.length;
    if (row + values.length > sheet.rowCount || column + columns > sheet.columnCount) return false;
    const raw = first instanceof CellError ? (thrownIn(placed, first.code) ?? first) : first;
    sheet.setResult(row, column, raw);
    if (values.length * columns > 1) this.layOut(watched, values);
    return true;
  }

  private layOut({ sheet, row, column }: Watched, values: readonly Raw[][]): void {
    const { cells, arrays } = this.spread.get(sheet)!;
    arrays.set(row * STRIDE + column, { rows: values.length, columns: values[0]!.length });
    for (const [r, line] of values.entries()) {
      for (const [c, raw] of line.entries()) {
        if (r + c > 0) cells.set((row + r) * STRIDE + column + c, raw);
      }
    }
  }

  private keep({ sheet, row, column }: Watched): void {
    const size = sheet.spills.get(row * STRIDE + column);
    if (!size) return;
    const values = Array.from({ length: size.rows }, (_, r) =>
      Array.from({ length: size.columns }, (_cell, c) => sheet.raw(row + r, column + c)),
    );
    this.layOut({ sheet, row, column } as Watched, values);
  }

  private refuse(watched: Watched): void {
    const { sheet, row, column } = watched;
    const size = this.sizeOf(watched);
    sheet.setResult(row, column, new CellError("#REF!", size ? this.obstacle(watched, size) : ""));
  }

  /** Address of the first cell that is in the way, or `edge` where the sheet ends before. */
  private obstacle(
    { sheet, row, column }: Watched,
    size: { rows: number; columns: number },
  ): string {
    const { cells } = this.spread.get(sheet)!;
    if (row + size.rows > sheet.rowCount || column + size.columns > sheet.columnCount) {
      return "edge";
    }
    for (let r = row; r < row + size.rows; r++) {
      for (let c = column; c < column + size.columns; c++) {
        const key = r * STRIDE + c;
        const isFilled = sheet.own(r, c) !== null || sheet.formulas.has(key) || cells.has(key);
        if (isFilled && (r !== row || c !== column)) {
          return a1({ row: r, column: c, rows: 1, columns: 1 });
        }
      }
    }
    return "";
  }

  private sizeOf(watched: Watched): { rows: number; columns: number } | null {
    let values = watched.placed?.sole?.result;
    if (!values) {
      if (!watched.probe) {
        watched.probe = this.bridge.expression(this.partsOf(watched));
        this.isOpen = true;
        return null;
      }
      values = this.bridge.scratch.read(watched.probe);
    }
    return { rows: values.length, columns: values[0]!.length };
  }

  private partsOf({ placed, sheet, formula }: Watched): Part[] {
    return placed?.owner.parts ?? allPartsOf(this.book, () => false, sheet, formula);
  }
}

function isUnknown({ code }: CellError): boolean {
  return /^#(NAME\?|ERROR!|N\/IMPL!)$/.test(code);
}

/** The error that a function in the formula has thrown, of this code if one is given. */
function thrownIn(placed: Placed | null, code = "#ERROR!"): CellError | null {
  for (const { result } of placed?.sites ?? []) {
    const [[first]] = result as [[Raw]];
    if (first instanceof CellError && first.code === code && first.detail) return first;
  }
  return null;
}

function replace<T>(map: Map<number, T>, by: ReadonlyMap<number, T>): void {
  if (map.size === 0 && by.size === 0) return;
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
