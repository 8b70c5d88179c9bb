// What is on the screen whatever workbook is open: the grid, and what is said and asked over it.
import { GridView } from "./gridView";
import { Prompter } from "./prompter";
import type { Sheets } from "./sheets";
import { words } from "./words";

export class Screen {
  readonly grid = new GridView(words().grid);
  readonly prompter = new Prompter(() => {
    this.redraw();
    this.keepFocus();
  });
  /** Draws anew what is around the grid. */
  redraw: () => void = () => {};

  constructor(private readonly sheets: Sheets) {
    sheets.onArrival = () => {
      this.grid.schedule();
      this.redraw();
    };
  }

  /** What would be typed goes to the grid when what had the focus is gone. */
  keepFocus(): void {
    requestAnimationFrame(() => {
      const isNowhere = (document.activeElement ?? document.body) === document.body;
      const isFree = isNowhere && !document.querySelector("dialog[open]");
      if (this.sheets.shown && isFree) this.grid.focus();
    });
  }
}
