import type { MenuGroup } from "../i18n/areas/commands";
import { checkSchedule } from "./checkSchedule";
import type { Command } from "./command";
import { computeGains } from "./computeGains";
import { fillSample } from "./fillSample";
import { copyToShare } from "./privacy/copyToShare";
import { deletePerson } from "./privacy/deletePerson";
import { onePersonsData } from "./privacy/onePersonsData";
import { checkQuestions } from "./quiz/checkQuestions";
import { createForm } from "./quiz/createForm";
import { createQuiz } from "./quiz/createQuiz";
import { drawQuiz } from "./quiz/drawQuiz";
import { gradeEssays } from "./quiz/gradeEssays";
import { importPaper } from "./quiz/importPaper";
import { importQuestions } from "./quiz/importQuestions";
import { importResponses } from "./quiz/importResponses";
import { itemAnalysis } from "./quiz/itemAnalysis";
import { printQuiz } from "./quiz/printQuiz";
import { acceptRegrade, regrade } from "./quiz/regrade";
import { applyRepairs, suggestRepairs, undoRepairs } from "./repairSchedule";
import { selfTest } from "./selfTest";
import { setUp } from "./setUp";
import { writeReport } from "./writeReport";
import { writeTimetable } from "./writeTimetable";

interface MenuEntry {
  readonly command: Command;
  readonly target: string;
  /** The sub-menu it stands in; what is needed daily stands at the top. */
  readonly group?: MenuGroup;
}

/** Sub-menus in the order in which they follow the daily commands. */
export const menuGroups: readonly MenuGroup[] = ["schedule", "quiz", "privacy", "other"];

/** Every command, in menu order, with the top-level function that its menu item calls. */
export const menu: readonly MenuEntry[] = [
  { command: setUp, target: "menuSetUp" },
  { command: fillSample, target: "menuFillSample", group: "other" },
  { command: checkSchedule, target: "menuCheckSchedule" },
  { command: suggestRepairs, target: "menuSuggestRepairs", group: "schedule" },
  { command: applyRepairs, target: "menuApplyRepairs", group: "schedule" },
  { command: undoRepairs, target: "menuUndoRepairs", group: "schedule" },
  { command: writeTimetable, target: "menuWriteTimetable", group: "schedule" },
  { command: checkQuestions, target: "menuCheckQuestions", group: "quiz" },
  { command: importQuestions, target: "menuImportQuestions", group: "quiz" },
  { command: drawQuiz, target: "menuDrawQuiz", group: "quiz" },
  { command: createQuiz, target: "menuCreateQuiz", group: "quiz" },
  { command: createForm, target: "menuCreateForm", group: "quiz" },
  { command: importResponses, target: "menuImportResponses", group: "quiz" },
  { command: gradeEssays, target: "menuGradeEssays", group: "quiz" },
  { command: regrade, target: "menuRegrade", group: "quiz" },
  { command: acceptRegrade, target: "menuAcceptRegrade", group: "quiz" },
  { command: itemAnalysis, target: "menuItemAnalysis", group: "quiz" },
  { command: printQuiz, target: "menuPrintQuiz", group: "quiz" },
  { command: importPaper, target: "menuImportPaper", group: "quiz" },
  { command: computeGains, target: "menuComputeGains" },
  { command: writeReport, target: "menuWriteReport" },
  { command: copyToShare, target: "menuCopyToShare", group: "privacy" },
  { command: onePersonsData, target: "menuOnePersonsData", group: "privacy" },
  { command: deletePerson, target: "menuDeletePerson", group: "privacy" },
  { command: selfTest, target: "menuSelfTest", group: "other" },
];
