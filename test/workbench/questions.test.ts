import { expect, test } from "vitest";
import { type QuestionsArgs, runQuestions } from "../../workbench/questions";

function run(text: string, args: Omit<QuestionsArgs, "file">) {
  const printed = { out: "", err: "" };
  const code = runQuestions(
    { file: "soal.txt", ...args },
    {
      read: () => new TextEncoder().encode(text),
      out: (part) => {
        printed.out += part;
      },
      err: (part) => {
        printed.err += part;
      },
    },
  );
  return { code, ...printed };
}

const source = "// [id:1]\nSatu? {=ya ~tidak}\n\nDua? {=ya\n\nTiga? {#5}";

test("--json prints questions and problems by line", () => {
  const { code, out } = run(source, { json: true });
  const printed = JSON.parse(out);
  expect(code).toBe(1);
  expect(printed.questions.map(({ line }: { line: number }) => line)).toEqual([2, 6]);
  expect(printed.problems).toEqual([
    {
      line: 4,
      code: "brace-not-closed",
      severity: "error",
      message: "Kurung kurawal yang dibuka di soal ini tidak pernah ditutup dengan }.",
    },
  ]);
});

test("--to converts, and says what the format cannot hold", () => {
  const { code, out, err } = run(source, { to: "aiken", lang: "en" });
  expect(code).toBe(1);
  expect(out).toBe("Satu?\nA) ya\nB) tidak\nANSWER: A\n");
  expect(err.split("\n").map((line) => line.split("\t").slice(0, 2).join(" "))).toEqual([
    "4 brace-not-closed",
    "2 fields-not-held",
    "6 type-not-held",
    "",
  ]);
});

test("a whole conversion exits with 0, an unknown format with 2", () => {
  expect(run("Satu? {=ya ~tidak}", { to: "xml" }).code).toBe(0);
  expect(run("Satu? {=ya ~tidak}", { to: "qti" }).code).toBe(2);
});

test("a null character is named with its place", () => {
  const { code, out, err } = run("// a\n::x::Y\0?{T}\n", { lang: "en" });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("U+0000 (NUL), which no cell can hold: soal.txt, row 2, column 7.");
});
