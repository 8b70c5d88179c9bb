/** What the sidebar asks beside commands: where the cohort stands, scores one by one, showing cells. */
import type { Severity } from "../domain/finding";
import type { Instrument } from "../domain/gains/cohort";
import { type CohortFacts, nextStep, stagesOf } from "../domain/readiness/stages";
import { choiceTexts } from "../i18n/messages";
import { type Cell, isBlank } from "../sheets/cells";
import { today } from "../sheets/clock";
import { writeColumn } from "../sheets/editRecords";
import { readScores, type ScoresRead } from "../sheets/readScores";
import { readTable } from "../sheets/readTable";
import { findingsTable, instrumentsTable, participantsTable } from "../sheets/tables/cohortTables";
import { scheduleTable } from "../sheets/tables/scheduleTables";
import type {
  HeldScore,
  HomeState,
  ScoreChange,
  ScoreEntry,
  ScoreWritten,
  SheetFinding,
} from "../sidebarContract";
import { Refusal } from "./command";
import { hasSheet } from "./findings";
import { commandList } from "./run";
import { sheetName, type Workbook } from "./workbook";

interface Read {
  readonly people: readonly { readonly id: string | null; readonly name: string | null }[];
  readonly instruments: readonly (Instrument & { readonly kind: string | null })[];
  readonly scores: ScoresRead;
}

function readAll(workbook: Workbook): Read {
  const { spreadsheet } = workbook;
  const people = readTable(spreadsheet, participantsTable, workbook.labels("participants")).records;
  const instruments = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments"));
  const scores = readScores(spreadsheet, workbook.labels("scores"), instruments.records);
  return { people, instruments: instruments.records, scores };
}

export function homeState(workbook: Workbook): HomeState {
  const { messages, settings } = workbook;
  const read = readAll(workbook);
  const facts = cohortFacts(workbook, read);
  const named = (table: keyof HomeState["sheets"]) => sheetName(workbook, table);
  return {
    language: messages.language,
    programme: settings.programmeName,
    stages: stagesOf(facts),
    next: nextStep(facts),
    participants: facts.participants,
    missing: {
      before: facts.participants - facts.withBefore,
      after: facts.participants - facts.withAfter,
    },
    findings: sheetFindings(workbook),
    commands: commandList(messages.language),
    sheets: {
      participants: named("participants"),
      instruments: named("instruments"),
      schedule: named("schedule"),
      scores: named("scores"),
    },
  };
}

function cohortFacts(workbook: Workbook, { people, instruments, scores }: Read): CohortFacts {
  const { spreadsheet } = workbook;
  const sessions = readTable(spreadsheet, scheduleTable, workbook.labels("schedule")).records;
  const day = today(spreadsheet);
  const enrolled = new Set(people.map(({ id }) => id));
  const having = (wanted: (instrument: Read["instruments"][number]) => boolean) => {
    const columns = scores.instrumentIds.flatMap((id, index) =>
      instruments.some((one) => one.id === id && wanted(one)) ? [index] : [],
    );
    const rows = scores.rows.filter(({ participantId }) => enrolled.has(participantId));
    return rows.filter((row) => columns.some((index) => row.scores[index] !== null)).length;
  };
  const isPortfolio = ({ kind }: { kind: string | null }) => kind === "portfolio";
  return {
    hasSheets: hasSheet(workbook, "participants") && hasSheet(workbook, "scores"),
    participants: people.length,
    instruments: instruments.length,
    sessions: sessions.map(({ mode, date }) => ({
      online: mode !== null && mode !== "face-to-face",
      held: date !== null && date < day,
    })),
    withBefore: having(({ phase }) => phase === "pre"),
    withAfter: having(({ phase }) => phase === "post"),
    portfolio: {
      instruments: instruments.filter(isPortfolio).length,
      people: having(isPortfolio),
    },
    scheduleChecked: hasSheet(workbook, "scheduleSummary"),
    gainsWritten: hasSheet(workbook, "gains"),
    reportWritten: hasSheet(workbook, "report"),
  };
}

/** The rows of *Temuan* as they stand. */
function sheetFindings(workbook: Workbook): SheetFinding[] {
  const { severities } = workbook.messages.core;
  const codes = new Map(Object.entries(severities).map(([code, name]) => [name, code]));
  const { records } = readTable(workbook.spreadsheet, findingsTable, workbook.labels("findings"));
  return records.slice(0, 300).map(({ severity, origin, rule, sheet, cells, message }) => ({
    severity: (codes.get(severity ?? "") ?? "info") as Severity | "waived",
    origin: origin ?? "",
    title: rule ?? "",
    sheet: sheet ?? "",
    cells: (cells ?? "").split(/,\s*/).filter((cell) => /^[A-Z]+\d+$/.test(cell)),
    message: message ?? "",
  }));
}

export function scoreEntry(workbook: Workbook): ScoreEntry {
  const { people, instruments, scores } = readAll(workbook);
  if (!scores.sheet || !scores.grid) {
    const { missingSheets } = workbook.messages.commands.failures;
    throw new Refusal(missingSheets({ sheets: [sheetName(workbook, "scores")] }, workbook.format));
  }
  const rowOf = rowsById(scores);
  const known = people.filter(({ id }) => id !== null && rowOf.has(id));
  const columns = instruments.filter(({ id }) => id !== null && scores.at[id] !== undefined);
  const phases = (choiceTexts(workbook.messages).phase ?? {}) as Record<string, string>;
  const { values } = scores.grid;
  return {
    sheet: scores.grid.name,
    participants: known.map(({ id, name }) => ({ id: id ?? "", name: name ?? id ?? "" })),
    instruments: columns.map(({ id, name, phase, kind, maximum }) => ({
      id: id ?? "",
      name: name ?? id ?? "",
      phase: phases[phase ?? ""] ?? "",
      kind,
      maximum,
    })),
    scores: known.map(({ id }) => {
      const cells = values[(rowOf.get(id ?? "") ?? 1) - 1] ?? [];
      return columns.map((column) => held(cells[scores.at[column.id ?? ""] ?? -1]));
    }),
  };
}

function rowsById(scores: ScoresRead): Map<string, number> {
  return new Map(scores.rows.map(({ participantId, row }) => [participantId ?? "", row]));
}

function held(cell: Cell): HeldScore {
  if (isBlank(cell)) return null;
  return typeof cell === "number" ? cell : String(cell);
}

/**
 * Writes one score where the participant and the instrument stand now, unless the cell holds
 * something else than the person saw.
 */
export function enterScore(workbook: Workbook, change: ScoreChange): ScoreWritten {
  const { scores } = readAll(workbook);
  const row = rowsById(scores).get(change.participant);
  const column = scores.at[change.instrument];
  if (!scores.sheet || !scores.grid || row === undefined || column === undefined) {
    return { written: false, held: null };
  }
  let now: HeldScore = null;
  let written = false;
  writeColumn(scores, "participantId", change.instrument, (id, cell) => {
    if (id !== change.participant) return undefined;
    now = held(cell);
    written = now === change.before;
    return written ? (change.value ?? "") : undefined;
  });
  return { written, held: written ? change.value : now };
}
