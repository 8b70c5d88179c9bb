import type { AcceptedNumber, NumberKey, TextKey } from "../question";
import { numberReadings } from "../text/numbers";
import {
  type Grade,
  type Grader,
  type GradingSettings,
  gradeOfShare,
  unreadable,
} from "./gradeAnswer";

/**
 * Text against its key.
 * - `exact`: the first accepted text, letter for letter (spaces around aside).
 * - `caseFree`: the first accepted text, whatever the case and spacing.
 * - `list`: any accepted text, whatever the case and spacing, each with its share.
 * A key that says its case matters is compared with case under every policy.
 */
export function gradeText(key: TextKey, policy: GradingSettings["textGrading"]): Grader {
  const form = (text: string) => {
    if (policy === "exact") return text.normalize("NFC").trim();
    const spaced = text.normalize("NFC").replace(/\s+/g, " ").trim();
    return key.caseSensitive ? spaced : spaced.toLowerCase();
  };
  const accepted = policy === "list" ? key.answers : key.answers.slice(0, 1);
  const shares = new Map<string, number>();
  for (const { text, share } of accepted) {
    shares.set(form(text), Math.max(share, shares.get(form(text)) ?? 0));
  }
  return (answer) => gradeOfShare(shares.get(form(answer)) ?? 0);
}

/**
 * A number against its key. A text with two readings is graded only where both earn the same; the
 * tolerance of the question goes before that in Settings, both ends included.
 */
export function gradeNumber(key: NumberKey, settings: GradingSettings): Grader {
  return (answer) => {
    const readings = numberReadings(answer);
    if (readings.length === 0) return unreadable("notANumber");
    const grades = readings.map((value) => gradeValue(value, key.answers, settings));
    const same = grades.every((grade) => grade.share === grades[0]?.share);
    return same ? (grades[0] as Grade) : unreadable("ambiguousNumber");
  };
}

function gradeValue(
  value: number,
  accepted: readonly AcceptedNumber[],
  settings: GradingSettings,
): Grade {
  const shares = accepted
    .filter((each) => Math.abs(value - each.value) <= toleranceOf(each, settings))
    .map((each) => each.share);
  return gradeOfShare(Math.max(0, ...shares));
}

/** The tolerance with room for floating noise: 0.3 is 0.1 + 0.2. */
function toleranceOf({ value, tolerance }: AcceptedNumber, settings: GradingSettings): number {
  const { numericTolerance, numericToleranceKind } = settings;
  const general =
    numericToleranceKind === "relative" ? numericTolerance * Math.abs(value) : numericTolerance;
  const own = tolerance > 0 ? tolerance : general;
  return own + 1e-9 * Math.max(1, Math.abs(value), own);
}
