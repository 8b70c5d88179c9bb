import { type ScheduleTableId, scheduleColumns } from "../../domain/schedule/scheduleColumns";
import { requiredFields } from "../../domain/schedule/session";
import type { ColumnDefinition, TableDefinition } from "../table";

/** Pixels of the columns that need more than the usual width, by key. */
const widths: Readonly<Record<string, number>> = {
  topic: 280,
  facilitators: 200,
  name: 220,
  title: 280,
  members: 320,
  units: 200,
  unavailable: 240,
  link: 220,
  recording: 220,
  waiver: 260,
  notes: 240,
  source: 280,
  message: 460,
  change: 460,
  rule: 200,
};

/** Without these columns no session can be checked, which is said once, not once a session. */
const expectedKeys: ReadonlySet<string> = new Set(requiredFields);

type Columns<Id extends ScheduleTableId> = {
  [C in (typeof scheduleColumns)[Id][number] as C["key"]]: C extends {
    kind: "choice";
    choices: infer Set;
  }
    ? { kind: "choice"; choices: Set }
    : { kind: C["kind"] };
};

/** The sheet of a list of columns that the schedule's room keeps. */
function tableOf<Id extends ScheduleTableId>(id: Id, key?: string) {
  const columns = Object.fromEntries(
    scheduleColumns[id].map((column) => {
      const choices = "choices" in column ? { choices: column.choices } : {};
      const width = widths[column.key] ?? 120;
      const expected = id === "schedule" && expectedKeys.has(column.key) ? { expected: true } : {};
      const lines = "lines" in column ? { lines: true } : {};
      const definition = { kind: column.kind, ...choices, ...expected, ...lines, width };
      return [column.key, definition as ColumnDefinition];
    }),
  );
  const table: TableDefinition = key === undefined ? { id, columns } : { id, columns, key };
  return table as TableDefinition & { readonly id: Id; readonly columns: Columns<Id> };
}

export const scheduleTable = tableOf("schedule");
export const facilitatorsTable = tableOf("facilitators", "name");
export const placesTable = tableOf("places", "name");
export const travelTable = tableOf("travel");
export const groupsTable = tableOf("groups", "name");
export const curriculumTable = tableOf("curriculum", "unit");
export const holidaysTable = tableOf("holidays");

/** Suggestions are numbered, so that one can be named and chosen. */
export const repairsTable = {
  id: "repairs",
  written: true,
  columns: {
    number: { kind: "number", width: 60 },
    apply: { kind: "text", width: 90 },
    rule: { kind: "text", width: 200 },
    message: { kind: "text", width: 460 },
    change: { kind: "text", width: 460 },
    cost: { kind: "number", width: 110 },
    tried: { kind: "number", width: 110 },
  },
} as const satisfies TableDefinition;
