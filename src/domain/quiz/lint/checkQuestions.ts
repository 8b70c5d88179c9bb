import type { BankRow } from "../bank/bankRow";
import { lintRules } from "./lintRules";
import type { QuestionFinding } from "./questionFacts";
import { type Found, type QuizSettings, type Subject, subjectOf } from "./rule";

/** A row that holds nothing a person typed is no question. */
export function isBlankRow(row: BankRow): boolean {
  const texts = [row.id, row.stem, row.key, ...row.options];
  return row.type === null && texts.every((text) => text.trim() === "");
}

/**
 * Everything that is wrong or unwise in the bank, in the order of the sheet. Retired questions are
 * left in peace, but their IDs still count: an old answer may point at them.
 */
export function checkQuestions(
  rows: readonly BankRow[],
  settings: QuizSettings,
): QuestionFinding[] {
  const subjects = rows.filter((row) => !isBlankRow(row)).map(subjectOf);
  const inUse = subjects.filter((subject) => subject.row.status !== "retired");
  const findings = lintRules.flatMap((rule) => {
    if ("check" in rule) {
      return inUse.flatMap((subject) =>
        rule.check(subject, settings).map((found) => findingOf(rule, found, [subject])),
      );
    }
    const compared = rule.id === "question-id-duplicate" ? subjects : inUse;
    return rule.checkAll(compared, settings).map((found) => findingOf(rule, found, found.subjects));
  });
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => (a.finding.rows[0] ?? 0) - (b.finding.rows[0] ?? 0) || a.order - b.order)
    .map(({ finding }) => finding);
}

function findingOf(
  rule: { id: string; severity: string },
  found: Pick<Found<never>, "fields"> & { readonly facts: object },
  subjects: readonly Subject[],
): QuestionFinding {
  return {
    rule: rule.id,
    severity: rule.severity,
    table: "questions",
    rows: subjects.map((subject) => subject.row.row),
    fields: found.fields,
    facts: { question: subjects[0]?.name ?? "", ...found.facts },
  } as QuestionFinding;
}
