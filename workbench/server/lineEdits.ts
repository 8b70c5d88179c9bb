// Inserting, deleting and sorting whole rows and columns.
import { type SheetModel, STRIDE } from "../model/sheet";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../model/structure";
import type { EditView } from "../protocol";
import type { OpenDocument } from "./document";
import { checkSize, Refused } from "./edits";
import type { PageWords } from "./words";

export interface LineChange {
  axis: "row" | "column";
  at: number;
  count: number;
  remove: boolean;
}

export function changeLines(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  { axis, at, count, remove }: LineChange,
): EditView {
  const { book } = document;
  const size = axis === "row" ? sheet.rowCount : sheet.columnCount;
  if (at < 0 || count < 1 || at > size || (remove && (at + count > size || count >= size))) {
    throw new Refused(words.cannotDeleteAll);
  }
  if (!remove && axis === "row") checkSize(document, words, sheet, size + count, sheet.columnCount);
  if (!remove && axis === "column") checkSize(document, words, sheet, sheet.rowCount, size + count);
  const change = remove
    ? axis === "row"
      ? deleteRows
      : deleteColumns
    : axis === "row"
      ? insertRows
      : insertColumns;
  document.transact(words.steps[remove ? "remove" : "insert"], () =>
    change(book, sheet, at, count),
  );
  return { ok: true, revision: document.revision };
}

/** Sorts the rows below the frozen ones by a column: numbers, then texts, then blanks. */
export function sortRows(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  column: number,
  descending: boolean,
): EditView {
  const { book } = document;
  const first = sheet.frozenRows;
  const last = sheet.lastRow();
  if (
    [...sheet.formulas.keys()].some((key) => Math.floor(key / STRIDE) >= first) ||
    sheet.merges.some(({ row }) => row >= first)
  ) {
    throw new Refused(words.cannotSort);
  }
  document.transact(words.steps.sort, () => {
    const order = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    const collator = new Intl.Collator(book.locale.replace("_", "-"), { numeric: true });
    const rank = (row: number) => {
      const raw = sheet.raw(row, column);
      return raw === null || raw === "" ? 2 : typeof raw === "number" ? 0 : 1;
    };
    const sign = descending ? -1 : 1;
    order.sort((a, b) => {
      const [ra, rb] = [rank(a), rank(b)];
      if (ra === 2 || rb === 2) return ra - rb;
      if (ra !== rb) return sign * (ra - rb);
      const [va, vb] = [sheet.raw(a, column), sheet.raw(b, column)];
      if (ra === 0) return sign * ((va as number) - (vb as number));
      return (
        sign * collator.compare(book.display(sheet, a, column), book.display(sheet, b, column))
      );
    });
    moveRows(sheet, first, order);
    book.moves.push({ kind: "order", sheet: sheet.id, first, order });
    book.structureChanged();
  });
  return { ok: true, revision: document.revision };
}

function moveRows(sheet: SheetModel, first: number, order: readonly number[]): void {
  const values = order.map((row) => sheet.values[row] ?? []);
  const styles = order.map((row) => sheet.styles[row] ?? []);
  for (const [index] of order.entries()) {
    sheet.values[first + index] = values[index]!;
    sheet.styles[first + index] = styles[index]!;
  }
  const placeOf = new Map(order.map((row, index) => [row, first + index]));
  const moveKeys = <T>(map: Map<number, T>) => {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const row = Math.floor(key / STRIDE);
      map.set((placeOf.get(row) ?? row) * STRIDE + (key % STRIDE), value);
    }
  };
  moveKeys(sheet.notes);
  moveKeys(sheet.rules);
  sheet.originals.clear();
}
