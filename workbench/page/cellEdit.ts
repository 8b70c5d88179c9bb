// The cell that is being edited, in the grid or in the formula bar: what is typed into it, and where
// that goes.
import type { ChangeEvent } from "../protocol";
import { CellEditor, type Leave } from "./editor";
import { type Target, targetAfter } from "./openEdit";
import type { Outbox } from "./outbox";
import type { OwnChanges } from "./ownChanges";
import { askBefore } from "./protectedCells";
import type { Screen } from "./screen";
import type { Place } from "./selection";
import type { Sheets } from "./sheets";
import { words } from "./words";

export class CellEdit {
  readonly editor: CellEditor;
  /** What the formula bar shows while a cell is being edited. */
  draft: string | null = null;
  private target: Target | null = null;

  constructor(
    private readonly screen: Screen,
    private readonly sheets: Sheets,
    private readonly own: OwnChanges,
    private readonly outbox: Outbox,
  ) {
    this.editor = new CellEditor(
      screen.grid,
      words().cell,
      (text) => this.commit(text),
      (how) => this.leave(how),
      (text) => {
        this.draft = text;
        screen.redraw();
      },
    );
  }

  /** Opens the editor with a text, or with what the cell holds. */
  open(text: string | null): void {
    if (!this.sheets.shown) return;
    const { grid } = this.screen;
    const place = grid.selection.anchor;
    grid.reveal(place);
    this.target = this.targetAt(place);
    this.editor.open({ ...place }, text ?? this.target.held, text !== null);
  }

  /** The formula bar holds a text that is not yet the cell's. */
  draftInBar(text: string): void {
    this.target ??= this.targetAt(this.screen.grid.selection.anchor);
    this.draft = text;
    this.screen.redraw();
  }

  /** Leaves the cell as it was. */
  drop(): void {
    this.end();
    this.screen.grid.focus();
  }

  /** Takes a text from the formula bar, or from the list of choices. */
  take(text: string, how: Leave | null): void {
    this.target ??= this.targetAt(this.screen.grid.selection.anchor);
    this.draft = null;
    if (how) this.leave(how);
    this.commit(text);
  }

  /** Whatever is open goes on over the sheet that is shown now. */
  goOn(): void {
    if (!this.target) this.draft = null;
    else if (this.editor.isOpen) this.editor.moveTo(this.target);
  }

  /** The cell goes where its row and column went; an edit whose cell is gone is told and ended. */
  follow(event: ChangeEvent): void {
    const { target, draft } = this;
    if (!target) return;
    this.target = targetAfter(target, event);
    if (this.target) return;
    this.draft = null;
    this.editor.cancel();
    if (draft !== null && draft !== target.held)
      void this.screen.prompter.alert("", words().cellGone(draft));
  }

  renameSheet(from: number, to: number): void {
    if (this.target?.sheet === from) this.target.sheet = to;
  }

  private targetAt({ row, column }: Place): Target {
    const { book, shown } = this.sheets;
    const { view, revision } = shown!;
    return {
      sheet: view.id,
      row,
      column,
      held: shown!.input(row, column),
      revision: this.own.meant(revision || book!.revision),
    };
  }

  private end(): void {
    this.target = null;
    this.draft = null;
    this.screen.redraw();
  }

  /** Null leaves the cell as it was. */
  private commit(text: string | null): void {
    const { target } = this;
    const { grid, prompter } = this.screen;
    this.end();
    if (!target || text === null || target.held === text) return;
    const { row, column } = target;
    const cell = { row, column, rows: 1, columns: 1 };
    askBefore(prompter, this.sheets.of(target.sheet), [cell], () => {
      const { sheet, revision } = target;
      this.sheets.of(sheet)?.typed.set(`${row},${column}`, text);
      this.outbox.add({ sheet, row, column, text, revision });
      grid.render();
    });
  }

  private leave(how: Leave): void {
    const { grid } = this.screen;
    const { row, column } = grid.selection.anchor;
    const [down, right] = STEPS[how];
    grid.select({ row: row + down, column: column + right });
    grid.focus();
  }
}

const STEPS: Record<Leave, [number, number]> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};
