// Every place where a workbook may speak of a person: after a deletion it is clean, or named.
import { describe, expect, it } from "vitest";
import { STRIDE } from "../../workbench/model/sheet";
import type { Workbench } from "../../workbench/workbench";
import { run, sampleWorkbench, shown } from "../endToEnd/harness";
import { remove, toLookAt } from "./deletion";

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
