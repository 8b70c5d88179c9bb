// What a respondent sends for a form, held against the form as Google would: which sections were on
// the way, what is required, what is offered.
import { isEmail, LONGEST_ANSWER } from "../services/forms/answerBounds";
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
  const isCollected = form.emailCollection !== "DO_NOT_COLLECT";
  const email = isCollected ? (sent.get("email") ?? "").trim() : "";
  const reply: FormReply = { answers: {}, email, problems: {} };
  if (isCollected && !isEmail(email)) reply.problems.email = words.emailNeeded;
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

/** Choices as the form offers them, whatever line breaks they came with; what comes often is one. */
function chosenOf(sent: readonly string[], offered: readonly string[]): string[] {
  const known = new Map(offered.map((one) => [sentText(one), one]));
  return [...new Set(sent.map(sentText))].map((one) => known.get(one) ?? one);
}

function answerTo(item: ItemData, sent: URLSearchParams): Answer | undefined {
  const name = `q${item.id}`;
  if (item.type === "TEXT" || item.type === "PARAGRAPH_TEXT") {
    const text = sentText(sent.get(name) ?? "");
    return text.trim() === "" ? undefined : text;
  }
  const other = sentText(sent.get(`${name}-other`) ?? "").trim();
  const offered = item.choices.map(({ value }) => value);
  const plain = (values: string[]) => {
    const chosen = chosenOf(values, offered).map((value) => (value === OTHER ? other : value));
    return [...new Set(chosen)].filter((value) => value !== "");
  };
  if (item.type === "CHECKBOX") {
    const values = plain(sent.getAll(name));
    return values.length === 0 ? undefined : values;
  }
  if (item.type === "GRID" || item.type === "CHECKBOX_GRID") return gridAnswer(item, name, sent);
  return plain([sent.get(name) ?? ""])[0];
}

function gridAnswer(item: ItemData, name: string, sent: URLSearchParams): Answer | undefined {
  const rows = item.rows.map((_, row) => {
    const values = chosenOf(sent.getAll(`${name}-${row}`), item.columns);
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
