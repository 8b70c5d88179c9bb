/** Fills an empty workbook with a made-up cohort, to try Capaian on; refuses where there is data. */

import type { TableId } from "../domain/finding";
import type { ScoreRow } from "../domain/gains/cohort";
import {
  cohortSample,
  type SampleInstrument,
  type SampleParticipant,
  sampleInstruments,
} from "../domain/sample/cohortSample";
import { sampleBank, sampleBlueprint } from "../domain/sample/quizSample";
import { scheduleSample } from "../domain/sample/scheduleSample";
import { knownHolidays } from "../domain/schedule/holidayData";
import { appendRows, overwriteRows } from "../sheets/appendRows";
import { dateCell, isBlank, timeCell } from "../sheets/cells";
import { forget, recall, remember } from "../sheets/documentStore";
import { writeColumn } from "../sheets/editRecords";
import { writeScoreBlock } from "../sheets/prepareScores";
import { readScores } from "../sheets/readScores";
import { readTable } from "../sheets/readTable";
import { instrumentsTable, participantsTable, settingsTable } from "../sheets/tables/cohortTables";
import { blueprintTable, questionsTable } from "../sheets/tables/quizTables";
import { scheduleTable } from "../sheets/tables/scheduleTables";
import { type Command, Refusal } from "./command";
import { hasSheet } from "./findings";
import { bankRecord } from "./quiz/bank";
import { addRecords } from "./quiz/records";
import { starterCount, startTemplates } from "./quiz/templates";
import { completeScores, prepareTables, starterIds, startHolidays } from "./setUp";
import { sheetName, type Workbook } from "./workbook";

const marker = "capaian.sample";

interface Begun {
  readonly count: number;
  readonly seed: string;
}

export const fillSample: Command = {
  id: "fill-sample",
  takes: ["participants", "seed"],
  run(workbook, answers) {
    const { messages } = workbook;
    const stopped = recall(marker) as Begun | null;
    const wanted = {
      count: wholeNumber(answers.participants, 40, 1, 100000),
      seed: (answers.seed ?? "1").slice(0, 200),
    };
    const { count, seed } = stopped ?? wanted;
    const sample = cohortSample(count, seed);
    const foreign = sheetWithData(workbook, stopped ? sample : []);
    if (foreign) {
      if (stopped) forget(marker);
      const sheet = sheetName(workbook, foreign);
      throw new Refusal(messages.commands.fillSample.refused({ sheet }));
    }
    // A run that is stopped leaves the mark, by which the next one knows the rows for its own.
    remember(marker, { count, seed });
    writeAll(workbook, sample);
    forget(marker);
    const text = messages.commands.fillSample.summary({ participants: count });
    return { summary: { text, participants: count }, findings: [] };
  },
};

function writeAll(workbook: Workbook, sample: readonly SampleParticipant[]): void {
  prepareTables(workbook, {
    participants: sample.length,
    instruments: sampleInstruments.length,
    holidays: knownHolidays.length,
    schedule: scheduleSample.length,
    questions: workbook.messages.quiz.sample.questions.length,
    blueprint: sampleBlueprint.length,
    templates: starterCount(workbook, workbook.messages.quiz.sample.units.length),
  });
  startHolidays(workbook);
  writeSettings(workbook);
  writeInstruments(workbook);
  writeParticipants(workbook, sample);
  writeSchedule(workbook);
  writeQuestions(workbook);
  startTemplates(workbook);
  completeScores(workbook);
  const ids = sampleInstruments.map(({ id }) => id);
  writeScoreBlock(workbook.spreadsheet, workbook.labels("scores"), ids, sample);
}

/** The bank and the blueprint, each unless there is one. */
function writeQuestions(workbook: Workbook): void {
  const { sample } = workbook.messages.quiz;
  const blueprint = sampleBlueprint.map(([unit, type, count]) => ({
    blueprint: sample.blueprint,
    unit: unit === null ? null : (sample.units[unit] ?? null),
    type,
    count,
  }));
  const records = { questions: sampleBank(sample).map(bankRecord), blueprint };
  for (const table of [questionsTable, blueprintTable]) {
    const read = readTable(workbook.spreadsheet, table, workbook.labels(table.id));
    if (read.records.length === 0) addRecords(workbook, table, records[table.id]);
  }
}

/** The first sheet that holds what is neither ours to replace nor the sample begun before. */
function sheetWithData(workbook: Workbook, begun: readonly SampleParticipant[]): TableId | null {
  const { spreadsheet, labels } = workbook;
  const people = readTable(spreadsheet, participantsTable, labels("participants"));
  const isOurs = ({ row, id, name }: { row: number; id: string | null; name: string | null }) => {
    const own = begun[row - 2];
    return own !== undefined && own.id === id && own.name === name;
  };
  if (!people.records.every(isOurs)) return "participants";
  const tools = readTable(spreadsheet, instrumentsTable, labels("instruments"));
  const known = [...starterIds, ...sampleInstruments.map(({ id }) => id)];
  if (tools.records.some(({ id }) => id === null || !known.includes(id))) return "instruments";
  if (!hasSheet(workbook, "scores")) return null;
  const scores = readScores(spreadsheet, labels("scores"), tools.records);
  const fits = ({ row, participantId, scores: given }: ScoreRow) => {
    const own = begun[row - 2];
    return (
      own?.id === participantId && given.every((one, i) => one === null || one === own.scores[i])
    );
  };
  return scores.rows.every(fits) ? null : "scores";
}

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
  writeColumn(read, "key", "value", (key, cell) => (isBlank(cell) ? values[key] : undefined));
}

function writeInstruments({ spreadsheet, messages, labels }: Workbook): void {
  const read = readTable(spreadsheet, instrumentsTable, labels("instruments"));
  const { choices } = messages.core;
  const record = (instrument: SampleInstrument) => ({
    id: instrument.id,
    name: messages.commands.sample.instruments[instrument.id] ?? instrument.id,
    kind: choices.instrumentKind[instrument.kind],
    phase: choices.phase[instrument.phase],
    maximum: instrument.maximum,
    ...instrument.weights,
  });
  overwriteRows(read, sampleInstruments.map(record));
}

function writeParticipants(workbook: Workbook, sample: readonly SampleParticipant[]): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("participants");
  const read = readTable(spreadsheet, participantsTable, labels);
  if (!read.sheet || read.records.length > 0) return;
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
    minor: messages.core.no,
  }));
  appendRows(read.sheet, participantsTable, labels, records);
}

/** The published schedule, with the seven rules it breaks, unless a schedule is there. */
function writeSchedule(workbook: Workbook): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("schedule");
  const read = readTable(spreadsheet, scheduleTable, labels);
  if (!read.sheet || read.records.length > 0) return;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const words = messages.commands.sample;
  const { mode: modes, kind: kinds } = messages.schedule.choices;
  appendRows(
    read.sheet,
    scheduleTable,
    labels,
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
