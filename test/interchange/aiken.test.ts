import { expect, test } from "vitest";
import { blankQuestion, type Question } from "../../src/domain/quiz/question";
import { writeQuestions } from "../../src/interchange/questionExport";
import { readFixture, stems, told } from "./fixture";

test("letters with ) or ., with or without a blank, with or without a blank line between", () => {
  const file = readFixture("forms.aiken");
  expect(file.format).toBe("aiken");
  expect(told(file)).toEqual([]);
  expect(file.questions.map(({ question }) => question.options)).toEqual([
    ["helm", "sepatu", "sarung tangan"],
    ["merah", "biru"],
    ["1970", "1945"],
  ]);
});

test("a bad question is reported by its line and takes no other along", () => {
  const file = readFixture("broken.aiken");
  expect(stems(file)).toEqual(["Baik satu?", "Pokok soal dua\nbaris?"]);
  expect(told(file)).toEqual([
    "1 aiken-not-completed",
    "8 aiken-answer-missing",
    "12 key-outside-options",
    "17 one-option-only",
    "21 aiken-letters",
    "26 key-outside-options",
    "31 aiken-stem-joined",
  ]);
});

const choice: Question = {
  ...blankQuestion("Pokok"),
  type: "single-choice",
  options: ["ya", "tidak"],
  key: { right: [0], shares: null, feedbacks: null },
};

test.each<[string, Question, string[]]>([
  ["a plain choice is held whole", choice, []],
  ["fields are named", { ...choice, id: "1", unit: "K3", points: 2 }, ["fields-not-held"]],
  ["lines are joined", { ...choice, stem: "a\nb" }, ["lines-joined"]],
  ["a stem like a choice is refused", { ...choice, stem: "A. Yani" }, ["looks-like-answer-line"]],
  ["a stem like a key is refused", { ...choice, stem: "ANSWER: B" }, ["looks-like-answer-line"]],
  [
    "several right answers are refused",
    { ...choice, type: "multiple-choice", key: { ...choice.key, right: [0, 1] } } as Question,
    ["type-not-held"],
  ],
  [
    "another type is refused",
    { ...blankQuestion("Uraikan"), type: "essay", key: { guide: "" } },
    ["type-not-held"],
  ],
  ["one option is refused", { ...choice, options: ["ya"] }, ["nothing-to-write"]],
])("%s", (_, question, expected) => {
  expect(writeQuestions([question], "aiken").losses.map(({ code }) => code)).toEqual(expected);
});
