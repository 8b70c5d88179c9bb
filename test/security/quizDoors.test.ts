// A question as it stands in the bank, in the form, in the answers and on paper.
import { describe, expect, it } from "vitest";
import { recordResponse } from "../../workbench/services/forms/formModel";
import type { Workbench } from "../../workbench/workbench";
import { shown } from "../endToEnd/harness";
import {
  answer,
  type BankCells,
  bankRow,
  formOf,
  questionOf,
  quizWorkbench,
} from "../endToEnd/quizHarness";
import { answerOf, invoke } from "../faults/scenario";
import { own } from "./text";

/** What Google Forms would refuse as a choice or a title is another test's. */
const texts = own.filter((text) => !/^#(REF|N\/A)/.test(text) && text.length < 5000);

function bank(types: readonly string[]): BankCells[] {
  return texts.map((text, index) => {
    const type = types[index % types.length] ?? "";
    const row = bankRow(index + 1, type);
    row[2] = `${text} itu apa?`;
    row[9] = text;
    if (type === "Esai" || type === "Isian Singkat") return row;
    row[3] = text;
    row[4] = `${text} bukan`;
    row[7] = type === "Pilihan Jamak" ? "A;C" : "A";
    return row;
  });
}

function built(types: readonly string[], each: number): Workbench {
  const cells = types.map((type) => [type, each] as const);
  const workbench = quizWorkbench({ bank: bank(types), cells, people: 3 });
  for (const command of [
    "check-questions",
    "draw-quiz",
    "create-quiz",
    "create-quiz",
    "print-quiz",
  ]) {
    const done = answerOf(invoke(workbench, command, {}));
    expect([command, done?.ok, done?.error]).toEqual([command, true, ""]);
  }
  return workbench;
}

const textOf = (question = "") => texts[Number(question.slice(1)) - 1] ?? "";

describe("a hostile question", () => {
  it("is asked and graded as it was written", () => {
    const workbench = built(["Pilihan Tunggal", "Pilihan Jamak"], 15);
    const paper = shown(workbench, "Kuis Cetak").flat().join("\n");
    for (const quiz of ["UJI-A", "UJI-B"]) {
      const questions = questionOf(workbench, quiz);
      for (const item of formOf(workbench, quiz).items) {
        const text = textOf(questions.get(item.id));
        if (text === "") continue;
        expect(item.title).toBe(`${text} itu apa?`.trim());
        expect(item.choices.map(({ value }) => value)).toContain(text.trim());
        expect(JSON.stringify(item)).toContain(JSON.stringify(text.trim()));
        if (quiz === "UJI-A" && text.length < 60) expect(paper).toContain(item.title);
      }
      answer(workbench, quiz, { id: "P1" }, () => true);
    }
    const done = answerOf(invoke(workbench, "import-responses", {}));
    expect(done?.error).toBe("");
    const rows = shown(workbench, "Nilai").filter(([id]) => id === "P1");
    expect(rows).toEqual([["P1", "100", "100", "Peserta ke 1"]]);
  });

  it("is said to be read without the blanks at its ends", () => {
    const workbench = quizWorkbench({ bank: bank(["Pilihan Tunggal"]), cells: [], people: 0 });
    invoke(workbench, "check-questions", {});
    const told = shown(workbench, "Temuan").filter(([, , rule]) => rule === "Spasi berlebih");
    const cells = told.map((row) => row[4]);
    texts.forEach((text, index) => {
      for (const column of ["D", "J"]) {
        expect([text, cells.includes(`${column}${index + 2}`)]).toEqual([
          text,
          text !== text.trim(),
        ]);
      }
    });
  });

  it("takes answers as they were given", () => {
    const workbench = built(["Isian Singkat", "Esai"], 15);
    for (const quiz of ["UJI-A", "UJI-B"]) {
      const form = formOf(workbench, quiz);
      const questions = questionOf(workbench, quiz);
      const answers: Record<string, string> = {};
      for (const item of form.items) {
        const text = textOf(questions.get(item.id));
        if (text !== "") answers[item.id] = text;
        if (item.title === "ID Peserta") answers[item.id] = "P1";
      }
      recordResponse(form, { id: `R-${quiz}`, email: "", timestamp: 0, answers });
    }
    const done = answerOf(invoke(workbench, "import-responses", {}));
    expect(done?.error).toBe("");
    const [headers = [], ...rows] = workbench
      .sheet("Jawaban")
      .values.map((row) => (row ?? []).map((cell) => String(cell ?? "")));
    let seen = 0;
    for (const row of rows)
      headers.forEach((header, at) => {
        const text = textOf(/^Q\d+/.exec(header)?.[0]);
        if (text === "" || (row[at] ?? "") === "") return;
        seen++;
        expect([header, row[at]]).toEqual([header, text]);
      });
    expect(seen).toBeGreaterThan(50);
    const essays = workbench
      .sheet("Esai")
      .values.slice(1)
      .flatMap((row) => (row?.[2] ? [[String(row[2]), row.map(String)] as const] : []));
    for (const [question, row] of essays) expect(row).toContain(textOf(question));
  });

  it("is kept as its sender wrote ID and name, and ties them all the same", () => {
    const workbench = built(["Isian Singkat"], 1);
    answer(workbench, "UJI-A", { id: " p1\t", name: "  Peserta  ke 1 " }, () => true);
    answer(workbench, "UJI-A", { id: "Jose\u0301", name: " " }, () => true);
    answer(workbench, "UJI-A", { id: "#N/A", name: "#REF!" }, () => true);
    expect(answerOf(invoke(workbench, "import-responses", {}))?.error).toBe("");
    expect(answerOf(invoke(workbench, "import-responses", {}))?.error).toBe("");
    const [headers = [], ...rows] = shown(workbench, "Jawaban");
    const cell = (row: number, header: string) => rows[row]?.[headers.indexOf(header)];
    expect([cell(0, "ID yang Ditulis"), cell(0, "Nama yang Ditulis")]).toEqual([
      " p1\t",
      "  Peserta  ke 1 ",
    ]);
    expect(cell(0, "ID Peserta")).toBe("P1");
    expect([cell(1, "ID yang Ditulis"), cell(1, "Nama yang Ditulis")]).toEqual(["Jose\u0301", ""]);
    expect([cell(2, "ID yang Ditulis"), cell(2, "Nama yang Ditulis")]).toEqual(["#N/A", "#REF!"]);
  });

  it("is cut where a cell ends, and that is said in every run", () => {
    const workbench = built(["Esai"], 1);
    const answers = Object.fromEntries(
      formOf(workbench, "UJI-A").items.map(({ id, title }) => [
        id,
        title === "ID Peserta" ? "P1" : "x".repeat(60_000),
      ]),
    );
    recordResponse(formOf(workbench, "UJI-A"), { id: "R1", email: "", timestamp: 0, answers });
    for (const run of [1, 2]) {
      expect(answerOf(invoke(workbench, "import-responses", {}))?.error).toBe("");
      const told = shown(workbench, "Temuan").filter(([, , rule]) => rule === "Jawaban terpotong");
      expect([run, told.length]).toEqual([run, 1]);
    }
    const long = workbench.sheet("Jawaban").values[1]?.find((cell) => String(cell).length > 1000);
    expect(String(long)).toBe(`${"x".repeat(49_999)}…`);
  });
});
