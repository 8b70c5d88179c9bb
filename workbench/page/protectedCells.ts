// Cells that set-up protects with a warning: whoever changes them is asked first.
import type { Rectangle } from "../protocol";
import type { Prompter } from "./prompter";
import { nameOf } from "./selection";
import type { SheetStore } from "./sheetStore";
import { words } from "./words";

/** What of the block is protected, as the person would name it; null where nothing is. */
function protectedPart(store: SheetStore, rect: Rectangle): string | null {
  for (const { rect: own, unprotected, description } of store.view.protections) {
    const whole = { row: 0, column: 0, rows: store.view.rows, columns: store.view.columns };
    const hit = overlap(rect, own ?? whole);
    if (!hit || unprotected.some((free) => holds(free, hit))) continue;
    return description ? `${nameOf(hit)}: ${description}` : nameOf(hit);
  }
  return null;
}

function overlap(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  const part = overlap(outer, inner);
  return part?.rows === inner.rows && part.columns === inner.columns;
}

/** Goes on at once where nothing is protected, else when the person says so. */
export function askBefore(
  prompter: Prompter,
  store: SheetStore | undefined,
  rects: readonly Rectangle[],
  go: () => void,
): void {
  const found = store && rects.map((rect) => protectedPart(store, rect)).find(Boolean);
  if (!found) {
    go();
    return;
  }
  const text = words().isProtected(found);
  void prompter.ask({ kind: "alert", title: "", text, buttons: "YES_NO" }).then(({ button }) => {
    if (button === "YES") go();
  });
}
