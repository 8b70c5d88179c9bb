// Small elements that the grid is made of.
import type { Rectangle } from "../protocol";
import type { GridLayout } from "./gridLayout";
import { inside, type Selection } from "./selection";
import type { SheetStore } from "./sheetStore";

export function part(className: string, role?: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  if (role) element.setAttribute("role", role);
  return element;
}

/** The head of a row or a column; `index` is its place among the columns of the grid. */
export function headElement(
  role: string,
  name: string,
  text: string,
  width: number,
  index: number,
): HTMLElement {
  const element = part(name, role);
  element.setAttribute("aria-colindex", String(index));
  element.textContent = text;
  element.style.width = `${width}px`;
  return element;
}

/** Which edges of the selected block a cell lies at, as class names. */
export function edgesOf(rects: readonly Rectangle[], row: number, column: number): string {
  const rect = rects.find((one) => inside(one, row, column));
  if (!rect) return "";
  let names = "";
  if (row === rect.row) names += " edge-top";
  if (row === rect.row + rect.rows - 1) names += " edge-bottom";
  if (column === rect.column) names += " edge-left";
  if (column === rect.column + rect.columns - 1) names += " edge-right";
  return names;
}

/** What there is to draw: the frozen columns, and those from `left` to `right`. */
export interface Drawing {
  readonly store: SheetStore;
  readonly layout: GridLayout;
  readonly selection: Selection;
  readonly left: number;
  readonly right: number;
}

/** Stands for the columns between the frozen ones and the first that is drawn. */
export function spacer({ store, layout, left }: Drawing): HTMLElement {
  const element = part("spacer", "presentation");
  const { frozenColumns } = store.view;
  element.style.width = `${layout.columns.start(left) - layout.columns.start(frozenColumns)}px`;
  return element;
}

/** Makes an element of a frozen column stay where it is. */
export function stick(element: HTMLElement, column: number, layout: GridLayout): void {
  element.classList.add("stuck");
  element.style.left = `${layout.box(0, column).left}px`;
}
