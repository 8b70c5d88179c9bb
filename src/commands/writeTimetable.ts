/** *Jadwal* as a timetable to print: days across, hours down, a colour for each mode. */

import type { SessionMode } from "../domain/schedule/session";
import { type Timetable, timetableOf } from "../domain/schedule/timetable";
import { findSheet } from "../sheets/grid";
import { type GridCell, writeColouredGrid } from "../sheets/writeColouredGrid";
import type { Command } from "./command";
import { readSchedule } from "./scheduleInput";
import { sheetName, type Workbook } from "./workbook";

const colours: Readonly<Record<SessionMode, string>> = {
  "face-to-face": "#d9ead3",
  "online-live": "#cfe2f3",
  "online-self-paced": "#fff2cc",
  "self-study": "#ead1dc",
};

export const writeTimetable: Command = {
  id: "write-timetable",
  run(workbook, answers) {
    const { spreadsheet, messages } = workbook;
    const { input } = readSchedule(workbook, answers);
    const timetable = timetableOf(input);
    const name = sheetName(workbook, "timetable");
    const sheet =
      findSheet(spreadsheet, workbook.labels("timetable").names) ??
      spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
    writeColouredGrid(sheet, gridOf(timetable, workbook), {
      firstColumn: 110,
      column: 190,
      headerRows: 2,
    });
    const days = timetable.days.length;
    const leftOut = timetable.leftOut.length;
    const text = messages.schedule.commands.timetable({ sheet: name, days, leftOut });
    return { summary: { text, days, leftOut: timetable.leftOut }, findings: [] };
  },
};

/** The programme and a legend of the modes in the first row, then the days, then a row for each hour. */
function gridOf({ days, rows }: Timetable, { messages, format, settings }: Workbook): GridCell[][] {
  const { schedule } = messages;
  const modes = Object.entries(colours) as [SessionMode, string][];
  const legend = modes.map(
    ([mode, colour]): GridCell => ({ text: schedule.choices.mode[mode], colour }),
  );
  const header: GridCell[] = [
    { text: schedule.tables.timetable.time, bold: true },
    ...days.map(({ date, holiday, weekend }) => ({
      text: `${format.longDate(date)}${holiday ? `\n${holiday}` : ""}`,
      bold: true,
      ...(holiday || weekend ? { colour: "#f4cccc" } : {}),
    })),
  ];
  const lines = rows.map(({ start, end, cells }): GridCell[] => [
    { text: `${format.time(start)}–${format.time(end)}`, bold: true },
    ...cells.map(({ mode, entries }): GridCell => {
      const text = entries
        .filter(({ begins }) => begins)
        .map(({ session, start: from, end: to }) =>
          [
            `${format.time(from)}–${format.time(to)} ${session.topic ?? session.id ?? ""}`,
            session.groups.join(", "),
            session.facilitators.join(", "),
            session.place ?? "",
          ]
            .filter((part) => part.trim() !== "")
            .join("\n"),
        )
        .join("\n\n");
      return mode === null ? { text } : { text, colour: colours[mode] };
    }),
  ]);
  return [[{ text: settings.programmeName ?? "", bold: true }, ...legend], header, ...lines];
}
