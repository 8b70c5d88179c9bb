import type { TableId } from "../domain/finding";
import type { PageBlock } from "../domain/report/page";
import { dash } from "../i18n/formats";
import { messagesIn } from "../i18n/messages";
import { findSheet } from "../sheets/grid";
import { writeReport } from "../sheets/writeReport";
import { sheetName, type Workbook } from "./workbook";

/** Writes a page of text, tables and charts on the sheet of its table, which is made where missing. */
export function writePage(workbook: Workbook, table: TableId, page: readonly PageBlock[]): string {
  const { spreadsheet } = workbook;
  const name = sheetName(workbook, table);
  const sheet =
    findSheet(spreadsheet, workbook.labels(table).names) ??
    spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  const titles = [messagesIn("id"), messagesIn("en")].flatMap(({ report, schedule }) => [
    report.chart.title,
    schedule.summary.chartTitle,
  ]);
  writeReport(sheet, page, dash, titles);
  return name;
}
