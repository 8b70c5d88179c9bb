// Cut and paste: a block goes elsewhere with all that hangs on its cells, and what refers to it follows.
import { type BlockMove, followBlock } from "../model/formulaRefs";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import type { EditView, Rectangle } from "../protocol";
import type { OpenDocument } from "./document";
import { checkEdit, checkSize, placesOf } from "./edits";
import type { PageWords } from "./words";

export interface Block {
  sheet: SheetModel;
  rect: Rectangle;
}

export function moveBlock(
  document: OpenDocument,
  words: PageWords,
  from: Block,
  to: Block,
): EditView {
  const { rows, columns } = from.rect;
  const rowCount = Math.max(to.sheet.rowCount, to.rect.row + rows);
  const columnCount = Math.max(to.sheet.columnCount, to.rect.column + columns);
  checkEdit(words, from.rect);
  checkSize(document, words, to.sheet, rowCount, columnCount);
  document.transact(words.steps.paste, () => {
    to.sheet.rowCount = rowCount;
    to.sheet.columnCount = columnCount;
    relocate(document.book, from, to);
  });
  return { ok: true };
}

function relocate(book: WorkbookModel, from: Block, to: Block): void {
  const move: BlockMove = {
    from: { sheet: from.sheet.name, rect: from.rect },
    to: { sheet: to.sheet.name, row: to.rect.row, column: to.rect.column },
  };
  const held = placesOf(from.rect).map(([row, column]) => lift(book, from.sheet, row, column));
  for (const sheet of book.sheets) {
    for (const [key, formula] of sheet.formulas) {
      sheet.formulas.set(key, followBlock(formula, sheet.name, sheet.name, move));
    }
  }
  for (const [index, [row, column]] of placesOf({ ...from.rect, ...placeOf(to) }).entries()) {
    const { raw, formula, style, note, rule } = held[index]!;
    const key = row * STRIDE + column;
    const moved = formula && followBlock(formula, from.sheet.name, to.sheet.name, move);
    to.sheet.setStyle(row, column, style);
    book.put(to.sheet, row, column, raw, moved);
    putOrDelete(to.sheet.notes, key, note);
    putOrDelete(to.sheet.rules, key, rule);
  }
  moveRanges(book, from, to);
  book.structureChanged();
}

function placeOf({ rect: { row, column } }: Block): { row: number; column: number } {
  return { row, column };
}

/** Takes a cell with all that hangs on it out of its sheet. */
function lift(book: WorkbookModel, sheet: SheetModel, row: number, column: number) {
  const key = row * STRIDE + column;
  const cell = {
    raw: sheet.raw(row, column),
    formula: sheet.formulas.get(key),
    style: sheet.style(row, column),
    note: sheet.notes.get(key),
    rule: sheet.rules.get(key),
  };
  book.put(sheet, row, column, null);
  sheet.setStyle(row, column, 0);
  sheet.notes.delete(key);
  sheet.rules.delete(key);
  return cell;
}

function putOrDelete<T>(map: Map<number, T>, key: number, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** Names and charts that lie wholly inside the block follow it as well. */
function moveRanges(book: WorkbookModel, from: Block, to: Block): void {
  const { rect } = from;
  const moved = <T extends { sheetId: number; rect: Rectangle }>(range: T): T => {
    const [down, right] = [range.rect.row - rect.row, range.rect.column - rect.column];
    const isInside =
      range.sheetId === from.sheet.id &&
      down >= 0 &&
      right >= 0 &&
      down + range.rect.rows <= rect.rows &&
      right + range.rect.columns <= rect.columns;
    if (!isInside) return range;
    const place = { row: to.rect.row + down, column: to.rect.column + right };
    return { ...range, sheetId: to.sheet.id, rect: { ...range.rect, ...place } };
  };
  book.names = book.names.map(moved);
  for (const sheet of book.sheets) {
    for (const chart of sheet.charts) chart.ranges = chart.ranges.map(moved);
  }
}
