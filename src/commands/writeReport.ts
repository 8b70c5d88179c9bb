/** Computes the gains afresh and writes *Laporan* with its tables, sentences and chart. */
import { gainReport } from "../domain/report/gainReport";
import { renderReport } from "../i18n/renderReport";
import { readCohort } from "./cohort";
import type { Command } from "./command";
import { countsText, gainSummary } from "./computeGains";
import { locateFindings, writeFindings } from "./findings";
import { readSatisfaction } from "./quiz/feedback";
import { writePage } from "./writePage";

export const writeReport: Command = {
  id: "write-report",
  run(workbook) {
    const { messages, format, settings } = workbook;
    const cohort = readCohort(workbook);
    const blocks = gainReport(
      cohort.analysis,
      cohort.instruments,
      settings,
      readSatisfaction(workbook),
    );
    const page = renderReport(blocks, messages, format);
    const name = writePage(workbook, "report", page);
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
