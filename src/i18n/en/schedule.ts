import type { Change } from "../../domain/schedule/change";
import type { SessionRef } from "../../domain/schedule/session";
import { hours, type RepairWords, type ScheduleWords, sessionName } from "../areas/schedule";
import type { Formats } from "../formats";
import { scheduleFindings } from "./scheduleFindings";
import { scheduleChoices, scheduleTables } from "./scheduleLabels";
import { scheduleSettingChoices, scheduleSettingWords } from "./scheduleSettings";

function change(session: SessionRef, what: Change, f: Formats): string {
  const name = sessionName(session, "in row");
  switch (what.kind) {
    case "time":
      return `Move session ${name} to ${hours(what.start, what.end, f)} on the same day.`;
    case "day":
      return `Move session ${name} to ${f.longDate(what.date)}, ${hours(what.start, what.end, f)}.`;
    case "place":
      return `Move session ${name} to ${what.place}.`;
    case "facilitator":
      return `Replace ${what.from} by ${what.to} in session ${name}.`;
  }
}

const counted = (count: number) => `${count} ${count === 1 ? "change" : "changes"}`;

const repairs: RepairWords = {
  change,
  noneFound: (tried) =>
    `${counted(tried)} tried: none mends this finding without making a new error.`,
  byHand: "Moving sessions cannot mend this finding; correct the cells.",
  applied: (count) => `${counted(count)} made.`,
  undone: (count) => `${counted(count)} taken back.`,
  goOn: (left) => `${left} more ${left === 1 ? "error has" : "errors have"} not been treated yet.`,
};

/** Every word of the schedule in English. */
export const schedule: ScheduleWords = {
  findings: scheduleFindings,
  tables: scheduleTables,
  choices: scheduleChoices,
  settings: scheduleSettingWords,
  settingChoices: scheduleSettingChoices,
  repairs,
  summary: {
    title: "Schedule summary",
    byUnit: "JP by unit",
    byMode: "JP by mode",
    byFacilitator: "JP by facilitator",
    unit: "Unit",
    noUnit: "No unit",
    plannedJp: "Planned JP",
    scheduledJp: "Scheduled JP",
    leastJp: "Scheduled JP, least of any group",
    targetJp: "Target JP",
    mode: "Mode",
    jp: "JP",
    share: "Share",
    onlineShare: "Online share",
    onlineTarget: "Target online share",
    facilitator: "Facilitator",
    sessions: "Sessions",
    daysUsed: "Days used",
    firstDay: "First day",
    lastDay: "Last day",
    totalJp: "Total JP",
    leftOut: "Sessions not counted because their date or times are incomplete",
    waived: "Waived findings",
    waivedBy: "Waived by",
    waivedReason: "Reason",
    waivedUntil: "Valid until",
    chartTitle: "JP by mode against target",
  },
};
