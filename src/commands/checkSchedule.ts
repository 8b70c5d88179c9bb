/** Finds what is wrong or unwise in *Jadwal*, says so at the cells, and sums the JP up. */
import { checkSchedule as check, type ScheduleCheck } from "../domain/schedule/checkSchedule";
import type { WaivedFinding } from "../domain/schedule/waiver";
import { otherMessages } from "../i18n/messages";
import { renderScheduleSummary } from "../i18n/renderScheduleSummary";
import { type CellMark, markCells } from "../sheets/markCells";
import type { Command } from "./command";
import { countsText } from "./computeGains";
import { type LocatedFinding, locateFindings, writeFindings } from "./findings";
import { readSchedule, type ScheduleRead } from "./scheduleInput";
import { sheetName, type Workbook } from "./workbook";
import { writePage } from "./writePage";

export const checkSchedule: Command = {
  id: "check-schedule",
  run(workbook, answers) {
    const { messages, format } = workbook;
    const read = readSchedule(workbook, answers);
    const result = check(read.input, read.today, read.titles);
    const findings = located(workbook, read, result);
    writeMarks(workbook, read, findings);
    writeFindings(workbook, "schedule", findings);
    const page = renderScheduleSummary(result, messages, format);
    writePage(workbook, "scheduleSummary", page);
    const { summary } = result;
    const words = messages.schedule.commands;
    const said =
      read.input.sessions.length === 0
        ? words.noSessions(sheetName(workbook, "schedule"))
        : words.checked(
            {
              sessions: read.input.sessions.length,
              days: summary.daysUsed,
              totalJp: summary.totalJp,
              onlineShare: summary.onlineShare,
            },
            format,
          );
    const text = `${said}\n${countsText(workbook, findings)}`;
    return { summary: { text, ...summary, waived: result.waived.length }, findings };
  },
};

function located(
  workbook: Workbook,
  { cellFindings, places }: ScheduleRead,
  { findings, unchecked, waived }: ScheduleCheck,
): LocatedFinding[] {
  const open = [...workbook.settingFindings, ...cellFindings, ...findings, ...unchecked];
  const noted = locateFindings(
    workbook,
    waived.map(({ finding }) => finding),
    places,
  );
  return [
    ...locateFindings(workbook, open, places),
    ...noted.map((finding, index) => withWaiver(workbook, finding, waived[index])),
  ];
}

/** What was found stays readable, with who answered for it and why. */
function withWaiver(
  { messages, format }: Workbook,
  finding: LocatedFinding,
  waived: WaivedFinding | undefined,
): LocatedFinding {
  if (!waived) return finding;
  const { reason, by, until } = waived.waiver;
  const told = messages.schedule.commands.waived({ reason, by, until }, format);
  return {
    ...finding,
    waived: true,
    facts: { ...finding.facts, waiver: { reason, by, until } },
    message: `${finding.message} ${told}`,
  };
}

function writeMarks(
  workbook: Workbook,
  { schedule, places }: ScheduleRead,
  findings: readonly LocatedFinding[],
): void {
  const { sheet } = schedule;
  const name = places.schedule?.sheet;
  if (!sheet) return;
  const marks = findings
    .filter((finding) => finding.sheet === name && finding.waived !== true)
    .flatMap(({ cells, severity, title, sentence }) =>
      cells.flatMap((cell): CellMark[] => {
        const match = /^([A-Z]+)(\d+)$/.exec(cell);
        if (!match) return [];
        const text = `${title}: ${sentence}`;
        return [{ row: Number(match[2]), column: columnNumber(match[1] ?? ""), severity, text }];
      }),
    );
  const { noteMark } = workbook.messages.schedule.commands;
  markCells(sheet, marks, noteMark ?? otherMessages(workbook.messages).schedule.commands.noteMark);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}
