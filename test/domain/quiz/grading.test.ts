import { describe, expect, test } from "vitest";
import type { BankRow } from "../../../src/domain/quiz/bank/bankRow";
import { type GradingSettings, graderOf } from "../../../src/domain/quiz/grading/gradeAnswer";
import { gradeResponses, type ResponseRow } from "../../../src/domain/quiz/grading/gradeResponses";
import { compareGrades } from "../../../src/domain/quiz/grading/regrade";
import { numberReadings } from "../../../src/domain/quiz/text/numbers";
import { entry, settings } from "./bank";

const none = { state: "wrong", share: 0 };
const full = { state: "right", share: 1 };
const part = (share: number) => ({ state: "partial", share });
const unreadable = (reason: string) => ({ state: "unreadable", share: null, reason });

function grade(question: Partial<BankRow>, answer: string, changes: Partial<GradingSettings> = {}) {
  return graderOf(entry(question).question, { ...settings, ...changes })(answer);
}

describe("numberReadings", () => {
  test.each([
    ["3,14", [3.14]],
    ["3.14", [3.14]],
    ["1.234,5", [1234.5]],
    ["1,234.5", [1234.5]],
    ["1.234.567", [1234567]],
    ["1.234", [1.234, 1234]],
    ["12,500", [12.5, 12500]],
    ["0,125", [0.125]],
    [" −5 ", [-5]],
    ["1 234", [1234]],
    ["1e3", [1000]],
    ["", []],
    ["12 kg", []],
    ["1.23.4", []],
    ["1,2,3", []],
    ["--5", []],
    ["½", []],
  ])("of %j are %j", (text, readings) => {
    expect(numberReadings(text)).toEqual(readings);
  });
});

describe("choices", () => {
  const many: Partial<BankRow> = {
    type: "multiple-choice",
    options: ["merah", "biru", "hijau", "kuning", "ungu"],
    key: "A;B",
  };

  test.each([
    ["merah\nbiru", full, full, full],
    ["biru\nmerah", full, full, full],
    ["merah", none, part(0.5), part(0.5)],
    ["merah\nhijau", none, part(0.5), part(0.1666666667)],
    ["merah\nbiru\nhijau", none, none, part(0.6666666667)],
    ["merah\nbiru\nhijau\nkuning\nungu", none, none, none],
    ["hijau\nkuning", none, none, none],
    ["", { state: "blank", share: 0 }, { state: "blank", share: 0 }, { state: "blank", share: 0 }],
    ["jingga", unreadable("notAnOption"), unreadable("notAnOption"), unreadable("notAnOption")],
  ])("%j by all-or-nothing, partial, partial with deduction", (answer, all, partial, deducted) => {
    expect(grade(many, answer, { choiceGrading: "allOrNothing" })).toEqual(all);
    expect(grade(many, answer, { choiceGrading: "partial" })).toEqual(partial);
    expect(grade(many, answer, { choiceGrading: "partialWithDeduction" })).toEqual(deducted);
  });

  test("shares of the question's own are added up as listed", () => {
    const own = { ...many, key: "%75%A;%25%B;%-50%C" };
    expect(grade(own, "merah", { choiceGrading: "partial" })).toEqual(part(0.75));
    expect(grade(own, "merah\nhijau", { choiceGrading: "partial" })).toEqual(part(0.75));
    expect(grade(own, "merah\nhijau", { choiceGrading: "partialWithDeduction" })).toEqual(
      part(0.25),
    );
  });

  test.each([
    ["Prosedur operasional", full],
    [" prosedur  OPERASIONAL ", full],
    ["Neraca keuangan", none],
    ["Prosedur operasional\nNeraca keuangan", unreadable("severalChoices")],
    ["Prosedur", unreadable("notAnOption")],
    ["=1+1", unreadable("notAnOption")],
  ])("a single choice %j", (answer, expected) => {
    expect(grade({}, answer)).toEqual(expected);
  });

  test("an option that holds a line break or begins with = is recognised whole", () => {
    const options = ["=A1+B1", "satu\ndua", "-5"];
    expect(grade({ options, key: "A" }, "=A1+B1")).toEqual(full);
    expect(grade({ options, key: "B" }, "satu\ndua")).toEqual(full);
    expect(grade({ options: ["5", "-5", "0"], key: "A" }, "-5")).toEqual(none);
  });

  test.each([
    ["Benar", full],
    ["TRUE", full],
    ["salah", none],
    ["mungkin", unreadable("notAnOption")],
  ])("true/false %j", (answer, expected) => {
    expect(grade({ type: "true-false", options: [], key: "Benar" }, answer)).toEqual(expected);
  });
});

describe("matching", () => {
  const pairs: Partial<BankRow> = {
    type: "matching",
    options: ["Jabar -> Bandung", "Jatim -> Surabaya", "Sumut -> Medan", "-> Solo"],
    key: "",
  };

  test.each([
    ["Jabar -> Bandung\nJatim -> Surabaya\nSumut -> Medan", full, full, full],
    ["Jabar -> Bandung", none, part(0.3333333333), part(0.3333333333)],
    ["Jabar -> Bandung\nJatim -> Solo", none, part(0.3333333333), none],
    [
      "Jabar -> Atlantis",
      unreadable("notAnOption"),
      unreadable("notAnOption"),
      unreadable("notAnOption"),
    ],
  ])("%j", (answer, all, partial, deducted) => {
    expect(grade(pairs, answer, { choiceGrading: "allOrNothing" })).toEqual(all);
    expect(grade(pairs, answer, { choiceGrading: "partial" })).toEqual(partial);
    expect(grade(pairs, answer, { choiceGrading: "partialWithDeduction" })).toEqual(deducted);
  });
});

describe("short answers", () => {
  const city = { type: "short-answer", options: [], key: "Bandung | %50%Kota Bandung" } as const;

  test.each([
    ["Bandung", full, full, full],
    [" bandung ", none, full, full],
    ["KOTA  bandung", none, none, part(0.5)],
    ["Bandung.", none, none, none],
  ])("%j by exact, case-free, list", (answer, exact, caseFree, list) => {
    expect(grade(city, answer, { textGrading: "exact" })).toEqual(exact);
    expect(grade(city, answer, { textGrading: "caseFree" })).toEqual(caseFree);
    expect(grade(city, answer, { textGrading: "list" })).toEqual(list);
  });

  test("a key in quotes is compared with case under every policy", () => {
    expect(grade({ ...city, key: '"pH"' }, "PH")).toEqual(none);
    expect(grade({ ...city, key: '"pH"' }, "pH")).toEqual(full);
  });
});

describe("numbers", () => {
  const numeric = { type: "numeric", options: [] } as const;

  test.each([
    ["3,14 ± 0,01", "3,15", full],
    ["3,14 ± 0,01", "3.13", full],
    ["3,14 ± 0,01", "3,1501", none],
    ["0,3", "0,3", full],
    ["10..12 | %50%9", "11", full],
    ["10..12 | %50%9", "9", part(0.5)],
    ["1234", "1.234", unreadable("ambiguousNumber")],
    ["1234", "1.234,0", full],
    ["5", "1.234", none],
    ["5", "lima", unreadable("notANumber")],
    ["5", "=2+3", unreadable("notANumber")],
  ])("key %j, answer %j", (key, answer, expected) => {
    expect(grade({ ...numeric, key }, answer)).toEqual(expected);
  });

  test("the tolerance in Settings serves keys without one", () => {
    const relative = { numericTolerance: 0.1, numericToleranceKind: "relative" } as const;
    expect(grade({ ...numeric, key: "200" }, "219", relative)).toEqual(full);
    expect(grade({ ...numeric, key: "200" }, "221", relative)).toEqual(none);
    expect(grade({ ...numeric, key: "200 ± 1" }, "210", relative)).toEqual(none);
    expect(grade({ ...numeric, key: "200" }, "200,1", { numericTolerance: 0.1 })).toEqual(full);
  });
});

describe("gradeResponses", () => {
  const questions = [
    { question: entry({ id: "Q1" }).question, points: 2 },
    { question: entry({ id: "Q2", type: "numeric", options: [], key: "5" }).question, points: 1 },
    { question: entry({ id: "Q3", type: "essay", options: [], key: "" }).question, points: 5 },
  ];
  const response = (answers: (string | null)[]): ResponseRow => ({
    responseId: "R1",
    row: 2,
    participantId: "P1",
    answers,
  });
  const grades = (answers: (string | null)[], mark: number | null = null) =>
    gradeResponses(questions, [response(answers)], settings, 100, () => mark);

  test("scales the total into the instrument's maximum", () => {
    const { graded } = grades(["Prosedur operasional", "4", "panjang"], 3);
    expect(graded[0]).toMatchObject({ points: [2, 0, 3], total: 5, maximum: 8, score: 62.5 });
  });

  test("waits for the essay and keeps what there is", () => {
    const { graded } = grades(["Prosedur operasional", "5", "panjang"]);
    expect(graded[0]).toMatchObject({ total: 3, waiting: 1, score: null });
  });

  test("a blank answer earns 0; a question that was not asked counts nowhere", () => {
    expect(grades(["", "5", ""]).graded[0]).toMatchObject({ points: [0, 1, 0], score: 12.5 });
    expect(grades([null, "5", null]).graded[0]).toMatchObject({
      points: [null, 1, null],
      maximum: 1,
      score: 100,
    });
    expect(grades([null, null, null]).graded[0]).toMatchObject({ maximum: 0, score: null });
  });

  test("an answer that cannot be read is a finding at its cell, and no score is made up", () => {
    const { graded, findings } = grades(["Prosedur operasional", "1.000", ""]);
    expect(graded[0]?.score).toBe(25);
    const strange = grades(["Prosedur operasional", "lima", ""]);
    expect(findings).toEqual([]);
    expect(strange.graded[0]?.score).toBeNull();
    expect(strange.findings[0]).toMatchObject({
      rule: "answer-unreadable",
      rows: [2],
      fields: ["Q2"],
      facts: { answer: "lima", reason: "notANumber" },
    });
  });

  test("a changed key shows before and after for those whom it touches", () => {
    const rows = [
      response(["Prosedur operasional", "5", ""]),
      response(["Neraca keuangan", "5", ""]),
    ];
    const named = rows.map((each, i) => ({ ...each, responseId: `R${i + 1}` }));
    const before = gradeResponses(questions, named, settings, 100).graded;
    const changed = [{ ...questions[0]!, question: entry({ id: "Q1", key: "B" }).question }];
    const after = gradeResponses([...changed, ...questions.slice(1)], named, settings, 100).graded;
    expect(compareGrades(before, after)).toMatchObject({
      raised: 1,
      lowered: 1,
      compared: 2,
      changes: [
        { responseId: "R1", before: 37.5, after: 12.5, change: -25, questions: [0] },
        { responseId: "R2", before: 12.5, after: 37.5, change: 25, questions: [0] },
      ],
    });
    expect(compareGrades(before, before).changes).toEqual([]);
  });
});
