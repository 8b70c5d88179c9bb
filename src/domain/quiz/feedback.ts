import type { FindingOf } from "../finding";
import { ikmPermenpan14, type ServiceQuality, serviceQuality } from "../statistics/ikmPermenpan14";
import { answerLines } from "./responses/answerText";

/** What a survey or a feedback form lets people rate. */
export interface RatedItem {
  readonly id: string;
  readonly title: string;
}

/** Answers of one respondent, by item. */
export interface RatingRow {
  readonly row: number | null;
  readonly answers: ReadonlyMap<string, string>;
}

export interface Ratings {
  /** Respondents who rated anything. */
  readonly n: number;
  readonly items: readonly (RatedItem & { readonly mean: number | null })[];
  /** An answer that is no number from 1 to 4, which makes every mean unknown. */
  readonly outside: (RatedItem & { readonly row: number | null; readonly answer: string }) | null;
}

export interface Satisfaction extends Ratings {
  readonly quiz: string;
  readonly ikm: number | null;
  readonly category: ServiceQuality | null;
  readonly lowest: RatedItem | null;
  readonly qualities: readonly (ServiceQuality | null)[];
}

export interface FeedbackFacts {
  "feedback-out-of-scale": {
    readonly quiz: string;
    readonly item: string;
    readonly answer: string;
  };
}
export type FeedbackFinding = FindingOf<FeedbackFacts>;

/** The mean of every item, over those who rated it. */
export function ratingsOf(items: readonly RatedItem[], rows: readonly RatingRow[]): Ratings {
  return ratedBy(items, rows).ratings;
}

/** The satisfaction index of a feedback form, its items being the elements of service. */
export function satisfactionOf(
  quiz: string,
  items: readonly RatedItem[],
  rows: readonly RatingRow[],
): Satisfaction {
  const { ratings, numbers } = ratedBy(items, rows);
  const responses = ratings.outside ? [] : numbers;
  const { ikm, category, lowestElement } = ikmPermenpan14({ responses, weight: "exact" });
  return {
    ...ratings,
    quiz,
    ikm,
    category,
    lowest: items[(lowestElement ?? 0) - 1] ?? null,
    qualities: ratings.items.map(({ mean }) => serviceQuality(mean === null ? null : 25 * mean)),
  };
}

function ratedBy(items: readonly RatedItem[], rows: readonly RatingRow[]) {
  let outside: Ratings["outside"] = null;
  const all = rows.map(({ row, answers }) =>
    items.map((item) => {
      const answer = answers.get(item.id)?.trim() ?? "";
      if (answer === "") return null;
      const number = Number(answer);
      if (!(number >= 1 && number <= 4)) outside ??= { ...item, row, answer };
      return number;
    }),
  );
  const numbers = all.filter((row) => row.some((number) => number !== null));
  const means = items.map((item, index) => {
    const given = numbers.flatMap((row) => row[index] ?? []);
    const known = outside === null && given.length > 0;
    return { ...item, mean: known ? given.reduce((sum, x) => sum + x, 0) / given.length : null };
  });
  return { ratings: { n: numbers.length, items: means, outside } as Ratings, numbers };
}

/** Levels of one observation, from the cells of its grids; `null` for what is none of the levels. */
export function observedLevels(
  cells: readonly string[],
  levels: readonly string[],
): (number | null)[] {
  const plain = levels.map((level) => level.trim().toLowerCase());
  return cells.flatMap(answerLines).map((line) => {
    const label = line
      .slice(line.lastIndexOf(" -> ") + 4)
      .trim()
      .toLowerCase();
    const step = plain.indexOf(label) + 1 || Number(/^\d+/.exec(label)?.[0] ?? 0);
    return line.includes(" -> ") && step >= 1 && step <= levels.length ? step : null;
  });
}
