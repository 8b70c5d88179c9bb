import { describe, expect, it } from "vitest";
import { COMPARE_GROUPS } from "../../src/functions/groups";
import { IKM } from "../../src/functions/satisfaction";
import { beside, bodyOf, column, refusal } from "./all";
import { goldenFile } from "./goldenCases";

describe("COMPARE_GROUPS", () => {
  const golden = goldenFile("groups");
  const values = golden.input<number[]>("plantGrowth/oneWayAnova", "values");
  const groups = golden.input<string[]>("plantGrowth/oneWayAnova", "groups");
  const expectedOf = (test: string) => golden.expected(`plantGrowth/${test}`);
  const near = (x: number | undefined) => expect.closeTo(x ?? Number.NaN, 9);

  it("agrees with R", () => {
    const [anova, welch, ranks] = bodyOf(COMPARE_GROUPS(column(values), column(groups)));
    const [a, w, k] = ["oneWayAnova", "welchAnova", "kruskalWallis"].map(expectedOf);
    expect(anova?.slice(1, 6)).toEqual([a?.F, a?.df1, a?.df2, a?.p, a?.eta2].map(near));
    expect(welch?.slice(1, 5)).toEqual([w?.F, w?.df1, w?.df2, w?.p].map(near));
    expect(ranks?.slice(1, 6)).toEqual([near(k?.H), k?.df, "", near(k?.p), near(k?.epsilon2)]);
  });

  it("says significant only with test, N, p and effect size", () => {
    const said = beside(COMPARE_GROUPS(values, groups), "Pembacaan");
    expect(said).toMatch(
      /^Perbedaan rata-rata antarkelompok signifikan menurut ANOVA Welch pada taraf 0,05 \(N = 30; F\(2; [\d,]+\) = [\d,]+; p = 0,0\d+; eta² = 0,264\)\./,
    );
    expect(beside(COMPARE_GROUPS(values, groups, "en"), "Reading")).toContain(
      "differ significantly by Welch's ANOVA",
    );
  });

  it.each([
    [[1, 2, 3, 4], ["A", "A", "B", "B"], "belum dapat dijadikan simpulan"],
    [[1, 2, 3], ["A", "A", "a "], "Hanya ada satu kelompok"],
    [[1, 1, 2, 2], ["A", "A", "B", "B"], "tidak bervariasi"],
    [["", ""], ["A", "B"], "Belum ada nilai yang berkelompok"],
    [[5, 6], ["", ""], "Belum ada nilai yang berkelompok"],
  ])("of %j in %j says: %s", (values, groups, sentence) => {
    expect(beside(COMPARE_GROUPS(values, groups), "Pembacaan")).toContain(sentence);
  });

  it("refuses other sizes and words among the values", () => {
    expect(refusal(() => COMPARE_GROUPS([1, 2], ["A"]))).toContain("values berukuran 2 baris");
    expect(refusal(() => COMPARE_GROUPS(["x"], ["A"], "en"))).toContain("range values holds “x”");
  });
});

describe("IKM", () => {
  const golden = goldenFile("satisfaction");

  it.each(golden.ids.filter((id) => !id.startsWith("five")))(
    "%s is that of the reference",
    (id) => {
      const rows = bodyOf(IKM(golden.input(id, "responses"), golden.input(id, "weight")));
      const total = rows.at(-1) ?? [];
      const { ikm = 0, category, lowestElement } = golden.expected(id);
      expect(total[3]).toBeCloseTo(ikm, 9);
      expect(String(total[4]).slice(0, 1)).toBe(category);
      expect(rows.findIndex((row) => row[5] === "Terendah") + 1).toBe(lowestElement);
    },
  );

  it.each([
    [
      "a 5-point scale",
      [[[4, 5]], ""],
      "berisi 5. IKM menurut PermenPANRB 14/2017 hanya berlaku untuk jawaban 1 sampai 4, karena indeksnya dikalikan 25",
      "applies only to answers from 1 to 4, since it multiplies by 25",
    ],
    ["0", [[[4], [0]], ""], "Baris 2, kolom 1 dari rentang responses berisi 0", "Row 2, column 1"],
    [
      "a weight of another form",
      [[[4, 3]], 0.111],
      "Bobot 0,111 tidak sesuai dengan 2 unsur: bobot setiap unsur ialah 1/2 = 0,5",
      "does not fit 2 elements",
    ],
    [
      "a weight of 0",
      [[[4]], 0],
      "weight harus berupa angka di atas 0",
      "must be a number above 0",
    ],
    [
      "an element without answers",
      [[[4, ""]], ""],
      "Kolom 2 dari rentang responses kosong",
      "Column 2 of the range responses",
    ],
  ] as const)("refuses %s", (_what, [responses, weight], indonesian, english) => {
    expect(refusal(() => IKM(responses, weight))).toContain(indonesian);
    expect(refusal(() => IKM(responses, weight, "en"))).toContain(english);
  });

  it("is a table of blanks before anybody answered", () => {
    expect(bodyOf(IKM([["", ""]])).map((row) => row.slice(1, 5))).toEqual(
      Array(3).fill(["", "", "", ""]),
    );
  });
});
