import { describe, expect, it } from "vitest";
import type { Workbench } from "../../workbench/workbench";
import { found, rules, run, shown } from "./harness";
import { allTypes, bankRow, formOf, forms, quizWorkbench, respond, score } from "./quizHarness";

/** Participant, person and the answer to number 1, in *Kertas*; entries 1 and 2 in turn. */
function paperRows(workbench: Workbench, ...entries: [string, string, string][]): void {
  run(workbench, "set-up");
  const sheet = workbench.sheet("Kertas");
  const rows = [
    ["ID Kuis", "ID Peserta", "Entri Ke-", "Dimasukkan oleh", "1"],
    ...entries.map(([id, person, text], i) => ["UJI", id, 1 + (i % 2), person, text]),
  ];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const formula = String(cell).startsWith("=") ? String(cell) : undefined;
      workbench.book.put(sheet, row, column, formula ? null : (cell ?? null), formula);
    });
  });
}

describe("other forms and paper", () => {
  it.each([
    ["participantFeedback", 4],
    ["facilitatorFeedback", 4],
  ])("makes %s on a scale of four", (kind, high) => {
    const workbench = quizWorkbench({ bank: [], cells: [], people: 2 });
    expect(run(workbench, "create-form", { kind }).error).toBe("");
    const scales = formOf(workbench, kind).items.filter(({ type }) => type === "SCALE");
    expect(scales.length).toBeGreaterThan(5);
    expect(scales.every(({ lower, upper }) => lower === 1 && upper === high)).toBe(true);
  });

  it.each([
    ["needsSurvey", "Unit Uji", 1],
    ["observation", "Konsisten", 8],
    ["participantFeedback", "Kewajaran biaya", 9],
    ["facilitatorFeedback", "Dukungan panitia", 6],
  ])("starts %s with rows of its template", (kind, word, rows) => {
    const workbench = quizWorkbench({ bank: [bankRow(1)], cells: [], people: 2 });
    expect(run(workbench, "create-form", { kind }).error).toBe("");
    const written = shown(workbench, "Templat Formulir").slice(1);
    expect(written).toHaveLength(rows);
    expect(written.flat().join()).toContain(word);
    expect(formOf(workbench, kind).items.length).toBeGreaterThan(1);
  });

  it("makes no form of a template with an unknown item type", () => {
    const workbench = quizWorkbench({ bank: [], cells: [], people: 2 });
    run(workbench, "set-up");
    const headers = shown(workbench, "Templat Formulir")[0] ?? [];
    expect(shown(workbench, "Templat Formulir")).toHaveLength(1 + 8 + 9 + 6);
    workbench.sheet("Templat Formulir").setRaw(9, headers.indexOf("Jenis Butir"), "Bintang");
    const ran = run(workbench, "create-form", { kind: "participantFeedback" });
    expect(found(ran, "cell-not-choice").message).toContain("Bintang");
    expect(forms(workbench)).toEqual([]);
    expect(run(workbench, "create-form", { kind: "observation" }).findings).toEqual([]);
  });

  it("computes the IKM of feedback, which is nobody's, and puts it in the report", () => {
    const workbench = quizWorkbench({ bank: [], cells: [], people: 2 });
    run(workbench, "create-form", { kind: "participantFeedback" });
    respond(workbench, "participantFeedback", () => "4");
    respond(workbench, "participantFeedback", (title) => (title === "Kewajaran biaya" ? "1" : "3"));
    const ran = run(workbench, "import-responses");
    expect(ran.findings).toEqual([]);
    expect(ran.summary.text).toMatch(
      /IKM 84,72, mutu B \(baik\), dari 2 responden; terendah: Kewajaran/,
    );
    expect(ran.summary.text).not.toContain("belum terhubung");
    const [{ n, items }] = ran.summary.satisfaction as [{ n: number; items: object[] }];
    expect([n, items.length]).toEqual([2, 9]);
    run(workbench, "write-report");
    const report = shown(workbench, "Laporan").flat().join("|");
    expect(report).toMatch(/Kepuasan \(IKM.*Kewajaran biaya\|2,50\|62,50\|D/);

    const headers = shown(workbench, "Jawaban")[0] ?? [];
    workbench.sheet("Jawaban").setRaw(1, headers.indexOf("U4"), "5");
    const refused = run(workbench, "import-responses");
    expect(found(refused, "feedback-out-of-scale").cells).toHaveLength(1);
    expect(refused.summary.satisfaction).toMatchObject([{ ikm: null }]);
  });

  it("scores whom an observer chose, whatever the observer's e-mail", () => {
    const workbench = quizWorkbench({ bank: [], cells: [], people: 2 });
    run(workbench, "create-form", { kind: "observation", instrument: "PASCA" });
    const observe = (id: string, level: number) =>
      respond(
        workbench,
        "observation",
        (title, columns, rows) =>
          title === "Peserta yang diamati"
            ? `${id} · Peserta ke ${id.slice(1)}`
            : columns.length > 0
              ? rows.map(() => columns[level - 1] ?? "")
              : "Pak Guru",
        "p1@contoh.id",
      );
    observe("P2", 2);
    observe("P2", 3);
    observe("P1", 4);
    for (const written of [2, 0]) {
      const ran = run(workbench, "import-responses");
      expect([ran.findings, ran.summary.written]).toEqual([[], written]);
      const cells = shown(workbench, "Nilai").slice(1);
      expect(cells.map((row) => row.slice(0, 3))).toEqual([
        ["P1", "", "100"],
        ["P2", "", "62,5"],
      ]);
    }
  });

  it("tells the mean of every unit of a needs survey", () => {
    const workbench = quizWorkbench({ bank: [bankRow(1)], cells: [], people: 2 });
    run(workbench, "create-form", { kind: "needsSurvey" });
    for (const [id, level] of [
      ["P1", "1"],
      ["P2", "4"],
    ]) {
      respond(workbench, "needsSurvey", (title) => (title === "ID Peserta" ? id : level) ?? "");
    }
    const ran = run(workbench, "import-responses");
    expect(ran.summary.text).toContain("menurut 2 responden: M.70SDM01.001.2 Unit Uji 2,50.");
  });

  it("prints a quiz, and takes papers on which both entries agree", () => {
    const bank = Array.from({ length: 4 }, (_, i) => bankRow(i + 1, allTypes[0]));
    const workbench = quizWorkbench({ bank, cells: [[null, 2]], people: 2 });
    run(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
    const printed = run(workbench, "print-quiz");
    const key = printed.summary.key as { key: string }[];
    expect(key).toHaveLength(2);
    run(workbench, "set-up");
    const sheet = workbench.sheet("Kertas");
    const rows = [
      ["ID Kuis", "ID Peserta", "Entri Ke-", "Dimasukkan oleh", "1", "2"],
      ["UJI", "P1", 1, "Ani", key[0]?.key, key[1]?.key],
      ["UJI", "P1", 2, "Budi", key[0]?.key, key[1]?.key],
      ["UJI", "P2", 1, "Ani", "A", "B"],
      ["UJI", "P2", 2, "Budi", "A", "C"],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        sheet.setRaw(row, column, cell ?? null);
      });
    });
    const ran = run(workbench, "import-paper");
    expect(rules(ran)).toContain("paper-entries-differ");
    expect([score(workbench, "P1"), score(workbench, "P2")]).toEqual(["100", ""]);
  });

  it("prints the key and the points of a matching question, and takes it typed with numbers", () => {
    const workbench = quizWorkbench({
      bank: [bankRow(1, "Menjodohkan")],
      cells: [[null, 1]],
      people: 1,
    });
    run(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
    const [{ key = "" } = {}] = run(workbench, "print-quiz").summary.key as { key: string }[];
    expect(key).toMatch(/^1[A-C] 2[A-C] 3[A-C]$/);
    expect(shown(workbench, "Kuis Cetak").flat().join("\n")).toMatch(/\(3 poin\).*1C 2B 3A/s);
    paperRows(workbench, ["P1", "Ani", key.toLowerCase()], ["P1", "Budi", key.replace(/ /g, ";")]);
    expect(rules(run(workbench, "import-paper"))).toEqual([]);
    expect(score(workbench, "P1")).toBe("100");
  });

  it("lets papers wait with formulas or by one person, and answers with formulas", () => {
    const bank = [bankRow(1, "Isian Singkat")];
    const workbench = quizWorkbench({ bank, cells: [[null, 1]], people: 3 });
    run(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
    paperRows(
      workbench,
      ["P1", "Ani", "=1+1"],
      ["P1", "Budi", "=1+1"],
      ["P2", "Ani", "isi 1"],
      ["P2", "Ani", "isi 1"],
      ["P3", "Ani", "isi 1"],
      ["P3", "Budi", "isi 1"],
    );
    const ran = run(workbench, "import-paper");
    expect(rules(ran).sort()).toEqual(["paper-formula", "paper-formula", "paper-same-person"]);
    expect(found(ran, "paper-formula").cells).toEqual(["E2"]);
    expect(["P1", "P2", "P3"].map((id) => score(workbench, id))).toEqual(["", "", "100"]);

    const sheet = workbench.sheet("Jawaban");
    const column = (shown(workbench, "Jawaban")[0] ?? []).indexOf("Q001");
    workbench.book.put(sheet, 1, column, null, "=1+1");
    for (const time of ["first", "second"]) {
      const again = run(workbench, "import-responses");
      expect(found(again, "answer-unreadable").message, time).toContain("=1+1");
      expect(score(workbench, "P3")).toBe("");
      expect(sheet.formulas.size).toBe(1);
    }
  });

  it("previews questions of a file before it adds them", () => {
    const workbench = quizWorkbench({ bank: [bankRow(1)], cells: [], people: 1 });
    const questions = JSON.stringify([
      { line: 3, type: "true-false", stem: "Bumi bulat.", key: { answer: true } },
      { line: 5, id: "Q001", type: "essay", stem: "Lain.", key: { guide: "" } },
      { line: 7, type: "ngawur", stem: "Apa?" },
    ]);
    const preview = run(workbench, "import-questions", { questions, dryRun: "yes" });
    expect(preview.summary).toMatchObject({ added: 1, refused: 2 });
    expect(preview.findings.map(({ facts }) => (facts as { line: number }).line)).toEqual([5, 7]);
    expect(shown(workbench, "Bank Soal")).toHaveLength(2);
    run(workbench, "import-questions", { questions });
    const again = run(workbench, "import-questions", { questions, dryRun: "yes" });
    expect(again.summary).toMatchObject({ added: 0, refused: 3 });
    const other = JSON.stringify([
      { type: "true-false", stem: "bumi bulat.", key: { answer: true } },
      { type: "true-false", stem: "Bumi bulat.", key: { answer: false } },
    ]);
    const others = run(workbench, "import-questions", { questions: other, dryRun: "yes" });
    expect(others.summary).toMatchObject({ added: 2, refused: 0 });
    expect(shown(workbench, "Bank Soal")[2]).toContain("Bumi bulat.");
  });
});
