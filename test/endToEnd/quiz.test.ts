import { describe, expect, it } from "vitest";
import { run, sampleWorkbench, shown } from "./harness";
import { answer, formOf, forms } from "./quizHarness";

interface Result {
  readonly before: number | null;
  readonly after: number | null;
  readonly pairs: number;
}

/** The sample as a cohort that has not been tested yet: its two test columns are empty. */
function untested(language: string) {
  const workbench = sampleWorkbench(40, language);
  const sheet = workbench.sheet(language === "id" ? "Nilai" : "Scores");
  const headers = Array.from({ length: sheet.lastColumn() }, (_, c) => sheet.raw(0, c));
  for (const instrument of ["PRA-TES", "PASCA-TES"]) {
    const column = headers.indexOf(instrument);
    for (let row = 1; row < sheet.lastRow(); row++) sheet.setRaw(row, column, null);
  }
  return workbench;
}

describe.each([
  ["id", "TES"],
  ["en", "TEST"],
])("the whole circle from the sample (%s)", (language, name) => {
  const workbench = untested(language);
  const quizzes = [`${name}-A`, `${name}-B`];

  it("has a bank without errors", () => {
    const ran = run(workbench, "check-questions");
    expect(ran.summary).toMatchObject({ questions: 40, ready: 40 });
    expect(ran.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("announces what the forms will cost, then makes two without a shared question", () => {
    const dry = run(workbench, "create-quiz", { dryRun: "yes" });
    expect(forms(workbench)).toEqual([]);
    expect(dry.summary.quizzes).toMatchObject([{ questions: 12 }, { questions: 12 }]);
    expect(dry.findings.map(({ rule }) => rule)).toContain("notice-graded-in-sheet");
    const made = run(workbench, "create-quiz");
    expect(made.error).toBe("");
    expect(made.summary.done).toBe(true);
    expect(forms(workbench)).toHaveLength(2);
    for (const form of forms(workbench)) {
      expect(form).toMatchObject({ published: true, isQuiz: true, progressBar: true });
      expect(form.title).not.toBe("");
    }
    const items = (of: typeof dry) =>
      (of.summary.quizzes as { items: unknown }[]).map((q) => q.items);
    expect(items(made)).toEqual(items(dry));
    const [a, b] = made.summary.quizzes as { questionIds: string[] }[];
    expect(a?.questionIds.filter((id) => b?.questionIds.includes(id))).toEqual([]);
  });

  it("runs again without making anything", () => {
    const again = run(workbench, "create-quiz");
    expect(again.ok).toBe(true);
    expect(forms(workbench)).toHaveLength(2);
    expect(again.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("brings 40 respondents of each into scores, gains and the report", () => {
    for (const [at, quiz] of quizzes.entries()) {
      for (let person = 0; person < 40; person++) {
        const id = `P${String(person + 1).padStart(3, "0")}`;
        const strength = (at === 0 ? 4 : 9) + (person % 4) - 1;
        answer(workbench, quiz, { id, email: "" }, (n) => (n * 5 + person) % 12 < strength);
      }
    }
    const imported = run(workbench, "import-responses");
    expect(imported.error).toBe("");
    expect(imported.summary).toMatchObject({ written: 80, kept: 0, left: 0 });
    const gains = run(workbench, "compute-gains").summary.results as Result[];
    expect(gains[0]?.pairs).toBe(40);
    expect(gains[0]?.after ?? 0).toBeGreaterThan((gains[0]?.before ?? 0) + 20);
    expect(run(workbench, "write-report").ok).toBe(true);
  });

  it("imports nothing twice", () => {
    const before = shown(workbench, language === "id" ? "Jawaban" : "Responses");
    const again = run(workbench, "import-responses");
    expect(again.summary).toMatchObject({ written: 0, kept: 0 });
    expect(shown(workbench, language === "id" ? "Jawaban" : "Responses")).toEqual(before);
  });

  it("analyses the items and tells the bank how hard they were", () => {
    const ran = run(workbench, "item-analysis");
    expect(ran.error).toBe("");
    const quizzesTold = ran.summary.quizzes as { items: { difficulty: number }[] }[];
    expect(quizzesTold.map(({ items }) => items.length)).toEqual([12, 12]);
    const sheet = shown(workbench, language === "id" ? "Analisis Butir" : "Item Analysis");
    expect(sheet).toHaveLength(25);
    const measured = quizzesTold.flatMap(({ items }) => items.map(({ difficulty }) => difficulty));
    expect(measured.every((p) => p >= 0 && p <= 1)).toBe(true);
    expect(ran.summary.text).toMatch(/24/);
  });

  it("refuses a change that would break answers, and shows the difference", () => {
    const bank = workbench.sheet(language === "id" ? "Bank Soal" : "Question Bank");
    const built = shown(workbench, language === "id" ? "Butir Kuis" : "Quiz Items");
    const asked = built.find(([, item]) => /^S0(0[1-9]|1|20)/.test(item ?? ""))?.[1] ?? "";
    const row = Number(asked.slice(1));
    const old = bank.raw(row, 3);
    bank.setRaw(row, 3, "pilihan baru sama sekali");
    const refused = run(workbench, "create-quiz", { update: "yes" });
    expect(refused.findings.map(({ rule }) => rule)).toContain("item-choices-removed");
    expect(JSON.stringify(formOf(workbench, quizzes[0] ?? "").items)).not.toContain(
      "pilihan baru sama sekali",
    );
    bank.setRaw(row, 3, old);
  });
});
