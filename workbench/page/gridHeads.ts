// The heads of the columns, above the rows.
import { HEAD_WIDTH } from "./gridLayout";
import { type Drawing, headElement, part, spacer, stick } from "./gridParts";
import { columnName } from "./layout";

export class GridHeads {
  readonly element = part("grid-heads", "row");
  /** What the heads were drawn for. */
  private window = "";

  constructor() {
    this.element.setAttribute("aria-rowindex", "1");
  }

  /** Draws all of them anew at the next time. */
  forget(): void {
    this.window = "";
  }

  draw(drawing: Drawing): void {
    const { store, layout, selection, left, right } = drawing;
    const { frozenColumns } = store.view;
    const { column, columns } = selection.rect;
    const window = `${left},${right},${frozenColumns},${column},${columns},${layout.columns.total}`;
    if (window === this.window) return;
    this.window = window;
    const corner = headElement("columnheader", "corner", "#", HEAD_WIDTH, 1);
    corner.style.left = "0";
    const parts: HTMLElement[] = [corner];
    for (let c = 0; c < frozenColumns; c++) parts.push(head(c, drawing));
    parts.push(spacer(drawing));
    for (let c = left; c <= right; c++) parts.push(head(c, drawing));
    this.element.replaceChildren(...parts);
  }
}

function head(at: number, { store, layout, selection }: Drawing): HTMLElement {
  const { column, columns } = selection.rect;
  const width = layout.columns.size(at);
  const element = headElement("columnheader", "column-head", columnName(at), width, at + 2);
  element.dataset.column = String(at);
  element.classList.toggle("chosen", at >= column && at < column + columns);
  const grip = document.createElement("span");
  grip.className = "grip";
  element.append(grip);
  if (at < store.view.frozenColumns) stick(element, at, layout);
  return element;
}
