import { scoreGroups } from "../../statistics/scoreGroups";
import { restScores, type Scores } from "../../statistics/scores";
import { type Spread, spread } from "../../statistics/spread";
import type { Question } from "../question";
import type { AnswerText } from "../responses/answerText";
import { answerChoices } from "../responses/answerText";

/** What one answer option did. */
export interface OptionRow {
  readonly letter: string;
  readonly text: string;
  readonly right: boolean;
  readonly count: number;
  /** Share of all people analysed. */
  readonly share: number;
  /** How many of the upper and of the lower group chose it. */
  readonly upper: number;
  readonly lower: number;
  /** Correlation of choosing it with the total; `null` when all or none chose it. */
  readonly pointBiserial: number | null;
  /** Correlation of choosing it with the total of the other questions. */
  readonly withRest: number | null;
  /** A wrong option that draws at least the share in Settings; `null` for right ones. */
  readonly functioning: boolean | null;
}

/** The groups of the totals and their spread, worked out once for all items. */
export interface OptionContext {
  readonly scores: Scores;
  readonly ofTotal: Spread;
  /** 1 for everybody in the upper group, and in the lower. */
  readonly inUpper: Uint8Array;
  readonly inLower: Uint8Array;
  readonly distractorShare: number;
}

export function optionContext(
  scores: Scores,
  groupShare: number,
  distractorShare: number,
): OptionContext {
  const { totals, upperCut, lowerCut } = scoreGroups(scores.totals, groupShare);
  return {
    scores,
    ofTotal: spread(scores.totals),
    inUpper: Uint8Array.from(totals, (total) => Number(total >= upperCut)),
    inLower: Uint8Array.from(totals, (total) => Number(total <= lowerCut)),
    distractorShare,
  };
}

const letters = "ABCDEFGH";

/** The options of a question as its respondents were offered them; `null` for open questions. */
function offered(question: Question): { text: string; right: boolean }[] | null {
  if (question.type !== "single-choice" && question.type !== "multiple-choice") return null;
  const { right } = question.key;
  return question.options.map((text, index) => ({ text, right: right.includes(index) }));
}

/**
 * The distractor table of item j. `answers` are those of the people in `scores`, in the same order.
 * Sources: Haladyna & Downing 1993; Henrysson 1963 for the correlation with the rest.
 */
export function optionTable(
  question: Question,
  answers: readonly AnswerText[],
  j: number,
  context: OptionContext,
): OptionRow[] {
  const options = offered(question);
  if (options === null) return [];
  const { scores, ofTotal, distractorShare } = context;
  const n = scores.n;
  const rest = restScores(scores, j);
  const ofRest = spread(rest);
  const sums = sumsByOption(chosenOptions(answers, options), options.length, rest, context);
  return options.map(({ text, right }, index) => {
    const sum = sums[index] as OptionSums;
    const share = n === 0 ? 0 : sum.count / n;
    return {
      letter: letters[index] ?? "",
      text,
      right,
      count: sum.count,
      share,
      upper: sum.upper,
      lower: sum.lower,
      pointBiserial: flagCorrelation(sum.count, sum.total, n, ofTotal),
      withRest: flagCorrelation(sum.count, sum.rest, n, ofRest),
      functioning: right ? null : n > 0 && share >= distractorShare - 1e-10,
    };
  });
}

interface OptionSums {
  count: number;
  upper: number;
  lower: number;
  total: number;
  rest: number;
}

/** For each option how many chose it, where they stand, and the sums of their totals. */
function sumsByOption(
  chosen: Int32Array,
  optionCount: number,
  rest: Float64Array,
  { scores, inUpper, inLower }: OptionContext,
): OptionSums[] {
  const sums = Array.from({ length: optionCount }, () => ({
    count: 0,
    upper: 0,
    lower: 0,
    total: 0,
    rest: 0,
  }));
  for (let i = 0; i < scores.n; i++) {
    for (let left = chosen[i] as number; left !== 0; left &= left - 1) {
      const sum = sums[31 - Math.clz32(left & -left)] as OptionSums;
      sum.count++;
      sum.upper += inUpper[i] as number;
      sum.lower += inLower[i] as number;
      sum.total += scores.totals[i] as number;
      sum.rest += rest[i] as number;
    }
  }
  return sums;
}

/** For each person the options chosen, a bit each; equal answers are read once. */
function chosenOptions(
  answers: readonly AnswerText[],
  options: readonly { readonly text: string }[],
): Int32Array {
  const bitOf = new Map(options.map(({ text }, index) => [oneLine(text), 1 << index]));
  const known = new Map<AnswerText, number>();
  known.set(null, 0).set("", 0);
  const chosen = new Int32Array(answers.length);
  for (let i = 0; i < chosen.length; i++) {
    const answer = answers[i] ?? null;
    let bits = known.get(answer);
    if (bits === undefined) {
      bits = bitsOf(answer ?? "", bitOf);
      known.set(answer, bits);
    }
    chosen[i] = bits;
  }
  return chosen;
}

function bitsOf(answer: string, bitOf: ReadonlyMap<string, number>): number {
  const whole = bitOf.get(oneLine(answer));
  if (whole !== undefined) return whole;
  const chosen = answerChoices(answer, (line) => bitOf.has(oneLine(line)));
  return chosen.reduce((all, line) => all | (bitOf.get(oneLine(line)) ?? 0), 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Pearson's correlation of a 0/1 flag with a column, from the column's sum where the flag is 1. */
function flagCorrelation(count: number, sum: number, n: number, of: Spread): number | null {
  if (count === 0 || count === n || of.constant || of.mean === null) return null;
  const flagSquares = (count * (n - count)) / n;
  const r = (sum - count * of.mean) / Math.sqrt(flagSquares * of.squares);
  return Math.max(-1, Math.min(1, r));
}
