import type { TableDefinition } from "../table";
import { instrumentsTable, participantsTable, settingsTable } from "./cohortTables";
import {
  blueprintTable,
  paperTable,
  questionsTable,
  quizzesTable,
  templatesTable,
} from "./quizTables";
import {
  curriculumTable,
  facilitatorsTable,
  groupsTable,
  holidaysTable,
  placesTable,
  scheduleTable,
  travelTable,
} from "./scheduleTables";

/** The sheets that set-up makes, in the order of their tabs; *Nilai* follows its instruments. */
export const setUpTables: readonly TableDefinition[] = [
  settingsTable,
  participantsTable,
  instrumentsTable,
  scheduleTable,
  facilitatorsTable,
  placesTable,
  travelTable,
  groupsTable,
  curriculumTable,
  holidaysTable,
  questionsTable,
  blueprintTable,
  quizzesTable,
  templatesTable,
  paperTable,
];
