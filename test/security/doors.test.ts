// What people type comes out of every door of a command as it went in, letter for letter.
import { describe, expect, it } from "vitest";
import { bookOf, type SampleCell, type SheetData } from "../../workbench/commands/writeSample";
import { Workbench } from "../../workbench/workbench";
import { answerOf, invoke } from "../faults/scenario";
import { own } from "./text";

/** An error value is no text, and is told; a text that fills a cell leaves no room beside it. */
const texts = own.filter((text) => !/^#(REF|N\/A)/.test(text) && text.length < 50_000);

type Row = SampleCell[];

/** A workbook with one hostile text in each place of a row; `P0`, `S0` and so on tie the rows. */
function workbookOf(sheets: Record<string, Row[]>): Workbench {
  const data: SheetData[] = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
  return new Workbench(bookOf(data));
}

function people(count = texts.length): Record<string, Row[]> {
  const chosen = texts.slice(0, count);
  const rows = chosen.map(
    (text, index): Row => [`P${index}`, text, `p${index}@contoh.id`, text, text, text],
  );
  const scores = texts.map(
    (text, index): Row => [`P${index}`, text, 40 + (index % 20), 60 + (index % 30)],
  );
  return {
    Peserta: [["ID Peserta", "Nama", "Surel", "Instansi", "Telepon", "Catatan"], ...rows],
    Instrumen: [
      ["ID Instrumen", "Nama Instrumen", "Tahap", "Nilai Maksimum", "Bobot Kognitif"],
      ["PRA", "Tes awal", "Sebelum", 100, 1],
      ["PASCA", "Tes akhir", "Sesudah", 100, 1],
    ],
    Nilai: [["ID Peserta", "Nama", "PRA", "PASCA"], ...scores],
  };
}

function sessions(): Record<string, Row[]> {
  const rows = texts.map(
    (text, index): Row => [
      `S${index}`,
      { date: `2025-06-${String(2 + (index % 5)).padStart(2, "0")}` },
      { time: 480 + index * 5 },
      { time: 485 + index * 5 },
      text,
      text,
    ],
  );
  return { Jadwal: [["Kode Sesi", "Tanggal", "Mulai", "Selesai", "Topik", "Tempat"], ...rows] };
}

function settings(values: readonly string[]): Record<string, Row[]> {
  const keys = ["programmeName", "organiser", "venue"];
  const rows = keys.map((key, index): Row => [key, key, values[index] ?? null]);
  return { Pengaturan: [["Kode", "Pengaturan", "Nilai"], ...rows] };
}

function must(workbench: Workbench, command: string, answers: Record<string, string> = {}): void {
  const answer = answerOf(invoke(workbench, command, answers));
  expect([command, answer?.ok, answer?.error]).toEqual([command, true, ""]);
}

/** Every text of a sheet, one after the other. */
function textsOf(workbench: Workbench, sheet: string): string[] {
  return workbench
    .sheet(sheet)
    .values.flatMap((row) => (row ?? []).map((raw) => String(raw ?? "")));
}

describe("a text comes out as it went in", () => {
  it("the name of a participant in the gains", () => {
    const workbench = workbookOf(people());
    must(workbench, "compute-gains");
    const rows = workbench.sheet("Peningkatan Peserta").values;
    expect(texts.map((_, index) => rows[index + 1]?.slice(0, 2))).toEqual(
      texts.map((text, index) => [`P${index}`, text]),
    );
  });

  it("everything about one person in their own sheet", () => {
    const head = ["Nama", "Instansi", "Telepon", "Catatan", "Perangkat dan Internet", "Wali"];
    for (let at = 0; at < texts.length; at += head.length) {
      const own = head.map((_, step) => texts[(at + step) % texts.length] ?? "");
      const workbench = workbookOf({
        Peserta: [
          ["ID Peserta", ...head],
          ["P1", ...own],
        ],
      });
      must(workbench, "one-persons-data", { participant: "P1" });
      const all = textsOf(workbench, "Data Saya");
      for (const text of own) expect(all).toContain(text);
    }
  }, 60_000);

  it("topic and place of a session in the timetable", () => {
    const workbench = workbookOf(sessions());
    must(workbench, "write-timetable");
    const all = textsOf(workbench, "Jadwal Cetak").join("\n");
    for (const text of texts) expect(all.split(text).length).toBeGreaterThan(2);
  });

  it("the names of the programme, its organiser and its venue in the report", () => {
    for (let at = 0; at < texts.length; at += 3) {
      const three = [0, 1, 2].map((step) => texts[(at + step) % texts.length] ?? "");
      const workbench = workbookOf({ ...settings(three), ...people(20) });
      must(workbench, "write-report");
      const all = textsOf(workbench, "Laporan");
      ["Program", "Penyelenggara", "Tempat"].forEach((label, index) => {
        expect(all).toContain(`${label}: ${three[index]}`);
      });
    }
  }, 60_000);

  it("facilitator and place of two sessions that clash in what is found", () => {
    const rows = texts.flatMap((text, index): Row[] => {
      const times = [{ time: 480 + index * 5 }, { time: 485 + index * 5 }];
      const name = text.replaceAll(";", "");
      return ["A", "B"].map((twin) => [
        `S${index}${twin}`,
        { date: "2025-06-03" },
        ...times,
        `Topik ${index}`,
        name,
        text,
      ]);
    });
    const head = ["Kode Sesi", "Tanggal", "Mulai", "Selesai", "Topik", "Fasilitator", "Tempat"];
    const workbench = workbookOf({ Jadwal: [head, ...rows] });
    must(workbench, "check-schedule");
    const told = textsOf(workbench, "Temuan").join("\n");
    for (const text of texts) {
      expect(told).toContain(text);
      // Several names in one cell have a semicolon or a line each, without the blanks around it.
      for (const name of text.split(/[;\r\n]/)) expect(told).toContain(name.trim());
    }
  });

  it("an ID, or it is said as what it is read", () => {
    const { Instrumen = [] } = people(1);
    const rows = texts.map((text, index): Row => [text, `Nama ${index}`]);
    const scores = texts.map((text): Row => [text, 50, 80]);
    const workbench = workbookOf({
      Peserta: [["ID Peserta", "Nama"], ...rows],
      Instrumen,
      Nilai: [["ID Peserta", "PRA", "PASCA"], ...scores],
    });
    must(workbench, "compute-gains");
    const findings = workbench.sheet("Temuan").values.map((row) => (row ?? []).map(String));
    const told = (rule: string) =>
      findings.filter((row) => row[2] === rule).map((row) => `${row[3]} ${row[4]} ${row[5]}`);
    const double = findings.filter(([, , rule = ""]) => rule.includes("ganda"));
    const gains = workbench.sheet("Peningkatan Peserta").values;
    const ids = new Map(gains.map((row) => [row?.[1], row?.[0]]));
    texts.forEach((text, index) => {
      const id = ids.get(`Nama ${index}`);
      if (id === text) return;
      const tidied = told("Spasi berlebih").some((one) => one.startsWith(`Peserta A${index + 2} `));
      const doubled = double.some((row) => row[4]?.split(", ").includes(`A${index + 2}`));
      expect([text, id, tidied || doubled]).toEqual([text, id, true]);
      if (id !== undefined) expect(told("Spasi berlebih").join()).toContain(`“${id}”`);
    });
  });
});
