import { scoreGroups } from "./scoreGroups";
import { correlation, noise } from "./spread";

/** An answer as it was marked: a letter, a number, or `null` for none. */
export type Answer = string | number | null | undefined;

export interface OptionAnalysis {
  readonly key: Answer;
  /** For each option: how many chose it, and as a share (0–1) of all people. */
  readonly count: readonly number[];
  readonly proportion: readonly (number | null)[];
  readonly nBlank: number;
  /** For each option: how many of the upper and of the lower 27 % chose it. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** Correlation of choosing the option with the total; `null` when all or none chose it. */
  readonly pointBiserial: readonly (number | null)[];
  /** A wrong option chosen by at least 5 % of the people. */
  readonly functioning: readonly boolean[];
}

export interface DistractorAnalysis {
  readonly n: number;
  readonly nUpper: number;
  readonly nLower: number;
  readonly items: readonly OptionAnalysis[];
}

/**
 * What each answer option of a multiple-choice test does. Rows of `answers` are people, columns items;
 * a person's total is the number of answers equal to the `key` (a blank is wrong), and the groups are
 * the inclusive 27 % groups of the totals. A distractor should draw at least 5 % of the people, more of
 * the weak than of the strong.
 * Sources: Kelley 1939; Haladyna & Downing 1993 (5 %).
 */
export function distractorAnalysis({
  answers,
  key,
  options,
}: {
  readonly answers: readonly (readonly Answer[])[];
  readonly key: readonly Answer[];
  readonly options: readonly Answer[];
}): DistractorAnalysis {
  const totals = Float64Array.from(answers, (row) => countRight(row, key));
  const groups = scoreGroups(totals);
  const columns = key.map((_, j) => answers.map((row) => row[j]));
  const inUpper = (i: number) => groups.totals[i]! >= groups.upperCut;
  const inLower = (i: number) => groups.totals[i]! <= groups.lowerCut;
  return {
    n: answers.length,
    nUpper: groups.nUpper,
    nLower: groups.nLower,
    items: columns.map((given, j) => {
      const chosen = options.map((option) => Float64Array.from(given, (x) => Number(x === option)));
      const count = chosen.map((flags) => countWhere(flags, () => true));
      return {
        key: key[j],
        count,
        proportion: count.map((c) => (given.length === 0 ? null : c / given.length)),
        nBlank: given.filter(isBlank).length,
        upper: chosen.map((flags) => countWhere(flags, inUpper)),
        lower: chosen.map((flags) => countWhere(flags, inLower)),
        pointBiserial: chosen.map((flags) => correlation(flags, totals)),
        functioning: options.map(
          (option, at) => option !== key[j] && draws(count[at]!, given.length),
        ),
      };
    }),
  };
}

function isBlank(answer: Answer): boolean {
  return answer === null || answer === undefined || answer === "";
}

function countRight(row: readonly Answer[], key: readonly Answer[]): number {
  return key.filter((right, j) => !isBlank(right) && row[j] === right).length;
}

function countWhere(flags: Float64Array, belongs: (person: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1 && belongs(i)) count++;
  return count;
}

function draws(count: number, n: number): boolean {
  return n > 0 && count >= 0.05 * n - noise;
}
