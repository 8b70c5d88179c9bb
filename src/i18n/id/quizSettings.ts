import type { QuizMessages } from "../areas/quiz";

export const quizSettings: QuizMessages["settings"] = {
  fewestOptions: {
    label: "Jumlah pilihan jawaban paling sedikit",
    unit: "pilihan",
    note: "Soal dengan pilihan kurang dari ini diberi peringatan.",
  },
  optionLengthRatio: {
    label: "Perbandingan panjang pilihan terpanjang dan terpendek",
    unit: "kali",
    note: "Lebih dari ini, panjang pilihan dianggap timpang.",
  },
  keyLengthRatio: {
    label: "Perbandingan panjang kunci dan pilihan lain",
    unit: "kali",
    note: "Mulai dari ini, kunci dianggap menonjol karena panjangnya.",
  },
  similarStemShare: {
    label: "Batas kemiripan soal",
    note: "Kemiripan 0–1; mulai dari ini dua soal dianggap mirip.",
  },
  similarOptionShare: {
    label: "Batas kemiripan pilihan jawaban",
    note: "Kemiripan 0–1; mulai dari ini dua pilihan dianggap mirip.",
  },
  stemLengthLimit: {
    label: "Panjang pertanyaan paling banyak",
    unit: "karakter",
    note: "Google tidak menerbitkan batas resminya.",
  },
  optionLengthLimit: {
    label: "Panjang pilihan jawaban paling banyak",
    unit: "karakter",
    note: "Google tidak menerbitkan batas resminya.",
  },
  quizItemLimit: {
    label: "Jumlah butir dalam satu formulir paling banyak",
    unit: "butir",
    note: "Formulir yang panjang lambat dibuat dan sulit diselesaikan.",
  },
  minutesSingleChoice: { label: "Waktu per soal pilihan tunggal", unit: "menit" },
  minutesMultipleChoice: { label: "Waktu per soal pilihan jamak", unit: "menit" },
  minutesTrueFalse: { label: "Waktu per soal benar–salah", unit: "menit" },
  minutesShortAnswer: { label: "Waktu per soal isian singkat", unit: "menit" },
  minutesNumeric: { label: "Waktu per soal angka", unit: "menit" },
  minutesMatching: { label: "Waktu per soal menjodohkan", unit: "menit" },
  minutesEssay: { label: "Waktu per soal esai", unit: "menit" },
  respondentIdentity: {
    label: "Identitas yang diminta formulir",
    choices: { participantId: "ID peserta", email: "Surel", both: "ID peserta dan surel" },
  },
  parallelDifficultyGap: {
    label: "Selisih kesukaran paket A dan B paling besar",
    note: "Selisih rata-rata tingkat kesukaran (0–1).",
  },
  targetEasyShare: { label: "Target bagian soal mudah" },
  targetMediumShare: { label: "Target bagian soal sedang" },
  targetHardShare: { label: "Target bagian soal sukar" },
  attemptPolicy: {
    label: "Jawaban yang dihitung bila peserta menjawab lebih dari sekali",
    choices: { first: "Yang pertama", last: "Yang terakhir", best: "Yang terbaik" },
  },
  attemptsOutsideWindow: {
    label: "Jawaban di luar waktu kuis",
    choices: { counted: "Dihitung dan ditandai", excluded: "Tidak dihitung" },
  },
  nameSimilarity: {
    label: "Batas kemiripan nama",
    note: "Kemiripan 0–1; mulai dari ini nama diajukan sebagai calon, tidak pernah dikaitkan langsung.",
  },
  choiceGrading: {
    label: "Penilaian pilihan jamak dan menjodohkan",
    note: "Sebagian: setiap kunci yang dipilih mendapat bagiannya, tetapi nol bila memilih lebih banyak daripada jumlah kunci.",
    choices: {
      allOrNothing: "Semua tepat atau nol",
      partial: "Sebagian",
      partialWithDeduction: "Sebagian dengan pengurangan",
    },
  },
  textGrading: {
    label: "Penilaian isian singkat",
    choices: {
      exact: "Persis seperti kunci pertama",
      caseFree: "Seperti kunci pertama, huruf besar dan kecil sama",
      list: "Salah satu kunci, huruf besar dan kecil sama",
    },
  },
  numericTolerance: {
    label: "Toleransi jawaban angka",
    note: "Berlaku bagi kunci yang tidak memiliki toleransi sendiri.",
  },
  numericToleranceKind: {
    label: "Jenis toleransi",
    choices: { absolute: "Selisih mutlak", relative: "Bagian dari kunci" },
  },
  essayGraderDifference: {
    label: "Selisih dua penilai esai paling besar",
    note: "Bagian dari nilai maksimum soal; lebih dari ini diperlukan penilai ketiga.",
  },
  essayThirdGrader: {
    label: "Nilai akhir bila ada penilai ketiga",
    choices: {
      closestPair: "Rata-rata nilai ketiga dan nilai terdekat",
      meanOfThree: "Rata-rata ketiga nilai",
      thirdDecides: "Nilai penilai ketiga",
    },
  },
  difficultyNorm: {
    label: "Norma tingkat kesukaran",
    note: "Kedua norma berbeda tepat pada batasnya: menurut Kunandar 0,70 mudah dan 0,30 sedang; menurut Arifin 0,70 sedang dan 0,30 sukar.",
    choices: { kunandar: "Kunandar", arifin: "Arifin" },
  },
  difficultyHardBound: { label: "Batas soal sukar dan sedang", note: "Bagian peserta yang benar." },
  difficultyEasyBound: { label: "Batas soal sedang dan mudah", note: "Bagian peserta yang benar." },
  discriminationVeryGood: { label: "Daya pembeda baik sekali mulai dari" },
  discriminationGood: { label: "Daya pembeda baik mulai dari" },
  discriminationFair: { label: "Daya pembeda cukup mulai dari" },
  groupShare: {
    label: "Bagian kelompok atas dan kelompok bawah",
    note: "Lazimnya 27% atau 50% peserta.",
  },
  distractorShare: {
    label: "Pengecoh berfungsi bila dipilih paling sedikit",
    note: "Bagian dari seluruh peserta.",
  },
  efficiencyFloor: { label: "Efisiensi diskriminasi paling rendah", unit: "%" },
  reliabilityFloor: { label: "Reliabilitas tes paling rendah", note: "Alfa Cronbach." },
};
