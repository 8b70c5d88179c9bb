import type { CommandMessages } from "../areas/commands";

export const commands: CommandMessages = {
  menuTitle: "Capaian",
  openSidebar: "Buka panel",
  groups: { schedule: "Jadwal", quiz: "Kuis", privacy: "Data pribadi", other: "Lainnya" },
  titles: {
    "set-up": "Siapkan buku kerja",
    "fill-sample": "Isi dengan contoh",
    "check-schedule": "Periksa jadwal",
    "suggest-repairs": "Usulkan perbaikan",
    "apply-repairs": "Terapkan usulan",
    "undo-repairs": "Batalkan perbaikan",
    "write-timetable": "Tulis jadwal cetak",
    "check-questions": "Periksa soal",
    "import-questions": "Masukkan soal",
    "draw-quiz": "Ambil soal kuis",
    "create-quiz": "Buat kuis",
    "create-form": "Buat formulir lain",
    "import-responses": "Tarik jawaban",
    "grade-essays": "Nilai esai",
    regrade: "Nilai ulang",
    "accept-regrade": "Setujui nilai ulang",
    "item-analysis": "Analisis butir",
    "print-quiz": "Cetak kuis",
    "import-paper": "Masukkan jawaban kertas",
    "compute-gains": "Hitung peningkatan",
    "write-report": "Tulis laporan",
    "copy-to-share": "Salinan untuk dibagikan",
    "one-persons-data": "Data saya",
    "delete-person": "Hapus data",
    "self-test": "Uji diri",
  },
  done: "Selesai.",
  setUp: {
    summary: ({ created, completed }, f) =>
      created.length + completed.length === 0
        ? "Buku kerja sudah lengkap. Tidak ada isian yang diubah."
        : [
            created.length > 0 ? `Lembar baru: ${f.list(created)}.` : "",
            completed.length > 0 ? `Dilengkapi: ${f.list(completed)}.` : "",
            "Tidak ada isian yang diubah.",
          ]
            .filter(Boolean)
            .join(" "),
  },
  fillSample: {
    refused: ({ sheet }) =>
      `Lembar ${sheet} sudah berisi data. Contoh hanya diisikan ke buku kerja yang masih kosong agar tidak ada data yang tertimpa.`,
    summary: ({ participants }) => `Contoh angkatan dengan ${participants} peserta sudah diisikan.`,
  },
  sample: {
    programmeName: "Contoh: Bimtek Sertifikasi Kompetensi SDM",
    organiser: "Lembaga Pelatihan Contoh",
    venue: "Aula Contoh, Jakarta",
    consentPurpose: "Evaluasi program",
    facilitator: "Tim Fasilitator",
    group: "Angkatan 1",
    classroom: "Kelas Contoh",
    meeting: "Ruang Daring",
    topics: {
      "TM-1": "Praktik administrasi SDM dengan perkantoran digital",
      "DR-1": "Memfasilitasi pelaksanaan SOP",
      "DR-2": "Menyusun laporan dan dokumen SDM",
      "DR-3": "Mengevaluasi hasil kerja tim",
      "DR-4": "Menyusun portofolio bukti kompetensi",
      "DR-5": "Persiapan uji kompetensi",
    },
    instruments: {
      "PRA-TES": "Tes pengetahuan awal",
      "PRA-OBS": "Observasi sikap awal",
      "PRA-UJI": "Uji keterampilan awal",
      "PASCA-TES": "Tes pengetahuan akhir",
      "PASCA-OBS": "Observasi sikap akhir",
      "PASCA-UJI": "Uji keterampilan akhir",
      PORTOFOLIO: "Rubrik portofolio",
      SIMULASI: "Simulasi kerja",
    },
  },
  gains: {
    summary: ({ participants, lines, sheet }, f) =>
      [
        `Peningkatan ${participants} peserta ditulis di lembar ${sheet}.`,
        ...lines.map((line) =>
          line.points === null
            ? `${line.name}: belum ada pasangan nilai.`
            : `${line.name}: ${f.number(line.before)} → ${f.number(line.after)}, ${f.signed(line.points)} poin persentase${line.relative === null ? "" : ` (kenaikan relatif ${f.number(line.relative)}%)`}${line.gain === null ? "" : `, N-gain ${f.number(line.gain, 3)} (${line.category})`}.`,
        ),
      ].join("\n"),
  },
  reportWritten: ({ sheet, chart }) =>
    chart
      ? `Laporan beserta grafiknya ditulis di lembar ${sheet}.`
      : `Laporan ditulis di lembar ${sheet}. Grafik belum dibuat karena belum ada pasangan nilai.`,
  findingCounts: ({ errors, warnings, infos, sheet }) =>
    errors + warnings + infos === 0
      ? "Tidak ada temuan."
      : `Temuan: ${errors} kesalahan, ${warnings} peringatan, ${infos} informasi. Lihat lembar ${sheet}.`,
  rows: (numbers) => `baris ${numbers}`,
  origins: {
    scores: "Nilai dan peningkatan",
    schedule: "Jadwal",
    questions: "Soal",
    responses: "Kuis",
    privacy: "Data pribadi",
  },
  failures: {
    unexpected: (detail) =>
      `Perintah berhenti karena hal yang tidak terduga: ${detail}. Isian Anda tidak diubah. Jalankan sekali lagi; bila terulang, laporkan kalimat ini kepada pengelola Capaian.`,
    busy: "Buku kerja sedang dipakai perintah Capaian yang dijalankan orang lain. Tunggu sebentar, lalu jalankan lagi. Tidak ada yang diubah.",
    changedMeanwhile: ({ sheet, rowIsBack }) =>
      rowIsBack
        ? `Baris lembar ${sheet} dihapus orang lain tepat ketika perintah ini menulis, sehingga baris itu dapat muncul kembali. Periksa, hapus lagi bila perlu, lalu jalankan lagi.`
        : `Lembar ${sheet} diubah orang lain selagi perintah ini berjalan, sehingga hasilnya tidak ditulis. Jalankan lagi.`,
    timeOut:
      "Google menghentikan perintah karena waktunya habis. Jalankan lagi; hasilnya akan dilengkapi dan tidak ada yang tertulis dua kali.",
    protectedCells:
      "Sebagian sel dilindungi, sehingga Capaian tidak dapat menulis di sana. Mintalah pemilik buku kerja memberi Anda izin mengubah lembar itu.",
    noPermission:
      "Google belum memberi izin. Buka lagi buku kerja ini dan setujui izin Capaian. Bila Anda masuk dengan dua akun Google di satu peramban, pakailah satu akun saja.",
    unknownCommand: ({ id, known }) =>
      `Perintah “${id}” tidak dikenal. Perintah yang ada: ${known.join(", ")}.`,
    badAnswers: "Jawaban untuk perintah ini bukan objek JSON.",
    tooManyCells: ({ sheet, needed, free }, f) =>
      `Lembar ${sheet} memerlukan ${f.number(needed, 0)} sel, sedangkan Google membatasi satu buku kerja pada 10 juta sel dan tersisa ${f.number(free, 0)}. Tidak ada yang ditulis. Hapus lembar atau baris kosong yang tidak dipakai, atau bagi peserta ke beberapa buku kerja.`,
    workbookFull:
      "Buku kerja ini penuh: Google membatasinya pada 10 juta sel. Hapus lembar atau baris kosong yang tidak dipakai, lalu jalankan lagi; hasilnya akan dilengkapi.",
    storeFull:
      "Catatan kerja Capaian di buku kerja ini penuh (batas Google 500 KB). Batalkan perbaikan jadwal yang terakhir, lalu jalankan lagi.",
    missingSheets: ({ sheets }, f) =>
      `Lembar ${f.list(sheets)} tidak ada. Jalankan menu Capaian → Siapkan buku kerja, isi lembar itu, lalu jalankan lagi.`,
  },
};
