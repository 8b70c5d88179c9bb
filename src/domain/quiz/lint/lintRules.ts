import { bankRules } from "./bankRules";
import { coverageRules } from "./coverageRules";
import { optionRules } from "./optionRules";
import type { QuestionRuleId } from "./questionFacts";
import type { BankRule, QuestionRule } from "./rule";
import { stemRules } from "./stemRules";
import { structureRules } from "./structureRules";
import { textRules } from "./textRules";

/**
 * Every rule of *Periksa soal*, in the order in which its findings are listed: whether the question
 * can be asked and graded at all, its options, its wording, its text, its place in the blueprint,
 * and what it shares with other questions.
 */
export const lintRules: readonly (QuestionRule | BankRule)[] = [
  ...structureRules,
  ...optionRules,
  ...stemRules,
  ...textRules,
  ...coverageRules,
  ...bankRules,
];

type Listed =
  | (typeof structureRules)[number]["id"]
  | (typeof optionRules)[number]["id"]
  | (typeof stemRules)[number]["id"]
  | (typeof textRules)[number]["id"]
  | (typeof coverageRules)[number]["id"]
  | (typeof bankRules)[number]["id"];

/** Compiles only while every rule that has facts is in the list. */
export const unlistedRules: Record<Exclude<QuestionRuleId, Listed>, never> = {};
