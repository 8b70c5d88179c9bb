/** The cells of one sheet as they are, with the header row understood; one read for each. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf, TableId } from "../domain/finding";
import { type Cell, columnLetters, isBlank } from "./cells";
import { normalizedLabel, type TableLabels } from "./table";

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type CellFinding = FindingOf<CellFacts>;

export interface Grid {
  readonly sheet: Sheet;
  readonly name: string;
  readonly timeZone: string;
  readonly values: readonly (readonly Cell[])[];
  /** What the cells show; empty unless asked for. */
  readonly shown: readonly (readonly string[])[];
  /** Formula texts, `""` where there is none; empty unless asked for. */
  readonly formulas: readonly (readonly string[])[];
  /** Header texts of row 1. */
  readonly headers: readonly string[];
  /** A1 ranges that are merged below the header. */
  readonly merged: readonly string[];
}

/** The sheet that bears one of the names, in any case of letters; `null` where there is none. */
export function findSheet(spreadsheet: Spreadsheet, names: readonly string[]): Sheet | null {
  for (const name of names) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet) return sheet;
  }
  return null;
}

export interface GridNeeds {
  readonly shown?: boolean;
  readonly formulas?: boolean;
}

/** Reads a sheet in a fixed number of calls, whatever its size. */
export function readGrid(
  sheet: Sheet,
  name: string,
  timeZone: string,
  needs: GridNeeds = {},
): Grid {
  const range = sheet.getDataRange();
  const values = range.getValues() as Cell[][];
  return {
    sheet,
    name,
    timeZone,
    values,
    shown: needs.shown ? range.getDisplayValues() : [],
    formulas: needs.formulas ? range.getFormulas() : [],
    headers: (values[0] ?? []).map((cell) => (isBlank(cell) ? "" : String(cell).trim())),
    merged: range.getMergedRanges().map((merged) => merged.getA1Notation()),
  };
}

/** Where each column of a table stands (0-based), by either language's label. */
export function locateColumns(
  grid: Grid,
  table: TableId,
  labels: TableLabels,
): { readonly at: Readonly<Record<string, number>>; readonly findings: readonly CellFinding[] } {
  const at: Record<string, number> = {};
  const findings: CellFinding[] = [];
  const normalized = grid.headers.map(normalizedLabel);
  for (const [key, names] of Object.entries(labels.columns)) {
    const accepted = names.map(normalizedLabel);
    const found = normalized.flatMap((header, index) => (accepted.includes(header) ? [index] : []));
    if (found.length > 1) {
      findings.push(duplicateHeader(table, key, grid.headers[found[0] ?? 0] ?? "", found));
    } else if (found[0] !== undefined) {
      at[key] = found[0];
    }
  }
  return { at, findings };
}

/** Two columns with one header: which of them is meant is not guessed, so neither is read. */
export function duplicateHeader(
  table: TableId,
  field: string,
  column: string,
  found: readonly number[],
): CellFinding {
  const cells = found.map((index) => `${columnLetters(index + 1)}1`);
  return {
    rule: "duplicate-header",
    severity: "error",
    table,
    rows: [1],
    fields: [field],
    facts: { column, cells },
  };
}

/** A merged block shows its value in its first cell only; the others look blank. */
export function mergedFindings(grid: Grid, table: TableId): CellFinding[] {
  return grid.merged
    .filter((range) => Number(/\d+$/.exec(range)?.[0] ?? 0) > 1)
    .map((range) => ({
      rule: "merged-cells" as const,
      severity: "error" as const,
      table,
      rows: [Number(/\d+/.exec(range)?.[0] ?? 1)],
      fields: [],
      facts: { range },
    }));
}
