// The parts of the window put together, and what the person does with the sheet that is shown.
import type { Rectangle } from "../protocol";
import { BookSync } from "./bookSync";
import { CellEdit } from "./cellEdit";
import { ChartLayer } from "./charts";
import { ChoiceList } from "./choiceList";
import { Connection } from "./connection";
import { FormulaHelp } from "./formulaHelp";
import { Navigation } from "./navigation";
import { OwnChanges } from "./ownChanges";
import { askBefore } from "./protectedCells";
import { Screen } from "./screen";
import { call, Unreachable } from "./server";
import type { SheetStore } from "./sheetStore";
import { Sheets } from "./sheets";
import { outboxOf } from "./typing";

export class App {
  readonly sheets = new Sheets();
  readonly screen = new Screen(this.sheets);
  readonly grid = this.screen.grid;
  readonly prompter = this.screen.prompter;
  readonly connection = new Connection(this.screen);
  readonly own = new OwnChanges();
  readonly outbox = outboxOf(this.sheets, this.screen, this.connection);
  // Their layers lie over each other in this order.
  readonly charts = new ChartLayer(this.grid);
  readonly edit = new CellEdit(this.screen, this.sheets, this.own, this.outbox);
  readonly help = new FormulaHelp(() => this.sheets.book?.functions ?? []);
  readonly choices = new ChoiceList(this.grid, this.sheets, this.edit);
  readonly navigation = new Navigation(
    this.screen,
    this.sheets,
    this.outbox,
    this.edit,
    this.choices,
    this.charts,
  );
  readonly sync = new BookSync(this);
  /** The menu item that is running. */
  running: string | null = null;

  constructor() {
    this.help.watch(this.edit.editor.field);
  }

  /** Does something to the sheet that is shown. */
  async act<T = unknown>(name: string, payload: object = {}): Promise<T | null> {
    await this.sheets.adding;
    try {
      const answer = await this.own.make(name, async () => {
        if (!(await this.outbox.settled())) throw new Unreachable();
        return call<T & { message?: string; revision?: number }>(
          name,
          withSheet(name, payload, this.sheets.shown),
        );
      });
      if (answer.message) this.prompter.toast(answer.message);
      return answer;
    } catch (error) {
      this.connection.explain(error);
      return null;
    } finally {
      this.screen.keepFocus();
    }
  }

  /** Does something to cells, when the person has agreed where they are protected. */
  actOn(rects: readonly Rectangle[], name: string, payload: object = {}): void {
    askBefore(this.prompter, this.sheets.shown!, rects, () => void this.act(name, payload));
  }

  fillDown(): void {
    const { rect } = this.grid.selection;
    if (rect.rows > 1) this.actOn([rect], "fill", { from: { ...rect, rows: 1 }, to: rect });
  }
}

/** Calls that concern the sheet shown name it, unless they name another. */
function withSheet(name: string, payload: object, store: SheetStore | null): object {
  const ofBook = ["undo", "redo", "save", "saveAs", "open", "files", "sample", "addTab"];
  return ofBook.includes(name) || !store ? payload : { sheet: store.view.id, ...payload };
}
