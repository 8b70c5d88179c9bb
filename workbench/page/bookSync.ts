// Keeps what this window shows of the workbook in step with the server: the whole of it when it is
// opened, then every change as it is told.
import type { BookView, ChangeEvent, ServerEvent } from "../protocol";
import type { CellEdit } from "./cellEdit";
import type { ChartLayer } from "./charts";
import type { Connection } from "./connection";
import { chooseLanguage, isLanguageChosen } from "./language";
import type { Navigation } from "./navigation";
import { moveSelection } from "./openEdit";
import type { Outbox } from "./outbox";
import type { OwnChanges } from "./ownChanges";
import type { Screen } from "./screen";
import { call, listen, Unreachable } from "./server";
import { learnStyles } from "./sheetStore";
import type { Sheets } from "./sheets";
import { words } from "./words";

/** The parts of the window that a change of the workbook reaches. */
export interface Synced {
  readonly sheets: Sheets;
  readonly screen: Screen;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly own: OwnChanges;
  readonly edit: CellEdit;
  readonly charts: ChartLayer;
  readonly navigation: Navigation;
}

export class BookSync {
  private refreshing: Promise<void> | null = null;

  constructor(private readonly parts: Synced) {
    parts.connection.onBack = () => void this.refresh();
  }

  async start(): Promise<void> {
    const { connection, outbox } = this.parts;
    await this.reload();
    void listen(
      (event) => this.hear(event),
      (lost) => connection.setLost(lost || (outbox.isBlocked && connection.unwritable === null)),
    );
  }

  /** Reads the book: tabs, menus, sizes, charts. */
  async reload(): Promise<void> {
    const { sheets, connection, outbox, navigation } = this.parts;
    try {
      const book = await call<BookView>("book");
      if (!isLanguageChosen()) chooseLanguage(book.locale.startsWith("en") ? "en" : "id");
      const isOther = sheets.take(book);
      if (isOther) this.greet(book);
      outbox.resume(book.file);
      navigation.showSheet(isOther || !sheets.shown ? book.activeSheet : sheets.shown.view.id);
    } catch (error) {
      if (error instanceof Unreachable) connection.setLost(true);
      else connection.explain(error);
    }
  }

  /** What a person should know of a workbook that was just opened. */
  private greet({ recovered, warnings, losses, isTooHeavy }: BookView): void {
    const { prompter } = this.parts.screen;
    if (recovered) prompter.toast(recovered);
    void this.warn(warnings);
    if (isTooHeavy) prompter.toast(words().tooHeavy);
    if (losses.length > 0) prompter.toast(words().losses(losses.join(", ")));
  }

  private async warn(sentences: readonly string[]): Promise<void> {
    const { prompter, grid } = this.parts.screen;
    for (const sentence of sentences) await prompter.alert("", sentence);
    if (sentences.length > 0) grid.focus();
  }

  private hear(event: ServerEvent): void {
    const { sheets, screen } = this.parts;
    if (event.kind === "opened") {
      sheets.shown = null;
      sheets.book = null;
      screen.prompter.reloadFrame("sidebar");
      void this.reload();
    } else if (event.kind === "saved" && sheets.book) {
      sheets.book = { ...sheets.book, unsaved: event.unsaved };
      screen.redraw();
    } else if (event.kind === "changed") void this.takeChange(event);
  }

  private async takeChange(event: ChangeEvent): Promise<void> {
    const { sheets, screen, charts } = this.parts;
    if (!sheets.book) return;
    const { undo, redo, unsaved, revision, isTooHeavy } = event;
    if (isTooHeavy && !sheets.book.isTooHeavy) screen.prompter.toast(words().tooHeavy);
    sheets.book = { ...sheets.book, undo, redo, unsaved, revision, isTooHeavy };
    this.followMoves(event);
    learnStyles(event.styles);
    sheets.set(event.cells);
    if (event.cells.length > 0) screen.grid.render();
    if (event.structure) {
      // Several changes in a row are read once more at their end, not once each.
      this.refreshing ??= Promise.resolve().then(() => this.refresh());
    } else {
      await sheets.refresh(event.sheets);
      if (event.cells.length > 0 && sheets.shown!.view.charts.length > 0)
        void charts.show(sheets.shown!.view);
    }
    screen.redraw();
  }

  /** The selection and the open edit go where their rows and columns went. */
  private followMoves(event: ChangeEvent): void {
    const { sheets, screen, own, edit } = this.parts;
    const { shown } = sheets;
    sheets.hear(event);
    // Whoever inserts a row goes on in the new one.
    if (shown && !own.mayInclude(event))
      moveSelection(screen.grid.selection, shown.view.id, event.moves);
    edit.follow(event);
  }

  private async refresh(): Promise<void> {
    const { sheets } = this.parts;
    this.refreshing = null;
    await sheets.adding;
    await this.reload();
    const { shown } = sheets;
    sheets.forgetOthers();
    await shown?.refresh().catch(() => {});
  }
}
