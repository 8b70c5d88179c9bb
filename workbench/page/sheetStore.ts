// The cells that this window knows of one sheet, fetched in blocks of rows as they are needed.
import type { CellView, ChangeEvent, SheetView, StyleView, WindowView } from "../protocol";
import { call } from "./server";

const BLOCK = 200;

/** Looks of cells, shared by all sheets of the workbook. */
export const styles = new Map<number, StyleView>();

export function learnStyles(more: Record<number, StyleView>): void {
  for (const [id, style] of Object.entries(more)) styles.set(Number(id), style);
}

export class SheetStore {
  private readonly blocks = new Map<number, CellView[][]>();
  private readonly wanted = new Set<number>();
  /** The revision of the workbook in which the cells lie where this window shows them. */
  revision = 0;
  /** Typed but not yet answered by the server. */
  readonly typed = new Map<string, string>();

  constructor(
    public view: SheetView,
    private readonly arrived: () => void,
  ) {}

  cell(row: number, column: number): CellView {
    return this.blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK]?.[column] ?? 0;
  }

  text(row: number, column: number): string {
    const typed = this.typed.get(`${row},${column}`);
    if (typed !== undefined) return typed;
    const cell = this.cell(row, column);
    return cell === 0 ? "" : cell[0];
  }

  /** What would be typed to get what the cell holds. */
  input(row: number, column: number): string {
    const typed = this.typed.get(`${row},${column}`);
    if (typed !== undefined) return typed;
    const cell = this.cell(row, column);
    if (cell === 0) return "";
    return cell[4] || cell[0];
  }

  isLoaded(row: number): boolean {
    return this.blocks.has(Math.floor(row / BLOCK));
  }

  set(row: number, column: number, cell: CellView): void {
    const block = this.blocks.get(Math.floor(row / BLOCK));
    if (!block) return;
    let cells = block[row % BLOCK];
    if (!cells) {
      cells = [];
      block[row % BLOCK] = cells;
    }
    while (cells.length < column) cells.push(0);
    cells[column] = cell;
  }

  /** Fetches what is missing of the rows; resolves when it is there. */
  async need(first: number, last: number): Promise<void> {
    const fetches: Promise<void>[] = [];
    const end = Math.floor(Math.min(last, this.view.rows - 1) / BLOCK);
    for (let block = Math.floor(Math.max(0, first) / BLOCK); block <= end; block++) {
      if (!this.blocks.has(block) && !this.wanted.has(block)) fetches.push(this.fetchBlock(block));
    }
    await Promise.all(fetches);
  }

  /** A change that moves nothing here leaves the places as they are. */
  hear({ revision, sheets, moves }: ChangeEvent): void {
    const isStill = moves.length === 0 && !sheets.includes(this.view.id);
    if (isStill && revision === this.revision + 1) this.revision = revision;
  }

  private async fetchBlock(block: number): Promise<void> {
    // A sheet that the server does not know yet is empty.
    if (this.view.id < 0) {
      this.blocks.set(block, []);
      return;
    }
    this.wanted.add(block);
    try {
      const payload = { sheet: this.view.id, top: block * BLOCK, count: BLOCK };
      const window = await call<WindowView>("window", payload);
      learnStyles(window.styles);
      this.blocks.set(block, window.rows);
      this.revision = Math.max(this.revision, window.revision);
      this.arrived();
    } finally {
      this.wanted.delete(block);
    }
  }

  /** Reads everything that is known anew, keeping what is shown until it arrives. */
  async refresh(): Promise<void> {
    const known = [...this.blocks.keys()].filter((block) => block * BLOCK < this.view.rows);
    for (const block of this.blocks.keys()) if (!known.includes(block)) this.blocks.delete(block);
    await Promise.all(known.map((block) => this.fetchBlock(block)));
  }
}
