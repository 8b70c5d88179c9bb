import type { PrivacyMessages } from "../areas/privacy";

export const privacy: PrivacyMessages = {
  tables: {
    shareScores: { name: "Salinan Nilai", columns: { code: "Kode", category: "Kategori" } },
    shareGains: {
      name: "Salinan Peningkatan",
      columns: {
        group: "Kelompok",
        measure: "Ranah",
        pairs: "Pasangan Nilai",
        before: "Rerata Sebelum",
        after: "Rerata Sesudah",
        points: "Poin",
        gain: "N-gain",
        gainCategory: "Kategori N-gain",
      },
    },
    personData: {
      name: "Data Saya",
      columns: {
        sheet: "Lembar",
        row: "Baris",
        column: "Kolom",
        value: "Isi",
        note: "Catatan pada Sel",
      },
    },
    deletions: {
      name: "Catatan Penghapusan",
      columns: {
        date: "Tanggal",
        rows: "Baris Dihapus",
        cells: "Sel Disunting",
        notes: "Catatan Disunting",
        sheets: "Jumlah Lembar",
      },
    },
  },
  hidden: "disamarkan",
  removed: "[dihapus]",
  missing: {
    id: "ID-nya kosong atau dipakai lebih dari satu baris",
    consent: "belum menyatakan setuju",
    purpose: "tujuan persetujuannya kosong",
    date: "tanggal persetujuannya kosong",
    guardian: "belum ada persetujuan wali",
  },
  asks: {
    participant: "Ketik ID peserta seperti yang tertulis di lembar Peserta.",
    confirm: (participant) =>
      `Semua data peserta ${participant} akan dihapus dari buku kerja ini dan tidak dapat dikembalikan. Lanjutkan?`,
  },
  shared: ({ sheets, participants, leftOut, hidden, columns, least, foreign }, f) =>
    [
      `Salinan tanpa nama untuk ${participants} peserta ditulis di lembar ${f.list(sheets)}.`,
      leftOut.length > 0
        ? `Tidak disertakan: ${f.list(leftOut.map(({ why, count }) => `${count} peserta (${why})`))}.`
        : "Semua peserta sudah menyatakan setuju.",
      hidden > 0
        ? `${hidden} kelompok disamarkan karena anggotanya kurang dari ${least} orang atau dapat dihitung dari kelompok lain.`
        : "",
      columns > 0
        ? `${columns} kolom nilai disamarkan karena yang mempunyai nilainya kurang dari ${least} orang.`
        : "",
      foreign.length > 0
        ? `Lembar ${f.list(foreign)} memuat kolom, catatan, atau grafik yang bukan dari Capaian. Periksa atau hapus sebelum dibagikan.`
        : "",
      "Nama, e-mail, telepon, asal lembaga, dan kolom Anda sendiri tidak ikut disalin. Untuk membagikannya, salin kedua lembar itu ke buku kerja baru.",
    ]
      .filter(Boolean)
      .join("\n"),
  tooFew: ({ participants, least }) =>
    `Hanya ${participants} peserta yang boleh dibagikan datanya. Salinan baru dibuat bila paling sedikit ada ${least} peserta, sebab pada kelompok yang lebih kecil orangnya dapat dikenali.`,
  personWritten: ({ id, sheet, entries, sheets }) =>
    `${entries} isian tentang peserta ${id} dari ${sheets} lembar ditulis di lembar ${sheet}. Periksalah dahulu sebelum diserahkan kepada yang bersangkutan.`,
  noParticipant: ({ id, sheet }) => `Peserta dengan ID “${id}” tidak ada di lembar ${sheet}.`,
  whichParticipant: ({ sheet }) =>
    `Sebutkan ID peserta seperti yang tertulis di lembar ${sheet} (participant=ID).`,
  idNotUnique: ({ id, rows, sheet }) =>
    `ID “${id}” dipakai pada ${rows} baris di lembar ${sheet}. Bedakan dahulu ID-nya agar data orang lain tidak ikut terbawa.`,
  confirmFirst: ({ id }) =>
    `Data peserta ${id} belum dihapus. Penghapusan tidak dapat dibatalkan; nyatakan dengan confirm=yes.`,
  deleted: ({ id, rows, cells, notes, sheets, log }) =>
    `Data peserta ${id} dihapus: ${rows} baris, ${cells} sel, dan ${notes} catatan di ${sheets} lembar. Hasil yang sudah ada dihitung ulang. Lembar ${log} mencatat penghapusan ini tanpa data pribadi. Riwayat versi Google Sheets dan tanggapan di Google Formulir tidak ikut terhapus; hapuslah di sana.`,
};
