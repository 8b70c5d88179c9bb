import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/quiz/question";
import { writeQuestions } from "../../src/interchange/questionExport";
import { type QuestionFormat, readQuestionFile } from "../../src/interchange/questionFile";
import { arbitraryQuestion, nastyText } from "./arbitraryQuestion";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function there(questions: readonly Question[], format: QuestionFormat) {
  const file = writeQuestions(questions, format);
  const back = readQuestionFile(bytesOf(file.text), { format, html: "keep" });
  return { file, back };
}

describe.each(["gift", "aiken", "xml"] as const)("export then import: %s", (format) => {
  test("gives the same questions where nothing was reported as lost", () => {
    let whole = 0;
    const check = fc.property(fc.array(arbitraryQuestion, { maxLength: 6 }), (questions) => {
      const { file } = there(questions, format);
      const lossy = new Set(file.losses.map((loss) => loss.question));
      const unique = questions.map((question, index) => withOwnId(question, index));
      const holdable = unique.filter((_, index) => !lossy.has(index));
      const again = there(holdable, format);
      expect(again.file.losses).toEqual([]);
      whole += holdable.length;
      expect(again.back.questions.map(({ question }) => question)).toEqual(holdable);
    });
    fc.assert(check, { numRuns: 400 });
    if (format !== "aiken") expect(whole).toBeGreaterThan(300);
  });

  test("writes every question that it does not report as left out, and reads it back", () => {
    const check = fc.property(fc.array(arbitraryQuestion, { maxLength: 4 }), (questions) => {
      const { file, back } = there(questions.map(withOwnId), format);
      const left = new Set(
        file.losses.filter((loss) => !loss.written).map((loss) => loss.question),
      );
      expect(file.written).toBe(questions.length - left.size);
      expect(back.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(back.questions).toHaveLength(file.written);
    });
    fc.assert(check, { numRuns: 300 });
  });
});

test("Aiken gives back plain single-choice questions with any text it can hold", () => {
  const texts = fc.array(nastyText, { minLength: 3, maxLength: 6 });
  let whole = 0;
  const check = fc.property(texts, ([stem = "", ...options]) => {
    const question = {
      ...arbitraryBlank(stem),
      type: "single-choice",
      options,
      key: { right: [1], shares: null, feedbacks: null },
    } as const satisfies Question;
    const { file, back } = there([question], "aiken");
    if (file.losses.length > 0) return;
    whole++;
    expect(back.questions.map((read) => read.question)).toEqual([question]);
  });
  fc.assert(check, { numRuns: 1000 });
  expect(whole).toBeGreaterThan(100);
});

test("reading any text never throws, whatever the format", () => {
  const text = fc.array(nastyText, { maxLength: 20 }).map((parts) => parts.join("\n"));
  const format = fc.constantFrom("gift", "aiken", "xml", null);
  const check = fc.property(text, format, (source, asked) => {
    const file = readQuestionFile(bytesOf(source), { format: asked });
    for (const { line } of file.problems) expect(line).toBeGreaterThan(0);
  });
  fc.assert(check, { numRuns: 500 });
});

function withOwnId(question: Question, index: number): Question {
  return question.id === null ? question : { ...question, id: `${index} ${question.id}` };
}

function arbitraryBlank(stem: string) {
  return {
    id: null,
    title: null,
    stem,
    markup: "text",
    points: 1,
    feedbackRight: "",
    feedbackWrong: "",
    domain: null,
    unit: null,
    kuk: null,
    level: null,
    difficulty: null,
    tags: [],
    status: "draft",
  } as const;
}
