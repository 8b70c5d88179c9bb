import { describe, expect, test } from "vitest";
import { checkQuestions } from "../../../src/domain/quiz/lint/checkQuestions";
import { lintRules } from "../../../src/domain/quiz/lint/lintRules";
import { row, settings, soundRow } from "./bank";
import { lintCases } from "./lintCases";

const rulesOf = (rows: Parameters<typeof checkQuestions>[0]) =>
  checkQuestions(rows, settings).map((finding) => finding.rule);

test("no rule objects to a sound question", () => {
  expect(checkQuestions([soundRow], settings)).toEqual([]);
});

test("every rule has its own ID", () => {
  const ids = lintRules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(55);
});

describe.each(Object.entries(lintCases))("%s", (rule, { ok, bad }) => {
  test.each(ok)("passes %j", (changes) => {
    expect(rulesOf([row(changes)])).not.toContain(rule);
  });

  test.each(bad)("finds %j", (changes) => {
    const found = checkQuestions([row({ row: 7, ...changes })], settings);
    const finding = found.find((each) => each.rule === rule);
    expect(finding).toMatchObject({ rule, table: "questions", rows: [7] });
    expect(finding?.fields.length).toBeGreaterThan(0);
  });
});

describe("question-id-duplicate", () => {
  test("finds one ID in two rows, whatever its case, retired ones included", () => {
    const rows = [soundRow, row({ row: 3, id: " s-001 ", status: "retired" })];
    expect(checkQuestions(rows, settings)).toContainEqual(
      expect.objectContaining({ rule: "question-id-duplicate", rows: [2, 3] }),
    );
  });

  test("passes questions without ID, which have their own rule", () => {
    expect(rulesOf([row({ id: "" }), row({ row: 3, id: "" })])).not.toContain(
      "question-id-duplicate",
    );
  });
});

describe("stem-duplicate", () => {
  const other = { row: 3, id: "S-002" };

  test("finds the same question with its options in another order", () => {
    const options = [...soundRow.options].reverse();
    const rows = [soundRow, row({ ...other, options, key: "D" })];
    expect(rulesOf(rows)).toContain("stem-duplicate");
  });

  test("passes one stem with other options", () => {
    const options = ["Neraca lajur", "Arus kas", "Buku besar"];
    const stem = "Manakah yang benar?";
    const rows = [row({ stem }), row({ ...other, stem, options })];
    expect(rulesOf(rows)).not.toContain("stem-duplicate");
  });

  test("leaves retired questions in peace", () => {
    expect(rulesOf([soundRow, row({ ...other, status: "retired" })])).toEqual([]);
  });
});

describe("stem-similar", () => {
  const similar = (first: string, second: string) =>
    rulesOf([row({ stem: first }), row({ row: 3, id: "S-002", stem: second })]);

  test.each([
    ["Apa tujuan utama penyusunan SOP kantor?", "Apa tujuan utama dari penyusunan SOP kantor?"],
    ["What is the main purpose of an SOP?", "What is a main purpose of an SOP?"],
  ])("finds %j and %j", (first, second) => {
    expect(similar(first, second)).toContain("stem-similar");
  });

  test.each([
    ["Hitunglah 12 + 30 pada lembar kerja!", "Hitunglah 14 + 30 pada lembar kerja!"],
    ["Which of these is a document of work?", "Which of these is NOT a document of work?"],
    ["Apa tujuan SOP?", "Siapa yang menandatangani laporan akhir?"],
    ["Apa tujuan SOP?", ""],
    ["", " "],
  ])("passes %j and %j", (first, second) => {
    expect(similar(first, second)).not.toContain("stem-similar");
  });
});

test("blank rows are no questions", () => {
  const blank = { type: null, id: "", stem: "", key: "", options: ["", ""] };
  expect(checkQuestions([row(blank)], settings)).toEqual([]);
});
