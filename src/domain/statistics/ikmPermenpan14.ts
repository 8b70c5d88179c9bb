import { isKnown, type MaybeNumber } from "./pairs";
import { noise } from "./spread";

export type ServiceQuality = "A" | "B" | "C" | "D";

export interface Ikm {
  /** Respondents. */
  readonly n: number;
  /** Elements of service (unsur). */
  readonly elements: number;
  /** Mean answer of each element, 1–4. */
  readonly nrr: readonly (number | null)[];
  readonly nrrWeighted: readonly (number | null)[];
  /** Sum of the weighted means, 1–4. */
  readonly index: number | null;
  /** The index on the scale 25–100. */
  readonly ikm: number | null;
  readonly category: ServiceQuality | null;
  readonly elementCategory: readonly (ServiceQuality | null)[];
  /** The element with the lowest mean, counted from 1, the first of equals. */
  readonly lowestElement: number | null;
  /** Answers outside 1–4, which make the rest unknown. */
  readonly nOutOfScale: number;
}

/**
 * The community satisfaction index (IKM) of PermenPANRB 14/2017. Rows are respondents, columns
 * elements, answers 1–4; the mean of each element is over those who answered it. `weight` is "exact"
 * (1/elements) or the rounded figure printed in forms (0.111 or 0.11 for nine elements).
 *
 * An answer outside 1–4 belongs to another scale, such as Likert's five points, which the regulation's
 * ×25 does not fit: then everything is `null` but the counts, and the answers have to be converted
 * first. An element nobody answered is `null`, and with it the index.
 * Source: PermenPANRB 14/2017.
 */
export function ikmPermenpan14({
  responses,
  weight,
}: {
  readonly responses: readonly (readonly MaybeNumber[])[];
  readonly weight: "exact" | number;
}): Ikm {
  const elements = responses.reduce((longest, row) => Math.max(longest, row.length), 0);
  const nOutOfScale = responses.reduce((sum, row) => sum + row.filter(isOutOfScale).length, 0);
  const nrr = Array.from({ length: elements }, (_, j) =>
    nOutOfScale > 0 ? null : meanAnswer(responses.map((row) => row[j])),
  );
  const share = weight === "exact" ? 1 / elements : weight;
  const nrrWeighted = nrr.map((mean) => (mean === null ? null : mean * share));
  const index = nrrWeighted.reduce<number | null>(add, elements === 0 ? null : 0);
  const ikm = index === null ? null : 25 * index;
  return {
    n: responses.length,
    elements,
    nrr,
    nrrWeighted,
    index,
    ikm,
    category: serviceQuality(ikm),
    elementCategory: nrr.map((mean) => serviceQuality(mean === null ? null : 25 * mean)),
    lowestElement: lowestPlace(nrr),
    nOutOfScale,
  };
}

/**
 * The regulation's letter for a figure on the scale 25–100, rounded half up to two decimals first,
 * since its bands have gaps between 88.30 and 88.31 and their like.
 * Source: PermenPANRB 14/2017, table of perceived quality.
 */
export function serviceQuality(ikm: number | null): ServiceQuality | null {
  if (ikm === null) return null;
  const hundredths = Math.floor(ikm * 100 + 0.5 + 100 * noise);
  if (hundredths >= 8831) return "A";
  if (hundredths >= 7661) return "B";
  return hundredths >= 6500 ? "C" : "D";
}

function isOutOfScale(answer: MaybeNumber): boolean {
  return isKnown(answer) && (answer < 1 || answer > 4);
}

function meanAnswer(answers: readonly MaybeNumber[]): number | null {
  const given = answers.filter(isKnown);
  return given.length === 0 ? null : given.reduce((sum, x) => sum + x, 0) / given.length;
}

function add(sum: number | null, part: number | null): number | null {
  return sum === null || part === null ? null : sum + part;
}

function lowestPlace(means: readonly (number | null)[]): number | null {
  let lowest: number | null = null;
  means.forEach((mean, j) => {
    if (mean === null) return;
    const best = lowest === null ? null : means[lowest - 1]!;
    if (best === null || mean < best - noise) lowest = j + 1;
  });
  return lowest;
}
