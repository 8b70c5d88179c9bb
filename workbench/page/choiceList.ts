// The choices of a cell with a list, at the cell: an arrow in it, and the list under it.
import { type CellDetail, FLAG_LIST } from "../protocol";
import type { CellEdit } from "./cellEdit";
import { part } from "./gridParts";
import type { GridView } from "./gridView";
import type { Place } from "./selection";
import { call } from "./server";
import type { Sheets } from "./sheets";
import { words } from "./words";

/** Size of the arrow in pixels. */
const ARROW = 18;

export class ChoiceList {
  private readonly arrow = document.createElement("button");
  private readonly list = part("choices", "listbox");
  private choices: string[] = [];

  constructor(
    private readonly grid: GridView,
    private readonly sheets: Sheets,
    private readonly edit: CellEdit,
  ) {
    this.arrow.type = "button";
    this.arrow.className = "choices-arrow";
    this.arrow.textContent = "▾";
    this.arrow.tabIndex = -1;
    this.arrow.addEventListener("click", () => this.open());
    this.list.tabIndex = 0;
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("blur", () => this.close());
    // Before the list loses the focus, and with it itself.
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const option = (event.target as HTMLElement).closest<HTMLElement>("[role=option]");
      if (option) this.take(option.textContent ?? "");
    });
    this.close();
    this.arrow.hidden = true;
    grid.overlay.append(this.arrow, this.list);
  }

  /** Asks what the selected cell may hold, where it has a list. */
  learn(): void {
    const { grid } = this;
    const store = this.sheets.shown;
    const { row, column } = grid.selection.anchor;
    const cell = store?.cell(row, column) ?? 0;
    this.choices = [];
    this.arrow.hidden = true;
    this.close();
    if (!store || cell === 0 || !(cell[3] & FLAG_LIST)) return;
    void call<CellDetail>("detail", { sheet: store.view.id, row, column }).then(
      (detail) => {
        const now = grid.selection.anchor;
        if (this.sheets.shown !== store || now.row !== row || now.column !== column) return;
        this.choices = detail.choices ?? [];
        this.arrow.hidden = this.choices.length === 0;
        this.arrow.ariaLabel = words().openChoices;
        this.layAt(this.arrow, now);
      },
      () => {},
    );
  }

  /** The arrow at the right end of the cell, the list under it. */
  private layAt(element: HTMLElement, place: Place): void {
    const { style } = element;
    const { left, top, width, height } = this.grid.box(place.row, place.column);
    const { frozenRows, frozenColumns } = this.grid.store!.view;
    const { scrollLeft, scrollTop } = this.grid.root;
    const inset = element === this.arrow ? width - ARROW : 0;
    style.left = `${left + inset + (place.column < frozenColumns ? scrollLeft : 0)}px`;
    const down = element === this.arrow ? height - ARROW : height;
    style.top = `${top + down + (place.row < frozenRows ? scrollTop : 0)}px`;
    if (element === this.list) style.minWidth = `${width}px`;
  }

  /** Shows the list; false where the cell has none. */
  open(): boolean {
    if (this.choices.length === 0) return false;
    const { grid } = this;
    const place = grid.selection.anchor;
    const held = this.sheets.shown!.text(place.row, place.column);
    this.list.ariaLabel = words().choices;
    this.list.replaceChildren(
      ...this.choices.map((choice, index) => {
        const option = part("choice", "option");
        option.id = `choice-${index}`;
        option.textContent = choice;
        return option;
      }),
    );
    this.list.hidden = false;
    this.layAt(this.list, place);
    this.point(Math.max(0, this.choices.indexOf(held)));
    this.list.focus({ preventScroll: true });
    this.list.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  private close(): void {
    this.list.hidden = true;
  }

  private point(index: number): void {
    for (const [i, option] of [...this.list.children].entries()) {
      option.ariaSelected = String(i === index);
    }
    this.list.setAttribute("aria-activedescendant", `choice-${index}`);
    this.list.children[index]?.scrollIntoView({ block: "nearest" });
  }

  private take(choice: string): void {
    this.close();
    this.edit.take(choice, "stay");
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const at = [...this.list.children].findIndex((option) => option.ariaSelected === "true");
    const last = this.choices.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    const { key } = event;
    if (key in steps) this.point(steps[key]!);
    else if (key === "Enter" || key === " ") this.take(this.choices[at]!);
    else if (key === "Escape" || key === "Tab") this.grid.focus();
    else if (key === "F2") this.edit.open(null);
    // A first letter that no choice has begins a text of one's own, as in a closed cell.
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const found = this.startingWith(key, at);
      if (found < 0) {
        this.edit.open("");
        return;
      }
      this.point(found);
    } else return;
    event.preventDefault();
  }

  /** The next choice that begins with the letter, going round. */
  private startingWith(letter: string, at: number): number {
    const { choices } = this;
    for (let step = 1; step <= choices.length; step++) {
      const index = (at + step) % choices.length;
      if (choices[index]!.toLowerCase().startsWith(letter.toLowerCase())) return index;
    }
    return -1;
  }
}
