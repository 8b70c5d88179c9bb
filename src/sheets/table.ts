import type { Choice, ChoiceSet } from "../domain/choices";
import type { TableId } from "../domain/finding";
import type { Cell } from "./cells";

/** How a column of a sheet is read, validated and shown. */
export type ColumnDefinition =
  | (Common & {
      kind: "text" | "id" | "email" | "date" | "time" | "flag" | "list" | "value";
    })
  | (Common & { kind: "number"; min?: number; max?: number; decimals?: number })
  | (Common & { kind: "share" })
  | (Common & { kind: "choice"; choices: ChoiceSet });

interface Common {
  /** A row that holds anything must hold this. */
  readonly required?: true;
  /** The column itself must stand in the sheet; what its cells lack is another's to say. */
  readonly expected?: true;
  /** A text in which line breaks mean something and are kept. */
  readonly lines?: true;
  /** Blanks at its ends are left out, and that is said. */
  readonly ends?: true;
  /** Pixels. */
  readonly width?: number;
}

/** A sheet of records: one header row, then a row a record. */
export interface TableDefinition {
  readonly id: TableId;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  /** The column whose value names the record; twice the same is a finding. */
  readonly key?: string;
  /** Written by Capaian: a person's typing here is replaced at the next run. */
  readonly written?: true;
}

type CellValue<Column extends ColumnDefinition> = Column extends { kind: "choice" }
  ? Choice<Column["choices"]> | null
  : Column extends { kind: "number" | "time" | "share" }
    ? number | null
    : Column extends { kind: "flag" }
      ? boolean | null
      : Column extends { kind: "list" }
        ? readonly string[]
        : Column extends { kind: "value" }
          ? RawValue
          : string | null;

/** A cell taken as it is, with what it shows; a setting is read by its own kind later. */
export interface RawValue {
  readonly cell: Cell;
  readonly shown: string;
}

/** A record read from a sheet, with the row it stands in. */
export type RecordOf<Table extends TableDefinition> = { readonly row: number } & {
  readonly [Key in keyof Table["columns"]]: CellValue<Table["columns"][Key]>;
};

/** What a sheet, its columns and its choices are called; the first name is the one written. */
export interface TableLabels {
  readonly names: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Labels are the same whatever their case, spacing and a trailing asterisk. */
export function normalizedLabel(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0_]+/g, " ")
    .replace(/\s*\*$/, "")
    .trim();
}

/** Where a table's column stands among normalised headers, by either language's label; -1 for none. */
export function columnAt(
  normalized: readonly string[],
  { columns }: TableLabels,
  key: string,
): number {
  const accepted = (columns[key] ?? [key]).map(normalizedLabel);
  return normalized.findIndex((header) => accepted.includes(header));
}
