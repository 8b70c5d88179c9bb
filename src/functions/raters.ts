/** Agreement of raters as formulas. */
import { cohenKappa } from "../domain/statistics/cohenKappa";
import { icc } from "../domain/statistics/icc";
import { krippendorffAlpha } from "../domain/statistics/krippendorffAlpha";
import {
  type Category,
  categoriesOf,
  choiceOf,
  columnOf,
  type Grid,
  numbersOf,
  present,
  refuseOtherShape,
  sortedCategories,
  type Wording,
  wordingOf,
} from "./arguments";
import { refuseBlankColumns, withoutBlankRows } from "./items";
import { cellOf, type Value } from "./results";

const weightKinds = {
  none: ["tanpa"],
  linear: ["linier"],
  quadratic: ["kuadrat", "kuadratik"],
} as const;

/** Beyond these, what is rated is a score and no category, and the tables outgrow the time of a call. */
const mostKappaCategories = 100;
const mostAlphaValues = 500;

/**
 * Kappa Cohen: kesepakatan dua penilai di luar kebetulan; 1 berarti sepakat penuh. Kategori boleh teks atau angka, huruf besar dan kecil disamakan. Bobot linear dan quadratic memerlukan angka. Kasus yang tidak dinilai keduanya dilewati.
 * Cohen's kappa of two raters; weights none, linear or quadratic. Cases not rated by both are left out.
 * @param {string[][]} rater1 Penilaian penilai 1, satu kolom / ratings of rater 1, one column
 * @param {string[][]} rater2 Penilaian penilai 2, ukuran sama / ratings of rater 2, same size
 * @param {string} [weights] "none", "linear", "quadratic"; bawaan "none"
 * @param {string} [language] "id" / "en"
 * @return Kappa; kosong bila hanya ada satu kategori / blank when there is one category only
 * @example =KAPPA({"K"; "K"; "BK"; "K"}; {"K"; "BK"; "BK"; "K"}) → 0,5
 * @customfunction
 */
export function KAPPA(
  rater1: unknown,
  rater2: unknown,
  weights?: unknown,
  language?: unknown,
): Value {
  const wording = wordingOf(language);
  const kind = choiceOf("weights", weights, weightKinds, "none", wording);
  const first = categoriesOf("rater1", rater1, wording);
  const second = categoriesOf("rater2", rater2, wording);
  refuseOtherShape(first, second, wording);
  const one = columnOf(first, wording);
  const two = columnOf(second, wording);
  const categories = sortedCategories([...present(first), ...present(second)]);
  refuseManyCategories(first, categories, mostKappaCategories, wording);
  if (kind !== "none" && categories.length > 2 && hasText(categories)) {
    const facts = { argument: "weights", value: kind, otherwise: "none" };
    throw new Error(wording.words.refusals.orderNeeded(facts));
  }
  const result = cohenKappa({
    ratings: one.map((rating, i) => [rating?.key, two[i]?.key]),
    categories: categories.map(({ key }) => key),
  });
  const by = { none: result.kappa, linear: result.kappaLinear, quadratic: result.kappaQuadratic };
  return cellOf(by[kind]);
}

const iccTypes = {
  icc11: ["1,1"],
  icc21: ["2,1"],
  icc31: ["3,1"],
  icc1k: ["1,k"],
  icc2k: ["2,k"],
  icc3k: ["3,k"],
} as const;

/**
 * Korelasi intrakelas (Shrout dan Fleiss 1979) atas penilaian berupa angka. Bawaan ICC(2,1): kesepakatan mutlak penilai tunggal. Baris yang tidak lengkap dilewati.
 * Intraclass correlation of numeric ratings, ICC(2,1) by default. Incomplete rows are left out.
 * @param {number[][]} ratings Penilaian: baris yang dinilai, kolom penilai, tanpa judul / a row a case, a column a rater
 * @param {string} [type] "ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"; bawaan "ICC(2,1)"
 * @param {string} [language] "id" / "en"
 * @return Koefisien; kosong bila tidak terdefinisi / blank where undefined
 * @example =ICC({4\5; 2\2; 5\5; 1\2}) → 0,923076923076923
 * @customfunction
 */
export function ICC(ratings: unknown, type?: unknown, language?: unknown): Value {
  const wording = wordingOf(language);
  const kind = choiceOf("type", type, iccTypes, "icc21", wording);
  const given = withoutBlankRows(numbersOf("ratings", ratings, wording));
  refuseBlankColumns(given, wording);
  return cellOf(icc({ ratings: given.rows })[kind]);
}

const levels = { nominal: [], ordinal: [], interval: [] } as const;

/**
 * Alfa Krippendorff: kesepakatan dua penilai atau lebih; 1 sepakat penuh, 0 kebetulan. Sel kosong boleh. Tingkat ordinal dan interval memerlukan angka.
 * Krippendorff's alpha of two or more raters; blanks may occur. Ordinal and interval need numbers.
 * @param {string[][]} ratings Penilaian: baris yang dinilai, kolom penilai, tanpa judul / a row a case, a column a rater
 * @param {string} [level] "nominal", "ordinal", "interval"; bawaan "nominal"
 * @param {string} [language] "id" / "en"
 * @return Alfa; kosong bila tidak terdefinisi / blank where undefined
 * @example =KRIPPENDORFF({1\1; 2\2; 3\3; 3\2}; "ordinal") → 0,79
 * @customfunction
 */
export function KRIPPENDORFF(ratings: unknown, level?: unknown, language?: unknown): Value {
  const wording = wordingOf(language);
  const kind = choiceOf("level", level, levels, "nominal", wording);
  const given = withoutBlankRows(categoriesOf("ratings", ratings, wording));
  const categories = sortedCategories(present(given));
  if (kind !== "nominal" && hasText(categories)) {
    const facts = { argument: "level", value: kind, otherwise: "nominal" };
    throw new Error(wording.words.refusals.orderNeeded(facts));
  }
  refuseManyCategories(given, categories, mostAlphaValues, wording);
  const alpha = krippendorffAlpha({ ratings: given.rows.map((row) => row.map((c) => c?.key)) });
  return cellOf(alpha[kind]);
}

function hasText(categories: readonly Category[]): boolean {
  return categories.some(({ key }) => typeof key === "string");
}

function refuseManyCategories(
  { argument }: Grid<unknown>,
  categories: readonly Category[],
  most: number,
  { words }: Wording,
): void {
  if (categories.length > most)
    throw new Error(words.refusals.tooManyCategories({ argument, most }));
}
