// The grid: rows of real elements, of which only those in view exist. Headers and frozen rows and
// columns stick to the edges by themselves, so that scrolling is the browser's own.
import { GridHeads } from "./gridHeads";
import { GridLayout, HEAD_HEIGHT } from "./gridLayout";
import { part } from "./gridParts";
import { GridRows } from "./gridRows";
import { type Place, Selection } from "./selection";
import type { SheetStore } from "./sheetStore";

const AHEAD = 8;

export class GridView {
  readonly root = part("grid-scroll");
  readonly selection = new Selection();
  readonly overlay = part("grid-overlay");
  private readonly content = part("grid-content", "grid");
  private readonly heads = new GridHeads();
  private readonly rows: GridRows;
  private layout = new GridLayout();
  private awaited = false;
  store: SheetStore | null = null;
  /** Told when the selection has moved. */
  onSelect: () => void = () => {};

  constructor(label: string) {
    this.content.setAttribute("aria-label", label);
    this.content.setAttribute("aria-multiselectable", "true");
    const frozen = part("grid-frozen", "rowgroup");
    frozen.append(this.heads.element);
    const body = part("grid-body", "rowgroup");
    this.rows = new GridRows(frozen, body);
    this.content.append(frozen, body);
    this.root.append(this.content, this.overlay);
    this.root.addEventListener("scroll", () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(this.root);
  }

  show(store: SheetStore): void {
    const hadFocus = this.hasFocus();
    if (this.store !== store) {
      this.root.scrollTop = 0;
      this.root.scrollLeft = 0;
    }
    this.store = store;
    this.measure();
    this.clampSelection();
    this.rows.clear();
    this.heads.forget();
    this.render();
    if (hadFocus) this.focusInPlace();
  }

  /** The focus without scrolling to it. */
  private focusInPlace(): void {
    const { scrollTop, scrollLeft } = this.root;
    this.focus();
    this.root.scrollTop = scrollTop;
    this.root.scrollLeft = scrollLeft;
  }

  /** Takes widths, heights and counts from the sheet anew. */
  private measure(): void {
    const { view } = this.store!;
    this.layout = new GridLayout(view);
    this.content.setAttribute("aria-rowcount", String(view.rows + 1));
    this.content.setAttribute("aria-colcount", String(view.columns + 1));
    this.content.style.width = `${this.layout.width}px`;
    this.content.style.height = `${this.layout.height}px`;
    this.root.classList.toggle("no-gridlines", !view.gridlines);
  }

  /** The place, or the nearest one that the sheet has. */
  private clamp({ row, column }: Place): Place {
    const { rows, columns } = this.store!.view;
    return {
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    };
  }

  private clampSelection(): void {
    this.selection.anchor = this.clamp(this.selection.anchor);
    this.selection.end = this.clamp(this.selection.end);
  }

  /** Draws once before the next frame, however often it is asked. */
  schedule(): void {
    if (this.awaited) return;
    this.awaited = true;
    requestAnimationFrame(() => {
      this.awaited = false;
      this.render();
    });
  }

  render(): void {
    const { store, layout, selection } = this;
    if (!store) return;
    const { view } = store;
    const seen = layout.seen(this.root);
    const left = Math.max(view.frozenColumns, seen.left - 2);
    const right = Math.min(view.columns - 1, seen.right + 2);
    const drawing = { store, layout, selection, left, right };
    this.heads.draw(drawing);
    const wanted = new Set<number>();
    for (let row = 0; row < Math.min(view.frozenRows, view.rows); row++) wanted.add(row);
    const last = Math.min(view.rows - 1, seen.last + AHEAD);
    for (let row = Math.max(view.frozenRows, seen.first - AHEAD); row <= last; row++)
      wanted.add(row);
    const focused = selection.anchor.row;
    if (this.hasFocus() && focused < view.rows) wanted.add(focused);
    this.rows.draw(wanted, drawing);
    if (view.frozenRows > 0) void store.need(0, view.frozenRows - 1).catch(() => {});
    void store.need(seen.first - AHEAD, last).catch(() => {});
  }

  hasFocus(): boolean {
    return this.content.contains(document.activeElement);
  }

  element(row: number, column: number): HTMLElement | undefined {
    return this.rows.cell(row, column);
  }

  /** Where a cell lies inside the scrolled content. */
  box(row: number, column: number): { left: number; top: number; width: number; height: number } {
    return this.layout.box(row, column);
  }

  select(place: Place, extend = false): void {
    const found = this.clamp(place);
    this.selection.moveTo(found, extend);
    this.reveal(found);
    this.render();
    this.onSelect();
  }

  /** Scrolls as little as shows the cell. */
  reveal(place: Place): void {
    this.layout.reveal(this.root, place);
  }

  focus(): void {
    const { row, column } = this.selection.anchor;
    const { rows, columns } = this.selection.rect;
    const { view } = this.store!;
    // The end of a whole row or column is nowhere that one was looking.
    const isWhole = rows === view.rows || columns === view.columns;
    this.reveal(isWhole ? this.selection.anchor : this.selection.end);
    this.render();
    this.element(row, column)?.focus({ preventScroll: true });
  }

  pageRows(): number {
    return Math.max(1, Math.floor((this.root.clientHeight - HEAD_HEIGHT) / 21) - 2);
  }
}
