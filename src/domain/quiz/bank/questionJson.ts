import { levels, type Question, questionStatuses, questionTypes } from "../question";
import type { QuizRunFinding } from "../quizRunFacts";
import { folded } from "../text/words";
import type { BankRow } from "./bankRow";
import { idKey } from "./readBank";
import { truthWords } from "./readKey";
import { rowOfQuestion } from "./writeRow";

export interface ImportPreview {
  /** Rows to be added, numbered from the first free one; every question has an ID. */
  readonly rows: readonly BankRow[];
  readonly findings: readonly QuizRunFinding[];
}

/**
 * Which of the questions of a file enter the bank. A question without an ID is given the next free
 * one; one whose ID the bank has already, one that it has
 * already under another ID, and one that is no question at all, stays out and
 * is named; its neighbours go in.
 */
export function previewImport(
  incoming: readonly unknown[],
  bank: readonly BankRow[],
  prefix: string,
): ImportPreview {
  const ids = new Set(bank.map(idKey));
  const known = new Set(bank.map(contentKey));
  const rows: BankRow[] = [];
  const findings: QuizRunFinding[] = [];
  let number = bank.length;
  for (const each of incoming) {
    const question = asQuestion(each);
    const line = lineOf(each);
    if (question === null) {
      findings.push(notAdded(nameOf(each), line, "malformed"));
      continue;
    }
    const name = question.id ?? nameOf(each);
    if (question.id !== null && ids.has(idKey({ id: question.id }))) {
      findings.push(notAdded(name, line, "idTaken"));
      continue;
    }
    const free = bank.length + rows.length + 2;
    const content = contentKey(rowOfQuestion({ ...question, id: "" }, free).row);
    if (known.has(content)) {
      findings.push(notAdded(name, line, "sameQuestion"));
      continue;
    }
    let id = question.id;
    while (id === null || ids.has(idKey({ id })))
      id = `${prefix}${String(++number).padStart(3, "0")}`;
    const { row, lost } = rowOfQuestion({ ...question, id }, free);
    if (lost.includes("manyOptions")) {
      findings.push(notAdded(name, line, "tooManyOptions"));
      continue;
    }
    ids.add(idKey({ id }));
    known.add(content);
    rows.push(row);
    if (lost.length > 0) {
      const facts = { question: id, parts: lost };
      findings.push({ ...place, rule: "question-part-lost", severity: "info", facts });
    }
  }
  return { rows, findings };
}

/** What makes it that question: its stem letter for letter, its options, of a statement its truth. */
function contentKey({ type, stem, options, key }: BankRow): string {
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const truth = type === "true-false" ? truthWords.get(folded(key)) : "";
  return [truth, plain(stem), ...options.map(plain).filter(Boolean).sort()].join("\n");
}

const place = { table: "questions", rows: [], fields: [] } as const;

function notAdded(
  question: string,
  line: number | null,
  reason: "idTaken" | "sameQuestion" | "malformed" | "tooManyOptions",
): QuizRunFinding {
  const facts = { question: question.slice(0, 60), line, reason };
  return { ...place, rule: "question-not-added", severity: "warning", facts };
}

function lineOf(each: unknown): number | null {
  const line = (each as { line?: unknown } | null)?.line;
  return typeof line === "number" ? line : null;
}

function nameOf(each: unknown): string {
  const stem = (each as { stem?: unknown } | null)?.stem;
  return typeof stem === "string" && stem !== "" ? stem : JSON.stringify(each ?? null);
}

/** The question in JSON that came from outside, with what is missing set to nothing; else `null`. */
function asQuestion(each: unknown): Question | null {
  if (typeof each !== "object" || each === null) return null;
  const given = each as Record<string, unknown>;
  const text = (key: string) => (typeof given[key] === "string" ? (given[key] as string) : "");
  const listed = (key: string) =>
    Array.isArray(given[key]) ? (given[key] as unknown[]).map(String) : [];
  const type = questionTypes.find((one) => one === given.type);
  if (!type || text("stem").trim() === "" || !hasKey(given, type)) return null;
  return {
    ...given,
    type,
    id: text("id").trim() || null,
    title: text("title") || null,
    stem: text("stem"),
    markup: given.markup === "html" ? "html" : "text",
    options: listed("options"),
    points: typeof given.points === "number" && given.points > 0 ? given.points : 1,
    feedbackRight: text("feedbackRight"),
    feedbackWrong: text("feedbackWrong"),
    domain: given.domain ?? null,
    unit: text("unit") || null,
    kuk: text("kuk") || null,
    level: levels.find((one) => one === given.level) ?? null,
    difficulty: typeof given.difficulty === "number" ? given.difficulty : null,
    tags: listed("tags"),
    status: questionStatuses.find((one) => one === given.status) ?? "draft",
  } as unknown as Question;
}

function hasKey(given: Readonly<Record<string, unknown>>, type: string): boolean {
  if (type === "unsupported") return typeof given.source === "object" && given.source !== null;
  const key = given.key as Record<string, unknown> | null | undefined;
  if (typeof key !== "object" || key === null) return false;
  const lists: Record<string, string> = {
    "single-choice": "right",
    "multiple-choice": "right",
    "short-answer": "answers",
    numeric: "answers",
    matching: "pairs",
  };
  const list = lists[type];
  if (list && !Array.isArray(key[list])) return false;
  if (type === "matching") return Array.isArray(given.lefts) && Array.isArray(given.rights);
  if (list === "right") {
    const count = Array.isArray(given.options) ? given.options.length : 0;
    return (key.right as unknown[]).every((at) => typeof at === "number" && at >= 0 && at < count);
  }
  return true;
}
