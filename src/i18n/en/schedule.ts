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
  applied: (count) => `${count} ${count === 1 ? "suggestion" : "suggestions"} applied.`,
  undone: (count) => `${count} ${count === 1 ? "cell was" : "cells were"} put back as before.`,
  goOn: (left) => `${left} more ${left === 1 ? "error has" : "errors have"} not been treated yet.`,
};

/** Every word of the schedule in English. */
export const schedule: ScheduleWords = {
  findings: scheduleFindings,
  tables: scheduleTables,
  choices: scheduleChoices,
  settings: scheduleSettingWords,
  settingChoices: scheduleSettingChoices,
  commands: {
    checked: ({ sessions, days, totalJp, onlineShare }, f) =>
      `${sessions} ${sessions === 1 ? "session" : "sessions"} on ${days} ${days === 1 ? "day" : "days"} checked: ${f.short(totalJp)} JP${onlineShare === null ? "" : `, online share ${f.percent(onlineShare)}`}.`,
    noSessions: (sheet) =>
      `The sheet ${sheet} holds no session yet. Enter one session a row from row 2, then run this again.`,
    unchecked: (sheets, f) =>
      `The ${sheets.length === 1 ? "sheet" : "sheets"} ${f.list(sheets)} ${sheets.length === 1 ? "is" : "are"} missing or empty, so the rules that need ${sheets.length === 1 ? "it" : "them"} were not checked.`,
    waived: ({ reason, by, until }, f) =>
      `Waived by ${by}: ${reason}${until === null ? "" : ` (valid until ${f.date(until)})`}.`,
    suggested: ({ suggestions, errors, treated, sheet }) =>
      suggestions === 0
        ? `No single change mends any of ${treated} of ${errors} ${errors === 1 ? "error" : "errors"} without making a new one. The reason for each is in the sheet ${sheet}.`
        : `${suggestions} ${suggestions === 1 ? "suggestion" : "suggestions"} for ${treated} of ${errors} ${errors === 1 ? "error" : "errors"} are in the sheet ${sheet}. Put an x in the column Choose beside the one you want, then run Apply repairs.`,
    nothingToMend: "There is no error to mend in the schedule.",
    chooseFirst: ({ sheet, column }) =>
      `Choose a suggestion first: put an x in the column ${column} of its row in the sheet ${sheet}, then run this again.`,
    notANumber: (text) => `There is no suggestion numbered “${text}”.`,
    unclearMark: (text) =>
      `The column Choose holds “${text}”. Put x or Yes there to choose, and leave it blank otherwise.`,
    oneForEachError:
      "Two suggestions were chosen for one error. Choose one of them. Nothing was changed.",
    oneForEachSession:
      "Two of the chosen suggestions change the same session. Apply them one by one. Nothing was changed.",
    clashTogether: (sentence) =>
      `Applied together, the chosen suggestions make a new error: ${sentence} Apply them one by one. Nothing was changed.`,
    outdated: ({ sheet }) =>
      `The schedule has changed since the suggestions in the sheet ${sheet} were made, so that one no longer holds. Run Suggest repairs once more. Nothing was changed.`,
    nothingToUndo: "There is no repair to undo.",
    undoRefused: ({ cells }, f) =>
      `Somebody has changed ${f.list(cells)} since the repair was applied, so they were not put back.`,
    timetable: ({ sheet, days, leftOut }) =>
      `A timetable of ${days} ${days === 1 ? "day" : "days"} is in the sheet ${sheet}.${leftOut > 0 ? ` ${leftOut} ${leftOut === 1 ? "session is" : "sessions are"} left out, as date or time are incomplete.` : ""}`,
    noteMark: "— Capaian —",
  },
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
    percentagePoints: "percentage points",
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
