import { type ScoreGroups, scoreGroups } from "../../statistics/scoreGroups";
import { restScores, type Scores } from "../../statistics/scores";
import { spread } from "../../statistics/spread";
import type { Question } from "../question";
import type { AnswerText } from "../responses/answerText";
import { answerLines } from "../responses/answerText";

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

/** Groups of the totals and what is needed of them for every item, worked out once. */
export interface OptionContext {
  readonly scores: Scores;
  readonly groups: ScoreGroups;
  readonly distractorShare: number;
}

export function optionContext(
  scores: Scores,
  groupShare: number,
  distractorShare: number,
): OptionContext {
  return { scores, groups: scoreGroups(scores.totals, groupShare), distractorShare };
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
  const { scores, groups, distractorShare } = context;
  const rest = restScores(scores, j);
  const chosen = chosenOptions(answers, options);
  const n = scores.n;
  const sums = options.map(() => ({ count: 0, upper: 0, lower: 0, total: 0, rest: 0 }));
  for (let i = 0; i < n; i++) {
    for (const option of chosen[i] ?? []) {
      const sum = sums[option];
      if (sum === undefined) continue;
      sum.count++;
      if ((groups.totals[i] as number) >= groups.upperCut) sum.upper++;
      if ((groups.totals[i] as number) <= groups.lowerCut) sum.lower++;
      sum.total += scores.totals[i] as number;
      sum.rest += rest[i] as number;
    }
  }
  const [ofTotal, ofRest] = [spread(scores.totals), spread(rest)];
  return options.map(({ text, right }, index) => {
    const sum = sums[index] as (typeof sums)[number];
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

/** For each person the indexes of the options chosen; equal answers are read once. */
function chosenOptions(
  answers: readonly AnswerText[],
  options: readonly { readonly text: string }[],
): readonly (readonly number[])[] {
  const indexOf = new Map(options.map(({ text }, index) => [text.trim(), index]));
  const known = new Map<string, readonly number[]>();
  const none: readonly number[] = [];
  return answers.map((answer) => {
    if (answer === null || answer === "") return none;
    const before = known.get(answer);
    if (before !== undefined) return before;
    const whole = indexOf.get(answer.trim());
    const lines = whole === undefined ? answerLines(answer) : [];
    const found = lines.flatMap((line) => indexOf.get(line) ?? []);
    const indexes = whole === undefined ? [...new Set(found)] : [whole];
    known.set(answer, indexes);
    return indexes;
  });
}

/** Pearson's correlation of a 0/1 flag with a column, from the column's sum where the flag is 1. */
function flagCorrelation(
  count: number,
  sum: number,
  n: number,
  of: { readonly mean: number | null; readonly squares: number; readonly constant: boolean },
): number | null {
  if (count === 0 || count === n || of.constant || of.mean === null) return null;
  const flagSquares = (count * (n - count)) / n;
  const r = (sum - count * of.mean) / Math.sqrt(flagSquares * of.squares);
  return Math.max(-1, Math.min(1, r));
}
