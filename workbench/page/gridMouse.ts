// The mouse and the finger in the grid: selecting, widening columns, filling.
import type { Rectangle } from "../protocol";
import type { GridView } from "./gridView";
import type { Place } from "./selection";

export interface MouseActions {
  /** Called before the selection moves: an open editor takes what it has. */
  settle(): void;
  open(): void;
  fill(from: Rectangle, to: Rectangle): void;
  widen(column: number, width: number): void;
}

function placeOf(target: EventTarget | null): Place | null {
  const cell = (target as HTMLElement | null)?.closest?.<HTMLElement>("[role=gridcell]");
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

export function listenToMouse(grid: GridView, actions: MouseActions): void {
  grid.root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !grid.store) return;
    const target = event.target as HTMLElement;
    if (target.closest(".cell-editor, .chart")) return;
    actions.settle();
    const column = target.closest<HTMLElement>(".column-head")?.dataset.column;
    if (target.className === "grip" && column !== undefined) {
      widenWith(event, grid, actions, Number(column));
      return;
    }
    if (selectLine(grid, target, column, event)) return;
    const place = placeOf(target);
    if (!place) return;
    if (isFillCorner(event, grid, place)) dragFill(event, grid, actions);
    else dragSelect(event, grid, place);
  });
  grid.root.addEventListener("dblclick", (event) => {
    if (placeOf(event.target)) actions.open();
  });
}

function selectLine(
  grid: GridView,
  target: HTMLElement,
  column: string | undefined,
  event: PointerEvent,
): boolean {
  const { rows, columns } = grid.store!.view;
  const row = target.closest<HTMLElement>(".row-head")?.dataset.row;
  const isCorner = target.closest(".corner") !== null;
  if (column === undefined && row === undefined && !isCorner) return false;
  const rect = isCorner
    ? { row: 0, column: 0, rows, columns }
    : column !== undefined
      ? { row: 0, column: Number(column), rows, columns: 1 }
      : { row: Number(row), column: 0, rows: 1, columns };
  grid.selection.selectRects([rect]);
  grid.render();
  grid.onSelect();
  event.preventDefault();
  const { scrollTop, scrollLeft } = grid.root;
  grid.element(rect.row, rect.column)?.focus({ preventScroll: true });
  grid.root.scrollTop = scrollTop;
  grid.root.scrollLeft = scrollLeft;
  return true;
}

/** Touch scrolls; only a mouse drags a selection. */
function dragSelect(event: PointerEvent, grid: GridView, place: Place): void {
  if (event.pointerType !== "mouse") {
    grid.root.addEventListener("click", () => pick(grid, place, false), { once: true });
    return;
  }
  event.preventDefault();
  pick(grid, place, event.shiftKey);
  drag((move) => {
    const over = placeOf(document.elementFromPoint(move.clientX, move.clientY));
    const { end } = grid.selection;
    if (over && (over.row !== end.row || over.column !== end.column)) grid.select(over, true);
  });
}

function pick(grid: GridView, place: Place, extend: boolean): void {
  grid.select(place, extend);
  grid.focus();
}

function drag(
  move: (event: PointerEvent) => void,
  done: (event: PointerEvent) => void = () => {},
): void {
  const stop = (event: PointerEvent) => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", stop);
    done(event);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop);
}

/** The lower right corner of the selection. */
function isFillCorner(event: PointerEvent, grid: GridView, { row, column }: Place): boolean {
  const { rect } = grid.selection;
  if (row !== rect.row + rect.rows - 1 || column !== rect.column + rect.columns - 1) return false;
  const box = grid.element(row, column)!.getBoundingClientRect();
  return event.clientX > box.right - 8 && event.clientY > box.bottom - 8;
}

function dragFill(event: PointerEvent, grid: GridView, actions: MouseActions): void {
  event.preventDefault();
  const from = grid.selection.rect;
  let to = from;
  drag(
    (move) => {
      const over = placeOf(document.elementFromPoint(move.clientX, move.clientY));
      if (!over) return;
      const down = Math.max(from.rows, over.row - from.row + 1);
      const right = Math.max(from.columns, over.column - from.column + 1);
      to = down > from.rows ? { ...from, rows: down } : { ...from, columns: right };
      grid.selection.selectRects([to]);
      grid.render();
    },
    () => {
      if (to.rows > from.rows || to.columns > from.columns) actions.fill(from, to);
    },
  );
}

function widenWith(
  event: PointerEvent,
  grid: GridView,
  actions: MouseActions,
  column: number,
): void {
  event.preventDefault();
  const { view } = grid.store!;
  const before = grid.box(0, column).width;
  let width = before;
  drag(
    (move) => {
      width = Math.max(24, before + move.clientX - event.clientX);
      view.widths = [...view.widths.filter(([c]) => c !== column), [column, width]];
      grid.show(grid.store!);
    },
    () => {
      if (width !== before) actions.widen(column, width);
    },
  );
}
