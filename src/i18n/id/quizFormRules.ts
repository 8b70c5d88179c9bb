import type { CellDemand } from "../../domain/quiz/blueprint";
import type { FormRuleMessages } from "../areas/quiz";
import type { Formats } from "../formats";
import { itemKinds, levelNames, typeNames } from "./quizNames";
import { quizQuestionRules } from "./quizQuestionRules";

function cellName({ unit, level, type }: CellDemand, f: Formats): string {
  return f.list([
    unit === null ? "semua unit" : `unit ${unit}`,
    level === null ? "semua jenjang" : `jenjang ${levelNames[level]}`,
    type === null ? "semua jenis" : `jenis ${typeNames[type].toLowerCase()}`,
  ]);
}

/** Nomor soal yang disebut satu per satu, paling banyak lima. */
function questionList(questions: readonly string[], f: Formats): string {
  const rest = questions.length - 5;
  return rest <= 0 ? f.list(questions) : f.list([...questions.slice(0, 5), `${rest} soal lain`]);
}

/** Aturan kisi-kisi, formulir, dan perbandingannya. */
export const quizFormRules: FormRuleMessages = {
  "blueprint-cell-short": {
    title: "Soal untuk kisi-kisi kurang",
    text: ({ needed, available, lacking, rivals, ...cell }, f) => {
      const short = `Kisi-kisi untuk ${cellName(cell, f)} memerlukan ${needed} soal siap, kurang ${lacking}.`;
      return rivals.length === 0
        ? `${short} Yang tersedia ${available}.`
        : `${short} Ada ${available} soal yang cocok, tetapi diperlukan juga oleh baris ${f.list(rivals.map(String))}.`;
    },
  },
  "blueprint-count-invalid": {
    title: "Jumlah soal tidak sah",
    text: ({ count }, f) =>
      `Jumlah soal pada kisi-kisi adalah ${f.short(count)}. Isi dengan bilangan bulat mulai dari 1.`,
  },
  "blueprint-points-invalid": {
    title: "Poin kisi-kisi tidak sah",
    text: ({ points }, f) =>
      `Poin pada kisi-kisi adalah ${f.short(points)}. Isi dengan angka lebih dari 0 atau kosongkan.`,
  },
  "blueprint-empty": {
    title: "Kisi-kisi kosong",
    text: () => "Kisi-kisi ini belum berisi satu baris pun.",
  },
  "anchor-not-ready": {
    title: "Soal jangkar tidak siap",
    text: ({ question }) =>
      `Soal jangkar ${question} tidak ada di Bank Soal, belum berstatus siap, atau masih bermasalah.`,
  },
  "anchor-fits-no-cell": {
    title: "Soal jangkar tidak masuk kisi-kisi",
    text: ({ question }) =>
      `Soal jangkar ${question} tidak mendapat tempat pada baris kisi-kisi mana pun.`,
  },
  "forms-unbalanced": {
    title: "Kesukaran kedua paket berbeda",
    text: ({ difficultyA, difficultyB, gap, allowed }, f) =>
      `Rata-rata tingkat kesukaran paket A ${f.short(difficultyA)} dan paket B ${f.short(difficultyB)}; selisihnya ${f.short(gap)}, lebih dari ${f.short(allowed)}.`,
  },
  "forms-difficulty-unknown": {
    title: "Kesukaran sebagian soal belum diketahui",
    text: ({ unknown, all }) =>
      `${unknown} dari ${all} soal kedua paket belum pernah diukur kesukarannya, sehingga keseimbangannya hanya dihitung dari soal lainnya.`,
  },
  "notice-graded-in-sheet": {
    title: "Dinilai di lembar",
    text: ({ questions }, f) =>
      `Google Forms tidak dapat menyimpan kunci isian singkat dan angka. Soal ${questionList(questions, f)} dinilai di lembar setelah jawaban ditarik; nilai yang tampil di formulir belum memuatnya.`,
  },
  "notice-essays-need-graders": {
    title: "Esai perlu dinilai",
    text: ({ questions }, f) =>
      `Soal esai ${questionList(questions, f)} dinilai oleh dua penilai di lembar Esai.`,
  },
  "notice-matching-as-grid": {
    title: "Menjodohkan menjadi kisi",
    text: ({ questions }, f) =>
      `Soal menjodohkan ${questionList(questions, f)} ditampilkan sebagai kisi pilihan. Kisi tidak memiliki poin di Google Forms; poinnya dihitung di lembar.`,
  },
  "notice-checkbox-all-or-nothing": {
    title: "Pilihan jamak di formulir",
    text: ({ questions }, f) =>
      `Google Forms memberi poin soal pilihan jamak ${questionList(questions, f)} hanya bila semua pilihannya tepat. Nilai di lembar mengikuti kebijakan di Pengaturan.`,
  },
  "notice-fractional-points": {
    title: "Poin pecahan tidak tampil",
    text: ({ questions }, f) =>
      `Poin soal ${questionList(questions, f)} bukan bilangan bulat, sehingga tidak tampil di formulir.`,
  },
  "notice-feedback-not-shown": {
    title: "Umpan balik tidak tampil",
    text: ({ questions }, f) =>
      `Umpan balik soal ${questionList(questions, f)} tidak dapat ditampilkan formulir karena jenisnya tidak dinilai otomatis.`,
  },
  "limit-items": {
    title: "Butir formulir terlalu banyak",
    text: ({ items, limit }) =>
      `Formulir akan berisi ${items} butir; batas di Pengaturan ${limit}. Bagi kuis ini menjadi dua.`,
  },
  "limit-stem": quizQuestionRules["stem-too-long"],
  "limit-option": {
    title: "Pilihan terlalu panjang",
    text: ({ question, length, limit }, f) =>
      `Sebuah pilihan pada soal ${question} terdiri atas ${f.number(length, 0)} karakter; batasnya ${f.number(limit, 0)}.`,
  },
  "limit-equal-choices": {
    title: "Pilihan sama",
    text: ({ question, text }) =>
      `Pilihan “${text}” muncul dua kali pada soal ${question}. Google Forms menolaknya.`,
  },
  "limit-blank-choice": {
    title: "Pilihan kosong",
    text: ({ question }) => `Soal ${question} memuat pilihan kosong. Google Forms menolaknya.`,
  },
  "item-added": {
    title: "Butir baru",
    text: ({ title }) => `Butir “${title}” akan ditambahkan ke formulir.`,
  },
  "item-removed": {
    title: "Butir dihapus",
    text: ({ title }) =>
      `Butir “${title}” tidak ada lagi dalam rencana. Bila dihapus, jawaban yang sudah masuk ikut hilang.`,
  },
  "item-deleted-by-hand": {
    title: "Butir dihapus langsung di formulir",
    text: ({ title }) =>
      `Butir “${title}” sudah tidak ada di formulir; seseorang menghapusnya di sana.`,
  },
  "item-added-by-hand": {
    title: "Butir ditambahkan langsung di formulir",
    text: ({ title }) =>
      `Butir “${title}” ditambahkan langsung di formulir. Butir itu dibiarkan dan tidak dinilai.`,
  },
  "item-renamed-by-hand": {
    title: "Butir diubah langsung di formulir",
    text: ({ built, now }) =>
      `Butir “${built}” diubah langsung di formulir menjadi “${now}”. Jawabannya tetap dikenali; periksa apakah maknanya masih sama.`,
  },
  "item-title-changed": {
    title: "Pertanyaan berubah",
    text: ({ key, before, after }) =>
      `Pertanyaan ${key} berubah dari “${before}” menjadi “${after}”.`,
  },
  "item-kind-changed": {
    title: "Jenis butir berubah",
    text: ({ key, before, after }) =>
      `Butir ${key} di formulir berjenis ${itemKinds[before] ?? before}, sedangkan dalam rencana ${itemKinds[after] ?? after}.`,
  },
  "item-choices-removed": {
    title: "Pilihan dihapus",
    text: ({ key, choices }, f) =>
      `Pilihan ${f.list(choices.map((text) => `“${text}”`))} pada soal ${key} tidak ada lagi dalam rencana. Jawaban yang memilihnya tidak akan dikenali.`,
  },
  "item-choices-added": {
    title: "Pilihan ditambahkan",
    text: ({ key, choices }, f) =>
      `Pilihan ${f.list(choices.map((text) => `“${text}”`))} akan ditambahkan pada soal ${key}.`,
  },
  "item-key-changed": {
    title: "Kunci berubah",
    text: ({ key, before, after }, f) =>
      `Kunci soal ${key} berubah dari ${f.list(before.map((text) => `“${text}”`)) || "kosong"} menjadi ${f.list(after.map((text) => `“${text}”`)) || "kosong"}. Jawaban yang sudah masuk perlu dinilai ulang.`,
  },
  "item-points-changed": {
    title: "Poin berubah",
    text: ({ key, before, after }, f) =>
      `Poin soal ${key} berubah dari ${f.short(before)} menjadi ${f.short(after)}. Jawaban yang sudah masuk perlu dinilai ulang.`,
  },
};
