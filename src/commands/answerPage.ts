/** Opens the workbook for a call of the sidebar; every failure becomes one sentence. */
import { messagesIn } from "../i18n/messages";
import { selectCells } from "../sheets/selectCells";
import type { Answered } from "../sidebarContract";
import { explain, lockWaitMilliseconds, release } from "./run";
import { openWorkbook, type Workbook } from "./workbook";

const languageKey = "capaian.language";

/** The language that this person chose in the sidebar; a new choice is kept. */
function ownLanguage(chosen: string): string | null {
  const store = PropertiesService.getUserProperties();
  if (chosen !== "id" && chosen !== "en") return store.getProperty(languageKey);
  store.setProperty(languageKey, chosen);
  return chosen;
}

export function answer<T>(
  language: string,
  change: "reads" | "writes",
  work: (workbook: Workbook) => T,
): Answered<T> {
  let messages = messagesIn(language === "en" ? "en" : "id");
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  try {
    if (change === "writes") lock = LockService.getDocumentLock();
    if (lock && !lock.tryLock(lockWaitMilliseconds)) {
      return { ok: false, error: messages.commands.failures.busy };
    }
    const own = ownLanguage(language);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const workbook = openWorkbook(spreadsheet, own ? { language: own } : {});
    messages = workbook.messages;
    const result = work(workbook);
    if (lock) SpreadsheetApp.flush();
    return { ok: true, result };
  } catch (error) {
    return { ok: false, error: explain(error, messages) };
  } finally {
    release(lock);
  }
}

export function showCells(sheet: string, cells: readonly string[]): Answered<boolean> {
  return { ok: true, result: selectCells(SpreadsheetApp.getActiveSpreadsheet(), sheet, cells) };
}
