/** Records of the quiz's tables on their way into sheets: codes become words, unknown stays blank. */
import type { IsoDate } from "../../domain/calendar";
import { dash } from "../../i18n/formats";
import { appendRows } from "../../sheets/appendRows";
import { dateCell, timeCell } from "../../sheets/cells";
import { findSheet } from "../../sheets/grid";
import { ChangedMeanwhile } from "../../sheets/meanwhile";
import { prepareSheet } from "../../sheets/prepareSheet";
import { readTable, type TableRead } from "../../sheets/readTable";
import type { ColumnDefinition, RecordOf, TableDefinition } from "../../sheets/table";
import { type Written, writeTable } from "../../sheets/writeTable";
import { Refusal } from "../command";
import type { Places } from "../findings";
import { sheetName, type Workbook } from "../workbook";

/** A record to be written, by column key. */
export type Loose = Readonly<Record<string, unknown>>;

export function read<Table extends TableDefinition>(
  workbook: Workbook,
  table: Table,
): TableRead<Table> {
  return readTable(workbook.spreadsheet, table, workbook.labels(table.id));
}

/** As {@link read}, for a sheet that the command cannot do without. */
export function readNeeded<Table extends TableDefinition>(
  workbook: Workbook,
  table: Table,
): TableRead<Table> {
  const found = read(workbook, table);
  if (found.sheet) return found;
  const sheets = [sheetName(workbook, table.id)];
  throw new Refusal(workbook.messages.commands.failures.missingSheets({ sheets }, workbook.format));
}

export function placesOf(...reads: readonly TableRead<TableDefinition>[]): Places {
  const places: Record<string, { sheet: string; columns: Readonly<Record<string, number>> }> = {};
  for (const { grid, at, table } of reads) {
    if (grid) places[table.id] = { sheet: grid.name, columns: at };
  }
  return places;
}

/** A value as its column shows it. */
export function cellOf(
  workbook: Workbook,
  table: TableDefinition,
  key: string,
  value: unknown,
): Written {
  const column = table.columns[key];
  if (value === null || value === undefined || !column) return null;
  switch (column.kind) {
    case "choice":
      return choiceName(workbook, table, column, String(value));
    case "flag":
      return value ? workbook.messages.core.yes : workbook.messages.core.no;
    case "list":
      return (value as readonly string[]).join("; ");
    case "date":
      return dateCell(value as IsoDate, workbook.spreadsheet.getSpreadsheetTimeZone());
    case "time":
      return timeCell(Number(value));
    default:
      return value as Written;
  }
}

function choiceName(
  workbook: Workbook,
  { id }: TableDefinition,
  column: ColumnDefinition & { readonly kind: "choice" },
  code: string,
): string {
  return workbook.labels(id).choices[column.choices]?.[code]?.[0] ?? code;
}

/** Adds records below those that are there; the sheet is made where it is missing. */
export function appendRecords(
  workbook: Workbook,
  table: TableDefinition,
  records: readonly Loose[],
): void {
  const { spreadsheet, messages } = workbook;
  const { prepare } = messages.core;
  prepareSheet(spreadsheet, table, workbook.labels(table.id), prepare, records.length + 1);
  addRecords(workbook, table, records);
}

/** Adds records to a sheet that is there. */
export function addRecords(
  workbook: Workbook,
  table: TableDefinition,
  records: readonly Loose[],
): void {
  const labels = workbook.labels(table.id);
  const sheet = findSheet(workbook.spreadsheet, labels.names);
  if (!sheet) throw new ChangedMeanwhile(sheetName(workbook, table.id));
  appendRows(
    sheet,
    table,
    labels,
    records.map((record) =>
      Object.fromEntries(
        Object.keys(record).map((key) => [
          key,
          (cellOf(workbook, table, key, record[key]) ?? "") as string | number | Date,
        ]),
      ),
    ),
  );
}

/** Writes a table of ours anew: the records to keep, then the given ones. */
export function rewriteTable<Table extends TableDefinition>(
  workbook: Workbook,
  table: Table,
  keep: (record: RecordOf<Table>) => boolean,
  records: readonly Loose[],
  unknown = dash,
): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels(table.id);
  const kept = read(workbook, table).records.filter(keep) as readonly Loose[];
  const keys = Object.keys(table.columns);
  const columns = keys.map((key) => ({
    header: labels.columns[key]?.[0] ?? key,
    format: table.columns[key]?.kind === "number" ? "General" : "@",
  }));
  const rows = [...kept, ...records].map((record) =>
    keys.map((key) => cellOf(workbook, table, key, record[key])),
  );
  const { headerProtected } = messages.core.prepare;
  writeTable(spreadsheet, { table, labels, headerProtected, columns, rows, unknown });
}
