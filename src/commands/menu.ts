import { checkSchedule } from "./checkSchedule";
import type { Command } from "./command";
import { computeGains } from "./computeGains";
import { fillSample } from "./fillSample";
import { applyRepairs, suggestRepairs, undoRepairs } from "./repairSchedule";
import { setUp } from "./setUp";
import { writeReport } from "./writeReport";
import { writeTimetable } from "./writeTimetable";

/** Every command, in menu order, with the top-level function that its menu item calls. */
export const menu: readonly { readonly command: Command; readonly target: string }[] = [
  { command: setUp, target: "menuSetUp" },
  { command: fillSample, target: "menuFillSample" },
  { command: checkSchedule, target: "menuCheckSchedule" },
  { command: suggestRepairs, target: "menuSuggestRepairs" },
  { command: applyRepairs, target: "menuApplyRepairs" },
  { command: undoRepairs, target: "menuUndoRepairs" },
  { command: writeTimetable, target: "menuWriteTimetable" },
  { command: computeGains, target: "menuComputeGains" },
  { command: writeReport, target: "menuWriteReport" },
];
