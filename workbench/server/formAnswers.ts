// What a respondent sends for a form, held against the form as Google would: which sections were on
// the way, what is required, what is offered.
import {
  type Answer,
  type FormData,
  type ItemData,
  QUESTION_TYPES,
} from "../services/forms/formModel";
import type { FormWords } from "./words";

export interface Section {
  /** The page break that opens it; null for the first. */
  head: ItemData | null;
  items: ItemData[];
}

export function sectionsOf(form: FormData): Section[] {
  const sections: Section[] = [{ head: null, items: [] }];
  for (const item of form.items) {
    if (item.type === "PAGE_BREAK") sections.push({ head: item, items: [] });
    else sections.at(-1)!.items.push(item);
  }
  return sections;
}

export interface FormReply {
  answers: Record<string, Answer>;
  email: string;
  /** By item id, or `email`. */
  problems: Record<string, string>;
}

/** Text that stands for "Other" in a choice. */
export const OTHER = "__other__";

export function readReply(form: FormData, sent: URLSearchParams, words: FormWords): FormReply {
  const reply: FormReply = { answers: {}, email: (sent.get("email") ?? "").trim(), problems: {} };
  if (
    form.emailCollection !== "DO_NOT_COLLECT" &&
    (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(reply.email) || reply.email.includes("\0"))
  ) {
    reply.problems.email = words.emailNeeded;
  }
  for (const item of visitedItems(form, sent)) {
    const answer = answerTo(item, sent);
    if (answer === undefined) {
      if (item.required) reply.problems[item.id] = words.needed;
    } else if (hasNull(answer)) reply.problems[item.id] = words.nullCharacter;
    else if (longest(answer) > LONGEST_ANSWER) reply.problems[item.id] = words.tooLong;
    else if (!isOffered(item, answer)) reply.problems[item.id] = words.notAChoice;
    else reply.answers[item.id] = answer;
  }
  return reply;
}

/** The questions of the sections that the answers lead through. */
function visitedItems(form: FormData, sent: URLSearchParams): ItemData[] {
  const sections = sectionsOf(form);
  const items: ItemData[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < sections.length && !seen.has(at); ) {
    seen.add(at);
    const section = sections[at]!;
    const questions = section.items.filter(({ type }) => QUESTION_TYPES.has(type));
    items.push(...questions);
    at = nextSection(sections, at, questions, sent);
  }
  return items;
}

function nextSection(
  sections: Section[],
  at: number,
  items: ItemData[],
  sent: URLSearchParams,
): number {
  for (const item of [...items].reverse()) {
    const given = sentText(sent.get(`q${item.id}`) ?? "");
    const chosen = item.choices.find(({ value }) => sentText(value) === given);
    if (chosen?.goTo === "SUBMIT") return sections.length;
    const target = sections.findIndex(({ head }) => head !== null && head.id === chosen?.goTo);
    if (target > at) return target;
  }
  return at + 1;
}

/** What a cell of the response sheet can hold. */
const LONGEST_ANSWER = 50_000;

function longest(answer: Answer): number {
  return [answer].flat(2).reduce((most, one) => Math.max(most, one?.length ?? 0), 0);
}

function hasNull(answer: Answer): boolean {
  return [answer].flat(2).some((one) => one?.includes("\0"));
}

/** Browsers send every line break as two characters. */
function sentText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A choice as the form offers it, whatever line breaks it came with. */
function asOffered(sent: string, offered: readonly string[]): string {
  return offered.find((one) => sentText(one) === sentText(sent)) ?? sentText(sent);
}

function answerTo(item: ItemData, sent: URLSearchParams): Answer | undefined {
  const name = `q${item.id}`;
  if (item.type === "TEXT" || item.type === "PARAGRAPH_TEXT") {
    const text = sentText(sent.get(name) ?? "");
    return text.trim() === "" ? undefined : text;
  }
  const other = sentText(sent.get(`${name}-other`) ?? "").trim();
  const offered = item.choices.map(({ value }) => value);
  const plain = (value: string) => (value === OTHER ? other : asOffered(value, offered));
  if (item.type === "CHECKBOX") {
    const values = sent
      .getAll(name)
      .map(plain)
      .filter((value) => value !== "");
    return values.length === 0 ? undefined : values;
  }
  if (item.type === "GRID" || item.type === "CHECKBOX_GRID") return gridAnswer(item, name, sent);
  const value = plain(sent.get(name) ?? "");
  return value === "" ? undefined : value;
}

function gridAnswer(item: ItemData, name: string, sent: URLSearchParams): Answer | undefined {
  const rows = item.rows.map((_, row) => {
    const values = sent.getAll(`${name}-${row}`).map((one) => asOffered(one, item.columns));
    if (values.length === 0) return null;
    return item.type === "GRID" ? values[0]! : values;
  });
  const isMissing = item.required ? rows.includes(null) : rows.every((row) => row === null);
  return isMissing ? undefined : rows;
}

function isOffered(item: ItemData, answer: Answer): boolean {
  const values = item.choices.map(({ value }) => value);
  if (item.type === "MULTIPLE_CHOICE" || item.type === "LIST") {
    return item.hasOther || values.includes(answer as string);
  }
  if (item.type === "CHECKBOX") {
    const strangers = (answer as string[]).filter((value) => !values.includes(value));
    return strangers.length <= (item.hasOther ? 1 : 0);
  }
  if (item.type === "SCALE") {
    const number = Number(answer);
    return Number.isInteger(number) && number >= item.lower && number <= item.upper;
  }
  if (item.type === "GRID" || item.type === "CHECKBOX_GRID") {
    return (answer as (string | string[] | null)[])
      .flat()
      .every((one) => one === null || item.columns.includes(one as string));
  }
  return true;
}
