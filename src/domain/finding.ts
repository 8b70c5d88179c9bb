/**
 * A finding is what an administrator can mend: a rule that the sheet breaks, the rows it concerns,
 * and the facts from which `i18n` makes the sentence. It never holds wording.
 */

/** `error`: a result would be wrong or left out. `warning`: unwise, or to be looked at. `info`: noted. */
export type Severity = "error" | "warning" | "info";

/** The sheets that Capaian knows, by the name the code uses; their labels are in `i18n`. */
export type TableId =
  | "settings"
  | "participants"
  | "instruments"
  | "scores"
  | "gains"
  | "participantGains"
  | "report"
  | "findings"
  | "schedule"
  | "facilitators"
  | "places"
  | "travel"
  | "groups"
  | "curriculum"
  | "holidays"
  | "timetable"
  | "scheduleSummary"
  | "repairs"
  | "questions"
  | "blueprint"
  | "quizzes"
  | "responses"
  | "essays"
  | "itemAnalysis"
  | "paper"
  | "shareScores"
  | "shareGains"
  | "personData"
  | "deletions"
  | "selfTest"
  | "quizItems"
  | "templates"
  | "distractors"
  | "quizStatistics"
  | "regrade"
  | "printedQuiz";

export interface Finding<Rule extends string = string, Facts = object> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly table: TableId;
  /** Sheet rows concerned, the header being row 1; empty where the whole sheet is meant. */
  readonly rows: readonly number[];
  /** Column keys concerned (`start`, `place`); for *Nilai* the instrument ID. */
  readonly fields: readonly string[];
  readonly facts: Facts;
}

/** The union of findings that a map `rule id -> facts` describes. */
export type FindingOf<FactsByRule> = {
  [Rule in keyof FactsByRule & string]: Finding<Rule, FactsByRule[Rule]>;
}[keyof FactsByRule & string];
