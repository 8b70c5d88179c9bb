import type { FindingOf } from "../../finding";
import type { Level } from "../question";

/** Which question: its ID, or the beginning of its stem where it has none. */
interface About {
  readonly question: string;
}
interface InOption extends About {
  /** The letter of the option, A to H. */
  readonly option: string;
}
interface InText extends About {
  /** Column key of the cell: `stem`, `optionB`, `feedbackRight` … */
  readonly field: string;
}
interface WithWord extends About {
  readonly word: string;
}

/** What each rule of the bank tells, by rule ID. */
export interface QuestionFacts {
  "question-id-missing": About;
  "question-id-duplicate": About & { readonly rows: readonly number[] };
  "question-type-missing": About;
  "stem-blank": About;
  "points-missing": About;
  "points-not-positive": About & { readonly points: number };
  "points-not-whole": About & { readonly points: number };
  "difficulty-out-of-range": About & { readonly difficulty: number };
  "key-missing": About;
  "key-beyond-options": InOption & { readonly last: string };
  "key-not-an-option": About & { readonly key: string };
  "key-not-true-or-false": About & { readonly key: string };
  "key-not-a-number": About & { readonly key: string };
  "key-number-ambiguous": About & { readonly key: string; readonly readings: readonly number[] };
  "numeric-tolerance-missing": About & { readonly value: number };
  "single-choice-several-keys": About & { readonly keys: readonly string[] };
  "multiple-choice-one-key": About;
  "multiple-choice-all-keys": About;
  "true-false-odd-options": InOption & { readonly text: string };
  "matching-pairs-incomplete": About & { readonly options: readonly string[] };
  "matching-left-repeated": About & { readonly text: string };
  "matching-too-few-pairs": About & { readonly pairs: number };
  "essay-guide-missing": About;
  "options-too-few": About & { readonly count: number };
  "options-few": About & { readonly count: number; readonly fewest: number };
  "options-duplicate": About & { readonly first: string; readonly second: string };
  "options-similar": About & {
    readonly first: string;
    readonly second: string;
    readonly similarity: number;
  };
  "options-gap": InOption;
  "options-unused": About & { readonly count: number };
  "options-unlike-length": About & { readonly shortest: string; readonly longest: string };
  "options-numbers-unordered": About;
  "option-line-break": InOption;
  "option-too-long": InOption & { readonly length: number; readonly limit: number };
  "option-all-of-the-above": InOption;
  "option-none-of-the-above": InOption;
  "option-absolute-word": InOption & WithWord;
  "option-vague-word": InOption & WithWord;
  "key-longest-option": InOption & { readonly ratio: number };
  "key-repeats-stem": InOption & WithWord;
  "key-odd-form": InOption;
  "stem-article-cue": WithWord & { readonly options: readonly string[] };
  "stem-too-long": About & { readonly length: number; readonly limit: number };
  "stem-double-negative": About & { readonly words: readonly string[] };
  "stem-negative-not-emphasised": WithWord;
  "stem-duplicate": About & { readonly other: string };
  "stem-similar": About & { readonly other: string; readonly similarity: number };
  "stem-level-verb": WithWord & { readonly level: Level; readonly usual: Level };
  "text-html": InText & { readonly tag: string };
  "text-formula": InText & { readonly sign: string };
  "text-hidden-character": InText & { readonly code: string };
  "text-emoji": InText & { readonly emoji: string };
  "text-edge-spaces": InText;
  "unit-missing": About;
  "unit-code-malformed": About & { readonly unit: string };
  "kuk-missing": About;
  "domain-missing": About;
  "level-missing": About;
  "feedback-wrong-missing": About;
  "type-not-in-forms": About & { readonly kind: string };
}

export type QuestionRuleId = keyof QuestionFacts;
export type QuestionFinding = FindingOf<QuestionFacts>;
