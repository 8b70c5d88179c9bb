import { describe, expect, test } from "vitest";
import type { FormPlan } from "../../../src/domain/quiz/forms/formPlan";
import { planQuiz } from "../../../src/domain/quiz/forms/quizPlan";
import { graderOf } from "../../../src/domain/quiz/grading/gradeAnswer";
import {
  checkPaper,
  type PaperEntry,
  type PaperItem,
  pairLetters,
  paperQuiz,
} from "../../../src/domain/quiz/paper";
import { entry, settings } from "./bank";

const cell = { row: 2, unit: null, level: null, type: null, count: 1, points: null };
const entries = [
  entry({ id: "Q1" }),
  entry({ id: "Q2", type: "multiple-choice", key: "A;B" }),
  entry({ id: "Q3", type: "matching", options: ["a -> 1", "b -> 2"], key: "" }),
  entry({ id: "Q4", type: "numeric", options: [], key: "5" }),
];
const plan: FormPlan = planQuiz(
  entries.map((each) => ({ entry: each, cell, points: 1 })),
  {
    purpose: "preTest",
    seed: 4,
    identity: "participantId",
    wording: {
      title: "Tes",
      description: "",
      identityTitle: "ID",
      identityHelp: "",
      nameTitle: "Nama Lengkap",
      trueLabel: "Benar",
      falseLabel: "Salah",
      generalSection: "Umum",
    },
  },
);
const quiz = paperQuiz(plan, (id) => (id === "Q4" ? "5" : ""));
const numberOf = (id: string) => quiz.items.find((item) => item.questionId === id)?.number ?? 0;

function paper(
  entryNumber: 1 | 2,
  answers: Record<string, string>,
  row = entryNumber + 1,
): PaperEntry {
  const list = quiz.items.map((item) => answers[item.questionId] ?? "");
  const enteredBy = entryNumber === 1 ? "Budi" : "Citra";
  return { row, participantId: "P001", entry: entryNumber, enteredBy, answers: list };
}
const rightLetters = Object.fromEntries(quiz.key.map(({ questionId, key }) => [questionId, key]));

describe("paperQuiz", () => {
  test("numbers the questions and letters the options as the form shows them", () => {
    expect(quiz.items.map((item) => item.number)).toEqual([1, 2, 3, 4]);
    const shown = plan.items.find((item) => item.key === "Q1");
    const item = quiz.items.find((each) => each.questionId === "Q1");
    expect(item?.options.map((option) => option.text)).toEqual(
      shown && "choices" in shown ? shown.choices.map((choice) => choice.text) : [],
    );
  });

  test("its key, answered on paper, is graded right", () => {
    const answers = { ...rightLetters, Q3: lettersOfPairs() };
    const { agreed } = checkPaper(quiz, [paper(1, answers), paper(2, answers)]);
    for (const each of entries) {
      const cellText = agreed[0]?.answers.get(each.question.id) ?? "";
      expect(graderOf(each.question, settings)(cellText)).toEqual({ state: "right", share: 1 });
    }
  });
});

function lettersOfPairs(): string {
  const item = quiz.items.find((each) => each.questionId === "Q3");
  const letter = (text: string) => item?.options.find((option) => option.text === text)?.letter;
  return `${letter("1")} ${letter("2")}`;
}

describe("checkPaper", () => {
  const rulesOf = (entries: PaperEntry[]) =>
    checkPaper(quiz, entries).findings.map((finding) => finding.rule);
  const answers = { Q1: "A", Q2: "AB", Q4: "5" };

  test("case, spaces and the order of letters make no difference", () => {
    const same = { Q1: " a ", Q2: "b, a", Q4: "5" };
    expect(rulesOf([paper(1, answers), paper(2, same)])).toEqual([]);
  });

  test.each([
    [
      "another letter",
      [paper(1, answers), paper(2, { ...answers, Q1: "B" })],
      "paper-entries-differ",
    ],
    ["a blank", [paper(1, answers), paper(2, { ...answers, Q4: "" })], "paper-entries-differ"],
    ["one entry only", [paper(1, answers)], "paper-second-entry-missing"],
    [
      "an entry twice",
      [paper(1, answers), paper(1, answers, 5), paper(2, answers)],
      "paper-entry-repeated",
    ],
    ["a letter too far", [paper(1, { Q1: "H" }), paper(2, { Q1: "H" })], "paper-letter-unknown"],
    [
      "two letters for one",
      [paper(1, { Q1: "AB" }), paper(2, { Q1: "AB" })],
      "paper-letter-unknown",
    ],
  ])("finds %s and takes no such paper", (_, entries, rule) => {
    expect(rulesOf(entries)).toContain(rule);
    expect(checkPaper(quiz, entries).agreed).toEqual([]);
  });

  test("names participant, number and both entries", () => {
    const { findings } = checkPaper(quiz, [paper(1, answers), paper(2, { ...answers, Q1: "B" })]);
    expect(findings[0]).toMatchObject({
      rows: [2, 3],
      facts: { participant: "P001", number: numberOf("Q1"), first: "A", second: "B" },
    });
  });

  test("lets a paper wait of which one person made both entries", () => {
    const second = { ...paper(2, answers), enteredBy: "budi " };
    const { agreed, findings } = checkPaper(quiz, [paper(1, answers), second]);
    expect(findings).toMatchObject([{ rule: "paper-same-person", severity: "error" }]);
    expect(agreed).toEqual([]);
  });

  test("lets a paper wait whose answer was taken for a formula", () => {
    const formulas = quiz.items.map(({ questionId }) => (questionId === "Q4" ? "=1+1" : ""));
    const both = [paper(1, answers), paper(2, answers)].map((each) => ({ ...each, formulas }));
    const { agreed, findings } = checkPaper(quiz, both);
    expect(findings.map(({ rule }) => rule)).toEqual(["paper-formula", "paper-formula"]);
    expect(findings[0]).toMatchObject({ fields: ["Q4"], facts: { formula: "=1+1" } });
    expect(agreed).toEqual([]);
  });
});

describe("matching on paper", () => {
  const item = quiz.items.find((each) => each.questionId === "Q3") as PaperItem;
  const key = pairLetters(item, (left) => (left === "a" ? "1" : "2"));
  const [first = "", second = ""] = key.split(" ").map((pair) => pair.slice(1));
  const stored = (written: string) =>
    checkPaper(quiz, [paper(1, { Q3: written }), paper(2, { Q3: key })]).agreed[0]?.answers.get(
      "Q3",
    );

  test.each([
    `${first}${second}`,
    `1${first} 2${second}`,
    `2${second} 1${first}`,
    `1${first};2${second}`,
    `1-${first}, 2-${second}`,
    `1. ${first.toLowerCase()} 2) ${second}`,
    `1=${first} 2=${second}`,
    `1->${first} 2->${second}`,
  ])("takes %s", (written) => {
    expect(stored(written)).toBe("a -> 1\nb -> 2");
  });

  test("takes a pair alone, by its number", () => {
    const entries = [paper(1, { Q3: `2-${second}` }), paper(2, { Q3: `2${second}` })];
    expect(checkPaper(quiz, entries).agreed[0]?.answers.get("Q3")).toBe("b -> 2");
  });

  test.each(["1A 1B", "3A", "1Z", "ABA", "1A B", "satu"])("refuses %s, saying how", (written) => {
    const { agreed, findings } = checkPaper(quiz, [
      paper(1, { Q3: written }),
      paper(2, { Q3: written }),
    ]);
    expect(findings[0]).toMatchObject({ rule: "paper-letter-unknown", facts: { takes: "pairs" } });
    expect(agreed).toEqual([]);
  });
});
