import { describe, expect, it } from "vitest";
import { ICC, KAPPA, KRIPPENDORFF } from "../../src/functions/raters";
import { column, refusal } from "./all";
import { goldenFile } from "./goldenCases";

const golden = goldenFile("raters");
type Ratings = (number | null)[][];

describe("KAPPA", () => {
  const given = golden.input<Ratings>("sexualFun/cohenKappa", "ratings");
  const one = given.map((row) => [row[0]]);
  const two = given.map((row) => [row[1]]);

  it.each([
    ["", "kappa"],
    ["none", "kappa"],
    ["Linear", "kappaLinear"],
    ["kuadratik", "kappaQuadratic"],
  ])("with weights “%s” agrees with R", (weights, figure) => {
    expect(KAPPA(one, two, weights)).toBeCloseTo(
      golden.expected("sexualFun/cohenKappa")[figure] ?? 0,
      10,
    );
  });

  it("takes capitals and small letters, 1 and “1” for one, and leaves out what is not rated twice", () => {
    expect(KAPPA(column(["K", "k", "BK", "K", ""]), column(["K", "BK", "bk", "K", "K"]))).toBe(0.5);
    expect(KAPPA(column([1, 1, 2, 1]), column(["1", "2", 2, 1]))).toBe(0.5);
  });

  it("is blank for one category, and for nothing", () => {
    expect(KAPPA(column(["K", "K"]), column(["K", "K"]))).toBe("");
    expect(KAPPA("", "")).toBe("");
  });

  it.each([
    [
      "weights on words",
      [column(["Rendah", "Sedang"]), column(["Tinggi", "Sedang"]), "linear"],
      "Pilihan “linear” untuk weights memerlukan kategori yang berurutan",
      "The choice “linear” for weights needs categories",
    ],
    ["other sizes", [column([1, 2]), column([1])], "rater1 berukuran 2 baris", "rater1 has 2 rows"],
    [
      "two columns",
      [
        [
          [1, 2],
          [1, 2],
        ],
        [
          [1, 2],
          [1, 2],
        ],
      ],
      "Pilih satu kolom saja",
      "Choose one column",
    ],
    [
      "scores",
      [column(Array.from({ length: 101 }, (_, i) => i)), column(Array(101).fill(1))],
      "lebih dari 100 kategori",
      "more than 100 different categories",
    ],
    [
      "unknown weights",
      [[[1]], [[1]], "cubic"],
      "Pilihannya: none, linear, quadratic",
      "Choose one of: none",
    ],
  ] as const)("refuses %s", (_what, given, indonesian, english) => {
    const [first, second, weights] = given as readonly unknown[];
    expect(refusal(() => KAPPA(first, second, weights))).toContain(indonesian);
    expect(refusal(() => KAPPA(first, second, weights, "en"))).toContain(english);
  });

  it("weighs two words, whose order cannot matter", () => {
    expect(KAPPA(column(["K", "BK"]), column(["K", "BK"]), "linear")).toBe(1);
  });
});

describe("ICC", () => {
  const given = golden.input<Ratings>("shroutFleiss/icc", "ratings");
  const expected = golden.expected("shroutFleiss/icc");

  it.each([
    ["", "icc21"],
    ["ICC(1,1)", "icc11"],
    ["icc 2,1", "icc21"],
    ["3,1", "icc31"],
    ["ICC(1,k)", "icc1k"],
    ["ICC2k", "icc2k"],
    ["icc3k", "icc3k"],
  ])("%s is that of Shrout and Fleiss", (type, figure) => {
    expect(ICC(given, type)).toBeCloseTo(expected[figure] ?? 0, 10);
  });

  it("leaves incomplete rows out, and is blank with fewer than two rows or raters", () => {
    expect(ICC([...given, [1, "", 2, 3], ["", "", "", ""]])).toBe(ICC(given));
    expect(ICC([[1, 2]])).toBe("");
    expect(ICC(column([1, 2, 3]))).toBe("");
    expect(ICC(4)).toBe("");
  });

  it("refuses words, blank columns and unknown types", () => {
    expect(refusal(() => ICC([["K", 1]]))).toContain("“K”, bukan angka");
    expect(
      refusal(() =>
        ICC(
          [
            [1, ""],
            [2, ""],
          ],
          "",
          "en",
        ),
      ),
    ).toContain("Column 2");
    expect(refusal(() => ICC(given, "icc4"))).toContain("icc11, icc21, icc31, icc1k, icc2k, icc3k");
  });
});

describe("KRIPPENDORFF", () => {
  const given = golden.input<Ratings>("krippendorff/icc", "ratings");
  const expected = golden.expected("krippendorff/krippendorffAlpha");

  it.each(["nominal", "ordinal", "interval"])("%s is the published figure", (level) => {
    expect(KRIPPENDORFF(given, level)).toBeCloseTo(expected[level] ?? 0, 10);
  });

  it("takes words at the nominal level, blanks anywhere", () => {
    expect(
      KRIPPENDORFF([
        ["K", "k", ""],
        ["BK", "BK", null],
        ["", "", ""],
      ]),
    ).toBe(1);
    expect(KRIPPENDORFF(given)).toBe(KRIPPENDORFF(given, undefined));
    expect(KRIPPENDORFF([["K", "K"]])).toBe("");
  });

  it("refuses words with an order, and too many values", () => {
    const many = Array.from({ length: 501 }, (_, i) => [i, i + 1]);
    expect(refusal(() => KRIPPENDORFF([["K", "BK"]], "ordinal"))).toContain(
      "Pilihan “ordinal” untuk level memerlukan kategori yang berurutan",
    );
    expect(refusal(() => KRIPPENDORFF([["K", "BK"]], "interval", "en"))).toContain("use “nominal”");
    expect(refusal(() => KRIPPENDORFF(many, "interval"))).toContain("lebih dari 500 kategori");
  });
});
