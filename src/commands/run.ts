/** Runs a command by its id under the document's lock; every failure becomes one sentence. */
import { formatsOf } from "../i18n/formats";
import type { Language } from "../i18n/language";
import { type Messages, messagesIn } from "../i18n/messages";
import type { Spreadsheet } from "../sheets/grid";
import { ChangedMeanwhile } from "../sheets/meanwhile";
import { TooManyCells } from "../sheets/room";
import { type CommandResult, Refusal } from "./command";
import { menu } from "./menu";
import { type Answers, asked, localeLanguage, openWorkbook } from "./workbook";

export type Outcome =
  | {
      readonly ok: true;
      /** `language` is that of every sentence in the result. */
      readonly result: { readonly command: string; readonly language: Language } & CommandResult;
    }
  | { readonly ok: false; readonly error: string };

/** Long enough for a colleague's command on a large cohort, short against the limit of six minutes. */
export const lockWaitMilliseconds = 20000;

/** Whatever fails, the services that are asked first included, comes back as a sentence. */
export function run(open: () => Spreadsheet, id: string, answers: Answers): Outcome {
  let messages = messagesIn(answers.language === "en" ? "en" : "id");
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  try {
    if (asked(answers.language) === null) messages = messagesIn(localeLanguage());
    lock = LockService.getDocumentLock();
    if (!lock.tryLock(lockWaitMilliseconds))
      return { ok: false, error: messages.commands.failures.busy };
    const workbook = openWorkbook(open(), answers);
    messages = workbook.messages;
    const found = menu.find(({ command }) => command.id === id);
    if (!found) {
      const known = menu.map(({ command }) => command.id);
      return { ok: false, error: messages.commands.failures.unknownCommand({ id, known }) };
    }
    const result = found.command.run(workbook, answers);
    SpreadsheetApp.flush();
    return { ok: true, result: { command: id, language: messages.language, ...result } };
  } catch (error) {
    return { ok: false, error: explain(error, messages) };
  } finally {
    release(lock);
  }
}

/** Google frees a lock at the end of a run, so that one which cannot be given back is no failure. */
export function release(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    lock?.releaseLock();
  } catch {
    // The work is done and its result is what counts.
  }
}

/** What happened, that nothing typed was lost, and what to do, in the user's language. */
export function explain(error: unknown, { commands, language }: Messages): string {
  if (error instanceof Refusal) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  const { failures } = commands;
  if (error instanceof TooManyCells) return failures.tooManyCells(error, formatsOf(language));
  if (error instanceof ChangedMeanwhile) return failures.changedMeanwhile(error);
  if (/maximum execution time/i.test(detail)) return failures.timeOut;
  if (/number of cells/.test(detail)) return failures.workbookFull;
  if (/storage quota/.test(detail)) return failures.storeFull;
  if (/protected cell|protected range/i.test(detail)) return failures.protectedCells;
  if (/permission|PERMISSION_DENIED|authorization/i.test(detail)) return failures.noPermission;
  return failures.unexpected(detail);
}

/** Ids, titles and the keys of what may be answered, in menu order. */
export function commandList(language: Language): { id: string; title: string; keys: string[] }[] {
  const { titles } = messagesIn(language).commands;
  return menu.map(({ command: { id, asks = [], takes = [] } }) => ({
    id,
    title: titles[id],
    keys: ["language", "today", ...asks, ...takes],
  }));
}
