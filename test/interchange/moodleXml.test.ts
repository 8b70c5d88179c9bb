import { describe, expect, test } from "vitest";
import { writeQuestions } from "../../src/interchange/questionExport";
import { readQuestionText } from "../../src/interchange/questionFile";
import { readFixture, stems, told } from "./fixture";

const forms = readFixture("forms.xml");
const byLine = new Map(forms.questions.map(({ line, question }) => [line, question]));

test("every type is read, each from its own line; what a form cannot show is kept", () => {
  expect([...byLine].map(([line, { type }]) => `${line} ${type}`)).toEqual([
    "5 single-choice",
    "21 multiple-choice",
    "28 true-false",
    "33 short-answer",
    "39 numeric",
    "43 matching",
    "49 essay",
    "53 unsupported",
    "56 unsupported",
    "57 unsupported",
  ]);
  expect(told(forms)).toEqual([
    "5 image-listed",
    "5 setting-not-kept",
    "53 unsupported-in-forms",
    "56 unsupported-in-forms",
    "57 unknown-type",
  ]);
});

test("a choice with everything Moodle says of it", () => {
  expect(byLine.get(5)).toMatchObject({
    id: "K3-001",
    title: "Helm",
    stem: "Alat untuk kepala?\n\n[helm.png]",
    options: ["helm & pelindung", "a < b", "topi"],
    points: 2,
    feedbackRight: "Benar.\nLihat modul 1.",
    unit: "Keselamatan Kerja",
    level: "C2",
    tags: ["apd"],
    key: { right: [0], shares: [1, 0, 0.3333333], feedbacks: ["", "bukan", ""] },
  });
  expect(forms.problems[0]?.facts).toEqual({ files: ["helm.png"] });
});

test("what was read is written and read back the same, the unsupported included", () => {
  const questions = forms.questions.map(({ question }) => question);
  const { text, losses } = writeQuestions(questions, "xml");
  expect(losses).toEqual([]);
  expect(readQuestionText(text).questions.map(({ question }) => question)).toEqual(questions);
});

test("a bad question is reported by its line and takes no other along", () => {
  const file = readFixture("broken.xml");
  expect(stems(file)).toEqual(["Baik satu", "Baik dua", "Baik tiga", "Baik empat"]);
  expect(told(file)).toEqual([
    "5 invalid-xml",
    "8 invalid-xml",
    "9 invalid-xml",
    "11 invalid-xml",
    "15 unknown-type",
    "16 weight-not-in-moodle-list",
  ]);
});

const essay = (stem: string) =>
  `<question type="essay"><questiontext><text>${stem}</text></questiontext></question>`;

describe("what is meant to hurt", () => {
  test("200,000 levels cost one question, not the stack", () => {
    const deep = "<b>".repeat(200_000) + "</b>".repeat(200_000);
    for (const inside of [deep, "<b>".repeat(200_000)]) {
      const text = `<quiz>\n${essay(inside)}\n${essay("baik")}</quiz>`;
      const file = readQuestionText(text);
      expect(told(file)).toEqual(["2 too-deep"]);
      expect(stems(file)).toEqual(["baik"]);
    }
    const outside = readQuestionText("<a>".repeat(200_000));
    expect(told(outside)).toEqual(["1 not-a-question-file"]);
  });

  test("a file that declares entities is refused", () => {
    const bomb = `<!DOCTYPE quiz [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><quiz>${essay("&b;")}</quiz>`;
    expect(told(readQuestionText(bomb))).toEqual(["1 entities-refused"]);
    const harmless = `<!DOCTYPE quiz SYSTEM "quiz.dtd"><quiz>${essay("a")}</quiz>`;
    expect(stems(readQuestionText(harmless))).toEqual(["a"]);
  });

  test("marks that are never closed, a hundred thousand times", () => {
    for (const mark of ["<!--", "<![CDATA[", "<?a", "<a b='", '<a b="<', "<!DOCTYPE ["]) {
      const file = readQuestionText(`<quiz>${mark.repeat(100_000)}${essay("a")}</quiz>`);
      expect(file.format).toBe("xml");
    }
  });

  test("a file cut off keeps what is whole", () => {
    const file = readQuestionText(`<quiz>\n${essay("a")}\n<question type="essay"><questio`);
    expect(stems(file)).toEqual(["a"]);
    expect(told(file)).toEqual(["1 file-cut-off", "3 invalid-xml"]);
  });
});
