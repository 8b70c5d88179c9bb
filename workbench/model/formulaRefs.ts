// References inside formulas: they move when rows or columns are inserted or deleted.
import { tokenize } from "@borgar/fx";
import { columnIndex, columnName, quotedSheet, type Rect } from "./a1";

/** From `at` on everything along the axis moves by `count`; a negative count deletes. */
export interface LineShift {
  axis: "row" | "column";
  at: number;
  count: number;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

interface Corner {
  columnMark: string;
  column: number | null;
  rowMark: string;
  row: number | null;
}

/**
 * The formula after the shift, where `owner` is the sheet the formula stands on and `moved` the one
 * that was shifted. A reference of which nothing is left becomes #REF!.
 */
export function shiftFormula(
  formula: string,
  owner: string,
  moved: string,
  shift: LineShift,
): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens
    .map(({ type, value }) =>
      type.startsWith("range") ? shiftToken(value, owner, moved, shift) : value,
    )
    .join("");
}

function shiftToken(text: string, owner: string, moved: string, shift: LineShift): string {
  const { prefix, sheet, corners } = parseReference(text, owner);
  if (sheet.toLowerCase() !== moved.toLowerCase()) return text;
  if (corners.some((corner) => corner === null) || corners.length > 2) return text;
  const [first, last = first] = corners as Corner[];
  const start = first![shift.axis];
  const end = last![shift.axis];
  const line = shiftLine(start, end, shift);
  if (line === null) return "#REF!";
  const out = [
    { ...first!, [shift.axis]: line[0] },
    { ...last!, [shift.axis]: line[1] },
  ];
  return prefix + out.slice(0, corners.length).map(cornerText).join(":");
}

function parseReference(text: string, owner: string) {
  const mark = text.lastIndexOf("!");
  const prefix = text.slice(0, mark + 1);
  const named = prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const corners = text
    .slice(mark + 1)
    .split(":")
    .map(parseCorner);
  return { prefix, sheet: mark < 0 ? owner : named, corners };
}

function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const [, first = "", letters, second = "", digits] = match;
  return {
    columnMark: letters === undefined ? "" : first,
    column: letters === undefined ? null : columnIndex(letters),
    rowMark: letters === undefined ? first + second : second,
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

function cornerText({ columnMark, column, rowMark, row }: Corner): string {
  const letters = column === null ? "" : columnMark + columnName(column);
  return letters + (row === null ? "" : rowMark + (row + 1));
}

type Line = [number | null, number | null];

/** First and last place of a reference along the axis; open ends stay open. */
function shiftLine(start: number | null, end: number | null, shift: LineShift): Line | null {
  const { at, count } = shift;
  if (count > 0) {
    const move = (place: number | null) => (place !== null && place >= at ? place + count : place);
    return [move(start), move(end)];
  }
  const gone = (place: number) => place >= at && place < at - count;
  if (start !== null && end !== null && gone(start) && gone(end)) return null;
  const move = (place: number | null, isEnd: boolean) => {
    if (place === null || place < at) return place;
    if (gone(place)) return isEnd ? at - 1 : at;
    return place + count;
  };
  return [move(start, false), move(end, true)];
}

/** The formula as a copy of it reads `rows` down and `columns` to the right; `$` keeps its line. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (type.startsWith("range") ? translate(value, rows, columns) : value))
    .join("");
}

function translate(text: string, rows: number, columns: number): string {
  const mark = text.lastIndexOf("!");
  const corners = text
    .slice(mark + 1)
    .split(":")
    .map(parseCorner);
  if (corners.some((corner) => corner === null)) return text;
  const moved = (corners as Corner[]).map((corner) => ({
    ...corner,
    row: corner.row === null || corner.rowMark ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnMark ? corner.column : corner.column + columns,
  }));
  if (moved.some(({ row, column }) => (row ?? 0) < 0 || (column ?? 0) < 0)) return "#REF!";
  return text.slice(0, mark + 1) + moved.map(cornerText).join(":");
}

/** A block that was cut and pasted elsewhere; sheets by name. */
export interface BlockMove {
  from: { sheet: string; rect: Rect };
  to: { sheet: string; row: number; column: number };
}

/**
 * The formula after a block has moved: references that lie wholly inside the block follow it.
 * `owner` is the sheet the formula stood on, `home` the one it stands on now.
 */
export function followBlock(formula: string, owner: string, home: string, move: BlockMove): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (type.startsWith("range") ? follow(value, owner, home, move) : value))
    .join("");
}

function follow(text: string, owner: string, home: string, { from, to }: BlockMove): string {
  const { prefix, sheet, corners } = parseReference(text, owner);
  if (corners.some((corner) => corner === null)) return text;
  const named = (name: string) => (name === home ? "" : `${quotedSheet(name)}!`);
  const isInside =
    sheet.toLowerCase() === from.sheet.toLowerCase() &&
    (corners as Corner[]).every((corner) => liesIn(corner, from.rect));
  if (!isInside) return prefix === "" ? named(owner) + text : text;
  const moved = (corners as Corner[]).map((corner) => ({
    ...corner,
    row: corner.row! + to.row - from.rect.row,
    column: corner.column! + to.column - from.rect.column,
  }));
  const isOnSame = prefix !== "" && to.sheet === from.sheet;
  return (isOnSame ? prefix : named(to.sheet)) + moved.map(cornerText).join(":");
}

function liesIn({ row, column }: Corner, rect: Rect): boolean {
  if (row === null || column === null) return false;
  const [down, right] = [row - rect.row, column - rect.column];
  return down >= 0 && down < rect.rows && right >= 0 && right < rect.columns;
}
