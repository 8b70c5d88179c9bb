import { describe, expect, it } from "vitest";
import type { Workbench } from "../../workbench/workbench";
import { found, rules, run, shown } from "./harness";
import { answer, bankRow, formOf, forms, quizWorkbench, score } from "./quizHarness";

function ready(people: number, questions = 10): Workbench {
  const bank = Array.from({ length: questions * 2 }, (_, i) => bankRow(i + 1));
  const workbench = quizWorkbench({ bank, cells: [["Pilihan Tunggal", questions]], people });
  const made = run(workbench, "create-quiz");
  expect(made.error).toBe("");
  return workbench;
}

const half = (question: number) => question < 5;

describe("importing answers", () => {
  it("makes as many sheet calls for 2,000 responses as for 40", () => {
    const sheetCalls = (count: number) => {
      const workbench = ready(count, 2);
      for (let i = 1; i <= count; i++) answer(workbench, "UJI-A", { id: `P${i}` }, half);
      const ran = workbench.invoke("runCommand", ["import-responses", "{}"]);
      expect(JSON.parse(String((ran.outcome as { value: unknown }).value)).ok).toBe(true);
      const calls = Object.entries(ran.tally).filter(([name]) =>
        /^(Range|Sheet|Spread)/.test(name),
      );
      return calls.reduce((sum, [, times]) => sum + times, 0);
    };
    // Beyond the thousand rows of a new sheet one more call makes room, whatever the number.
    const few = sheetCalls(40);
    const many = sheetCalls(2000);
    expect(many).toBe(sheetCalls(1500));
    expect(many - few).toBeLessThanOrEqual(6);
    console.log(`sheet calls of an import: ${few} for 40 responses, ${many} for 2,000`);
  }, 60_000);

  it("says that many answers do not fit, before it writes a score", () => {
    const workbench = ready(40, 2);
    const { book } = workbench;
    for (let i = 1; i <= 7000; i++) answer(workbench, "UJI-A", { id: `P${i % 40}` }, half);
    const big = book.addSheet("Besar");
    const used = book.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0);
    big.rowCount += Math.floor((10_000_000 - used - 150_000) / big.columnCount);
    const before = shown(workbench, "Nilai");
    const { ok, error } = run(workbench, "import-responses");
    expect([ok, error]).toEqual([
      false,
      expect.stringMatching(/Jawaban memerlukan .* sel.*10 juta/),
    ]);
    expect(shown(workbench, "Nilai")).toEqual(before);
    expect(workbench.sheet("Jawaban").lastRow()).toBe(1);
    big.rowCount = 1000;
    expect(run(workbench, "import-responses").ok).toBe(true);
  }, 60_000);

  it("keeps answers that look like formulas as text", () => {
    const bank = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => bankRow(i, "Isian Singkat"));
    const workbench = quizWorkbench({ bank, cells: [["Isian Singkat", 4]], people: 1 });
    run(workbench, "create-quiz", { forms: "single" });
    answer(workbench, "UJI", { id: "P1" }, () => true);
    const form = formOf(workbench, "UJI");
    const [response] = form.responses;
    const texts = ["=1+1", "+62", "-5", "@SUM(A1)"];
    const items = form.items.filter(({ title }) => title.startsWith("Soal uji"));
    items.forEach((item, index) => {
      if (response) response.answers[item.id] = texts[index] ?? "";
    });
    run(workbench, "import-responses");
    const sheet = workbench.sheet("Jawaban");
    const cells = Array.from({ length: sheet.lastColumn() }, (_, column) => sheet.raw(1, column));
    for (const text of texts) expect(cells).toContain(text);
    expect([...sheet.formulas]).toEqual([]);
  });

  it("counts the first of two attempts, and says so", () => {
    const workbench = ready(2);
    answer(workbench, "UJI-A", { id: "P1" }, half);
    answer(workbench, "UJI-A", { id: "P1" }, () => true);
    const ran = run(workbench, "import-responses");
    expect(rules(ran)).toContain("attempt-repeated");
    expect(score(workbench, "P1")).toBe("50");
    expect(score(workbench, "P2")).toBe("");
  });

  it("leaves a stranger's answers waiting with their candidates, until somebody ties them", () => {
    const workbench = ready(30);
    answer(workbench, "UJI-A", { id: "", email: "orang.lain@contoh.id" }, half);
    answer(workbench, "UJI-A", { id: "P3O", email: "" }, half);
    const ran = run(workbench, "import-responses");
    expect(found(ran, "respondent-unknown").message).toContain("orang.lain@contoh.id");
    for (let i = 1; i <= 30; i++) expect(score(workbench, `P${i}`)).toBe("");
    const sheet = workbench.sheet("Jawaban");
    const headers = shown(workbench, "Jawaban")[0] ?? [];
    sheet.setRaw(1, headers.indexOf("ID Peserta"), "P2");
    run(workbench, "import-responses");
    expect(score(workbench, "P2")).toBe("50");
    expect(shown(workbench, "Jawaban")[1]).toContain("Diisi Petugas");
    sheet.setRaw(1, headers.indexOf("ID Peserta"), "P4");
    run(workbench, "import-responses");
    expect([score(workbench, "P2"), score(workbench, "P4")]).toEqual(["", "50"]);
  });

  it("does not overwrite a score that somebody typed unless told to", () => {
    const workbench = ready(2);
    answer(workbench, "UJI-A", { id: "P1" }, half);
    const sheet = workbench.sheet("Nilai");
    sheet.setRaw(1, 0, "P1");
    sheet.setRaw(1, 1, 77);
    const kept = run(workbench, "import-responses");
    expect(rules(kept)).toContain("score-kept");
    expect(score(workbench, "P1")).toBe("77");
    expect(run(workbench, "import-responses", { overwrite: "yes" }).summary.written).toBe(1);
    expect(score(workbench, "P1")).toBe("50");
  });

  it.each(["id", "en"])("tells of a form that was deleted by hand (%s)", (language) => {
    const workbench = ready(1);
    answer(workbench, "UJI-A", { id: "P1" }, half);
    run(workbench, "import-responses");
    const before = shown(workbench, "Nilai");
    forms(workbench).shift();
    const ran = run(workbench, "import-responses", { language });
    expect(found(ran, "quiz-form-missing").message).toContain("UJI-A");
    expect(shown(workbench, "Nilai")).toEqual(before);
  });

  it("knows the answers of a question that was renamed by hand", () => {
    const workbench = ready(1);
    const item = formOf(workbench, "UJI-A").items.find(({ type }) => type === "MULTIPLE_CHOICE");
    if (item) item.title = "Judul lain";
    answer(workbench, "UJI-A", { id: "P1" }, () => true);
    const ran = run(workbench, "import-responses");
    expect(found(ran, "item-renamed-by-hand").message).toContain("Judul lain");
    expect(score(workbench, "P1")).toBe("100");
  });

  it("regrades by a changed key only when somebody accepts", () => {
    const workbench = ready(2);
    for (const id of ["P1", "P2"]) answer(workbench, "UJI-A", { id }, () => true);
    run(workbench, "import-responses");
    const asked = shown(workbench, "Butir Kuis").find(([, item]) => item?.startsWith("Q"))?.[1];
    workbench.sheet("Bank Soal").setRaw(Number(asked?.slice(1)), 7, "C");
    expect(rules(run(workbench, "import-responses"))).toContain("quiz-key-changed");
    expect(score(workbench, "P1")).toBe("100");
    expect(run(workbench, "accept-regrade").ok).toBe(false);
    const preview = run(workbench, "regrade");
    expect(preview.summary.changes).toMatchObject([
      { participant: "P1", before: 100, after: 90 },
      { participant: "P2", before: 100, after: 90 },
    ]);
    expect(score(workbench, "P1")).toBe("100");
    expect(run(workbench, "accept-regrade").error).toBe("");
    expect([score(workbench, "P1"), score(workbench, "P2")]).toEqual(["90", "90"]);
  });

  it("queues essays without names, and counts them when two graders agree", () => {
    const bank = [1, 2].map((i) => bankRow(i, "Esai"));
    const workbench = quizWorkbench({ bank, cells: [["Esai", 1]], people: 1 });
    run(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
    answer(workbench, "UJI", { id: "P1" }, () => true);
    run(workbench, "import-responses");
    const [headers = [], first = []] = shown(workbench, "Esai");
    expect(first.join(" ")).not.toContain("P1");
    expect(score(workbench, "P1")).toBe("");
    const sheet = workbench.sheet("Esai");
    for (const [name, value] of [
      ["Penilai 1", "Ani"],
      ["Nilai 1", 8],
      ["Penilai 2", "Budi"],
      ["Nilai 2", 9],
    ] as const) {
      sheet.setRaw(1, headers.indexOf(name), value);
    }
    expect(run(workbench, "grade-essays").error).toBe("");
    expect(score(workbench, "P1")).toBe("85");
    sheet.setRaw(1, headers.indexOf("Penilai 2"), "ani");
    expect(rules(run(workbench, "grade-essays"))).toContain("essay-same-grader");
    const state = shown(workbench, "Esai")[1]?.[headers.indexOf("Status")];
    expect([score(workbench, "P1"), state]).toEqual(["", "Menunggu Nilai Kedua"]);
  });
});

describe("bad questions", () => {
  const emoji = "Apa arti 😀 dan مرحبا dalam pesan ini?";

  it.each(["id", "en"])("are findings that name their cells (%s)", (language) => {
    const bank = [bankRow(1), bankRow(1), bankRow(3), bankRow(4), bankRow(5)];
    (bank[2] as unknown[])[7] = "H";
    (bank[3] as unknown[])[2] = "x".repeat(5000);
    (bank[4] as unknown[])[2] = emoji;
    const workbench = quizWorkbench({ bank, cells: [[null, 1]], people: 1 });
    const ran = run(workbench, "check-questions", { language });
    const wanted = ["question-id-duplicate", "key-beyond-options", "stem-too-long", "text-emoji"];
    for (const rule of wanted) {
      expect(found(ran, rule).message).toMatch(/^Bank Soal!/);
    }
    const made = run(workbench, "create-quiz", { language, forms: "single" });
    expect(made.ok).toBe(true);
    const titles = forms(workbench).flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles.every((title) => title.length < 4000)).toBe(true);
  });

  it("are told with their gap when a blueprint asks for more than there is", () => {
    const bank = [bankRow(1), bankRow(2)];
    const workbench = quizWorkbench({ bank, cells: [["Pilihan Tunggal", 5]], people: 1 });
    const ran = run(workbench, "create-quiz", { forms: "single" });
    expect(found(ran, "blueprint-cell-short").facts).toMatchObject({ needed: 5, lacking: 3 });
    expect(forms(workbench)).toEqual([]);
  });
});
