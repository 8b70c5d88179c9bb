/** Reads a sheet as a table of records in a fixed number of calls. */
import { findSheet, type Grid, readGrid, type Sheet, type Spreadsheet } from "./grid";
import type { CellFinding } from "./gridCells";
import { type RecordsRead, recordsIn } from "./records";
import type { TableDefinition, TableLabels } from "./table";

export interface TableRead<Table extends TableDefinition> extends RecordsRead<Table> {
  readonly table: Table;
  /** `null` where the workbook has no such sheet. */
  readonly sheet: Sheet | null;
  readonly grid: Grid | null;
}

/** Reads every record of a table. Rows that hold nothing in the table's columns are passed over. */
export function readTable<Table extends TableDefinition>(
  spreadsheet: Spreadsheet,
  table: Table,
  labels: TableLabels,
): TableRead<Table> {
  const sheet = findSheet(spreadsheet, labels.names);
  if (!sheet)
    return {
      table,
      sheet: null,
      grid: null,
      records: [],
      findings: [missing(table, labels)],
      at: {},
    };
  const kinds = Object.values(table.columns).map((column) => column.kind);
  const timed = kinds.includes("date") || kinds.includes("time") || kinds.includes("value");
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const grid = readGrid(sheet, sheet.getName(), zone, { shown: timed });
  return readRecords(grid, table, labels);
}

/** As {@link readTable}, on the cells of a sheet that were already read. */
export function readRecords<Table extends TableDefinition>(
  grid: Grid,
  table: Table,
  labels: TableLabels,
): TableRead<Table> {
  return { table, sheet: grid.sheet, grid, ...recordsIn(grid, table, labels) };
}

function missing(table: TableDefinition, labels: TableLabels): CellFinding {
  return {
    rule: "sheet-missing",
    severity: "error",
    table: table.id,
    rows: [],
    fields: [],
    facts: { sheet: labels.names[0] ?? table.id },
  };
}
