import { truthWords } from "../bank/readKey";
import { type ChoiceKey, type MatchingKey, sharesOf } from "../question";
import { answerChoices, answerLines } from "../responses/answerText";
import { folded } from "../text/words";
import { type Grader, type GradingSettings, gradeOfShare, unreadable } from "./gradeAnswer";

type Policy = GradingSettings["choiceGrading"];

/** An option as it is recognised: exact but for case and spacing; signs and digits count. */
function optionKey(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

/**
 * Choices against their key.
 * - `allOrNothing`: the right ones and no other, else 0.
 * - `partial`: each right one earns its share; nothing for whoever ticks more than there are right.
 * - `partialWithDeduction`: as `partial`, and each wrong one takes off an equal part, so that
 *   ticking everything earns nothing; never below 0.
 * Where the question lists shares of its own, they are added up as listed; the lower ones only
 * count as deductions under `partialWithDeduction`.
 */
export function gradeChoices(
  options: readonly string[],
  key: ChoiceKey,
  type: "single-choice" | "multiple-choice",
  policy: Policy,
): Grader {
  const indexOf = new Map(options.map((text, index) => [optionKey(text), index]));
  const shares = sharesOf(key, options.length);
  const wrongCount = options.length - key.right.length;
  const deduction = wrongCount === 0 ? 0 : 1 / wrongCount;
  return (answer) => {
    const ticked = tickedOptions(answer, indexOf);
    if (ticked === null) return unreadable("notAnOption");
    if (type === "single-choice" && ticked.length > 1) return unreadable("severalChoices");
    const rightOnes = ticked.filter((index) => key.right.includes(index)).length;
    const wrongOnes = ticked.length - rightOnes;
    if (policy === "allOrNothing") {
      return gradeOfShare(rightOnes === key.right.length && wrongOnes === 0 ? 1 : 0);
    }
    const deducts = policy === "partialWithDeduction";
    if (key.shares !== null) {
      return gradeOfShare(
        ticked.reduce((sum, i) => sum + Math.max(deducts ? -1 : 0, shares[i] ?? 0), 0),
      );
    }
    const earned = ticked.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
    if (deducts) return gradeOfShare(earned - wrongOnes * deduction);
    return gradeOfShare(ticked.length > key.right.length ? 0 : earned);
  };
}

/** Indexes of the ticked options; `null` where one is none of them. */
function tickedOptions(answer: string, indexOf: ReadonlyMap<string, number>): number[] | null {
  const whole = indexOf.get(optionKey(answer));
  if (whole !== undefined) return [whole];
  const ticked = new Set<number>();
  for (const choice of answerChoices(answer, (line) => indexOf.has(optionKey(line)))) {
    const index = indexOf.get(optionKey(choice));
    if (index === undefined) return null;
    ticked.add(index);
  }
  return [...ticked];
}

export function gradeTruth(right: boolean): Grader {
  return (answer) => {
    const said = truthWords.get(folded(answer));
    return said === undefined ? unreadable("notAnOption") : gradeOfShare(said === right ? 1 : 0);
  };
}

/**
 * Pairs of a grid. `allOrNothing` wants all; otherwise each right pair earns an equal share, and
 * under `partialWithDeduction` each wrong one takes an equal share off (a row left blank does not).
 */
export function gradePairs(
  lefts: readonly string[],
  rights: readonly string[],
  key: MatchingKey,
  policy: Policy,
): Grader {
  const partner = new Map(
    lefts.map((left, index) => [optionKey(left), optionKey(rights[key.pairs[index] ?? -1] ?? "")]),
  );
  const known = new Set(rights.map(optionKey));
  return (answer) => {
    let [rightOnes, wrongOnes] = [0, 0];
    for (const line of answerLines(answer)) {
      const cut = line.lastIndexOf(" -> ");
      const wanted = partner.get(optionKey(line.slice(0, cut)));
      const given = optionKey(line.slice(cut + 4));
      if (cut < 0 || wanted === undefined || !known.has(given)) return unreadable("notAnOption");
      if (given === wanted) rightOnes++;
      else wrongOnes++;
    }
    if (policy === "allOrNothing") return gradeOfShare(rightOnes === lefts.length ? 1 : 0);
    const net = policy === "partialWithDeduction" ? rightOnes - wrongOnes : rightOnes;
    return gradeOfShare(net / lefts.length);
  };
}
