import type { FindingOf } from "../../finding";
import { randomFrom, type Seed } from "../random";
import type { QuizQuestion, ResponseRow } from "./gradeResponses";

/** A row of *Esai*: an answer without a name, and what up to three graders gave it. */
export interface EssayRow {
  readonly row: number;
  /** Stands for response and question; tells nothing of who wrote it. */
  readonly code: string;
  readonly maximum: number;
  readonly grader1: string;
  readonly mark1: number | null;
  readonly grader2: string;
  readonly mark2: number | null;
  readonly grader3: string;
  readonly mark3: number | null;
}

export type EssayState = "waitsForFirst" | "waitsForSecond" | "waitsForThird" | "final";

export interface EssaySettings {
  readonly essayGraderDifference: number;
  readonly essayThirdGrader: "closestPair" | "meanOfThree" | "thirdDecides";
}

export interface EssayResult {
  readonly code: string;
  readonly state: EssayState;
  readonly mark: number | null;
  /** How far the first two marks are apart; `null` before both are given. */
  readonly difference: number | null;
}

export interface EssayFacts {
  "essay-mark-out-of-range": {
    readonly code: string;
    readonly mark: number;
    readonly maximum: number;
  };
  "essay-same-grader": { readonly code: string; readonly grader: string };
  "essay-needs-third": {
    readonly code: string;
    readonly first: number;
    readonly second: number;
    readonly difference: number;
    readonly allowed: number;
  };
}
export type EssayFinding = FindingOf<EssayFacts>;

/**
 * The state and final mark of an essay. Two graders mark it apart; where their marks differ by no
 * more than the share of the maximum in Settings, the mark is their mean. Where they differ by more
 * a third grader is needed, and then by the rule in Settings: `closestPair` the mean of the third
 * mark and the nearer of the others (of the two equally near, the higher), `meanOfThree` the mean of
 * all, `thirdDecides` the third mark alone. A mark beyond the maximum, and a second one by the same
 * person, count as not given.
 */
export function essayResult(essay: EssayRow, settings: EssaySettings): EssayResult {
  const { code } = essay;
  const [mark1 = null, mark2 = null, mark3 = null] = soundMarks(essay);
  if (mark1 === null && mark2 === null) {
    return { code, state: "waitsForFirst", mark: null, difference: null };
  }
  if (mark1 === null || mark2 === null) {
    return { code, state: "waitsForSecond", mark: null, difference: null };
  }
  const difference = Math.abs(mark1 - mark2);
  if (difference <= settings.essayGraderDifference * essay.maximum + 1e-9) {
    return { code, state: "final", mark: (mark1 + mark2) / 2, difference };
  }
  if (mark3 === null) return { code, state: "waitsForThird", mark: null, difference };
  return { code, state: "final", mark: resolved(mark1, mark2, mark3, settings), difference };
}

function soundMarks(essay: EssayRow): (number | null)[] {
  const names = graders(essay);
  const marks = marksOf(essay);
  return marks.map((mark, index) => {
    const name = names[index] ?? "";
    const again = names.some((other, i) => i < index && other === name && marks[i] !== null);
    const isSound = mark !== null && mark >= 0 && mark <= essay.maximum;
    return isSound && !(again && name !== "") ? mark : null;
  });
}

function marksOf({ mark1, mark2, mark3 }: EssayRow): (number | null)[] {
  return [mark1, mark2, mark3];
}

function graders({ grader1, grader2, grader3 }: EssayRow): string[] {
  return [grader1, grader2, grader3].map((name) => name.trim().toLowerCase());
}

function resolved(
  first: number,
  second: number,
  third: number,
  { essayThirdGrader }: EssaySettings,
): number {
  if (essayThirdGrader === "thirdDecides") return third;
  if (essayThirdGrader === "meanOfThree") return (first + second + third) / 3;
  const [low, high] = [Math.min(first, second), Math.max(first, second)];
  const nearer = third - low < high - third - 1e-9 ? low : high;
  return (third + nearer) / 2;
}

/** What graders should mend or do: a mark beyond the maximum, one grader twice, a third one needed. */
export function checkEssays(essays: readonly EssayRow[], settings: EssaySettings): EssayFinding[] {
  return essays.flatMap((essay): EssayFinding[] => {
    const place = { table: "essays", rows: [essay.row] } as const;
    const { code, maximum } = essay;
    const outside = marksOf(essay).flatMap((mark, index): EssayFinding[] => {
      if (mark === null || (mark >= 0 && mark <= maximum)) return [];
      const facts = { code, mark, maximum };
      const fields = [`mark${index + 1}`];
      return [{ ...place, fields, rule: "essay-mark-out-of-range", severity: "error", facts }];
    });
    return [...outside, ...sameGrader(essay), ...needsThird(essay, settings)];
  });
}

function sameGrader(essay: EssayRow): EssayFinding[] {
  const { row, code, grader1, grader2, grader3 } = essay;
  const names = graders(essay);
  const twice = names.findIndex((name, i) => name !== "" && names.indexOf(name) < i);
  if (twice < 0) return [];
  const grader = [grader1, grader2, grader3][twice]?.trim() ?? "";
  return [
    {
      rule: "essay-same-grader",
      severity: "error",
      table: "essays",
      rows: [row],
      fields: [`grader${twice + 1}`],
      facts: { code, grader },
    },
  ];
}

function needsThird(essay: EssayRow, settings: EssaySettings): EssayFinding[] {
  const { state, difference } = essayResult(essay, settings);
  const { mark1, mark2 } = essay;
  if (state !== "waitsForThird" || mark1 === null || mark2 === null) return [];
  const allowed = settings.essayGraderDifference * essay.maximum;
  const facts = {
    code: essay.code,
    first: mark1,
    second: mark2,
    difference: difference ?? 0,
    allowed,
  };
  const rule = "essay-needs-third";
  const rows = [essay.row];
  return [{ rule, severity: "info", table: "essays", rows, fields: ["mark3"], facts }];
}

/** An essay answer that belongs in the queue. */
export interface QueuedEssay {
  readonly code: string;
  readonly responseId: string;
  readonly questionId: string;
  readonly answer: string;
  readonly guide: string;
  readonly maximum: number;
}

/**
 * The essays of a quiz in an order that tells nothing, under codes that tell nothing: graders see
 * neither who wrote nor who came first. The same seed gives the same codes, so that a queue that is
 * refreshed keeps the marks it has.
 */
export function essayQueue(
  questions: readonly QuizQuestion[],
  responses: readonly ResponseRow[],
  seed: Seed,
): QueuedEssay[] {
  const queue = questions.flatMap(({ question, points }, index) => {
    if (question.type !== "essay") return [];
    const { guide } = question.key;
    return responses.flatMap(({ responseId, answers }): QueuedEssay[] => {
      const answer = answers[index] ?? null;
      if (answer === null || answer.trim() === "") return [];
      const code = essayCode(seed, responseId, question.id);
      return [{ code, responseId, questionId: question.id, answer, guide, maximum: points }];
    });
  });
  return queue.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ten letters and digits from seed, response and question: 50 bits, without I, O, 0 and 1. */
export function essayCode(seed: Seed, responseId: string, questionId: string): string {
  const halves = ["first", "second"].flatMap((half) => {
    const random = randomFrom(seed, "essay", half, responseId, questionId);
    return Array.from({ length: 5 }, () => codeLetters[Math.floor(random() * 32)] ?? "");
  });
  return halves.join("");
}
