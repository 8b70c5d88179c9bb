// What a workbook holds, part by part, in a form in which equal workbooks are equal texts.
import type { SheetModel } from "../../workbench/model/sheet";
import { STRIDE } from "../../workbench/model/sheet";
import type { Raw } from "../../workbench/model/typing";
import type { WorkbookModel } from "../../workbench/model/workbook";

/** Parts by name, such as `Nilai values`. Numbers that only tell objects apart are left out. */
export type State = ReadonlyMap<string, string>;

/** What may be remembered of parts that do not change any more; see kept.ts. */
export interface Memory {
  /** The text of a part, worked out unless it was before. */
  textOf(part: object, work: () => string): string;
  comparable(text: string, formIds: readonly string[]): string;
}

const nothing: Memory = { textOf: (_, work) => work(), comparable };

export function stateOf(book: WorkbookModel, memory = nothing): State {
  const parts = new Map<string, string>();
  parts.set("tabs", JSON.stringify(book.sheets.map(({ name }) => name)));
  const sheetNames = new Map(book.sheets.map(({ id, name }) => [id, name]));
  parts.set(
    "names",
    lines(book.names.map(({ name, sheetId, rect }) => [name, sheetNames.get(sheetId), rect])),
  );
  parts.set("properties", lines([...book.documentProperties]));
  parts.set("user properties", lines([...book.userProperties]));
  parts.set("forms", JSON.stringify(book.forms));
  for (const sheet of book.sheets) {
    for (const [part, text] of sheetParts(book, sheet, sheetNames, memory)) {
      parts.set(`${sheet.name} ${part}`, text);
    }
  }
  const formIds = (book.forms as { id: string }[]).map(({ id }) => id);
  for (const [part, text] of parts) parts.set(part, memory.comparable(text, formIds));
  return parts;
}

/**
 * When something was done is written to the second, and a run that is stopped takes longer. Forms
 * are told apart by random ids; here by the order in which they were made.
 */
export function comparable(text: string, formIds: readonly string[]): string {
  const timeless = text.replace(/2025-05-24 \d\d:\d\d:\d\d/g, "2025-05-24 now");
  return formIds.reduce((now, id, index) => now.replaceAll(id, `form ${index + 1}`), timeless);
}

function sheetParts(
  book: WorkbookModel,
  sheet: SheetModel,
  names: ReadonlyMap<number, string>,
  memory: Memory,
): [string, string][] {
  const textOf = memory.textOf.bind(memory);
  return [
    ["size", `${sheet.rowCount} × ${sheet.columnCount}`],
    ["values", textOf(sheet.values, () => values(sheet, memory))],
    ["styles", textOf(sheet.styles, () => styles(book, sheet, memory))],
    ["formulas", textOf(sheet.formulas, () => keyed(sheet.formulas, String))],
    ["notes", textOf(sheet.notes, () => keyed(sheet.notes, String))],
    ["validation", textOf(sheet.rules, () => rules(sheet))],
    [
      "protections",
      lines(
        sheet.protections.map(({ type, rect, description, warningOnly }) => {
          return [type, rect, description, warningOnly];
        }),
      ),
    ],
    [
      "charts",
      lines(
        sheet.charts.map(({ id, ranges, ...chart }) => {
          return [ranges.map(({ sheetId, rect }) => [names.get(sheetId), rect]), chart];
        }),
      ),
    ],
    ["merges", lines(sheet.merges)],
    ["frozen", `${sheet.frozenRows} ${sheet.frozenColumns}`],
    ["widths", lines([...sheet.columnWidths])],
    ["heights", lines([...sheet.rowHeights])],
    ["look", JSON.stringify([sheet.tabColor, sheet.hidden, sheet.hiddenGridlines, sheet.filter])],
  ];
}

function lines(values: readonly unknown[]): string {
  return values
    .map((value) => JSON.stringify(value))
    .sort()
    .join("\n");
}

function keyed<T>(cells: ReadonlyMap<number, T>, text: (value: T) => string): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => `${Math.floor(key / STRIDE) + 1}:${(key % STRIDE) + 1} ${text(value)}`)
    .join("\n");
}

function values({ values }: SheetModel, memory: Memory): string {
  const rows: string[] = [];
  values.forEach((cells, row) => {
    if (!cells) return;
    const text = memory.textOf(cells, () => rowValues(cells, row));
    if (text !== "") rows.push(text);
  });
  return rows.join("\n");
}

function rowValues(cells: readonly Raw[], row: number): string {
  const out: string[] = [];
  cells.forEach((raw, column) => {
    if (raw !== null && raw !== undefined)
      out.push(`${row + 1}:${column + 1} ${JSON.stringify(raw)}`);
  });
  return out.join("\n");
}

/** Runs of cells of one style, each row once with the rows that look the same. */
function styles(book: WorkbookModel, sheet: SheetModel, memory: Memory): string {
  const out: string[] = [];
  let before = "";
  for (let row = 0; row < sheet.styles.length; row++) {
    const ids = sheet.styles[row];
    const text = ids ? memory.textOf(ids, () => styleRuns(book, ids)) : "";
    if (text !== before) out.push(`${row + 1}: ${text}`);
    before = text;
  }
  if (before !== "") out.push(`${sheet.styles.length + 1}: `);
  return out.join("\n");
}

function styleRuns(book: WorkbookModel, ids: readonly number[]): string {
  const runs: string[] = [];
  for (let start = 0; start < ids.length; ) {
    let end = start + 1;
    while (end < ids.length && (ids[end] ?? 0) === (ids[start] ?? 0)) end++;
    const style = JSON.stringify(book.styles.get(ids[start] ?? 0));
    if (style !== "{}") runs.push(`${start + 1}-${end} ${style}`);
    start = end;
  }
  return runs.join("; ");
}

function rules(sheet: SheetModel): string {
  const byRule = new Map<string, number[]>();
  const texts = new Map<object, string>();
  for (const [key, rule] of sheet.rules) {
    let text = texts.get(rule);
    if (text === undefined) {
      text = JSON.stringify(rule);
      texts.set(rule, text);
    }
    const keys = byRule.get(text);
    if (keys) keys.push(key);
    else byRule.set(text, [key]);
  }
  return [...byRule]
    .map(([text, keys]) => `${text} ${rowsByColumn(keys)}`)
    .sort()
    .join("\n");
}

function rowsByColumn(keys: readonly number[]): string {
  const columns = new Map<number, { first: number; last: number; count: number }>();
  for (const key of keys) {
    const [row, column] = [Math.floor(key / STRIDE) + 1, (key % STRIDE) + 1];
    const run = columns.get(column);
    if (!run) columns.set(column, { first: row, last: row, count: 1 });
    else {
      run.first = Math.min(run.first, row);
      run.last = Math.max(run.last, row);
      run.count++;
    }
  }
  const texts = [...columns].map(
    ([c, { first, last, count }]) => `${c}:${first}-${last}(${count})`,
  );
  return texts.sort().join(" ");
}

/** The parts that differ, each with the first line on which it does. */
export function differences(expected: State, actual: State): string[] {
  const out: string[] = [];
  for (const part of new Set([...expected.keys(), ...actual.keys()])) {
    const [a, b] = [expected.get(part), actual.get(part)];
    if (a === b) continue;
    const [left, right] = [(a ?? "absent").split("\n"), (b ?? "absent").split("\n")];
    const at = left.findIndex((line, index) => line !== right[index]);
    const place = at < 0 ? left.length : at;
    const cut = (text: string | undefined) => (text ?? "nothing").slice(0, 160);
    out.push(`${part}: expected ${cut(left[place])}, got ${cut(right[place])}`);
  }
  return out;
}
