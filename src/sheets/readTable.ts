/** From the cells of a sheet to records; a cell that cannot be read is a finding and a `null`. */

import { choiceSets } from "../domain/choices";
import type { TableId } from "../domain/finding";
import {
  type Cell,
  isBlank,
  isErrorValue,
  type Read,
  readDate,
  readNumber,
  readProse,
  readText,
  readTime,
} from "./cells";
import {
  type CellFinding,
  findSheet,
  type Grid,
  locateColumns,
  mergedFindings,
  readGrid,
  type Sheet,
  type Spreadsheet,
} from "./grid";
import {
  type ColumnDefinition,
  normalizedLabel,
  type RecordOf,
  type TableDefinition,
  type TableLabels,
} from "./table";

export interface TableRead<Table extends TableDefinition> {
  readonly table: Table;
  /** `null` where the workbook has no such sheet. */
  readonly sheet: Sheet | null;
  readonly grid: Grid | null;
  readonly records: readonly RecordOf<Table>[];
  readonly findings: readonly CellFinding[];
  /** 0-based place of each column that was found. */
  readonly at: Readonly<Record<string, number>>;
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
  const zone = timed ? spreadsheet.getSpreadsheetTimeZone() : "Etc/UTC";
  const grid = readGrid(sheet, sheet.getName(), zone, { shown: timed });
  return readRecords(grid, table, labels);
}

/** As {@link readTable}, on cells that were already read. */
export function readRecords<Table extends TableDefinition>(
  grid: Grid,
  table: Table,
  labels: TableLabels,
): TableRead<Table> {
  const { at, findings: headerFindings } = locateColumns(grid, table.id, labels);
  const findings: CellFinding[] = [...headerFindings, ...mergedFindings(grid, table.id)];
  for (const [key, column] of Object.entries(table.columns)) {
    const doubled = headerFindings.some((finding) => finding.fields.includes(key));
    if (at[key] !== undefined || doubled || !column.required) continue;
    findings.push(
      about(table.id, "column-missing", 1, key, { column: labels.columns[key]?.[0] ?? key }),
    );
  }
  const readers = columnReaders(grid, table, labels, at);
  const records: RecordOf<Table>[] = [];
  for (let index = 1; index < grid.values.length; index++) {
    const cells = grid.values[index] ?? [];
    if (readers.every(({ place }) => isBlank(cells[place]))) continue;
    const record: Record<string, unknown> = { row: index + 1 };
    for (const key of Object.keys(table.columns)) {
      record[key] = table.columns[key]?.kind === "list" ? [] : null;
    }
    for (const reader of readers) reader.read(cells, index, record, findings);
    records.push(record as RecordOf<Table>);
  }
  findings.push(...duplicateKeys(table, records, labels));
  return { table, sheet: grid.sheet, grid, records, findings, at };
}

interface ColumnReader {
  readonly place: number;
  read(
    cells: readonly Cell[],
    index: number,
    record: Record<string, unknown>,
    findings: CellFinding[],
  ): void;
}

function columnReaders(
  grid: Grid,
  table: TableDefinition,
  labels: TableLabels,
  at: Readonly<Record<string, number>>,
): ColumnReader[] {
  return Object.entries(table.columns).flatMap(([key, column]) => {
    const place = at[key];
    if (place === undefined) return [];
    const name = grid.headers[place] ?? key;
    const read = cellReader(column, name, labels, grid.timeZone);
    return [
      {
        place,
        read(cells, index, record, findings) {
          const cell = cells[place];
          const result = read(cell, grid.shown[index]?.[place] ?? "");
          record[key] = result.value ?? (column.kind === "list" ? [] : null);
          if (result.finding) {
            const { rule, facts, severity } = result.finding;
            findings.push(about(table.id, rule, index + 1, key, facts, severity));
          } else if (column.required && isBlank(cell)) {
            findings.push(about(table.id, "cell-required", index + 1, key, { column: name }));
          }
        },
      },
    ];
  });
}

interface CellResult {
  readonly value: unknown;
  readonly finding?: Pick<CellFinding, "rule" | "facts"> & { readonly severity?: "warning" };
}

type CellReader = (cell: Cell, shown: string) => CellResult;

function cellReader(
  column: ColumnDefinition,
  name: string,
  labels: TableLabels,
  timeZone: string,
): CellReader {
  switch (column.kind) {
    case "value":
      return (cell, shown) => ({ value: { cell, shown } });
    case "number":
    case "share":
      return (cell) => withinRange(told(readNumber(cell), cell, name), column, name);
    case "date":
      return (cell) => told(readDate(cell, timeZone), cell, name);
    case "time":
      return (cell, shown) => told(readTime(cell, shown, timeZone), cell, name);
    case "flag":
      return (cell) => flagOf(cell, name, labels);
    case "choice":
      return (cell) => choiceOf(cell, name, column.choices, labels);
    case "list":
      return (cell) => listOf(cell, name);
    case "prose":
      return (cell) => told(readProse(cell), cell, name);
    case "email":
      return (cell) => emailOf(cell, name);
    default:
      return (cell) => told(readText(cell), cell, name);
  }
}

function told<T>(read: Read<T>, cell: Cell, column: string): CellResult {
  if (!("problem" in read)) return { value: read.value };
  return { value: null, finding: { rule: read.problem, facts: { column, value: String(cell) } } };
}

function withinRange(result: CellResult, column: ColumnDefinition, name: string): CellResult {
  if (typeof result.value !== "number") return result;
  const minimum = column.kind === "number" ? (column.min ?? Number.NEGATIVE_INFINITY) : 0;
  const maximum = column.kind === "number" ? (column.max ?? Number.POSITIVE_INFINITY) : 1;
  if (result.value >= minimum && result.value <= maximum) return result;
  const facts = { column: name, value: result.value, minimum, maximum };
  return { value: null, finding: { rule: "cell-out-of-range", facts } };
}

function flagOf(cell: Cell, column: string, labels: TableLabels): CellResult {
  if (isBlank(cell)) return { value: null };
  if (typeof cell === "boolean") return { value: cell };
  const text = normalizedLabel(String(cell));
  if (labels.yes.some((yes) => normalizedLabel(yes) === text)) return { value: true };
  if (labels.no.some((no) => normalizedLabel(no) === text)) return { value: false };
  const allowed = [labels.yes[0] ?? "", labels.no[0] ?? ""];
  return {
    value: null,
    finding: { rule: "cell-not-choice", facts: { column, value: String(cell), allowed } },
  };
}

function choiceOf(
  cell: Cell,
  column: string,
  set: keyof typeof choiceSets,
  labels: TableLabels,
): CellResult {
  const read = readText(cell);
  if ("problem" in read || read.value === null) return told(read, cell, column);
  const text = normalizedLabel(read.value);
  const names = labels.choices[set] ?? {};
  const code = choiceSets[set].find(
    (choice) =>
      normalizedLabel(choice) === text ||
      (names[choice] ?? []).some((n) => normalizedLabel(n) === text),
  );
  if (code) return { value: code };
  const allowed = choiceSets[set].map((choice) => names[choice]?.[0] ?? choice);
  return {
    value: null,
    finding: { rule: "cell-not-choice", facts: { column, value: read.value, allowed } },
  };
}

function listOf(cell: Cell, column: string): CellResult {
  const read = readText(cell);
  if ("problem" in read || read.value === null) return told(read, cell, column);
  const items = read.value.split(/[;\n]/).map((item) => item.trim());
  return { value: [...new Set(items.filter((item) => item !== ""))] };
}

function emailOf(cell: Cell, column: string): CellResult {
  const read = readText(cell);
  if ("problem" in read || read.value === null) return told(read, cell, column);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(read.value)) return read;
  const facts = { column, value: read.value };
  return { value: null, finding: { rule: "cell-not-email", facts, severity: "warning" } };
}

function duplicateKeys<Table extends TableDefinition>(
  table: Table,
  records: readonly RecordOf<Table>[],
  labels: TableLabels,
): CellFinding[] {
  const key = table.key;
  if (!key || table.id === "settings") return [];
  const rowsById = new Map<string, number[]>();
  for (const record of records) {
    const id = (record as Record<string, unknown>)[key];
    if (typeof id !== "string") continue;
    const rows = rowsById.get(id.toLowerCase());
    if (rows) rows.push(record.row);
    else rowsById.set(id.toLowerCase(), [record.row]);
  }
  const column = labels.columns[key]?.[0] ?? key;
  return [...rowsById].flatMap(([id, rows]) =>
    rows.length < 2
      ? []
      : [{ ...about(table.id, "id-duplicate", 0, key, { column, id }), rows } as CellFinding],
  );
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

function about(
  table: TableId,
  rule: CellFinding["rule"],
  row: number,
  field: string,
  facts: object,
  severity: "error" | "warning" = "error",
): CellFinding {
  return { rule, severity, table, rows: [row], fields: [field], facts } as CellFinding;
}

/** Whether a cell holds an error of Sheets; for columns that are read outside a table. */
export const cellIsError = isErrorValue;
