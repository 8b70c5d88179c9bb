// The sample with forms, answers, paper and changed keys, as the commands of the quiz meet it.
import type { Workbench } from "../../workbench/workbench";
import { answer, bankRow, quizWorkbench, respond } from "../endToEnd/quizHarness";
import { must, startTime } from "./scenario";
import { copyOfOnly, sample, withSecret } from "./workbooks";

/** The sample before its tests: forms are made, and three people have answered each. */
export function withForms(answered: boolean): Workbench {
  return copyOfOnly(`forms, answered: ${answered}`, () => makeForms(answered));
}

function makeForms(answered: boolean): Workbench {
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

export function imported(): Workbench {
  return copyOfOnly("imported", () => {
    const workbench = withForms(true);
    must(workbench, "import-responses");
    return workbench;
  });
}

/** Answers came after the last import, and one of those before it was sent again. */
export function moreAnswers(): Workbench {
  const workbench = imported();
  answer(workbench, "TES-A", { id: "P004" }, () => true);
  answer(workbench, "TES-B", { id: "P001", responseId: "R-1-TES-B", at: startTime }, () => true);
  return workbench;
}

/** With an analysis, a form to observe by, and a sheet that is called after a participant. */
export function analysed(): Workbench {
  const workbench = withSecret(imported());
  must(workbench, "item-analysis");
  must(workbench, "create-form", { kind: "observation" });
  workbench.book.addSheet("Rapor P003").setRaw(0, 0, "P003 Ani");
  return workbench;
}

export function oneDeleted(): Workbench {
  const workbench = withSecret(moreAnswers());
  must(workbench, "delete-person", { participant: "P003", confirm: "yes" });
  return workbench;
}

/** Every question of one choice has another key than when it was answered. */
export function keysChanged(): Workbench {
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

export function regraded(): Workbench {
  const workbench = keysChanged();
  must(workbench, "regrade");
  return workbench;
}

/** Three people answered on paper; two entries agree, of a third there is one. */
export function onPaper(): Workbench {
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

/** Three people's essays, each with the marks of two graders; of one there is only the first. */
export function essaysMarked(): Workbench {
  const bank = [1, 2].map((index) => bankRow(index, "Esai"));
  const workbench = quizWorkbench({ bank, cells: [["Esai", 2]], people: 3 });
  must(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
  for (const id of ["P1", "P2", "P3"]) answer(workbench, "UJI", { id }, () => true);
  must(workbench, "import-responses");
  const sheet = workbench.sheet("Esai");
  const headers = sheet.values[0] ?? [];
  for (let row = 1; row < sheet.lastRow(); row++) {
    const marks = {
      "Penilai 1": "Ani",
      "Nilai 1": 6 + (row % 3),
      "Penilai 2": "Budi",
      "Nilai 2": 7,
    };
    for (const [header, mark] of Object.entries(marks).slice(0, row === 1 ? 2 : 4)) {
      sheet.setRaw(row, headers.indexOf(header), mark);
    }
  }
  return workbench;
}

/** As many answers as it takes to say something about a question. */
export function manyAnswers(): Workbench {
  const bank = Array.from({ length: 5 }, (_, index) => bankRow(index + 1));
  const workbench = quizWorkbench({ bank, cells: [[null, 5]], people: 12 });
  must(workbench, "create-quiz", { forms: "single", instrument: "PRA" });
  for (let person = 1; person <= 12; person++) {
    answer(workbench, "UJI", { id: `P${person}` }, (question) => (question + person) % 4 > 0);
  }
  must(workbench, "import-responses");
  return workbench;
}

/** Feedback that nobody's name stands on, answered by two. */
export function feedbackGiven(): Workbench {
  const workbench = sample(6);
  must(workbench, "create-form", { kind: "participantFeedback" });
  for (const level of ["4", "3"]) respond(workbench, "participantFeedback", () => level);
  return workbench;
}

/** What observers have seen of two people, which becomes their scores. */
export function observed(): Workbench {
  const workbench = quizWorkbench({ bank: [], cells: [], people: 3 });
  must(workbench, "create-form", { kind: "observation", instrument: "PASCA" });
  for (const [number, level] of [
    [2, 1],
    [1, 3],
  ] as const) {
    respond(workbench, "observation", (title, columns, rows) => {
      if (title === "Peserta yang diamati") return `P${number} · Peserta ke ${number}`;
      return columns.length > 0 ? rows.map(() => columns[level] ?? "") : "Pak Guru";
    });
  }
  return workbench;
}
