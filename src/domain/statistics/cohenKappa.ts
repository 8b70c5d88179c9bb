import type { Rating } from "./krippendorffAlpha";

export interface CohenKappa {
  readonly n: number;
  readonly percentAgreement: number | null;
  readonly kappa: number | null;
  readonly kappaSE: number | null;
  readonly kappaLinear: number | null;
  readonly kappaQuadratic: number | null;
}

/**
 * Agreement of two raters beyond chance, at most 1: Cohen's kappa with its large-sample standard error,
 * and weighted kappa with linear and quadratic weights. Each row of `ratings` holds both ratings of one
 * case; `categories` lists the categories in their order. A case with a rating missing or not in the
 * list is left out. `percentAgreement` is 0–100. `null` without cases; kappas also when chance leaves
 * no room to disagree (one category only).
 * Sources: Cohen 1960, 1968; Fleiss, Cohen & Everitt 1969.
 */
export function cohenKappa({
  ratings,
  categories,
}: {
  readonly ratings: readonly (readonly Rating[])[];
  readonly categories: readonly (number | string)[];
}): CohenKappa {
  const table = agreementTable(ratings, categories);
  const q = categories.length;
  const { n, shares, first, second } = table;
  const agreed = shares.reduce((sum, row, i) => sum + row[i]!, 0);
  const steps = Math.max(1, q - 1);
  const kappa = weightedKappa(table, (i, j) => (i === j ? 0 : 1));
  const byChance = first.reduce((sum, share, i) => sum + share * second[i]!, 0);
  return {
    n,
    percentAgreement: n === 0 ? null : 100 * agreed,
    kappa,
    kappaSE: kappa === null ? null : standardError(table, kappa, byChance),
    kappaLinear: weightedKappa(table, (i, j) => Math.abs(i - j) / steps),
    kappaQuadratic: weightedKappa(table, (i, j) => ((i - j) / steps) ** 2),
  };
}

interface AgreementTable {
  readonly n: number;
  /** Share of the cases by the first rater's category (row) and the second's (column). */
  readonly shares: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

function agreementTable(
  ratings: readonly (readonly Rating[])[],
  categories: readonly (number | string)[],
): AgreementTable {
  const counts = categories.map(() => categories.map(() => 0));
  const place = new Map<Rating, number>(categories.map((category, at) => [category, at]));
  let n = 0;
  for (const [a, b] of ratings) {
    const i = place.get(a);
    const j = place.get(b);
    if (i === undefined || j === undefined) continue;
    counts[i]![j]!++;
    n++;
  }
  const shares = counts.map((row) => row.map((count) => (n === 0 ? 0 : count / n)));
  const first = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const second = categories.map((_, j) => shares.reduce((sum, row) => sum + row[j]!, 0));
  return { n, shares, first, second };
}

/** 1 − observed/expected disagreement, weighted; `null` when none is expected. */
function weightedKappa(
  { shares, first, second }: AgreementTable,
  weight: (i: number, j: number) => number,
): number | null {
  let observed = 0;
  let expected = 0;
  shares.forEach((row, i) => {
    row.forEach((share, j) => {
      observed += weight(i, j) * share;
      expected += weight(i, j) * first[i]! * second[j]!;
    });
  });
  return expected === 0 ? null : 1 - observed / expected;
}

/** Large-sample standard error of unweighted kappa (Fleiss, Cohen & Everitt 1969, formula 13). */
function standardError(table: AgreementTable, kappa: number, byChance: number): number | null {
  const { n, shares, first, second } = table;
  const lack = 1 - kappa;
  let sum = 0;
  shares.forEach((row, i) => {
    row.forEach((share, j) => {
      const weight =
        i === j ? 1 - (first[i]! + second[i]!) * lack : (second[i]! + first[j]!) * lack;
      sum += share * weight * weight;
    });
  });
  const variance = sum - (kappa - byChance * lack) ** 2;
  return Math.sqrt(Math.max(0, variance) / n) / (1 - byChance);
}
