// Answers of respondents from a CSV, held against a form as Google Forms would hold them.
import { randomUUID } from "node:crypto";
import { cellsAtMost, delimiterOf, eachLineEnd, parseCsv } from "./files/csvText";
import { Counts, MOST, tooMuch } from "./files/limits";
import { columnName } from "./model/a1";
import type { WorkbookModel } from "./model/workbook";
import { itemKeys } from "./namedForm";
import { answerTo, momentOf, NoAnswer } from "./respondAnswer";
import { answersFit, isEmail, LONGEST_ANSWER } from "./services/forms/answerBounds";
import {
  type Answer,
  type FormData,
  type ItemData,
  QUESTION_TYPES,
  scored,
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
  | "sameColumn"
  | "noColumn"
  | "required"
  | "notOffered"
  | "outOfScale"
  | "nullCharacter"
  | "tooLong"
  | "unknownGridRow"
  | "badMoment"
  | "badEmail"
  | "emailMissing"
  | "noEmailColumn"
  | "tooMuchInAll"
  | "notAccepting"
  | "empty";

/** The first of them are told; a table that does not fit the form may have millions. */
const MOST_TOLD = 20;
const LONGEST_TOLD = 200;

class Refusals {
  readonly told: Refused[] = [];
  more = 0;

  add(row: number, column: string, reason: RefusalReason, value = ""): void {
    if (this.told.length === MOST_TOLD) this.more++;
    else this.told.push({ row, column: clipped(column), reason, value: clipped(value) });
  }
}

function clipped(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}

interface Column {
  readonly header: string;
  readonly at: number;
  readonly item: ItemData | "email" | "moment";
  /** Of a grid. */
  readonly gridRow: string | null;
}

interface Row {
  /** Where it stands in the file. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Responded {
  readonly submitted: number;
  readonly refused: readonly Refused[];
  /** How many refusals there are beside those. */
  readonly more: number;
}

/** Records every row, or none: the first refusal keeps all of them out. */
export function respond(
  book: WorkbookModel,
  form: FormData,
  csv: string,
  now: number,
  path = "",
): Responded {
  const refusals = new Refusals();
  const refused = () => ({ submitted: 0, refused: refusals.told, more: refusals.more });
  const isOpen = form.published && form.accepting;
  const [head, ...rows] = isOpen ? rowsOf(csv, path) : [];
  if (!head || rows.length === 0) {
    refusals.add(1, "", isOpen ? "empty" : "notAccepting");
    return refused();
  }
  const columns = columnsOf(book, form, head, refusals);
  // Whoever mends the header gets rid of most that could be said of the rows.
  if (refusals.told.length > 0) return refused();
  const responses = rows.map((row, index) =>
    scored(form, readRow(form, columns, row, now + index * 1000, refusals)),
  );
  const fits = refusals.told.length > 0 || answersFit(book, responses);
  if (!fits) refusals.add(1, "", "tooMuchInAll");
  if (refusals.told.length > 0) return refused();
  for (const response of responses) form.responses.push(response);
  return { submitted: responses.length, refused: [], more: 0 };
}

/** The rows that hold something; throws before parsing where there are too many. */
function rowsOf(csv: string, path: string): Row[] {
  const text = csv.replace(/^\ufeff/, "");
  const delimiter = delimiterOf(text.replace(/^[\r\n]+/, ""));
  let ends = 0;
  eachLineEnd(text, delimiter, (at, length) => {
    if (at + length < text.length) ends++;
    if (ends > MOST.responses) throw tooMuch("responses");
  });
  new Counts().add("cells", cellsAtMost(text));
  return parseCsv(text, delimiter, path)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

const emailHeaders = ["surel", "email", "e-mail", "alamat email", "email address"];
const momentHeaders = ["timestamp", "waktu", "waktu kirim", "submitted"];

function columnsOf(
  book: WorkbookModel,
  form: FormData,
  { row, cells }: Row,
  refusals: Refusals,
): Column[] {
  if (cells.length > MOST.sheetColumns) throw tooMuch("sheetColumns");
  const keys = itemKeys(book, form);
  const taken = new Map<Column["item"], Column[]>();
  for (const [at, cell] of cells.entries()) {
    const header = cell.trim();
    if (header === "") continue;
    const [column, another] = columnOf(form, keys, header, at);
    if (!column || another) {
      refusals.add(row, header, another ? "ambiguousColumn" : "unknownColumn");
      continue;
    }
    const { item, gridRow } = column;
    const before = taken.get(item) ?? [];
    // A grid as a whole answers what each of its rows does.
    const same = before.find(
      (one) => one.gridRow === null || [one.gridRow, null].includes(gridRow),
    );
    if (same) refusals.add(row, header, "sameColumn", columnName(same.at));
    else taken.set(item, [...before, column]);
  }
  const isWithout = form.emailCollection !== "DO_NOT_COLLECT" && !taken.has("email");
  if (isWithout && refusals.told.length === 0) refusals.add(row, "", "noEmailColumn");
  return [...taken.values()].flat();
}

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
  const items = form.items.filter(({ type }) => QUESTION_TYPES.has(type));
  const named = (name: string) =>
    items.filter(({ id, title }) => title.trim() === name || keys.get(name) === String(id));
  const byName = named(header);
  if (byName.length > 0) return byName.map((item) => ({ ...base, item }));
  const byId = items.filter(({ id }) => String(id) === header);
  if (byId.length > 0) return byId.map((item) => ({ ...base, item }));
  const bracket = header.endsWith("]") ? header.indexOf("[") : -1;
  if (bracket < 0) return [];
  const gridRow = header.slice(bracket + 1, -1).trim();
  return named(header.slice(0, bracket).trimEnd())
    .filter(({ type, rows }) => type === "GRID" && rows.includes(gridRow))
    .map((item) => ({ ...base, item, gridRow }));
}

function readRow(
  form: FormData,
  columns: readonly Column[],
  { row, cells }: Row,
  usual: number,
  refusals: Refusals,
) {
  const answers: Record<string, Answer> = {};
  const unread = new Set<Column["item"]>();
  let email = "";
  let timestamp = usual;
  for (const { header, at, item, gridRow } of columns) {
    const value = cells[at] ?? "";
    if (value.trim() === "") continue;
    const read = readCell(item, value, gridRow, answers);
    if (read instanceof NoAnswer) {
      refusals.add(row, header, read.reason, value);
      unread.add(item);
    } else if (item === "email") email = read as string;
    else if (item === "moment") timestamp = read as number;
    else answers[item.id] = read as Answer;
  }
  const headers = new Map(columns.map((column) => [column.item, column.header]));
  for (const item of form.items) {
    if (!item.required || answers[item.id] !== undefined || unread.has(item)) continue;
    refusals.add(row, headers.get(item) ?? item.title, "required");
  }
  if (form.emailCollection !== "DO_NOT_COLLECT" && email === "" && !unread.has("email")) {
    refusals.add(row, headers.get("email") ?? "", "emailMissing");
  }
  refuseStrays(columns, { row, cells }, refusals);
  return { id: randomUUID(), email, timestamp, answers };
}

function readCell(
  item: Column["item"],
  value: string,
  gridRow: string | null,
  answers: Readonly<Record<string, Answer>>,
): Answer | number | NoAnswer {
  if (value.includes("\0")) return new NoAnswer("nullCharacter");
  if (value.length > LONGEST_ANSWER) return new NoAnswer("tooLong");
  const plain = value.trim();
  if (item === "email") return isEmail(plain) ? plain : new NoAnswer("badEmail");
  if (item === "moment") return momentOf(plain) ?? new NoAnswer("badMoment");
  return answerTo(item, value, gridRow, answers[item.id]);
}

/** A delimiter too many moves answers away from their questions, and the last from any. */
function refuseStrays(columns: readonly Column[], { row, cells }: Row, refusals: Refusals): void {
  const headed = new Set(columns.map(({ at }) => at));
  for (const [at, cell] of cells.entries()) {
    if (cell.trim() !== "" && !headed.has(at)) refusals.add(row, columnName(at), "noColumn", cell);
  }
}
