/** What a custom function gives back: a number, a text, or a full rectangle of them; unknown is "". */
import type { Grid } from "./arguments";

export type Value = number | string;
export type Result = Value | Value[][];

/** An unknown figure is an empty cell; so is one beyond the range of numbers. */
export function cellOf(figure: number | string | null): Value {
  if (figure === null) return "";
  if (typeof figure === "string") return figure;
  return Number.isFinite(figure) ? figure + 0 : "";
}

/** A rectangle in the shape in which it was asked. */
export function resultOf(grid: Grid<number | string | null>): Result {
  const rows = tableOf(grid.rows);
  return grid.alone ? (rows[0]?.[0] ?? "") : rows;
}

/** A table whose shorter rows end in empty cells. */
export function tableOf(rows: readonly (readonly (number | string | null)[])[]): Value[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, j) => cellOf(row[j] ?? null)));
}
