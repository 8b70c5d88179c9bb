// What somebody else does on the sheets meanwhile, and what belongs together there.
import type { SheetModel } from "../../workbench/model/sheet";
import { insertColumns, insertRows } from "../../workbench/model/structure";
import type { Workbench } from "../../workbench/workbench";

/** One thing that a person or a second administrator does in one go. */
export interface Deed {
  readonly name: string;
  /** The sheets it may fall on. */
  readonly on: readonly string[];
  run(workbench: Workbench, random: () => number): void;
}

/** Sheets that people work in, with the column that names what a row is about. */
const keyOf = {
  Nilai: "ID Peserta",
  Peserta: "ID Peserta",
  Jadwal: "Kode Sesi",
  "Bank Soal": "ID Soal",
  Kuis: "ID Kuis",
  Esai: "Kode",
  Jawaban: "ID Respons",
};
const typing = Object.keys(keyOf);

function oneOf(workbench: Workbench, names: readonly string[], random: () => number) {
  return workbench.book.sheetByName(names[Math.floor(random() * names.length)] ?? "Nilai");
}

function type(
  workbench: Workbench,
  sheet: SheetModel,
  row: number,
  column: number,
  value: unknown,
) {
  workbench.book.write(sheet, row, column, value);
}

/** Rows 2 to the last in another order, with all that hangs on them, as Sheets sorts a range. */
export function reverseRows(sheet: SheetModel): void {
  const last = sheet.lastRow();
  if (last < 3) return;
  const order = Array.from({ length: last - 1 }, (_, i) => last - 1 - i);
  const values = order.map((row) => sheet.values[row]);
  const notes = new Map(sheet.notes);
  order.forEach((from, index) => {
    const to = index + 1;
    sheet.values[to] = values[index] ?? [];
    for (let column = 0; column < sheet.columnCount; column++) {
      const note = notes.get(from * 20_000 + column);
      if (note === undefined) sheet.notes.delete(to * 20_000 + column);
      else sheet.notes.set(to * 20_000 + column, note);
    }
  });
}

export const deeds: readonly Deed[] = [
  {
    name: "types a score",
    on: ["Nilai"],
    run(workbench, random) {
      const sheet = workbench.book.sheetByName("Nilai");
      const id = `P00${1 + Math.floor(random() * 9)}`;
      const headers = sheet?.values[0] ?? [];
      const [at, column] = [headers.indexOf("ID Peserta"), headers.indexOf("PRA-TES")];
      const row = sheet?.values.findIndex((cells) => cells?.[at] === id) ?? -1;
      if (sheet && row > 0 && column > 0) {
        type(workbench, sheet, row, column, Math.floor(random() * 100));
      }
    },
  },
  {
    name: "marks an essay",
    on: ["Esai"],
    run(workbench, random) {
      const sheet = workbench.book.sheetByName("Esai");
      const column = (sheet?.values[0] ?? []).indexOf("Nilai 2");
      if (!sheet || sheet.lastRow() < 2 || column < 0) return;
      type(workbench, sheet, 1 + Math.floor(random() * (sheet.lastRow() - 1)), column, 5);
    },
  },
  {
    name: "adds a row below",
    on: ["Nilai", "Peserta"],
    run(workbench, random) {
      const sheet = oneOf(workbench, ["Nilai", "Peserta"], random);
      if (!sheet || sheet.lastRow() === 0) return;
      const row = sheet.lastRow();
      type(workbench, sheet, row, 0, "P900");
      type(workbench, sheet, row, 1, "Orang Baru");
      if (sheet.name === "Nilai") type(workbench, sheet, row, 2, 77);
    },
  },
  {
    name: "turns the order of rows round",
    on: typing,
    run(workbench, random) {
      const sheet = oneOf(workbench, typing, random);
      if (sheet) reverseRows(sheet);
    },
  },
  {
    name: "inserts a row",
    on: typing,
    run(workbench, random) {
      const sheet = oneOf(workbench, typing, random);
      if (sheet && sheet.lastRow() > 2) insertRows(workbench.book, sheet, 2, 1);
    },
  },
  {
    name: "inserts a column",
    on: typing,
    run(workbench, random) {
      const sheet = oneOf(workbench, typing, random);
      if (sheet && sheet.lastRow() > 0) insertColumns(workbench.book, sheet, 1, 1);
    },
  },
];

/**
 * Two runs are not at the same instant, nor have their forms the same IDs; and a time of day that a script read and wrote again differs
 * by less than a microsecond.
 */
function comparable(raw: unknown): string {
  if (typeof raw === "number") return String(Math.round(raw * 1e9) / 1e9);
  return String(raw)
    .replace(/2025-05-24 \d\d:\d\d:\d\d/g, "2025-05-24 now")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "form");
}

/** What belongs together: each person's scores by instrument, each session's cells, by name. */
export function facts(workbench: Workbench): Map<string, string> {
  const out = new Map<string, string>();
  for (const [name, key] of Object.entries(keyOf)) {
    const sheet = workbench.book.sheetByName(name);
    if (!sheet) continue;
    const headers = (sheet.values[0] ?? []).map((raw) => String(raw ?? ""));
    const at = headers.indexOf(key);
    sheet.values.forEach((cells, row) => {
      const id = cells?.[at];
      if (row === 0 || id === null || id === undefined) return;
      headers.forEach((header, column) => {
        const raw = cells?.[column];
        if (header === "" || raw === null || raw === undefined) return;
        const place = `${name} ${String(id)} ${header}`;
        const value = comparable(raw);
        out.set(place, out.has(place) ? `${out.get(place)} and ${value}` : value);
        const note = sheet.notes
          .get(row * 20_000 + column)
          ?.split("—")[0]
          ?.trim();
        if (note && !/^• |Capaian/m.test(note)) out.set(`${place} note`, note);
      });
    });
  }
  return out;
}
