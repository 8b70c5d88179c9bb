// Hidden sheets of the engine behind those of the workbook: what custom functions are given is
// calculated there, and what they give back is laid out there for formulas to refer to.
import { a1 } from "../model/a1";
import { CellError, type Raw } from "../model/typing";
import type { Engine } from "./engine";

/** Columns of a slot; wider arrays get a sheet of their own. */
const WIDTH = 64;
const SLOTS_PER_SHEET = 200;
/** Row 1 holds what shows the value below it unrounded. */
const TOP = 2;

export interface Slot {
  sheet: number;
  column: number;
  width: number;
}

export class Scratch {
  private current = -1;
  private used = SLOTS_PER_SHEET;
  private readonly names = new Map<number, string>();

  /** `next` is the number that a new sheet of the engine will have. */
  constructor(
    private readonly engine: Engine,
    private next: number,
  ) {}

  private newSheet(): number {
    const sheet = this.next++;
    this.names.set(sheet, `_scratch${sheet}`);
    this.engine.newSheet();
    this.engine.rename(sheet, `_scratch${sheet}`);
    return sheet;
  }

  slot(columns: number): Slot {
    if (columns > WIDTH) return { sheet: this.newSheet(), column: 1, width: Infinity };
    if (this.used === SLOTS_PER_SHEET) {
      this.current = this.newSheet();
      this.used = 0;
    }
    return { sheet: this.current, column: 1 + this.used++ * WIDTH, width: WIDTH };
  }

  /** A slot beside which nothing lies. */
  wideSlot(): Slot {
    return this.slot(WIDTH + 1);
  }

  reference({ sheet, column }: Slot, rows: number, columns: number): string {
    const cells = a1({ row: TOP - 1, column: column - 1, rows, columns });
    return `${this.names.get(sheet)}!${cells}`;
  }

  setFormula({ sheet, column }: Slot, formula: string): void {
    this.engine.set(sheet, TOP, column, formula);
    const cell = a1({ row: TOP - 1, column: column - 1, rows: 1, columns: 1 });
    this.engine.set(sheet, TOP - 1, column, `=${cell}&""`);
  }

  /** Lays a block of values out, and clears what is left of the one before. */
  write({ sheet, column }: Slot, values: Raw[][], before: Raw[][]): void {
    const rows = Math.max(values.length, before.length);
    const columns = Math.max(values[0]?.length ?? 0, before[0]?.length ?? 0);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const raw = values[r]?.[c];
        // A reference to an empty cell would be 0.
        const text = raw === undefined ? "" : inputText(raw ?? "");
        this.engine.set(sheet, TOP + r, column + c, text);
      }
    }
  }

  read({ sheet, column }: Slot): Raw[][] {
    return this.engine.read([[sheet, TOP, column, sheet, TOP - 1, column]])[0]!;
  }
}

export function inputText(raw: Raw): string {
  if (raw === null) return "";
  if (raw instanceof CellError) return raw.code;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  return typeof raw === "number" ? String(raw) : `'${raw}`;
}
