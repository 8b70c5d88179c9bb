// Names that are alike: what is another participant's stays theirs, and every way to write the
// person's own is found.
import { describe, expect, it } from "vitest";
import { identifiersOf } from "../../src/domain/privacy/identifiers";
import { mentionsOf } from "../../src/domain/privacy/mentions";
import type { Workbench } from "../../workbench/workbench";
import { run, sampleWorkbench, shown } from "../endToEnd/harness";
import { remove, toLookAt } from "./deletion";

/** Participants of these names, the first of whom is asked for. */
function named(names: readonly string[], notes: readonly string[] = []): Workbench {
  const workbench = sampleWorkbench(6);
  names.forEach((name, at) => {
    for (const sheet of ["Peserta", "Nilai"]) workbench.sheet(sheet).setRaw(at + 1, 1, name);
  });
  const sheet = workbench.book.addSheet("Catatan saya");
  notes.forEach((text, row) => {
    sheet.setRaw(row, 0, text);
  });
  return workbench;
}
const set = (workbench: Workbench, row: number, header: string, text: string) => {
  const sheet = workbench.sheet("Peserta");
  const headers = sheet.values[0] ?? [];
  const found = headers.indexOf(header);
  const column = found < 0 ? headers.length : found;
  sheet.setRaw(0, column, header);
  sheet.setRaw(row, column, text);
};
const told = (workbench: Workbench) => shown(workbench, "Catatan saya").map(([text]) => text);

describe("a name with degrees and forms of address", () => {
  it.each([
    ["Ayu Kusuma Dewi, S.Pd.", "Ayu Kusuma Dewi"],
    ["Ayu Kusuma Dewi S.Pd", "Ayu Kusuma Dewi"],
    ["Prof. Dr. Hj. Ayu Kusuma Dewi, S.Pd., M.M., Ph.D", "Ayu Kusuma Dewi"],
    ["dr Ayu Dewi, SH, MKes", "Ayu Dewi"],
    ["Ayu Kusuma Dewi (Ayu)", "Ayu Kusuma Dewi"],
    ["Dr. Ani", "Ani"],
    ["Lestari, Ani", undefined],
    ["KUSUMA DEWI, AYU", undefined],
    ["Irma Drajat", undefined],
  ])("%s is also %s", (name, bare) => {
    const identifiers = identifiersOf({ id: "P1", name, email: null }, []);
    expect(identifiers.filter(({ kind }) => kind === "name").map(({ text }) => text)).toEqual(
      bare ? [name, bare] : [name],
    );
  });

  it("is found without them, and left to another who has others", () => {
    const names = ["Dr. Ayu Kusuma Dewi, S.Pd.", "Ayu Kusuma Dewi Putri, M.M.", "Budi, SH"];
    const notes = [
      "Sekamar dengan Ayu Kusuma Dewi",
      "AYU KUSUMA DEWI, S.Pd. hadir",
      "Ayu Kusuma Dewi Putri hadir",
    ];
    const workbench = named(names, notes);
    run(workbench, "one-persons-data", { participant: "P001" });
    const data = shown(workbench, "Data Saya").flat().join("\n");
    expect(data).toContain("Sekamar dengan");
    expect(data).not.toContain("Putri");
    expect(remove(workbench, "P001").error).toBe("");
    expect(told(workbench)).toEqual([
      "Sekamar dengan [dihapus]",
      expect.stringMatching(/^\[dihapus\].* hadir$/),
      notes[2],
    ]);
    expect(shown(workbench, "Peserta")[1]?.[1]).toBe(names[1]);
  });

  it("is nobody's alone where two differ by their degrees", () => {
    const names = ["Ayu Kusuma Dewi, S.Pd.", "Ayu Kusuma Dewi, M.M."];
    const workbench = named(names, ["Sekamar dengan Ayu Kusuma Dewi"]);
    const removed = remove(workbench, "P001");
    expect(removed.error).toBe("");
    expect(told(workbench)).toEqual(["Sekamar dengan Ayu Kusuma Dewi"]);
    expect(toLookAt(removed).join()).toContain("Catatan saya");
    expect(shown(workbench, "Peserta").flat()).toContain(names[1]);
  });
});

describe("a name inside another participant's longer one", () => {
  const names = ["Siti Aminah", "Siti Aminah Putri", "Nur Siti Aminah"];
  const notes = [
    "rapat Siti Aminah Putri dan Siti Aminah",
    "Putri, Siti Aminah",
    "Nur  siti aminah",
  ];

  it("is left to that one", () => {
    const workbench = named(names, notes);
    set(workbench, 2, "Instansi", "Toko Siti Aminah");
    expect(remove(workbench, "P001").error).toBe("");
    for (const sheet of ["Peserta", "Nilai"]) {
      const left = shown(workbench, sheet).map(([, name]) => name);
      expect(left.slice(1, 3)).toEqual(names.slice(1));
    }
    expect(shown(workbench, "Peserta").flat()).toContain("Toko Siti Aminah");
    expect(told(workbench)).toEqual(["rapat Siti Aminah Putri dan [dihapus]", ...notes.slice(1)]);
  });

  it("is not handed over", () => {
    const workbench = named(names, notes.slice(1));
    expect(run(workbench, "one-persons-data", { participant: "P001" }).error).toBe("");
    const text = shown(workbench, "Data Saya").flat().join("\n");
    expect(text).toContain("Siti Aminah");
    expect(text).not.toMatch(/Putri|Nur/);
  });
});

describe("what two participants bear", () => {
  it.each([
    ["Siti Aminah", ["hubungi siti@x.id", "bersama Siti Aminah", "Siti Aminah"]],
    ["Budi", ["hubungi siti@x.id", "bersama Budi", "Budi"]],
  ])("is left, and named in Temuan: %s", (name, notes) => {
    const workbench = named([name, name]);
    set(workbench, 1, "Surel", "siti@x.id");
    set(workbench, 2, "Surel", "siti@x.id");
    notes.forEach((text, at) => {
      set(workbench, at + 2, "Catatan", text);
    });
    const ran = remove(workbench, "P001");
    const people = workbench.sheet("Peserta");
    const column = (people.values[0] ?? []).indexOf("Catatan");
    expect(shown(workbench, "Peserta").map((row) => row[column])).toEqual(
      expect.arrayContaining(notes),
    );
    const letter = String.fromCharCode(65 + column);
    const cells = [2, 3, 4].map((row) => letter + row).join(" ");
    expect(toLookAt(ran)).toEqual([["person-maybe-mentioned", "Peserta", cells]]);
  });
});

describe("another way to write it", () => {
  const person = { id: "P1", name: "Siti Aminah", email: "siti@x.id", phone: "0812-3456-7890" };
  const { without } = mentionsOf(identifiersOf(person, [person]));
  it.each([
    "Aminah, Siti",
    "Siti-Aminah",
    "siti_aminah",
    "Ｓｉｔｉ　Ａｍｉｎａｈ",
    "Si\u200bti Ami\u00adnah",
    "SITI AMİNAH",
    "siti amınah",
    "Siti  -  Aminah",
    "+62 812 3456 7890",
    "081234567890",
    "62812.3456.7890",
    "siti\u200b@x.id",
  ])("is found: %s", (text) => {
    expect(without(`é ${text}, lalu`, "-")).toBe("é -, lalu");
    expect(without(text, "-")).toBe("-");
  });
  it.each(["ana.siti@x.id", "1081234567890", "Siti, Aminah", "Siti"])("is not: %s", (text) => {
    expect(without(`é ${text}`, "-")).toBe(`é ${text}`);
  });

  it("is named in Temuan where it is a number", () => {
    const workbench = named(["Siti Aminah"], ["Telepon", "081234567890"]);
    set(workbench, 1, "Telepon", "0812-3456-7890");
    workbench.sheet("Catatan saya").setRaw(2, 0, 81234567890);
    const ran = remove(workbench, "P001");
    expect(told(workbench).slice(0, 2)).toEqual(["Telepon", "[dihapus]"]);
    expect(toLookAt(ran)).toEqual([["person-maybe-mentioned", "Catatan saya", "A3"]]);
  });
});

describe("a list of IDs in the sheet of groups", () => {
  it.each([
    ["P002; P003; P004", "P002; P004"],
    ["P003;P004", "P004"],
    ["P002\nP003", "P002"],
    ["P003", undefined],
  ])("%j loses the entry", (members, wanted) => {
    const workbench = named([]);
    const sheet = workbench.sheet("Kelompok");
    const headers = sheet.values[0] ?? [];
    const [list, size] = [headers.indexOf("ID Peserta"), headers.indexOf("Jumlah Peserta")];
    sheet.setRaw(1, list, members);
    sheet.setRaw(1, size, 3);
    expect(remove(workbench).error).toBe("");
    expect(shown(workbench, "Kelompok")[1]?.[list] || undefined).toBe(wanted);
    expect(shown(workbench, "Kelompok")[1]?.[size]).toBe("3");
  });
});
