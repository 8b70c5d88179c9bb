/** Reads the schedule and its registers; a sheet that is absent is `null`, and one *Jadwal* is enough. */

import { dayNumber, type IsoDate } from "../domain/calendar";
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf } from "../domain/finding";
import type { CurriculumUnit, ScheduleInput } from "../domain/schedule/scheduleInput";
import { type RuleTitles, ruleTitlesOf } from "../domain/schedule/waiver";
import { otherMessages } from "../i18n/messages";
import { today } from "../sheets/clock";
import { readTable, type TableRead } from "../sheets/readTable";
import { sessionsOf } from "../sheets/sessionRecords";
import type { RecordOf, TableDefinition } from "../sheets/table";
import { participantsTable } from "../sheets/tables/cohortTables";
import {
  curriculumTable,
  facilitatorsTable,
  groupsTable,
  holidaysTable,
  placesTable,
  scheduleTable,
  travelTable,
} from "../sheets/tables/scheduleTables";
import { Refusal } from "./command";
import type { Places } from "./findings";
import { type Answers, sheetName, type Workbook } from "./workbook";

export interface ScheduleRead {
  readonly input: ScheduleInput;
  readonly today: IsoDate;
  readonly titles: RuleTitles;
  /** Cells that could not be read. */
  readonly cellFindings: readonly FindingOf<CellFacts>[];
  readonly places: Places;
  readonly schedule: TableRead<typeof scheduleTable>;
}

export function readSchedule(workbook: Workbook, answers: Answers): ScheduleRead {
  const { spreadsheet, messages, settings } = workbook;
  const read = <Table extends TableDefinition>(table: Table) =>
    readTable(spreadsheet, table, workbook.labels(table.id));
  const schedule = read(scheduleTable);
  if (!schedule.sheet) {
    const sheets = [sheetName(workbook, "schedule")];
    throw new Refusal(messages.commands.failures.missingSheets({ sheets }, workbook.format));
  }
  const registers = {
    facilitators: read(facilitatorsTable),
    places: read(placesTable),
    travel: read(travelTable),
    groups: read(groupsTable),
    curriculum: read(curriculumTable),
    holidays: read(holidaysTable),
    participants: read(participantsTable),
  };
  const tables = { schedule, ...registers };
  return {
    input: {
      sessions: sessionsOf(schedule),
      facilitators: recordsOf(registers.facilitators),
      places: recordsOf(registers.places),
      travel: recordsOf(registers.travel),
      groups: recordsOf(registers.groups),
      curriculum: recordsOf(registers.curriculum)?.map(curriculumUnit) ?? null,
      holidays: recordsOf(registers.holidays),
      participants:
        recordsOf(registers.participants)?.map(({ row, id }) => ({ row, id, groups: [] })) ?? null,
      settings,
    },
    today:
      answers.today !== undefined && dayNumber(answers.today) !== null
        ? answers.today
        : today(spreadsheet),
    titles: ruleTitlesOf(messages.schedule.findings, otherMessages(messages).schedule.findings),
    cellFindings: Object.values(tables).flatMap(({ sheet, findings }) =>
      sheet
        ? findings.filter(({ rule }) => rule !== "column-missing" || sheet === schedule.sheet)
        : [],
    ),
    places: placesOf(tables),
    schedule,
  };
}

/** A sheet without a single record says nothing, as one that is not there. */
function recordsOf<Table extends TableDefinition>(
  read: TableRead<Table>,
): readonly RecordOf<Table>[] | null {
  return read.sheet && read.records.length > 0 ? read.records : null;
}

function curriculumUnit(record: RecordOf<typeof curriculumTable>): CurriculumUnit {
  const { jpFaceToFace, jpOnlineLive, jpOnlineSelfPaced, jpSelfStudy, ...rest } = record;
  return {
    ...rest,
    plannedJp: {
      "face-to-face": jpFaceToFace,
      "online-live": jpOnlineLive,
      "online-self-paced": jpOnlineSelfPaced,
      "self-study": jpSelfStudy,
    },
  };
}

function placesOf(tables: Readonly<Record<string, TableRead<TableDefinition>>>): Places {
  const places: Record<string, { sheet: string; columns: Readonly<Record<string, number>> }> = {};
  for (const [table, { grid, at }] of Object.entries(tables)) {
    if (grid) places[table] = { sheet: grid.name, columns: at };
  }
  return places;
}
