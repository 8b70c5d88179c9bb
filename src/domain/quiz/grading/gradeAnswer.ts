import type { Question } from "../question";
import { gradeChoices, gradePairs, gradeTruth } from "./gradeChoice";
import { gradeNumber, gradeText } from "./gradeOpen";

export interface GradingSettings {
  readonly choiceGrading: "allOrNothing" | "partial" | "partialWithDeduction";
  readonly textGrading: "exact" | "caseFree" | "list";
  readonly numericTolerance: number;
  readonly numericToleranceKind: "absolute" | "relative";
}

/**
 * What became of one answer. `blank` was shown and left empty: 0 points. `waiting` is for a grader.
 * `unreadable` cannot be judged as it stands: a number with two readings, a choice that no option
 * has; it has no points until somebody mends the cell.
 */
export type Grade =
  | { readonly state: "right" | "partial" | "wrong" | "blank"; readonly share: number }
  | { readonly state: "waiting"; readonly share: null }
  | { readonly state: "unreadable"; readonly share: null; readonly reason: UnreadableReason };

export type UnreadableReason =
  | "notAnOption"
  | "severalChoices"
  | "notANumber"
  | "ambiguousNumber"
  | "formula";

/** Grades one cell of answers; made once for a question and used for every response. */
export type Grader = (answer: string) => Grade;

export const blank: Grade = { state: "blank", share: 0 };
export const waiting: Grade = { state: "waiting", share: null };

/** The grade of a share of the points, kept within 0 and 1. */
export function gradeOfShare(share: number): Grade {
  const within = Math.max(0, Math.min(1, Math.round(share * 1e10) / 1e10));
  return { state: within === 1 ? "right" : within === 0 ? "wrong" : "partial", share: within };
}

export function unreadable(reason: UnreadableReason): Grade {
  return { state: "unreadable", share: null, reason };
}

/** The grader of a question by the policies in Settings. */
export function graderOf(question: Question, settings: GradingSettings): Grader {
  const grade = keyedGrader(question, settings);
  const known = new Map<string, Grade>();
  return (answer) => {
    if (answer.trim() === "") return blank;
    const before = known.get(answer);
    if (before !== undefined) return before;
    const result = grade(answer);
    if (known.size < 5000) known.set(answer, result);
    return result;
  };
}

function keyedGrader(question: Question, settings: GradingSettings): Grader {
  switch (question.type) {
    case "single-choice":
    case "multiple-choice":
      return gradeChoices(question.options, question.key, question.type, settings.choiceGrading);
    case "true-false":
      return gradeTruth(question.key.answer);
    case "short-answer":
      return gradeText(question.key, settings.textGrading);
    case "numeric":
      return gradeNumber(question.key, settings);
    case "matching":
      return gradePairs(question.lefts, question.rights, question.key, settings.choiceGrading);
    default:
      return () => waiting;
  }
}
