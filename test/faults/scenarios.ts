// The workbooks that commands are tried on. A command without an entry here is tried on the sample.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bookOf, type SampleCell } from "../../workbench/commands/writeSample";
import type { Invocation, InvokeOptions } from "../../workbench/invocation";
import { STRIDE } from "../../workbench/model/sheet";
import { Workbench } from "../../workbench/workbench";
import { answer } from "../endToEnd/quizHarness";

if (!existsSync("dist/Code.js")) execFileSync("node", ["build.mjs"]);

export interface Scenario {
  readonly command: string;
  /** Which workbook the command meets. */
  readonly on: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The workbook before the command; made once and copied for every trial. */
  make(): Workbench;
}

/** Every run begins at the same instant, so that equal runs give equal workbooks. */
export const startTime = Date.UTC(2025, 4, 24, 2, 0, 0);

export function invoke(
  workbench: Workbench,
  command: string,
  answers: Readonly<Record<string, string>>,
  options: InvokeOptions = {},
): Invocation {
  const args = [command, JSON.stringify({ today: "2025-05-24", ...answers })];
  return workbench.invoke("runCommand", args, { startTime, ...options });
}

export interface Answered {
  readonly ok: boolean;
  readonly error: string;
  readonly text: string;
}

/** What the command said; null where it was stopped or threw. */
export function answerOf({ outcome }: Invocation): Answered | null {
  if (outcome.status !== "returned") return null;
  const { ok, error, result } = JSON.parse(String(outcome.value)) as {
    ok: boolean;
    error?: string;
    result?: { summary: { text: string } };
  };
  return { ok, error: error ?? "", text: result?.summary.text ?? "" };
}

function must(workbench: Workbench, command: string, answers: Record<string, string> = {}): void {
  const answer = answerOf(invoke(workbench, command, answers));
  if (!answer?.ok) throw new Error(`${command}: ${answer?.error ?? "stopped"}`);
}

/** Ids of every command of the bundle, in menu order. */
export function commandIds(): string[] {
  const { outcome } = Workbench.empty().invoke("listCommands", ["id"]);
  if (outcome.status !== "returned") throw new Error(JSON.stringify(outcome));
  return (JSON.parse(String(outcome.value)) as { id: string }[]).map(({ id }) => id);
}

export function sample(participants = 12): Workbench {
  const workbench = Workbench.empty();
  must(workbench, "fill-sample", { participants: String(participants), language: "id" });
  return workbench;
}

/** The sample as an organiser leaves it: every result written, then own notes, columns and rows. */
export function livedIn(): Workbench {
  const workbench = sample(15);
  for (const command of ["check-schedule", "suggest-repairs", "compute-gains", "write-report"]) {
    must(workbench, command);
  }
  const people = workbench.sheet("Peserta");
  const own = people.lastColumn();
  people.setRaw(0, own, "Ukuran Baju");
  for (let row = 1; row < 16; row++) people.setRaw(row, own, row % 2 === 0 ? "M" : "=L");
  people.notes.set(2 * STRIDE + 1, "Datang terlambat");
  const scores = workbench.sheet("Nilai");
  scores.setRaw(3, 4, null);
  scores.setRaw(5, 5, "belum");
  scores.setStyle(
    4,
    4,
    workbench.book.styles.changed(scores.style(4, 4), { background: "#ff0000" }),
  );
  const schedule = workbench.sheet("Jadwal");
  schedule.notes.set(3 * STRIDE + 2, "Sudah disepakati");
  workbench.book.addSheet("Catatan saya").setRaw(0, 0, "=milik saya");
  removeLastPeople(workbench, 3);
  return workbench;
}

/** Fewer participants than at the last run, so that what is written now is shorter. */
function removeLastPeople(workbench: Workbench, count: number): void {
  for (const name of ["Peserta", "Nilai"]) {
    const sheet = workbench.sheet(name);
    const last = sheet.lastRow();
    for (let row = last - count; row < last; row++) {
      sheet.values[row]?.forEach((_, column) => {
        sheet.setRaw(row, column, null);
      });
    }
  }
}

const sessionHeaders = [
  "Kode Sesi",
  "Tanggal",
  "Mulai",
  "Selesai",
  "Topik",
  "Moda",
  "Fasilitator",
  "Kelompok",
  "Tempat",
];

function session(id: string, group: string, place: string, hour: number): SampleCell[] {
  const [start, end] = [{ time: hour * 60 }, { time: hour * 60 + 120 }];
  const date = { date: "2025-06-03" };
  return [id, date, start, end, `Topik ${id}`, "Tatap Muka", "Ani", group, place];
}

/** One facilitator twice at the same time; the sessions have names, by which they can be sorted. */
export function clashing(): Workbench {
  const rows = [
    sessionHeaders,
    session("S1", "A", "Kelas 1", 9),
    session("S2", "B", "Kelas 2", 9),
    session("S3", "C", "Kelas 3", 13),
  ];
  return new Workbench(bookOf([{ name: "Jadwal", rows }]));
}

export function withSuggestions(): Workbench {
  const workbench = clashing();
  must(workbench, "suggest-repairs");
  return workbench;
}

function repaired(): Workbench {
  const workbench = withSuggestions();
  must(workbench, "apply-repairs", { number: "1" });
  return workbench;
}

/** The sample before its tests: forms are made, and three people have answered each. */
function withForms(answered: boolean): Workbench {
  const workbench = sample(6);
  const sheet = workbench.sheet("Nilai");
  const headers = sheet.values[0] ?? [];
  for (const instrument of ["PRA-TES", "PASCA-TES"]) {
    for (let row = 1; row < 7; row++) sheet.setRaw(row, headers.indexOf(instrument), null);
  }
  must(workbench, "create-quiz");
  for (const quiz of answered ? ["TES-A", "TES-B"] : []) {
    for (const person of [1, 2, 3]) {
      answer(workbench, quiz, { id: `P00${person}`, email: "" }, (n) => (n + person) % 3 > 0);
    }
  }
  return workbench;
}

function imported(): Workbench {
  const workbench = withForms(true);
  must(workbench, "import-responses");
  return workbench;
}

/** Answers came after the last import, and one of those before it was sent again. */
function moreAnswers(): Workbench {
  const workbench = imported();
  answer(workbench, "TES-A", { id: "P004" }, () => true);
  answer(workbench, "TES-B", { id: "P001", responseId: "R-1-TES-B", at: startTime }, () => true);
  return workbench;
}

/** With an analysis, a form to observe by, and a sheet that is called after a participant. */
function analysed(): Workbench {
  const workbench = withSecret(imported());
  must(workbench, "item-analysis");
  must(workbench, "create-form", { kind: "observation" });
  workbench.book.addSheet("Rapor P003").setRaw(0, 0, "P003 Ani");
  return workbench;
}

function oneDeleted(): Workbench {
  const workbench = withSecret(moreAnswers());
  must(workbench, "delete-person", { participant: "P003", confirm: "yes" });
  return workbench;
}

/** Every question of one choice has another key than when it was answered. */
function keysChanged(): Workbench {
  const workbench = imported();
  const bank = workbench.sheet("Bank Soal");
  const headers = bank.values[0] ?? [];
  const [type, key] = [headers.indexOf("Jenis Soal"), headers.indexOf("Kunci")];
  for (let row = 1; row < bank.lastRow(); row++) {
    if (bank.raw(row, type) !== "Pilihan Tunggal") continue;
    bank.setRaw(row, key, bank.raw(row, key) === "A" ? "B" : "A");
  }
  return workbench;
}

function regraded(): Workbench {
  const workbench = keysChanged();
  must(workbench, "regrade");
  return workbench;
}

/** Three people answered on paper; two entries agree, of a third there is one. */
function onPaper(): Workbench {
  const workbench = imported();
  const rows = [
    ["ID Kuis", "ID Peserta", "Entri Ke-", "Dimasukkan oleh", "1", "2", "3"],
    ["TES-A", "P004", 1, "Ani", "A", "B", "C"],
    ["TES-A", "P004", 2, "Budi", "A", "B", "C"],
    ["TES-A", "P005", 1, "Ani", "B", "B", "A"],
    ["TES-A", "P005", 2, "Budi", "B", "B", "A"],
    ["TES-B", "P006", 1, "Ani", "C", "A", "A"],
  ];
  const sheet = workbench.sheet("Kertas");
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.setRaw(row, column, cell);
    });
  });
  return workbench;
}

/** The secret is random; two runs are compared, so that it is given here. */
function withSecret(workbench: Workbench): Workbench {
  workbench.book.documentProperties.set("capaian.secret", "a secret for tests");
  return workbench;
}

/** A workbook in use that has been copied to share, and speaks of a participant here and there. */
export function shared(): Workbench {
  const workbench = withSecret(livedIn());
  must(workbench, "copy-to-share");
  must(workbench, "one-persons-data", { participant: "P003" });
  const name = String(workbench.sheet("Peserta").raw(3, 1));
  const notes = workbench.sheet("Catatan saya");
  notes.setRaw(2, 0, `${name} (P003) pindah kelompok`);
  notes.notes.set(3 * STRIDE, `Hubungi ${name}`);
  return workbench;
}

/** A user's own lists, before Capaian has seen them. */
function ownLists(): Workbench {
  const workbench = Workbench.empty();
  const people = workbench.book.addSheet("peserta");
  [
    ["Nama", "Ukuran", "ID Peserta", "E-mail"],
    ["Ani", "M", "P1", "ani@contoh.id"],
    ["Budi", "L", "P2", "=1+1"],
  ].forEach((row, index) => {
    row.forEach((text, column) => {
      people.setRaw(index, column, text);
    });
  });
  return workbench;
}

/** As the command line hands over what it read from a file. */
const questions = JSON.stringify([
  { line: 1, type: "true-false", stem: "Air mendidih pada 100 °C.", key: { answer: true } },
  { line: 2, type: "essay", stem: "=1+1 itu apa?", key: { guide: "" } },
  { line: 3, type: "ngawur", stem: "Apa?" },
]);

const special: Readonly<Record<string, readonly Omit<Scenario, "command">[]>> = {
  "set-up": [
    { on: "an empty workbook", answers: {}, make: () => Workbench.empty() },
    { on: "a user's own list", answers: {}, make: ownLists },
    { on: "a workbook in use", answers: {}, make: livedIn },
  ],
  "fill-sample": [
    {
      on: "an empty workbook",
      answers: { participants: "12" },
      make: () => Workbench.empty(),
    },
    { on: "a workbook in use", answers: {}, make: livedIn },
  ],
  "apply-repairs": [
    { on: "the first suggestion", answers: { number: "1" }, make: withSuggestions },
  ],
  "copy-to-share": [
    { on: "the sample", answers: {}, make: () => withSecret(sample()) },
    { on: "a workbook in use", answers: {}, make: () => withSecret(livedIn()) },
  ],
  "one-persons-data": [
    { on: "a workbook in use", answers: { participant: "P003" }, make: livedIn },
  ],
  "delete-person": [
    {
      on: "the sample",
      answers: { participant: "P003", confirm: "yes" },
      make: () => withSecret(sample()),
    },
    { on: "a workbook in use", answers: { participant: "P003", confirm: "yes" }, make: shared },
    { on: "a quiz answered", answers: { participant: "P003", confirm: "yes" }, make: analysed },
  ],
  "import-questions": [{ on: "a file of questions", answers: { questions }, make: () => sample() }],
  "create-quiz": [
    { on: "the sample", answers: {}, make: () => sample(6) },
    { on: "forms that are there", answers: {}, make: () => withForms(false) },
  ],
  "create-form": [
    { on: "the sample", answers: {}, make: () => sample() },
    { on: "the sample, to observe", answers: { kind: "observation" }, make: () => sample(6) },
  ],
  "import-responses": [
    { on: "forms with answers", answers: {}, make: () => withForms(true) },
    { on: "more answers", answers: {}, make: moreAnswers },
    { on: "answers of one who was deleted", answers: {}, make: oneDeleted },
  ],
  "print-quiz": [{ on: "forms that are there", answers: {}, make: () => withForms(false) }],
  "import-paper": [{ on: "answers on paper", answers: {}, make: onPaper }],
  "item-analysis": [{ on: "imported responses", answers: {}, make: imported }],
  regrade: [{ on: "keys that were changed", answers: {}, make: keysChanged }],
  "accept-regrade": [{ on: "keys that were changed", answers: {}, make: regraded }],
  "grade-essays": [{ on: "imported responses", answers: {}, make: imported }],
  "undo-repairs": [{ on: "a schedule repaired", answers: {}, make: repaired }],
};

/** Every command of the bundle with its workbooks. */
export function scenarios(only?: readonly string[]): Scenario[] {
  return commandIds()
    .filter((command) => !only || only.length === 0 || only.includes(command))
    .flatMap((command) => {
      const own = special[command] ?? [
        { on: "the sample", answers: {}, make: () => sample() },
        { on: "a workbook in use", answers: {}, make: livedIn },
      ];
      return own.map((one) => ({ command, ...one }));
    });
}
