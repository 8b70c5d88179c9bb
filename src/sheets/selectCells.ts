import type { Spreadsheet } from "./grid";

/** Shows a sheet and selects cells in it; false where there is no such sheet. */
export function selectCells(
  spreadsheet: Spreadsheet,
  name: string,
  cells: readonly string[],
): boolean {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return false;
  sheet.activate();
  const known = cells.filter((cell) => /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(cell));
  if (known.length === 1) sheet.getRange(known[0] ?? "A1").activate();
  else if (known.length > 1) sheet.getRangeList([...known]).activate();
  return true;
}
