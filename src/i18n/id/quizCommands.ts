import type { QuizCommandWords, QuizRunRules } from "../areas/quizCommands";

const reasons = {
  idTaken: "ID-nya sudah dipakai soal lain di bank",
  sameQuestion: "soal ini sudah ada di bank",
  malformed: "susunannya bukan soal yang dikenali",
  tooManyOptions: "pilihannya lebih dari delapan",
} as const;
const parts = {
  title: "judul",
  optionFeedback: "umpan balik setiap pilihan",
  manyOptions: "pilihan kesembilan dan seterusnya",
} as const;

export const quizRunRules: QuizRunRules = {
  "quiz-form-missing": {
    title: "Formulir tidak ditemukan",
    text: ({ quiz, title }) =>
      `Formulir kuis ${quiz} (“${title}”) tidak dapat dibuka: mungkin sudah dihapus atau Anda tidak berhak membukanya. Jawaban dan nilai yang sudah ditarik tetap tersimpan.`,
  },
  "quiz-form-left-over": {
    title: "Mungkin ada formulir kosong",
    text: ({ quiz, file }) =>
      `Pembuatan kuis ${quiz} pernah berhenti tepat setelah formulirnya dibuat. Bila di Drive ada formulir kosong bernama “${file}” yang tidak tercatat di sini, hapuslah; formulir itu tidak berisi soal dan belum diterbitkan.`,
  },
  "quiz-form-changed-while-built": {
    title: "Formulir diubah selagi dibuat",
    text: ({ quiz, item }) =>
      `Formulir kuis ${quiz} diubah langsung sebelum selesai dibuat: di tempat butir “${item}” ada butir jenis lain. Hapus butir itu di formulir, lalu jalankan Buat kuis sekali lagi.`,
  },
  "quiz-not-published": {
    title: "Formulir belum terbit",
    text: ({ quiz }) =>
      `Google tidak menerbitkan formulir kuis ${quiz}, sehingga belum dapat dijawab. Buka formulirnya, tekan Publikasikan, lalu jalankan Buat kuis sekali lagi.`,
  },
  "quiz-blueprint-unknown": {
    title: "Kisi-kisi tidak dikenal",
    text: ({ quiz, blueprint }) =>
      `Kuis ${quiz} memakai kisi-kisi “${blueprint}” yang tidak ada di lembar Kisi-kisi.`,
  },
  "quiz-question-not-in-bank": {
    title: "Soal tidak ada di bank",
    text: ({ quiz, question }) =>
      `Soal ${question} pada kuis ${quiz} tidak dapat dibaca dari Bank Soal. Kuis ini tidak dinilai sampai soalnya dikembalikan; nilai yang ada tidak diubah.`,
  },
  "quiz-instrument-unknown": {
    title: "Instrumen kuis tidak dikenal",
    text: ({ quiz, instrument }) =>
      instrument === ""
        ? `Kuis ${quiz} belum memiliki ID instrumen, sehingga nilainya tidak dipindahkan ke lembar Nilai. Isi kolom ID Instrumen di lembar Kuis.`
        : `Instrumen “${instrument}” untuk kuis ${quiz} tidak ada di lembar Instrumen atau nilai maksimumnya kosong, sehingga nilainya tidak dipindahkan ke lembar Nilai.`,
  },
  "quiz-key-changed": {
    title: "Kunci di bank berubah",
    text: ({ quiz, questions }, f) =>
      `Kunci soal ${f.list(questions)} di Bank Soal berbeda dari yang dipakai menilai kuis ${quiz}. Nilai belum berubah; jalankan Nilai ulang untuk melihat akibatnya.`,
  },
  "answer-fills-cell": {
    title: "Jawaban terpotong",
    text: ({ quiz, count }) =>
      `${count} tanggapan kuis ${quiz} memuat jawaban sepanjang batas satu sel, 50.000 karakter. Sisanya hanya ada di Google Formulir dan tidak dinilai.`,
  },
  "score-kept": {
    title: "Nilai yang diketik dipertahankan",
    text: ({ participant, instrument, kept, graded }, f) =>
      `Nilai peserta ${participant} pada ${instrument} sudah diisi ${kept} dan tidak ditimpa dengan hasil kuis ${f.short(graded)}. Kosongkan selnya, lalu tarik jawaban lagi bila hasil kuis yang benar.`,
  },
  "question-not-added": {
    title: "Soal tidak dimasukkan",
    text: ({ question, line, reason }) =>
      `Soal “${question}”${line === null ? "" : ` (baris ${line} berkas)`} tidak dimasukkan karena ${reasons[reason]}.`,
  },
  "question-part-lost": {
    title: "Sebagian isi soal tidak tersimpan",
    text: ({ question, parts: lost }, f) =>
      `Soal “${question}” dimasukkan tanpa ${f.list(lost.map((part) => parts[part]))} karena Bank Soal tidak memiliki kolomnya.`,
  },
};

export const quizCommands: QuizCommandWords = {
  checked: ({ questions, ready }) => `${questions} soal diperiksa, ${ready} di antaranya siap.`,
  noQuestions: (sheet) => `Lembar ${sheet} belum berisi soal.`,
  noBlueprint: (sheet) =>
    `Lembar ${sheet} belum berisi kisi-kisi. Isi unit, jenjang, jenis, dan jumlah soal, lalu jalankan lagi.`,
  unknownQuiz: ({ quiz, known }) =>
    `Kuis “${quiz}” tidak ada. Yang ada: ${known.join(", ") || "belum ada"}.`,
  noQuiz: "Belum ada kuis. Jalankan Buat kuis lebih dahulu.",
  drawn: ({ quiz, questions, blueprint }) =>
    `${quiz}: ${questions} soal diambil menurut kisi-kisi ${blueprint}.`,
  notDrawn: ({ quiz }) => `${quiz}: soalnya tidak dapat diambil; lihat temuan.`,
  balance: ({ a, b, gap }, f) =>
    gap === null
      ? "Kesukaran kedua paket belum dapat dibandingkan karena soalnya belum pernah diukur."
      : `Rata-rata kesukaran paket A ${f.number(a, 2)}, paket B ${f.number(b, 2)} (selisih ${f.number(gap, 2)}).`,
  refusedByForms: ({ quiz }) =>
    `${quiz}: formulir tidak dibuat karena Google Forms akan menolaknya; lihat temuan.`,
  created: ({ quiz, items, url }) =>
    `${quiz}: formulir dengan ${items} butir sudah terbit di ${url}`,
  goOn: ({ quiz, built, all }) =>
    `${quiz}: ${built} dari ${all} butir sudah dibuat. Jalankan Buat kuis sekali lagi untuk melanjutkan; tidak ada yang dibuat dua kali.`,
  unchanged: ({ quiz }) => `${quiz}: formulir sudah ada dan sesuai dengan bank.`,
  changeRefused: ({ quiz, responses }) =>
    `${quiz}: perubahan ditolak karena sudah ada ${responses} jawaban yang akan rusak. Perbedaannya ada di Temuan; formulir tidak diubah.`,
  changePossible: ({ quiz, changes }) =>
    `${quiz}: ada ${changes} perbedaan antara bank dan formulir. Jalankan dengan update=yes untuk menerapkannya.`,
  changed: ({ quiz, changes }) => `${quiz}: ${changes} perubahan diterapkan pada formulir.`,
  imported: ({ quiz, fresh, edited, all, unlinked }) =>
    `${quiz}: ${fresh} jawaban baru${edited > 0 ? ` dan ${edited} yang diperbarui` : ""} ditarik, seluruhnya ${all}${unlinked > 0 ? `; ${unlinked} belum dikenali pesertanya` : ""}.`,
  satisfaction: ({ quiz, n, ikm, quality, lowest, outside }, f) => {
    const of = `dari ${n} responden`;
    if (outside) {
      return `${quiz}: IKM ${of} tidak dihitung karena jawaban “${outside.answer}” untuk “${outside.title}” bukan skala 1 sampai 4; ubah dahulu skala lain.`;
    }
    if (ikm === null) return `${quiz}: IKM ${of} tidak dihitung karena ada unsur tanpa jawaban.`;
    return `${quiz}: IKM ${f.number(ikm, 2)}, mutu ${quality}, ${of}; terendah: ${lowest?.title}.`;
  },
  needs: ({ quiz, n, items }, f) =>
    `${quiz}: rata-rata penguasaan (1 sampai 4) menurut ${n} responden: ${items.map(({ title, mean }) => `${title} ${f.number(mean, 2)}`).join("; ")}.`,
  scoresWritten: ({ scores, kept, sheet }) =>
    `${scores} nilai ditulis di lembar ${sheet}.${kept > 0 ? ` ${kept} nilai yang diketik orang tidak ditimpa (lihat temuan; overwrite=yes menimpanya).` : ""}`,
  importGoOn: ({ left }) =>
    `Masih ada ${left} jawaban yang belum ditarik. Jalankan Tarik jawaban sekali lagi; tidak ada yang tertulis dua kali.`,
  noForms: "Belum ada formulir yang dapat ditarik jawabannya. Jalankan Buat kuis lebih dahulu.",
  essays: ({ waiting, final, sheet }) =>
    `Esai: ${final} selesai dinilai, ${waiting} menunggu penilai di lembar ${sheet}.`,
  regradeFirst: ({ sheet }) =>
    `Belum ada penilaian ulang yang dapat disetujui. Jalankan Nilai ulang, baca lembar ${sheet}, lalu jalankan lagi.`,
  regradeOutdated: ({ sheet }) =>
    `Jawaban atau kunci sudah berubah sejak lembar ${sheet} ditulis. Jalankan Nilai ulang sekali lagi. Tidak ada nilai yang diubah.`,
  analysed: ({ quiz, n, accept, revise, discard }) =>
    `${quiz}: jawaban ${n} peserta dianalisis; terima ${accept}, revisi ${revise}, buang ${discard}.`,
  difficultyKept: ({ count, sheet }) =>
    `Tingkat kesukaran ${count} soal dicatat di lembar ${sheet}.`,
  noResponses: "Belum ada jawaban yang dapat dianalisis. Jalankan Tarik jawaban lebih dahulu.",
  printed: ({ quiz, questions, sheet }) =>
    `${quiz}: ${questions} soal beserta kuncinya ditulis di lembar ${sheet}.`,
  paper: ({ agreed, open }) =>
    `${agreed} lembar jawaban cocok pada kedua entri dan dicatat; ${open} belum.`,
  preview: ({ added, refused }) =>
    `Pratinjau: ${added} soal akan ditambahkan, ${refused} tidak. Belum ada yang ditulis.`,
  added: ({ added, refused, sheet }) =>
    `${added} soal ditambahkan di lembar ${sheet}${refused > 0 ? `, ${refused} tidak` : ""}.`,
  notQuestions: "Jawaban “questions” harus berisi larik JSON soal.",
  unknownKind: ({ kind, known }) =>
    `Jenis formulir “${kind}” tidak dikenal. Pilihannya: ${known.join(", ")}.`,
  noTemplate: ({ form, sheet, curriculum }) =>
    `Lembar ${sheet} belum berisi butir untuk ${form}. Isi unit pada lembar ${curriculum}, atau tulis satu baris untuk setiap butir dengan formulir, ID, teks, dan jenis butirnya, lalu jalankan lagi.`,
  formTitle: ({ purpose, programme }) => (programme === "" ? purpose : `${purpose}: ${programme}`),
};
