import { parse } from "gift-pegjs";
import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/quiz/question";
import { writeQuestions } from "../../src/interchange/questionExport";
import { readQuestionText } from "../../src/interchange/questionFile";
import { readFixture, stems, told } from "./fixture";

const forms = readFixture("forms.gift");
const byLine = new Map(forms.questions.map(({ line, question }) => [line, question]));
const only = (source: string) => {
  const file = readQuestionText(source, { format: "gift" });
  expect(file.questions).toHaveLength(1);
  return file.questions[0]?.question as Question;
};

test("every documented form is read, each from its own line", () => {
  expect(forms.format).toBe("gift");
  expect(told(forms)).toEqual(["50 image-listed", "59 empty-option", "61 unsupported-in-forms"]);
  expect([...byLine].map(([line, { type }]) => `${line} ${type}`)).toEqual([
    "6 single-choice",
    "12 single-choice",
    "14 multiple-choice",
    "21 true-false",
    "23 true-false",
    "25 short-answer",
    "27 short-answer",
    "29 numeric",
    "31 numeric",
    "33 numeric",
    "39 matching",
    "46 essay",
    "48 essay",
    "50 single-choice",
    "55 single-choice",
    "57 single-choice",
    "59 single-choice",
    "61 unsupported",
  ]);
});

test("id, tags, title and category come along", () => {
  expect(byLine.get(6)).toMatchObject({
    id: "K3-001",
    title: "Helm",
    unit: "Keselamatan Kerja/Alat pelindung",
    kuk: "1.2",
    level: "C2",
    tags: ["apd"],
    feedbackRight: "Tepat.",
    key: { right: [0], feedbacks: ["", "Itu untuk tangan.", "Itu untuk kaki."] },
  });
});

test("text after the brace makes a gap, and a range its middle and half width", () => {
  expect(byLine.get(12)?.stem).toBe("Warna rambu larangan adalah _____ pada dasar putih.");
  expect(byLine.get(31)?.key).toMatchObject({ answers: [{ value: 23, tolerance: 3 }] });
  expect(byLine.get(33)).toMatchObject({
    feedbackRight: "Tepat.",
    feedbackWrong: "Lihat UU Nomor 1.",
    key: {
      answers: [
        { value: 1970, tolerance: 0, share: 1 },
        { tolerance: 2, share: 0.5 },
      ],
    },
  });
});

test("HTML becomes text, or is kept where that is asked", () => {
  expect(byLine.get(50)).toMatchObject({
    markup: "text",
    stem: "Pilih satu & jelaskan: [rambu 1.png]",
    options: ["a²", "a < b"],
  });
  const kept = readFixture("forms.gift", { html: "keep" }).questions.find(
    ({ line }) => line === 50,
  );
  expect(kept?.question).toMatchObject({ markup: "html", options: ["a<sup>2</sup>", "a &lt; b"] });
  const written = writeQuestions([kept?.question as Question], "gift");
  expect(written.losses).toEqual([]);
  const back = readQuestionText(written.text, { html: "keep" });
  expect(back.questions[0]?.question).toEqual(kept?.question);
});

test("a bad question is reported by its line and takes no other along", () => {
  const file = readFixture("broken.gift");
  expect(stems(file)).toEqual(["Satu?", "Tiga?", "Empat?", "Lima?", "Tanpa baris kosong?"]);
  expect(told(file)).toEqual([
    "3 brace-not-closed",
    "8 no-right-answer",
    "10 one-option-only",
    "12 weight-not-in-moodle-list",
    "14 weight-not-in-moodle-list",
    "16 brace-not-opened",
    "18 extra-brace",
    "20 empty-question",
    "22 numeric-not-number",
    "24 pair-incomplete",
    "35 duplicate-id",
  ]);
});

test.each(["\n\n", "\n"])("an unclosed brace takes no titled question along", (between) => {
  const source = ["::A:: x {\n=A\n~B", "::B:: y {\n=1\n~2\n}", "::C:: z {T}"].join(between);
  const file = readQuestionText(source, { format: "gift" });
  expect(stems(file)).toEqual(["y", "z"]);
  expect(told(file)).toEqual(["1 brace-not-closed"]);
});

test.each(["7 > 3 <b>", "x<y and y>z", "a <b and c> d"])("%s is no HTML", (stem) => {
  expect(only(`${stem} {T}`)).toMatchObject({ stem, markup: "text" });
});

test("line ends of Windows and old Macs change nothing", () => {
  const source = "A {=b ~c}\n\nD {\n=e\n\n~f}\n\n::x::G {T}";
  const unix = readQuestionText(source, { format: "gift" });
  for (const end of ["\r\n", "\r"]) {
    expect(readQuestionText(source.replace(/\n/g, end), { format: "gift" })).toEqual(unix);
  }
  expect(unix.questions).toHaveLength(3);
});

test("the nearest weight is taken where that is asked, and said", () => {
  const file = readQuestionText("A {=b ~%15%c}", { weights: "nearest" });
  expect(file.problems).toMatchObject([
    { code: "weight-replaced", severity: "warning", facts: { percent: 15, nearest: 14.28571 } },
  ]);
  expect(file.questions[0]?.question.key).toMatchObject({ shares: [1, 0.1428571] });
});

test("one that several answers are right of stays a single choice", () => {
  expect(only("A {=b =c ~d}")).toMatchObject({
    type: "single-choice",
    key: { right: [0, 1], shares: [1, 1, 0] },
  });
});

test("a description written again is the description", () => {
  const description = byLine.get(61) as Question;
  const { text, losses } = writeQuestions([description], "gift");
  expect(losses).toEqual([]);
  expect(readQuestionText(text, { format: "gift" }).questions[0]?.question).toEqual(description);
  expect(writeQuestions([description], "xml").losses).toMatchObject([
    { code: "source-of-other-format", written: false },
  ]);
});

/** When one of these fails, the grammar has learnt it and the way around it can go. */
describe("what Moodle reads and the grammar alone does not", () => {
  test.each([
    ["an unescaped colon in the stem", "A: b {=c ~d}", { stem: "A: b" }],
    ["an unescaped = in the stem", "A = b {=c ~d}", { stem: "A = b" }],
    ["an unescaped colon in feedback", "A {=c#d: e ~f}", { feedbackRight: "d: e" }],
    ["an answer without text before feedback", "A {~#b =c}", { options: ["", "c"] }],
    ["an answer without text", "A {=b ~}", { options: ["b", ""] }],
    ["a blank line within braces", "A {\n=b\n\n~c\n}", { options: ["b", "c"] }],
    ["a number without a leading digit", "A {#.5}", { key: { answers: [{ value: 0.5 }] } }],
    ["a number with an exponent", "A {#1e3}", { key: { answers: [{ value: 1000 }] } }],
    ["blanks around a tolerance", "A {#3 : 0.1}", { key: { answers: [{ tolerance: 0.1 }] } }],
    ["# in a pair", "A {=b -> c#1 =d -> e}", { rights: ["c#1", "e"] }],
    ["an answer before the first mark", "A {b ~c =d}", { options: ["b", "c", "d"] }],
  ])("%s", (_, source, expected) => {
    expect(() => parse(source)).toThrow();
    expect(only(source)).toMatchObject(expected);
  });

  test.each([
    ["lower-case truth", "A {true}", { type: "true-false" }],
    ["white space in texts", "A  b {=c  d ~e}", { stem: "A  b", options: ["c  d", "e"] }],
    ["&&092; in a text", "A {=&&092; ~c}", { options: ["&&092;", "c"] }],
    ["the feedback of TRUE", "A {T#salah#benar}", { feedbackRight: "benar" }],
  ])("%s is read otherwise", (_, source, expected) => {
    expect(parse(source)).toHaveLength(1);
    expect(only(source)).toMatchObject(expected);
  });
});
