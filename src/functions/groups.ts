/** Comparing groups as a formula. */
import { gainSettings } from "../domain/gains/gainSettings";
import { groupDescriptives } from "../domain/statistics/groupDescriptives";
import { kruskalWallis } from "../domain/statistics/kruskalWallis";
import { oneWayAnova } from "../domain/statistics/oneWayAnova";
import { welchAnova } from "../domain/statistics/welchAnova";
import { categoriesOf, columnOf, numbersOf, refuseOtherShape, wordingOf } from "./arguments";
import { tableOf, type Value } from "./results";

/**
 * Membandingkan rata-rata dua kelompok atau lebih: ANOVA satu arah, ANOVA Welch, Kruskal–Wallis, dengan ukuran efek dan kalimat pembacaan di baris terakhir. Nilai tanpa kelompok dilewati; di bawah 10 nilai tidak ada simpulan.
 * Compares groups by one-way ANOVA, Welch's ANOVA and Kruskal–Wallis, with effect sizes and a sentence in the last row.
 * @param {number[][]} values Nilai, satu kolom tanpa judul / values, one column
 * @param {string[][]} groups Nama kelompok setiap nilai, ukuran sama / the group of each value, same size
 * @param {string} [language] "id" / "en"
 * @return Tabel berjudul / a table with a header row
 * @example =INDEX(COMPARE_GROUPS({1; 2; 3; 4; 6; 8}; {"A"; "A"; "A"; "B"; "B"; "B"}); 2; 2) → 9,6
 * @customfunction
 */
export function COMPARE_GROUPS(values: unknown, groups: unknown, language?: unknown): Value[][] {
  const wording = wordingOf(language);
  const { words, format } = wording;
  const numbers = numbersOf("values", values, wording);
  const categories = categoriesOf("groups", groups, wording);
  refuseOtherShape(numbers, categories, wording);
  const belongs = columnOf(categories, wording);
  const input = {
    values: columnOf(numbers, wording),
    groups: belongs.map((category) => category?.key),
  };
  const names = new Map<unknown, string>();
  for (const category of belongs) {
    if (category && !names.has(category.key)) names.set(category.key, category.name);
  }
  const described = groupDescriptives(input).groups.map(({ group, n, mean }) => ({
    name: names.get(group) ?? String(group),
    n,
    mean,
  }));
  const anova = oneWayAnova(input);
  const welch = welchAnova(input);
  const ranks = kruskalWallis(input);
  const test = welch.F !== null ? "welch" : anova.F !== null ? "anova" : null;
  const lead = test === "welch" ? welch : anova;
  const reading = words.groupReading(
    {
      groups: described,
      n: described.reduce((sum, { n }) => sum + n, 0),
      test,
      F: lead.F,
      df1: lead.df1,
      df2: lead.df2,
      p: lead.p,
      eta2: anova.eta2,
      kruskalWallisP: ranks.p,
      level: gainSettings.significanceLevel.default,
      refuseBelow: gainSettings.smallSampleRefuse.default,
      indicativeBelow: gainSettings.smallSampleIndicative.default,
    },
    format,
  );
  const { anova: anovaName, welch: welchName, kruskalWallis: ranksName } = words.groupTests;
  return tableOf([
    words.groupColumns,
    [
      anovaName,
      anova.F,
      anova.df1,
      anova.df2,
      anova.p,
      anova.eta2,
      words.anovaNote(anova.omega2, format),
    ],
    [welchName, welch.F, welch.df1, welch.df2, welch.p, null, words.welchNote],
    [ranksName, ranks.H, ranks.df, null, ranks.p, ranks.epsilon2, words.kruskalWallisNote],
    [words.gainTest.reading, reading],
  ]);
}
