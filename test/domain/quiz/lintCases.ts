/** For each rule of one question: what passes and what does not, in both languages. */
import type { BankRow } from "../../../src/domain/quiz/bank/bankRow";
import type { QuestionFacts } from "../../../src/domain/quiz/lint/questionFacts";

interface Cases {
  readonly ok: readonly Partial<BankRow>[];
  readonly bad: readonly Partial<BankRow>[];
}

type Compared = "question-id-duplicate" | "stem-duplicate" | "stem-similar";

const english = {
  stem: "Which document lists the steps of a task?",
  options: ["Procedure", "Balance sheet", "Contract", "Inventory"],
};
const pairs = ["Jawa Barat -> Bandung", "Jawa Timur -> Surabaya", "-> Medan"];
const long = (n: number) => "kata ".repeat(n / 5).trim();

export const lintCases: Record<Exclude<keyof QuestionFacts, Compared>, Cases> = {
  "question-id-missing": { ok: [{}], bad: [{ id: "" }, { id: "  ", ...english }] },
  "question-type-missing": { ok: [{}], bad: [{ type: null }, { type: null, ...english }] },
  "stem-blank": { ok: [{}, english], bad: [{ stem: "" }, { stem: " \n" }] },
  "points-missing": { ok: [{ points: 0 }], bad: [{ points: null }] },
  "points-not-positive": {
    ok: [{ points: 0.5 }, { points: null }],
    bad: [{ points: 0 }, { points: -2 }, { points: Number.NaN }],
  },
  "points-not-whole": { ok: [{ points: 2 }, { points: 0 }], bad: [{ points: 1.5 }] },
  "difficulty-out-of-range": {
    ok: [{ difficulty: 0 }, { difficulty: 1 }, { difficulty: null }],
    bad: [{ difficulty: 45 }, { difficulty: -0.1 }],
  },
  "key-missing": {
    ok: [{ key: "b" }, { type: "essay", key: "", options: [] }],
    bad: [
      { key: "" },
      { type: "short-answer", options: [], key: " | " },
      { type: "numeric", options: [], key: "" },
      { type: "true-false", options: [], key: "" },
      { type: "matching", options: [] },
    ],
  },
  "key-beyond-options": {
    ok: [{ key: "D" }, { ...english, key: "Contract" }],
    bad: [{ key: "E" }, { ...english, key: "h" }, { options: ["a1", "b1", "", "d1"], key: "C" }],
  },
  "key-not-an-option": {
    ok: [{ key: "prosedur operasional" }, { ...english, key: "balance sheet" }],
    bad: [{ key: "Prosedur" }, { ...english, key: "Procedures" }],
  },
  "key-not-true-or-false": {
    ok: [
      { type: "true-false", options: [], key: "benar" },
      { type: "true-false", options: ["True", "False"], key: "B" },
    ],
    bad: [
      { type: "true-false", options: [], key: "mungkin" },
      { type: "true-false", options: [], key: "perhaps" },
    ],
  },
  "key-not-a-number": {
    ok: [
      { type: "numeric", options: [], key: "3,14 ± 0,01" },
      { type: "numeric", options: [], key: "10..12 | %50%9" },
    ],
    bad: [
      { type: "numeric", options: [], key: "tiga" },
      { type: "numeric", options: [], key: "3 apples" },
      { type: "numeric", options: [], key: "1..2..3" },
    ],
  },
  "key-number-ambiguous": {
    ok: [
      { type: "numeric", options: [], key: "1234" },
      { type: "numeric", options: [], key: "1.234,5" },
    ],
    bad: [
      { type: "numeric", options: [], key: "1.234" },
      { type: "numeric", options: [], key: "12,500" },
    ],
  },
  "numeric-tolerance-missing": {
    ok: [
      { type: "numeric", options: [], key: "3" },
      { type: "numeric", options: [], key: "3,14 ± 0,01" },
    ],
    bad: [{ type: "numeric", options: [], key: "3,14" }],
  },
  "single-choice-several-keys": {
    ok: [{ type: "multiple-choice", key: "A;C" }, { key: "%100%A;%50%B" }],
    bad: [{ key: "A;C" }, { key: "A, C" }, { key: "AC" }, { key: "A dan C" }, { key: "a and c" }],
  },
  "multiple-choice-one-key": {
    ok: [{ type: "multiple-choice", key: "A;C" }, {}],
    bad: [{ type: "multiple-choice", key: "A" }],
  },
  "multiple-choice-all-keys": {
    ok: [{ type: "multiple-choice", key: "ABC" }],
    bad: [{ type: "multiple-choice", key: "A;B;C;D" }],
  },
  "true-false-odd-options": {
    ok: [
      { type: "true-false", options: ["Benar", "Salah"], key: "Benar" },
      { type: "true-false", options: ["True", "False"], key: "true" },
      { type: "true-false", options: [], key: "S" },
    ],
    bad: [{ type: "true-false", options: ["Benar", "Salah", "Ragu-ragu"], key: "Benar" }],
  },
  "matching-pairs-incomplete": {
    ok: [{ type: "matching", options: pairs, key: "" }],
    bad: [{ type: "matching", options: ["Jawa Barat -> Bandung", "Jawa Timur"], key: "" }],
  },
  "matching-left-repeated": {
    ok: [{ type: "matching", options: pairs, key: "" }],
    bad: [{ type: "matching", options: ["Jawa -> Bandung", "jawa -> Semarang"], key: "" }],
  },
  "matching-too-few-pairs": {
    ok: [{ type: "matching", options: pairs, key: "" }],
    bad: [{ type: "matching", options: ["Jawa Barat -> Bandung"], key: "" }],
  },
  "essay-guide-missing": {
    ok: [{ type: "essay", options: [], key: "Menyebut tiga langkah." }],
    bad: [{ type: "essay", options: [], key: "" }],
  },
  "options-too-few": {
    ok: [{ options: ["ya", "tidak"] }, { type: "essay", options: [] }],
    bad: [{ options: [] }, { options: ["satu"] }],
  },
  "options-few": { ok: [{}, english], bad: [{ options: ["merah", "biru"] }] },
  "options-duplicate": {
    ok: [{}, { options: ["-5", "5", "0"] }],
    bad: [{ options: ["Bandung", "bandung ", "Medan"] }, { options: ["Paris", "Rome", "paris"] }],
  },
  "options-similar": {
    ok: [{}, { options: ["setelah 5 hari kerja", "setelah 7 hari kerja", "setelah 9 hari kerja"] }],
    bad: [
      {
        options: ["Melaporkan kepada atasan langsung", "Melaporkan kepada atasan langsungnya", "x"],
      },
      { options: ["Report to the direct supervisor", "Report to the direct supervisors", "x"] },
    ],
  },
  "options-gap": { ok: [{}], bad: [{ options: ["a", "b", "", "d"] }] },
  "options-unused": {
    ok: [{ type: "short-answer", options: [], key: "Bandung" }],
    bad: [
      { type: "short-answer", key: "Bandung" },
      { type: "numeric", key: "4" },
    ],
  },
  "options-unlike-length": {
    ok: [{}, { options: ["5", "10", "150"] }],
    bad: [
      { options: ["Ya", "Laporan bulanan yang ditandatangani pimpinan", "Surat tugas"] },
      { options: ["No", "A monthly report that has been signed", "A letter"] },
    ],
  },
  "options-numbers-unordered": {
    ok: [{ options: ["5", "10", "20"] }, { options: ["1,5", "1,2", "0,9"] }, {}],
    bad: [{ options: ["10", "5", "20"] }, { options: ["2.5", "3.5", "1.5"] }],
  },
  "option-line-break": { ok: [{}], bad: [{ options: ["satu\ndua", "tiga", "empat"] }] },
  "option-too-long": { ok: [{}], bad: [{ options: [long(1200), "b", "c"] }] },
  "option-all-of-the-above": {
    ok: [{}, { options: ["Semua pegawai", "Sebagian pegawai", "Pimpinan"] }],
    bad: [
      { options: ["Neraca", "Kontrak", "Semua jawaban benar"] },
      { options: ["A contract", "A letter", "All of the above."] },
    ],
  },
  "option-none-of-the-above": {
    ok: [{}],
    bad: [
      { options: ["Neraca", "Kontrak", "Tidak ada yang benar"] },
      { options: ["A contract", "A letter", "None of the above"] },
    ],
  },
  "option-absolute-word": {
    ok: [
      {},
      { options: ["Neraca", "Kontrak", "Semua jawaban benar"] },
      { options: ["selalu A", "selalu B", "selalu C"] },
    ],
    bad: [
      { options: ["Selalu diperiksa", "Diperiksa bila perlu", "Diperiksa berkala"] },
      { options: ["It is never signed", "It is signed", "It is filed"] },
    ],
  },
  "option-vague-word": {
    ok: [{}, english],
    bad: [
      { options: ["Biasanya setiap bulan", "Setiap minggu", "Setiap tahun"] },
      { options: ["Often", "Weekly", "Yearly"] },
    ],
  },
  "key-longest-option": {
    ok: [{}, { key: "B" }],
    bad: [
      { options: ["Dokumen langkah kerja yang disahkan", "Surat", "Memo"] },
      { options: ["A signed document that lists steps", "A letter", "A memo"] },
    ],
  },
  "key-repeats-stem": {
    ok: [{}, { stem: "Apa isi kontrak kerja?", key: "A" }],
    bad: [
      { stem: "Apa nama lain prosedur baku?", key: "A" },
      { ...english, stem: "Which procedure lists the steps?" },
    ],
  },
  "key-odd-form": {
    ok: [{}, { options: ["Mengirim surat", "Menulis memo", "Membuat laporan"] }],
    bad: [
      { options: ["Mengirim surat", "Surat tugas", "Surat izin", "Surat jalan"] },
      { options: ["To file it", "A letter", "A memo", "A report"] },
    ],
  },
  "stem-article-cue": {
    ok: [{ ...english, stem: "The steps are listed in a/an" }, {}],
    bad: [
      { stem: "The steps are listed in an ...", options: ["agenda", "memo", "note"] },
      { stem: "Langkah kerja disebut a ___", options: ["agenda", "memo", "index"] },
    ],
  },
  "stem-too-long": { ok: [{}], bad: [{ stem: long(5000) }] },
  "stem-double-negative": {
    ok: [
      { stem: "Manakah yang BUKAN dokumen?" },
      { stem: "Apakah dokumen itu sah atau tidak?" },
      { stem: "Which is NOT a document?", options: ["A map", "A memo", "A cup"] },
    ],
    bad: [
      { stem: "Manakah yang BUKAN dokumen yang TIDAK sah?" },
      { stem: "Which is NOT a document that is never signed?" },
      { stem: "Manakah yang BUKAN tugas panitia?", options: ["Tidak hadir", "Mencatat", "Rapat"] },
    ],
  },
  "stem-negative-not-emphasised": {
    ok: [{ stem: "Semua berikut ini dokumen, KECUALI ..." }, { stem: "Which is NOT a document?" }],
    bad: [
      { stem: "Semua berikut ini dokumen, kecuali ..." },
      { stem: "Which is not a document?" },
      { stem: "Manakah yang bukan dokumen?" },
    ],
  },
  "stem-level-verb": {
    ok: [
      { stem: "Sebutkan tiga dokumen.", level: "C2" },
      { stem: "Design a form.", level: "C5" },
    ],
    bad: [
      { stem: "Sebutkan tiga dokumen.", level: "C5" },
      { stem: "Design a form.", level: "C1" },
    ],
  },
  "text-html": {
    ok: [{ stem: "Jika a < b dan b > c, maka?" }, { stem: "<b>Apa</b>?", tags: ["html"] }],
    bad: [{ stem: "<b>Apa</b> itu SOP?" }, { feedbackWrong: "Read&nbsp;again." }],
  },
  "text-formula": {
    ok: [{ options: ["-5", "+3", "0"] }, { type: "matching", options: pairs, key: "" }],
    bad: [
      { stem: "=SUM(A1:A3) menghasilkan apa?" },
      { options: ["=JUMLAH(A1)", "b", "c"] },
      { feedbackRight: "@budi benar" },
      { options: ["+ tambah", "- kurang", "x"] },
    ],
  },
  "text-hidden-character": {
    ok: [{ stem: "Apa itu 👩‍🏫?" }],
    bad: [{ stem: "Apa itu \u202eSOP?" }, { options: ["a\u200bb", "c", "d"] }],
  },
  "text-emoji": { ok: [{}], bad: [{ feedbackRight: "Bagus 👍" }, { stem: "What is 🔥?" }] },
  "text-edge-spaces": {
    ok: [{}],
    bad: [{ stem: " Apa itu SOP?" }, { stem: "Apa  itu SOP?" }, { options: ["a ", "b", "c"] }],
  },
  "unit-missing": { ok: [{}], bad: [{ unit: "" }] },
  "unit-code-malformed": {
    ok: [
      { unit: "J.620100.020.02" },
      { unit: "TIK.OP02.001.01" },
      { unit: "M.70SDM01.001.2 Menyusun SOP" },
      { unit: "Menyusun laporan 2025" },
    ],
    bad: [{ unit: "M.7OSDM01.001.2" }, { unit: "J,620100,020,02" }, { unit: "J.620100.20.02" }],
  },
  "kuk-missing": { ok: [{}], bad: [{ kuk: " " }] },
  "domain-missing": { ok: [{}], bad: [{ domain: null }] },
  "level-missing": { ok: [{}], bad: [{ level: null }] },
  "feedback-wrong-missing": {
    ok: [{}, { type: "essay", feedbackWrong: "", options: [] }],
    bad: [{ feedbackWrong: "" }],
  },
  "type-not-in-forms": {
    ok: [{}],
    bad: [{ type: "unsupported", options: [], key: "xml:cloze\n<question/>" }],
  },
};
