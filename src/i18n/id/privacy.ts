import type { PlaceKind } from "../../domain/privacy/privacyFacts";
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
        ? `${hidden} kelompok disamarkan karena anggotanya kurang dari ${least} orang atau dapat dihitung dari yang lain.`
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
    `Hanya ${participants} peserta yang boleh dibagikan datanya. Salinan baru dibuat bila paling sedikit ada ${least} peserta.`,
  personWritten: ({ id, sheet, entries, sheets }) =>
    `${entries} isian tentang peserta ${id} dari ${sheets} lembar ditulis di lembar ${sheet}. Periksa sebelum diserahkan.`,
  noParticipant: ({ id, sheet }) => `Peserta dengan ID “${id}” tidak ada di lembar ${sheet}.`,
  whichParticipant: ({ sheet }) =>
    `Sebutkan ID peserta seperti yang tertulis di lembar ${sheet} (participant=ID).`,
  idNotUnique: ({ id, rows, sheet }) =>
    `ID “${id}” dipakai pada ${rows} baris di lembar ${sheet}. Bedakan dahulu ID-nya.`,
  confirmFirst: ({ id }) =>
    `Data peserta ${id} belum dihapus. Penghapusan tidak dapat dibatalkan; nyatakan dengan confirm=yes.`,
  deleted: ({ id, rows, cells, notes, sheets, places, choices, unmarked, log }) =>
    [
      `Data peserta ${id} dihapus: ${rows} baris, ${cells} sel, dan ${notes} catatan di ${sheets} lembar.`,
      places + choices > 0
        ? `Dibersihkan pula ${places} nama lembar atau keterangan perlindungan dan ${choices} pilihan di formulir observasi.`
        : "",
      `Peningkatan, laporan, ringkasan jadwal, analisis butir, dan salinan yang sudah ada dihitung ulang. Lembar ${log} mencatat penghapusan ini tanpa data pribadi.`,
      "Jawabannya di Google Formulir tidak akan ditarik lagi, tetapi tanggapan di sana, komentar, dan riwayat versi Google Sheets tidak ikut terhapus; hapuslah di sana.",
      unmarked > 0
        ? `${unmarked} penanda tidak tersimpan karena tempatnya penuh: jawaban itu dapat tertarik lagi. Hapus dahulu tanggapannya di Google Formulir.`
        : "",
    ]
      .filter(Boolean)
      .join("\n"),
  lookAt: ({ findings, sheet }) =>
    `Perlu diperiksa: ${findings} temuan di lembar ${sheet} menunjukkan tempat yang mungkin masih menyebut orang ini.`,
  leftOut: ({ quiz, count }) =>
    `${quiz}: ${count} jawaban dilewati karena data pengirimnya sudah dihapus.`,
  sheetNumber: (number) => `lembar ke-${number}`,
  wholeWorkbook: "buku kerja",
  rules: {
    "person-maybe-mentioned": {
      title: "Mungkin menyebut orang yang datanya diurus",
      text: ({ more }) =>
        `Di sini ada kata atau angka yang sama dengan nama, ID, surel, atau telepon orang itu, tetapi dapat juga berarti lain.${beyond(more)} Hapus bila memang tentang orang itu.`,
    },
    "person-in-formula": {
      title: "Rumus menyebut orang yang datanya diurus",
      text: ({ more }) =>
        `Rumus ini memuat atau menampilkan orang yang datanya dikumpulkan atau dihapus.${beyond(more)} Capaian tidak mengubah rumus; ubah atau hapus sendiri.`,
    },
    "person-in-place": {
      title: "Di luar sel ada yang menyebut orang yang datanya diurus",
      text: ({ place }) =>
        `${placeNames[place]} mungkin menyebut orang itu. Periksa dan ubah sendiri.`,
    },
    "deleted-responses-left-out": {
      title: "Jawaban orang yang datanya sudah dihapus",
      text: ({ quiz, count }) =>
        `${count} jawaban kuis ${quiz} tidak ditarik karena data pengirimnya sudah dihapus. Hapus tanggapannya di Google Formulir. Bila orang itu didaftarkan lagi, hanya jawaban sesudahnya yang ditarik.`,
    },
  },
};

function beyond(more: number): string {
  return more > 0 ? ` Masih ada ${more} tempat lagi.` : "";
}

const placeNames: Readonly<Record<PlaceKind, string>> = {
  file: "Nama buku kerja",
  sheet: "Nama lembar ini",
  namedRange: "Nama rentang ini",
  protection: "Keterangan perlindungan di lembar ini",
  validation: "Daftar pilihan di sel ini",
  chart: "Judul grafik ini",
  form: "Daftar pilihan formulir observasi ini, yang tidak dapat dibuka,",
};
