/** The community satisfaction index (IKM) as a formula. */
import { ikmPermenpan14, serviceQuality } from "../domain/statistics/ikmPermenpan14";
import { numbersOf, placeIn, positiveNumbers, single, wordingOf } from "./arguments";
import { refuseBlankColumns, withoutBlankRows } from "./items";
import { tableOf, type Value } from "./results";

/**
 * Indeks Kepuasan Masyarakat (PermenPANRB 14/2017): rata-rata setiap unsur (NRR), NRR tertimbang, nilai 25–100 dan mutunya; baris terakhir IKM. Jawaban harus 1–4; skala 5 ditolak. Jawaban kosong tidak ikut dirata-rata.
 * The satisfaction index of PermenPANRB 14/2017: the mean of each element, its weighted mean, index and quality; the last row is the IKM. Answers must be 1–4.
 * @param {number[][]} responses Jawaban: baris responden, kolom unsur, tanpa judul / answers: a row a respondent, a column an element
 * @param {number} [weight] Bobot setiap unsur seperti tertulis di formulir, misalnya 0,111; bawaan 1 ÷ banyaknya unsur / weight of an element
 * @param {string} [language] "id" / "en"
 * @return Tabel berjudul / a table with a header row
 * @example =INDEX(IKM({4\3; 3\3; 4\4}); 4; 4) → 87,5
 * @customfunction
 */
export function IKM(responses: unknown, weight?: unknown, language?: unknown): Value[][] {
  const wording = wordingOf(language);
  const { words, format } = wording;
  const grid = numbersOf("responses", responses, wording);
  grid.rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === null || (value >= 1 && value <= 4)) return;
      const facts = { at: placeIn(grid, i, j), value };
      throw new Error(words.refusals.answerOutOfScale(facts, format));
    });
  });
  const answers = withoutBlankRows(grid);
  refuseBlankColumns(answers, wording);
  const share = single(positiveNumbers("weight", exactIsBlank(weight), 0, wording), wording);
  // Forms print the weight with two or three decimals; further off, it belongs to another form.
  if (share > 0 && Math.abs(share - 1 / grid.width) >= 0.01) {
    const facts = { weight: share, elements: grid.width };
    throw new Error(words.refusals.weightUnlikely(facts, format));
  }
  const index = ikmPermenpan14({ responses: answers.rows, weight: share > 0 ? share : "exact" });
  const elements = Array.from({ length: grid.width }, (_, j) => {
    const mean = index.nrr[j] ?? null;
    const quality = serviceQuality(mean === null ? null : 25 * mean);
    return [
      j + 1,
      mean,
      index.nrrWeighted[j] ?? null,
      mean === null ? null : 25 * mean,
      quality && words.serviceQuality[quality],
      index.lowestElement === j + 1 ? words.ikmLowest : "",
    ];
  });
  return tableOf([
    words.ikmColumns,
    ...elements,
    [
      words.ikmTotal,
      null,
      index.index,
      index.ikm,
      index.category && words.serviceQuality[index.category],
      words.ikmRespondents(index.n),
    ],
  ]);
}

function exactIsBlank(weight: unknown): unknown {
  return typeof weight === "string" && weight.trim().toLowerCase() === "exact" ? "" : weight;
}
