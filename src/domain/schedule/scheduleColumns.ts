/**
 * The columns of the schedule's sheets in the order they stand in. `list` is a cell of several
 * entries with `;` between them. Only *Jadwal* has cells that must be filled; which, its own rule
 * `missing-required-cell` says.
 */
export type ColumnKind = "text" | "number" | "date" | "time" | "choice" | "list" | "flag";

export interface ScheduleColumn<Key extends string = string> {
  readonly key: Key;
  readonly kind: ColumnKind;
  /** Line breaks in the cell mean something. */
  readonly lines?: true;
  /** Name of the list of values, see `ScheduleWords.choices`. */
  readonly choices?: "mode" | "kind" | "zone" | "holidayKind";
}

/** Columns by sheet; the labels of each key are in `i18n` and do not compile where one is missing. */
export const scheduleColumns = {
  schedule: [
    { key: "id", kind: "text" },
    { key: "date", kind: "date" },
    { key: "start", kind: "time" },
    { key: "end", kind: "time" },
    { key: "breakMinutes", kind: "number" },
    { key: "topic", kind: "text" },
    { key: "unit", kind: "text" },
    { key: "mode", kind: "choice", choices: "mode" },
    { key: "kind", kind: "choice", choices: "kind" },
    { key: "facilitators", kind: "list" },
    { key: "groups", kind: "list" },
    { key: "place", kind: "text" },
    { key: "link", kind: "text" },
    { key: "recording", kind: "text" },
    { key: "waiver", kind: "text", lines: true },
    { key: "notes", kind: "text", lines: true },
  ],
  facilitators: [
    { key: "name", kind: "text" },
    { key: "units", kind: "list" },
    { key: "certificateUntil", kind: "date" },
    { key: "maxJpPerDay", kind: "number" },
    { key: "unavailable", kind: "list" },
    { key: "zone", kind: "choice", choices: "zone" },
  ],
  places: [
    { key: "name", kind: "text" },
    { key: "capacity", kind: "number" },
    { key: "facilities", kind: "list" },
    { key: "zone", kind: "choice", choices: "zone" },
    { key: "unavailable", kind: "list" },
    { key: "shared", kind: "flag" },
  ],
  travel: [
    { key: "from", kind: "text" },
    { key: "to", kind: "text" },
    { key: "minutes", kind: "number" },
  ],
  groups: [
    { key: "name", kind: "text" },
    { key: "members", kind: "list" },
    { key: "size", kind: "number" },
    { key: "unavailable", kind: "list" },
    { key: "zone", kind: "choice", choices: "zone" },
    { key: "fridayPrayer", kind: "flag" },
  ],
  curriculum: [
    { key: "unit", kind: "text" },
    { key: "title", kind: "text" },
    { key: "jpFaceToFace", kind: "number" },
    { key: "jpOnlineLive", kind: "number" },
    { key: "jpOnlineSelfPaced", kind: "number" },
    { key: "jpSelfStudy", kind: "number" },
    { key: "prerequisites", kind: "list" },
    { key: "facilities", kind: "list" },
  ],
  holidays: [
    { key: "date", kind: "date" },
    { key: "kind", kind: "choice", choices: "holidayKind" },
    { key: "name", kind: "text" },
    { key: "source", kind: "text" },
  ],
} as const satisfies Record<string, readonly ScheduleColumn[]>;

export type ScheduleTableId = keyof typeof scheduleColumns;
export type ColumnKeyOf<Table extends ScheduleTableId> =
  (typeof scheduleColumns)[Table][number]["key"];
