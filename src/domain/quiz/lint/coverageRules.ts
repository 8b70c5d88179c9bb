import { rule, when } from "./rule";

const unitCodes = [
  /^[A-Z]{3}\.[A-Z]{2}\d{2}\.\d{3}\.\d{2}$/,
  /^[A-U]\.\d{6}\.\d{3}\.\d{2}$/,
  /^[A-U]\.\d{2}[A-Z]{3}\d{2}\.\d{3}\.\d$/,
];

/** Whether a text means to be a unit code: no words, letters and digits in groups. */
function looksLikeCode(text: string): boolean {
  return /^[A-Za-z]{1,3}[.,\s-]/.test(text) && (text.match(/\d/g) ?? []).length >= 4;
}

export const coverageRules = [
  // Without its unit a question is missing from the blueprint.
  rule("unit-missing", "warning", ({ row }) => when(row.unit.trim() === "", ["unit"], {})),
  // A code that fits none of the three SKKNI patterns holds a slip: O for 0, a comma for a dot.
  rule("unit-code-malformed", "warning", ({ row }) => {
    const unit = row.unit.trim();
    const first = unit.split(/\s+[-–—:]?\s*(?=[A-Za-z]{3})/)[0] ?? unit;
    const wrong = looksLikeCode(first) && !unitCodes.some((pattern) => pattern.test(first));
    return when(wrong, ["unit"], { unit: first });
  }),
  // Every question proves some KUK.
  rule("kuk-missing", "warning", ({ row }) => when(row.kuk.trim() === "", ["kuk"], {})),
  // Gains are told by domain.
  rule("domain-missing", "warning", ({ row }) => when(row.domain === null, ["domain"], {})),
  // A blueprint asks for levels.
  rule("level-missing", "warning", ({ row }) => when(row.level === null, ["level"], {})),
  // Whoever answers wrongly should learn from it.
  rule("feedback-wrong-missing", "info", ({ row, isChoice }) => {
    const keyed = isChoice || row.type === "true-false";
    return when(keyed && row.feedbackWrong.trim() === "", ["feedbackWrong"], {});
  }),
] as const;
