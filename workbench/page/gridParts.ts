// Small elements that the grid is made of.
import type { Rectangle } from "../protocol";
import { inside } from "./selection";

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
