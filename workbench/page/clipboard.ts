// Copy, cut and paste. Outside, cells are text with tabs; inside, the server copies the block, so
// that formulas and formats survive.
import Papa from "papaparse";
import type { Rectangle } from "../protocol";
import type { GridView } from "./gridView";

const OWN = "application/x-capaian";

export interface Copied {
  book: string;
  sheet: number;
  rect: Rectangle;
  cut: boolean;
  /** Tells one copy from another: what was cut can be pasted once. */
  stamp: number;
}

export interface ClipboardActions {
  book(): string;
  pasteTexts(rows: string[][]): void;
  pasteBlock(copied: Copied): void;
}

export function listenToClipboard(grid: GridView, actions: ClipboardActions): void {
  let spent = 0;
  const copy = (cut: boolean) => (event: ClipboardEvent) => {
    if (!isOurs(grid, event) || !event.clipboardData) return;
    const rect = filled(grid, grid.selection.rect);
    const copied: Copied = {
      book: actions.book(),
      sheet: grid.store!.view.id,
      rect,
      cut,
      stamp: Date.now(),
    };
    event.clipboardData.setData("text/plain", textOf(grid, rect));
    event.clipboardData.setData(OWN, JSON.stringify(copied));
    event.preventDefault();
  };
  document.addEventListener("copy", copy(false));
  document.addEventListener("cut", copy(true));
  document.addEventListener("paste", (event) => {
    if (!isOurs(grid, event) || !event.clipboardData) return;
    event.preventDefault();
    const own = event.clipboardData.getData(OWN);
    const copied = own ? (JSON.parse(own) as Copied) : null;
    if (copied?.book === actions.book() && copied.stamp !== spent) {
      if (copied.cut) spent = copied.stamp;
      actions.pasteBlock(copied);
    } else actions.pasteTexts(rowsOf(event.clipboardData.getData("text/plain")));
  });
}

function isOurs(grid: GridView, event: ClipboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (target.closest?.("input, textarea")) return false;
  return (grid.hasFocus() || document.activeElement === document.body) && grid.store !== null;
}

/** A whole column or row is copied as far as it holds anything. */
function filled(grid: GridView, rect: Rectangle): Rectangle {
  const store = grid.store!;
  let { rows } = rect;
  const isEmpty = (row: number) => {
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      if (store.text(row, c) !== "") return false;
    }
    return true;
  };
  if (rows < store.view.rows) return rect;
  while (rows > 1 && isEmpty(rect.row + rows - 1)) rows--;
  return { ...rect, rows };
}

function textOf(grid: GridView, rect: Rectangle): string {
  const store = grid.store!;
  const rows = Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_, c) => store.text(rect.row + r, rect.column + c)),
  );
  return Papa.unparse(rows, { delimiter: "\t", newline: "\n" });
}

/** Most cells that a text from outside is repeated into. */
const MOST_REPEATED = 100_000;

/** Repeated until the selection is full, where it fits a whole number of times. */
export function repeated(
  rows: string[][],
  { rows: height, columns: width }: Rectangle,
): string[][] {
  const across = Math.max(...rows.map((cells) => cells.length));
  const fits = height % rows.length === 0 && width % across === 0;
  if (!fits || height * width > MOST_REPEATED) return rows;
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => rows[r % rows.length]![c % across] ?? ""),
  );
}

export function rowsOf(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" });
  return data.length > 0 ? data : [[""]];
}
