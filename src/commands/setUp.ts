/** Makes the sheets that are missing and repairs those that are there; overwrites nothing typed. */
import type { choiceSets } from "../domain/choices";
import type { TableId } from "../domain/finding";
import type { SettingDefinition } from "../domain/setting";
import { type SettingKey, settingDefinitions } from "../domain/settings";
import { appendRows } from "../sheets/appendRows";
import { dateCell, timeCell } from "../sheets/cells";
import { prepareScores } from "../sheets/prepareScores";
import {
  growRows,
  listValidation,
  numberValidation,
  type PreparedSheet,
  prepareSheet,
} from "../sheets/prepareSheet";
import { readTable } from "../sheets/readTable";
import type { TableDefinition } from "../sheets/table";
import { setUpTables } from "../sheets/tables/allTables";
import { instrumentsTable, participantsTable, settingsTable } from "../sheets/tables/cohortTables";
import type { Command } from "./command";
import { sheetName, type Workbook } from "./workbook";

export const setUp: Command = {
  id: "set-up",
  run(workbook) {
    const created: string[] = [];
    const completed: string[] = [];
    const note = (table: TableId, { created: isNew, addedHeaders }: PreparedSheet) => {
      if (isNew) created.push(sheetName(workbook, table));
      else if (addedHeaders.length > 0) completed.push(sheetName(workbook, table));
    };
    for (const table of setUpTables) {
      const prepared = prepareTable(workbook, table);
      note(table.id, prepared);
      if (table.id === "settings") completeSettings(workbook, prepared);
      if (table.id === "instruments") startInstruments(workbook, prepared);
    }
    note("scores", completeScores(workbook));
    const text = workbook.messages.commands.setUp.summary({ created, completed }, workbook.format);
    return { summary: { text, created, completed }, findings: [] };
  },
};

function prepareTable(workbook: Workbook, table: TableDefinition): PreparedSheet {
  const { spreadsheet, messages } = workbook;
  return prepareSheet(spreadsheet, table, workbook.labels(table.id), messages.core.prepare);
}

/** Every norm that the sheet lacks, with its default; a norm that is there keeps its value. */
function completeSettings(workbook: Workbook, { sheet, columns }: PreparedSheet): void {
  const { spreadsheet, messages } = workbook;
  const read = readTable(spreadsheet, settingsTable, workbook.labels("settings"));
  const present = new Set(read.records.map(({ key }) => key));
  const keys = Object.keys(settingDefinitions) as SettingKey[];
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const missing = keys.filter((key) => !present.has(key));
  appendRows(
    sheet,
    columns,
    missing.map((key) => settingRow(workbook, key, zone)),
  );
  const rowOf = new Map<string, number>();
  for (const { key, row } of read.records) if (key !== null) rowOf.set(key, row);
  const first = read.records.reduce((last, { row }) => Math.max(last, row), 1) + 1;
  missing.forEach((key, index) => {
    rowOf.set(key, first + index);
  });
  validateSettings(sheet, columns.value ?? 3, rowOf, messages, workbook);
}

function settingRow(workbook: Workbook, key: SettingKey, zone: string) {
  const definition: SettingDefinition = settingDefinitions[key];
  const text = workbook.messages.core.settings[key];
  const language = key === "language" ? workbook.messages.language : undefined;
  return {
    key,
    label: text.label,
    value: settingCell(definition, language ?? definition.default, zone, workbook),
    unit: text.unit ?? "",
    source: definition.source ?? (isNorm(definition) ? workbook.messages.core.commonPractice : ""),
    sourceDate: definition.sourceDate ?? "",
    note: text.note ?? "",
  };
}

/** What the programme is called and when it runs is no norm and needs no source. */
function isNorm(definition: SettingDefinition): boolean {
  return definition.kind === "number" || definition.kind === "share" || definition.kind === "time";
}

function settingCell(
  definition: SettingDefinition,
  value: unknown,
  zone: string,
  { messages }: Workbook,
): string | number | Date {
  if (value === null || value === undefined) return "";
  if (definition.kind === "date") return dateCell(String(value), zone);
  if (definition.kind === "time") return timeCell(Number(value));
  if (definition.kind === "flag") return value ? messages.core.yes : messages.core.no;
  return typeof value === "number" ? value : String(value);
}

const valueFormats: Record<SettingDefinition["kind"], string> = {
  number: "General",
  share: "0%",
  text: "@",
  date: "yyyy-mm-dd",
  time: "hh:mm",
  flag: "@",
  choice: "@",
};

function validateSettings(
  sheet: PreparedSheet["sheet"],
  column: number,
  rowOf: ReadonlyMap<string, number>,
  { core }: Workbook["messages"],
  workbook: Workbook,
): void {
  const rows = [...rowOf.values()];
  if (rows.length === 0) return;
  const last = Math.max(...rows);
  growRows(sheet, last);
  const formats: string[][] = Array.from({ length: last - 1 }, () => ["General"]);
  const rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] = formats.map(() => [null]);
  for (const key of Object.keys(settingDefinitions) as SettingKey[]) {
    const row = rowOf.get(key);
    if (row === undefined) continue;
    const definition: SettingDefinition = settingDefinitions[key];
    formats[row - 2] = [valueFormats[definition.kind]];
    rules[row - 2] = [settingRule(definition, workbook, core.settings[key].choices)];
  }
  const range = sheet.getRange(2, column, last - 1, 1);
  range.setNumberFormats(formats);
  range.setDataValidations(rules);
}

function settingRule(
  definition: SettingDefinition,
  { messages }: Workbook,
  choices: Readonly<Record<string, string>> | undefined,
) {
  const { prepare, yes, no } = messages.core;
  switch (definition.kind) {
    case "number":
    case "share":
      return numberValidation(
        definition.min,
        definition.max,
        prepare.between(definition.min, definition.max),
      );
    case "flag":
      return listValidation([yes, no], prepare.choose([yes, no]));
    case "choice": {
      const meaning = definition.choices.map((code) => `${code} = ${choices?.[code] ?? code}`);
      return listValidation([...definition.choices], prepare.choose(meaning));
    }
    default:
      return null;
  }
}

const starters = [
  ["PRA-K", "test", "pre", "cognitive"],
  ["PASCA-K", "test", "post", "cognitive"],
  ["PRA-A", "observation", "pre", "affective"],
  ["PASCA-A", "observation", "post", "affective"],
  ["PRA-P", "skill-test", "pre", "psychomotor"],
  ["PASCA-P", "skill-test", "post", "psychomotor"],
] as const satisfies readonly (readonly [
  string,
  (typeof choiceSets)["instrumentKind"][number],
  "pre" | "post",
  string,
])[];

/** An empty list of instruments starts with a test before and after for each domain. */
function startInstruments(workbook: Workbook, { sheet, columns }: PreparedSheet): void {
  const { spreadsheet, messages } = workbook;
  const read = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments"));
  if (read.records.length > 0) return;
  const { choices, starterInstruments } = messages.core;
  appendRows(
    sheet,
    columns,
    starters.map(([id, kind, phase, domain]) => ({
      id,
      name: starterInstruments[id],
      kind: choices.instrumentKind[kind],
      phase: choices.phase[phase],
      maximum: 100,
      cognitive: domain === "cognitive" ? 1 : 0,
      affective: domain === "affective" ? 1 : 0,
      psychomotor: domain === "psychomotor" ? 1 : 0,
    })),
  );
}

/** A column for every instrument and a row for every participant that *Nilai* lacks. */
function completeScores(workbook: Workbook): PreparedSheet {
  const { spreadsheet, messages, format } = workbook;
  const instruments = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments"));
  const participants = readTable(spreadsheet, participantsTable, workbook.labels("participants"));
  return prepareScores(
    spreadsheet,
    workbook.labels("scores"),
    messages.core.prepare,
    instruments.records.map((instrument) => ({
      ...instrument,
      note: messages.core.prepare.instrumentNote(
        instrument.name ?? instrument.id ?? "",
        instrument.phase ? messages.core.choices.phase[instrument.phase] : "–",
        format.short(instrument.maximum),
      ),
    })),
    participants.records,
  );
}
