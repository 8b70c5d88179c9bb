/** Facts for every sentence of the areas core, report and commands, from which they are printed. */
import type { Norms, ResultRow, StatisticsColumn } from "../../src/domain/report/report";
import type { Messages } from "../../src/i18n/messages";
import type { SamplesOf } from "./everyMessage";

const norms: Norms = {
  gainLowBound: 0.3,
  gainHighBound: 0.7,
  effectivenessBounds: [40, 55, 76],
  passingScore: 70,
  significanceLevel: 0.05,
  smallSampleRefuse: 10,
  smallSampleIndicative: 30,
  weights: { cognitive: 1, affective: 1, psychomotor: 1 },
};

const result: ResultRow = {
  measure: "cognitive",
  pairs: 38,
  before: 55,
  after: 86,
  points: 31,
  relativePercent: 56.36,
  gain: 0.689,
  category: "medium",
  effectiveness: "fair",
};
const fallen: ResultRow = {
  ...result,
  after: 50,
  points: -5,
  relativePercent: -9.09,
  gain: -0.11,
  category: "low",
};
const unchanged: ResultRow = { ...result, after: 55, points: 0, relativePercent: 0, gain: 0 };
const unknown: ResultRow = {
  ...result,
  pairs: 0,
  before: null,
  after: null,
  points: null,
  relativePercent: null,
  gain: null,
  category: null,
  effectiveness: null,
};

const many: StatisticsColumn = {
  measure: "cognitive",
  pairs: 38,
  meanBefore: 55,
  meanAfter: 86,
  sdBefore: 7.1,
  sdAfter: 6.9,
  points: 31,
  relativePercent: 56.36,
  classGain: 0.689,
  category: "medium",
  meanIndividualGain: 0.69,
  nIndividualGain: 38,
  normalizedChange: 0.69,
  percentImproved: 100,
  t: 25.97,
  df: 37,
  p: 1e-25,
  ciLow: 28.6,
  ciHigh: 33.4,
  wilcoxonV: 741,
  wilcoxonP: 7e-8,
  wilcoxonMethod: "normal_cc",
  shapiroW: 0.96,
  shapiroP: 0.184,
  dz: 4.21,
  dav: 4.4,
  gz: 4.13,
  gzLow: 3.14,
  gzHigh: 5.11,
  dzLow: 3.2,
  dzHigh: 5.2,
  rankBiserial: 1,
  failPass: 35,
  passFail: 0,
  mcnemarP: 5.8e-11,
};
const disagreeing: StatisticsColumn = {
  ...many,
  measure: "affective",
  pairs: 20,
  points: -3,
  p: 0.04,
  wilcoxonMethod: "exact",
  wilcoxonP: 0.061,
  shapiroP: 0.011,
  failPass: 1,
  passFail: 4,
};
const unclear: StatisticsColumn = { ...many, p: 0.21, wilcoxonP: 0.3, failPass: 0, passFail: 0 };
const few: StatisticsColumn = { ...many, measure: "psychomotor", pairs: 6 };
const equal: StatisticsColumn = {
  ...many,
  t: null,
  df: null,
  p: null,
  wilcoxonP: null,
  shapiroP: null,
};
const one: StatisticsColumn = { ...equal, pairs: 1 };
const none: StatisticsColumn = { ...equal, pairs: 0 };
const columns = [many, disagreeing, unclear, few, equal, one, none] as const;

const line = {
  name: "Kognitif",
  before: 55,
  after: 86,
  points: 31,
  relative: 56.36,
  gain: 0.689,
  category: "sedang",
};
const blankLine = {
  ...line,
  name: "Afektif",
  before: null,
  after: null,
  points: null,
  relative: null,
  gain: null,
  category: null,
};
const score = { participant: "P-007", instrument: "PASCA-TES" } as const;
const column = "Nilai Maksimum";

export const coreSamples: SamplesOf<Pick<Messages, "core" | "report" | "commands">> = {
  core: {
    prepare: {
      choose: [[["Sebelum", "Selama", "Sesudah"]]],
      between: [[0, 100]],
      instrumentNote: [["Tes pengetahuan awal", "Sebelum", "100"]],
    },
    cellRules: {
      "sheet-missing": { text: [[{ sheet: "Nilai" }, "format"]] },
      "sheet-empty": { text: [[{ sheet: "Nilai" }, "format"]] },
      "column-missing": { text: [[{ column }, "format"]] },
      "duplicate-header": { text: [[{ column, cells: ["E1", "H1"] }, "format"]] },
      "merged-cells": { text: [[{ range: "B4:B6", cell: "B4" }, "format"]] },
      "cell-required": { text: [[{ column }, "format"]] },
      "cell-not-number": { text: [[{ column, value: "seratus" }, "format"]] },
      "cell-not-date": {
        text: [[{ column: "Tanggal Persetujuan", value: "31 Februari" }, "format"]],
      },
      "cell-date-ambiguous": {
        text: [[{ column: "Tanggal Persetujuan", value: "03/04/2025" }, "format"]],
      },
      "cell-not-time": { text: [[{ column: "Mulai", value: "pagi" }, "format"]] },
      "cell-not-choice": {
        text: [
          [{ column: "Tahap", value: "Awal", allowed: ["Sebelum", "Selama", "Sesudah"] }, "format"],
        ],
      },
      "cell-not-email": { text: [[{ column: "Surel", value: "siti@" }, "format"]] },
      "cell-tidied": { text: [[{ column: "ID Peserta", value: "P001" }, "format"]] },
      "cell-out-of-range": {
        text: [[{ column, value: 1500, minimum: 0, maximum: 1000 }, "format"]],
      },
      "cell-error": { text: [[{ column, value: "#REF!" }, "format"]] },
      "cell-formula": { text: [[{ column, formula: "=A1+B1" }, "format"]] },
      "setting-unknown": { text: [[{ key: "gainMiddleBound" }, "format"]] },
      "setting-order": {
        text: [[{ lower: "Batas bawah N-gain", upper: "Batas atas N-gain" }, "format"]],
      },
      "setting-duplicate": { text: [[{ key: "gainLowBound" }, "format"]] },
      "id-duplicate": { text: [[{ column: "ID Instrumen", id: "PRA-TES" }, "format"]] },
    },
    gainRules: {
      "cohort-empty": { text: [[{}, "format"]] },
      "cohort-of-one": { text: [[{}, "format"]] },
      "participant-category-missing": {
        text: [
          [{ count: 3, total: 40 }, "format"],
          [{ count: 1, total: 40 }, "format"],
        ],
      },
      "instrument-without-weight": { text: [[{ instrument: "Simulasi kerja" }, "format"]] },
      "domain-not-measured": {
        text: [
          [{ domain: "affective", phase: "pre" }, "format"],
          [{ domain: "affective", phase: "post" }, "format"],
        ],
      },
      "score-column-unknown": { text: [[{ column: "Kuis 3", cell: "G1" }, "format"]] },
      "score-column-missing": { text: [[{ instrument: "Simulasi kerja" }, "format"]] },
      "score-column-duplicate": {
        text: [[{ instrument: "Simulasi kerja", cells: ["F1", "H1"] }, "format"]],
      },
      "score-row-unknown-participant": { text: [[{ participant: "P-099" }, "format"]] },
      "score-row-duplicate": { text: [[{ participant: "P-007", rows: [8, 21] }, "format"]] },
      "participant-duplicate": { text: [[{ participant: "P-007", rows: [8, 9, 21] }, "format"]] },
      "score-not-number": { text: [[{ ...score, value: "sakit" }, "format"]] },
      "score-out-of-range": { text: [[{ ...score, value: 110.5, maximum: 100 }, "format"]] },
      "score-formula": { text: [[{ ...score, formula: "=10+10" }, "format"]] },
      "participant-without-scores": {
        text: [
          [{ count: 1, participants: ["P-007"] }, "format"],
          [{ count: 12, participants: ["P-007", "P-008", "P-009"] }, "format"],
        ],
      },
      "pairs-incomplete": { text: [[{ domain: "cognitive", pairs: 38, enrolled: 40 }, "format"]] },
      "sample-small": {
        text: [
          [{ domain: "cognitive", pairs: 6, needed: 10, refused: true }, "format"],
          [{ domain: "cognitive", pairs: 16, needed: 30, refused: false }, "format"],
        ],
      },
    },
  },
  report: {
    programme: [
      [
        {
          name: "Bimtek Sertifikasi Kompetensi SDM",
          organiser: "Lembaga Pelatihan Contoh",
          venue: "Aula Contoh, Jakarta",
          start: "2025-05-24",
          end: "2025-05-31",
          enrolled: 40,
        },
        "format",
      ],
      [{ name: "", organiser: "", venue: "", start: null, end: null, enrolled: 0 }, "format"],
    ],
    explanation: [
      [result, "format"],
      [fallen, "format"],
      [unchanged, "format"],
      [unknown, "format"],
    ],
    chart: { alternativeText: [[[result, { ...result, measure: "affective" }], "format"]] },
    reading: [
      [columns[0], norms, "format"],
      ...columns.slice(1).map((each) => [each, norms, "format"] as const),
    ],
    tests: [[many, norms, "format", "points"]],
    missing: [
      [{ what: "programme-name" }],
      [{ what: "organiser" }],
      [{ what: "venue" }],
      [{ what: "programme-dates" }],
      [{ what: "measure", measure: "cognitive", side: "before" }],
      [{ what: "measure", measure: "cognitive", side: "after" }],
      [{ what: "pairs", measure: "cognitive", missing: 2 }],
      [{ what: "pairs", measure: "cognitive", missing: 1 }],
    ],
    norms: [[norms, "format"]],
  },
  commands: {
    setUp: {
      summary: [
        [{ created: [], completed: [] }, "format"],
        [{ created: ["Peserta", "Nilai"], completed: ["Pengaturan"] }, "format"],
      ],
    },
    fillSample: { refused: [[{ sheet: "Peserta" }]], summary: [[{ participants: 40 }]] },
    gains: {
      summary: [[{ participants: 40, lines: [line, blankLine], sheet: "Peningkatan" }, "format"]],
    },
    reportWritten: [[{ sheet: "Laporan", chart: true }], [{ sheet: "Laporan", chart: false }]],
    findingCounts: [
      [{ errors: 0, warnings: 0, infos: 0, sheet: "Temuan" }],
      [{ errors: 1, warnings: 2, infos: 3, sheet: "Temuan" }],
    ],
    rows: [["3, 4", 2]],
    failures: {
      unexpected: [["Service Spreadsheets failed"]],
      changedMeanwhile: [
        [{ sheet: "Nilai", rowIsBack: false }],
        [{ sheet: "Jawaban", rowIsBack: true }],
      ],
      unknownCommand: [[{ id: "hitung", known: ["set-up", "compute-gains"] }]],
      tooManyCells: [[{ sheet: "Peningkatan", needed: 1200000, free: 80000 }, "format"]],
      missingSheets: [[{ sheets: ["Peserta", "Nilai"] }, "format"]],
    },
  },
};
