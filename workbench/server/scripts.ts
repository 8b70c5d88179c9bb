// Runs functions of the bundle for the page: menu items and google.script.run.
import type { Answer, QuestionView, RunView, ShownView } from "../protocol";
import type { Selection, Shown } from "../services/hostState";
import type { OpenDocument } from "./document";
import { captureBook } from "./snapshot";

/** Pages that scripts have shown, by the address the frame loads them from. */
export class ShownPages {
  private readonly pages = new Map<string, string>();
  private next = 1;

  add(html: string): string {
    const name = String(this.next++);
    this.pages.set(name, html);
    return name;
  }

  get(name: string): string | undefined {
    return this.pages.get(name);
  }
}

/** Names that Google lets a page call: top-level functions that do not end in `_`. */
export function isCallable(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name) && !name.endsWith("_");
}

/**
 * Runs a function as one step of undo. A question that needs an answer ends the run without a
 * trace; it is run again from the start with the answer, which for the script is as if it had waited.
 */
export function runScript(
  document: OpenDocument,
  pages: ShownPages,
  call: {
    name: string;
    args: unknown[];
    answers: Answer[];
    label: string;
    activeSheet: number | null;
  },
): RunView {
  const { workbench, book } = document;
  const { host } = workbench;
  if (call.activeSheet !== null && book.sheetById(call.activeSheet)) {
    book.activeSheetId = call.activeSheet;
  }
  const before = captureBook(book);
  const pending = askWith(document, call.answers);
  host.shown = [];
  host.selection = null;
  const { outcome } = workbench.invoke(call.name, call.args);
  const question = pending.question;
  if (question) document.rollBack(before);
  else document.settle(call.label, before);
  const selection = host.selection as Selection | null;
  const view: RunView = {
    status: question ? "asks" : outcome.status,
    shown: question ? [] : shownViews(host.shown, pages),
    selection: selection && { sheet: selection.sheetId, rects: selection.rects },
    activeSheet: book.activeSheetId,
  };
  if (question) return { ...view, question };
  if (outcome.status === "returned") return { ...view, value: withoutDates(outcome.value) };
  const error =
    outcome.status === "missing" ? `Script function not found: ${outcome.name}` : outcome.message;
  return { ...view, error };
}

/** Answers the script's questions in their order; the first without an answer is pending. */
function askWith(document: OpenDocument, answers: Answer[]): { question: QuestionView | null } {
  const pending: { question: QuestionView | null } = { question: null };
  let asked = 0;
  const ask = (kind: QuestionView["kind"], title: string, text: string, buttons: string) => {
    const answer = answers[asked++];
    if (!answer) pending.question = { kind, title, text, buttons };
    return answer ?? null;
  };
  const { person } = document.workbench.host;
  person.alert = (title, text, buttons) =>
    // With one button there is nothing to decide: it is shown when the run is over.
    buttons === "OK" ? "OK" : (ask("alert", title, text, buttons)?.button ?? null);
  person.prompt = (title, text, buttons) => ask("prompt", title, text, buttons);
  return pending;
}

function shownViews(shown: readonly Shown[], pages: ShownPages): ShownView[] {
  return shown.flatMap((one): ShownView[] => {
    if (one.kind === "toast" || one.kind === "alert") {
      return [{ kind: one.kind, title: one.title, text: one.text }];
    }
    if (one.kind === "prompt") return [];
    const size = {
      ...(one.width ? { width: one.width } : {}),
      ...(one.height ? { height: one.height } : {}),
    };
    return [{ kind: one.kind, title: one.title, page: pages.add(one.text), ...size }];
  });
}

/** A date anywhere in what google.script.run returns arrives as null. */
function withoutDates(value: unknown): unknown {
  if (value instanceof Date || value === undefined) return null;
  if (Array.isArray(value)) return value.map(withoutDates);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}
