/** Makes the sheets that are missing and repairs those that are there; overwrites nothing typed. */
import type { choiceSets } from "../domain/choices";
import type { TableId } from "../domain/finding";
import { knownHolidays } from "../domain/schedule/holidayData";
import type { SettingDefinition } from "../domain/setting";
import { type SettingKey, settingDefinitions } from "../domain/settings";
import type { SettingText } from "../i18n/areas/core";
import { settingTexts } from "../i18n/messages";
import { appendRows } from "../sheets/appendRows";
import { dateCell } from "../sheets/cells";
import { prepareScores } from "../sheets/prepareScores";
import { prepareSettings, settingCell } from "../sheets/prepareSettings";
import { type PreparedSheet, prepareSheet } from "../sheets/prepareSheet";
import { readTable } from "../sheets/readTable";
import { setUpTables } from "../sheets/tables/allTables";
import { instrumentsTable, participantsTable, settingsTable } from "../sheets/tables/cohortTables";
import { holidaysTable } from "../sheets/tables/scheduleTables";
import type { Command } from "./command";
import { starterCount, startTemplates } from "./quiz/templates";
import { sheetName, type Workbook } from "./workbook";

export const setUp: Command = {
  id: "set-up",
  run(workbook) {
    const prepared = prepareTables(workbook, {
      instruments: starters.length,
      holidays: knownHolidays.length,
      templates: starterCount(workbook),
    });
    startInstruments(workbook);
    startHolidays(workbook);
    startTemplates(workbook);
    prepared.set("scores", completeScores(workbook));
    const named = (wanted: (sheet: PreparedSheet) => boolean) =>
      [...prepared].flatMap(([table, sheet]) =>
        wanted(sheet) ? [sheetName(workbook, table)] : [],
      );
    const created = named((sheet) => sheet.created);
    const completed = named((sheet) => !sheet.created && sheet.addedHeaders.length > 0);
    const text = workbook.messages.commands.setUp.summary({ created, completed }, workbook.format);
    return { summary: { text, created, completed }, findings: [] };
  },
};

const settingKeys = Object.keys(settingDefinitions) as SettingKey[];

/** Every sheet of records with its headers, and every norm; *Nilai* waits for its instruments. */
export function prepareTables(
  workbook: Workbook,
  records: Partial<Record<TableId, number>> = {},
): Map<TableId, PreparedSheet> {
  const { spreadsheet, messages } = workbook;
  const prepared = new Map<TableId, PreparedSheet>();
  for (const table of setUpTables) {
    const labels = workbook.labels(table.id);
    const rows = table.id === "settings" ? settingKeys.length : (records[table.id] ?? 0);
    prepared.set(table.id, prepareSheet(spreadsheet, table, labels, messages.core.prepare, rows));
  }
  completeSettings(workbook);
  return prepared;
}

/** Every norm that the sheet lacks, with its default; a norm that is there keeps its value. */
function completeSettings(workbook: Workbook): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("settings");
  const read = readTable(spreadsheet, settingsTable, labels);
  if (!read.sheet) return;
  const present = new Set(read.records.map(({ key }) => key));
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const missing = settingKeys.filter((key) => !present.has(key));
  const texts = settingTexts(messages);
  const added = missing.map((key) => settingRow(workbook, key, texts[key], zone));
  const { first } = appendRows(read.sheet, settingsTable, labels, added);
  const rowOf = new Map<string, number>();
  for (const { key, row } of read.records) if (key !== null) rowOf.set(key, row);
  missing.forEach((key, index) => {
    rowOf.set(key, first + index);
  });
  prepareSettings(read.sheet, (read.at.value ?? 2) + 1, rowOf, {
    ...messages.core.prepare,
    yes: messages.core.yes,
    no: messages.core.no,
    choicesOf: (key) => texts[key].choices,
  });
}

function settingRow(workbook: Workbook, key: SettingKey, text: SettingText, zone: string) {
  const definition: SettingDefinition = settingDefinitions[key];
  const language = key === "language" ? workbook.messages.language : undefined;
  return {
    key,
    label: text.label,
    value: settingCell(definition, language ?? definition.default, zone, workbook.messages.core),
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

export const starterIds: readonly string[] = starters.map(([id]) => id);

/** An empty list of instruments starts with a test before and after for each domain. */
function startInstruments(workbook: Workbook): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("instruments");
  const read = readTable(spreadsheet, instrumentsTable, labels);
  if (!read.sheet || read.records.length > 0) return;
  const { choices, starterInstruments } = messages.core;
  appendRows(
    read.sheet,
    instrumentsTable,
    labels,
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

/** An empty list of holidays starts with the years that Capaian knows; the user adds later ones. */
export function startHolidays(workbook: Workbook): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("holidays");
  const read = readTable(spreadsheet, holidaysTable, labels);
  if (!read.sheet || read.records.length > 0) return;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const kinds = messages.schedule.choices.holidayKind;
  appendRows(
    read.sheet,
    holidaysTable,
    labels,
    knownHolidays.map(({ date, kind, name, source }) => ({
      date: dateCell(date, zone),
      kind: kinds[kind],
      name,
      source,
    })),
  );
}

/** A column for every instrument and a row for every participant that *Nilai* lacks. */
export function completeScores(workbook: Workbook): PreparedSheet {
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
