import type { FindingOf } from "../finding";

/** What goes wrong between the workbook and Google Forms, by rule ID. */
export interface QuizRunFacts {
  "quiz-form-missing": { readonly quiz: string; readonly title: string };
  /** Stopped between making a form and noting its ID: an empty one may lie in Drive. */
  "quiz-form-left-over": { readonly quiz: string; readonly file: string };
  "quiz-form-changed-while-built": { readonly quiz: string; readonly item: string };
  "quiz-not-published": { readonly quiz: string };
  "quiz-blueprint-unknown": { readonly quiz: string; readonly blueprint: string };
  "quiz-question-not-in-bank": { readonly quiz: string; readonly question: string };
  "quiz-instrument-unknown": { readonly quiz: string; readonly instrument: string };
  "quiz-key-changed": { readonly quiz: string; readonly questions: readonly string[] };
  "answer-fills-cell": { readonly quiz: string; readonly count: number };
  /** Somebody typed another score; it stays. */
  "score-kept": {
    readonly participant: string;
    readonly instrument: string;
    readonly kept: string;
    readonly graded: number;
  };
  "question-not-added": {
    readonly question: string;
    readonly line: number | null;
    readonly reason: "idTaken" | "sameQuestion" | "malformed" | "tooManyOptions";
  };
  "question-part-lost": {
    readonly question: string;
    readonly parts: readonly ("title" | "optionFeedback" | "manyOptions")[];
  };
}
export type QuizRunFinding = FindingOf<QuizRunFacts>;
