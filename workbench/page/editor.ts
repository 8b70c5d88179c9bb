// Typing into a cell: the field appears over the cell with the first key, before the key arrives in
// it, so that none is lost.
import type { GridView } from "./gridView";
import type { Place } from "./selection";

export type Leave = "down" | "up" | "right" | "left" | "stay";

export class CellEditor {
  readonly field: HTMLTextAreaElement;
  private place: Place | null = null;
  /** Arrow keys leave a cell that was typed into, and move inside one that was opened. */
  private isQuick = false;

  constructor(
    private readonly grid: GridView,
    label: string,
    private readonly commit: (text: string | null) => void,
    private readonly leave: (how: Leave) => void,
    private readonly changed: (text: string) => void,
  ) {
    this.field = document.createElement("textarea");
    this.field.className = "cell-editor";
    this.field.setAttribute("aria-label", label);
    this.field.hidden = true;
    this.field.spellcheck = false;
    this.field.rows = 1;
    grid.overlay.append(this.field);
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => {
      this.fit();
      this.changed(this.field.value);
    });
    this.field.addEventListener("blur", () => this.finish(null));
  }

  get isOpen(): boolean {
    return this.place !== null;
  }

  /** Opens on a cell with a text; `quick` is what a first key does. */
  open(place: Place, text: string, quick: boolean): void {
    this.isQuick = quick;
    this.moveTo(place);
    this.field.hidden = false;
    this.field.value = text;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
    this.fit();
    this.changed(text);
  }

  /** Lays the field over its cell, wherever that has gone. */
  moveTo(place: Place): void {
    this.place = place;
    const { left, top, width, height } = this.grid.box(place.row, place.column);
    const { frozenRows, frozenColumns } = this.grid.store!.view;
    const { style } = this.field;
    style.left = `${left + (place.column < frozenColumns ? this.grid.root.scrollLeft : 0)}px`;
    style.top = `${top + (place.row < frozenRows ? this.grid.root.scrollTop : 0)}px`;
    style.minWidth = `${width}px`;
    style.minHeight = `${height}px`;
  }

  private fit(): void {
    const { style } = this.field;
    style.width = "0";
    style.height = "0";
    style.width = `${Math.min(this.field.scrollWidth + 14, 600)}px`;
    style.height = `${this.field.scrollHeight}px`;
  }

  /** Takes what was typed; `null` leaves the focus where it goes by itself. */
  finish(how: Leave | null): void {
    if (!this.place) return;
    this.place = null;
    // The cell before the question that a protected one brings, which gives the focus back to it.
    if (how) this.leave(how);
    this.field.hidden = true;
    this.commit(this.field.value);
  }

  cancel(): void {
    this.place = null;
    this.leave("stay");
    this.field.hidden = true;
    this.commit(null);
  }

  setText(text: string): void {
    this.field.value = text;
    this.fit();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key === "Escape") this.cancel();
    else if (key === "Enter" && (altKey || ctrlKey || metaKey)) {
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.fit();
    } else if (key === "Enter") this.finish(shiftKey ? "up" : "down");
    else if (key === "Tab") this.finish(shiftKey ? "left" : "right");
    else if (key === "F2") this.isQuick = !this.isQuick;
    else if (this.isQuick && ARROWS[key]) this.finish(ARROWS[key]);
    else return;
    event.preventDefault();
  }
}

const ARROWS: Record<string, Leave> = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowLeft: "left",
  ArrowRight: "right",
};
