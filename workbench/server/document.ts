// The open workbook: every change passes here, is written to the journal, can be undone, and is
// told to every window.
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { whoHasOpen } from "../files/inUse";
import { saveFile } from "../files/open";
import type { SheetModel } from "../model/sheet";
import { MoveLog, takenBack } from "../moves";
import { openWorkbook } from "../openWorkbook";
import type { ChangeEvent, Move, ServerEvent, StyleView } from "../protocol";
import type { Workbench } from "../workbench";
import { type ChangedCell, changedCells, formulaValues } from "./changedCells";
import { fitted, History, type Labels, type Step } from "./history";
import { identityOf, JournalFile } from "./journal";
import {
  applyPatch,
  cellState,
  difference,
  isPersonal,
  type Patch,
  packPatch,
  unpackPatch,
} from "./patch";
import { type BookSnapshot, captureBook, captureMeta } from "./snapshot";
import { cellView } from "./views";

/** The file is not to be replaced without asking: it was changed meanwhile, or is open elsewhere. */
export class SaveConflict extends Error {
  constructor(
    readonly reason: "changed" | "inUse",
    /** Who has it open, as far as that program says. */
    readonly by = "",
  ) {
    super(reason);
  }
}

/** Beyond this many changed cells a window reads its sheet anew. */
const MANY_CELLS = 3000;

export class OpenDocument {
  /** Begins with the clock: after a restart no number means an earlier state of the workbook. */
  revision = Date.now();
  readonly moves = new MoveLog();
  readonly history = new History();
  /** The window whose call is being carried out; every change is made before its call returns. */
  owner = "";
  unsaved = false;
  /** How many changes were brought back from the journal. */
  recovered = 0;
  /** Where a journal was put that could not be replayed, or not wholly. */
  setAside: string | null = null;
  private readonly listeners = new Set<(event: ServerEvent) => void>();
  private journal: JournalFile;
  private saving: Promise<void> = Promise.resolve();

  private constructor(
    public path: string,
    readonly workbench: Workbench,
    /** The file as it was read or written last. */
    private base: string,
  ) {
    this.journal = new JournalFile(path, base);
  }

  static async open(path: string): Promise<OpenDocument> {
    const identity = identityOf(path);
    const document = new OpenDocument(path, await openWorkbook(path), identity);
    document.recover();
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

  private recover(): void {
    const journal = this.journal.read();
    this.setAside = journal.aside;
    for (const [index, line] of journal.lines.entries()) {
      try {
        const patch = unpackPatch(this.book, line);
        if (!isPersonal(captureMeta(this.book), patch)) this.recovered++;
        applyPatch(this.book, patch);
      } catch {
        this.setAside = this.journal.keepOnly(journal.lines.slice(0, index));
        break;
      }
    }
    this.book.calculate();
    this.unsaved = this.recovered > 0;
    if (journal.saved) this.recovered = 0;
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
    const formulas = formulaValues(this.book);
    change();
    const grown = { rowCount: sheet.rowCount, columnCount: sheet.columnCount };
    const structure = grown.rowCount !== size.rowCount || grown.columnCount !== size.columnCount;
    const redo: Patch = { kind: "cells", sheetId: sheet.id, ...grown, cells: state() };
    this.record({ owner: this.owner, label, undo, redo, moves: [] });
    this.announce(changedCells(this.book, redo, formulas), structure);
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
      this.write(found);
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
    if (isPersonal(before.meta, found.redo)) {
      // A person's own choice, such as the language of the panel, is no change of the workbook.
      this.write(found);
      return;
    }
    this.record({ owner: this.owner, label, ...found, moves });
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
    this.history.record(step);
    this.unsaved = true;
  }

  private write(step: Pick<Step, "undo" | "redo">): void {
    // Told to the journal first: where that fails, nobody is told that the change was made.
    try {
      this.journal.append(packPatch(this.book, step.redo));
    } catch (error) {
      applyPatch(this.book, step.undo);
      this.announceBook(step.undo);
      throw error;
    }
  }

  /** What this window can take back and make again. */
  labels(owner: string): Labels {
    return this.history.labels(owner);
  }

  undo(owner = ""): string | null {
    return this.travel("undo", owner);
  }

  redo(owner = ""): string | null {
    return this.travel("redo", owner);
  }

  private travel(way: "undo" | "redo", owner: string): string | null {
    const step = this.history.next(way, owner);
    if (!step) return null;
    const patch = fitted(this.book, step, way);
    this.journal.append(packPatch(this.book, patch));
    const formulas = formulaValues(this.book);
    this.history.moved(step, way);
    applyPatch(this.book, patch, true);
    this.unsaved = true;
    if (patch.kind === "cells") {
      const { undo, redo } = step;
      const structure =
        undo.kind === "cells" && redo.kind === "cells" && undo.rowCount !== redo.rowCount;
      this.announce(changedCells(this.book, patch, formulas), structure);
    } else this.announceBook(patch, way === "undo" ? takenBack(step.moves) : step.moves);
    return step.label;
  }

  private announce(cells: ChangedCell[], structure: boolean): void {
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
    const { isTooHeavy } = this.book;
    this.tell({
      kind: "changed",
      revision,
      undo: null,
      redo: null,
      unsaved,
      isTooHeavy,
      ...change,
    });
  }

  /**
   * Writes the file; a new path becomes the document's own. One save waits for the other. A careful
   * one throws {@link SaveConflict} rather than replace what somebody else may still need.
   */
  save(path = this.path, isCareful = false): Promise<void> {
    this.saving = this.saving
      .catch(() => {})
      .then(() => {
        if (isCareful) this.mustBeOurs();
        return this.saveTo(path);
      });
    return this.saving;
  }

  private mustBeOurs(): void {
    const now = identityOf(this.path);
    if (now !== "none" && now !== this.base) throw new SaveConflict("changed");
    const by = whoHasOpen(this.path);
    if (by !== null) throw new SaveConflict("inUse", by);
  }

  private async saveTo(path: string): Promise<void> {
    const meta: Patch = { kind: "book", meta: captureMeta(this.book), sheets: [] };
    const { revision } = this;
    const isMarked = path === this.path && existsSync(path);
    if (isMarked) this.journal.beginSaving(packPatch(this.book, meta));
    try {
      await saveFile(this.book, path);
    } catch (error) {
      if (isMarked) this.journal.endSaving();
      throw error;
    }
    this.journal.clear();
    this.path = path;
    this.base = identityOf(path);
    this.journal = new JournalFile(path, this.base);
    this.journal.clear();
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
