// Which sheet is shown and which of its cells are selected, and the ways to others.
import type { Rectangle } from "../protocol";
import type { CellEdit } from "./cellEdit";
import type { ChartLayer } from "./charts";
import type { ChoiceList } from "./choiceList";
import type { Outbox } from "./outbox";
import type { Screen } from "./screen";
import type { Sheets } from "./sheets";

export class Navigation {
  constructor(
    private readonly screen: Screen,
    private readonly sheets: Sheets,
    private readonly outbox: Outbox,
    private readonly edit: CellEdit,
    private readonly choices: ChoiceList,
    private readonly charts: ChartLayer,
  ) {}

  showSheet(id: number): void {
    const { book, shown } = this.sheets;
    if (!book) return;
    const { grid } = this.screen;
    const view = book.sheets.find((sheet) => sheet.id === id) ?? book.sheets[0]!;
    if (view.id !== shown?.view.id) this.edit.editor.finish(null);
    const store = this.sheets.open(view, this.outbox.waiting);
    if (shown !== store) grid.selection.selectRects([{ row: 0, column: 0, rows: 1, columns: 1 }]);
    this.sheets.shown = store;
    grid.show(store);
    this.edit.goOn();
    void this.charts.show(store.view);
    this.choices.learn();
    this.screen.redraw();
    this.screen.keepFocus();
  }

  /** The tab after the one that is shown, or before it. */
  nextSheet(step: number): void {
    const { book, shown } = this.sheets;
    const tabs = (book?.sheets ?? []).filter(({ hidden }) => !hidden);
    const at = tabs.findIndex(({ id }) => id === shown?.view.id);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next) this.showSheet(next.id);
    this.screen.grid.focus();
  }

  select(rects: readonly Rectangle[], sheet = this.sheets.shown?.view.id): void {
    const { grid } = this.screen;
    if (sheet !== undefined && sheet !== this.sheets.shown?.view.id) this.showSheet(sheet);
    grid.selection.selectRects(rects);
    const [first] = rects;
    if (first) grid.reveal(first);
    grid.render();
    grid.onSelect();
  }
}
