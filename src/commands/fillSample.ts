/** Fills an empty workbook with a made-up cohort, to try Capaian on; refuses where there is data. */
import {
  cohortSample,
  type SampleInstrument,
  type SampleParticipant,
  sampleInstruments,
} from "../domain/sample/cohortSample";
import { sampleBank, sampleBlueprint } from "../domain/sample/quizSample";
import { appendRows } from "../sheets/appendRows";
import { dateCell } from "../sheets/cells";
import { clearRecords, setCell } from "../sheets/editRecords";
import { writeScoreBlock } from "../sheets/prepareScores";
import { readTable } from "../sheets/readTable";
import { instrumentsTable, participantsTable, settingsTable } from "../sheets/tables/cohortTables";
import { blueprintTable, questionsTable } from "../sheets/tables/quizTables";
import { type Command, Refusal } from "./command";
import { bankRecord } from "./quiz/bank";
import { appendRecords } from "./quiz/records";
import { completeScores, prepareTables } from "./setUp";
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
    prepareTables(workbook, { participants: count, instruments: sampleInstruments.length });
    writeSettings(workbook);
    writeInstruments(workbook);
    writeParticipants(workbook, sample);
    completeScores(workbook);
    writeScoreBlock(
      spreadsheet,
      workbook.labels("scores"),
      sampleInstruments.map(({ id }) => id),
      sample.map(({ scores }) => scores),
    );
    writeQuestions(workbook);
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

function writeQuestions(workbook: Workbook): void {
  const { sample } = workbook.messages.quiz;
  appendRecords(workbook, questionsTable, sampleBank(sample).map(bankRecord));
  const cells = sampleBlueprint.map(([unit, type, count]) => ({
    blueprint: sample.blueprint,
    unit: unit === null ? null : (sample.units[unit] ?? null),
    type,
    count,
  }));
  appendRecords(workbook, blueprintTable, cells);
}

function oneBased(at: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(at).map(([key, column]) => [key, column + 1]));
}
