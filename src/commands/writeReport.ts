/** Computes the gains afresh and writes *Laporan* with its tables, sentences and chart. */
import { gainReport } from "../domain/report/gainReport";
import { dash } from "../i18n/formats";
import { messagesIn } from "../i18n/messages";
import { renderReport } from "../i18n/renderReport";
import { findSheet } from "../sheets/grid";
import { writeReport as writeReportSheet } from "../sheets/writeReport";
import { readCohort } from "./cohort";
import type { Command } from "./command";
import { countsText, gainSummary } from "./computeGains";
import { locateFindings, writeFindings } from "./findings";
import { sheetName } from "./workbook";

export const writeReport: Command = {
  id: "write-report",
  run(workbook) {
    const { spreadsheet, messages, format, settings } = workbook;
    const cohort = readCohort(workbook);
    const blocks = gainReport(cohort.analysis, cohort.instruments, settings);
    const page = renderReport(blocks, messages, format);
    const name = sheetName(workbook, "report");
    const sheet =
      findSheet(spreadsheet, workbook.labels("report").names) ??
      spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    const titles = [messagesIn("id"), messagesIn("en")].map(({ report }) => report.chart.title);
    writeReportSheet(sheet, page, dash, titles);
    const findings = locateFindings(workbook, cohort.findings, cohort.places);
    writeFindings(workbook, "scores", findings);
    const chart = page.some(({ kind }) => kind === "chart");
    const { results, participants } = gainSummary(workbook, cohort, findings);
    const text = [
      messages.commands.reportWritten({ sheet: name, chart }),
      countsText(workbook, findings),
    ].join("\n");
    return { summary: { text, participants, results, chart }, findings };
  },
};
