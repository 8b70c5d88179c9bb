import { describe, expect, it } from "vitest";
import {
  EFFECT_SIZE,
  GAIN_SUMMARY,
  GAIN_TEST,
  NGAIN,
  NGAIN_CATEGORY,
  NORMALIZED_CHANGE,
} from "../../src/functions/gains";
import { beside, bodyOf, column, refusal } from "./all";
import { goldenFile } from "./goldenCases";

const golden = goldenFile("paired");
const scoresOf = (name: string) => ({
  pre: golden.input<number[]>(`${name}/pairedSummary`, "pre"),
  post: golden.input<number[]>(`${name}/pairedSummary`, "post"),
});

describe("NGAIN", () => {
  it.each([
    [55, 86, 31 / 45],
    [60, 90, 0.75],
    [50, 78, 0.56],
    [70, 70, 0],
    [80, 60, -1],
    [100, 100, ""],
    ["", 80, ""],
    [80, null, ""],
    ["55,5", "86,5", 31 / 44.5],
  ])("of %s and %s is %s", (pre, post, gain) => {
    expect(NGAIN(pre, post)).toEqual(typeof gain === "number" ? expect.closeTo(gain, 14) : gain);
  });

  it("keeps the shape: a cell, one cell as a range, a row, a column, a list", () => {
    expect(NGAIN(50, 75)).toBe(0.5);
    expect(NGAIN([[50]], [[75]])).toEqual([[0.5]]);
    expect(NGAIN([[50, 60]], [[75, 60]])).toEqual([[0.5, 0]]);
    expect(NGAIN([[50], [""], [60]], [[75], [70], [undefined]])).toEqual([[0.5], [""], [""]]);
    expect(NGAIN([50, 60], [75, 60])).toEqual([[0.5], [0]]);
  });

  it("takes one maximum, one for each column, or a skipped one", () => {
    expect(NGAIN(10, 15, 20)).toBe(0.5);
    expect(NGAIN([[10, 50]], [[15, 75]], [[20, 100]])).toEqual([[0.5, 0.5]]);
    for (const skipped of ["", null, undefined]) expect(NGAIN(50, 75, skipped, "en")).toBe(0.5);
  });

  it.each([
    [
      "text",
      [[["Nilai"], [50]], column([1, 2])],
      "Baris 1, kolom 1 dari rentang pre berisi “Nilai”, bukan angka",
      "Row 1, column 1 of the range pre holds “Nilai”",
    ],
    ["text alone", ["x", 5], "Argumen pre berisi “x”", "The argument pre holds “x”"],
    [
      "an error",
      [column([50, "#N/A"]), column([1, 2])],
      "Baris 2, kolom 1 dari rentang pre berisi galat #N/A",
      "Row 2, column 1 of the range pre holds the error #N/A",
    ],
    [
      "a date",
      [column([50]), [[new Date(0)]]],
      "rentang post berisi tanggal",
      "range post holds a date",
    ],
    ["TRUE", [column([50]), [[true]]], "berisi “TRUE”, bukan angka", "holds “TRUE”"],
    [
      "a score above the maximum",
      [55, 860],
      "Argumen post berisi 860, di luar batas 0 sampai 100",
      "outside 0 to 100",
    ],
    ["a negative score", [-5, 60], "berisi −5, di luar batas", "holds −5, outside"],
    [
      "another size",
      [column([1, 2]), column([1])],
      "pre berukuran 2 baris × 1 kolom, sedangkan post berukuran 1 baris",
      "pre has 2 rows × 1 column, but post has 1 row",
    ],
    [
      "a range beside a cell",
      [column([1, 2]), 5],
      "post berukuran 1 baris × 1 kolom",
      "post has 1 row × 1 column",
    ],
    [
      "maximum 0",
      [1, 2, 0],
      "Argumen max harus berupa angka di atas 0",
      "The argument max must be a number above 0",
    ],
    [
      "too many maxima",
      [[[1, 2]], [[1, 2]], [[5, 5, 5]]],
      "Argumen max berisi 3 nilai, padahal diperlukan 2",
      "The argument max holds 3 values, but 2 are needed",
    ],
    ["a huge number", [1e300, 5], "terlalu besar untuk dihitung", "too large to compute"],
    ["a number of thousands", ["1.234", 5], "“1.234”, bukan angka", "“1.234”"],
  ] as const)("refuses %s", (_what, given, indonesian, english) => {
    const [pre, post, max] = given as readonly unknown[];
    expect(refusal(() => NGAIN(pre, post, max))).toContain(indonesian);
    expect(refusal(() => NGAIN(pre, post, max, "en"))).toContain(english);
  });
});

describe("NORMALIZED_CHANGE", () => {
  it.each([
    [55, 86, 31 / 45],
    [80, 60, -0.25],
    [50, 50, 0],
    [0, 0, ""],
    [100, 100, ""],
    ["", 3, ""],
  ])("of %s and %s is %s", (pre, post, change) => {
    expect(NORMALIZED_CHANGE(pre, post)).toEqual(change);
  });
});

describe("NGAIN_CATEGORY", () => {
  it.each([
    [0.7, "Tinggi", "High"],
    [0.12 / 0.4, "Sedang", "Medium"],
    [0.3 - 1e-9, "Rendah", "Low"],
    [28 / 50, "Sedang", "Medium"],
    [-0.2, "Rendah", "Low"],
    ["75%", "Tinggi", "High"],
    ["", "", ""],
  ])("of %s is %s", (gain, indonesian, english) => {
    expect(NGAIN_CATEGORY(gain)).toBe(indonesian);
    expect(NGAIN_CATEGORY(gain, "", null, "en")).toBe(english);
  });

  it("takes other bounds", () => {
    expect(NGAIN_CATEGORY([[0.45, 0.55]], 0.5, 0.9)).toEqual([["Rendah", "Sedang"]]);
  });

  it("refuses bounds out of order, percents, and a range of bounds", () => {
    expect(refusal(() => NGAIN_CATEGORY(0.5, 0.8))).toContain("Batas low (0,8) harus lebih kecil");
    expect(refusal(() => NGAIN_CATEGORY(68.9))).toContain("bagilah dengan 100");
    expect(refusal(() => NGAIN_CATEGORY(0.5, 30, 70, "en"))).toContain("divide it by 100");
    expect(refusal(() => NGAIN_CATEGORY(0.5, [[0.1, 0.2]]))).toContain("low harus satu nilai");
  });
});

describe("GAIN_SUMMARY", () => {
  it("gives the published table", () => {
    const table = GAIN_SUMMARY([[55, 60, 50]], [[86, 90, 78]], "", "en");
    expect(table[0]).toContain("Column");
    const figures = bodyOf(table).map((row) => [row[6], row[7], row[8], row[9]]);
    expect(figures).toEqual([
      [31, expect.closeTo(56.3636, 4), expect.closeTo(0.6889, 4), "Medium"],
      [30, 50, 0.75, "High"],
      [28, expect.closeTo(56, 10), 0.56, "Medium"],
    ]);
  });

  it("leaves incomplete pairs out, and blanks what they leave unknown", () => {
    const [row = []] = bodyOf(GAIN_SUMMARY(column([50, "", 60]), column([70, 80, null])));
    expect(row.slice(0, 7)).toEqual([1, 1, 50, "", 70, "", 20]);
    const [none = []] = bodyOf(GAIN_SUMMARY(column(["", ""]), column(["", ""])));
    expect(none).toEqual([1, 0, ...Array(11).fill("")]);
  });

  it("agrees with R", () => {
    const { pre, post } = scoresOf("baumann1");
    const max = golden.input("baumann1/normalizedGain", "max");
    const [row = []] = bodyOf(GAIN_SUMMARY(column(pre), column(post), max));
    const { sdPre = 0 } = golden.expected("baumann1/pairedSummary");
    expect(row[3]).toBeCloseTo(sdPre, 10);
    const { classGain = 0 } = golden.expected("baumann1/normalizedGain");
    expect(row[8]).toBeCloseTo(classGain, 10);
  });
});

describe("GAIN_TEST", () => {
  const pre = [50, 60, 55, 70, 50, 61, 52, 70, 45, 66, 52];
  const post = [80, 85, 90, 88, 60, 59, 70, 81, 66, 77, 70];

  it("agrees with R", () => {
    const { pre: before, post: after } = scoresOf("sleep");
    const table = GAIN_TEST(column(before), column(after), "en");
    const t = golden.expected("sleep/pairedT");
    const rank = golden.expected("sleep/wilcoxon");
    const shape = golden.expected("sleep/shapiroWilk");
    expect(beside(table, "Paired t")).toBeCloseTo(t.t ?? 0, 10);
    expect(table.map(([, value]) => value)).toEqual(
      expect.arrayContaining([
        ...[t.p, t.ciLow, t.ciHigh, rank.V, rank.p, shape.W, shape.p].map((x) =>
          expect.closeTo(x ?? 0, 6),
        ),
      ]),
    );
  });

  it("says significant with test, n, p and effect size, and indicative under 30 pairs", () => {
    const said = beside(GAIN_TEST(column(pre), column(post)), "Pembacaan");
    expect(said).toMatch(
      /^Peningkatan signifikan menurut uji t berpasangan.*n = 11; .*p < 0,001; .*d_z = 1,73/,
    );
    expect(said).toContain("indikatif karena n kurang dari 30");
    // The scale of the scores is not known here: points, never percentage points.
    expect(said).not.toContain("persentase");
  });

  it("draws no conclusion under 10 pairs", () => {
    const said = beside(GAIN_TEST(pre.slice(0, 9), post.slice(0, 9), "en"), "Reading");
    expect(said).toContain("support no conclusion");
    expect(said).not.toContain("significant");
  });

  it("is blank where nothing can be tested, and says why", () => {
    expect(beside(GAIN_TEST([50, 60], [60, 70]), "p uji t (dua sisi)")).toBe("");
    expect(beside(GAIN_TEST([50, 60], [60, 70]), "Pembacaan")).toContain("sama besar");
    expect(beside(GAIN_TEST("", ""), "Pembacaan")).toContain("BELUM ADA DATA");
  });

  it("wants one column", () => {
    const wide = [
      [1, 2],
      [3, 4],
    ];
    expect(refusal(() => GAIN_TEST(wide, wide))).toContain("Pilih satu kolom saja");
    expect(refusal(() => GAIN_TEST(wide, wide, "en"))).toContain("Choose one column only");
    expect(beside(GAIN_TEST([[1, 2, 4]], [[2, 5, 5]]), "Banyaknya pasangan (n)")).toBe(3);
  });
});

describe("EFFECT_SIZE", () => {
  const expected = golden.expected("sleep/effectSizes");
  const { pre, post } = scoresOf("sleep");

  it.each(["dz", "dav", "drm", "gz", "gav", "grm"])("%s agrees with R", (type) => {
    expect(EFFECT_SIZE(pre, post, type)).toBeCloseTo(expected[type] ?? 0, 10);
  });

  it("understands other spellings, and takes dz where none is given", () => {
    expect(EFFECT_SIZE(pre, post)).toBe(EFFECT_SIZE(pre, post, "D_Z"));
    expect(EFFECT_SIZE(pre, post, "RB")).toBeCloseTo(expected.rankBiserial ?? 0, 10);
    expect(EFFECT_SIZE(pre, post, "rank biserial")).toBe(EFFECT_SIZE(pre, post, "rb"));
  });

  it("names the types where one is unknown", () => {
    expect(refusal(() => EFFECT_SIZE(pre, post, "cohen"))).toBe(
      "Argumen type berisi “cohen”, yang tidak dikenal. Pilihannya: dz, dav, drm, gz, gav, grm, rank-biserial.",
    );
    expect(refusal(() => EFFECT_SIZE(pre, post, 7, "en"))).toContain("holds “7”, which is unknown");
  });

  it("is blank where it is undefined", () => {
    expect(EFFECT_SIZE([50], [60])).toBe("");
    expect(EFFECT_SIZE([50, 60], [60, 70])).toBe("");
  });
});
