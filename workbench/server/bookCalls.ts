// What the page asks of the workbook as a whole: how it stands, and to save it.
import { functionViews } from "../cellFunctions";
import { whoHasOpen } from "../files/inUse";
import { type Loss, messages } from "../messages";
import type { BookView, SaveView } from "../protocol";
import type { Context } from "./api";
import { SaveConflict } from "./document";
import { sheetView } from "./views";

/** Replaces the file; where somebody else may need it as it is, only when that was asked. */
export async function save({ workspace, words }: Context, asked: { overwrite: boolean }) {
  const { document } = workspace;
  try {
    await document.save(document.path, !asked.overwrite);
    return { ok: true } satisfies SaveView;
  } catch (error) {
    if (!(error instanceof SaveConflict)) throw error;
    const { reason, by } = error;
    const question =
      reason === "changed" ? words.changedOnDisk(document.name) : words.inUse(document.name, by);
    return { ok: false, question } satisfies SaveView;
  }
}

export function bookView({ workspace, language, words, owner }: Context): BookView {
  const { document } = workspace;
  workspace.speak(language);
  const openBy = whoHasOpen(document.path);
  const { book, workbench } = document;
  book.calculate();
  return {
    file: document.name,
    revision: document.revision,
    locale: book.locale,
    sheets: book.sheets.map((sheet) => sheetView(book, sheet)),
    activeSheet: book.sheetById(book.activeSheetId) ? book.activeSheetId : book.sheets[0]!.id,
    menus: workbench.host.menus,
    ...document.labels(owner),
    unsaved: document.unsaved,
    losses: workbench.losses.map((loss) => messages[language].losses[loss as Loss] ?? loss),
    isTooHeavy: book.isTooHeavy,
    functions: functionViews(workbench.project.bundle.source),
    recovered: document.recovered > 0 ? words.recovered(document.recovered) : null,
    warnings: [
      ...(document.setAside === null ? [] : [words.setAside(document.setAside)]),
      ...(openBy === null ? [] : [words.openElsewhere(document.name, openBy)]),
    ],
  };
}
