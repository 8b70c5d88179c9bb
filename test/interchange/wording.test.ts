import { describe, expect, test } from "vitest";
import type { ExportLoss, QuestionFileProblem } from "../../src/domain/quiz/questionFileProblem";
import { wordingOf } from "../../src/interchange/wording";
import { lossSamples, problemSamples } from "../i18n/interchangeSamples";

describe.each(["id", "en"] as const)("%s", (language) => {
  const wording = wordingOf(language);

  test.each(Object.entries(problemSamples))("problem %s is a sentence", (code, facts) => {
    const problem = { code, severity: "error", line: 1, facts } as QuestionFileProblem;
    expect(wording.problem(problem)).toMatch(/^["\p{Lu}].*\S$/su);
    expect(wording.problem(problem)).not.toMatch(/undefined|NaN|\[object/);
  });

  test.each(Object.entries(lossSamples))("loss %s is a sentence", (code, facts) => {
    const loss = { code, question: 0, id: null, written: true, facts } as ExportLoss;
    expect(wording.loss(loss)).toMatch(/^\p{Lu}.*\.$/su);
    expect(wording.loss(loss)).not.toMatch(/undefined|NaN|\[object/);
  });
});

test("numbers are written as the language writes them", () => {
  const problem = {
    code: "weight-replaced",
    severity: "warning",
    line: 1,
    facts: problemSamples["weight-replaced"],
  } as const;
  expect(wordingOf("id").problem(problem)).toContain("14,28571%");
  expect(wordingOf("en").problem(problem)).toContain("14.28571%");
});
