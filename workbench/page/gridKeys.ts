// The keyboard in the grid, as in Sheets.
import type { GridView } from "./gridView";
import type { Place } from "./selection";

export interface GridActions {
  edit(text: string | null): void;
  /** Opens the cell's list of choices; false where it has none. */
  choose(): boolean;
  clear(): void;
  undo(): void;
  redo(): void;
  fillDown(): void;
  nextTab(step: number): void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function listenToKeys(grid: GridView, actions: GridActions): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !grid.store || !isForGrid(grid, event)) return;
    if (handle(grid, actions, event)) event.preventDefault();
  });
}

/** What is typed while nothing has the focus is meant for the cell as well. */
function isForGrid(grid: GridView, { target, key }: KeyboardEvent): boolean {
  if (grid.root.contains(target as Node)) return true;
  return target === document.body && key !== "Tab" && !document.querySelector("dialog[open]");
}

function handle(grid: GridView, actions: GridActions, event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey && key === "ArrowDown" && actions.choose()) return true;
  if (altKey && (key === "ArrowDown" || key === "ArrowUp")) {
    actions.nextTab(key === "ArrowDown" ? 1 : -1);
    return true;
  }
  if (control && !altKey) return controlKey(grid, actions, key.toLowerCase(), event);
  if (altKey) return false;
  const { end } = grid.selection;
  const from = shiftKey ? end : grid.selection.anchor;
  const move = MOVES[key];
  if (move) go(grid, { row: from.row + move[0], column: from.column + move[1] }, shiftKey);
  else if (key === "PageDown" || key === "PageUp") {
    const rows = grid.pageRows() * (key === "PageDown" ? 1 : -1);
    go(grid, { ...from, row: from.row + rows }, shiftKey);
  } else if (key === "Home") go(grid, { ...from, column: 0 }, shiftKey);
  else if (key === "End") go(grid, { ...from, column: grid.store!.view.columns - 1 }, shiftKey);
  else if (key === "Enter" && !shiftKey && actions.choose()) return true;
  else if (key === "Enter" && !shiftKey) actions.edit(null);
  else if (key === "Enter") go(grid, { ...from, row: from.row - 1 }, false);
  else if (key === "Tab") go(grid, { ...from, column: from.column + (shiftKey ? -1 : 1) }, false);
  else if (key === "F2") actions.edit(null);
  else if (key === "Delete" || key === "Backspace") actions.clear();
  // The field has the focus before the browser types the key: it lands in the field.
  else if (key.length === 1) {
    actions.edit("");
    return false;
  } else return false;
  return true;
}

function controlKey(
  grid: GridView,
  actions: GridActions,
  key: string,
  event: KeyboardEvent,
): boolean {
  const { shiftKey } = event;
  const { view } = grid.store!;
  const from = shiftKey ? grid.selection.end : grid.selection.anchor;
  const move = MOVES[event.key];
  if (move) go(grid, edge(grid, from, move), shiftKey);
  else if (key === "home") go(grid, { row: 0, column: 0 }, shiftKey);
  else if (key === "end") go(grid, lastCell(grid), shiftKey);
  else if (key === "a") {
    grid.selection.selectRects([{ row: 0, column: 0, rows: view.rows, columns: view.columns }]);
    grid.render();
    grid.onSelect();
  } else if (key === "z" && !shiftKey) actions.undo();
  else if (key === "y" || key === "z") actions.redo();
  else if (key === "d") actions.fillDown();
  else return false;
  return true;
}

function go(grid: GridView, place: Place, extend: boolean): void {
  grid.select(place, extend);
  grid.focus();
}

/** The next place where filled cells begin or end. */
function edge(grid: GridView, from: Place, [down, right]: [number, number]): Place {
  const store = grid.store!;
  const { rows, columns } = store.view;
  const isIn = ({ row, column }: Place) =>
    row >= 0 && column >= 0 && row < rows && column < columns;
  const next = ({ row, column }: Place) => ({ row: row + down, column: column + right });
  const isFilled = ({ row, column }: Place) => store.text(row, column) !== "";
  let at = from;
  const first = next(at);
  if (!isIn(first)) return at;
  const within = isFilled(at) && isFilled(first);
  for (at = first; isIn(next(at)); at = next(at)) {
    if (within ? !isFilled(next(at)) : isFilled(at)) return at;
  }
  return at;
}

function lastCell(grid: GridView): Place {
  const store = grid.store!;
  let last: Place = { row: 0, column: 0 };
  for (let row = 0; row < store.view.rows; row++) {
    if (!store.isLoaded(row)) continue;
    for (let column = store.view.columns - 1; column >= 0; column--) {
      if (store.text(row, column) === "") continue;
      last = { row, column: Math.max(last.column, column) };
      break;
    }
  }
  return last;
}
