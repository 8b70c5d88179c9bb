// The workbooks that commands are tried on: the sample, one in use, a schedule, somebody's own lists.
import { bookOf, type SampleCell } from "../../workbench/commands/writeSample";
import { STRIDE } from "../../workbench/model/sheet";
import { Workbench } from "../../workbench/workbench";
import { copyOf, keptCopyOf } from "./cloneBook";
import { must } from "./scenario";

const made = new Map<string, Workbench>();

/** A copy of a workbook that is made only once. */
export function copyOfOnly(name: string, make: () => Workbench): Workbench {
  const known = made.get(name) ?? keptCopyOf(make());
  made.set(name, known);
  return copyOf(known);
}

export function sample(participants = 12): Workbench {
  return copyOfOnly(`sample of ${participants}`, () => {
    const workbench = Workbench.empty();
    must(workbench, "fill-sample", { participants: String(participants), language: "id" });
    return workbench;
  });
}

/** The sample as an organiser leaves it: every result written, then own notes, columns and rows. */
export function livedIn(): Workbench {
  return copyOfOnly("in use", putInUse);
}

function putInUse(): Workbench {
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

export function repaired(): Workbench {
  const workbench = withSuggestions();
  must(workbench, "apply-repairs", { number: "1" });
  return workbench;
}

/** One score of P003 is not there yet; the sidebar shows it empty. */
export function scoreMissing(): Workbench {
  const workbench = sample();
  const scores = workbench.sheet("Nilai");
  scores.setRaw(3, (scores.values[0] ?? []).indexOf("PRA-TES"), null);
  return workbench;
}

/** The secret is random; two runs are compared, so that it is given here. */
export function withSecret(workbench: Workbench): Workbench {
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
export function ownLists(): Workbench {
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
