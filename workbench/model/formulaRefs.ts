// References inside formulas: they move when rows or columns are inserted or deleted.
import { tokenize } from "@borgar/fx";
import { columnIndex, columnName } from "./a1";

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
  const mark = text.lastIndexOf("!");
  const prefix = text.slice(0, mark + 1);
  const sheet =
    mark < 0
      ? owner
      : prefix
          .slice(0, -1)
          .replace(/^'(.*)'$/s, "$1")
          .replaceAll("''", "'");
  if (sheet.toLowerCase() !== moved.toLowerCase()) return text;
  const corners = text
    .slice(mark + 1)
    .split(":")
    .map(parseCorner);
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
