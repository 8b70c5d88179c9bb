// Which form, and which of its questions, is meant by a name.
import type { WorkbookModel } from "./model/workbook";
import { type FormData, formsOf } from "./services/forms/formModel";

/** A form by its ID, its title, its file name, or the ID of its quiz. */
export function findForm(book: WorkbookModel, name: string): FormData | null {
  const forms = formsOf(book);
  const wanted = name.trim().toLowerCase();
  const quizId = quizForms(book).get(wanted);
  return (
    forms.find(({ id }) => id === name || id === quizId) ??
    forms.find(({ title, fileName }) =>
      [title, fileName].some((t) => t.toLowerCase() === wanted),
    ) ??
    null
  );
}

/** Cells of a sheet that bears one of the names, by header in lower case. */
function table(book: WorkbookModel, names: readonly string[]): Record<string, string>[] {
  const sheet = book.sheets.find(({ name }) => names.includes(name));
  if (!sheet) return [];
  const text = (row: number, column: number) => String(sheet.raw(row, column) ?? "");
  const width = sheet.lastColumn();
  const headers = Array.from({ length: width }, (_, column) => text(0, column).toLowerCase());
  return Array.from({ length: Math.max(0, sheet.lastRow() - 1) }, (_, index) =>
    Object.fromEntries(headers.map((header, column) => [header, text(index + 1, column)])),
  );
}

/** Form IDs by quiz ID, from the registry. */
function quizForms(book: WorkbookModel): Map<string, string> {
  const rows = table(book, ["Kuis", "Quizzes"]);
  return new Map(
    rows.map((row) => [
      (row["id kuis"] ?? row["quiz id"] ?? "").toLowerCase(),
      row["id formulir"] ?? row["form id"] ?? "",
    ]),
  );
}

/** Form item IDs by question ID, from the items of the form's quiz. */
export function itemKeys(book: WorkbookModel, form: FormData): Map<string, string> {
  const quiz = [...quizForms(book)].find(([, id]) => id === form.id)?.[0];
  const rows = table(book, ["Butir Kuis", "Quiz Items"]);
  return new Map(
    rows
      .filter((row) => (row["id kuis"] ?? row["quiz id"] ?? "").toLowerCase() === quiz)
      .map((row) => [
        row["id soal"] ?? row["question id"] ?? "",
        row["id butir formulir"] ?? row["form item id"] ?? "",
      ]),
  );
}
