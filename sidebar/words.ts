// What the sidebar itself says, in both languages; the server's sentences come from the server.
import type { NextStep, StageId, StageState } from "../src/sidebarContract";

const id = {
  views: {
    home: "Beranda",
    scores: "Nilai",
    gains: "Peningkatan",
    schedule: "Jadwal",
    quiz: "Kuis",
    report: "Laporan",
    questions: "Soal",
  },
  viewList: "Bagian panel",
  language: "English",
  loading: "Memuat…",
  again: "Muat ulang",
  retry: "Coba lagi",
  failedTitle: "Belum berhasil",
  account:
    "Google menolak panggilan ini. Biasanya karena peramban masuk dengan dua akun Google. Keluar dari akun lain, atau buka buku kerja di jendela samaran dengan satu akun, lalu buka panel ini lagi. Tidak ada isian yang hilang.",
  unreached:
    "Panggilan ke buku kerja tidak sampai. Tidak ada isian yang hilang. Periksa sambungan, lalu coba lagi.",
  stagesTitle: "Tahapan program",
  stages: {
    needs: "Kebutuhan",
    design: "Desain Modul",
    "face-to-face": "Tatap Muka",
    online: "Pendampingan Daring",
    portfolio: "Portofolio",
    evaluation: "Evaluasi",
    certification: "Sertifikasi",
  } as Record<StageId, string>,
  states: {
    done: "selesai",
    "under-way": "berjalan",
    "not-started": "belum mulai",
    absent: "tidak ada",
  } as Record<StageState, string>,
  reached: {
    needs: (done: number, of: number) => `${done} dari ${of} peserta punya nilai awal`,
    design: (done: number, of: number) => `${done} dari ${of}: instrumen dan jadwal`,
    "face-to-face": (done: number, of: number) => `${done} dari ${of} sesi sudah lewat`,
    online: (done: number, of: number) => `${done} dari ${of} sesi sudah lewat`,
    portfolio: (done: number, of: number) => `${done} dari ${of} peserta dinilai`,
    evaluation: (done: number, of: number) => `${done} dari ${of} peserta punya nilai akhir`,
    certification: (done: number, of: number) => `${done} dari ${of}: peningkatan dan laporan`,
  } as Record<StageId, (done: number, of: number) => string>,
  nextTitle: "Langkah berikutnya",
  next: {
    "set-up": ["Buku kerja ini belum punya lembar Capaian.", "Siapkan buku kerja"],
    participants: [
      "Belum ada peserta. Isi lembar Peserta, atau coba dulu dengan contoh.",
      "Buka lembar Peserta",
    ],
    instruments: [
      "Belum ada instrumen. Isi tes, observasi, dan rubrik yang dipakai.",
      "Buka lembar Instrumen",
    ],
    schedule: ["Belum ada sesi di jadwal.", "Buka lembar Jadwal"],
    "check-schedule": [
      "Jadwal belum pernah diperiksa; bentrokan lebih mudah dibetulkan sekarang.",
      "Periksa jadwal",
    ],
    "scores-before": [
      "Belum ada nilai awal. Tanpa itu peningkatan tidak dapat dihitung.",
      "Isi nilai",
    ],
    "scores-after": ["Belum ada nilai akhir.", "Isi nilai"],
    "compute-gains": ["Nilai awal dan akhir sudah ada.", "Hitung peningkatan"],
    "write-report": ["Peningkatan sudah dihitung.", "Tulis laporan"],
    finished: ["Laporan sudah ditulis. Jalankan lagi bila nilai berubah.", "Perbarui laporan"],
  } as Record<NextStep, [why: string, button: string]>,
  trySample: "Isi dengan contoh",
  missingTitle: "Yang kurang atau keliru",
  missingBefore: (count: number) => `${count} peserta tanpa nilai awal`,
  missingAfter: (count: number) => `${count} peserta tanpa nilai akhir`,
  nothingMissing: "Tidak ada yang kurang.",
  findings: (count: number) => `Temuan (${count})`,
  noFindings: "Tidak ada temuan.",
  severities: {
    error: "Kesalahan",
    warning: "Peringatan",
    info: "Informasi",
    waived: "Dikecualikan",
  },
  showCells: "Tunjukkan selnya",
  more: (count: number) => `${count} lagi di lembar Temuan`,
  running: (seconds: number) => `Sedang berjalan, ${seconds} detik…`,
  stop: "Berhenti setelah langkah ini",
  gainsIntro: "Bandingkan nilai sebelum dan sesudah pelatihan per ranah.",
  scheduleIntro: "Periksa bentrokan, beban, urutan, dan hari libur; lalu cari perbaikannya.",
  reportIntro: "Tulis laporan evaluasi beserta grafiknya di lembar Laporan.",
  quizIntro: "Buat kuis dari bank soal, bagikan, lalu ambil jawabannya.",
  quizNone: "Perintah kuis belum ada di versi ini.",
  before: "Sebelum",
  after: "Sesudah",
  points: "poin",
  scoresIntro:
    "Enter: simpan dan ke peserta berikutnya. Panah atas dan bawah: pindah tanpa menyimpan.",
  participant: "Peserta",
  instrument: "Instrumen",
  score: "Nilai",
  range: (maximum: number | null) => (maximum === null ? "Angka mulai 0" : `0 sampai ${maximum}`),
  left: (count: number) =>
    count === 0 ? "Semua peserta sudah dinilai." : `${count} peserta belum dinilai.`,
  save: "Simpan dan lanjut",
  previous: "Sebelumnya",
  following: "Berikutnya",
  notANumber: "Isi dengan angka, misalnya 86 atau 86,5; kosongkan untuk menghapus.",
  outOfRange: (maximum: number) => `Nilai paling tinggi ${maximum}.`,
  written: (name: string, value: string) => `${name}: ${value} tersimpan.`,
  conflict: (held: string) =>
    `Sel ini sudah diubah orang lain: sekarang ${held}. Nilai Anda belum ditulis.`,
  keepTheirs: "Biarkan",
  takeMine: "Tulis nilai saya",
  empty: "kosong",
  noScores:
    "Belum ada peserta atau instrumen di lembar Nilai. Jalankan Siapkan buku kerja setelah lembar Peserta dan Instrumen terisi.",
  questionsIntro: "Jatuhkan berkas GIFT, Aiken, atau Moodle XML di sini.",
  questionsChoose: "Pilih berkas soal",
  questionsFound: (count: number) => `${count} soal terbaca:`,
  questionsProblems: (count: number) => `${count} catatan:`,
  line: (line: number) => `baris ${line}`,
  add: (count: number) => `Tambahkan ${count} soal`,
  cannotAdd: "Versi ini belum dapat menambahkan soal ke bank; berkas hanya diperiksa.",
};

export type Words = typeof id;

const en: Words = {
  views: {
    home: "Home",
    scores: "Scores",
    gains: "Gains",
    schedule: "Schedule",
    quiz: "Quiz",
    report: "Report",
    questions: "Questions",
  },
  viewList: "Parts of the sidebar",
  language: "Bahasa Indonesia",
  loading: "Loading…",
  again: "Reload",
  retry: "Try again",
  failedTitle: "That did not work",
  account:
    "Google refused this call. Usually the browser is signed in with two Google accounts. Sign out of the other, or open the workbook in a private window with one account, then open this sidebar again. Nothing was lost.",
  unreached:
    "The call did not reach the workbook. Nothing was lost. Check the connection, then try again.",
  stagesTitle: "Stages of the programme",
  stages: {
    needs: "Needs",
    design: "Module design",
    "face-to-face": "Face to face",
    online: "Online mentoring",
    portfolio: "Portfolio",
    evaluation: "Evaluation",
    certification: "Certification",
  },
  states: {
    done: "done",
    "under-way": "under way",
    "not-started": "not started",
    absent: "none",
  },
  reached: {
    needs: (done, of) => `${done} of ${of} participants have a score before`,
    design: (done, of) => `${done} of ${of}: instruments and schedule`,
    "face-to-face": (done, of) => `${done} of ${of} sessions are over`,
    online: (done, of) => `${done} of ${of} sessions are over`,
    portfolio: (done, of) => `${done} of ${of} participants scored`,
    evaluation: (done, of) => `${done} of ${of} participants have a score after`,
    certification: (done, of) => `${done} of ${of}: gains and report`,
  },
  nextTitle: "What is next",
  next: {
    "set-up": ["This workbook has no sheets of Capaian yet.", "Set up the workbook"],
    participants: [
      "There are no participants yet. Fill in the sheet, or try the sample first.",
      "Open the sheet",
    ],
    instruments: [
      "There are no instruments yet: the tests, observations and rubrics you use.",
      "Open the sheet",
    ],
    schedule: ["There are no sessions in the schedule yet.", "Open the schedule"],
    "check-schedule": [
      "The schedule was never checked; clashes are easier to mend now.",
      "Check the schedule",
    ],
    "scores-before": [
      "There are no scores before. Without them there is no gain to compute.",
      "Enter scores",
    ],
    "scores-after": ["There are no scores after yet.", "Enter scores"],
    "compute-gains": ["Scores before and after are there.", "Compute gains"],
    "write-report": ["The gains are computed.", "Write the report"],
    finished: ["The report is written. Run it again when scores change.", "Update the report"],
  },
  trySample: "Fill with the sample",
  missingTitle: "Missing or wrong",
  missingBefore: (count) =>
    `${count} ${count === 1 ? "participant" : "participants"} without a score before`,
  missingAfter: (count) =>
    `${count} ${count === 1 ? "participant" : "participants"} without a score after`,
  nothingMissing: "Nothing is missing.",
  findings: (count) => `Findings (${count})`,
  noFindings: "No findings.",
  severities: { error: "Error", warning: "Warning", info: "Information", waived: "Waived" },
  showCells: "Show the cells",
  more: (count) => `${count} more in the sheet of findings`,
  running: (seconds) => `Running, ${seconds} ${seconds === 1 ? "second" : "seconds"}…`,
  stop: "Stop after this step",
  gainsIntro: "Compare the scores before and after the training by domain.",
  scheduleIntro: "Check for clashes, load, order and holidays; then look for repairs.",
  reportIntro: "Write the evaluation report with its chart into its sheet.",
  quizIntro: "Make a quiz from the bank, hand it out, then fetch the answers.",
  quizNone: "This version has no quiz commands yet.",
  before: "Before",
  after: "After",
  points: "points",
  scoresIntro:
    "Enter saves and goes to the next participant. Arrow up and down move without saving.",
  participant: "Participant",
  instrument: "Instrument",
  score: "Score",
  range: (maximum) => (maximum === null ? "A number from 0" : `0 to ${maximum}`),
  left: (count) =>
    count === 0
      ? "Everybody has a score."
      : `${count} ${count === 1 ? "participant has" : "participants have"} no score yet.`,
  save: "Save and go on",
  previous: "Previous",
  following: "Next",
  notANumber: "Give a number, such as 86 or 86.5; leave it empty to delete.",
  outOfRange: (maximum) => `The highest score is ${maximum}.`,
  written: (name, value) => `${name}: ${value} saved.`,
  conflict: (held) =>
    `Somebody else changed this cell: it now holds ${held}. Yours was not written.`,
  keepTheirs: "Leave it",
  takeMine: "Write mine",
  empty: "nothing",
  noScores:
    "There are no participants or instruments in the scores yet. Set up the workbook once both sheets are filled in.",
  questionsIntro: "Drop a GIFT, Aiken or Moodle XML file here.",
  questionsChoose: "Choose a question file",
  questionsFound: (count) => `${count} ${count === 1 ? "question" : "questions"} read:`,
  questionsProblems: (count) => `${count} ${count === 1 ? "remark" : "remarks"}:`,
  line: (line) => `line ${line}`,
  add: (count) => `Add ${count} ${count === 1 ? "question" : "questions"}`,
  cannotAdd: "This version cannot add questions to the bank yet; the file is only checked.",
};

export type Language = "id" | "en";

export function wordsIn(language: Language): Words {
  return language === "en" ? en : id;
}
