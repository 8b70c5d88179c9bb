// The window: which workbook, sheet and cell it shows, and what the person does with them.
import type {
  BookView,
  ChangeEvent,
  Rectangle,
  RunView,
  ServerEvent,
  SheetView,
} from "../protocol";
import { ChartLayer } from "./charts";
import { ChoiceList } from "./choiceList";
import { CellEditor, type Leave } from "./editor";
import { FormulaHelp } from "./formulaHelp";
import { GridView } from "./gridView";
import { chooseLanguage, isLanguageChosen } from "./language";
import { UNNAMED } from "./newTab";
import { moveSelection, type Target, targetAfter } from "./openEdit";
import { Outbox } from "./outbox";
import { Prompter } from "./prompter";
import { askBefore } from "./protectedCells";
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
  /** Until the server has named the sheet that was added. */
  adding: Promise<void> | null = null;
  readonly prompter = new Prompter(() => {
    this.redraw();
    this.keepFocus();
  });
  readonly grid = new GridView(words().grid);
  readonly editor: CellEditor;
  readonly charts: ChartLayer;
  readonly help = new FormulaHelp(() => this.book?.functions ?? []);
  readonly choices: ChoiceList;
  /** The cell that is being edited, in the grid or in the formula bar. */
  private target: Target | null = null;
  /** Changes of this window's own: under way, and the last that has moved anything. */
  private own = { underWay: 0, moving: 0, revision: 0 };
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
      (text) => this.typeIntoTarget(text),
      (how) => this.leave(how),
      (text) => {
        this.draft = text;
        this.redraw();
      },
    );
    this.help.watch(this.editor.field);
    this.choices = new ChoiceList(this);
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
      if (this.adding && this.stores.has(UNNAMED)) book.sheets.push(this.stores.get(UNNAMED)!.view);
      this.book = book;
      this.outbox.resume(book.file);
      for (const view of book.sheets) {
        const store = this.stores.get(view.id);
        if (store) store.view = view;
      }
      this.showSheet(isOther || !this.store ? book.activeSheet : this.store.view.id);
    } catch (error) {
      if (error instanceof Unreachable) this.setLost(true);
      else this.explain(error);
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
    if (view.id !== this.store?.view.id) this.editor.finish(null);
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
    if (!this.target) this.draft = null;
    this.grid.show(store);
    if (this.target && this.editor.isOpen) this.editor.moveTo(this.target);
    void this.charts.show(store.view);
    this.choices.learn();
    this.redraw();
    this.keepFocus();
  }

  /** What would be typed goes to the grid when what had the focus is gone. */
  keepFocus(): void {
    requestAnimationFrame(() => {
      const isNowhere = (document.activeElement ?? document.body) === document.body;
      if (this.store && isNowhere && !document.querySelector("dialog[open]")) this.grid.focus();
    });
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
    this.followMoves(event);
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
    await this.adding;
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
    } else if (error instanceof Unreachable) {
      this.setLost(true);
      void this.prompter.alert("", words().needsServer);
    } else void this.prompter.alert("", error instanceof Refused ? error.message : String(error));
  }

  /** Does something to the sheet that is shown. */
  async act<T = unknown>(name: string, payload: object = {}): Promise<T | null> {
    await this.adding;
    const movesRows = /^(lines|sort|undo|redo)$/.test(name) ? 1 : 0;
    this.own.underWay++;
    this.own.moving += movesRows;
    try {
      if (!(await this.outbox.settled())) throw new Unreachable();
      const answer = await call<T & { message?: string; revision?: number }>(
        name,
        withSheet(name, payload, this.store),
      );
      this.own.revision = Math.max(this.own.revision, answer.revision ?? 0);
      if (answer.message) this.prompter.toast(answer.message);
      return answer;
    } catch (error) {
      this.explain(error);
      return null;
    } finally {
      this.own.underWay--;
      this.own.moving -= movesRows;
      this.keepFocus();
    }
  }

  /** Does something to cells, when the person has agreed where they are protected. */
  actOn(rects: readonly Rectangle[], name: string, payload: object = {}): void {
    askBefore(this, this.store!, rects, () => void this.act(name, payload));
  }

  private targetAt(place: Place): Target {
    const { view, revision } = this.store!;
    const held = this.store!.input(place.row, place.column);
    const { row, column } = place;
    // Whoever types after inserting rows means the sheet as it will be, though it is not shown yet.
    const own = this.own.moving > 0 ? Number.MAX_SAFE_INTEGER : this.own.revision;
    const seen = Math.max(revision || this.book!.revision, own);
    return { sheet: view.id, row, column, held, revision: seen };
  }

  /** Null leaves the cell as it was. */
  private typeIntoTarget(text: string | null): void {
    const { target } = this;
    this.target = null;
    this.draft = null;
    this.redraw();
    if (!target || text === null || target.held === text) return;
    const { row, column } = target;
    askBefore(this, this.stores.get(target.sheet), [{ row, column, rows: 1, columns: 1 }], () => {
      const { sheet, revision } = target;
      this.stores.get(sheet)?.typed.set(`${row},${column}`, text);
      this.outbox.add({ sheet, row, column, text, revision });
      this.grid.render();
    });
  }

  /** The open edit and the selection go where their rows and columns went. */
  private followMoves(event: ChangeEvent): void {
    for (const store of this.stores.values()) store.hear(event);
    // Whoever inserts a row goes on in the new one.
    const isOwn = this.own.underWay > 0 || event.revision <= this.own.revision;
    if (this.store && !isOwn) moveSelection(this.grid.selection, this.store.view.id, event.moves);
    const { target, draft } = this;
    if (!target) return;
    this.target = targetAfter(target, event);
    if (this.target) return;
    this.draft = null;
    this.editor.cancel();
    if (draft !== null && draft !== target.held)
      void this.prompter.alert("", words().cellGone(draft));
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
    this.target = this.targetAt(place);
    this.editor.open({ ...place }, text ?? this.target.held, text !== null);
  }

  /** The formula bar holds a text that is not yet the cell's. */
  draftInBar(text: string): void {
    this.target ??= this.targetAt(this.grid.selection.anchor);
    this.draft = text;
    this.redraw();
  }

  /** Leaves the cell as it was. */
  dropDraft(): void {
    this.target = null;
    this.draft = null;
    this.redraw();
    this.grid.focus();
  }

  /** Takes a text from the formula bar. */
  typeIntoSelected(text: string, how: Leave | null): void {
    this.target ??= this.targetAt(this.grid.selection.anchor);
    this.draft = null;
    if (how) this.leave(how);
    this.typeIntoTarget(text);
  }

  private leave(how: Leave): void {
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
    if (rect.rows > 1) this.actOn([rect], "fill", { from: { ...rect, rows: 1 }, to: rect });
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

  showUnnamed(view: SheetView): void {
    this.book = { ...this.book!, sheets: [...this.book!.sheets, view] };
    this.showSheet(view.id);
    this.grid.focus();
  }

  /** The server has made the sheet: what was typed into it can go there. */
  nameSheet(id: number): void {
    this.adding = null;
    const store = this.stores.get(UNNAMED);
    if (!store) return;
    store.view = { ...store.view, id };
    this.stores.delete(UNNAMED);
    this.stores.set(id, store);
    if (this.target?.sheet === UNNAMED) this.target.sheet = id;
    this.outbox.rename(UNNAMED, id);
  }

  dropUnnamed(before: number): void {
    this.adding = null;
    this.showSheet(before);
    this.stores.delete(UNNAMED);
    this.book!.sheets = this.book!.sheets.filter(({ id }) => id !== UNNAMED);
    const texts = this.outbox.withdraw(UNNAMED).map(({ text }) => text);
    if (texts.length > 0) this.prompter.toast(words().notWritten(texts.join(", ")));
  }

  /** Resolves when everything typed so far has been taken. */
  settled(): Promise<boolean> {
    return this.outbox.settled();
  }
}

/** Calls that concern the sheet shown name it, unless they name another. */
function withSheet(name: string, payload: object, store: SheetStore | null): object {
  const ofBook = ["undo", "redo", "save", "saveAs", "open", "files", "sample", "addTab"];
  return ofBook.includes(name) || !store ? payload : { sheet: store.view.id, ...payload };
}
