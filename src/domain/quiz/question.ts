/**
 * One question as the bank keeps it, whatever file or sheet it came from. Narrow by `type` and the
 * key has its shape: a letter or letters, a truth, accepted texts, accepted numbers, pairs.
 *
 * How often and when a question was used is not a property of the question: the bank adds it.
 */

export const questionTypes = [
  "single-choice",
  "multiple-choice",
  "true-false",
  "short-answer",
  "numeric",
  "matching",
  "essay",
  "unsupported",
] as const;
export type QuestionType = (typeof questionTypes)[number];

export const domains = ["cognitive", "affective", "psychomotor"] as const;
export type LearningDomain = (typeof domains)[number];

/** Levels of the revised Bloom taxonomy, C1 remember to C6 create. */
export const levels = ["C1", "C2", "C3", "C4", "C5", "C6"] as const;
export type Level = (typeof levels)[number];

export const questionStatuses = ["draft", "ready", "retired"] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

export type Question = QuestionCommon & QuestionBody;

export interface QuestionCommon {
  /** `null` until the bank has given one. */
  readonly id: string | null;
  /** A short name for people, where the file has one; participants never see it. */
  readonly title: string | null;
  readonly stem: string;
  /** Whether stem, options and feedback are plain text or HTML that was kept on purpose. */
  readonly markup: "text" | "html";
  /** The choices A, B, C …; empty for every other type. */
  readonly options: readonly string[];
  readonly points: number;
  /** What a participant reads after a right answer; `""` where there is nothing. */
  readonly feedbackRight: string;
  readonly feedbackWrong: string;
  readonly domain: LearningDomain | null;
  /** Unit of competency, as the programme writes it: code, title or path. */
  readonly unit: string | null;
  /** KUK (kriteria unjuk kerja) of that unit. */
  readonly kuk: string | null;
  readonly level: Level | null;
  /** Facility as last measured, 0 (nobody right) to 1 (all right). */
  readonly difficulty: number | null;
  readonly tags: readonly string[];
  readonly status: QuestionStatus;
}

export type QuestionBody =
  | { readonly type: "single-choice" | "multiple-choice"; readonly key: ChoiceKey }
  | { readonly type: "true-false"; readonly key: TruthKey }
  | { readonly type: "short-answer"; readonly key: TextKey }
  | { readonly type: "numeric"; readonly key: NumberKey }
  | {
      readonly type: "matching";
      /** What stands on the left, numbered 1, 2, 3 … */
      readonly lefts: readonly string[];
      /**
       * What can be chosen, lettered a, b, c …, each text once: partners in the order of `lefts`,
       * then those that fit nothing.
       */
      readonly rights: readonly string[];
      readonly key: MatchingKey;
    }
  | { readonly type: "essay"; readonly key: EssayKey }
  | {
      /** What a form cannot show (cloze, drag and drop): kept as it was, never dropped. */
      readonly type: "unsupported";
      readonly source: QuestionSource;
      readonly key: null;
    };

export interface ChoiceKey {
  /**
   * Indexes into `options`, ascending: "A;C" is [0, 2]. Where `single-choice` has several, any one
   * of them is right and `shares` is given, each with 1.
   */
  readonly right: readonly number[];
  /**
   * Share of the points for each option, −1 to 1, where the plain key does not say it all: a half
   * right distractor, a deduction. `null`: the right ones share the points equally, the rest 0.
   */
  readonly shares: readonly number[] | null;
  /** What is said of each option, aligned with `options`; `null` where no option has any. */
  readonly feedbacks: readonly string[] | null;
}

export interface TruthKey {
  readonly answer: boolean;
}

export interface TextKey {
  readonly answers: readonly AcceptedText[];
  readonly caseSensitive: boolean;
}

export interface AcceptedText {
  readonly text: string;
  /** Share of the points, 0 to 1; 0 for an answer known to be wrong that has its own feedback. */
  readonly share: number;
  readonly feedback: string;
}

export interface NumberKey {
  readonly answers: readonly AcceptedNumber[];
}

/** `value` ± `tolerance`, both ends included. */
export interface AcceptedNumber {
  readonly value: number;
  readonly tolerance: number;
  readonly share: number;
  readonly feedback: string;
}

export interface MatchingKey {
  /** For each of `lefts` the index of its partner in `rights`: "1=c;2=a" is [2, 0]. */
  readonly pairs: readonly number[];
}

export interface EssayKey {
  /** What a grader looks for; `""` where nothing was written. */
  readonly guide: string;
}

/** The question as it stood in its file, and what that file calls its type. */
export interface QuestionSource {
  readonly format: "gift" | "xml";
  readonly kind: string;
  readonly text: string;
}

/** A question about which nothing is known yet but its stem; complete it with a body. */
export function blankQuestion(stem: string): QuestionCommon {
  return {
    id: null,
    title: null,
    stem,
    markup: "text",
    options: [],
    points: 1,
    feedbackRight: "",
    feedbackWrong: "",
    domain: null,
    unit: null,
    kuk: null,
    level: null,
    difficulty: null,
    tags: [],
    status: "draft",
  };
}

/** The share of the points that each option earns, the plain key written out. */
export function sharesOf(key: ChoiceKey, optionCount: number): number[] {
  if (key.shares) return [...key.shares];
  const equal = 1 / key.right.length;
  return Array.from({ length: optionCount }, (_, index) => (key.right.includes(index) ? equal : 0));
}
