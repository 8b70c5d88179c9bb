/** Gains of competency as formulas: what a pair of scores, or two columns of them, came to. */

import { classGainFromMeans, gainShare } from "../domain/gains/classGain";
import { gainResult } from "../domain/gains/gainAnalysis";
import { gainCategory } from "../domain/gains/gainCategory";
import { gainSettings } from "../domain/gains/gainSettings";
import { normalizedChange, normalizedGain } from "../domain/gains/normalizedGain";
import { normsOf, statisticsColumn } from "../domain/report/gainReport";
import { defaultsOf } from "../domain/setting";
import { settingDefinitions } from "../domain/settings";
import { effectSizes } from "../domain/statistics/effectSizes";
import { pairedSummary } from "../domain/statistics/pairedSummary";
import { cleanPairs } from "../domain/statistics/pairs";
import {
  choiceOf,
  columnOf,
  type Grid,
  mapGrid,
  numbersOf,
  perColumn,
  placeIn,
  positiveNumbers,
  refuseOtherShape,
  refuseOutside,
  single,
  type Wording,
  wordingOf,
} from "./arguments";
import { cellOf, type Result, resultOf, tableOf, type Value } from "./results";

type Scores = Grid<number | null>;

/**
 * N-gain setiap peserta: bagian dari peningkatan yang masih mungkin, yang tercapai; (post − pre) ÷ (max − pre). Kosong bila salah satu nilai kosong atau pre sudah maksimum. Teks, galat, dan nilai di luar 0–max ditolak.
 * Normalized gain of each person, (post − pre) ÷ (max − pre). Blank where undefined.
 * @param {number|number[][]} pre Nilai sebelum, satu sel atau rentang / scores before
 * @param {number|number[][]} post Nilai sesudah, ukuran sama / scores after, same size
 * @param {number|number[][]} [max] Nilai maksimum, satu atau satu setiap kolom; bawaan 100 / full score
 * @param {string} [language] "id" / "en"
 * @return Seukuran rentang / the shape of the ranges
 * @example =NGAIN(55; 86) → 0,688888888888889
 * @customfunction
 */
export function NGAIN(pre: unknown, post: unknown, max?: unknown, language?: unknown): Result {
  return ofEachPair(pre, post, max, wordingOf(language), gainShare);
}

/**
 * Perubahan ternormalisasi c (Marx dan Cummings 2007): kenaikan dibagi sisa ke max, penurunan dibagi nilai awal; −1 sampai 1. Kosong bila tidak terdefinisi.
 * Normalized change c: a rise over what was left to gain, a fall over what was there to lose. Blank where undefined.
 * @param {number|number[][]} pre Nilai sebelum, satu sel atau rentang / scores before
 * @param {number|number[][]} post Nilai sesudah, ukuran sama / scores after, same size
 * @param {number|number[][]} [max] Nilai maksimum, satu atau satu setiap kolom; bawaan 100 / full score
 * @param {string} [language] "id" / "en"
 * @return Seukuran rentang / the shape of the ranges
 * @example =NORMALIZED_CHANGE(80; 60) → -0,25
 * @customfunction
 */
export function NORMALIZED_CHANGE(
  pre: unknown,
  post: unknown,
  max?: unknown,
  language?: unknown,
): Result {
  return ofEachPair(pre, post, max, wordingOf(language), (before, after, most) =>
    before === null || after === null ? null : normalizedChange(before, after, most),
  );
}

/**
 * Kategori N-gain: Tinggi mulai batas high, Sedang mulai batas low, selebihnya Rendah (Hake 1998). Angka tepat di batas masuk kategori yang lebih tinggi.
 * Category of a normalized gain: High, Medium, Low; a bound belongs to the higher one.
 * @param {number|number[][]} gain N-gain, paling besar 1; sel atau rentang / gains, at most 1
 * @param {number} [low] Batas bawah Sedang; bawaan 0,3 / lower bound of Medium
 * @param {number} [high] Batas bawah Tinggi; bawaan 0,7 / lower bound of High
 * @param {string} [language] "id" / "en"
 * @return Bentuk yang sama dengan gain / the shape of gain
 * @example =NGAIN_CATEGORY(0,7) → "Tinggi"
 * @customfunction
 */
export function NGAIN_CATEGORY(
  gain: unknown,
  low?: unknown,
  high?: unknown,
  language?: unknown,
): Result {
  const wording = wordingOf(language);
  const gains = shares("gain", gain, wording);
  const from = single(shares("low", low, wording), wording) ?? gainSettings.gainLowBound.default;
  const to = single(shares("high", high, wording), wording) ?? gainSettings.gainHighBound.default;
  if (from >= to) {
    throw new Error(wording.words.refusals.boundsReversed({ low: from, high: to }, wording.format));
  }
  const names = wording.messages.report.gainCategories;
  return resultOf(
    mapGrid(gains, (value) => {
      const category = gainCategory(value, from, to);
      return category && names[category];
    }),
  );
}

/**
 * Ringkasan peningkatan, satu baris hasil untuk setiap kolom rentang: n berpasangan, rata-rata dan simpangan baku, poin, kenaikan relatif, N-gain kelas dan kategorinya, N-gain individu, persen yang meningkat. Pasangan yang tidak lengkap tidak dihitung.
 * Summary of gains: a header row, then one row for each column of the ranges. Incomplete pairs are left out.
 * @param {number[][]} pre Nilai sebelum, satu kolom setiap ranah, tanpa judul / scores before, no titles
 * @param {number[][]} post Nilai sesudah, ukuran sama / scores after, same size
 * @param {number|number[][]} [max] Nilai maksimum, satu atau satu setiap kolom; bawaan 100 / full score
 * @param {string} [language] "id" / "en"
 * @return Tabel berjudul / a table with a header row
 * @example =INDEX(GAIN_SUMMARY({55\60}; {86\90}); 3; 9) → 0,75
 * @customfunction
 */
export function GAIN_SUMMARY(
  pre: unknown,
  post: unknown,
  max?: unknown,
  language?: unknown,
): Value[][] {
  const wording = wordingOf(language);
  const { report } = wording.messages;
  const { before, after, maxima } = scorePairs(pre, post, max, wording);
  const labels = report.statisticsRows;
  const header = [
    wording.words.gainSummary.column,
    labels.pairs,
    labels.meanBefore,
    labels.sdBefore,
    labels.meanAfter,
    labels.sdAfter,
    report.resultColumns.points,
    labels.relativePercent,
    labels.classGain,
    report.resultColumns.category,
    labels.meanIndividualGain,
    labels.normalizedChange,
    labels.percentImproved,
  ];
  const { gainLowBound, gainHighBound } = defaultsOf(gainSettings);
  const rows = maxima.map((most, column) => {
    const pairs = cleanPairs({
      pre: before.rows.map((row) => row[column]),
      post: after.rows.map((row) => row[column]),
    });
    const of = pairedSummary(pairs);
    const gain = normalizedGain(pairs, { max: most });
    const { gainPoints, relativeIncreasePct } = classGainFromMeans({ ...of, max: most });
    const category = gainCategory(gain.classGain, gainLowBound, gainHighBound);
    return [
      column + 1,
      of.n,
      of.meanPre,
      of.sdPre,
      of.meanPost,
      of.sdPost,
      gainPoints,
      relativeIncreasePct,
      gain.classGain,
      category && report.gainCategories[category],
      gain.meanIndividualGain,
      gain.meanChange,
      of.pctImproved,
    ];
  });
  return tableOf([header, ...rows]);
}

/**
 * Uji peningkatan atas nilai berpasangan: uji t, Wilcoxon, dan Shapiro–Wilk atas selisih, dengan p, IK 95%, ukuran efek, dan kalimat pembacaannya di baris terakhir. Di bawah 10 pasangan tidak ada simpulan; di bawah 30 hasilnya indikatif.
 * Tests of paired scores: t, Wilcoxon, Shapiro–Wilk, with p, 95% CI, effect sizes and a sentence in the last row.
 * @param {number[][]} pre Nilai sebelum, satu kolom tanpa judul / scores before, one column
 * @param {number[][]} post Nilai sesudah, ukuran sama / scores after, same size
 * @param {string} [language] "id" / "en"
 * @return Tabel dua kolom: ukuran dan nilainya / two columns: measure and value
 * @example =INDEX(GAIN_TEST({50; 60; 55; 70}; {80; 85; 90; 88}); 6; 2) → 7,44090643722893
 * @customfunction
 */
export function GAIN_TEST(pre: unknown, post: unknown, language?: unknown): Value[][] {
  const wording = wordingOf(language);
  const { words, messages, format } = wording;
  const settings = defaultsOf(settingDefinitions);
  const { before, after } = vectors(pre, post, wording);
  const column = statisticsColumn(gainResult("overall", "all", before, after, settings));
  const labels = messages.report.statisticsRows;
  const row = (key: keyof typeof labels) => [labels[key], column[key]];
  const sentences = messages.report.tests(column, normsOf(settings), format, "points");
  return tableOf([
    [words.gainTest.figure, words.gainTest.value],
    row("pairs"),
    row("meanBefore"),
    row("meanAfter"),
    [messages.report.resultColumns.points, column.points],
    ...(["t", "df", "p", "ciLow", "ciHigh", "wilcoxonV", "wilcoxonP"] as const).map(row),
    [words.gainTest.method, words.gainTest.methods[column.wilcoxonMethod]],
    ...(
      ["shapiroW", "shapiroP", "dz", "dzLow", "dzHigh", "dav", "gz", "rankBiserial"] as const
    ).map(row),
    [words.gainTest.reading, sentences.map(capitalised).join(" ")],
  ]);
}

const effectTypes = {
  dz: [],
  dav: [],
  drm: [],
  gz: [],
  gav: [],
  grm: [],
  "rank-biserial": ["rb"],
} as const;

/**
 * Ukuran efek nilai berpasangan. dz: selisih dibagi simpangan baku selisih; dav: dibagi rata-rata dua simpangan baku; drm; gz, gav, grm: dengan koreksi Hedges; rank-biserial: pasangan uji Wilcoxon. Kosong bila tidak terdefinisi.
 * Effect size of paired scores: dz, dav, drm, gz, gav, grm, or rank-biserial. Blank where undefined.
 * @param {number[][]} pre Nilai sebelum, satu kolom tanpa judul / scores before, one column
 * @param {number[][]} post Nilai sesudah, ukuran sama / scores after, same size
 * @param {string} [type] Jenis ukuran efek; bawaan "dz" / which one
 * @param {string} [language] "id" / "en"
 * @return Ukuran efek / the effect size
 * @example =EFFECT_SIZE({50; 60; 55; 70}; {80; 85; 90; 88}; "gz") → 2,70578415899234
 * @customfunction
 */
export function EFFECT_SIZE(
  pre: unknown,
  post: unknown,
  type?: unknown,
  language?: unknown,
): Value {
  const wording = wordingOf(language);
  const kind = choiceOf("type", type, effectTypes, "dz", wording);
  const { before, after } = vectors(pre, post, wording);
  const sizes = effectSizes(cleanPairs({ pre: before, post: after }));
  return cellOf(kind === "rank-biserial" ? sizes.rankBiserial : sizes[kind]);
}

function ofEachPair(
  pre: unknown,
  post: unknown,
  max: unknown,
  wording: Wording,
  measure: (before: number | null, after: number | null, max: number) => number | null,
): Result {
  const { before, after, maxima } = scorePairs(pre, post, max, wording);
  return resultOf(
    mapGrid(before, (value, row, column) =>
      measure(value, after.rows[row]?.[column] ?? null, maxima[column] ?? 100),
    ),
  );
}

/** Two ranges of one size whose scores lie between 0 and the full score of their column. */
function scorePairs(
  pre: unknown,
  post: unknown,
  max: unknown,
  wording: Wording,
): { before: Scores; after: Scores; maxima: readonly number[] } {
  const before = numbersOf("pre", pre, wording);
  const after = numbersOf("post", post, wording);
  refuseOtherShape(before, after, wording);
  const maxima = perColumn(positiveNumbers("max", max, 100, wording), before.width, wording);
  for (const side of [before, after]) {
    refuseOutside(side, (column) => maxima[column] ?? 100, "max", wording);
  }
  return { before, after, maxima };
}

function vectors(pre: unknown, post: unknown, wording: Wording) {
  const before = numbersOf("pre", pre, wording);
  const after = numbersOf("post", post, wording);
  refuseOtherShape(before, after, wording);
  return { before: columnOf(before, wording), after: columnOf(after, wording) };
}

/** Gains and their bounds: a figure above 1 is a percentage that was meant as a share. */
function shares(argument: string, given: unknown, wording: Wording): Scores {
  const grid = numbersOf(argument, given, wording);
  return mapGrid(grid, (value, row, column) => {
    if (value === null || value <= 1 + 1e-9) return value;
    const facts = { at: placeIn(grid, row, column), value };
    throw new Error(wording.words.refusals.gainAboveOne(facts, wording.format));
  });
}

/** A sentence that begins with a word; one that begins with a symbol (n = 8) stays as it is. */
function capitalised(sentence: string): string {
  return /^[a-z]{2}/.test(sentence)
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : sentence;
}
