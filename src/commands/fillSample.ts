/** Fills an empty workbook with a made-up cohort, to try Capaian on; refuses where there is data. */

import type { TableId } from "../domain/finding";
import {
  cohortSample,
  type SampleInstrument,
  type SampleParticipant,
  sampleInstruments,
} from "../domain/sample/cohortSample";
import { scheduleSample } from "../domain/sample/scheduleSample";
import { knownHolidays } from "../domain/schedule/holidayData";
import { appendRows } from "../sheets/appendRows";
import { dateCell, timeCell } from "../sheets/cells";
import { clearRecords, setCell } from "../sheets/editRecords";
import { writeScoreBlock } from "../sheets/prepareScores";
import type { PreparedSheet } from "../sheets/prepareSheet";
import { readTable } from "../sheets/readTable";
import { instrumentsTable, participantsTable, settingsTable } from "../sheets/tables/cohortTables";
import { scheduleTable } from "../sheets/tables/scheduleTables";
import { type Command, Refusal } from "./command";
import { completeScores, prepareTables, startHolidays } from "./setUp";
import { sheetName, type Workbook } from "./workbook";

export const fillSample: Command = {
  id: "fill-sample",
  run(workbook, answers) {
    const { spreadsheet, messages } = workbook;
    const people = readTable(spreadsheet, participantsTable, workbook.labels("participants"));
    if (people.records.length > 0) {
      const sheet = sheetName(workbook, "participants");
      throw new Refusal(messages.commands.fillSample.refused({ sheet }));
    }
    const count = wholeNumber(answers.participants, 40, 1, 100000);
    const sample = cohortSample(count, answers.seed ?? "1");
    const prepared = prepareTables(workbook, {
      participants: count,
      instruments: sampleInstruments.length,
      holidays: knownHolidays.length,
      schedule: scheduleSample.length,
    });
    const holidays = prepared.get("holidays");
    if (holidays) startHolidays(workbook, holidays);
    writeSettings(workbook);
    writeInstruments(workbook);
    writeParticipants(workbook, sample);
    writeSchedule(workbook, prepared);
    completeScores(workbook);
    writeScoreBlock(
      spreadsheet,
      workbook.labels("scores"),
      sampleInstruments.map(({ id }) => id),
      sample.map(({ scores }) => scores),
    );
    const text = messages.commands.fillSample.summary({ participants: count });
    return { summary: { text, participants: count }, findings: [] };
  },
};

/** A number from an answer; anything that is none gives the usual one. */
export function wholeNumber(
  text: string | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  const number = Math.round(Number(text));
  if (text === undefined || text.trim() === "" || Number.isNaN(number)) return usual;
  return Math.min(most, Math.max(least, number));
}

function writeSettings({ spreadsheet, messages, labels }: Workbook): void {
  const read = readTable(spreadsheet, settingsTable, labels("settings"));
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const { programmeName, organiser, venue } = messages.commands.sample;
  const values: Record<string, string | Date> = {
    programmeName,
    organiser,
    venue,
    programmeStart: dateCell("2025-05-24", zone),
    programmeEnd: dateCell("2025-05-31", zone),
  };
  for (const { key, row } of read.records) {
    const value = key === null ? undefined : values[key];
    if (value !== undefined) setCell(read, row, "value", value);
  }
}

function writeInstruments({ spreadsheet, messages, labels }: Workbook): void {
  const read = readTable(spreadsheet, instrumentsTable, labels("instruments"));
  clearRecords(read);
  if (!read.sheet) return;
  const { choices } = messages.core;
  const record = (instrument: SampleInstrument) => ({
    id: instrument.id,
    name: messages.commands.sample.instruments[instrument.id] ?? instrument.id,
    kind: choices.instrumentKind[instrument.kind],
    phase: choices.phase[instrument.phase],
    maximum: instrument.maximum,
    ...instrument.weights,
  });
  appendRows(read.sheet, oneBased(read.at), sampleInstruments.map(record));
}

function writeParticipants(workbook: Workbook, sample: readonly SampleParticipant[]): void {
  const { spreadsheet, messages } = workbook;
  const read = readTable(spreadsheet, participantsTable, workbook.labels("participants"));
  if (!read.sheet) return;
  const date = dateCell("2025-05-20", spreadsheet.getSpreadsheetTimeZone());
  const records = sample.map(({ id, name, email, category, organisation }) => ({
    id,
    name,
    email,
    category: messages.core.choices.category[category],
    organisation,
    consent: messages.core.choices.consent.yes,
    consentPurpose: messages.commands.sample.consentPurpose,
    consentDate: date,
  }));
  appendRows(read.sheet, oneBased(read.at), records);
}

/** The published schedule, with the seven rules it breaks, unless a schedule is there. */
function writeSchedule(workbook: Workbook, prepared: ReadonlyMap<TableId, PreparedSheet>): void {
  const { spreadsheet, messages } = workbook;
  const target = prepared.get("schedule");
  const read = readTable(spreadsheet, scheduleTable, workbook.labels("schedule"));
  if (!target || read.records.length > 0) return;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const words = messages.commands.sample;
  const { mode: modes, kind: kinds } = messages.schedule.choices;
  appendRows(
    target.sheet,
    target.columns,
    scheduleSample.map(({ mode, kind, date, start, end, ...session }) => ({
      ...session,
      date: dateCell(date, zone),
      start: timeCell(start),
      end: timeCell(end),
      topic: words.topics[session.id] ?? "",
      mode: modes[mode],
      kind: kinds[kind],
      facilitators: words.facilitator,
      groups: words.group,
      place: mode === "face-to-face" ? words.classroom : words.meeting,
    })),
  );
}

function oneBased(at: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(at).map(([key, column]) => [key, column + 1]));
}
