import type { IsoDate } from "../../calendar";
import type { LearningDomain, Level, Question, QuestionStatus, QuestionType } from "../question";

/** The option columns of the bank, A to H. */
export const optionLetters = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;

/** A row of *Bank Soal* as its cells say, whether or not it makes a question; `""` is a blank cell. */
export interface BankRow {
  /** Row in the sheet, the header being 1. */
  readonly row: number;
  readonly id: string;
  readonly type: QuestionType | null;
  readonly stem: string;
  /** The cells A to H in their order, blank ones included; trailing ones may be left away. */
  readonly options: readonly string[];
  readonly key: string;
  readonly points: number | null;
  readonly feedbackRight: string;
  readonly feedbackWrong: string;
  readonly domain: LearningDomain | null;
  readonly unit: string;
  readonly kuk: string;
  readonly level: Level | null;
  readonly difficulty: number | null;
  readonly tags: readonly string[];
  readonly status: QuestionStatus;
  readonly timesUsed: number;
  readonly lastUsed: IsoDate | null;
}

/** A question that stands in the bank, with what the bank knows of its use. */
export interface BankEntry {
  readonly row: number;
  readonly question: Question & { readonly id: string };
  readonly timesUsed: number;
  readonly lastUsed: IsoDate | null;
}

/** A tag by which the bank keeps that the text of a question is HTML on purpose. */
export const htmlTag = "html";

/** The cells of the options that are filled, with the letter under which they stand. */
export function filledOptions(row: BankRow): { letter: string; text: string }[] {
  return optionLetters
    .map((letter, index) => ({ letter, text: (row.options[index] ?? "").trim() }))
    .filter((option) => option.text !== "");
}
