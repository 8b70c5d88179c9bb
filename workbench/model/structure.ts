// Inserting and deleting rows and columns: everything that names cells moves along.
import type { Rect } from "./a1";
import { type LineShift, shiftFormula } from "./formulaRefs";
import { type SheetModel, STRIDE } from "./sheet";
import type { WorkbookModel } from "./workbook";

type Shift = LineShift;

export function insertRows(book: WorkbookModel, sheet: SheetModel, at: number, count: number) {
  insertSlots(sheet.values, at, count);
  insertSlots(sheet.styles, at, count);
  sheet.rowCount += count;
  move(book, sheet, { axis: "row", at, count });
}

export function deleteRows(book: WorkbookModel, sheet: SheetModel, at: number, count: number) {
  sheet.values.splice(at, count);
  sheet.styles.splice(at, count);
  sheet.rowCount -= count;
  move(book, sheet, { axis: "row", at, count: -count });
}

export function insertColumns(book: WorkbookModel, sheet: SheetModel, at: number, count: number) {
  for (const cells of sheet.values) if (cells) insertSlots(cells, at, count);
  for (const cells of sheet.styles) if (cells) insertSlots(cells, at, count);
  sheet.columnCount += count;
  move(book, sheet, { axis: "column", at, count });
}

export function deleteColumns(book: WorkbookModel, sheet: SheetModel, at: number, count: number) {
  for (const cells of sheet.values) cells?.splice(at, count);
  for (const cells of sheet.styles) cells?.splice(at, count);
  sheet.columnCount -= count;
  move(book, sheet, { axis: "column", at, count: -count });
}

function insertSlots(slots: unknown[], at: number, count: number): void {
  if (slots.length <= at) return;
  const tail = slots.splice(at);
  slots.length += count;
  // Rows that hold nothing are holes and stay holes: whoever walks the rows passes them over.
  for (const [index, slot] of tail.entries()) {
    if (slot !== undefined) slots[at + count + index] = slot;
  }
}

function move(book: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  book.moves.push({ kind: "lines", sheet: sheet.id, ...shift });
  moveKeys(sheet.formulas, shift);
  moveKeys(sheet.notes, shift);
  moveKeys(sheet.rules, shift);
  moveKeys(sheet.originals, shift);
  moveLine(shift.axis === "row" ? sheet.rowHeights : sheet.columnWidths, shift);
  sheet.merges = sheet.merges.flatMap((rect) => movedRect(rect, shift) ?? []);
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (!protection.rect) return [protection];
    const rect = movedRect(protection.rect, shift);
    return rect ? [{ ...protection, rect }] : [];
  });
  if (sheet.filter) {
    const rect = movedRect(sheet.filter.rect, shift);
    sheet.filter = rect && { ...sheet.filter, rect };
  }
  moveCharts(book, sheet, shift);
  for (const other of book.sheets) {
    for (const [key, formula] of other.formulas) {
      other.formulas.set(key, shiftFormula(formula, other.name, sheet.name, shift));
    }
  }
  book.names = book.names.flatMap((name) => {
    if (name.sheetId !== sheet.id) return [name];
    const rect = movedRect(name.rect, shift);
    return rect ? [{ ...name, rect }] : [];
  });
  book.structureChanged();
}

function moveCharts(book: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  for (const chart of sheet.charts) {
    const place = moved(chart.anchor[shift.axis], shift) ?? shift.at;
    chart.anchor = { ...chart.anchor, [shift.axis]: place };
  }
  for (const chart of book.sheets.flatMap((other) => other.charts)) {
    chart.ranges = chart.ranges.flatMap((range) => {
      if (range.sheetId !== sheet.id) return [range];
      const rect = movedRect(range.rect, shift);
      return rect ? [{ ...range, rect }] : [];
    });
  }
}

/** Where a place lies afterwards; null when it was deleted. */
function moved(place: number, shift: Shift): number | null {
  if (place < shift.at) return place;
  if (shift.count < 0 && place < shift.at - shift.count) return null;
  return place + shift.count;
}

/** A rectangle grows when something is inserted inside it, and shrinks when part of it goes. */
export function movedRect(rect: Rect, shift: Shift): Rect | null {
  const sizeKey = shift.axis === "row" ? "rows" : "columns";
  const start = rect[shift.axis];
  const end = start + rect[sizeKey];
  if (shift.count > 0) {
    if (start >= shift.at) return { ...rect, [shift.axis]: start + shift.count };
    return end > shift.at ? { ...rect, [sizeKey]: rect[sizeKey] + shift.count } : rect;
  }
  const cut = (place: number) =>
    place <= shift.at ? place : Math.max(shift.at, place + shift.count);
  const size = cut(end) - cut(start);
  return size > 0 ? { ...rect, [shift.axis]: cut(start), [sizeKey]: size } : null;
}

function moveKeys<T>(map: Map<number, T>, shift: Shift): void {
  if (map.size === 0) return;
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const row = Math.floor(key / STRIDE);
    const column = key % STRIDE;
    const place = moved(shift.axis === "row" ? row : column, shift);
    if (place === null) continue;
    map.set(shift.axis === "row" ? place * STRIDE + column : row * STRIDE + place, value);
  }
}

function moveLine(map: Map<number, number>, shift: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [line, size] of entries) {
    const place = moved(line, shift);
    if (place !== null) map.set(place, size);
  }
}
