// The open workbook: every change passes here, is written to the journal, can be undone, and is
// told to every window.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { saveFile } from "../files/open";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { Raw } from "../model/typing";
import { MoveLog, takenBack } from "../moves";
import { openWorkbook } from "../openWorkbook";
import type { ChangeEvent, Move, ServerEvent, StyleView } from "../protocol";
import type { Workbench } from "../workbench";
import { identityOf, JournalFile } from "./journal";
import {
  applyPatch,
  type CellState,
  cellState,
  difference,
  type Patch,
  packPatch,
  sameRaw,
  unpackPatch,
} from "./patch";
import { type BookSnapshot, captureBook, captureMeta } from "./snapshot";
import { cellView } from "./views";

interface Step {
  label: string;
  undo: Patch;
  redo: Patch;
  moves: Move[];
}

/** Steps that can be taken back. */
const LONGEST_HISTORY = 100;
/** Beyond this many changed cells a window reads its sheet anew. */
const MANY_CELLS = 3000;

export class OpenDocument {
  /** Begins with the clock: after a restart no number means an earlier state of the workbook. */
  revision = Date.now();
  readonly moves = new MoveLog();
  readonly past: Step[] = [];
  readonly future: Step[] = [];
  unsaved = false;
  /** How many changes were brought back from the journal. */
  recovered = 0;
  private readonly listeners = new Set<(event: ServerEvent) => void>();
  private journal: JournalFile;
  private saving: Promise<void> = Promise.resolve();

  private constructor(
    public path: string,
    readonly workbench: Workbench,
  ) {
    this.journal = new JournalFile(path);
  }

  static async open(path: string): Promise<OpenDocument> {
    const identity = identityOf(path);
    const document = new OpenDocument(path, await openWorkbook(path));
    document.recover(identity);
    document.workbench.open("FULL");
    return document;
  }

  get book() {
    return this.workbench.book;
  }

  get name(): string {
    return basename(this.path);
  }

  listen(listener: (event: ServerEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: ServerEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private recover(identity: string): void {
    const journal = this.journal.read(identity);
    for (const line of journal?.lines ?? []) {
      applyPatch(this.book, unpackPatch(this.book, line));
      this.recovered++;
    }
    this.book.calculate();
    this.unsaved = this.recovered > 0;
    if (journal?.saved) this.recovered = 0;
  }

  /** Makes the engine ready, so that the first edit does not wait for it. */
  warm(): void {
    if (!this.book.sheets.some(({ formulas }) => formulas.size > 0)) return;
    this.book.structureChanged();
    this.book.calculate();
  }

  /** Changes cells of one sheet; `change` puts what is wanted and names the cells it touches. */
  editCells(
    label: string,
    sheet: SheetModel,
    cells: [row: number, column: number][],
    change: () => void,
  ): void {
    const size = { rowCount: sheet.rowCount, columnCount: sheet.columnCount };
    const state = () => cells.map(([row, column]) => cellState(sheet, row, column));
    const undo: Patch = { kind: "cells", sheetId: sheet.id, ...size, cells: state() };
    const formulas = this.formulaValues();
    change();
    const grown = { rowCount: sheet.rowCount, columnCount: sheet.columnCount };
    const structure = grown.rowCount !== size.rowCount || grown.columnCount !== size.columnCount;
    const redo: Patch = { kind: "cells", sheetId: sheet.id, ...grown, cells: state() };
    this.record({ label, undo, redo, moves: [] });
    this.announce(this.changedCells([redo.cells], [sheet.id], formulas), structure);
  }

  /** Runs anything that may change the whole workbook, as one step. */
  transact<T>(label: string, change: () => T): T {
    const before = captureBook(this.book);
    const result = change();
    this.settle(label, before);
    return result;
  }

  /** Keeps a change that is not the workbook's own, such as a response: it is no step of undo. */
  accept<T>(change: () => T): T {
    const before = captureBook(this.book);
    const result = change();
    const moves = this.book.moves.splice(0);
    const found = difference(before, captureBook(this.book));
    if (found) {
      this.write({ label: "", ...found, moves });
      this.unsaved = true;
      this.announceBook(found.redo, moves);
    }
    return result;
  }

  /** Takes what has happened since `before` as one step. */
  settle(label: string, before: BookSnapshot): void {
    const moves = this.book.moves.splice(0);
    const found = difference(before, captureBook(this.book));
    if (!found) return;
    this.record({ label, ...found, moves });
    this.announceBook(found.redo, moves);
  }

  /** Puts the workbook back as it was, as if nothing had been run. */
  rollBack(before: BookSnapshot): void {
    const found = difference(before, captureBook(this.book));
    if (found) applyPatch(this.book, found.undo);
    this.book.moves.length = 0;
    this.book.activeSheetId = before.meta.activeSheetId;
  }

  private record(step: Step): void {
    this.write(step);
    this.past.push(step);
    if (this.past.length > LONGEST_HISTORY) this.past.shift();
    this.future.length = 0;
    this.unsaved = true;
  }

  private write(step: Step): void {
    // Told to the journal first: where that fails, nobody is told that the change was made.
    try {
      this.journal.append(packPatch(this.book, step.redo));
    } catch (error) {
      applyPatch(this.book, step.undo);
      this.announceBook(step.undo);
      throw error;
    }
  }

  undo(): string | null {
    return this.travel(this.past, this.future, "undo");
  }

  redo(): string | null {
    return this.travel(this.future, this.past, "redo");
  }

  private travel(from: Step[], to: Step[], way: "undo" | "redo"): string | null {
    const step = from.at(-1);
    if (!step) return null;
    const patch = step[way];
    this.journal.append(packPatch(this.book, patch));
    const formulas = this.formulaValues();
    from.pop();
    to.push(step);
    applyPatch(this.book, patch, true);
    this.unsaved = true;
    if (patch.kind === "cells") {
      const structure =
        step.undo.kind === "cells" &&
        step.redo.kind === "cells" &&
        step.undo.rowCount !== step.redo.rowCount;
      this.announce(this.changedCells([patch.cells], [patch.sheetId], formulas), structure);
    } else this.announceBook(patch, way === "undo" ? takenBack(step.moves) : step.moves);
    return step.label;
  }

  private formulaValues(): Map<SheetModel, [number, Raw][]> {
    this.book.calculate();
    const of = (sheet: SheetModel) =>
      [...sheet.formulas.keys()].map((key): [number, Raw] => [key, rawAt(sheet, key)]);
    return new Map(this.book.sheets.map((sheet) => [sheet, of(sheet)]));
  }

  /** The cells that were set, and the formulas that show something else now. */
  private changedCells(
    states: CellState[][],
    sheetIds: number[],
    before: Map<SheetModel, [number, Raw][]>,
  ): [SheetModel, number, number][] {
    this.book.calculate();
    const cells: [SheetModel, number, number][] = [];
    for (const [index, list] of states.entries()) {
      const sheet = this.book.sheetById(sheetIds[index]!);
      if (sheet) for (const [row, column] of list) cells.push([sheet, row, column]);
    }
    for (const [sheet, values] of before) {
      for (const [key, raw] of values) {
        if (sameRaw(raw, rawAt(sheet, key))) continue;
        cells.push([sheet, Math.floor(key / STRIDE), key % STRIDE]);
      }
    }
    return cells;
  }

  private announce(cells: [SheetModel, number, number][], structure: boolean): void {
    const styles: Record<number, StyleView> = {};
    const sheets = new Set<number>();
    const views: ChangeEvent["cells"] = [];
    if (cells.length > MANY_CELLS) for (const [sheet] of cells) sheets.add(sheet.id);
    else {
      for (const [sheet, row, column] of cells) {
        views.push([sheet.id, row, column, cellView(this.book, sheet, row, column, styles)]);
      }
    }
    this.emit({ cells: views, styles, sheets: [...sheets], structure, moves: [] });
  }

  private announceBook(patch: Patch, moves: Move[] = []): void {
    this.book.calculate();
    const sheets = patch.kind === "book" ? this.book.sheets.map(({ id }) => id) : [patch.sheetId];
    this.emit({ cells: [], styles: {}, sheets, structure: true, moves });
  }

  private emit(
    change: Pick<ChangeEvent, "cells" | "styles" | "sheets" | "structure" | "moves">,
  ): void {
    this.revision++;
    this.moves.add(this.revision, change.moves);
    const { revision, unsaved } = this;
    const [undo, redo] = [this.past.at(-1)?.label ?? null, this.future.at(-1)?.label ?? null];
    this.tell({ kind: "changed", revision, undo, redo, unsaved, ...change });
  }

  /** Writes the file; a new path becomes the document's own. One save waits for the other. */
  save(path = this.path): Promise<void> {
    this.saving = this.saving.catch(() => {}).then(() => this.saveTo(path));
    return this.saving;
  }

  private async saveTo(path: string): Promise<void> {
    const meta: Patch = { kind: "book", meta: captureMeta(this.book), sheets: [] };
    const { revision } = this;
    if (path === this.path && existsSync(path))
      this.journal.beginSaving(packPatch(this.book, meta));
    await saveFile(this.book, path);
    this.journal.clear();
    if (path !== this.path) {
      this.path = path;
      this.journal = new JournalFile(path);
      this.journal.clear();
    }
    this.recovered = 0;
    // What was changed while the file was being written is not in it.
    this.unsaved = this.revision !== revision;
    if (this.unsaved) await this.saveTo(path);
    this.tell({ kind: "saved", unsaved: this.unsaved });
  }

  /** Lets a save that is under way come to its end. */
  async close(): Promise<void> {
    await this.saving.catch(() => {});
    this.journal.close();
    this.listeners.clear();
  }
}

function rawAt(sheet: SheetModel, key: number): Raw {
  return sheet.raw(Math.floor(key / STRIDE), key % STRIDE);
}
