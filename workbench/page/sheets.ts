// The open workbook, and what this window knows of its sheets, of which one is shown.
import type { BookView, CellView, ChangeEvent, SheetView } from "../protocol";
import type { Entry } from "./outbox";
import { SheetStore } from "./sheetStore";

/** Stands for the sheet that the server has not named yet. */
export const UNNAMED = -1;

export class Sheets {
  book: BookView | null = null;
  shown: SheetStore | null = null;
  /** Until the server has named the sheet that was added. */
  adding: Promise<void> | null = null;
  /** Told when cells have arrived. */
  onArrival: () => void = () => {};
  private readonly stores = new Map<number, SheetStore>();

  of(id: number): SheetStore | undefined {
    return this.stores.get(id);
  }

  /** Takes the workbook as the server has it; true where it is another than before. */
  take(book: BookView): boolean {
    const isOther = book.file !== this.book?.file;
    if (isOther) this.stores.clear();
    const unnamed = this.stores.get(UNNAMED);
    if (this.adding && unnamed) book.sheets.push(unnamed.view);
    this.book = book;
    for (const view of book.sheets) {
      const store = this.stores.get(view.id);
      if (store) store.view = view;
    }
    return isOther;
  }

  /** What is known of a sheet; `waiting` is what was typed and has not been sent. */
  open(view: SheetView, waiting: readonly Entry[]): SheetStore {
    const known = this.stores.get(view.id);
    if (known) return known;
    const store = new SheetStore(view, () => this.onArrival());
    for (const entry of waiting) {
      if (entry.sheet === view.id) store.typed.set(`${entry.row},${entry.column}`, entry.text);
    }
    this.stores.set(view.id, store);
    return store;
  }

  hear(event: ChangeEvent): void {
    for (const store of this.stores.values()) store.hear(event);
  }

  set(cells: readonly (readonly [number, number, number, CellView])[]): void {
    for (const [sheet, row, column, cell] of cells) this.stores.get(sheet)?.set(row, column, cell);
  }

  /** Reads again what is known of these sheets. */
  async refresh(ids: readonly number[]): Promise<void> {
    await Promise.all(
      ids.map((id) =>
        this.stores
          .get(id)
          ?.refresh()
          .catch(() => {}),
      ),
    );
  }

  /** Forgets what is known of the sheets that are not shown. */
  forgetOthers(): void {
    for (const [id, store] of [...this.stores]) {
      if (store !== this.shown) this.stores.delete(id);
    }
  }

  /** Shows a sheet that the server is only about to make. */
  addUnnamed(view: SheetView): void {
    this.book = { ...this.book!, sheets: [...this.book!.sheets, view] };
  }

  /** The server has made the sheet; false where it is no longer known here. */
  nameUnnamed(id: number): boolean {
    const store = this.stores.get(UNNAMED);
    if (!store) return false;
    store.view = { ...store.view, id };
    this.stores.delete(UNNAMED);
    this.stores.set(id, store);
    return true;
  }

  dropUnnamed(): void {
    this.stores.delete(UNNAMED);
    this.book!.sheets = this.book!.sheets.filter(({ id }) => id !== UNNAMED);
  }
}
