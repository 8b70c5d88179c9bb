import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  gradeResponses,
  type QuizQuestion,
  type ResponseRow,
} from "../../../src/domain/quiz/grading/gradeResponses";
import { fisherInterval, wilsonInterval } from "../../../src/domain/quiz/items/intervals";
import {
  difficultyCategory,
  discriminationCategory,
} from "../../../src/domain/quiz/items/itemCategories";
import { itemReport, measuredDifficulties } from "../../../src/domain/quiz/items/itemReport";
import { type ItemEvidence, itemVerdict } from "../../../src/domain/quiz/items/itemVerdict";
import type { OptionRow } from "../../../src/domain/quiz/items/optionTable";
import { randomFrom } from "../../../src/domain/quiz/random";
import { entry, settings, verdictSettings } from "./bank";

interface GoldenItem {
  key: number;
  count: number[];
  proportion: number[];
  upper: number[];
  lower: number[];
  pointBiserial: (number | null)[];
  functioning: boolean[];
}
const golden = JSON.parse(readFileSync("test/golden/items.json", "utf8")) as {
  data: { iqA: (number | null)[][] };
  cases: { id: string; input: { options: number[] }; expected: { items: GoldenItem[] } }[];
};

/** The items of the golden case as single-choice questions, and its people as responses. */
function goldenQuiz() {
  const found = golden.cases.find((each) => each.id === "iqA/distractors");
  if (!found) throw new Error("golden case missing");
  const options = found.input.options.map(String);
  const questions = found.expected.items.map(({ key }, i): QuizQuestion => {
    const base = entry({ id: `Q${i}` }).question;
    const question = { ...base, options, key: { right: [key], shares: null, feedbacks: null } };
    return { question: question as QuizQuestion["question"], points: 1 };
  });
  const responses = golden.data.iqA.map((answers, i): ResponseRow => {
    const texts = answers.map((answer) => (answer === null ? "" : String(answer)));
    return { responseId: `R${i}`, row: i + 2, participantId: `P${i}`, answers: texts };
  });
  return { questions, responses, expected: found.expected.items };
}

describe("itemReport", () => {
  const { questions, responses, expected } = goldenQuiz();
  const { graded } = gradeResponses(questions, responses, settings, 100);
  const report = itemReport(questions, graded, responses, verdictSettings);

  test("gives the distractor table that R computed", () => {
    report.items.forEach(({ options }, j) => {
      const item = expected[j] as GoldenItem;
      expect(options.map((o) => o.count)).toEqual(item.count);
      expect(options.map((o) => o.upper)).toEqual(item.upper);
      expect(options.map((o) => o.lower)).toEqual(item.lower);
      expect(options.map((o) => o.functioning ?? false)).toEqual(item.functioning);
      options.forEach((option, i) => {
        const r = item.pointBiserial[i] ?? null;
        if (r === null) expect(option.pointBiserial).toBeNull();
        else expect(option.pointBiserial).toBeCloseTo(r, 10);
        expect(option.share).toBeCloseTo(item.proportion[i] ?? 0, 12);
      });
    });
  });

  test("agrees with itself: facility is difficulty, the key's correlation that of the item", () => {
    for (const item of report.items) {
      expect(item.facility).toBeCloseTo(100 * (item.difficulty ?? 0), 10);
      const key = item.options.find((option) => option.right);
      expect(key?.pointBiserial).toBeCloseTo(item.pointBiserial ?? Number.NaN, 10);
      expect(key?.withRest).toBeCloseTo(item.itemRest ?? Number.NaN, 10);
      expect(item.discriminationIndex).toBeCloseTo(100 * (item.itemRest ?? 0), 8);
    }
    expect(report.test).toMatchObject({ n: 150, nDropped: 0, questions: 16 });
  });

  test("finds a key that was typed wrongly, and proposes the right one", () => {
    const wrong = questions.map((each, j) =>
      j === 0
        ? ({
            ...each,
            question: { ...each.question, key: { right: [2], shares: null, feedbacks: null } },
          } as QuizQuestion)
        : each,
    );
    const regraded = gradeResponses(wrong, responses, settings, 100).graded;
    const { items, findings } = itemReport(wrong, regraded, responses, verdictSettings);
    expect(items[0]).toMatchObject({ verdict: "revise", suspectedKey: "E" });
    expect(findings.map((f) => f.rule)).toContain("item-wrong-key-suspected");
    expect(report.items.every((item) => item.suspectedKey === null)).toBe(true);
  });

  test("analyses what has marks and leaves out people who wait", () => {
    const essay = {
      question: entry({ id: "E", type: "essay", options: [], key: "" }).question,
      points: 5,
    };
    const all = [...questions, essay];
    const answered = responses.map((r) => ({ ...r, answers: [...r.answers, "panjang"] }));
    const waiting = gradeResponses(all, answered, settings, 100).graded;
    const first = itemReport(all, waiting, answered, verdictSettings);
    expect(first.test.n).toBe(150);
    expect(first.items[16]).toMatchObject({ verdict: null, reasons: ["notAnalysed"] });
    const marked = gradeResponses(all, answered, settings, 100, (id) => (id === "R0" ? null : 3));
    const second = itemReport(all, marked.graded, answered, verdictSettings);
    expect(second.test).toMatchObject({ n: 149, nDropped: 1, questions: 17 });
  });

  test("gives no verdict and no difficulty to the bank under ten people", () => {
    const few = itemReport(questions, graded.slice(0, 9), responses.slice(0, 9), verdictSettings);
    expect(few.items.every((item) => item.verdict === null)).toBe(true);
    expect(few.findings.map((f) => f.rule)).toEqual(["sample-too-small"]);
    expect(measuredDifficulties(few, verdictSettings).size).toBe(0);
    expect(measuredDifficulties(report, verdictSettings).get("Q0")).toBeCloseTo(0.6867, 4);
  });

  test("calls twenty people indicative", () => {
    const some = itemReport(
      questions,
      graded.slice(0, 20),
      responses.slice(0, 20),
      verdictSettings,
    );
    expect(some.findings.map((f) => f.rule)).toContain("sample-indicative");
    expect(some.items.every((item) => item.indicative)).toBe(true);
  });

  test("nobody and nothing give dashes, never NaN", () => {
    const empty = itemReport(questions, [], [], verdictSettings);
    expect(empty.test.mean).toBeNull();
    expect(JSON.stringify(empty)).not.toMatch(/NaN|Infinity/);
    const nothing = itemReport([], graded, responses, verdictSettings);
    expect(nothing.items).toEqual([]);
  });
});

describe("categories", () => {
  const arifin = { ...verdictSettings, difficultyNorm: "arifin" } as const;
  test.each([
    [0, "hard", "hard"],
    [0.2999, "hard", "hard"],
    [0.3, "medium", "hard"],
    [0.1 + 0.2, "medium", "hard"],
    [0.5, "medium", "medium"],
    [0.7, "easy", "medium"],
    [0.70001, "easy", "easy"],
    [1, "easy", "easy"],
  ])("p = %d is %s by Kunandar and %s by Arifin", (p, kunandar, byArifin) => {
    expect(difficultyCategory(p, verdictSettings)).toBe(kunandar);
    expect(difficultyCategory(p, arifin)).toBe(byArifin);
  });

  test.each([
    [-0.01, "negative"],
    [0, "poor"],
    [0.2, "fair"],
    [0.3, "good"],
    [0.4, "veryGood"],
    [1, "veryGood"],
  ])("D = %d is %s", (d, category) => {
    expect(discriminationCategory(d, verdictSettings)).toBe(category);
  });
});

describe("itemVerdict", () => {
  const option = (letter: string, changes: Partial<OptionRow> = {}): OptionRow => ({
    letter,
    text: letter,
    right: false,
    count: 5,
    share: 0.1,
    upper: 1,
    lower: 4,
    pointBiserial: -0.2,
    withRest: -0.2,
    functioning: true,
    ...changes,
  });
  const key = option("A", { right: true, upper: 10, lower: 3, withRest: 0.4, functioning: null });
  const sound: ItemEvidence = {
    n: 60,
    difficulty: 0.5,
    discrimination: 0.45,
    itemRest: 0.4,
    efficiency: 50,
    options: [key, option("B"), option("C"), option("D")],
  };
  const idle = [
    key,
    option("B"),
    option("C", { functioning: false }),
    option("D", { functioning: false }),
  ];

  test.each<[Partial<ItemEvidence>, string | null, readonly string[]]>([
    [{}, "accept", []],
    [{ difficulty: 0.9 }, "accept", ["veryEasy"]],
    [{ difficulty: 0.2 }, "accept", ["veryHard"]],
    [{ discrimination: 0.3 }, "accept", []],
    [{ discrimination: 0.25 }, "revise", ["discriminationFair"]],
    [{ discrimination: 0.1 }, "revise", ["discriminationPoor"]],
    [{ discrimination: -0.1, itemRest: -0.2 }, "discard", ["discriminationNegative"]],
    [{ itemRest: -0.05 }, "revise", ["runsAgainstTotal"]],
    [{ efficiency: 10 }, "revise", ["efficiencyLow"]],
    [{ options: idle }, "revise", ["distractorsIdle"]],
    [{ difficulty: 1, discrimination: 0, itemRest: null, options: [] }, "revise", ["allRight"]],
    [{ difficulty: 0, discrimination: 0, itemRest: null, options: [] }, "revise", ["allWrong"]],
    [{ discrimination: null }, "revise", ["discriminationUnknown"]],
    [{ n: 9 }, null, ["sampleTooSmall"]],
    [{ n: 29 }, "accept", ["indicativeOnly"]],
    [{ n: 30 }, "accept", []],
    [{ difficulty: null }, null, ["notAnalysed"]],
  ])("of %j is %s for %j", (changes, verdict, reasons) => {
    expect(itemVerdict({ ...sound, ...changes }, verdictSettings)).toMatchObject({
      verdict,
      reasons,
    });
  });

  test("a wrong key is revised, not discarded", () => {
    const rival = option("C", { upper: 12, lower: 1, withRest: 0.5 });
    const options = [{ ...key, upper: 1, lower: 6, withRest: -0.3 }, option("B"), rival];
    const item = { ...sound, discrimination: -0.3, itemRest: -0.3, options };
    expect(itemVerdict(item, verdictSettings)).toMatchObject({
      verdict: "revise",
      suspectedKey: "C",
    });
  });
});

describe("intervals", () => {
  test.each([
    [0.5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [1, 10, 0.7225, 1],
    [0.6867, 150, 0.6085, 0.7557],
  ])("Wilson's of %d in %d", (p, n, low, high) => {
    const interval = wilsonInterval(p, n, 0.05);
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  test("Fisher's of 0.5 in 28", () => {
    const interval = fisherInterval(0.5, 28, 0.05);
    expect(interval?.low).toBeCloseTo(0.1562, 3);
    expect(interval?.high).toBeCloseTo(0.7356, 3);
  });

  test("neither is defined without people", () => {
    expect(wilsonInterval(0.5, 0, 0.05)).toBeNull();
    expect(fisherInterval(0.5, 3, 0.05)).toBeNull();
    expect(fisherInterval(1, 30, 0.05)).toBeNull();
  });

  test("Wilson's covers the true share about as often as it says", () => {
    const random = randomFrom("coverage");
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      let right = 0;
      for (let i = 0; i < 20; i++) if (random() < 0.8) right++;
      const interval = wilsonInterval(right / 20, 20, 0.05);
      if (interval && interval.low <= 0.8 && interval.high >= 0.8) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.92);
  });
});
