// The rows of the grid that exist as elements, and their cells.
import type { Rectangle } from "../protocol";
import { drawCell } from "./cellElement";
import { HEAD_HEIGHT, HEAD_WIDTH } from "./gridLayout";
import { type Drawing, edgesOf, headElement, part, spacer, stick } from "./gridParts";
import { inside } from "./selection";

interface RowElement {
  element: HTMLElement;
  cells: Map<number, HTMLElement>;
  /** Columns that the element was laid out for. */
  window: string;
}

export class GridRows {
  private readonly rows = new Map<number, RowElement>();

  constructor(
    private readonly frozen: HTMLElement,
    private readonly body: HTMLElement,
  ) {}

  cell(row: number, column: number): HTMLElement | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** Draws these rows; all others go. */
  draw(wanted: ReadonlySet<number>, drawing: Drawing): void {
    for (const [row, { element }] of this.rows) {
      if (wanted.has(row)) continue;
      element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) this.drawRow(row, drawing);
  }

  clear(): void {
    for (const { element } of this.rows.values()) element.remove();
    this.rows.clear();
  }

  private drawRow(row: number, drawing: Drawing): void {
    let known = this.rows.get(row);
    if (!known) {
      known = this.makeRow(row, drawing);
      this.rows.set(row, known);
    }
    if (known.window !== `${drawing.left},${drawing.right}`) layCells(known, row, drawing);
    const { row: first, rows } = drawing.selection.rect;
    known.element.firstElementChild!.classList.toggle("chosen", row >= first && row < first + rows);
    for (const [column, element] of known.cells) drawCellAt(element, row, column, drawing);
  }

  private makeRow(row: number, { store, layout }: Drawing): RowElement {
    const element = part("row", "row");
    element.setAttribute("aria-rowindex", String(row + 2));
    const head = headElement("rowheader", "row-head", String(row + 1), HEAD_WIDTH, 1);
    head.dataset.row = String(row);
    element.append(head);
    element.style.height = `${layout.rows.size(row)}px`;
    if (row < store.view.frozenRows) {
      const after = [...this.frozen.children].find(
        (child) => Number(child.getAttribute("aria-rowindex")) > row + 2,
      );
      this.frozen.insertBefore(element, after ?? null);
    } else {
      element.style.position = "absolute";
      element.style.top = `${HEAD_HEIGHT + layout.rows.start(row)}px`;
      this.body.append(element);
    }
    return { element, cells: new Map(), window: "" };
  }
}

function layCells(known: RowElement, row: number, drawing: Drawing): void {
  const { store, left, right } = drawing;
  const columns: number[] = [];
  for (let c = 0; c < store.view.frozenColumns; c++) columns.push(c);
  for (let c = left; c <= right; c++) columns.push(c);
  const cells = new Map(
    columns.map((column) => [column, known.cells.get(column) ?? makeCell(row, column, drawing)]),
  );
  const parts: Node[] = [known.element.firstElementChild!];
  for (const [column, element] of cells) {
    if (column === left) parts.push(spacer(drawing));
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

function makeCell(row: number, column: number, { store, layout }: Drawing): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "gridcell");
  element.setAttribute("aria-colindex", String(column + 2));
  element.dataset.row = String(row);
  element.dataset.column = String(column);
  element.style.width = `${layout.columns.size(column)}px`;
  if (column < store.view.frozenColumns) stick(element, column, layout);
  return element;
}

function drawCellAt(element: HTMLElement, row: number, column: number, drawing: Drawing): void {
  const { store, selection } = drawing;
  const isAnchor = row === selection.anchor.row && column === selection.anchor.column;
  const isChosen = selection.isSelected(row, column);
  let state = "";
  if (isChosen) state = `chosen${isAnchor ? " anchor" : ""}${edgesOf(selection.all, row, column)}`;
  if (column < store.view.frozenColumns) state += " stuck";
  // A long text runs over empty neighbours only.
  const isShut = store.text(row, column + 1) !== "" || store.text(row, column).includes("\n");
  if (isShut) state += " beside";
  const merge = store.view.merges.find((rect) => inside(rect, row, column));
  const isFirst = merge?.row === row && merge.column === column;
  if (merge) state += isFirst ? " merged" : " covered";
  drawCell(element, store.cell(row, column), store.typed.get(`${row},${column}`), state);
  element.tabIndex = isAnchor ? 0 : -1;
  element.setAttribute("aria-selected", String(isChosen));
  if (merge && isFirst) spread(element, merge, drawing);
}

/** The first cell of a merged block takes the room of all of it. */
function spread(element: HTMLElement, merge: Rectangle, { layout }: Drawing): void {
  const { columns, rows } = layout;
  const width = columns.start(merge.column + merge.columns) - columns.start(merge.column);
  element.style.minWidth = `${width}px`;
  element.style.marginRight = `${columns.size(merge.column) - width}px`;
  element.style.height = `${rows.start(merge.row + merge.rows) - rows.start(merge.row)}px`;
}
