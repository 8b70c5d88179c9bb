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
  /** The formula of each answer that was taken for one, `""` elsewhere; what it shows is no answer. */
  readonly formulas?: readonly string[];
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
    readonly takes: PaperItem["answer"];
  };
  "paper-formula": {
    readonly participant: string;
    readonly number: number;
    readonly formula: string;
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

/**
 * The same quiz to be printed: numbered, its options lettered in the order that the form shows.
 * `keyOf` gives the key of what the form itself cannot mark.
 */
export function paperQuiz(
  plan: FormPlan,
  keyOf: (questionId: string, item: PaperItem) => string,
): PaperQuiz {
  let section = "";
  const items: PaperItem[] = [];
  for (const item of plan.items) {
    if (item.kind === "section") section = item.title;
    else if (item.questionId !== null) items.push(paperItem(item, items.length + 1, section));
  }
  const byId = new Map(plan.items.map((item) => [item.key, item]));
  const key = items.map((printed) => {
    const { number, questionId } = printed;
    const item = byId.get(questionId);
    const letters = item && "choices" in item ? rightLetters(item) : keyOf(questionId, printed);
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

/** The key of a matching question as it is typed: `1C 2B 3A`. */
export function pairLetters(
  { lefts, options }: PaperItem,
  partnerOf: (left: string) => string,
): string {
  const letterOf = new Map(options.map(({ letter, text }) => [text, letter]));
  return lefts.map((left, index) => `${index + 1}${letterOf.get(partnerOf(left)) ?? ""}`).join(" ");
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
    const found = [
      ...entryFindings(own),
      ...own.flatMap((entry) => [...formulaFindings(quiz, entry), ...letterFindings(quiz, entry)]),
    ];
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
    found.push({ ...place, rows, fields, rule: "paper-same-person", facts });
  }
  return found;
}

function formulaFindings(quiz: PaperQuiz, entry: PaperEntry): PaperFinding[] {
  return quiz.items.flatMap(({ number, questionId }): PaperFinding[] => {
    const formula = entry.formulas?.[number - 1] ?? "";
    if (formula === "") return [];
    const facts = { participant: entry.participantId, number, formula };
    const fields = [questionId];
    return [{ ...place, rows: [entry.row], fields, rule: "paper-formula", facts }];
  });
}

function letterFindings(quiz: PaperQuiz, entry: PaperEntry): PaperFinding[] {
  return quiz.items.flatMap((item): PaperFinding[] => {
    const answer = entry.answers[item.number - 1]?.trim() ?? "";
    const isFormula = (entry.formulas?.[item.number - 1] ?? "") !== "";
    if (isFormula || answer === "" || lettersOf(item, answer) !== null) return [];
    const last = item.options[item.options.length - 1]?.letter ?? "";
    const { number, answer: takes } = item;
    const facts = { participant: entry.participantId, number, answer, last, takes };
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
  return item.options.length === 0 ? plain : (lettersOf(item, answer)?.join() ?? plain);
}

/**
 * The letters of an answer, ascending (for pairs one for each left side, `""` where there is none);
 * `[]` for a blank, `null` where it holds anything else.
 */
function lettersOf(item: PaperItem, answer: string): string[] | null {
  if (item.options.length === 0) return [];
  if (item.answer === "pairs") return pairsOf(item, answer.toUpperCase());
  const letters = answer
    .toUpperCase()
    .replace(/[\s,;./&-]+/g, "")
    .split("");
  const offered = new Set(item.options.map(({ letter }) => letter));
  if (letters.some((letter) => !offered.has(letter))) return null;
  const unique = [...new Set(letters)].sort();
  return item.answer === "one" && unique.length > 1 ? null : unique;
}

/** Letters in the order of the numbers (`CBA`), or each with its number (`1C 2B`, `1-C; 2-B`). */
function pairsOf({ lefts, options }: PaperItem, answer: string): string[] | null {
  const text = answer.replace(/[\s,;./&)=:>→-]+/g, "");
  const isNumbered = /^(?:\d+[A-Z])+$/.test(text);
  if (!isNumbered && !/^[A-Z]*$/.test(text)) return null;
  const pairs = isNumbered
    ? [...text.matchAll(/(\d+)([A-Z])/g)].map(([, number, letter]) => [Number(number), letter])
    : [...text].map((letter, index) => [index + 1, letter]);
  const written = new Map(pairs as [number, string][]);
  const offered = new Set(options.map(({ letter }) => letter));
  const fits = ([number, letter]: [number, string]) =>
    number >= 1 && number <= lefts.length && offered.has(letter);
  if (written.size < pairs.length || ![...written].every(fits)) return null;
  return written.size === 0 ? [] : lefts.map((_, index) => written.get(index + 1) ?? "");
}

function cellText(item: PaperItem, written: string | undefined): string {
  const answer = written?.trim() ?? "";
  if (item.options.length === 0 || answer === "") return answer;
  const textOf = new Map(item.options.map(({ letter, text }) => [letter, text]));
  const texts = (lettersOf(item, answer) ?? []).map((letter) => textOf.get(letter) ?? letter);
  if (item.answer !== "pairs") return texts.join("\n");
  return item.lefts.flatMap((left, i) => (texts[i] ? [`${left} -> ${texts[i]}`] : [])).join("\n");
}
