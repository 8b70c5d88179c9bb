// The height a row takes by itself: Sheets fits rows to their text, xlsx must be told.
import type { SheetModel } from "../model/sheet";
import { DEFAULT_WIDTH } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";

/** Points; one line of the default font needs no more than this. */
const PLAIN_HEIGHT = 15.75;
const LINE = 1.35;
/** Average width of a character of Arial, in parts of the font size. */
const CHARACTER = 0.5;

/**
 * Points that a row needs for its fonts and wrapped text, null where the default height does. The
 * reader makes the same estimate, so that a height written here is not taken for a user's own.
 */
export function automaticHeight(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
): number | null {
  let height = 0;
  for (const [column, id] of (sheet.styles[row] ?? []).entries()) {
    if (!id || sheet.raw(row, column) === null) continue;
    const { fontSize = 10, wrap, fontWeight } = book.styles.get(id);
    if (fontSize <= 11 && wrap !== "WRAP") continue;
    const pixels = widthAt(sheet, row, column) - 6;
    const character = fontSize * (96 / 72) * (fontWeight ? CHARACTER * 1.1 : CHARACTER);
    const lines =
      wrap === "WRAP" ? lineCount(book.display(sheet, row, column), pixels / character) : 1;
    height = Math.max(height, lines * fontSize * LINE + 2.5);
  }
  return height > PLAIN_HEIGHT ? Math.round(height * 4) / 4 : null;
}

/** Points by row, for the rows that need more than the default and have no height of their own. */
export function automaticHeights(book: WorkbookModel, sheet: SheetModel): Map<number, number> {
  const tall = new Map<number, boolean>();
  const isTall = (id: number) => {
    let known = tall.get(id);
    if (known === undefined) {
      const { fontSize = 10, wrap } = book.styles.get(id);
      known = fontSize > 11 || wrap === "WRAP";
      tall.set(id, known);
    }
    return known;
  };
  const heights = new Map<number, number>();
  for (const [row, ids] of sheet.styles.entries()) {
    if (!ids?.some((id) => id && isTall(id)) || sheet.rowHeights.has(row)) continue;
    const points = automaticHeight(book, sheet, row);
    if (points !== null) heights.set(row, points);
  }
  return heights;
}

function widthAt(sheet: SheetModel, row: number, column: number): number {
  const merge = sheet.merges.find((one) => one.row === row && one.column === column);
  let width = 0;
  for (let i = 0; i < (merge?.columns ?? 1); i++) {
    width += sheet.columnWidths.get(column + i) ?? DEFAULT_WIDTH;
  }
  return width;
}

function lineCount(text: string, perLine: number): number {
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, perLine))), 0);
}
