// A person's answers in quizzes: after a deletion they stay out, and what came of them is gone.
import { describe, expect, it } from "vitest";
import { deleteRows } from "../../workbench/model/structure";
import { formsOf } from "../../workbench/services/forms/formModel";
import type { CallInfo } from "../../workbench/services/session";
import type { Workbench } from "../../workbench/workbench";
import { run, sampleWorkbench, shown } from "../endToEnd/harness";
import { answer, bankRow, formOf, quizWorkbench } from "../endToEnd/quizHarness";
import { copyOf } from "../faults/cloneBook";
import { answerOf, invoke, startTime } from "../faults/scenario";
import { remove, toLookAt } from "./deletion";

function withForms(): Workbench {
  const workbench = sampleWorkbench(6);
  const sheet = workbench.sheet("Nilai");
  const headers = sheet.values[0] ?? [];
  for (const instrument of ["PRA-TES", "PASCA-TES"]) {
    for (let row = 1; row < 7; row++) sheet.setRaw(row, headers.indexOf(instrument), null);
  }
  run(workbench, "create-quiz");
  const email = String(workbench.sheet("Peserta").raw(3, 2));
  for (const person of [1, 2, 3, 4]) {
    answer(workbench, "TES-A", { id: `P00${person}`, email: "" }, (n) => (n + person) % 3 > 0);
  }
  answer(workbench, "TES-B", { id: "p-003", email }, () => true);
  answer(workbench, "TES-B", { id: "P004" }, () => false);
  return workbench;
}

const at = (minutes: number) => ({ startTime: startTime + minutes * 60_000 });
const call = (workbench: Workbench, id: string, answers: object, minutes: number) => {
  const { outcome } = invoke(workbench, id, { ...answers }, at(minutes));
  if (outcome.status !== "returned") throw new Error(JSON.stringify(outcome));
  const { ok, error, result } = JSON.parse(String(outcome.value));
  if (!ok) throw new Error(error);
  return result;
};
const senders = (workbench: Workbench) =>
  shown(workbench, "Jawaban")
    .slice(1)
    .map((row) => row[3]);

describe("answers that are still in a form", () => {
  it("stay out after a deletion, those that were never imported as well", () => {
    const workbench = withForms();
    call(workbench, "import-responses", { quiz: "TES-A" }, 60);
    call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    expect(senders(workbench)).toEqual(["P001", "P002", "P004"]);
    const ran = call(workbench, "import-responses", {}, 80);
    expect(senders(workbench)).toEqual(["P001", "P002", "P004", "P004"]);
    expect(ran.summary.quizzes).toEqual([
      { quiz: "TES-A", fresh: 0, edited: 0, leftOut: 1 },
      { quiz: "TES-B", fresh: 1, edited: 0, leftOut: 1 },
    ]);
    expect(ran.summary.text).toContain("TES-B: 1 jawaban dilewati");
    const found = ran.findings.filter(
      ({ rule }: { rule: string }) => rule === "deleted-responses-left-out",
    );
    expect(found.map(({ facts }: { facts: object }) => facts)).toEqual([
      { quiz: "TES-A", count: 1 },
      { quiz: "TES-B", count: 1 },
    ]);
    const kept = JSON.stringify([...workbench.book.documentProperties]);
    expect(kept).not.toMatch(/P003|R-3-TES-A/);
  });

  it("come in when they are sent later by somebody who is enrolled again; old ones stay out", () => {
    const workbench = withForms();
    const old = shown(workbench, "Peserta")[3] ?? [];
    call(workbench, "import-responses", {}, 60);
    call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    const now = startTime + 75 * 60_000;
    answer(workbench, "TES-A", { id: "P003", responseId: "R-new", at: now }, () => true);
    const early = call(workbench, "import-responses", {}, 80);
    expect(early.summary.quizzes[0]).toMatchObject({ leftOut: 2 });
    expect(senders(workbench)).not.toContain("P003");
    const people = workbench.sheet("Peserta");
    const row = people.lastRow();
    old.slice(0, 3).forEach((text, column) => {
      people.setRaw(row, column, text);
    });
    const later = call(workbench, "import-responses", {}, 90);
    expect(later.summary.quizzes).toMatchObject([
      { quiz: "TES-A", fresh: 1, leftOut: 1 },
      { quiz: "TES-B", fresh: 0, leftOut: 1 },
    ]);
    const theirs = shown(workbench, "Jawaban").filter((line) => line[3] === "P003");
    expect(theirs.map(([quiz, response]) => [quiz, response])).toEqual([["TES-A", "R-new"]]);
  });

  it("leaves the answer of whoever uses the same address", () => {
    const workbench = withForms();
    const people = workbench.sheet("Peserta");
    for (const row of [3, 4]) people.setRaw(row, 2, "kantor@dinas.contoh.id");
    call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    const email = "kantor@dinas.contoh.id";
    answer(workbench, "TES-B", { id: "P004", email, responseId: "R-4" }, () => true);
    const ran = call(workbench, "import-responses", {}, 80);
    expect(ran.summary.quizzes).toMatchObject([{ leftOut: 1 }, { fresh: 2, leftOut: 1 }]);
  });

  it("stay out by the full name where the ID is mistyped, and a later namesake comes in", () => {
    const workbench = withForms();
    workbench.sheet("Peserta").setRaw(3, 1, "Zulaikha Qodir");
    const name = "zulaikha  QODIR";
    answer(workbench, "TES-B", { id: "P0O3", name, email: "", responseId: "R-x" }, () => true);
    call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    const now = startTime + 75 * 60_000;
    const later = { id: "P0O4", name, email: "", responseId: "R-y", at: now };
    answer(workbench, "TES-B", later, () => true);
    answer(workbench, "TES-B", { id: "P005", name, email: "", responseId: "R-z" }, () => true);
    const ran = call(workbench, "import-responses", { quiz: "TES-B" }, 80);
    expect(ran.summary.quizzes).toMatchObject([{ fresh: 3, leftOut: 2 }]);
    const rows = shown(workbench, "Jawaban").map((row) => row.slice(1, 7).join("|"));
    expect(rows.join("\n")).not.toContain("R-x");
    expect(rows.find((row) => row.startsWith("R-z"))).not.toMatch(/zulaikha/i);
  });

  it("keep out an observer who was deleted, and not what they observed", () => {
    const workbench = sampleWorkbench(6);
    workbench.sheet("Peserta").setRaw(3, 1, "Zulaikha Qodir");
    const email = String(workbench.sheet("Peserta").raw(3, 2));
    run(workbench, "create-form", { kind: "observation" });
    const quiz = shown(workbench, "Kuis")[1]?.[0] ?? "";
    const form = formsOf(workbench.book)[0];
    const observed = form?.items.find(({ type }) => type === "LIST");
    const value = observed?.choices.find((one) => one.value.startsWith("P002"))?.value ?? "";
    const answers = { [observed?.id ?? ""]: value };
    form?.responses.push({ id: "R-o", timestamp: startTime, email, answers, scores: {} });
    call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    const ran = call(workbench, "import-responses", { quiz }, 80);
    expect(ran.summary.quizzes).toMatchObject([{ fresh: 1, leftOut: 0 }]);
    const text = JSON.stringify(shown(workbench, "Jawaban"));
    expect(text).toContain("P002");
    expect(text).not.toContain(email);
  });

  it("says so where Google has no room for more marks", () => {
    const workbench = withForms();
    const some = Array.from({ length: 19998 }, (_, i) => `${String(i).padStart(10, "0")}00001`);
    for (let part = 0; part * 600 < some.length; part++) {
      const text = some.slice(part * 600, part * 600 + 600).join("");
      workbench.book.documentProperties.set(`capaian.deleted.${part}`, text);
    }
    call(workbench, "import-responses", {}, 60);
    const ran = call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    expect(ran.summary.unmarked).toBe(3);
    expect(ran.summary.text).toContain("3 penanda tidak tersimpan");
    expect(call(workbench, "import-responses", {}, 80).summary.quizzes[0].leftOut).toBe(1);
    expect(senders(workbench)).not.toContain("P003");
  });
});

describe("what a quiz keeps without a name", () => {
  it("takes the choice out of the observation form", () => {
    const workbench = sampleWorkbench(6);
    run(workbench, "create-form", { kind: "observation" });
    const form = formsOf(workbench.book)[0];
    const choices = () =>
      form?.items.flatMap(({ type, choices: own }) =>
        type === "LIST" ? own.map(({ value }) => value.slice(0, 4)) : [],
      );
    expect(choices()).toContain("P003");
    const ran = remove(workbench);
    expect(ran.error).toBe("");
    expect(ran.summary.choices).toBe(1);
    expect(choices()).toEqual(["P001", "P002", "P004", "P005", "P006"]);
    // A form that Google does not open is named.
    workbench.book.forms = [];
    expect(toLookAt(remove(workbench, "P004"))).toEqual([["person-in-place", "Kuis", ""]]);
  });

  it("deletes their essays, which bear a code instead of a name", () => {
    const bank = [bankRow(1, "Esai"), bankRow(2)];
    const workbench = quizWorkbench({ bank, cells: [["Esai", 1]], people: 3 });
    run(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
    for (const person of [1, 2, 3]) answer(workbench, "UJI", { id: `P${person}` }, () => true);
    run(workbench, "import-responses");
    const codes = () => shown(workbench, "Esai").flatMap(([code], row) => (row > 0 ? code : []));
    const before = codes();
    expect(before).toHaveLength(3);
    expect(run(workbench, "one-persons-data", { participant: "P2" }).error).toBe("");
    const theirs = shown(workbench, "Data Saya").flatMap(([sheet, , column, value]) =>
      sheet === "Esai" && column === "Kode" ? (value ?? "") : [],
    );
    expect(theirs).toHaveLength(1);
    expect(remove(workbench, "P2").error).toBe("");
    expect(codes()).toEqual(before.filter((code) => code !== theirs[0]));
  });

  it("computes the analysis anew, and takes it away where nobody else answered", () => {
    const workbench = withForms();
    run(workbench, "import-responses");
    run(workbench, "item-analysis");
    const figures = () => shown(workbench, "Analisis Butir").filter((row) => row[0] === "TES-A");
    expect(figures()[0]?.[2]).toBe("4");
    expect(remove(workbench).error).toBe("");
    expect(figures()[0]?.[2]).toBe("3");
    for (const id of ["P001", "P002"]) remove(workbench, id);
    expect(figures()[0]?.[2]).toBe("1");
    remove(workbench, "P004");
    expect(figures()).toEqual([]);
    expect(formOf(workbench, "TES-A").responses).toHaveLength(4);
  });
});

describe("a row of Jawaban that somebody deletes while answers are imported", () => {
  it("stays deleted, or the command says that it may be there again", () => {
    const workbench = withForms();
    call(workbench, "import-responses", { quiz: "TES-A" }, 60);
    const writes: number[] = [];
    const note = ({ number, method }: CallInfo) => {
      if (method === "setValues") writes.push(number);
    };
    invoke(copyOf(workbench), "import-responses", {}, { ...at(80), observer: note });
    expect(writes.length).toBeGreaterThan(3);
    let back = 0;
    for (const write of writes) {
      const now = copyOf(workbench);
      const observer = ({ number }: CallInfo) => {
        if (number === write) deleteRows(now.book, now.sheet("Jawaban"), 3, 1);
      };
      const said = answerOf(invoke(now, "import-responses", {}, { ...at(80), observer }));
      const responses = shown(now, "Jawaban").map(([, response]) => response);
      if (!responses.includes("R-3-TES-A")) continue;
      back++;
      expect(said?.error).toContain("dapat muncul kembali");
    }
    expect(back).toBeLessThan(writes.length);
  });
});
