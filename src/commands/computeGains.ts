/** From *Nilai* to *Peningkatan*: every figure by group and domain, and each participant's own. */

import { gainShare } from "../domain/gains/classGain";
import type { Participant } from "../domain/gains/cohort";
import { domains } from "../domain/gains/cohort";
import type { GainAnalysis } from "../domain/gains/gainAnalysis";
import { gainCategory } from "../domain/gains/gainCategory";
import { normalizedChange } from "../domain/gains/normalizedGain";
import { resultRow, statisticsColumn } from "../domain/report/gainReport";
import { dash } from "../i18n/formats";
import { mustFit } from "../sheets/room";
import { gainsTable, participantGainsTable } from "../sheets/tables/gainTables";
import { type Written, type WrittenColumn, writeTable } from "../sheets/writeTable";
import { type CohortRead, readCohort } from "./cohort";
import type { Command, CommandResult } from "./command";
import { type LocatedFinding, locateFindings, writeFindings } from "./findings";
import { sheetName, type Workbook } from "./workbook";

export const computeGains: Command = {
  id: "compute-gains",
  run(workbook) {
    const cohort = readCohort(workbook);
    const { names } = workbook.labels("participantGains");
    const rows = cohort.participants.length + 1;
    mustFit(workbook.spreadsheet, names, rows, participantColumns(workbook).length);
    writeGains(workbook, cohort.analysis);
    writeParticipantGains(workbook, cohort.analysis);
    const findings = locateFindings(workbook, cohort.findings, cohort.places);
    writeFindings(workbook, "scores", findings);
    return { summary: gainSummary(workbook, cohort, findings), findings };
  },
};

/** The results of the whole cohort, as a text and as figures. */
export function gainSummary(
  workbook: Workbook,
  { analysis }: CohortRead,
  findings: readonly LocatedFinding[],
): CommandResult["summary"] {
  const { messages, format } = workbook;
  const { report, commands } = messages;
  const results = analysis.results.filter(({ group }) => group === "all").map(resultRow);
  const participants = analysis.scores.participants.length;
  const lines = results.map((row) => ({
    name: report.measures[row.measure],
    before: row.before,
    after: row.after,
    points: row.points,
    relative: row.relativePercent,
    gain: row.gain,
    category: row.category && report.gainCategories[row.category].toLowerCase(),
  }));
  const sheet = sheetName(workbook, "gains");
  const text = [
    commands.gains.summary({ participants, lines, sheet }, format),
    countsText(workbook, findings),
  ].join("\n");
  return { text, participants, results };
}

/** How many findings there are and where to read them. */
export function countsText(workbook: Workbook, findings: readonly LocatedFinding[]): string {
  const count = (severity: string) => findings.filter((f) => f.severity === severity).length;
  return workbook.messages.commands.findingCounts({
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    sheet: sheetName(workbook, "findings"),
  });
}

function writeGains(workbook: Workbook, analysis: GainAnalysis): void {
  const { report } = workbook.messages;
  const rows = analysis.results.map((result) => {
    const figures: Readonly<Record<string, unknown>> = {
      ...statisticsColumn(result),
      ...result.flow,
      group: report.groups[result.group],
      measure: report.measures[result.measure],
      category: result.gainCategory && report.gainCategories[result.gainCategory],
      effectiveness: result.effectiveness && report.effectiveness[result.effectiveness],
    };
    return Object.keys(gainsTable.columns).map((key) => (figures[key] ?? null) as Written);
  });
  const labels = workbook.labels("gains");
  const columns = Object.entries(gainsTable.columns).map(([key, column]) => ({
    header: labels.columns[key]?.[0] ?? key,
    format: column.format,
  }));
  writeTable(workbook.spreadsheet, {
    table: gainsTable,
    labels,
    headerProtected: workbook.messages.core.prepare.headerProtected,
    columns,
    rows,
    unknown: dash,
    frozenColumns: 2,
  });
}

/** Headers carry the domain: “Kognitif: sebelum”. */
function participantColumns({ messages, labels }: Workbook): WrittenColumn[] {
  const text = (key: string) => labels("participantGains").columns[key]?.[0] ?? key;
  const formats = {
    before: "0.0",
    after: "0.0",
    points: "+0.0;-0.0;0.0",
    gain: "0.000",
    gainCategory: "@",
    change: "0.000",
  };
  return [
    ...["id", "name", "category"].map((key) => ({ header: text(key), format: "@" })),
    ...[...domains, "overall" as const].flatMap((measure) =>
      Object.entries(formats).map(([key, format]) => ({
        header: `${messages.report.measures[measure]}: ${text(key)}`,
        format,
      })),
    ),
  ];
}

function writeParticipantGains(workbook: Workbook, analysis: GainAnalysis): void {
  const { scores, overall } = analysis;
  const sides = [...domains.map((domain) => scores.byDomain[domain]), overall];
  const rows = scores.participants.map((participant, index) => [
    ...identityCells(workbook, participant),
    ...sides.flatMap(({ before, after }) =>
      individualCells(workbook, before[index] ?? null, after[index] ?? null),
    ),
  ]);
  writeTable(workbook.spreadsheet, {
    table: participantGainsTable,
    labels: workbook.labels("participantGains"),
    headerProtected: workbook.messages.core.prepare.headerProtected,
    columns: participantColumns(workbook),
    rows,
    unknown: dash,
    frozenColumns: 2,
  });
}

function identityCells({ messages }: Workbook, { id, name, category }: Participant): Written[] {
  return [id, name ?? "", category ? messages.core.choices.category[category] : ""];
}

function individualCells(
  { settings, messages }: Workbook,
  before: number | null,
  after: number | null,
): Written[] {
  if (before === null || after === null) return [before, after, null, null, null, null];
  const gain = gainShare(before, after, 100);
  const category = gainCategory(gain, settings.gainLowBound, settings.gainHighBound);
  return [
    before,
    after,
    after - before,
    gain,
    category && messages.report.gainCategories[category],
    normalizedChange(before, after, 100),
  ];
}
