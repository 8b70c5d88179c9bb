// A bank, forms and respondents in memory, for the tests of the quiz's commands.
import type { SheetData } from "../../workbench/commands/writeSample";
import { findForm } from "../../workbench/namedForm";
import { type FormData, formsOf, recordResponse } from "../../workbench/services/forms/formModel";
import type { Workbench } from "../../workbench/workbench";
import { shown, workbenchOf } from "./harness";

export const bankHeaders = [
  "ID Soal",
  "Jenis Soal",
  "Pertanyaan",
  "Pilihan A",
  "Pilihan B",
  "Pilihan C",
  "Pilihan D",
  "Kunci",
  "Poin",
  "Umpan Balik Salah",
  "Unit Kompetensi",
  "KUK",
  "Jenjang",
  "Ranah",
  "Status",
];

export type BankCells = SheetData["rows"][number];

/** A question of each type that a form can show. */
export function bankRow(index: number, type = "Pilihan Tunggal"): BankCells {
  const id = `Q${String(index).padStart(3, "0")}`;
  const rest = ["M.70SDM01.001.2 Unit Uji", "1.1", "C2 Memahami", "Kognitif", "Siap"];
  const noun = type === "Angka" ? "angka" : "uji";
  const stem = `Soal ${noun} nomor ${index} tentang hal ${index * 37}?`;
  const options = [1, 2, 3, 4].map((n) => `jawaban ${index}-${n}`);
  const wrong = "Baca lagi modulnya.";
  switch (type) {
    case "Pilihan Jamak":
      return [id, type, stem, ...options, "A;C", 2, wrong, ...rest];
    case "Isian Singkat":
      return [id, type, stem, "", "", "", "", `isi ${index}`, 1, wrong, ...rest];
    case "Angka":
      return [id, type, stem, "", "", "", "", String(index), 1, wrong, ...rest];
    case "Benar–Salah":
      return [id, type, stem, "", "", "", "", "benar", 1, wrong, ...rest];
    case "Menjodohkan":
      return [id, type, stem, "satu -> 1", "dua -> 2", "tiga -> 3", "", "", 3, wrong, ...rest];
    case "Esai":
      return [id, type, stem, "", "", "", "", "pedoman", 10, wrong, ...rest];
    default:
      return [id, type, stem, ...options, "B", 1, wrong, ...rest];
  }
}

export const allTypes = [
  "Pilihan Tunggal",
  "Pilihan Jamak",
  "Benar–Salah",
  "Isian Singkat",
  "Angka",
  "Menjodohkan",
  "Esai",
];

export interface Plain {
  readonly bank: readonly BankCells[];
  /** Type and number of each row of the blueprint. */
  readonly cells: readonly (readonly [string | null, number])[];
  readonly people: number;
}

/** A workbook with a bank, a blueprint, participants and two test instruments. */
export function quizWorkbench({ bank, cells, people }: Plain): Workbench {
  return workbenchOf([
    {
      name: "Peserta",
      rows: [
        ["ID Peserta", "Nama", "Surel"],
        ...Array.from({ length: people }, (_, i) => [
          `P${i + 1}`,
          `Peserta ke ${i + 1}`,
          `p${i + 1}@contoh.id`,
        ]),
      ],
    },
    {
      name: "Instrumen",
      rows: [
        ["ID Instrumen", "Nama Instrumen", "Jenis", "Tahap", "Nilai Maksimum", "Bobot Kognitif"],
        ["PRA", "Tes awal", "Tes", "Sebelum", 100, 1],
        ["PASCA", "Tes akhir", "Tes", "Sesudah", 100, 1],
      ],
    },
    { name: "Bank Soal", rows: [bankHeaders, ...bank.map((row) => [...row])] },
    {
      name: "Kisi-kisi",
      rows: [
        ["Kisi-kisi", "Jenis Soal", "Jumlah Soal"],
        ...cells.map(([type, count]) => ["UJI", type, count]),
      ],
    },
    { name: "Kuis", rows: [["ID Kuis", "Tujuan", "Judul", "Kisi-kisi", "Paket", "Status"]] },
    { name: "Nilai", rows: [["ID Peserta", "PRA", "PASCA"]] },
  ]);
}

export function forms(workbench: Workbench): FormData[] {
  return formsOf(workbench.book);
}

export function formOf(workbench: Workbench, quiz: string): FormData {
  const form = findForm(workbench.book, quiz);
  if (!form) throw new Error(`no form of ${quiz}`);
  return form;
}

/** Question ID by form item ID, from *Butir Kuis*. */
export function questionOf(workbench: Workbench, quiz: string): Map<number, string> {
  const rows = shown(workbench, "Butir Kuis").slice(1);
  return new Map(
    rows.filter(([of]) => of === quiz).map(([, item = "", itemId]) => [Number(itemId), item]),
  );
}

/** Answers everything, right or wrong as asked for each question in turn. */
export function answer(
  workbench: Workbench,
  quiz: string,
  who: { id?: string; name?: string; email?: string; responseId?: string; at?: number },
  right: (question: number) => boolean,
): string {
  const form = formOf(workbench, quiz);
  const answers: Record<string, string | string[]> = {};
  let number = 0;
  for (const item of form.items) {
    if (item.title === "ID Peserta" || item.title === "Participant ID") {
      if (who.id !== undefined) answers[item.id] = who.id;
      continue;
    }
    if (item.title === "Nama Lengkap" || item.title === "Full Name") {
      if (who.name !== undefined) answers[item.id] = who.name;
      continue;
    }
    if (item.type === "PAGE_BREAK") continue;
    const good = right(number++);
    const keyed = item.choices.filter(({ isCorrect }) => isCorrect).map(({ value }) => value);
    const wrong = item.choices.filter(({ isCorrect }) => !isCorrect).map(({ value }) => value);
    if (item.type === "CHECKBOX") answers[item.id] = good ? keyed : wrong.slice(0, 1);
    else if (item.type === "GRID") answers[item.id] = good ? ["1", "2", "3"] : ["3", "1", "2"];
    else if (item.choices.length > 0) answers[item.id] = (good ? keyed : wrong)[0] ?? "";
    else answers[item.id] = good ? openAnswer(item.title) : "-1";
  }
  const id = who.responseId ?? `R-${form.responses.length + 1}-${quiz}`;
  const timestamp = who.at ?? Date.UTC(2025, 4, 24, 2, form.responses.length % 60);
  recordResponse(form, { id, email: who.email ?? "", timestamp, answers });
  return id;
}

/** Answers every item of a form by its title, columns and rows. */
export function respond(
  workbench: Workbench,
  quiz: string,
  answerTo: (
    title: string,
    columns: readonly string[],
    rows: readonly string[],
  ) => string | string[],
  email = "",
): void {
  const form = formOf(workbench, quiz);
  const asked = form.items.filter(({ type }) => type !== "PAGE_BREAK" && type !== "PARAGRAPH_TEXT");
  const answers = Object.fromEntries(
    asked.map(({ id, title, columns, rows }) => [id, answerTo(title, columns, rows)]),
  );
  const number = form.responses.length + 1;
  const timestamp = Date.UTC(2025, 4, 24, 2, number);
  recordResponse(form, { id: `R-${number}-${quiz}`, email, timestamp, answers });
}

function openAnswer(stem: string): string {
  const index = /nomor (\d+)/.exec(stem)?.[1];
  if (index !== undefined) return stem.startsWith("Soal angka") ? index : `isi ${index}`;
  return stem.includes("80 unit") ? "75" : "25";
}

/** Score of a participant in the column of the pre-test. */
export function score(workbench: Workbench, participant: string): string {
  const [headers = [], ...rows] = shown(workbench, "Nilai");
  return rows.find(([id]) => id === participant)?.[headers.indexOf("PRA")] ?? "";
}

/** A form without what differs between two forms that are alike. */
export function comparable(form: FormData): unknown {
  const { id, responses, nextId, ...rest } = form;
  return rest;
}
