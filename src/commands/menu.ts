import { checkSchedule } from "./checkSchedule";
import type { Command } from "./command";
import { computeGains } from "./computeGains";
import { fillSample } from "./fillSample";
import { copyToShare } from "./privacy/copyToShare";
import { deletePerson } from "./privacy/deletePerson";
import { onePersonsData } from "./privacy/onePersonsData";
import { applyRepairs, suggestRepairs, undoRepairs } from "./repairSchedule";
import { selfTest } from "./selfTest";
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
  { command: copyToShare, target: "menuCopyToShare" },
  { command: onePersonsData, target: "menuOnePersonsData" },
  { command: deletePerson, target: "menuDeletePerson" },
  { command: selfTest, target: "menuSelfTest" },
];
