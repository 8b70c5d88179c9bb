/**
 * Google's lock keeps two commands apart, but nobody can keep people from typing, sorting and
 * inserting while a command is at work. What depends on the place of a row is therefore held
 * against the sheet again, just before it is written and just after.
 */
import type { Cell } from "./cells";
import type { Sheet } from "./grid";

/** The sheet is not as it was read; nothing was written where it does not belong. */
export class ChangedMeanwhile extends Error {
  /** @param rowIsBack a row that somebody deleted may be there again */
  constructor(
    readonly sheet: string,
    readonly rowIsBack = false,
  ) {
    super(`${sheet} changed meanwhile`);
  }
}

/** Each row as a text, without blanks at its end; rows below the last are none. */
export function rowTexts(values: readonly (readonly Cell[])[]): string[] {
  const rows = values.map((row) => JSON.stringify(row).replace(/(,?"")+\]$/, "]"));
  while (rows[rows.length - 1] === "[]") rows.pop();
  return rows;
}

export function rowsOf(sheet: Sheet): string[] {
  return rowTexts(sheet.getDataRange().getValues() as Cell[][]);
}

/** Throws unless the sheet still holds what was read. */
export function mustBeUnchanged(sheet: Sheet, read: readonly (readonly Cell[])[]): void {
  if (rowsOf(sheet).join("\n") !== rowTexts(read).join("\n"))
    throw new ChangedMeanwhile(sheet.getName());
}
