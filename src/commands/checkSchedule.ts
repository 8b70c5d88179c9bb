/** Finds what is wrong or unwise in *Jadwal*, says so at the cells, and sums the JP up. */
import { checkSchedule as check, type ScheduleCheck } from "../domain/schedule/checkSchedule";
import type { WaivedFinding } from "../domain/schedule/waiver";
import { renderScheduleSummary } from "../i18n/renderScheduleSummary";
import type { Command } from "./command";
import { countsText } from "./computeGains";
import { type LocatedFinding, locateFindings, writeFindings } from "./findings";
import { markFindings } from "./markFindings";
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
    if (read.schedule.grid) markFindings(workbook, read.schedule.grid, findings);
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
    const absent = result.unchecked.map(({ table }) => sheetName(workbook, table));
    const unchecked = absent.length > 0 ? [words.unchecked(absent, format)] : [];
    const text = [said, ...unchecked, countsText(workbook, findings)].join("\n");
    const { sessions } = read.input;
    return {
      summary: {
        text,
        ...summary,
        sessions: sessions.length,
        waived: result.waived.length,
        unchecked: absent,
      },
      findings,
    };
  },
};

function located(
  workbook: Workbook,
  { cellFindings, places }: ScheduleRead,
  { findings, waived }: ScheduleCheck,
): LocatedFinding[] {
  const open = [...workbook.settingFindings, ...cellFindings, ...findings];
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
