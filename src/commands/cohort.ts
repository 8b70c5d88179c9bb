/** Reads what gains are computed from; the sheets that are missing are named all at once. */
import type { Instrument, Participant } from "../domain/gains/cohort";
import { domainScores, identity } from "../domain/gains/domainScores";
import { analyseGains, type GainAnalysis } from "../domain/gains/gainAnalysis";
import { readScores, type ScoresRead } from "../sheets/readScores";
import { readTable, type TableRead } from "../sheets/readTable";
import type { TableDefinition } from "../sheets/table";
import { instrumentsTable, participantsTable } from "../sheets/tables/cohortTables";
import { Refusal } from "./command";
import { type AnyFinding, hasSheet, type Places } from "./findings";
import { sheetName, type Workbook } from "./workbook";

export interface CohortRead {
  readonly participants: readonly Participant[];
  readonly instruments: readonly Instrument[];
  readonly analysis: GainAnalysis;
  readonly findings: readonly AnyFinding[];
  readonly places: Places;
}

/** Reads participants, instruments and scores, and analyses them. */
export function readCohort(workbook: Workbook): CohortRead {
  const needed = ["participants", "instruments", "scores"] as const;
  const missing = needed.filter((table) => !hasSheet(workbook, table));
  if (missing.length > 0) {
    const sheets = missing.map((table) => sheetName(workbook, table));
    throw new Refusal(
      workbook.messages.commands.failures.missingSheets({ sheets }, workbook.format),
    );
  }
  const { spreadsheet, settings } = workbook;
  const people = readTable(spreadsheet, participantsTable, workbook.labels("participants"));
  const tools = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments"));
  const instruments = withoutDuplicates(tools.records);
  const scores = readScores(spreadsheet, workbook.labels("scores"), instruments);
  const analysis = analyseGains(domainScores(people.records, instruments, scores), settings);
  return {
    participants: people.records,
    instruments,
    analysis,
    findings: [
      ...workbook.settingFindings,
      ...people.findings.filter(({ rule }) => rule !== "id-duplicate"),
      ...tools.findings,
      ...scores.findings,
      ...analysis.findings,
    ],
    places: placesOf(people, tools, scores),
  };
}

/** Two instruments of one ID share a column; neither is computed until each has its own. */
function withoutDuplicates(instruments: readonly Instrument[]): Instrument[] {
  const times = new Map<string, number>();
  const key = ({ id }: Instrument) => identity(id ?? "");
  for (const one of instruments) times.set(key(one), (times.get(key(one)) ?? 0) + 1);
  return instruments.filter((one) => one.id === null || times.get(key(one)) === 1);
}

function placesOf(
  people: TableRead<TableDefinition>,
  tools: TableRead<TableDefinition>,
  scores: ScoresRead,
): Places {
  return {
    participants: { sheet: people.grid?.name ?? "", columns: people.at },
    instruments: { sheet: tools.grid?.name ?? "", columns: tools.at },
    scores: { sheet: scores.grid?.name ?? "", columns: scores.at },
  };
}
