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

/** Every command, in menu order, with the top-level function that its menu item calls. */
export const menu: readonly { readonly command: Command; readonly target: string }[] = [
  { command: setUp, target: "menuSetUp" },
  { command: fillSample, target: "menuFillSample" },
  { command: checkSchedule, target: "menuCheckSchedule" },
  { command: suggestRepairs, target: "menuSuggestRepairs" },
  { command: applyRepairs, target: "menuApplyRepairs" },
  { command: undoRepairs, target: "menuUndoRepairs" },
  { command: writeTimetable, target: "menuWriteTimetable" },
  { command: checkQuestions, target: "menuCheckQuestions" },
  { command: importQuestions, target: "menuImportQuestions" },
  { command: drawQuiz, target: "menuDrawQuiz" },
  { command: createQuiz, target: "menuCreateQuiz" },
  { command: createForm, target: "menuCreateForm" },
  { command: importResponses, target: "menuImportResponses" },
  { command: gradeEssays, target: "menuGradeEssays" },
  { command: regrade, target: "menuRegrade" },
  { command: acceptRegrade, target: "menuAcceptRegrade" },
  { command: itemAnalysis, target: "menuItemAnalysis" },
  { command: printQuiz, target: "menuPrintQuiz" },
  { command: importPaper, target: "menuImportPaper" },
  { command: computeGains, target: "menuComputeGains" },
  { command: writeReport, target: "menuWriteReport" },
  { command: copyToShare, target: "menuCopyToShare" },
  { command: onePersonsData, target: "menuOnePersonsData" },
  { command: deletePerson, target: "menuDeletePerson" },
  { command: selfTest, target: "menuSelfTest" },
];
