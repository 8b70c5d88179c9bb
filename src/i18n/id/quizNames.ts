import type { Level, QuestionType } from "../../domain/quiz/question";

export const typeNames: Readonly<Record<QuestionType, string>> = {
  "single-choice": "Pilihan Tunggal",
  "multiple-choice": "Pilihan Jamak",
  "true-false": "Benar–Salah",
  "short-answer": "Isian Singkat",
  numeric: "Angka",
  matching: "Menjodohkan",
  essay: "Esai",
  unsupported: "Tidak Didukung Form",
};

export const levelNames: Readonly<Record<Level, string>> = {
  C1: "C1 Mengingat",
  C2: "C2 Memahami",
  C3: "C3 Menerapkan",
  C4: "C4 Menganalisis",
  C5: "C5 Mengevaluasi",
  C6: "C6 Mencipta",
};

/** Kolom pilihan sebuah soal. */
export const optionColumns = {
  optionA: "Pilihan A",
  optionB: "Pilihan B",
  optionC: "Pilihan C",
  optionD: "Pilihan D",
  optionE: "Pilihan E",
  optionF: "Pilihan F",
  optionG: "Pilihan G",
  optionH: "Pilihan H",
};

/** Nama kolom teks sebuah soal. */
export const fieldNames: Readonly<Record<string, string>> = {
  stem: "Pertanyaan",
  ...optionColumns,
  feedbackRight: "Umpan balik benar",
  feedbackWrong: "Umpan balik salah",
};

/** Jenis butir Google Forms. */
export const itemKinds: Readonly<Record<string, string>> = {
  section: "bagian",
  text: "jawaban singkat",
  paragraph: "paragraf",
  choice: "pilihan ganda",
  checkbox: "kotak centang",
  list: "menu tarik-turun",
  grid: "kisi pilihan",
  scale: "skala linear",
  other: "jenis lain",
};

export const figureLabels = {
  n: "Peserta yang dianalisis",
  nDropped: "Peserta yang tidak disertakan",
  questions: "Jumlah soal",
  mean: "Rata-rata poin",
  median: "Median poin",
  standardDeviation: "Simpangan baku",
  skewness: "Kemencengan",
  kurtosis: "Kurtosis",
  cic: "Koefisien konsistensi internal (%)",
  errorRatio: "Rasio galat (%)",
  standardError: "Galat baku pengukuran",
  kr20: "KR-20",
  groupSize: "Besar kelompok atas dan kelompok bawah",
};

export const optionLabels = {
  letter: "Pilihan",
  text: "Isi",
  right: "Kunci",
  count: "Pemilih",
  share: "Bagian Peserta",
  upper: "Kelompok Atas",
  lower: "Kelompok Bawah",
  pointBiserial: "Korelasi dengan Total",
  withRest: "Korelasi dengan Sisa",
  functioning: "Berfungsi",
};
