import type { QuizMessages } from "../areas/quiz";
import { quizAnswerRules } from "./quizAnswerRules";
import { quizCommands, quizRunRules } from "./quizCommands";
import { quizFormRules } from "./quizFormRules";
import { levelNames, typeNames } from "./quizNames";
import { quizQuestionRules } from "./quizQuestionRules";
import { quizSettings } from "./quizSettings";
import { quizTables } from "./quizTables";
import { sampleQuestions, sampleUnits } from "./sampleQuestions";

export const quiz: QuizMessages = {
  tables: quizTables,
  choices: {
    questionType: typeNames,
    questionStatus: { draft: "Draf", ready: "Siap", retired: "Pensiun" },
    learningDomain: { cognitive: "Kognitif", affective: "Afektif", psychomotor: "Psikomotorik" },
    level: levelNames,
    formPurpose: {
      preTest: "Tes Awal",
      postTest: "Tes Akhir",
      quiz: "Kuis",
      needsSurvey: "Survei Kebutuhan Pelatihan",
      observation: "Lembar Observasi",
      participantFeedback: "Umpan Balik Peserta",
      facilitatorFeedback: "Umpan Balik Fasilitator",
    },
    templateKind: {
      rating: "Skala",
      choice: "Pilihan",
      comment: "Uraian",
      shortText: "Isian Singkat",
      indicator: "Indikator",
    },
    formVersion: { single: "Tunggal", A: "A", B: "B" },
    quizStatus: {
      planned: "Direncanakan",
      building: "Sedang Dibuat",
      open: "Dibuka",
      closed: "Ditutup",
      missing: "Formulir Hilang",
    },
    linkedBy: { id: "ID Peserta", email: "Surel", name: "Nama", hand: "Diisi Petugas" },
    timing: { inTime: "Tepat Waktu", early: "Terlalu Awal", late: "Terlambat" },
    attemptMark: {
      counted: "Dihitung",
      notCounted: "Tidak Dihitung",
      excluded: "Di Luar Waktu",
    },
    essayState: {
      waitsForFirst: "Menunggu Penilai 1",
      waitsForSecond: "Menunggu Nilai Kedua",
      waitsForThird: "Menunggu Penilai 3",
      final: "Selesai",
    },
    verdict: { accept: "Terima", revise: "Revisi", discard: "Buang" },
    difficultyCategory: { hard: "Sukar", medium: "Sedang", easy: "Mudah" },
    discriminationCategory: {
      veryGood: "Baik Sekali",
      good: "Baik",
      fair: "Cukup",
      poor: "Jelek",
      negative: "Negatif",
    },
  },
  settings: quizSettings,
  rules: { ...quizQuestionRules, ...quizFormRules, ...quizAnswerRules, ...quizRunRules },
  commands: quizCommands,
  verdictReasons: {
    sampleTooSmall: "peserta terlalu sedikit untuk diputuskan",
    indicativeOnly: "indikatif karena peserta sedikit",
    notAnalysed: "belum ada nilai",
    allRight: "semua peserta benar, tidak membedakan",
    allWrong: "tidak ada peserta yang benar; periksa kunci dan materi",
    wrongKeySuspected: "kunci mungkin salah",
    discriminationNegative: "daya pembeda negatif",
    discriminationPoor: "daya pembeda jelek",
    discriminationFair: "daya pembeda hanya cukup",
    discriminationUnknown: "daya pembeda tidak dapat dihitung",
    efficiencyLow: "efisiensi diskriminasi rendah",
    runsAgainstTotal: "berlawanan arah dengan butir lain",
    distractorsIdle: "dua pengecoh atau lebih hampir tidak dipilih",
    veryHard: "soal sukar",
    veryEasy: "soal mudah",
  },
  indicative: "indikatif",
  noVerdict: "belum dapat diputuskan",
  balance: {
    title: "Keseimbangan paket A dan B",
    rows: {
      questions: "Jumlah soal",
      points: "Jumlah poin",
      meanDifficulty: "Rata-rata tingkat kesukaran",
      sdDifficulty: "Simpangan baku tingkat kesukaran",
      unknownDifficulty: "Soal yang belum diukur",
      easy: "Soal mudah",
      medium: "Soal sedang",
      hard: "Soal sukar",
    },
  },
  dryRun: ({ questions, items, points, minutes, calls }, f) =>
    `Formulir akan berisi ${questions} soal (${items} butir, ${f.short(points)} poin) dan diperkirakan selesai dikerjakan dalam ${f.short(minutes, 0)} menit. Pembuatannya memerlukan sekitar ${f.number(calls, 0)} panggilan ke Google Forms.`,
  regrade: {
    summary: ({ changed, raised, lowered, compared }) =>
      changed === 0
        ? `Penilaian ulang ${compared} jawaban tidak mengubah nilai siapa pun.`
        : `Penilaian ulang mengubah ${changed} dari ${compared} jawaban: ${raised} naik, ${lowered} turun. Nilai belum disimpan sampai Anda menyetujuinya.`,
  },
  form: {
    identityTitle: "ID Peserta",
    identityHelp: "Tulis ID yang Anda terima dari panitia, misalnya P001.",
    nameTitle: "Nama Lengkap",
    trueLabel: "Benar",
    falseLabel: "Salah",
    generalSection: "Soal Umum",
    confirmation: "Terima kasih. Jawaban Anda sudah tersimpan.",
    surveyLow: "Belum menguasai",
    surveyHigh: "Menguasai penuh",
    satisfactionLow: "Tidak baik",
    satisfactionHigh: "Sangat baik",
    observationParticipant: "Peserta yang diamati",
    observationObserver: "Nama pengamat",
    observationNotes: "Catatan pengamatan",
    observationLevels: ["1 Belum tampak", "2 Mulai tampak", "3 Tampak", "4 Konsisten"],
    needsSection: "Seberapa jauh Anda menguasai unit berikut?",
    comment: "Saran dan masukan",
  },
  feedback: {
    participant: [
      { id: "U1", section: "Layanan", text: "Kejelasan persyaratan mengikuti pelatihan" },
      { id: "U2", section: "Layanan", text: "Kemudahan prosedur pendaftaran dan pelaksanaan" },
      { id: "U3", section: "Layanan", text: "Ketepatan waktu pelaksanaan" },
      { id: "U4", section: "Layanan", text: "Kewajaran biaya" },
      { id: "U5", section: "Layanan", text: "Kesesuaian materi dengan yang dijanjikan" },
      { id: "U6", section: "Pelaksana", text: "Kompetensi fasilitator dan panitia" },
      { id: "U7", section: "Pelaksana", text: "Perilaku fasilitator dan panitia" },
      { id: "U8", section: "Pelaksana", text: "Penanganan pengaduan, saran, dan masukan" },
      { id: "U9", section: "Sarana", text: "Kualitas sarana dan prasarana" },
    ],
    facilitator: [
      { id: "F1", section: "Persiapan", text: "Kejelasan tugas dan jadwal mengajar" },
      { id: "F2", section: "Persiapan", text: "Kesesuaian modul dengan unit kompetensi" },
      { id: "F3", section: "Pelaksanaan", text: "Kesiapan dan keaktifan peserta" },
      { id: "F4", section: "Pelaksanaan", text: "Kecukupan waktu untuk materi dan praktik" },
      { id: "F5", section: "Dukungan", text: "Dukungan panitia selama pelaksanaan" },
      { id: "F6", section: "Dukungan", text: "Kualitas ruang, alat, dan jaringan internet" },
    ],
    observation: [
      { id: "A1", section: "Sikap (Afektif)", text: "Hadir tepat waktu dan siap belajar" },
      { id: "A2", section: "Sikap (Afektif)", text: "Bekerja sama dalam kelompok" },
      { id: "A3", section: "Sikap (Afektif)", text: "Menghargai pendapat orang lain" },
      { id: "A4", section: "Sikap (Afektif)", text: "Menuntaskan tugas dengan tanggung jawab" },
      {
        id: "K1",
        section: "Keterampilan (Psikomotor)",
        text: "Menyiapkan alat dan bahan yang diperlukan",
      },
      {
        id: "K2",
        section: "Keterampilan (Psikomotor)",
        text: "Mengikuti langkah kerja secara berurutan",
      },
      { id: "K3", section: "Keterampilan (Psikomotor)", text: "Bekerja dengan aman dan rapi" },
      {
        id: "K4",
        section: "Keterampilan (Psikomotor)",
        text: "Menghasilkan kerja yang memenuhi kriteria",
      },
    ],
  },
  sample: { units: sampleUnits, questions: sampleQuestions, blueprint: "TES" },
  paper: {
    participantId: "ID Peserta",
    name: "Nama",
    answerKey: "Kunci Jawaban",
    number: "Nomor",
    points: (points, f) => `${f.short(points)} poin`,
    howToType:
      "Pada lembar Kertas, ketik satu huruf (C) untuk soal dengan satu jawaban benar, semua hurufnya (ACD) bila lebih dari satu, dan untuk menjodohkan nomor beserta hurufnya (1C 2B 3A) atau hurufnya saja secara berurutan (CBA). Setiap lembar jawaban dimasukkan oleh dua orang.",
    chooseOne: "Pilih satu jawaban.",
    chooseSeveral: "Pilih semua jawaban yang benar.",
    matchPairs: "Tulis huruf pasangannya.",
  },
};
