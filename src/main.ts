/** The only names that Apps Script sees: the menu, its targets, sidebar calls, custom functions. */
import { menu } from "./commands/menu";
import { run } from "./commands/run";
import { localeLanguage } from "./commands/workbook";
import { messagesIn } from "./i18n/messages";

export { listCommands, runCommand } from "./sidebarApi";

/** Builds the menu; touches nothing that an add-on not yet enabled may not touch. */
export function onOpen(): void {
  const { commands } = messagesIn(localeLanguage());
  const ui = SpreadsheetApp.getUi().createAddonMenu();
  for (const { command, target } of menu) ui.addItem(commands.titles[command.id], target);
  ui.addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function menuSetUp(): void {
  runFromMenu("set-up");
}

export function menuFillSample(): void {
  runFromMenu("fill-sample");
}

export function menuCheckSchedule(): void {
  runFromMenu("check-schedule");
}

export function menuSuggestRepairs(): void {
  runFromMenu("suggest-repairs");
}

export function menuApplyRepairs(): void {
  runFromMenu("apply-repairs");
}

export function menuUndoRepairs(): void {
  runFromMenu("undo-repairs");
}

export function menuWriteTimetable(): void {
  runFromMenu("write-timetable");
}

export function menuCheckQuestions(): void {
  runFromMenu("check-questions");
}

export function menuImportQuestions(): void {
  runFromMenu("import-questions");
}

export function menuDrawQuiz(): void {
  runFromMenu("draw-quiz");
}

export function menuCreateQuiz(): void {
  runFromMenu("create-quiz");
}

export function menuCreateForm(): void {
  runFromMenu("create-form");
}

export function menuImportResponses(): void {
  runFromMenu("import-responses");
}

export function menuGradeEssays(): void {
  runFromMenu("grade-essays");
}

export function menuRegrade(): void {
  runFromMenu("regrade");
}

export function menuAcceptRegrade(): void {
  runFromMenu("accept-regrade");
}

export function menuItemAnalysis(): void {
  runFromMenu("item-analysis");
}

export function menuPrintQuiz(): void {
  runFromMenu("print-quiz");
}

export function menuImportPaper(): void {
  runFromMenu("import-paper");
}

export function menuComputeGains(): void {
  runFromMenu("compute-gains");
}

export function menuWriteReport(): void {
  runFromMenu("write-report");
}

function runFromMenu(id: string): void {
  const ui = SpreadsheetApp.getUi();
  const outcome = run(SpreadsheetApp.getActiveSpreadsheet(), id, {});
  const text = outcome.ok ? outcome.result.summary.text : outcome.error;
  ui.alert(messagesIn(localeLanguage()).commands.menuTitle, text, ui.ButtonSet.OK);
}

/** The functions that menu items and the page call; the build fails where one has no stub. */
export function neededEntryPoints(): string[] {
  return ["onOpen", "onInstall", "runCommand", "listCommands", ...menu.map(({ target }) => target)];
}
