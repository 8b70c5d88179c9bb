// Every place where a workbook may speak of a person: after a deletion it is clean, or named.
import { describe, expect, it } from "vitest";
import { STRIDE } from "../../workbench/model/sheet";
import { deleteRows } from "../../workbench/model/structure";
import { formsOf } from "../../workbench/services/forms/formModel";
import type { CallInfo } from "../../workbench/services/session";
import type { Workbench } from "../../workbench/workbench";
import { run, sampleWorkbench, shown } from "../endToEnd/harness";
import { answer, bankRow, formOf, quizWorkbench } from "../endToEnd/quizHarness";
import { copyOf } from "../faults/cloneBook";
import { answerOf, invoke, startTime } from "../faults/scenario";

const remove = (workbench: Workbench, participant = "P003") =>
  run(workbench, "delete-person", { participant, confirm: "yes" });

/** Rule, sheet and cells of what is left to be looked at. */
const toLookAt = (ran: ReturnType<typeof run>) =>
  ran.findings
    .filter(({ rule }) => rule.startsWith("person-"))
    .map(({ rule, sheet, cells }) => [rule, sheet, cells.join(" ")]);

function withPerson(change: { id?: string; name?: string } = {}): Workbench {
  const workbench = sampleWorkbench(6);
  const people = workbench.sheet("Peserta");
  people.setRaw(3, 1, change.name ?? "Anindya Lestari");
  workbench.sheet("Nilai").setRaw(3, 1, change.name ?? "Anindya Lestari");
  if (change.id !== undefined) {
    people.setRaw(3, 0, change.id);
    workbench.sheet("Nilai").setRaw(3, 0, change.id);
  }
  return workbench;
}

function notes(workbench: Workbench, cells: readonly string[]): void {
  const sheet = workbench.book.addSheet("Catatan saya");
  cells.forEach((text, row) => {
    if (text.startsWith("=")) workbench.book.write(sheet, row, 0, text);
    else sheet.setRaw(row, 0, text);
  });
}

describe("what is outside the cells", () => {
  it.each<[string, (workbench: Workbench) => void, (workbench: Workbench) => unknown, unknown]>([
    [
      "the name of a sheet",
      ({ book }) => book.addSheet("Rapor P003"),
      ({ book }) => book.sheets.map(({ name }) => name).filter((name) => /Rapor/.test(name)),
      ["Rapor dihapus"],
    ],
    [
      "two sheets that would be called the same",
      ({ book }) => {
        book.addSheet("Rapor P003");
        book.addSheet("Rapor dihapus");
      },
      ({ book }) => book.sheets.map(({ name }) => name).filter((name) => /Rapor/.test(name)),
      ["Rapor dihapus 2", "Rapor dihapus"],
    ],
    [
      "what a protection is called",
      (workbench) => {
        const sheet = workbench.sheet("Jadwal");
        const common = { rect: null, warningOnly: false, unprotected: [] };
        sheet.protections.push({
          ...common,
          id: 900,
          type: "SHEET",
          description: "Milik Anindya  Lestari",
        });
      },
      (workbench) => workbench.sheet("Jadwal").protections.map(({ description }) => description),
      expect.arrayContaining(["Milik [dihapus]"]),
    ],
    [
      "repairs that could be undone",
      ({ book }) => {
        const batch = { done: true, chosen: ["Anindya Lestari ke S2"], changes: [] };
        book.documentProperties.set("capaian.undo.repairs", `1 ${JSON.stringify(batch)}`);
      },
      ({ book }) => book.documentProperties.get("capaian.undo.repairs"),
      undefined,
    ],
  ])("is cleaned: %s", (_, prepare, read, wanted) => {
    const workbench = withPerson();
    prepare(workbench);
    const ran = remove(workbench);
    expect(ran.error).toBe("");
    expect(read(workbench)).toEqual(wanted);
    expect(toLookAt(ran)).toEqual([]);
  });

  const rule = (values: string[]) => ({
    criteria: "VALUE_IN_LIST",
    values: [values, true],
    allowInvalid: true,
    helpText: null,
  });
  it.each<[string, (workbench: Workbench) => void, [string, string, string]]>([
    [
      "a formula",
      (workbench) => notes(workbench, ["judul", '=COUNTIF(Nilai!A:A,"P003")']),
      ["person-in-formula", "Catatan saya", "A2"],
    ],
    [
      "a list of choices",
      (workbench) => {
        notes(workbench, ["Ketua", "x"]);
        workbench.sheet("Catatan saya").rules.set(STRIDE, rule(["Budi", "Anindya Lestari"]));
      },
      ["person-in-place", "Catatan saya", "A2"],
    ],
    [
      "a chart's title",
      (workbench) => {
        notes(workbench, ["Grafik"]);
        workbench.sheet("Catatan saya").charts.push({
          id: 901,
          type: "COLUMN",
          ranges: [],
          options: { title: "Nilai P003" },
          numHeaders: -1,
          anchor: { row: 4, column: 2, offsetX: 0, offsetY: 0 },
        });
      },
      ["person-in-place", "Catatan saya", "C5"],
    ],
    [
      "a named range",
      (workbench) => {
        notes(workbench, ["Grafik"]);
        const { id } = workbench.sheet("Catatan saya");
        const rect = { row: 1, column: 1, rows: 2, columns: 1 };
        workbench.book.names.push({ name: "Nilai_Anindya_Lestari", sheetId: id, rect });
      },
      ["person-in-place", "Catatan saya", "B2:B3"],
    ],
    [
      "the name of the workbook",
      ({ book }) => {
        book.name = "Kelas Anindya Lestari";
      },
      ["person-in-place", "buku kerja", ""],
    ],
  ])("is named in Temuan: %s", (_, prepare, wanted) => {
    const workbench = withPerson();
    prepare(workbench);
    const ran = remove(workbench);
    expect(ran.error).toBe("");
    expect(toLookAt(ran)).toEqual([wanted]);
    expect(ran.summary.text).toContain("Perlu diperiksa: 1 temuan");
    const told = shown(workbench, "Temuan").filter(([, origin]) => origin === "Data pribadi");
    expect(told).toHaveLength(1);
    expect(told.flat().join()).not.toMatch(/P003|Anindya|Lestari/);
    // The next run of another person replaces them.
    expect(toLookAt(remove(workbench, "P004"))).toEqual([]);
  });
});

describe("a name of one word and a number", () => {
  it.each<[string, { id?: string; name: string }, string[], string[], [string, string, string][]]>([
    [
      "stand beside what is sure",
      { name: "Anindya" },
      ["Anindya (P003) pindah", "P003 – Anindya", "Anindya"],
      ["[dihapus] pindah", "[dihapus]", "[dihapus]"],
      [],
    ],
    [
      "may be another's",
      { name: "Anindya" },
      ["telepon Anindya", "Sri Anindya (P003)", "ANINDYA; Budi"],
      ["telepon Anindya", "Sri Anindya ([dihapus])", "[dihapus]; Budi"],
      [["person-maybe-mentioned", "Catatan saya", "A1 A2"]],
    ],
    [
      "may be a number like others",
      { name: "Anindya Lestari", id: "1003" },
      ["peserta 1003", "Anindya Lestari (1003)", "Rp1.003", "10032"],
      ["peserta 1003", "[dihapus]", "Rp1.003", "10032"],
      [["person-maybe-mentioned", "Catatan saya", "A1"]],
    ],
  ])("%s", (_, who, before, after, wanted) => {
    const workbench = withPerson(who);
    notes(workbench, before);
    const ran = remove(workbench, who.id);
    expect(ran.error).toBe("");
    expect(shown(workbench, "Catatan saya").map(([text]) => text)).toEqual(after);
    expect(toLookAt(ran)).toEqual(wanted);
  });

  it("of somebody who bears the same name is left, and named where it is in no row of theirs", () => {
    const workbench = withPerson();
    workbench.sheet("Peserta").setRaw(5, 1, "Anindya Lestari");
    workbench.sheet("Nilai").setRaw(5, 1, "Anindya Lestari");
    notes(workbench, ["Anindya Lestari pindah"]);
    const ran = remove(workbench);
    expect(shown(workbench, "Peserta")[4]?.slice(0, 2)).toEqual(["P005", "Anindya Lestari"]);
    expect(shown(workbench, "Nilai")[4]?.slice(0, 2)).toEqual(["P005", "Anindya Lestari"]);
    expect(shown(workbench, "Catatan saya")[0]).toEqual(["Anindya Lestari pindah"]);
    expect(toLookAt(ran)).toEqual([["person-maybe-mentioned", "Catatan saya", "A1"]]);
  });

  it("leaves an address that others use as well", () => {
    const workbench = withPerson();
    const people = workbench.sheet("Peserta");
    const email = (people.values[0] ?? []).indexOf("Surel");
    for (const row of [3, 4]) people.setRaw(row, email, "kantor@dinas.contoh.id");
    expect(remove(workbench).error).toBe("");
    expect(shown(workbench, "Peserta")[3]?.[email]).toBe("kantor@dinas.contoh.id");
  });

  it("is named in at most twenty findings a sheet, and the rest is counted", () => {
    const workbench = withPerson({ name: "Anindya" });
    notes(
      workbench,
      Array.from({ length: 130 }, (_, i) => `hal ${i} oleh Anindya`),
    );
    const ran = remove(workbench);
    expect(ran.findings).toHaveLength(20);
    expect(ran.findings.map(({ facts }) => (facts as { more: number }).more)).toEqual([
      ...Array.from({ length: 19 }, () => 0),
      10,
    ]);
    expect(ran.findings[19]?.sentence).toContain("10");
  });
});

describe("an ID with white space", () => {
  it.each(["P0\n03", "\u00a0P003\t"])("%j can be chosen", (id) => {
    const typed = id.replace(/\s+/g, " ");
    for (const participant of [id, ` ${typed.trim().toLowerCase()}\n`]) {
      const workbench = withPerson({ id });
      const data = run(workbench, "one-persons-data", { participant });
      expect(data.error).toBe("");
      expect(shown(workbench, "Data Saya").map(([sheet]) => sheet)).toContain("Nilai");
      expect(remove(workbench, participant).error).toBe("");
      for (const sheet of ["Peserta", "Nilai"]) {
        expect(shown(workbench, sheet)).toHaveLength(6);
        expect(shown(workbench, sheet).flat().join()).not.toContain("Anindya");
      }
    }
  });

  it("is found by a name with a line break", () => {
    const workbench = withPerson({ name: "Anindya\n Lestari" });
    notes(workbench, ["Hubungi Anindya Lestari", "Hubungi Anindya\tLestari"]);
    expect(remove(workbench).error).toBe("");
    expect(shown(workbench, "Catatan saya")).toEqual([
      ["Hubungi [dihapus]"],
      ["Hubungi [dihapus]"],
    ]);
  });
});

describe("the sheet that is handed over", () => {
  it("goes as a whole, whatever it was called since", () => {
    const workbench = withPerson();
    for (const [participant, name] of [
      ["P004", "Data P004"],
      ["P003", "Data P003"],
      ["P003", "Arsip"],
    ] as const) {
      run(workbench, "one-persons-data", { participant });
      workbench.sheet("Data Saya").name = name;
    }
    run(workbench, "one-persons-data", { participant: "P003" });
    const others = shown(workbench, "Data P004");
    const ran = remove(workbench);
    expect(ran.error).toBe("");
    const names = workbench.book.sheets.map(({ name }) => name);
    expect(names).not.toContain("Data P003");
    expect(names).not.toContain("Arsip");
    expect(shown(workbench, "Data P004")).toEqual(others);
    expect(shown(workbench, "Data Saya").filter((row) => row.length > 0)).toHaveLength(1);
  });
});

/** The sample before its tests, with forms that six people have answered. */
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

  it("says so where Google has no room for more marks", () => {
    const workbench = withForms();
    const some = Array.from({ length: 19998 }, (_, i) => `${String(i).padStart(10, "0")}00001`);
    for (let part = 0; part * 600 < some.length; part++) {
      const text = some.slice(part * 600, part * 600 + 600).join("");
      workbench.book.documentProperties.set(`capaian.deleted.${part}`, text);
    }
    call(workbench, "import-responses", {}, 60);
    const ran = call(workbench, "delete-person", { participant: "P003", confirm: "yes" }, 70);
    expect(ran.summary.unmarked).toBe(2);
    expect(ran.summary.text).toContain("2 penanda tidak tersimpan");
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
