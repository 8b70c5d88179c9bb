/** Questions for the tests: a sound one, changed where a test needs it. */
import type { BankEntry, BankRow } from "../../../src/domain/quiz/bank/bankRow";
import { readBank } from "../../../src/domain/quiz/bank/readBank";
import { itemSettings } from "../../../src/domain/quiz/itemSettings";
import { quizSettings } from "../../../src/domain/quiz/quizSettings";
import { defaultsOf } from "../../../src/domain/setting";

export const settings = defaultsOf(quizSettings);
export const verdictSettings = {
  ...defaultsOf(itemSettings),
  smallSampleRefuse: 10,
  smallSampleIndicative: 30,
  significanceLevel: 0.05,
};

/** A question that no rule objects to. */
export const soundRow: BankRow = {
  row: 2,
  id: "S-001",
  type: "single-choice",
  stem: "Dokumen apa yang memuat urutan langkah kerja baku?",
  options: ["Prosedur operasional", "Neraca keuangan", "Kontrak kerja sama", "Daftar inventaris"],
  key: "A",
  points: 1,
  feedbackRight: "Tepat.",
  feedbackWrong: "Baca kembali modul 1.",
  domain: "cognitive",
  unit: "M.70SDM01.001.2",
  kuk: "1.1",
  level: "C2",
  difficulty: 0.6,
  tags: [],
  status: "ready",
  timesUsed: 0,
  lastUsed: null,
};

export function row(changes: Partial<BankRow>): BankRow {
  return { ...soundRow, ...changes };
}

export function entry(changes: Partial<BankRow>): BankEntry {
  const read = readBank([row(changes)])[0];
  if (read === undefined) throw new Error("the row makes no question");
  return read;
}
