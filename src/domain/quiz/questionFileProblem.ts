import type { Severity } from "../finding";
import type { QuestionType } from "./question";

/**
 * What can be wrong with a question file, by code. `error`: the question (or the file) was not
 * taken. `warning`: taken, but look at it. `info`: taken, and something is worth knowing.
 */
export interface QuestionFileFacts {
  // The file
  readonly "not-a-question-file": object;
  readonly "file-too-large": { readonly bytes: number; readonly limit: number };
  readonly "too-many-questions": { readonly limit: number };
  readonly "wrong-encoding": object;
  readonly "encoding-converted": { readonly encoding: string };
  readonly "entities-refused": object;
  readonly "invalid-xml": { readonly atLine: number };
  readonly "too-deep": { readonly limit: number };
  readonly "file-cut-off": object;
  // Any question
  readonly "empty-question": object;
  readonly "question-too-long": { readonly characters: number; readonly limit: number };
  readonly "no-right-answer": object;
  readonly "key-outside-options": { readonly key: string; readonly options: number };
  readonly "one-option-only": { readonly options: number };
  readonly "empty-option": { readonly letter: string };
  readonly "too-many-options": { readonly options: number; readonly limit: number };
  readonly "pair-incomplete": { readonly pair: number };
  readonly "one-pair-only": { readonly pairs: number };
  readonly "weight-not-in-moodle-list": { readonly percent: number; readonly nearest: number };
  readonly "weight-replaced": { readonly percent: number; readonly nearest: number };
  readonly "numeric-not-number": { readonly text: string };
  readonly "decimal-comma": { readonly text: string };
  readonly "duplicate-id": { readonly id: string; readonly firstLine: number };
  readonly "unknown-type": { readonly kind: string };
  readonly "unsupported-in-forms": { readonly kind: string };
  readonly "image-listed": { readonly files: readonly string[] };
  readonly "setting-not-kept": { readonly names: readonly string[] };
  // GIFT
  readonly "brace-not-closed": object;
  readonly "brace-not-opened": object;
  readonly "extra-brace": object;
  readonly "answers-not-understood": { readonly text: string };
  // Aiken
  readonly "aiken-not-completed": object;
  readonly "aiken-answer-missing": { readonly options: number };
  readonly "aiken-letters": { readonly expected: string; readonly found: string };
  readonly "aiken-stem-joined": { readonly lines: number };
}

export type QuestionFileCode = keyof QuestionFileFacts;

/** `line` is the line where the question begins, counted from 1; 1 where the whole file is meant. */
export type QuestionFileProblem = {
  readonly [Code in QuestionFileCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly line: number;
    readonly facts: QuestionFileFacts[Code];
  };
}[QuestionFileCode];

/** What a format could not hold when questions were written to it, by code. */
export interface ExportLossFacts {
  readonly "type-not-held": { readonly type: QuestionType };
  readonly "source-of-other-format": { readonly kind: string };
  readonly "fields-not-held": { readonly fields: readonly ExportField[] };
  readonly "feedback-merged": object;
  readonly "text-trimmed": object;
  readonly "lines-joined": object;
  readonly "markup-dropped": object;
  readonly "characters-replaced": object;
  readonly "weight-rounded": { readonly percent: number; readonly nearest: number };
  readonly "looks-like-answer-line": object;
  readonly "too-many-options-to-write": { readonly options: number; readonly limit: number };
  readonly "nothing-to-write": { readonly part: "stem" | "option" | "key" };
}

export type ExportField =
  | "id"
  | "title"
  | "points"
  | "feedback"
  | "optionFeedback"
  | "shares"
  | "domain"
  | "unit"
  | "kuk"
  | "level"
  | "difficulty"
  | "tags"
  | "status"
  | "guide"
  | "caseSensitive";

export type ExportLossCode = keyof ExportLossFacts;

/** `question` counts from 0 in what was given; `written` says whether it is in the file at all. */
export type ExportLoss = {
  readonly [Code in ExportLossCode]: {
    readonly code: Code;
    readonly question: number;
    readonly id: string | null;
    readonly written: boolean;
    readonly facts: ExportLossFacts[Code];
  };
}[ExportLossCode];
