import type { FindingOf } from "../finding";
import type { FormPlan, PlanItem } from "./forms/formPlan";
import { plainId } from "./responses/link";

/** A question as it is printed. */
export interface PaperItem {
  readonly number: number;
  readonly questionId: string;
  readonly section: string;
  readonly stem: string;
  readonly points: number | null;
  readonly answer: "one" | "several" | "line" | "paragraph" | "pairs";
  /** Lettered from A; for pairs what stands on the right. */
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** For pairs what stands on the left. */
  readonly lefts: readonly string[];
}

export interface PaperQuiz {
  readonly title: string;
  readonly description: string;
  readonly items: readonly PaperItem[];
  /** The key of each number, letters ascending; `""` where a person must judge. */
  readonly key: readonly {
    readonly number: number;
    readonly questionId: string;
    readonly key: string;
  }[];
}

/** A row of *Kertas*: what one person read from one participant's paper. */
export interface PaperEntry {
  readonly row: number;
  readonly participantId: string;
  readonly entry: 1 | 2;
  readonly enteredBy: string;
  /** What was written, by question number from 1. */
  readonly answers: readonly string[];
}

export interface PaperFacts {
  "paper-entries-differ": {
    readonly participant: string;
    readonly number: number;
    readonly question: string;
    readonly first: string;
    readonly second: string;
  };
  "paper-second-entry-missing": { readonly participant: string };
  "paper-entry-repeated": { readonly participant: string; readonly entry: number };
  "paper-same-person": { readonly participant: string; readonly person: string };
  "paper-letter-unknown": {
    readonly participant: string;
    readonly number: number;
    readonly answer: string;
    readonly last: string;
  };
}
export type PaperFinding = FindingOf<PaperFacts>;

/** The answers of one participant on which both entries agree, as they stand in *Jawaban*. */
export interface AgreedPaper {
  readonly participantId: string;
  readonly rows: readonly number[];
  readonly answers: ReadonlyMap<string, string>;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The same quiz to be printed: numbered, its options lettered in the order that the form shows. */
export function paperQuiz(plan: FormPlan, keyOf: (questionId: string) => string): PaperQuiz {
  let section = "";
  const items: PaperItem[] = [];
  for (const item of plan.items) {
    if (item.kind === "section") section = item.title;
    else if (item.questionId !== null) items.push(paperItem(item, items.length + 1, section));
  }
  const byId = new Map(plan.items.map((item) => [item.key, item]));
  const key = items.map(({ number, questionId }) => {
    const item = byId.get(questionId);
    const letters = item && "choices" in item ? rightLetters(item) : keyOf(questionId);
    return { number, questionId, key: letters };
  });
  return { title: plan.title, description: plan.description, items, key };
}

type Answerable = Exclude<PlanItem, { kind: "section" }>;

function paperItem(item: Answerable, number: number, section: string): PaperItem {
  const texts =
    item.kind === "grid" ? item.columns : "choices" in item ? item.choices.map((c) => c.text) : [];
  const kinds = {
    choice: "one",
    list: "one",
    scale: "one",
    checkbox: "several",
    grid: "pairs",
    text: "line",
    paragraph: "paragraph",
  } as const;
  return {
    number,
    questionId: item.questionId ?? "",
    section,
    stem: item.title,
    points: item.points,
    answer: kinds[item.kind],
    options: texts.map((text, index) => ({ letter: alphabet[index] ?? "?", text })),
    lefts: item.kind === "grid" ? item.rows : [],
  };
}

function rightLetters(item: { readonly choices: readonly { readonly right: boolean }[] }): string {
  return item.choices.flatMap(({ right }, i) => (right ? [alphabet[i] ?? ""] : [])).join("");
}

/**
 * Double entry: each paper is typed twice by different people, and only papers on which both agree
 * throughout go to *Jawaban*. Case, spaces and the order of letters make no difference.
 */
export function checkPaper(
  quiz: PaperQuiz,
  entries: readonly PaperEntry[],
): { agreed: AgreedPaper[]; findings: PaperFinding[] } {
  const byPerson = new Map<string, PaperEntry[]>();
  for (const entry of entries) {
    const key = plainId(entry.participantId);
    byPerson.set(key, [...(byPerson.get(key) ?? []), entry]);
  }
  const findings: PaperFinding[] = [];
  const agreed: AgreedPaper[] = [];
  for (const own of byPerson.values()) {
    const found = [...entryFindings(own), ...own.flatMap((entry) => letterFindings(quiz, entry))];
    const [first, second] = [own.find((e) => e.entry === 1), own.find((e) => e.entry === 2)];
    if (first && second) found.push(...differences(quiz, first, second));
    findings.push(...found);
    if (!first || !second || found.some((finding) => finding.severity === "error")) continue;
    const answers = new Map(
      quiz.items.map((item) => [item.questionId, cellText(item, first.answers[item.number - 1])]),
    );
    const rows = own.map(({ row }) => row);
    agreed.push({ participantId: first.participantId, rows, answers });
  }
  return { agreed, findings };
}

const place = { table: "paper", severity: "error" } as const;

function entryFindings(own: readonly PaperEntry[]): PaperFinding[] {
  const rows = own.map(({ row }) => row);
  const participant = own[0]?.participantId ?? "";
  const found: PaperFinding[] = [];
  for (const entry of [1, 2]) {
    if (own.filter((each) => each.entry === entry).length < 2) continue;
    const facts = { participant, entry };
    found.push({ ...place, rows, fields: ["entry"], rule: "paper-entry-repeated", facts });
  }
  if (new Set(own.map(({ entry }) => entry)).size < 2) {
    const facts = { participant };
    found.push({ ...place, rows, fields: ["entry"], rule: "paper-second-entry-missing", facts });
  }
  const people = own.map(({ enteredBy }) => enteredBy.trim().toLowerCase());
  const same = people.length === 2 && people[0] !== "" && people[0] === people[1];
  if (same) {
    const facts = { participant, person: own[0]?.enteredBy.trim() ?? "" };
    const fields = ["enteredBy"];
    found.push({
      ...place,
      severity: "warning",
      rows,
      fields,
      rule: "paper-same-person",
      facts,
    });
  }
  return found;
}

function letterFindings(quiz: PaperQuiz, entry: PaperEntry): PaperFinding[] {
  return quiz.items.flatMap((item): PaperFinding[] => {
    const answer = entry.answers[item.number - 1]?.trim() ?? "";
    if (answer === "" || lettersOf(item, answer) !== null) return [];
    const last = item.options[item.options.length - 1]?.letter ?? "";
    const facts = { participant: entry.participantId, number: item.number, answer, last };
    const fields = [item.questionId];
    return [{ ...place, rows: [entry.row], fields, rule: "paper-letter-unknown", facts }];
  });
}

function differences(quiz: PaperQuiz, first: PaperEntry, second: PaperEntry): PaperFinding[] {
  return quiz.items.flatMap((item): PaperFinding[] => {
    const [a, b] = [first, second].map((e) => e.answers[item.number - 1]?.trim() ?? "") as [
      string,
      string,
    ];
    if (canonical(item, a) === canonical(item, b)) return [];
    const facts = {
      participant: first.participantId,
      number: item.number,
      question: item.questionId,
      first: a,
      second: b,
    };
    const rows = [first.row, second.row];
    const rule = "paper-entries-differ";
    return [{ ...place, rows, fields: [item.questionId], rule, facts }];
  });
}

function canonical(item: PaperItem, answer: string): string {
  const plain = answer.replace(/\s+/g, " ").toLowerCase();
  return item.options.length === 0 ? plain : (lettersOf(item, answer)?.join("") ?? plain);
}

/**
 * The letters of an answer, ascending (for pairs in the order of the left sides); `[]` for a blank,
 * `null` where it holds anything else.
 */
function lettersOf(item: PaperItem, answer: string): string[] | null {
  if (item.options.length === 0) return [];
  const letters = answer
    .toUpperCase()
    .replace(/[\s,;./&-]+/g, "")
    .split("");
  const offered = new Set(item.options.map(({ letter }) => letter));
  if (letters.some((letter) => !offered.has(letter))) return null;
  if (item.answer === "pairs") return letters.length > item.lefts.length ? null : letters;
  const unique = [...new Set(letters)].sort();
  return item.answer === "one" && unique.length > 1 ? null : unique;
}

function cellText(item: PaperItem, written: string | undefined): string {
  const answer = written?.trim() ?? "";
  if (item.options.length === 0 || answer === "") return answer;
  const textOf = new Map(item.options.map(({ letter, text }) => [letter, text]));
  const texts = (lettersOf(item, answer) ?? []).map((letter) => textOf.get(letter) ?? letter);
  if (item.answer !== "pairs") return texts.join("\n");
  return texts.map((text, index) => `${item.lefts[index]} -> ${text}`).join("\n");
}
