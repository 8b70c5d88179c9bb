// What a person does to cells: types, pastes, fills, clears, inserts, deletes, sorts.
import { MOST } from "../files/limits";
import { translateFormula } from "../model/formulaRefs";
import { type SheetModel, STRIDE } from "../model/sheet";
import { typeText } from "../model/typing";
import type { EditView, Rectangle } from "../protocol";
import type { OpenDocument } from "./document";
import { choicesOf, meetsRule } from "./validate";
import type { PageWords } from "./words";

export class Refused extends Error {}

const LONGEST_TEXT = 50_000;
const MOST_CELLS = 10_000_000;
/** What an .xlsx file holds. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells of one edit; each is kept for undo. */
const MOST_AT_ONCE = 1_000_000;

type Place = [row: number, column: number];

export function placesOf({ row, column, rows, columns }: Rectangle): Place[] {
  return Array.from({ length: rows * columns }, (_, i) => [
    row + Math.floor(i / columns),
    column + (i % columns),
  ]);
}

export function clip(sheet: SheetModel, rect: Rectangle): Rectangle {
  return {
    ...rect,
    rows: Math.max(0, Math.min(rect.rows, sheet.rowCount - rect.row)),
    columns: Math.max(0, Math.min(rect.columns, sheet.columnCount - rect.column)),
  };
}

export function isInGrid(sheet: SheetModel, row: number, column: number): boolean {
  return row < sheet.rowCount && column < sheet.columnCount;
}

export function checkEdit(
  words: PageWords,
  { rows, columns }: Pick<Rectangle, "rows" | "columns">,
) {
  if (rows * columns > MOST_AT_ONCE) throw new Refused(words.tooManyAtOnce);
}

function checkLetters(words: PageWords, letters: number): void {
  if (letters > MOST.cellLetters) throw new Refused(words.tooManyLetters);
}

/** Types a text into a cell, under its validation rule. */
export function typeInto(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  [row, column]: Place,
  text: string,
): EditView {
  const { book } = document;
  if (text.length > LONGEST_TEXT) throw new Refused(words.tooLong);
  if (!isInGrid(sheet, row, column)) throw new Refused(words.outside);
  if (sheet.coveredByMerge(row, column)) throw new Refused(words.merged);
  const rule = sheet.rules.get(row * STRIDE + column);
  const style = book.styles.get(sheet.style(row, column));
  const typed = typeText(text, style, book.culture);
  const fits = !rule || typed.formula !== undefined || meetsRule(book, rule, typed.raw);
  const message = fits ? undefined : (rule.helpText ?? words.invalid(choicesOf(book, rule)));
  if (!fits && !rule.allowInvalid) throw new Refused(message ?? "");
  document.editCells(words.steps.type, sheet, [[row, column]], () => {
    book.write(sheet, row, column, text);
  });
  return message === undefined ? { ok: true } : { ok: true, message };
}

/** Puts a table of texts from outside into the sheet, growing it where needed. */
export function pasteTexts(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  [row, column]: Place,
  rows: readonly (readonly string[])[],
): EditView {
  const { book } = document;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const cells: Place[] = rows.flatMap((line, r) =>
    line.map((_, c): Place => [row + r, column + c]),
  );
  if (rows.some((line) => line.some((text) => text.length > LONGEST_TEXT))) {
    throw new Refused(words.tooLong);
  }
  const rowCount = Math.max(sheet.rowCount, row + rows.length);
  const columnCount = Math.max(sheet.columnCount, column + width);
  checkSize(document, words, sheet, rowCount, columnCount);
  let invalid = 0;
  document.editCells(words.steps.paste, sheet, cells, () => {
    sheet.rowCount = rowCount;
    sheet.columnCount = columnCount;
    for (const [r, line] of rows.entries()) {
      for (const [c, text] of line.entries()) {
        book.write(sheet, row + r, column + c, text);
        const rule = sheet.rules.get((row + r) * STRIDE + column + c);
        if (rule && !meetsRule(book, rule, sheet.raw(row + r, column + c))) invalid++;
      }
    }
  });
  return invalid === 0 ? { ok: true } : { ok: true, message: words.pastedInvalid(invalid) };
}

export function checkSize(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  rows: number,
  columns: number,
) {
  const others = document.book.sheets.filter((one) => one !== sheet);
  const cells = others.reduce((sum, one) => sum + one.rowCount * one.columnCount, rows * columns);
  const isTooLarge =
    (rows > MOST_ROWS && rows > sheet.rowCount) ||
    (columns > MOST_COLUMNS && columns > sheet.columnCount);
  if (cells > MOST_CELLS || isTooLarge) throw new Refused(words.tooManyCells);
}

/**
 * Copies a block to another, repeated until the target is full: values, formulas with their
 * references moved along, and formats. Paste inside and fill are both this.
 */
export function copyBlock(
  document: OpenDocument,
  words: PageWords,
  from: { sheet: SheetModel; rect: Rectangle },
  to: { sheet: SheetModel; rect: Rectangle },
  { exact = false }: { exact?: boolean } = {},
): EditView {
  const { book } = document;
  const repeated = (size: number, unit: number) => Math.max(size - (size % unit), unit);
  const target = exact
    ? to.rect
    : {
        ...to.rect,
        rows: repeated(to.rect.rows, from.rect.rows),
        columns: repeated(to.rect.columns, from.rect.columns),
      };
  const rowCount = Math.max(to.sheet.rowCount, target.row + target.rows);
  const columnCount = Math.max(to.sheet.columnCount, target.column + target.columns);
  checkEdit(words, from.rect);
  checkEdit(words, target);
  checkSize(document, words, to.sheet, rowCount, columnCount);
  const held = placesOf(from.rect).map(([row, column]) => ({
    raw: from.sheet.raw(row, column),
    formula: from.sheet.formulas.get(row * STRIDE + column),
    style: from.sheet.style(row, column),
  }));
  const letters = held.reduce((sum, { raw, formula = "" }) => {
    return sum + formula.length + (typeof raw === "string" ? raw.length : 0);
  }, 0);
  checkLetters(words, (letters * target.rows * target.columns) / held.length);
  document.editCells(words.steps.paste, to.sheet, placesOf(target), () => {
    to.sheet.rowCount = rowCount;
    to.sheet.columnCount = columnCount;
    for (const [row, column] of placesOf(target)) {
      const r = (row - target.row) % from.rect.rows;
      const c = (column - target.column) % from.rect.columns;
      const { raw, formula, style } = held[r * from.rect.columns + c]!;
      const rowsMoved = row - from.rect.row - r;
      const columnsMoved = column - from.rect.column - c;
      const moved =
        formula === undefined ? formula : translateFormula(formula, rowsMoved, columnsMoved);
      to.sheet.setStyle(row, column, style);
      book.put(to.sheet, row, column, raw, moved);
    }
  });
  return { ok: true };
}

/** Fills a block from the part of it that is given, a series of numbers or dates going on. */
export function fill(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  source: Rectangle,
  target: Rectangle,
): EditView {
  const down = target.columns === source.columns && target.row >= source.row;
  const steps = down && source.rows > 1 ? seriesSteps(sheet, source) : null;
  if (!steps) {
    const from = { sheet, rect: source };
    return copyBlock(document, words, from, { sheet, rect: target }, { exact: true });
  }
  checkEdit(words, target);
  const { book } = document;
  document.editCells(words.steps.fill, sheet, placesOf(target), () => {
    for (let r = source.rows; r < target.rows; r++) {
      for (let c = 0; c < source.columns; c++) {
        const last = sheet.raw(source.row + source.rows - 1, source.column + c) as number;
        const value = last + steps[c]! * (r - source.rows + 1);
        const [row, column] = [target.row + r, target.column + c];
        sheet.setStyle(row, column, sheet.style(source.row + source.rows - 1, source.column + c));
        book.put(sheet, row, column, Math.round(value * 1e9) / 1e9);
      }
    }
  });
  return { ok: true };
}

/** The step of each column where all hold numbers without formulas at equal distances; else null. */
function seriesSteps(
  sheet: SheetModel,
  { row, column, rows, columns }: Rectangle,
): number[] | null {
  const steps: number[] = [];
  for (let c = column; c < column + columns; c++) {
    const values = Array.from({ length: rows }, (_, r) => sheet.raw(row + r, c));
    if (
      values.some((raw, r) => typeof raw !== "number" || sheet.formulas.has((row + r) * STRIDE + c))
    ) {
      return null;
    }
    const numbers = values as number[];
    const step = numbers[1]! - numbers[0]!;
    if (numbers.some((n, r) => r > 0 && Math.abs(n - numbers[r - 1]! - step) > 1e-9)) return null;
    steps.push(step);
  }
  return steps;
}

export function clear(
  document: OpenDocument,
  words: PageWords,
  sheet: SheetModel,
  rects: Rectangle[],
): EditView {
  const keys = new Set<number>();
  const used = rects.map((rect) => {
    const rows = Math.min(rect.rows, Math.max(0, sheet.values.length - rect.row));
    return clip(sheet, { ...rect, rows });
  });
  const all = used.reduce((sum, { rows, columns }) => sum + Math.max(0, rows) * columns, 0);
  checkEdit(words, { rows: all, columns: 1 });
  for (const rect of used) {
    for (const [row, column] of placesOf(rect)) keys.add(row * STRIDE + column);
  }
  const cells = [...keys].map((key): Place => [Math.floor(key / STRIDE), key % STRIDE]);
  document.editCells(words.steps.clear, sheet, cells, () => {
    for (const [row, column] of cells) document.book.put(sheet, row, column, null);
  });
  return { ok: true };
}
