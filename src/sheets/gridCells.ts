/** A block of cells with its header row, before it is read as records; touches no service. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf, TableId } from "../domain/finding";
import { type Cell, columnLetters } from "./cells";
import { normalizedLabel, type TableLabels } from "./table";

export type CellFinding = FindingOf<CellFacts>;

/** The cells of a table, wherever they come from: a sheet, or the range given to a formula. */
export interface GridCells {
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

/** Where each column of a table stands (0-based), by either language's label. */
export function locateColumns(
  grid: GridCells,
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
export function mergedFindings(grid: GridCells, table: TableId): CellFinding[] {
  return grid.merged
    .filter((range) => Number(/\d+$/.exec(range)?.[0] ?? 0) > 1)
    .map((range) => ({
      rule: "merged-cells" as const,
      severity: "error" as const,
      table,
      rows: [Number(/\d+/.exec(range)?.[0] ?? 1)],
      fields: [],
      facts: { range, cell: range.split(":")[0] ?? range },
    }));
}
