import { describe, expect, test } from "vitest";
import {
  checkEssays,
  type EssayRow,
  essayCode,
  essayQueue,
  essayResult,
} from "../../../src/domain/quiz/grading/essays";
import { entry, settings } from "./bank";

const essay = (changes: Partial<EssayRow>): EssayRow => ({
  row: 2,
  code: "K7",
  maximum: 10,
  grader1: "Budi",
  mark1: null,
  grader2: "Citra",
  mark2: null,
  grader3: "",
  mark3: null,
  ...changes,
});

describe("essayResult", () => {
  test.each([
    [null, null, null, "waitsForFirst", null],
    [6, null, null, "waitsForSecond", null],
    [null, 6, null, "waitsForSecond", null],
    [6, 8, null, "final", 7],
    [6, 8.5, null, "waitsForThird", null],
    [2, 9, 8, "final", 8.5],
    [2, 9, 3, "final", 2.5],
    [2, 8, 5, "final", 6.5],
    [0, 0, null, "final", 0],
  ])("of %s, %s, %s is %s, %s", (mark1, mark2, mark3, state, mark) => {
    expect(essayResult(essay({ mark1, mark2, mark3 }), settings)).toMatchObject({ state, mark });
  });

  test.each([
    ["one person twice", { mark1: 6, mark2: 7, grader2: " budi" }, "waitsForSecond", null],
    [
      "one person twice and another",
      { mark1: 2, mark2: 9, mark3: 8, grader3: "Budi" },
      "waitsForThird",
      null,
    ],
    ["a mark beyond the maximum", { mark1: 11, mark2: 5 }, "waitsForSecond", null],
    ["nobody's names", { mark1: 6, mark2: 7, grader1: "", grader2: "" }, "final", 6.5],
  ])("marked by %s", (_, changes, state, mark) => {
    expect(essayResult(essay(changes), settings)).toMatchObject({ state, mark });
  });

  test.each([
    ["meanOfThree", 5],
    ["thirdDecides", 4],
    ["closestPair", 3],
  ] as const)("by the rule %s is %s", (essayThirdGrader, mark) => {
    const marks = { mark1: 2, mark2: 9, mark3: 4 };
    expect(essayResult(essay(marks), { ...settings, essayThirdGrader }).mark).toBe(mark);
  });
});

describe("checkEssays", () => {
  const rulesOf = (changes: Partial<EssayRow>) =>
    checkEssays([essay(changes)], settings).map((finding) => finding.rule);

  test.each([
    [{ mark1: 6, mark2: 7 }, []],
    [{ mark1: 11, mark2: 10 }, ["essay-mark-out-of-range"]],
    [{ mark1: 11, mark2: 5 }, ["essay-mark-out-of-range"]],
    [{ mark1: 6, mark2: 9, grader2: "budi" }, ["essay-same-grader"]],
    [{ mark1: -1 }, ["essay-mark-out-of-range"]],
    [{ grader2: " budi " }, ["essay-same-grader"]],
    [{ mark1: 2, mark2: 9 }, ["essay-needs-third"]],
    [{ mark1: 2, mark2: 9, mark3: 8 }, []],
  ])("of %j finds %j", (changes, rules) => {
    expect(rulesOf(changes)).toEqual(rules);
  });
});

describe("essayQueue", () => {
  const questions = [
    {
      question: entry({ id: "E1", type: "essay", options: [], key: "Tiga hal" }).question,
      points: 5,
    },
    { question: entry({ id: "Q1" }).question, points: 1 },
  ];
  const responses = ["R1", "R2", "R3"].map((responseId, i) => ({
    responseId,
    row: i + 2,
    participantId: `P${i}`,
    answers: [i === 2 ? " " : `Jawaban ${i}`, "x"],
  }));

  test("holds the essays that were answered, under stable codes, in an order that tells nothing", () => {
    const queue = essayQueue(questions, responses, 7);
    expect(queue.map((each) => each.responseId).sort()).toEqual(["R1", "R2"]);
    expect(queue[0]).toMatchObject({ questionId: "E1", guide: "Tiga hal", maximum: 5 });
    const codes = queue.map((each) => each.code);
    expect(codes).toEqual([...codes].sort());
    expect(essayQueue(questions, [...responses].reverse(), 7)).toEqual(queue);
  });

  test("gives 20,000 answers 20,000 codes", () => {
    const codes = Array.from({ length: 20_000 }, (_, i) => essayCode(1, `R${i}`, "E1"));
    expect(new Set(codes).size).toBe(20_000);
  });
});
