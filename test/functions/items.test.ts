import { describe, expect, it } from "vitest";
import { DISTRACTORS, ITEM_ANALYSIS, RELIABILITY } from "../../src/functions/items";
import { bodyOf, refusal } from "./all";
import { goldenFile } from "./goldenCases";

const golden = goldenFile("items");
const lsat6 = golden.input<number[][]>("lsat6/reliability", "matrix");
const small = [
  [1, 1, 0],
  [1, 0, 0],
  [1, 1, 1],
  [0, 0, 0],
];

describe("RELIABILITY", () => {
  const expected = golden.expected("lsat6/reliability");

  it.each([
    ["alpha", "alpha"],
    ["Alfa", "alpha"],
    ["KR-20", "kr20"],
    ["kr 21", "kr21"],
    ["standardized", "alphaStandardized"],
    ["split-half", "spearmanBrownOddEven"],
    ["first-last", "spearmanBrownFirstLast"],
    ["guttman", "guttmanOddEven"],
    ["SEM", "sem"],
  ])("%s agrees with R", (type, figure) => {
    expect(RELIABILITY(lsat6, type)).toBeCloseTo(expected[figure] ?? 0, 8);
  });

  it("takes check boxes, skips blank rows, and leaves out the incomplete", () => {
    const boxes = small.map((row) => row.map((mark) => mark === 1));
    const long = [...small, ["", "", ""], [1, "", 0], [null, undefined, "  "]];
    expect(RELIABILITY(boxes)).toBe(RELIABILITY(small));
    expect(RELIABILITY(long)).toBe(RELIABILITY(small, ""));
  });

  it("is blank for one item, one person, equal totals, nothing", () => {
    for (const scores of [
      [[1], [0]],
      [[1, 0]],
      [
        [1, 0],
        [0, 1],
      ],
      "",
      5,
    ]) {
      expect(RELIABILITY(scores)).toBe("");
    }
  });

  it.each([
    [
      "kr20 of other marks",
      [[[1, 2]], "kr20"],
      "kr20 hanya berlaku bila setiap nilai 0 atau 1",
      "kr20 applies only when every mark is 0 or 1",
    ],
    [
      "an unknown type",
      [small, "omega"],
      "Pilihannya: alpha, standardized, kr20",
      "Choose one of: alpha",
    ],
    [
      "a blank column",
      [
        [
          [1, ""],
          [0, ""],
        ],
        "",
      ],
      "Kolom 2 dari rentang scores kosong seluruhnya",
      "Column 2 of the range scores is blank",
    ],
    [
      "a header",
      [
        [
          ["B1", "B2"],
          [1, 0],
        ],
        "",
      ],
      "Baris 1, kolom 1 dari rentang scores berisi “B1”",
      "start the range one row lower",
    ],
  ] as const)("refuses %s", (_what, [scores, type], indonesian, english) => {
    expect(refusal(() => RELIABILITY(scores, type))).toContain(indonesian);
    expect(refusal(() => RELIABILITY(scores, type, "en"))).toContain(english);
  });
});

describe("ITEM_ANALYSIS", () => {
  it("agrees with R", () => {
    const expected = golden.lists("lsat6/itemAnalysis");
    const rows = bodyOf(ITEM_ANALYSIS(lsat6));
    const columnOf = (at: number) => rows.map((row) => row[at]);
    const near = (of: readonly number[] | undefined) => of?.map((x) => expect.closeTo(x, 9));
    expect(columnOf(2)).toEqual(near(expected.difficulty));
    expect(columnOf(4)).toEqual(near(expected.discriminationInclusive));
    expect(columnOf(6)).toEqual(near(expected.pointBiserial));
    expect(columnOf(7)).toEqual(near(expected.itemRest));
    expect(rows[0]?.[3]).toBe("Mudah");
    expect(rows[0]?.[8]).toBe("");
  });

  it("keeps categories back under 10 people and calls them indicative under 30", () => {
    const people = (n: number) =>
      Array.from({ length: n }, (_, i) => [Number(i % 10 > 2), Number(i % 3 > 0)]);
    const [few = []] = bodyOf(ITEM_ANALYSIS(people(9), "", "en"));
    expect([few[3], few[5], few[8]]).toEqual([
      "",
      "",
      "Fewer than 10 people; no categories are given.",
    ]);
    // 0.7 exactly is easy.
    const [some = []] = bodyOf(ITEM_ANALYSIS(people(10), "", "en"));
    expect(some[3]).toBe("Easy");
    expect(some[8]).toBe("Indicative, as there are fewer than 30 people.");
    expect(bodyOf(ITEM_ANALYSIS(people(10)))[0]?.[8]).toContain("Indikatif");
    expect(bodyOf(ITEM_ANALYSIS(people(30)))[0]?.[8]).toBe("");
  });

  it("takes one full mark or one for each item, across or down", () => {
    const marks = [
      [5, 1],
      [0, 2],
    ];
    expect(bodyOf(ITEM_ANALYSIS(marks, [[10, 2]])).map((row) => row[2])).toEqual([0.25, 0.75]);
    expect(bodyOf(ITEM_ANALYSIS(marks, [[10], [2]])).map((row) => row[2])).toEqual([0.25, 0.75]);
    expect(bodyOf(ITEM_ANALYSIS(marks, 5)).map((row) => row[2])).toEqual([0.5, 0.3]);
  });

  it.each([
    [
      "a mark above the full one",
      [[[3]], ""],
      "berisi 3, di luar batas 0 sampai 1. Perbaiki nilainya, atau isi argumen maxMarks",
      "set maxMarks",
    ],
    [
      "too few full marks",
      [[[1, 1, 1]], [[1, 1]]],
      "maxMarks berisi 2 nilai, padahal diperlukan 3",
      "holds 2 values, but 3 are needed",
    ],
    [
      "a full mark of 0",
      [[[1]], 0],
      "maxMarks harus berupa angka di atas 0",
      "maxMarks must be a number above 0",
    ],
  ] as const)("refuses %s", (_what, [scores, full], indonesian, english) => {
    expect(refusal(() => ITEM_ANALYSIS(scores, full))).toContain(indonesian);
    expect(refusal(() => ITEM_ANALYSIS(scores, full, "en"))).toContain(english);
  });
});

describe("DISTRACTORS", () => {
  const answers = [
    ["A", "B"],
    ["a ", "C"],
    ["B", "B"],
    ["", ""],
    ["A", null],
  ];

  it("counts each option, its groups, and blanks", () => {
    const rows = bodyOf(DISTRACTORS(answers, [["A", "b"]]));
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      [1, "A", "Kunci", 3, 0.75],
      [1, "B", "Pengecoh", 1, 0.25],
      [1, "C", "Pengecoh", 0, 0],
      [2, "A", "Pengecoh", 0, 0],
      [2, "B", "Kunci", 2, 0.5],
      [2, "C", "Pengecoh", 1, 0.25],
      [2, "(kosong)", "", 1, 0.25],
    ]);
    expect(rows.map((row) => row[8])).toEqual(["", "Ya", "Tidak", "Tidak", "", "Ya", ""]);
  });

  it("agrees with R", () => {
    const of = "iqA/distractors";
    const [first] = golden.expected(of).items as unknown as { count: number[] }[];
    const table = DISTRACTORS(golden.input(of, "answers"), [golden.input(of, "key")]);
    const rows = bodyOf(table).filter((row) => row[0] === 1);
    const counted = rows.filter((row) => row[1] !== "(kosong)" && row[3] !== 0);
    expect(counted.map((row) => row[3])).toEqual(first?.count.filter((count) => count > 0));
  });

  it("takes 1 and “1” for one option, and sorts 2 before 10", () => {
    const rows = bodyOf(DISTRACTORS([[1], ["1"], [10], ["2"]], 1, "en"));
    expect(rows.map((row) => [row[1], row[2], row[3]])).toEqual([
      ["1", "Key", 2],
      ["2", "Distractor", 1],
      ["10", "Distractor", 1],
    ]);
  });

  it.each([
    [
      "a blank key",
      [[["A", "B"]], [["A", ""]]],
      "Kunci butir 2 kosong",
      "The key of item 2 is blank",
    ],
    [
      "too few keys",
      [[["A", "B", "C"]], [["A", "B"]]],
      "key berisi 2 nilai, padahal diperlukan 3",
      "but 3 are needed",
    ],
    [
      "free text",
      [Array.from({ length: 30 }, (_, i) => [`jawaban ${i}`]), "x"],
      "lebih dari 26 pilihan",
      "more than 26 different options",
    ],
    ["an error", [[["#REF!"]], "A"], "berisi galat #REF!", "holds the error #REF!"],
    ["a date", [[[new Date(0)]], "A"], "berisi tanggal atau waktu", "holds a date or time"],
  ] as const)("refuses %s", (_what, [given, key], indonesian, english) => {
    expect(refusal(() => DISTRACTORS(given, key))).toContain(indonesian);
    expect(refusal(() => DISTRACTORS(given, key, "en"))).toContain(english);
  });
});
