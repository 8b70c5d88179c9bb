// Hostile text through every door: nothing runs, nothing is altered silently.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookOf, type SampleCell } from "../../workbench/commands/writeSample";
import { openFile, saveFile } from "../../workbench/files/open";
import { CellError } from "../../workbench/model/typing";
import { Workbench } from "../../workbench/workbench";
import { answerOf, commandIds, invoke } from "../faults/scenario";
import { naughty } from "./text";

/** Names, notes, topics and IDs that are all hostile; one row a text. */
function hostile(texts: readonly string[]): Workbench {
  const people: SampleCell[][] = [["ID Peserta", "Nama", "Surel", "Kategori", "Catatan"]];
  const scores: SampleCell[][] = [["ID Peserta", "Nama", "PRA", "PASCA"]];
  const sessions: SampleCell[][] = [
    ["Kode Sesi", "Tanggal", "Mulai", "Selesai", "Topik", "Fasilitator", "Tempat", "Pengecualian"],
  ];
  texts.forEach((text, index) => {
    const id = index % 2 === 0 ? `P${index}` : text;
    people.push([id, text, text, "Pencari Kerja", text]);
    scores.push([id, text, 40 + (index % 20), 60 + (index % 30)]);
    const day = { date: "2025-06-03" };
    sessions.push([text, day, { time: 540 }, { time: 600 }, text, text, text, text]);
  });
  const tools: SampleCell[][] = [
    ["ID Instrumen", "Nama Instrumen", "Tahap", "Nilai Maksimum", "Bobot Kognitif"],
    ["PRA", '=HYPERLINK("x")', "Sebelum", 100, 1],
    ["PASCA", "<b>", "Sesudah", 100, 1],
    ...["__proto__", "constructor", "toString", "=1+1"].map((id) => [id, id, "Selama", 100, 0]),
  ];
  const settings: SampleCell[][] = [
    ["Kode", "Pengaturan", "Nilai"],
    ...["__proto__", "constructor", "toString", "=1", "x".repeat(50_000)].map((key) => [
      key,
      key,
      key,
    ]),
  ];
  return new Workbench(
    bookOf([
      { name: "Pengaturan", rows: settings },
      { name: "Peserta", rows: people },
      { name: "Instrumen", rows: tools },
      { name: "Nilai", rows: scores },
      { name: "Jadwal", rows: sessions.slice(0, 60) },
      { name: "Catatan", rows: texts.map((text) => [text]) },
    ]),
  );
}

function typed(workbench: Workbench): string {
  return ["Peserta", "Nilai", "Jadwal", "Catatan", "Pengaturan", "Instrumen"]
    .map((name) => {
      const rows = workbench.sheet(name).values.slice(0, name === "Peserta" ? 400 : 50);
      return JSON.stringify(rows.map((row) => (row ?? []).slice(0, 5)));
    })
    .join("\n");
}

const answers: Record<string, Record<string, string>> = {
  "one-persons-data": { participant: "P0" },
  "apply-repairs": { number: "__proto__" },
};

describe("hostile text in cells", () => {
  it.each(commandIds().filter((id) => id !== "delete-person"))(
    "%s keeps it as text",
    (command) => {
      const workbench = hostile(naughty.slice(0, 180));
      const before = typed(workbench);
      const answer = answerOf(invoke(workbench, command, answers[command] ?? {}));
      expect(answer).not.toBeNull();
      expect(answer?.error ?? "").not.toMatch(/tidak terduga|TypeError|workbench/);
      for (const sheet of workbench.book.sheets) {
        expect([sheet.name, [...sheet.formulas.values()]]).toEqual([sheet.name, []]);
      }
      if (command !== "set-up") expect(typed(workbench)).toBe(before);
    },
    60_000,
  );

  it("comes out in the results as it went in; IDs without stray blanks", () => {
    const workbench = hostile(naughty);
    answerOf(invoke(workbench, "compute-gains", {}));
    const plain = (text: string) => text.replace(/\s+/g, " ").trim().normalize();
    const ids = workbench.sheet("Peningkatan Peserta").values.map((row) => row?.[0]);
    const names = workbench.sheet("Peningkatan Peserta").values.map((row) => row?.[1]);
    const missing = naughty.filter((text, index) => {
      if (/^#(REF|N\/A|VALUE)/.test(text)) return false;
      const at = ids.indexOf(index % 2 === 0 ? `P${index}` : plain(text));
      return at >= 0 && names[at] !== text;
    });
    expect(missing).toEqual([]);
  }, 60_000);

  it("asked for as a command, an answer or a language is refused by name", () => {
    const workbench = hostile(["Ani"]);
    for (const text of naughty.slice(0, 120)) {
      const unknown = answerOf(invoke(workbench, text, {}));
      expect(unknown?.error).toContain(text);
      const person = answerOf(invoke(workbench, "one-persons-data", { participant: text }));
      expect(person?.ok).toBe(false);
      const spoken = workbench.invoke("runCommand", ["set-up", text]);
      expect(spoken.outcome.status).toBe("returned");
    }
  }, 60_000);
});

describe("hostile text in files", () => {
  // No cell of Sheets can hold NUL, and a CSV file that holds one is refused when it is read.
  const storable = naughty.filter((text) => !text.includes("\u0000"));

  it.each(["buku.xlsx", "buku"])("is the same when %s is read again", async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "capaian-text-"));
    const path = join(folder, name);
    await saveFile(bookOf([{ name: "Teks", rows: storable.map((text) => [text]) }]), path);
    const { book } = await openFile(path);
    const read = storable.map((_, row) => book.sheetByName("Teks")?.raw(row, 0));
    const altered = storable.filter((text, row) => {
      const raw = read[row];
      return (raw instanceof CellError ? raw.code : raw) !== text;
    });
    // A lone half of a character cannot be written in UTF-8; Google replaces it, too.
    expect(altered.filter((text) => !/[\ud800-\udfff]/.test(text) && !text.includes("\r"))).toEqual(
      [],
    );
    expect(book.sheetByName("Teks")?.formulas.size).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it("as the name of a sheet writes no file outside its folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "capaian-names-"));
    const names = naughty.filter((text) => text.length < 60).slice(0, 90);
    const unique = names.filter(
      (name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i,
    );
    const path = join(folder, "dalam", "buku");
    await saveFile(bookOf(unique.map((name) => ({ name, rows: [["isi"]] }))), path);
    expect(readdirSync(folder)).toEqual(["dalam"]);
    expect(readdirSync(join(folder, "dalam"))).toEqual(["buku"]);
    expect(existsSync(join(folder, "..", "etc"))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
