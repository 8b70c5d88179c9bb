import { describe, expect, test } from "vitest";
import {
  byteLimit,
  detectFormat,
  readQuestionFile,
  readQuestionText,
} from "../../src/interchange/questionFile";
import { bytesOf, stems, told } from "./fixture";

const source = "Café “kopi” – 5 € {=ya ~tidak}";

function utf16(text: string, little: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (_, index) => text.charCodeAt(index))];
  return Uint8Array.from(
    units.flatMap((unit) => [unit & 255, unit >> 8].sort(() => (little ? 0 : -1))),
  );
}

function windows(text: string): Uint8Array {
  const upper: Record<string, number> = { "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80 };
  return Uint8Array.from([...text].map((letter) => upper[letter] ?? letter.charCodeAt(0)));
}

describe("encodings", () => {
  test.each([
    ["utf-8", bytesOf(source), []],
    ["utf-8-bom", bytesOf(`\ufeff${source}`), []],
    ["utf-16le", utf16(source, true), []],
    ["utf-16be", utf16(source, false), []],
    ["windows-1252", windows(source), ["1 encoding-converted"]],
  ])("%s", (encoding, bytes, expected) => {
    const file = readQuestionFile(bytes);
    expect(file.encoding).toBe(encoding);
    expect(stems(file)).toEqual(["Café “kopi” – 5 €"]);
    expect(told(file)).toEqual(expected);
  });

  test("UTF-8 is read as the platform reads it, and refused where the platform refuses it", () => {
    const strict = new TextDecoder("utf-8", { fatal: true });
    const samples = [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    ];
    for (const bytes of samples) {
      expect(() => strict.decode(Uint8Array.from(bytes))).toThrow();
      expect(readQuestionFile(Uint8Array.from(bytes)).encoding).not.toBe("utf-8");
    }
    const long = `${"😀é¢ߐ".repeat(20_000)}{=a ~b}`;
    expect(readQuestionText(long)).toEqual({
      ...readQuestionFile(bytesOf(long), {}),
      encoding: undefined,
    });
  });

  test.each([
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ["UTF-16 without a mark", utf16(source, true).subarray(2)],
    ["half a character of UTF-16", utf16(source, true).subarray(0, 5)],
    ["a broken UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0xff])],
  ])("%s is refused", (_, bytes) => {
    expect(told(readQuestionFile(bytes))).toEqual(["1 wrong-encoding"]);
  });
});

test("a file over the limit is refused unread", () => {
  expect(told(readQuestionFile(new Uint8Array(byteLimit + 1)))).toEqual(["1 file-too-large"]);
});

test.each([
  ["gift", "A {=b ~c}"],
  ["gift", "ANSWER: B itu apa? {=b ~c}\n\nLagi {T}"],
  ["gift", "::Judul::Keterangan"],
  ["aiken", "Himpunan {1, 2}?\nA) satu\nB) dua\nANSWER: A"],
  ["aiken", "Tanpa kunci\nA. satu\nB. dua"],
  ["xml", "\n<?xml version='1.0'?><quiz/>"],
  [null, "Daftar hadir\n1. Ani\n2. Budi"],
  [null, ""],
])("detects %s in %j", (format, text) => {
  expect(detectFormat(text)).toBe(format);
});

test("what is no question file is said to be none", () => {
  expect(told(readQuestionText("Ani,Budi"))).toEqual(["1 not-a-question-file"]);
  expect(told(readQuestionText("<html><body>Ani</body></html>"))).toEqual([
    "1 not-a-question-file",
  ]);
});

test("an ID belongs to the first that bears it", () => {
  const file = readQuestionText("// [id:a]\nSatu {T}\n\n// [id:a]\nDua {F}");
  expect(file.questions.map(({ question }) => question.id)).toEqual(["a", null]);
  expect(file.problems).toMatchObject([
    { code: "duplicate-id", line: 5, facts: { id: "a", firstLine: 2 } },
  ]);
});

test("200,000 braces, backslashes, or blank lines in braces end, and neighbours live", () => {
  const many = 200_000;
  const hostile = ["{", "}", "{}", "\\", "#", "{=", "=~", "::", "[html]", "//\n", "{\n"];
  for (const mark of [...hostile, "<", "&", "<a ", "<!--"]) {
    const file = readQuestionText(`Satu {T}\n\n${mark.repeat(many)}\n\n::x::Dua {F}`, {
      format: "gift",
    });
    expect([mark, stems(file)[0], stems(file).at(-1)]).toEqual([mark, "Satu", "Dua"]);
  }
  const blocks = readQuestionText(`Satu {T}\n\n${"{\n\n".repeat(15_000)}::x::Dua {F}`, {
    format: "gift",
  });
  expect([stems(blocks)[0], stems(blocks).at(-1)]).toEqual(["Satu", "Dua"]);
  const open = readQuestionText(`A {=b${"\n\n".repeat(many)}~c}`, { format: "gift" });
  expect(told(open)).toEqual(["1 question-too-long"]);
});

test("a file of more questions than any bank has is refused by its number", () => {
  const most = "Soal {T}\n\n";
  expect(readQuestionText(most.repeat(20_000)).questions).toHaveLength(20_000);
  const tooMany: [format: "gift" | "aiken" | "xml", text: string][] = [
    ["gift", most.repeat(20_001)],
    ["gift", "x\n\n".repeat(5_000_000)],
    ["gift", "$CATEGORY: a\n\n".repeat(1_000_000)],
    ["gift", `a {${"=b ~c ".repeat(5_000_000)}}`],
    ["gift", "}".repeat(30_000_000)],
    ["aiken", "Soal\nA. a\nB. b\nANSWER: A\n\n".repeat(20_001)],
    ["aiken", "a\n\n".repeat(10_000_000)],
    ["xml", `<quiz>${'<question type="description"></question>'.repeat(20_001)}</quiz>`],
    ["xml", `<quiz>${"<a/>".repeat(5_000_000)}</quiz>`],
  ];
  for (const [format, text] of tooMany) {
    const file = readQuestionText(text, { format });
    expect([text.slice(0, 40), ...told(file)]).toEqual([text.slice(0, 40), "1 too-many-questions"]);
  }
});
