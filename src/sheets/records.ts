/** From cells to records; a cell that cannot be read is a finding and a `null`. Touches no service. */
import { choiceSets } from "../domain/choices";
import type { TableId } from "../domain/finding";
import {
  type Cell,
  dated,
  isBlank,
  type Read,
  readDate,
  readNumber,
  readProse,
  readText,
  readTime,
} from "./cells";
import { type CellFinding, type GridCells, locateColumns, mergedFindings } from "./gridCells";
import {
  type ColumnDefinition,
  normalizedLabel,
  type RecordOf,
  type TableDefinition,
  type TableLabels,
} from "./table";

export interface RecordsRead<Table extends TableDefinition> {
  readonly records: readonly RecordOf<Table>[];
  readonly findings: readonly CellFinding[];
  /** 0-based place of each column that was found. */
  readonly at: Readonly<Record<string, number>>;
}

/** The records of a block of cells, the first row being the header. */
export function recordsIn<Table extends TableDefinition>(
  grid: GridCells,
  table: Table,
  labels: TableLabels,
): RecordsRead<Table> {
  const { at, findings: headerFindings } = locateColumns(grid, table.id, labels);
  const findings: CellFinding[] = [...headerFindings, ...mergedFindings(grid, table.id)];
  for (const [key, column] of Object.entries(table.columns)) {
    const doubled = headerFindings.some((finding) => finding.fields.includes(key));
    if (at[key] !== undefined || doubled || !(column.required || column.expected)) continue;
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
  return { records, findings, at };
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
  grid: GridCells,
  table: TableDefinition,
  labels: TableLabels,
  at: Readonly<Record<string, number>>,
): ColumnReader[] {
  return Object.entries(table.columns).flatMap(([key, column]) => {
    const place = at[key];
    if (place === undefined) return [];
    const name = grid.headers[place] ?? key;
    const read = cellReader(column, name, labels, grid.timeZone);
    const isTimed = ["date", "time", "value"].includes(column.kind);
    return [
      {
        place,
        read(cells, index, record, findings) {
          const cell = isTimed ? cells[place] : dated(cells[place], grid.timeZone);
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
  readonly finding?: Pick<CellFinding, "rule" | "facts"> & {
    readonly severity?: "warning" | "info";
  };
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
      return choiceReader(name, column.choices, labels);
    case "list":
      return (cell) => listOf(cell, name);
    case "id":
      return (cell) => tidied(readText(cell), composed, cell, name);
    case "email":
      return (cell) => emailOf(cell, name);
    default:
      return (cell) => {
        if (column.lines) return told(readText(cell, "lines"), cell, name);
        const read = readProse(cell);
        return column.ends ? tidied(read, trimmed, cell, name) : told(read, cell, name);
      };
  }
}

/** One letter may be typed in two ways that look alike; rows are tied together by either. */
const composed = (text: string) => text.normalize();
const trimmed = (text: string) => text.trim();

/** A text without what nobody means to write, which is said where it is not what the cell holds. */
function tidied(
  read: Read<string>,
  tidy: (text: string) => string,
  cell: Cell,
  column: string,
): CellResult {
  if (read.value === null) return told(read, cell, column);
  const value = tidy(read.value);
  if (typeof cell !== "string" || value === cell) return { value };
  return { value, finding: { rule: "cell-tidied", facts: { column, value }, severity: "info" } };
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

/** A choice by its code or by any of its names in either language. */
function choiceReader(
  column: string,
  set: keyof typeof choiceSets,
  labels: TableLabels,
): CellReader {
  const names = labels.choices[set] ?? {};
  const choices: readonly string[] = choiceSets[set];
  const codes = new Map<string, string>();
  for (const choice of [...choices].reverse()) {
    for (const name of names[choice] ?? []) codes.set(normalizedLabel(name), choice);
    codes.set(normalizedLabel(choice), choice);
  }
  const allowed = choices.map((choice) => names[choice]?.[0] ?? choice);
  return (cell) => {
    const read = readText(cell);
    if ("problem" in read || read.value === null) return told(read, cell, column);
    const code = codes.get(normalizedLabel(read.value));
    if (code !== undefined) return { value: code };
    const facts = { column, value: read.value, allowed };
    return { value: null, finding: { rule: "cell-not-choice", facts } };
  };
}

function listOf(cell: Cell, column: string): CellResult {
  const read = readProse(cell);
  if ("problem" in read || read.value === null) return told(read, cell, column);
  const items = read.value.split(/[;\r\n]/).map((item) => item.trim());
  return { value: [...new Set(items.filter((item) => item !== ""))] };
}

function emailOf(cell: Cell, column: string): CellResult {
  const read = tidied(readText(cell), composed, cell, column);
  const value = String(read.value ?? "");
  if (value === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return read;
  const facts = { column, value };
  return { value: null, finding: { rule: "cell-not-email", facts, severity: "warning" } };
}

function duplicateKeys<Table extends TableDefinition>(
  table: Table,
  records: readonly RecordOf<Table>[],
  labels: TableLabels,
): CellFinding[] {
  const key = table.key;
  if (!key || table.id === "settings") return [];
  const known = new Map<string, { id: string; rows: number[] }>();
  for (const record of records) {
    const id = (record as Record<string, unknown>)[key];
    if (typeof id !== "string") continue;
    const same = known.get(id.toLowerCase()) ?? { id, rows: [] };
    same.rows.push(record.row);
    known.set(id.toLowerCase(), same);
  }
  const column = labels.columns[key]?.[0] ?? key;
  return [...known.values()].flatMap(({ id, rows }) =>
    rows.length < 2
      ? []
      : [{ ...about(table.id, "id-duplicate", 0, key, { column, id }), rows } as CellFinding],
  );
}

function about(
  table: TableId,
  rule: CellFinding["rule"],
  row: number,
  field: string,
  facts: object,
  severity: CellFinding["severity"] = "error",
): CellFinding {
  return { rule, severity, table, rows: [row], fields: [field], facts } as CellFinding;
}
