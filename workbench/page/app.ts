// The window: which workbook, sheet and cell it shows, and what the person does with them.
import type {
  BookView,
  CellDetail,
  ChangeEvent,
  Rectangle,
  RunView,
  ServerEvent,
} from "../protocol";
import { FLAG_LIST } from "../protocol";
import { ChartLayer } from "./charts";
import { CellEditor, type Leave } from "./editor";
import { FormulaHelp } from "./formulaHelp";
import { GridView } from "./gridView";
import { chooseLanguage, isLanguageChosen } from "./language";
import { Outbox } from "./outbox";
import { Prompter } from "./prompter";
import { runScript } from "./scriptRun";
import type { Place } from "./selection";
import { call, listen, NotAllowed, Refused, Unreachable } from "./server";
import { learnStyles, SheetStore } from "./sheetStore";
import { wireGrid } from "./wireGrid";
import { words } from "./words";

export class App {
  book: BookView | null = null;
  store: SheetStore | null = null;
  /** Text in the formula bar while a cell is being edited. */
  draft: string | null = null;
  isLost = false;
  /** Why the server cannot write down what is typed, in its own words. */
  unwritable: string | null = null;
  isForbidden = false;
  running: string | null = null;
  choices: string[] | null = null;
  readonly prompter = new Prompter(() => this.redraw());
  readonly grid = new GridView(words().grid);
  readonly editor: CellEditor;
  readonly charts: ChartLayer;
  readonly help = new FormulaHelp(() => this.book?.functions ?? []);
  private readonly stores = new Map<number, SheetStore>();
  private readonly outbox: Outbox;
  private refreshing: Promise<void> | null = null;
  redraw: () => void = () => {};

  constructor() {
    const { grid } = this;
    this.charts = new ChartLayer(grid);
    this.editor = new CellEditor(
      grid,
      words().cell,
      (place, text) => this.type(place, text),
      (how) => this.leave(how),
      (text) => {
        this.draft = text;
        this.redraw();
      },
    );
    this.help.watch(this.editor.field);
    this.outbox = new Outbox({
      taken: (entry, message) => {
        this.forget(entry.sheet, entry.row, entry.column, entry.text);
        if (message) this.prompter.toast(message);
      },
      refused: (entry, message) => {
        this.forget(entry.sheet, entry.row, entry.column, entry.text);
        void this.prompter.alert("", message).then(() => grid.focus());
      },
      blocked: (reason) => {
        this.unwritable = reason;
        this.setLost(reason === null);
        this.redraw();
      },
      cleared: (sent) => {
        this.unwritable = null;
        this.setLost(false);
        this.redraw();
        if (sent > 0) this.prompter.toast(words().sent(sent));
      },
    });
    wireGrid(this);
  }

  async start(): Promise<void> {
    await this.reload();
    void listen(
      (event) => this.hear(event),
      (lost) => this.setLost(lost || (this.outbox.isBlocked && this.unwritable === null)),
    );
  }

  private setLost(lost: boolean): void {
    if (this.isLost === lost) return;
    this.isLost = lost;
    if (!lost) void this.refresh();
    this.redraw();
  }

  /** Entries that the server has not taken yet. */
  get waiting(): number {
    return this.outbox.waiting.length;
  }

  /** Reads the book: tabs, menus, sizes, charts. */
  async reload(): Promise<void> {
    try {
      const book = await call<BookView>("book");
      const isOther = book.file !== this.book?.file;
      if (!isLanguageChosen()) chooseLanguage(book.locale.startsWith("en") ? "en" : "id");
      if (isOther) this.stores.clear();
      if (isOther && book.recovered) this.prompter.toast(book.recovered);
      if (isOther) void this.warn(book.warnings);
      if (isOther && book.losses.length > 0) {
        this.prompter.toast(words().losses(book.losses.join(", ")));
      }
      this.book = book;
      this.outbox.resume(book.file);
      for (const view of book.sheets) {
        const store = this.stores.get(view.id);
        if (store) store.view = view;
      }
      this.showSheet(isOther || !this.store ? book.activeSheet : this.store.view.id);
    } catch (error) {
      this.explain(error);
    }
  }

  private async warn(sentences: readonly string[]): Promise<void> {
    for (const sentence of sentences) await this.prompter.alert("", sentence);
    if (sentences.length > 0) this.grid.focus();
  }

  showSheet(id: number): void {
    const { book } = this;
    if (!book) return;
    const view = book.sheets.find((sheet) => sheet.id === id) ?? book.sheets[0]!;
    this.editor.finish(null);
    let store = this.stores.get(view.id);
    if (!store) {
      store = new SheetStore(view, () => {
        this.grid.schedule();
        this.redraw();
      });
      for (const entry of this.outbox.waiting) {
        if (entry.sheet === view.id) store.typed.set(`${entry.row},${entry.column}`, entry.text);
      }
      this.stores.set(view.id, store);
    }
    if (this.store !== store)
      this.grid.selection.selectRects([{ row: 0, column: 0, rows: 1, columns: 1 }]);
    this.store = store;
    this.draft = null;
    this.grid.show(store);
    void this.charts.show(store.view);
    this.learnChoices();
    this.redraw();
  }

  nextTab(step: number): void {
    const shown = (this.book?.sheets ?? []).filter(({ hidden }) => !hidden);
    const at = shown.findIndex(({ id }) => id === this.store?.view.id);
    const next = shown[(at + step + shown.length) % shown.length];
    if (next) this.showSheet(next.id);
    this.grid.focus();
  }

  private hear(event: ServerEvent): void {
    if (event.kind === "opened") {
      this.store = null;
      this.book = null;
      this.prompter.reloadFrame("sidebar");
      void this.reload();
    } else if (event.kind === "saved" && this.book) {
      this.book = { ...this.book, unsaved: event.unsaved };
      this.redraw();
    } else if (event.kind === "changed") void this.takeChange(event);
  }

  private async takeChange(event: ChangeEvent): Promise<void> {
    if (!this.book) return;
    const { undo, redo, unsaved, revision } = event;
    this.book = { ...this.book, undo, redo, unsaved, revision };
    learnStyles(event.styles);
    for (const [sheet, row, column, cell] of event.cells)
      this.stores.get(sheet)?.set(row, column, cell);
    if (event.cells.length > 0) this.grid.render();
    if (event.structure) {
      // Several changes in a row are read once more at their end, not once each.
      this.refreshing ??= Promise.resolve().then(() => this.refresh());
    } else {
      await Promise.all(
        event.sheets.map((id) =>
          this.stores
            .get(id)
            ?.refresh()
            .catch(() => {}),
        ),
      );
      if (event.cells.length > 0 && this.store!.view.charts.length > 0)
        void this.charts.show(this.store!.view);
    }
    this.redraw();
  }

  private async refresh(): Promise<void> {
    this.refreshing = null;
    await this.reload();
    const current = this.store;
    for (const id of [...this.stores.keys()]) {
      if (this.stores.get(id) !== current) this.stores.delete(id);
    }
    await current?.refresh().catch(() => {});
  }

  explain(error: unknown): void {
    if (error instanceof NotAllowed) {
      this.isForbidden = true;
      this.redraw();
    } else if (error instanceof Unreachable) this.setLost(true);
    else void this.prompter.alert("", error instanceof Refused ? error.message : String(error));
  }

  /** Does something to the sheet that is shown. */
  async act<T = unknown>(name: string, payload: object = {}): Promise<T | null> {
    await this.outbox.settled();
    try {
      const answer = await call<T & { message?: string }>(
        name,
        withSheet(name, payload, this.store),
      );
      if (answer.message) this.prompter.toast(answer.message);
      return answer;
    } catch (error) {
      this.explain(error);
      return null;
    }
  }

  private type({ row, column }: Place, text: string): void {
    this.draft = null;
    const store = this.store!;
    if (store.input(row, column) === text) return;
    store.typed.set(`${row},${column}`, text);
    this.outbox.add({ sheet: store.view.id, row, column, text });
    this.grid.render();
    this.redraw();
  }

  private forget(sheet: number, row: number, column: number, text: string): void {
    const store = this.stores.get(sheet);
    if (store?.typed.get(`${row},${column}`) !== text) return;
    store.typed.delete(`${row},${column}`);
    this.grid.schedule();
  }

  /** Opens the editor with a text, or with what the cell holds. */
  edit(text: string | null): void {
    if (!this.store) return;
    const place = this.grid.selection.anchor;
    this.grid.reveal(place);
    const held = text ?? this.store.input(place.row, place.column);
    this.editor.open({ ...place }, held, text !== null);
  }

  /** Takes a text from the formula bar. */
  typeIntoSelected(text: string, how: Leave): void {
    this.type(this.grid.selection.anchor, text);
    this.leave(how);
  }

  private leave(how: Leave): void {
    this.draft = null;
    const { row, column } = this.grid.selection.anchor;
    const steps: Record<Leave, [number, number]> = {
      down: [1, 0],
      up: [-1, 0],
      right: [0, 1],
      left: [0, -1],
      stay: [0, 0],
    };
    const [down, right] = steps[how];
    this.grid.select({ row: row + down, column: column + right });
    this.grid.focus();
  }

  fillDown(): void {
    const { rect } = this.grid.selection;
    if (rect.rows > 1) void this.act("fill", { from: { ...rect, rows: 1 }, to: rect });
  }

  learnChoices(): void {
    this.choices = null;
    const { row, column } = this.grid.selection.anchor;
    const cell = this.store?.cell(row, column) ?? 0;
    if (cell === 0 || !(cell[3] & FLAG_LIST)) return;
    const { store } = this;
    void this.act<CellDetail>("detail", { row, column }).then((detail) => {
      const now = this.grid.selection.anchor;
      if (this.store !== store || now.row !== row || now.column !== column) return;
      this.choices = detail?.choices ?? null;
      this.redraw();
    });
  }

  select(rects: readonly Rectangle[], sheet = this.store?.view.id): void {
    if (sheet !== undefined && sheet !== this.store?.view.id) this.showSheet(sheet);
    this.grid.selection.selectRects(rects);
    const [first] = rects;
    if (first) this.grid.reveal(first);
    this.grid.render();
    this.grid.onSelect();
  }

  run(name: string, args: unknown[], label: string): Promise<RunView> {
    return runScript(this, name, args, label);
  }

  /** Resolves when everything typed so far has been taken. */
  settled(): Promise<void> {
    return this.outbox.settled();
  }
}

/** Calls that concern the sheet shown name it, unless they name another. */
function withSheet(name: string, payload: object, store: SheetStore | null): object {
  const ofBook = ["undo", "redo", "save", "saveAs", "open", "files", "sample", "addTab"];
  return ofBook.includes(name) || !store ? payload : { sheet: store.view.id, ...payload };
}
