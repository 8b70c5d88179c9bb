import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BankRow } from "../../../src/domain/quiz/bank/bankRow";
import { readBank } from "../../../src/domain/quiz/bank/readBank";
import { readKey } from "../../../src/domain/quiz/bank/readKey";
import { rowOfQuestion } from "../../../src/domain/quiz/bank/writeRow";
import type { Question, QuestionBody } from "../../../src/domain/quiz/question";
import { entry, row, soundRow } from "./bank";

describe("readKey", () => {
  test.each([
    ["multiple-choice", "A;C", { right: [0, 2], shares: null }],
    ["multiple-choice", "c, a", { right: [0, 2], shares: null }],
    ["multiple-choice", "AC", { right: [0, 2], shares: null }],
    ["multiple-choice", "A dan C", { right: [0, 2], shares: null }],
    ["multiple-choice", "%50%A;%50%C;%-50%B", { right: [0, 2], shares: [0.5, -0.5, 0.5, 0] }],
    ["single-choice", "Neraca keuangan", { right: [1], shares: null }],
    ["single-choice", "%100%A;%25%B", { right: [0], shares: [1, 0.25, 0, 0] }],
  ] as const)("of %s %j", (type, key, expected) => {
    expect(readKey(row({ type, key })).body?.key).toMatchObject(expected);
  });

  test("an option that is a letter itself goes by its text", () => {
    const options = ["B", "C", "A"];
    expect(readKey(row({ options, key: "A" })).body?.key).toMatchObject({ right: [2] });
  });

  test("of accepted numbers", () => {
    const { body } = readKey(row({ type: "numeric", key: "3,14 ± 0,01 | 10..12; %50%9" }));
    expect(body?.key).toMatchObject({
      answers: [
        { value: 3.14, tolerance: 0.01, share: 1 },
        { value: 11, tolerance: 1, share: 1 },
        { value: 9, tolerance: 0, share: 0.5 },
      ],
    });
  });
});

const word = fc.constantFrom(
  "Bandung",
  "rapat dinas",
  "SOP-1",
  "pH 7",
  "laporan = bulanan",
  "5 < 7",
);
const words = (min: number) => fc.uniqueArray(word, { minLength: min, maxLength: 5 });
const share = fc.constantFrom(1, 0.5, 0.25, 0.33333);
const choice = (type: "single-choice" | "multiple-choice") =>
  fc.tuple(words(3), fc.nat(2), fc.boolean()).map(([options, right, weighted]) => {
    const shares = options.map((_, i) => (i === right ? 1 : i === 0 ? 0.5 : 0));
    const ones = shares.flatMap((s, i) => (s > 0 ? [i] : []));
    const key =
      weighted && type === "multiple-choice"
        ? { right: ones, shares, feedbacks: null }
        : { right: [right], shares: null, feedbacks: null };
    return { options, body: { type, key } as QuestionBody };
  });
const text = fc
  .tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), share, fc.boolean())
  .map(([texts, part, caseSensitive]) => ({
    options: [],
    body: {
      type: "short-answer",
      key: { answers: texts.map((t) => ({ text: t, share: part, feedback: "" })), caseSensitive },
    } as QuestionBody,
  }));
const number = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 0.01, 1.125), share)
  .map(([value, tolerance, part]) => ({
    options: [],
    body: {
      type: "numeric",
      key: { answers: [{ value: value + 0, tolerance, share: part, feedback: "" }] },
    } as QuestionBody,
  }));
const pairs = fc.tuple(words(2), fc.nat(1)).map(([lefts, extra]) => {
  const rights = lefts.map((left) => `kanan ${left}`);
  const alone = extra === 1 ? ["sendiri"] : [];
  const key = { pairs: lefts.map((_, i) => i) };
  return {
    options: [],
    body: { type: "matching", lefts, rights: [...rights, ...alone], key } as QuestionBody,
  };
});
const other = fc.constantFrom<QuestionBody>(
  { type: "true-false", key: { answer: true } },
  { type: "true-false", key: { answer: false } },
  { type: "essay", key: { guide: "Tiga hal; masing-masing 1 poin" } },
  { type: "unsupported", key: null, source: { format: "xml", kind: "cloze", text: "<q>\n</q>" } },
);
const bodies = fc.oneof(
  choice("single-choice"),
  choice("multiple-choice"),
  text,
  number,
  pairs,
  other.map((body) => ({ options: [], body })),
);

test("a question written to the bank and read again is the same", () => {
  const { id, title: _, type: __, key: ___, options: ____, ...rest } = entry({}).question;
  fc.assert(
    fc.property(bodies, fc.boolean(), ({ options, body }, html) => {
      const markup = html ? "html" : "text";
      const question = { ...rest, ...body, id, options, markup, title: null } as Question;
      const { row: written, lost } = rowOfQuestion(question, 5);
      expect(lost).toEqual([]);
      expect(readBank([written])[0]?.question).toEqual(question);
    }),
    { numRuns: 500 },
  );
});

test("what the bank has no column for is said", () => {
  const body = { ...entry({}).question, title: "Judul lain" };
  const feedbacks = ["tepat", "", "", ""];
  const question = { ...body, key: { right: [0], shares: null, feedbacks } } as Question;
  expect(rowOfQuestion(question, 5).lost).toEqual(["title", "optionFeedback"]);
});

test.each<[string, Partial<BankRow>[]]>([
  ["an ID that stands twice", [{}, { row: 3 }]],
  ["no points", [{ points: null }]],
  ["a key that cannot be read", [{ key: "Z" }]],
  ["no stem", [{ stem: " " }]],
])("a row with %s makes no question", (_, rows) => {
  expect(readBank(rows.map((changes) => ({ ...soundRow, ...changes })))).toEqual([]);
});
