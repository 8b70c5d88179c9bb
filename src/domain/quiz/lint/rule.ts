import type { Severity } from "../../finding";
import type { ValuesOf } from "../../setting";
import { type BankRow, filledOptions } from "../bank/bankRow";
import { type KeyReading, readKey } from "../bank/readKey";
import type { quizSettings } from "../quizSettings";
import { excerpt } from "../text/words";
import type { QuestionFacts, QuestionRuleId } from "./questionFacts";

/** A row of the bank as the rules see it: its key read once, its filled options in order. */
export interface Subject {
  readonly row: BankRow;
  /** ID, or the beginning of the stem. */
  readonly name: string;
  readonly reading: KeyReading;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** Letters of the right options of a choice question. */
  readonly keys: readonly string[];
  readonly isChoice: boolean;
}

export type QuizSettings = ValuesOf<typeof quizSettings>;

/** One thing found: the cells, and what the sentence needs beside the question's name. */
export interface Found<Id extends QuestionRuleId> {
  readonly fields: readonly string[];
  readonly facts: Omit<QuestionFacts[Id], "question">;
}

/** A rule that looks at one question at a time. */
export interface QuestionRule<Id extends QuestionRuleId = QuestionRuleId> {
  readonly id: Id;
  readonly severity: Severity;
  check(subject: Subject, settings: QuizSettings): readonly Found<Id>[];
}

/** A rule that compares questions with each other. */
export interface BankRule<Id extends QuestionRuleId = QuestionRuleId> {
  readonly id: Id;
  readonly severity: Severity;
  checkAll(
    subjects: readonly Subject[],
    settings: QuizSettings,
  ): readonly (Found<Id> & { readonly subjects: readonly Subject[] })[];
}

/** Writes a rule so that its facts are held against its ID. */
export function rule<Id extends QuestionRuleId>(
  id: Id,
  severity: Severity,
  check: QuestionRule<Id>["check"],
): QuestionRule<Id> {
  return { id, severity, check };
}

export function bankRule<Id extends QuestionRuleId>(
  id: Id,
  severity: Severity,
  checkAll: BankRule<Id>["checkAll"],
): BankRule<Id> {
  return { id, severity, checkAll };
}

/** One finding when the condition holds, none otherwise. */
export function when<F>(
  condition: boolean,
  fields: readonly string[],
  facts: F,
): readonly { fields: readonly string[]; facts: F }[] {
  return condition ? [{ fields, facts }] : [];
}

export function subjectOf(row: BankRow): Subject {
  const options = filledOptions(row);
  const reading = readKey(row);
  const body = reading.body;
  const isChoice = row.type === "single-choice" || row.type === "multiple-choice";
  const right =
    body?.type === "single-choice" || body?.type === "multiple-choice" ? body.key.right : [];
  return {
    row,
    name: row.id.trim() || excerpt(row.stem, 40),
    reading,
    options,
    keys: right.map((index) => options[index]?.letter ?? ""),
    isChoice,
  };
}

/** The column key of an option: `optionC`. */
export function optionField(letter: string): string {
  return `option${letter}`;
}

/** The cells of a row that hold a person's text, by column key, blank ones left out. */
export function textCells(subject: Subject): { field: string; text: string }[] {
  const { row } = subject;
  const cells = [
    { field: "stem", text: row.stem },
    ...row.options.map((text, index) => ({
      field: optionField("ABCDEFGH"[index] ?? "?"),
      text,
    })),
    { field: "feedbackRight", text: row.feedbackRight },
    { field: "feedbackWrong", text: row.feedbackWrong },
  ];
  return cells.filter((cell) => cell.text !== "");
}
