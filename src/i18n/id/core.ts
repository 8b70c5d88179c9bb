import type { CoreMessages } from "../areas/core";
import { categoryNames } from "./categoryNames";

const domainNames = { cognitive: "kognitif", affective: "afektif", psychomotor: "psikomotorik" };
const phaseNames = { pre: "sebelum pelatihan", post: "sesudah pelatihan" };

export const core: CoreMessages = {
  tables: {
    settings: {
      name: "Pengaturan",
      columns: {
        key: "Kode",
        label: "Pengaturan",
        value: "Nilai",
        unit: "Satuan",
        source: "Sumber",
        sourceDate: "Tahun",
        note: "Keterangan",
      },
    },
    participants: {
      name: "Peserta",
      columns: {
        id: "ID Peserta",
        name: "Nama",
        email: "Surel",
        category: "Kategori",
        organisation: "Instansi",
        phone: "Telepon",
        connection: "Koneksi Internet",
        accommodation: "Kebutuhan Khusus",
        consent: "Persetujuan",
        consentPurpose: "Tujuan Persetujuan",
        consentDate: "Tanggal Persetujuan",
        minor: "Di Bawah 18 Tahun",
        guardian: "Wali",
        notes: "Catatan",
      },
    },
    instruments: {
      name: "Instrumen",
      columns: {
        id: "ID Instrumen",
        name: "Nama Instrumen",
        kind: "Jenis",
        phase: "Tahap",
        maximum: "Nilai Maksimum",
        cognitive: "Bobot Kognitif",
        affective: "Bobot Afektif",
        psychomotor: "Bobot Psikomotorik",
        notes: "Catatan",
      },
    },
    scores: { name: "Nilai", columns: { participantId: "ID Peserta", name: "Nama" } },
    gains: {
      name: "Peningkatan",
      columns: {
        group: "Kelompok",
        measure: "Ranah",
        enrolled: "Terdaftar",
        withBefore: "Ada Nilai Sebelum",
        withAfter: "Ada Nilai Sesudah",
        pairs: "Berpasangan",
        meanBefore: "Rata-rata Sebelum",
        sdBefore: "Simpangan Baku Sebelum",
        meanAfter: "Rata-rata Sesudah",
        sdAfter: "Simpangan Baku Sesudah",
        points: "Peningkatan (poin persentase)",
        relativePercent: "Kenaikan Relatif (%)",
        classGain: "N-gain Kelas",
        category: "Kategori N-gain",
        effectiveness: "Tafsiran Efektivitas",
        meanIndividualGain: "Rata-rata N-gain Individu",
        normalizedChange: "Rata-rata Perubahan Ternormalisasi",
        percentImproved: "Peserta yang Meningkat (%)",
        t: "t Berpasangan",
        df: "Derajat Bebas",
        p: "p Uji t",
        ciLow: "IK 95% Bawah (poin)",
        ciHigh: "IK 95% Atas (poin)",
        wilcoxonV: "V Wilcoxon",
        wilcoxonP: "p Wilcoxon",
        shapiroW: "W Shapiro–Wilk (selisih)",
        shapiroP: "p Shapiro–Wilk",
        dz: "d_z",
        dav: "d_av",
        gz: "g_z Hedges",
        gzLow: "g IK 95% Bawah",
        gzHigh: "g IK 95% Atas",
        rankBiserial: "Korelasi Rank-Biserial",
        failPass: "Belum Lulus → Lulus",
        passFail: "Lulus → Belum Lulus",
        mcnemarP: "p McNemar (eksak)",
      },
    },
    participantGains: {
      name: "Peningkatan Peserta",
      columns: {
        id: "ID Peserta",
        name: "Nama",
        category: "Kategori",
        before: "sebelum",
        after: "sesudah",
        points: "poin",
        gain: "N-gain",
        gainCategory: "kategori",
        change: "perubahan ternormalisasi",
      },
    },
    report: { name: "Laporan", columns: {} },
    findings: {
      name: "Temuan",
      columns: {
        severity: "Tingkat",
        origin: "Asal",
        rule: "Aturan",
        sheet: "Lembar",
        cells: "Sel",
        message: "Penjelasan",
      },
    },
  },
  choices: {
    category: categoryNames,
    consent: { yes: "Setuju", no: "Tidak Setuju" },
    phase: { pre: "Sebelum", during: "Selama", post: "Sesudah" },
    instrumentKind: {
      test: "Tes",
      essay: "Esai",
      portfolio: "Portofolio",
      observation: "Observasi",
      simulation: "Simulasi",
      "skill-test": "Uji Keterampilan",
      "self-assessment": "Penilaian Diri",
      interview: "Wawancara",
      other: "Lainnya",
    },
  },
  yes: "Ya",
  no: "Tidak",
  severities: {
    error: "Kesalahan",
    warning: "Peringatan",
    info: "Informasi",
    waived: "Dispensasi",
  },
  settings: {
    programmeName: { label: "Nama program" },
    organiser: { label: "Penyelenggara" },
    venue: { label: "Tempat" },
    programmeStart: { label: "Tanggal mulai program", unit: "tanggal" },
    programmeEnd: { label: "Tanggal selesai program", unit: "tanggal" },
    language: {
      label: "Bahasa laporan dan pesan",
      choices: { id: "Bahasa Indonesia", en: "English" },
    },
    timeZone: {
      label: "Zona waktu program",
      note: "WIB = UTC+7, WITA = UTC+8, WIT = UTC+9.",
      choices: { WIB: "WIB", WITA: "WITA", WIT: "WIT" },
    },
    minutesPerJp: { label: "Lama satu JP", unit: "menit" },
    attendanceThreshold: {
      label: "Kehadiran minimum",
      unit: "persen JP",
      note: "Dihitung dari JP, bukan dari banyaknya sesi.",
    },
    gainLowBound: {
      label: "Batas bawah N-gain sedang",
      note: "N-gain sama dengan batas ini sudah termasuk sedang.",
    },
    gainHighBound: {
      label: "Batas bawah N-gain tinggi",
      note: "N-gain sama dengan batas ini sudah termasuk tinggi.",
    },
    effectivenessLowBound: { label: "Batas bawah kurang efektif", unit: "persen N-gain" },
    effectivenessMediumBound: { label: "Batas bawah cukup efektif", unit: "persen N-gain" },
    effectivenessHighBound: { label: "Batas bawah efektif", unit: "persen N-gain" },
    cognitiveWeight: { label: "Bobot ranah kognitif dalam nilai keseluruhan" },
    affectiveWeight: { label: "Bobot ranah afektif dalam nilai keseluruhan" },
    psychomotorWeight: { label: "Bobot ranah psikomotorik dalam nilai keseluruhan" },
    passingScore: {
      label: "Nilai lulus",
      unit: "skala 0–100",
      note: "Lulus Bimtek tidak sama dengan dinyatakan kompeten dalam uji kompetensi.",
    },
    significanceLevel: { label: "Taraf signifikansi uji statistik" },
    smallSampleRefuse: {
      label: "Banyaknya pasangan minimum untuk menyimpulkan",
      unit: "peserta",
      note: "Di bawah angka ini laporan hanya menggambarkan, tidak menyimpulkan.",
    },
    smallSampleIndicative: {
      label: "Banyaknya pasangan minimum untuk simpulan penuh",
      unit: "peserta",
      note: "Di bawah angka ini hasil disebut indikatif.",
    },
    chartPalette: {
      label: "Warna grafik",
      choices: {
        programme: "Biru muda, hijau muda, oranye",
        "colour-blind-safe": "Aman bagi buta warna",
      },
    },
  },
  commonPractice: "Praktik umum; periksa aturan Anda",
  prepare: {
    headerProtected: "Judul kolom dipakai untuk mengenali isi lembar.",
    choose: (allowed) => `Pilih salah satu: ${allowed.join(", ")}.`,
    between: (minimum, maximum) => `Isi angka dari ${minimum} sampai ${maximum}.`,
    aDate: "Isi tanggal, misalnya 2025-05-24.",
    anEmail: "Isi alamat surel, misalnya nama@contoh.id.",
    instrumentNote: (name, phase, maximum) =>
      `${name}\nTahap: ${phase}\nNilai 0 sampai ${maximum}. Kosongkan bila belum ada nilai.`,
  },
  cellRules: {
    "sheet-missing": {
      title: "Lembar tidak ada",
      text: ({ sheet }) =>
        `Lembar ${sheet} tidak ada. Jalankan menu Capaian → Siapkan buku kerja, lalu isi lembar itu.`,
    },
    "sheet-empty": {
      title: "Lembar kosong",
      text: ({ sheet }) => `Lembar ${sheet} belum berisi data. Isi mulai dari baris 2.`,
    },
    "column-missing": {
      title: "Kolom tidak ada",
      text: ({ column }) =>
        `Kolom “${column}” tidak ditemukan di baris 1. Jalankan Siapkan buku kerja untuk menambahkannya, atau perbaiki judul kolomnya.`,
    },
    "duplicate-header": {
      title: "Judul kolom ganda",
      text: ({ column, cells }, f) =>
        `Judul “${column}” dipakai lebih dari satu kolom, yaitu di ${f.list(cells)}. Tidak satu pun dibaca sampai salah satunya diberi judul lain.`,
    },
    "merged-cells": {
      title: "Sel digabung",
      text: ({ range }) =>
        `Sel ${range} digabung, sehingga hanya sel pertamanya yang terbaca. Pisahkan sel itu, lalu isi setiap barisnya.`,
    },
    "cell-required": {
      title: "Sel wajib kosong",
      text: ({ column }) => `Kolom “${column}” wajib diisi, tetapi sel ini kosong.`,
    },
    "cell-not-number": {
      title: "Bukan angka",
      text: ({ column, value }) =>
        `Kolom “${column}” harus berisi angka, tetapi sel ini berisi “${value}”. Nilainya dianggap belum ada sampai diperbaiki.`,
    },
    "cell-not-date": {
      title: "Bukan tanggal",
      text: ({ column, value }) =>
        `Kolom “${column}” harus berisi tanggal, tetapi “${value}” bukan tanggal yang ada di kalender. Tuliskan misalnya 2025-05-24.`,
    },
    "cell-date-ambiguous": {
      title: "Tanggal bermakna ganda",
      text: ({ column, value }) =>
        `Tanggal “${value}” pada kolom “${column}” dapat dibaca hari-bulan atau bulan-hari. Tuliskan misalnya 2025-04-03 atau 3 April 2025.`,
    },
    "cell-not-time": {
      title: "Bukan jam",
      text: ({ column, value }) =>
        `Kolom “${column}” harus berisi jam, tetapi “${value}” bukan jam. Tuliskan misalnya 09:00.`,
    },
    "cell-not-choice": {
      title: "Di luar pilihan",
      text: ({ column, value, allowed }) =>
        `“${value}” bukan pilihan untuk kolom “${column}”. Pilihannya: ${allowed.join(", ")}.`,
    },
    "cell-not-email": {
      title: "Bukan alamat surel",
      text: ({ value }) => `“${value}” bukan alamat surel yang lengkap.`,
    },
    "cell-tidied": {
      title: "Spasi berlebih",
      text: ({ column, value }) =>
        `Isi kolom “${column}” dibaca “${value}”, tanpa spasi atau ganti baris yang berlebih.`,
    },
    "cell-out-of-range": {
      title: "Di luar batas",
      text: ({ column, value, minimum, maximum }, f) =>
        `Nilai ${f.short(value)} pada kolom “${column}” berada di luar batas ${f.short(minimum)} sampai ${f.short(maximum)} dan tidak dipakai.`,
    },
    "cell-error": {
      title: "Rumus bermasalah",
      text: ({ column, value }) =>
        `Sel pada kolom “${column}” menampilkan kesalahan rumus ${value}. Perbaiki rumusnya; nilainya dianggap belum ada.`,
    },
    "cell-formula": {
      title: "Berisi rumus",
      text: ({ column, formula }) =>
        `Sel pada kolom “${column}” berisi rumus ${formula}. Hasil rumus dipakai apa adanya.`,
    },
    "setting-unknown": {
      title: "Pengaturan tidak dikenal",
      text: ({ key }) => `Kode pengaturan “${key}” tidak dikenal dan diabaikan.`,
    },
    "setting-duplicate": {
      title: "Pengaturan ganda",
      text: ({ key }) =>
        `Pengaturan “${key}” ada lebih dari sekali. Nilai bawaan yang dipakai sampai salah satunya dihapus.`,
    },
    "setting-order": {
      title: "Pengaturan saling bertentangan",
      text: ({ lower, upper }) =>
        `“${lower}” lebih besar atau lebih akhir daripada “${upper}”. Nilai bawaan keduanya dipakai sampai urutannya dibetulkan.`,
    },
    "id-duplicate": {
      title: "ID ganda",
      text: ({ column, id }) =>
        `${column} “${id}” dipakai lebih dari satu baris. Setiap baris harus memiliki ID sendiri.`,
    },
  },
  gainRules: {
    "cohort-empty": {
      title: "Belum ada peserta",
      text: () =>
        "Lembar Peserta belum berisi peserta. Isi ID dan nama peserta mulai baris 2, lalu jalankan lagi.",
    },
    "cohort-of-one": {
      title: "Hanya satu peserta",
      text: () =>
        "Angkatan ini hanya berisi satu peserta. Simpangan baku, uji statistik, dan ukuran efek tidak dapat dihitung.",
    },
    "participant-category-missing": {
      title: "Kategori peserta kosong",
      text: ({ count, total }) =>
        `${count} dari ${total} peserta belum memiliki kategori. Mereka dihitung dalam hasil seluruh peserta dan ditampilkan sebagai “Tanpa kategori”.`,
    },
    "instrument-without-weight": {
      title: "Instrumen tanpa bobot",
      text: ({ instrument }) =>
        `Instrumen “${instrument}” tidak memiliki bobot di ranah mana pun, sehingga tidak ikut dihitung.`,
    },
    "domain-not-measured": {
      title: "Ranah tidak diukur",
      text: ({ domain, phase }) =>
        `Tidak ada instrumen tahap ${phaseNames[phase]} yang berbobot pada ranah ${domainNames[domain]}, sehingga peningkatannya tidak dapat dihitung.`,
    },
    "score-column-unknown": {
      title: "Kolom nilai tidak dikenal",
      text: ({ column }) =>
        `Judul kolom “${column}” bukan ID atau nama instrumen di lembar Instrumen. Kolom ini dibiarkan dan tidak dihitung.`,
    },
    "score-column-missing": {
      title: "Kolom nilai belum ada",
      text: ({ instrument }) =>
        `Instrumen “${instrument}” belum memiliki kolom di lembar Nilai. Jalankan Siapkan buku kerja untuk menambahkannya.`,
    },
    "score-column-duplicate": {
      title: "Kolom nilai ganda",
      text: ({ instrument, cells }, f) =>
        `Instrumen “${instrument}” memiliki lebih dari satu kolom, yaitu di ${f.list(cells)}. Tidak satu pun dihitung sampai salah satunya diberi judul lain.`,
    },
    "score-row-unknown-participant": {
      title: "Peserta tidak terdaftar",
      text: ({ participant }) =>
        `ID “${participant}” tidak ada di lembar Peserta. Nilainya tidak dihitung; daftarkan peserta itu atau perbaiki ID-nya.`,
    },
    "score-row-duplicate": {
      title: "Baris nilai ganda",
      text: ({ participant, rows }, f) =>
        `Peserta “${participant}” memiliki lebih dari satu baris nilai, yaitu baris ${f.list(rows.map(String))}. Tidak satu pun dihitung sampai digabung menjadi satu baris.`,
    },
    "participant-duplicate": {
      title: "ID peserta ganda",
      text: ({ participant, rows }, f) =>
        `ID “${participant}” dipakai di baris ${f.list(rows.map(String))}. Peserta dengan ID itu tidak dihitung sampai setiap orang memiliki ID sendiri.`,
    },
    "score-not-number": {
      title: "Nilai bukan angka",
      text: ({ participant, instrument, value }) =>
        `Nilai peserta ${participant} pada ${instrument} berisi “${value}”, bukan angka. Nilai itu dianggap belum ada sampai diperbaiki.`,
    },
    "score-out-of-range": {
      title: "Nilai di luar batas",
      text: ({ participant, instrument, value, maximum }, f) =>
        `Nilai peserta ${participant} pada ${instrument} adalah ${f.short(value)}, di luar batas 0 sampai ${f.short(maximum)}. Nilai itu tidak dihitung sampai diperbaiki.`,
    },
    "score-formula": {
      title: "Nilai berupa rumus",
      text: ({ participant, instrument, formula }) =>
        `Nilai peserta ${participant} pada ${instrument} berasal dari rumus ${formula}. Hasil rumus dihitung; pastikan memang itu yang dimaksud.`,
    },
    "participant-without-scores": {
      title: "Peserta tanpa nilai",
      text: ({ count, participants }) =>
        `${count} peserta belum memiliki nilai satu pun (${participants.join(", ")}${count > participants.length ? ", …" : ""}).`,
    },
    "pairs-incomplete": {
      title: "Pasangan nilai tidak lengkap",
      text: ({ domain, pairs, enrolled }) =>
        `Ranah ${domainNames[domain]}: ${pairs} dari ${enrolled} peserta memiliki nilai sebelum dan sesudah. Hanya mereka yang dibandingkan.`,
    },
    "sample-small": {
      title: "Jumlah pasangan kecil",
      text: ({ domain, pairs, needed, refused }) =>
        `Ranah ${domainNames[domain]} hanya memiliki ${pairs} pasangan nilai, kurang dari ${needed}. ${refused ? "Angkanya hanya gambaran dan tidak disimpulkan." : "Hasilnya bersifat indikatif."}`,
    },
  },
  starterInstruments: {
    "PRA-K": "Tes pengetahuan awal",
    "PASCA-K": "Tes pengetahuan akhir",
    "PRA-A": "Observasi sikap awal",
    "PASCA-A": "Observasi sikap akhir",
    "PRA-P": "Uji keterampilan awal",
    "PASCA-P": "Uji keterampilan akhir",
  },
};
