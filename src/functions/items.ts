/** Tests and their items as formulas: reliability, item analysis, distractors. */

import { gainSettings } from "../domain/gains/gainSettings";
import { itemSettings } from "../domain/quiz/itemSettings";
import { difficultyCategory, discriminationCategory } from "../domain/quiz/items/itemCategories";
import { defaultsOf } from "../domain/setting";
import { type Answer, distractorAnalysis } from "../domain/statistics/distractorAnalysis";
import { itemAnalysis } from "../domain/statistics/itemAnalysis";
import { type Reliability, reliability } from "../domain/statistics/reliability";
import { cleanScores } from "../domain/statistics/scores";
import {
  categoriesOf,
  choiceOf,
  type Grid,
  numbersOf,
  perColumn,
  positiveNumbers,
  present,
  refuseOutside,
  sortedCategories,
  type Wording,
  wordingOf,
} from "./arguments";
import { cellOf, tableOf, type Value } from "./results";

const reliabilityTypes = {
  alpha: ["alfa", "cronbach"],
  standardized: ["standardised", "terstandar", "baku"],
  kr20: [],
  kr21: [],
  "split-half": ["belah-dua", "odd-even", "ganjil-genap"],
  "first-last": ["awal-akhir"],
  guttman: [],
  sem: ["galat baku"],
} as const;

const figureOf: Readonly<
  Record<keyof typeof reliabilityTypes, (of: Reliability) => number | null>
> = {
  alpha: (of) => of.alpha,
  standardized: (of) => of.alphaStandardized,
  kr20: (of) => of.kr20,
  kr21: (of) => of.kr21,
  "split-half": (of) => of.spearmanBrownOddEven,
  "first-last": (of) => of.spearmanBrownFirstLast,
  guttman: (of) => of.guttmanOddEven,
  sem: (of) => of.sem,
};

/**
 * Reliabilitas tes. Jenis: alpha, standardized, kr20, kr21 (hanya nilai 0 dan 1), split-half (ganjil–genap, Spearman–Brown), first-last (paruh awal–akhir), guttman, sem (galat baku pengukuran). Peserta yang nilainya tidak lengkap tidak dihitung; TRUE dihitung 1.
 * Reliability of a test. People with a missing mark are left out; TRUE counts as 1. Blank where undefined.
 * @param {number[][]} scores Nilai butir: baris peserta, kolom butir, tanpa judul / marks: a row a person, a column an item
 * @param {string} [type] Jenis; bawaan "alpha" / which coefficient
 * @param {string} [language] "id" / "en"
 * @return Koefisien / the coefficient
 * @example =RELIABILITY({1\1\0; 1\0\0; 1\1\1; 0\0\0}) → 0,75
 * @customfunction
 */
export function RELIABILITY(scores: unknown, type?: unknown, language?: unknown): Value {
  const wording = wordingOf(language);
  const kind = choiceOf("type", type, reliabilityTypes, "alpha", wording);
  const marks = marksOf(scores, wording);
  if (kind === "kr20" || kind === "kr21") {
    if (present(marks).some((mark) => mark !== 0 && mark !== 1)) {
      throw new Error(wording.words.refusals.notRightOrWrong(kind));
    }
  }
  return cellOf(figureOf[kind](reliability(cleanedOf(marks))));
}

/**
 * Analisis butir: tingkat kesukaran, daya beda (27% atas dan bawah), korelasi butir–total dan butir–sisa, dengan kategorinya. Kategori tidak diberikan bila peserta kurang dari 10. Peserta yang nilainya tidak lengkap tidak dihitung; TRUE dihitung 1.
 * Item analysis: difficulty, discrimination (upper and lower 27%), item–total and item–rest correlation. No categories below 10 people; people with a missing mark are left out.
 * @param {number[][]} scores Nilai butir: baris peserta, kolom butir, tanpa judul / marks: a row a person, a column an item
 * @param {number|number[][]} [maxMarks] Nilai maksimum butir, satu atau satu untuk setiap kolom; bawaan 1 / full marks
 * @param {string} [language] "id" / "en"
 * @return Tabel berjudul, satu baris setiap butir / a table, one row for each item
 * @example =INDEX(ITEM_ANALYSIS({1\1\0; 1\0\0; 1\1\1; 0\0\0}); 2; 3) → 0,75
 * @customfunction
 */
export function ITEM_ANALYSIS(scores: unknown, maxMarks?: unknown, language?: unknown): Value[][] {
  const wording = wordingOf(language);
  const { words } = wording;
  const marks = marksOf(scores, wording);
  const full = perColumn(positiveNumbers("maxMarks", maxMarks, 1, wording), marks.width, wording);
  refuseOutside(marks, (column) => full[column] ?? 1, "maxMarks", wording);
  const cleaned = cleanedOf(marks);
  const analysis = itemAnalysis(cleaned, { maxMarks: full });
  const refuseBelow = gainSettings.smallSampleRefuse.default;
  const indicativeBelow = gainSettings.smallSampleIndicative.default;
  const note =
    cleaned.n === 0 ? "" : words.itemNote({ n: cleaned.n, refuseBelow, indicativeBelow });
  const judged = cleaned.n >= refuseBelow;
  const norms = defaultsOf(itemSettings);
  const rows = full.map((_, item) => {
    const difficulty = analysis.difficulty[item] ?? null;
    const discrimination = analysis.discriminationInclusive[item] ?? null;
    return [
      item + 1,
      cleaned.n,
      difficulty,
      judged && difficulty !== null ? words.difficulty[difficultyCategory(difficulty, norms)] : "",
      discrimination,
      judged && discrimination !== null
        ? words.discrimination[discriminationCategory(discrimination, norms)]
        : "",
      analysis.pointBiserial[item] ?? null,
      analysis.itemRest[item] ?? null,
      note,
    ];
  });
  return tableOf([words.itemColumns, ...rows]);
}

/** More options than letters: the column holds free text. */
const mostOptions = 26;

/**
 * Tabel pilihan soal pilihan ganda: berapa orang memilih setiap pilihan, di kelompok atas dan bawah (27%), dan apakah pengecohnya berfungsi (dipilih sedikitnya 5%). Huruf besar dan kecil disamakan; jawaban kosong dihitung salah; baris kosong dilewati.
 * The option table of multiple-choice questions. A distractor works when at least 5% choose it. A blank answer is wrong; blank rows are skipped.
 * @param {string[][]} answers Jawaban: baris peserta, kolom butir, tanpa judul / answers: a row a person, a column an item
 * @param {string[][]} key Kunci, satu untuk setiap butir / the key, one for each item
 * @param {string} [language] "id" / "en"
 * @return Tabel berjudul, satu baris setiap pilihan / a table, one row for each option
 * @example =INDEX(DISTRACTORS({"A"\"B"; "A"\"C"; "B"\"B"}; {"A"\"B"}); 2; 4) → 2
 * @customfunction
 */
export function DISTRACTORS(answers: unknown, key: unknown, language?: unknown): Value[][] {
  const wording = wordingOf(language);
  const { words } = wording;
  const given = withoutBlankRows(categoriesOf("answers", answers, wording));
  const keys = perColumn(categoriesOf("key", key, wording), given.width, wording);
  const options = sortedCategories([...present(given), ...keys.flatMap((right) => right ?? [])]);
  if (options.length > mostOptions) throw new Error(words.refusals.tooManyOptions(mostOptions));
  if (given.rows.length > 0 && keys.includes(null)) {
    throw new Error(words.refusals.keyBlank(keys.indexOf(null) + 1));
  }
  const analysis = distractorAnalysis({
    answers: given.rows.map((row) => row.map((answer): Answer => answer?.key ?? null)),
    key: keys.map((right) => right?.key ?? null),
    options: options.map((option) => option.key),
  });
  const rows = analysis.items.flatMap((item, j) => {
    const share = (count: number) => (analysis.n === 0 ? null : count / analysis.n);
    const ofOptions = options.map((option, at) => {
      const right = option.key === item.key;
      return [
        j + 1,
        option.name.length === 1 ? option.name.toUpperCase() : option.name,
        right ? words.optionRoles.key : words.optionRoles.distractor,
        item.count[at] ?? 0,
        item.proportion[at] ?? null,
        item.upper[at] ?? 0,
        item.lower[at] ?? 0,
        item.pointBiserial[at] ?? null,
        right ? "" : item.functioning[at] ? words.yes : words.no,
      ];
    });
    return item.nBlank === 0
      ? ofOptions
      : [...ofOptions, [j + 1, words.blankOption, "", item.nBlank, share(item.nBlank)]];
  });
  return tableOf([words.optionColumns, ...rows]);
}

/** Marks of items; people without any mark are rows that a long range took along. */
function marksOf(scores: unknown, wording: Wording): Grid<number | null> {
  const marks = withoutBlankRows(numbersOf("scores", scores, wording, { flags: true }));
  refuseBlankColumns(marks, wording);
  return marks;
}

export function withoutBlankRows<T>(grid: Grid<T | null>): Grid<T | null> {
  return { ...grid, rows: grid.rows.filter((row) => row.some((cell) => cell !== null)) };
}

/** One blank column would leave every person incomplete, and every figure unknown without a word. */
export function refuseBlankColumns(grid: Grid<number | null>, { words }: Wording): void {
  if (grid.rows.length === 0) return;
  for (let column = 0; column < grid.width; column++) {
    if (grid.rows.some((row) => row[column] !== null)) continue;
    const facts = { argument: grid.argument, column: column + 1 };
    throw new Error(words.refusals.emptyColumn(facts));
  }
}

function cleanedOf({ rows }: Grid<number | null>) {
  return cleanScores({ matrix: rows, missing: "listwise" });
}
