// The grid: rows of real elements, of which only those in view exist. Headers and frozen rows and
// columns stick to the edges by themselves, so that scrolling is the browser's own.
import { drawCell } from "./cellElement";
import { edgesOf, headElement, part } from "./gridParts";
import { columnName, Lines } from "./layout";
import { inside, type Place, Selection } from "./selection";
import type { SheetStore } from "./sheetStore";

const HEAD_WIDTH = 46;
const HEAD_HEIGHT = 24;
const AHEAD = 8;

interface RowElement {
  element: HTMLElement;
  cells: Map<number, HTMLElement>;
  /** Columns that the element was laid out for. */
  window: string;
}

export class GridView {
  readonly root: HTMLElement;
  readonly selection = new Selection();
  readonly overlay: HTMLElement;
  private readonly content: HTMLElement;
  private readonly frozen: HTMLElement;
  private readonly heads: HTMLElement;
  private readonly body: HTMLElement;
  private readonly rows = new Map<number, RowElement>();
  private headWindow = "";
  private columns = new Lines(0, 100, []);
  private lines = new Lines(0, 21, []);
  private awaited = false;
  store: SheetStore | null = null;
  /** Told when the selection has moved. */
  onSelect: () => void = () => {};

  constructor(label: string) {
    this.root = part("grid-scroll");
    this.content = part("grid-content", "grid");
    this.content.setAttribute("aria-label", label);
    this.content.setAttribute("aria-multiselectable", "true");
    this.frozen = part("grid-frozen", "rowgroup");
    this.heads = part("grid-heads", "row");
    this.heads.setAttribute("aria-rowindex", "1");
    this.frozen.append(this.heads);
    this.body = part("grid-body", "rowgroup");
    this.overlay = part("grid-overlay");
    this.content.append(this.frozen, this.body);
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
    for (const { element } of this.rows.values()) element.remove();
    this.rows.clear();
    this.headWindow = "";
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
  measure(): void {
    const { view } = this.store!;
    this.columns = new Lines(view.columns, 100, view.widths);
    this.lines = new Lines(view.rows, 21, view.heights);
    this.content.setAttribute("aria-rowcount", String(view.rows + 1));
    this.content.setAttribute("aria-colcount", String(view.columns + 1));
    this.content.style.width = `${HEAD_WIDTH + this.columns.total}px`;
    this.content.style.height = `${HEAD_HEIGHT + this.lines.total}px`;
    this.root.classList.toggle("no-gridlines", !view.gridlines);
  }

  private clampSelection(): void {
    const { rows, columns } = this.store!.view;
    const clamp = ({ row, column }: Place) => ({
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    });
    this.selection.anchor = clamp(this.selection.anchor);
    this.selection.end = clamp(this.selection.end);
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

  private visible(): { first: number; last: number; left: number; right: number } {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.root;
    return {
      first: this.lines.at(scrollTop),
      last: this.lines.at(scrollTop + Math.max(clientHeight, 100)),
      left: this.columns.at(scrollLeft),
      right: this.columns.at(scrollLeft + Math.max(clientWidth, 100)),
    };
  }

  render(): void {
    const { store } = this;
    if (!store) return;
    const { view } = store;
    const seen = this.visible();
    const left = Math.max(view.frozenColumns, seen.left - 2);
    const right = Math.min(view.columns - 1, seen.right + 2);
    this.drawHeads(left, right);
    const wanted = new Set<number>();
    for (let row = 0; row < Math.min(view.frozenRows, view.rows); row++) wanted.add(row);
    const last = Math.min(view.rows - 1, seen.last + AHEAD);
    for (let row = Math.max(view.frozenRows, seen.first - AHEAD); row <= last; row++)
      wanted.add(row);
    const focused = this.selection.anchor.row;
    if (this.hasFocus() && focused < view.rows) wanted.add(focused);
    for (const [row, { element }] of this.rows) {
      if (wanted.has(row)) continue;
      element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) this.drawRow(row, left, right);
    if (view.frozenRows > 0) void store.need(0, view.frozenRows - 1).catch(() => {});
    void store.need(seen.first - AHEAD, last).catch(() => {});
  }

  hasFocus(): boolean {
    return this.content.contains(document.activeElement);
  }

  private drawHeads(left: number, right: number): void {
    const { frozenColumns } = this.store!.view;
    const { column, columns } = this.selection.rect;
    const window = `${left},${right},${frozenColumns},${column},${columns},${this.columns.total}`;
    if (window === this.headWindow) return;
    this.headWindow = window;
    const corner = headElement("columnheader", "corner", "#", HEAD_WIDTH, 1);
    corner.style.left = "0";
    const parts: HTMLElement[] = [corner];
    const add = (c: number) => {
      const head = headElement(
        "columnheader",
        "column-head",
        columnName(c),
        this.columns.size(c),
        c + 2,
      );
      head.dataset.column = String(c);
      head.classList.toggle("chosen", c >= column && c < column + columns);
      const grip = document.createElement("span");
      grip.className = "grip";
      head.append(grip);
      if (c < frozenColumns) this.stick(head, c);
      parts.push(head);
    };
    for (let c = 0; c < frozenColumns; c++) add(c);
    parts.push(this.spacer(left));
    for (let c = left; c <= right; c++) add(c);
    this.heads.replaceChildren(...parts);
  }

  private spacer(left: number): HTMLElement {
    const spacer = document.createElement("div");
    spacer.className = "spacer";
    spacer.setAttribute("role", "presentation");
    const { frozenColumns } = this.store!.view;
    spacer.style.width = `${this.columns.start(left) - this.columns.start(frozenColumns)}px`;
    return spacer;
  }

  private stick(element: HTMLElement, column: number): void {
    element.classList.add("stuck");
    element.style.left = `${HEAD_WIDTH + this.columns.start(column)}px`;
  }

  private drawRow(row: number, left: number, right: number): void {
    const window = `${left},${right}`;
    let known = this.rows.get(row);
    if (!known) {
      known = this.makeRow(row);
      this.rows.set(row, known);
    }
    if (known.window !== window) this.layCells(known, row, left, right);
    const { row: first, rows } = this.selection.rect;
    known.element.firstElementChild!.classList.toggle("chosen", row >= first && row < first + rows);
    for (const [column, element] of known.cells) this.drawCell(element, row, column);
  }

  private makeRow(row: number): RowElement {
    const element = document.createElement("div");
    element.className = "row";
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 2));
    const head = headElement("rowheader", "row-head", String(row + 1), HEAD_WIDTH, 1);
    head.dataset.row = String(row);
    element.append(head);
    element.style.height = `${this.lines.size(row)}px`;
    if (row < this.store!.view.frozenRows) {
      const after = [...this.frozen.children].find(
        (child) => Number(child.getAttribute("aria-rowindex")) > row + 2,
      );
      this.frozen.insertBefore(element, after ?? null);
    } else {
      element.style.position = "absolute";
      element.style.top = `${HEAD_HEIGHT + this.lines.start(row)}px`;
      this.body.append(element);
    }
    return { element, cells: new Map(), window: "" };
  }

  private layCells(known: RowElement, row: number, left: number, right: number): void {
    const { view } = this.store!;
    const columns: number[] = [];
    for (let c = 0; c < view.frozenColumns; c++) columns.push(c);
    for (let c = left; c <= right; c++) columns.push(c);
    const cells = new Map(
      columns.map((column) => [column, known.cells.get(column) ?? this.makeCell(row, column)]),
    );
    const parts: Node[] = [known.element.firstElementChild!];
    for (const [column, element] of cells) {
      if (column === left) parts.push(this.spacer(left));
      parts.push(element);
    }
    // Elements that stay are not moved: one of them may have the focus.
    const keep = new Set(parts);
    for (const child of [...known.element.childNodes]) if (!keep.has(child)) child.remove();
    for (const [index, part] of parts.entries()) {
      if (known.element.childNodes[index] !== part) {
        known.element.insertBefore(part, known.element.childNodes[index] ?? null);
      }
    }
    known.cells = cells;
    known.window = `${left},${right}`;
  }

  private makeCell(row: number, column: number): HTMLElement {
    const element = document.createElement("div");
    element.setAttribute("role", "gridcell");
    element.setAttribute("aria-colindex", String(column + 2));
    element.dataset.row = String(row);
    element.dataset.column = String(column);
    element.style.width = `${this.columns.size(column)}px`;
    if (column < this.store!.view.frozenColumns) this.stick(element, column);
    return element;
  }

  private drawCell(element: HTMLElement, row: number, column: number): void {
    const store = this.store!;
    const { selection } = this;
    const isAnchor = row === selection.anchor.row && column === selection.anchor.column;
    const isChosen = selection.isSelected(row, column);
    let state = "";
    if (isChosen)
      state = `chosen${isAnchor ? " anchor" : ""}${edgesOf(selection.all, row, column)}`;
    if (column < store.view.frozenColumns) state += " stuck";
    // A long text runs over empty neighbours only.
    const isShut = store.text(row, column + 1) !== "" || store.text(row, column).includes("\n");
    if (isShut) state += " beside";
    const merge = store.view.merges.find((rect) => inside(rect, row, column));
    if (merge) state += merge.row === row && merge.column === column ? " merged" : " covered";
    drawCell(element, store.cell(row, column), store.typed.get(`${row},${column}`), state);
    element.tabIndex = isAnchor ? 0 : -1;
    element.setAttribute("aria-selected", String(isChosen));
    if (merge && state.includes("merged")) {
      element.style.minWidth = `${this.columns.start(merge.column + merge.columns) - this.columns.start(merge.column)}px`;
      element.style.marginRight = `${this.columns.size(column) - Number.parseFloat(element.style.minWidth)}px`;
      element.style.height = `${this.lines.start(merge.row + merge.rows) - this.lines.start(merge.row)}px`;
    }
  }

  element(row: number, column: number): HTMLElement | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** Where a cell lies inside the scrolled content. */
  box(row: number, column: number): { left: number; top: number; width: number; height: number } {
    return {
      left: HEAD_WIDTH + this.columns.start(column),
      top: HEAD_HEIGHT + this.lines.start(row),
      width: this.columns.size(column),
      height: this.lines.size(row),
    };
  }

  select(place: Place, extend = false): void {
    const { rows, columns } = this.store!.view;
    const row = Math.max(0, Math.min(place.row, rows - 1));
    const column = Math.max(0, Math.min(place.column, columns - 1));
    this.selection.moveTo({ row, column }, extend);
    this.reveal({ row, column });
    this.render();
    this.onSelect();
  }

  /** Scrolls as little as shows the cell beside what is frozen. */
  reveal({ row, column }: Place): void {
    const { frozenRows, frozenColumns } = this.store!.view;
    const { root } = this;
    if (row >= frozenRows) {
      const top = this.lines.start(row) - this.lines.start(frozenRows);
      const bottom = this.lines.start(row + 1) + HEAD_HEIGHT - root.clientHeight;
      if (top < root.scrollTop) root.scrollTop = top;
      else if (bottom > root.scrollTop) root.scrollTop = bottom;
    }
    if (column >= frozenColumns) {
      const left = this.columns.start(column) - this.columns.start(frozenColumns);
      const right = this.columns.start(column + 1) + HEAD_WIDTH - root.clientWidth;
      if (left < root.scrollLeft) root.scrollLeft = left;
      else if (right > root.scrollLeft) root.scrollLeft = right;
    }
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
