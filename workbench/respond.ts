// Answers of respondents from a CSV, held against a form as Google Forms would hold them.
import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { truthWords } from "../src/domain/quiz/bank/readKey";
import { folded } from "../src/domain/quiz/text/words";
import type { WorkbookModel } from "./model/workbook";
import {
  type Answer,
  type FormData,
  formsOf,
  type ItemData,
  QUESTION_TYPES,
  recordResponse,
} from "./services/forms/formModel";

/** Why an answer is refused; `row` counts from 1, the header being 1. */
export interface Refused {
  readonly row: number;
  readonly column: string;
  readonly reason: RefusalReason;
  readonly value: string;
}

export type RefusalReason =
  | "unknownColumn"
  | "ambiguousColumn"
  | "required"
  | "notOffered"
  | "outOfScale"
  | "nullCharacter"
  | "tooLong"
  | "unknownGridRow"
  | "badMoment"
  | "emailMissing"
  | "notAccepting"
  | "empty";

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

/** What a cell of the response sheet can hold. */
const LONGEST_ANSWER = 50_000;

interface Column {
  readonly header: string;
  readonly at: number;
  readonly item: ItemData | "email" | "moment";
  /** Of a grid. */
  readonly gridRow: string | null;
}

/** Records every row, or none: the first refusal keeps all of them out. */
export function respond(
  book: WorkbookModel,
  form: FormData,
  csv: string,
  now: number,
): { submitted: number; refused: Refused[] } {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ""), { skipEmptyLines: "greedy" });
  const headers = (data[0] ?? []).map((header) => header.trim());
  const refused: Refused[] = [];
  if (!form.published || !form.accepting) {
    return { submitted: 0, refused: [{ row: 1, column: "", reason: "notAccepting", value: "" }] };
  }
  if (data.length < 2) {
    return { submitted: 0, refused: [{ row: 1, column: "", reason: "empty", value: "" }] };
  }
  const keys = itemKeys(book, form);
  const columns = headers.flatMap((header, at) => {
    const found = header === "" ? [] : columnOf(form, keys, header, at);
    if (found.length !== 1 && header !== "") {
      const reason = found.length === 0 ? "unknownColumn" : "ambiguousColumn";
      refused.push({ row: 1, column: header, reason, value: "" });
    }
    return found.length === 1 ? found : [];
  });
  const responses = data.slice(1).map((cells, index) => {
    return readRow(form, columns, cells, index + 2, now + index * 1000, refused);
  });
  if (refused.length > 0) return { submitted: 0, refused };
  for (const response of responses) recordResponse(form, response);
  return { submitted: responses.length, refused };
}

const emailHeaders = ["surel", "email", "e-mail", "alamat email", "email address"];
const momentHeaders = ["timestamp", "waktu", "waktu kirim", "submitted"];

function columnOf(
  form: FormData,
  keys: ReadonlyMap<string, string>,
  header: string,
  at: number,
): Column[] {
  const plain = header.toLowerCase();
  const base = { header, at, gridRow: null };
  if (emailHeaders.includes(plain)) return [{ ...base, item: "email" }];
  if (momentHeaders.includes(plain)) return [{ ...base, item: "moment" }];
  const cut = /^(.*?)\s*\[(.*)\]$/s.exec(header);
  const items = form.items.filter(({ type }) => QUESTION_TYPES.has(type));
  const named = (name: string) =>
    items.filter(({ id, title }) => title.trim() === name || keys.get(name) === String(id));
  const byName = named(header);
  if (byName.length > 0) return byName.map((item) => ({ ...base, item }));
  const byId = items.filter(({ id }) => String(id) === header);
  if (byId.length > 0) return byId.map((item) => ({ ...base, item }));
  const grids = cut ? named(cut[1] ?? "").filter(({ type }) => type === "GRID") : [];
  return grids.map((item) => ({ ...base, item, gridRow: cut?.[2] ?? "" }));
}

function readRow(
  form: FormData,
  columns: readonly Column[],
  cells: readonly string[],
  row: number,
  usual: number,
  refused: Refused[],
) {
  const answers: Record<string, Answer> = {};
  const unread = new Set<Column["item"]>();
  let email = "";
  let timestamp = usual;
  for (const { header, at, item, gridRow } of columns) {
    const value = cells[at] ?? "";
    const refuse = (reason: RefusalReason) => {
      refused.push({ row, column: header, reason, value });
      unread.add(item);
    };
    if (value.trim() === "") continue;
    if (value.includes("\0")) refuse("nullCharacter");
    else if (item === "email") email = value.trim();
    else if (item === "moment") {
      const moment = Date.parse(value.trim().replace(" ", "T"));
      if (Number.isNaN(moment)) refuse("badMoment");
      else timestamp = moment;
    } else {
      const answer = answerTo(item, value, gridRow, answers[item.id]);
      if (answer instanceof NoAnswer) refuse(answer.reason);
      else answers[item.id] = answer;
    }
  }
  for (const item of form.items) {
    if (!item.required || answers[item.id] !== undefined || unread.has(item)) continue;
    refused.push({ row, column: item.title, reason: "required", value: "" });
  }
  if (form.emailCollection !== "DO_NOT_COLLECT" && email === "" && !unread.has("email")) {
    refused.push({ row, column: "Email", reason: "emailMissing", value: "" });
  }
  return { id: randomUUID(), email, timestamp, answers };
}

/** The answer as Forms keeps it, or why it keeps none. */
function answerTo(
  item: ItemData,
  value: string,
  gridRow: string | null,
  before?: Answer,
): Answer | NoAnswer {
  const offered = item.choices.map((choice) => choice.value);
  switch (item.type) {
    case "MULTIPLE_CHOICE":
    case "LIST": {
      const chosen = sameTruth(value, offered);
      if (offered.includes(chosen)) return chosen;
      return item.hasOther ? value : no("notOffered");
    }
    case "CHECKBOX": {
      const ticked = offered.includes(value.trim()) ? [value.trim()] : split(value);
      return ticked.every((one) => offered.includes(one)) || item.hasOther
        ? ticked
        : no("notOffered");
    }
    case "SCALE": {
      const step = Number(value);
      const fits = Number.isInteger(step) && step >= item.lower && step <= item.upper;
      return fits ? String(step) : no("outOfScale");
    }
    case "GRID":
      return gridAnswer(item, value, gridRow, before);
    default:
      return value.length > LONGEST_ANSWER ? no("tooLong") : value;
  }
}

/** Of a statement either answer by any word for it (`TRUE`, `benar`), as the form offers it. */
function sameTruth(value: string, offered: readonly string[]): string {
  const written = value.trim();
  const truths = offered.map((choice) => truthWords.get(folded(choice)));
  const isStatement = truths.length === 2 && truths.includes(true) && truths.includes(false);
  if (!isStatement || offered.includes(written)) return written;
  return offered[truths.indexOf(truthWords.get(folded(written)))] ?? written;
}

function gridAnswer(
  item: ItemData,
  value: string,
  gridRow: string | null,
  before: Answer | undefined,
): Answer | NoAnswer {
  const lines = gridRow === null ? split(value) : [`${gridRow} -> ${value.trim()}`];
  const answer = Array.isArray(before) ? [...before] : item.rows.map(() => null);
  for (const line of lines) {
    const cut = line.lastIndexOf(" -> ");
    const at = item.rows.indexOf(line.slice(0, cut).trim());
    const chosen = line.slice(cut + 4).trim();
    if (cut < 0 || at < 0) return no("unknownGridRow");
    if (!item.columns.includes(chosen)) return no("notOffered");
    answer[at] = chosen;
  }
  return answer as Answer;
}

class NoAnswer {
  constructor(readonly reason: RefusalReason) {}
}

function no(reason: RefusalReason): NoAnswer {
  return new NoAnswer(reason);
}

function split(value: string): string[] {
  return value
    .split(/[\n;|]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
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
function itemKeys(book: WorkbookModel, form: FormData): Map<string, string> {
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
