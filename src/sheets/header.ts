/** The first row of a sheet: its look, its protection, and the name of what stands below it. */
import type { Sheet, Spreadsheet } from "./grid";
import type { TableDefinition } from "./table";

/** Two lines of a header, in pixels. */
const headerHeight = 42;
const headerColour = "#d9ead3";
const writtenHeaderColour = "#cfe2f3";

/** How a header cell looks; green where people type, blue where Capaian writes. */
export function headerLook(range: GoogleAppsScript.Spreadsheet.Range, written = false): void {
  range
    .setBackground(written ? writtenHeaderColour : headerColour)
    .setFontWeight("bold")
    .setVerticalAlignment("middle")
    .setWrap(true);
}

/** Widths of a sheet that has no header yet: the commonest for all, then those that differ. */
export function setWidths(sheet: Sheet, table: TableDefinition): void {
  sheet.setRowHeight(1, headerHeight);
  const widths = Object.values(table.columns).map(({ width = 100 }) => width);
  if (widths.length === 0) return;
  const times = (pixels: number) => widths.filter((one) => one === pixels).length;
  const usual = widths.reduce((best, one) => (times(one) > times(best) ? one : best));
  sheet.setColumnWidths(1, widths.length, usual);
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (widths[end] === widths[start]) end++;
    const pixels = widths[start] ?? usual;
    if (pixels !== usual) sheet.setColumnWidths(start + 1, end - start, pixels);
    start = end;
  }
}

/**
 * The last step of preparing a sheet, when its grid has its final size. A fresh sheet had no header
 * when the run began, so that nothing of ours can be on it.
 */
export function sealSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  table: TableDefinition,
  explanation: string,
  fresh = false,
  columns = fresh ? Object.keys(table.columns).length : 1,
): void {
  protectHeader(sheet, table, explanation, fresh);
  const width = Math.max(columns, fresh ? 1 : sheet.getLastColumn());
  spreadsheet.setNamedRange(`capaian_${table.id}`, sheet.getRange(1, 1, sheet.getMaxRows(), width));
}

/**
 * A warning, not a lock: who owns the sheet may still rename a header on purpose. A protection of
 * the header without a description is one that a stopped run did not get to describe.
 */
function protectHeader(
  sheet: Sheet,
  table: TableDefinition,
  explanation: string,
  fresh: boolean,
): void {
  const mark = `Capaian: ${table.id}.`;
  const description = `${mark} ${explanation}`;
  const width = sheet.getMaxColumns();
  const known = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const ours =
    known.find((one) => one.getDescription().startsWith(mark)) ??
    known.find((one) => one.getDescription() === "" && isHeader(one));
  const header = sheet.getRange(1, 1, 1, width);
  const protection = ours ?? header.protect();
  if (ours && !(isHeader(ours) && ours.getRange().getNumColumns() === width)) ours.setRange(header);
  if (ours?.getDescription() !== description) protection.setDescription(description);
  if (!ours?.isWarningOnly()) protection.setWarningOnly(true);
}

function isHeader(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  const range = protection.getRange();
  return range.getRow() === 1 && range.getColumn() === 1 && range.getNumRows() === 1;
}
