/**
 * Writing into sheets where people work. Google keeps two commands apart, but a person may sort or
 * insert between the moment a sheet is read and the moment it is written; no call writes only where
 * nothing has moved. A block is therefore held against the sheet just before and just after.
 */
import type { Cell } from "./cells";
import type { Sheet } from "./grid";
import { ChangedMeanwhile, rowTexts } from "./meanwhile";
import { isBlankRow, type Moves, movesOf, type Place, type Rows } from "./moves";

/** Cells to write; `row` and `column` are 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (string | number | boolean | Date)[])[];
}

/**
 * Writes a block below the header of a sheet that was read as `seen`, and returns the sheet as it is
 * then. Rows and columns that moved at that very moment get back what the block covered (a formula
 * comes back as its value); where the block was written first, it moves along. What is typed into a
 * cell of the block in the time of that one call cannot be told from what stood there, and is lost.
 * A row that is deleted within the block at that very moment, with nothing beside the block to tell
 * the rows apart, is there again as it was read; that one went is seen by the size of the sheet.
 *
 * @param name 0-based column that names the rows, by which they are known even where formulas beside
 *   it follow from what is written
 * @throws ChangedMeanwhile if rows or columns moved, or the cells of the block are not as they were
 *   read
 */
export function writeBlock(sheet: Sheet, seen: Rows, block: Block, name = -1): Cell[][] {
  const { row, column, cells } = block;
  const width = cells[0]?.length ?? 0;
  const range = sheet.getRange(row, column, cells.length, width);
  const size = sheet.getMaxRows();
  const place = { row, column, height: cells.length, width };
  const then = mustStand(sheet, seen, place, name);
  range.setValues(cells.map((line) => [...line]));
  const now = sheet.getDataRange().getValues() as Cell[][];
  const moves = movesOf(then, now, place, name);
  if (!hasMoved(moves, then, place)) {
    if (sheet.getMaxRows() < size) throw new ChangedMeanwhile(sheet.getName(), true);
    return textsTaken(block, now) > 0 ? writeTexts(sheet, block) : now;
  }
  // Where something else stands, the block was written first and has moved: nothing was covered.
  if (textsTaken(block, now) >= 0 && isWrittenOver(block, moves, then, now)) {
    const covered = coveredCells(place, moves, then);
    const formats = range.getNumberFormats();
    range.setValues(
      covered.map((line, r) => line.map((cell, c) => asItIs(cell ?? "", formats[r]?.[c]))),
    );
  }
  throw new ChangedMeanwhile(sheet.getName());
}

const isPlainText = (cell: unknown): cell is string =>
  typeof cell === "string" && /^[^'=]/.test(cell);

/**
 * How many texts of the block stand where they were written as dates or numbers, others being as they
 * were; -1 where something else stands there.
 */
function textsTaken({ row, column, cells }: Block, now: Rows): number {
  let held = 0;
  let taken = 0;
  const stands = cells.every((line, r) =>
    line.every((cell, c) => {
      const there = now[row - 1 + r]?.[column - 1 + c];
      // A number becomes text where the format is text.
      if (typeof cell === "number") return typeof there !== "number" || there === cell;
      if (!isPlainText(cell)) return true;
      if (there === cell) held++;
      else if (typeof there === "string" || there === undefined) return false;
      else taken++;
      return true;
    }),
  );
  return stands ? held && taken : -1;
}

/** A row inserted at that very moment, and written over, had no format: its texts were taken for dates. */
function writeTexts(sheet: Sheet, { row, column, cells }: Block): Cell[][] {
  const range = sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0);
  const formats = range.getNumberFormats();
  range.setValues(
    cells.map((line, r) =>
      line.map((cell, c) => (isPlainText(cell) ? asItIs(cell, formats[r]?.[c]) : cell)),
    ),
  );
  return sheet.getDataRange().getValues() as Cell[][];
}

/**
 * The sheet as it is, if its rows and columns stand as they were read, and what the block is to cover
 * as well. What is typed elsewhere does not matter: many people may be entering scores at once.
 */
function mustStand(sheet: Sheet, seen: Rows, place: Place, name: number): Cell[][] {
  const now = sheet.getDataRange().getValues() as Cell[][];
  if (rowTexts(now).join("\n") === rowTexts(seen).join("\n")) return now;
  const whole = { row: 2, column: 1, height: seen.length - 1, width: 0 };
  const moved = hasMoved(movesOf(seen, now, whole, name), seen, whole);
  if (moved || blockText(seen, place) !== blockText(now, place)) {
    throw new ChangedMeanwhile(sheet.getName());
  }
  return now;
}

function blockText(rows: Rows, { row, column, height, width }: Place): string {
  return JSON.stringify(
    Array.from({ length: height }, (_line, r) =>
      Array.from({ length: width }, (_cell, c) => rows[row - 1 + r]?.[column - 1 + c] ?? ""),
    ),
  );
}

/** Text that was typed as text stays so, whatever it looks like. */
export function asItIs<T extends Cell>(cell: T, format: string | undefined): T | string {
  return typeof cell === "string" && cell !== "" && format !== "@" ? `'${cell}` : cell;
}

/** What stood in the cells of a block before it was written. */
function coveredCells(place: Place, { rows, columns }: Moves, seen: Rows): Cell[][] {
  return Array.from({ length: place.height }, (_line, r) =>
    Array.from({ length: place.width }, (_cell, c) => {
      const from = rows.get(place.row - 1 + r);
      const column = columns[place.column - 1 + c] ?? -1;
      return from === undefined || column < 0 ? "" : (seen[from]?.[column] ?? "");
    }),
  );
}

/** A row of the block that is there no more has moved as well. */
function hasMoved({ rows, columns }: Moves, seen: Rows, { row, height }: Place): boolean {
  const width = seen[0]?.length ?? 0;
  const first = Math.max(1, row - 1);
  const written = seen.slice(first, row - 1 + height);
  return (
    columns.some((from, at) => from !== at && (from >= 0 || at < width)) ||
    [...rows].some(([at, from]) => from !== at) ||
    written.some((line, index) => !isBlankRow(line) && !rows.has(first + index))
  );
}

/**
 * Whether the block was written after rows or columns had moved, over what it was not meant for, and
 * not before: by those cells of its place, and of where it would have moved to, that are not the same
 * in either order.
 */
function isWrittenOver(
  { row, column, cells }: Block,
  moves: Moves,
  seen: Rows,
  now: Rows,
): boolean {
  const [top, left] = [row - 1, column - 1];
  const rowNow = new Map([...moves.rows].map(([at, from]) => [from, at]));
  let votes = 0;
  const vote = (r: number, c: number, ...values: unknown[]) => {
    const [there, over, before] = [now[r]?.[c], ...values].map((cell) =>
      String(cell ?? "").replace(/^'/, ""),
    );
    if (r < 0 || c < 0) return;
    if (there === over) votes++;
    if (there === before) votes--;
  };
  cells.forEach((line, y) => {
    line.forEach((cell, x) => {
      if (String(cell)[0] === "=") return;
      const [r, c] = [top + y, left + x];
      const covering = (at: number, place: number) => cells[at - top]?.[place - left];
      const [from, beside] = [moves.rows.get(r) ?? -1, moves.columns[c] ?? -1];
      vote(r, c, cell, covering(from, beside) ?? seen[from]?.[beside]);
      const at = rowNow.get(r) ?? -1;
      const place = moves.columns.indexOf(c);
      vote(at, place, covering(at, place) ?? seen[r]?.[c], cell);
    });
  });
  return votes > 0;
}
