/** *Nilai*: a row a participant, a column an instrument, whatever their order. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf } from "../domain/finding";
import type { Instrument, ScoreRow, ScoreSheet } from "../domain/gains/cohort";
import type { GainFacts } from "../domain/gains/gainFacts";
import { type Cell, columnLetters, isBlank, readNumber } from "./cells";
import { findSheet, type Grid, readGrid, type Sheet, type Spreadsheet } from "./grid";
import { readRecords } from "./readTable";
import { normalizedLabel, type TableLabels } from "./table";
import { scoresTable } from "./tables/cohortTables";

export interface ScoresRead extends ScoreSheet {
  readonly sheet: Sheet | null;
  readonly grid: Grid | null;
  readonly findings: readonly FindingOf<CellFacts & GainFacts>[];
  /** 0-based column of the fixed columns by key and of each instrument by ID. */
  readonly at: Readonly<Record<string, number>>;
}

type Finding = FindingOf<CellFacts & GainFacts>;

export function readScores(
  spreadsheet: Spreadsheet,
  labels: TableLabels,
  instruments: readonly Instrument[],
): ScoresRead {
  const sheet = findSheet(spreadsheet, labels.names);
  if (!sheet) {
    const facts = { sheet: labels.names[0] ?? "scores" };
    const finding: Finding = {
      rule: "sheet-missing",
      severity: "error",
      table: "scores",
      rows: [],
      fields: [],
      facts,
    };
    return { sheet, grid: null, instrumentIds: [], rows: [], findings: [finding], at: {} };
  }
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const grid = readGrid(sheet, sheet.getName(), zone, { formulas: true, shown: true });
  const read = readRecords(grid, scoresTable, labels);
  const findings: Finding[] = read.findings.filter(({ rule }) => rule !== "id-duplicate");
  const fixed = new Set(Object.values(read.at));
  const columnOf = instrumentColumns(grid, instruments, fixed, findings);
  const known = instruments.filter(({ id }) => id !== null && columnOf.has(id));
  const readers = known.map((instrument) => ({
    instrument,
    column: columnOf.get(instrument.id ?? "") ?? 0,
  }));
  const rows = read.records.map(({ row, participantId }): ScoreRow => {
    const cells = grid.values[row - 1] ?? [];
    const shown = grid.shown[row - 1] ?? [];
    const formulas = grid.formulas[row - 1] ?? [];
    const scores = readers.map(({ instrument, column }) =>
      score(
        { cell: cells[column], shown: shown[column] ?? "", formula: formulas[column] ?? "" },
        row,
        participantId ?? "",
        instrument,
        findings,
      ),
    );
    return { row, participantId, scores };
  });
  return {
    sheet,
    grid,
    instrumentIds: known.map(({ id }) => id ?? ""),
    rows,
    findings,
    // Without a prototype: an instrument may be called "constructor".
    at: Object.assign(Object.create(null), Object.fromEntries(columnOf), read.at),
  };
}

/** A column belongs to the instrument whose ID or name it bears; two columns of one, to neither. */
function instrumentColumns(
  grid: Grid,
  instruments: readonly Instrument[],
  fixed: ReadonlySet<number>,
  findings: Finding[],
): Map<string, number> {
  const headers = grid.headers.map(normalizedLabel);
  const taken = new Set(fixed);
  const columns = new Map<string, number>();
  for (const { id, name, row } of instruments) {
    if (id === null) continue;
    const accepted = [normalizedLabel(id), normalizedLabel(name ?? id)];
    const found = headers.flatMap((header, index) =>
      !fixed.has(index) && accepted.includes(header) ? [index] : [],
    );
    for (const index of found) taken.add(index);
    if (found.length === 1 && found[0] !== undefined) columns.set(id, found[0]);
    else if (found.length === 0) {
      const facts = { instrument: name ?? id };
      findings.push({
        rule: "score-column-missing",
        severity: "warning",
        table: "instruments",
        rows: [row],
        fields: ["id"],
        facts,
      });
    } else {
      const cells = found.map((index) => `${columnLetters(index + 1)}1`);
      const facts = { instrument: name ?? id, cells };
      findings.push({
        rule: "score-column-duplicate",
        severity: "error",
        table: "scores",
        rows: [1],
        fields: [id],
        facts,
      });
    }
  }
  grid.headers.forEach((column, index) => {
    if (column === "" || taken.has(index)) return;
    const facts = { column, cell: `${columnLetters(index + 1)}1` };
    findings.push({
      rule: "score-column-unknown",
      severity: "info",
      table: "scores",
      rows: [1],
      fields: [],
      facts,
    });
  });
  return columns;
}

interface ScoreCell {
  readonly cell: Cell;
  readonly shown: string;
  readonly formula: string;
}

/** A cell that shows a percentage is no score: 86% is stored as 0.86 and would count as that. */
function score(
  { cell, shown, formula }: ScoreCell,
  row: number,
  participant: string,
  { id, maximum }: Instrument,
  findings: Finding[],
): number | null {
  const instrument = id ?? "";
  const about = { table: "scores", rows: [row], fields: [instrument] } as const;
  if (formula !== "" && isBlank(cell)) {
    const facts = { participant, instrument, value: formula };
    findings.push({ ...about, rule: "score-not-number", severity: "error", facts });
    return null;
  }
  if (formula !== "" && typeof cell === "number") {
    const facts = { participant, instrument, formula };
    findings.push({ ...about, rule: "score-formula", severity: "warning", facts });
  }
  if (isBlank(cell)) return null;
  const read = readNumber(cell);
  if ("problem" in read || read.value === null || shown.trim().endsWith("%")) {
    const facts = { participant, instrument, value: shown || String(cell) };
    findings.push({ ...about, rule: "score-not-number", severity: "error", facts });
    return null;
  }
  if (read.value < 0 || (maximum !== null && read.value > maximum)) {
    const facts = { participant, instrument, value: read.value, maximum: maximum ?? 0 };
    findings.push({ ...about, rule: "score-out-of-range", severity: "error", facts });
    return null;
  }
  return read.value;
}
