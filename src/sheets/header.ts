/** The first row of a sheet: its look, its protection, and the name of what stands below it. */
import type { Sheet, Spreadsheet } from "./grid";
import { ChangedMeanwhile } from "./meanwhile";
import { growColumns } from "./room";
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
 * Adds headers to the right of those that were read. If somebody inserts columns at that very
 * moment, ours stand where the last of theirs were pushed to: these are put back, since what stands
 * below them would count for another column.
 *
 * @param start 1-based column of the first
 * @throws ChangedMeanwhile if columns were inserted; none of ours is added then
 */
export function addHeaders(
  sheet: Sheet,
  read: readonly string[],
  start: number,
  added: readonly string[],
): void {
  growColumns(sheet, start + added.length - 1);
  const range = sheet.getRange(1, start, 1, added.length);
  range.setNumberFormat("@").setValues([[...added]]);
  if (read.length === 0) return;
  const now = (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(String);
  now.splice(start - 1, added.length);
  const lost = read.filter(
    (header) => header !== "" && !now.map((one) => one.trim()).includes(header),
  );
  if (lost.length === 0) return;
  range.setValues([added.map((_, index) => lost[index] ?? "")]);
  throw new ChangedMeanwhile(sheet.getName());
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
