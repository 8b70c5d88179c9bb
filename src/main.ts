/** The only names that Apps Script sees: the menu, its targets, sidebar calls, custom functions. */
import { menu, menuGroups } from "./commands/menu";
import { run } from "./commands/run";
import { localeLanguage } from "./commands/workbook";
import { messagesIn } from "./i18n/messages";

export { SKKNI_CODE } from "./functions/competencyCodes";
export {
  EFFECT_SIZE,
  GAIN_SUMMARY,
  GAIN_TEST,
  NGAIN,
  NGAIN_CATEGORY,
  NORMALIZED_CHANGE,
} from "./functions/gains";
export { COMPARE_GROUPS } from "./functions/groups";
export { DISTRACTORS, ITEM_ANALYSIS, RELIABILITY } from "./functions/items";
export { ICC, KAPPA, KRIPPENDORFF } from "./functions/raters";
export { IKM } from "./functions/satisfaction";
export { ID_WORKDAYS, ONLINE_SHARE, SCHEDULE_CHECK } from "./functions/schedules";
export { JP } from "./functions/trainingHours";
export {
  listCommands,
  readHome,
  readScoreEntry,
  runCommand,
  selectCells,
  writeScore,
} from "./sidebarApi";

/** Builds the menu; touches nothing that an add-on not yet enabled may not touch. */
export function onOpen(): void {
  const { commands } = messagesIn(localeLanguage());
  const ui = SpreadsheetApp.getUi();
  const fill = (list: GoogleAppsScript.Base.Menu, wanted?: string) => {
    for (const { command, target, group } of menu) {
      if (group === wanted) list.addItem(commands.titles[command.id], target);
    }
    return list;
  };
  const top = ui.createAddonMenu().addItem(commands.openSidebar, "menuOpenSidebar").addSeparator();
  fill(top).addSeparator();
  for (const group of menuGroups)
    top.addSubMenu(fill(ui.createMenu(commands.groups[group]), group));
  top.addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function menuOpenSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("sidebar");
  page.setTitle(messagesIn(localeLanguage()).commands.menuTitle);
  SpreadsheetApp.getUi().showSidebar(page);
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

export function menuCopyToShare(): void {
  runFromMenu("copy-to-share");
}

export function menuOnePersonsData(): void {
  runFromMenu("one-persons-data");
}

export function menuDeletePerson(): void {
  runFromMenu("delete-person");
}

export function menuSelfTest(): void {
  runFromMenu("self-test");
}

function runFromMenu(id: string): void {
  const ui = SpreadsheetApp.getUi();
  const { commands } = messagesIn(localeLanguage());
  const answers = answersFromMenu(ui, id);
  if (answers === null) return;
  const outcome = run(() => SpreadsheetApp.getActiveSpreadsheet(), id, answers);
  const text = outcome.ok ? outcome.result.summary.text : outcome.error;
  ui.alert(commands.menuTitle, text, ui.ButtonSet.OK);
}

/** What a command asks for; `null` when the person at the screen thought better of it. */
function answersFromMenu(ui: GoogleAppsScript.Base.Ui, id: string): Record<string, string> | null {
  const { commands, privacy } = messagesIn(localeLanguage());
  const asks = menu.find(({ command }) => command.id === id)?.command.asks ?? [];
  const answers: Record<string, string> = {};
  for (const ask of asks) {
    if (ask === "participant") {
      const { participant } = privacy.asks;
      const reply = ui.prompt(commands.menuTitle, participant, ui.ButtonSet.OK_CANCEL);
      if (reply.getSelectedButton() !== ui.Button.OK) return null;
      answers.participant = reply.getResponseText();
    } else {
      const sentence = privacy.asks.confirm(answers.participant ?? "");
      const button = ui.alert(commands.menuTitle, sentence, ui.ButtonSet.YES_NO);
      if (button !== ui.Button.YES) return null;
      answers.confirm = "yes";
    }
  }
  return answers;
}

/** The functions that menu items and the page call; the build fails where one has no stub. */
export function neededEntryPoints(): string[] {
  const calls = ["runCommand", "listCommands", "readHome", "readScoreEntry", "writeScore"];
  const targets = menu.map(({ target }) => target);
  return ["onOpen", "onInstall", "menuOpenSidebar", "selectCells", ...calls, ...targets];
}
