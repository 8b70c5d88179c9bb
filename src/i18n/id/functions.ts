import type { CellPlace, FunctionMessages, GroupReading, RangeSize } from "../areas/functions";
import type { Formats } from "../formats";

const codeForms = {
  "2004": "format 2004 (KEP.69/MEN/V/2004)",
  "2012": "format 2012 (Permenakertrans 8/2012)",
  "2016": "format 2016 (Permenaker 2/2016)",
};

export const functions: FunctionMessages = {
  refusals: {
    unknownLanguage: (value) =>
      `Bahasa “${value}” tidak dikenal. Isi language dengan "id" atau "en".`,
    notNumber: ({ at, value }) =>
      `${where(at)} berisi “${value}”, bukan angka. Isi dengan angka atau kosongkan${at.alone ? "" : "; bila itu judul kolom, mulailah rentang satu baris di bawahnya"}.`,
    tooLarge: (at) =>
      `${where(at)} berisi angka yang terlalu besar untuk dihitung. Periksa isinya.`,
    errorValue: ({ at, value }) =>
      `${where(at)} berisi galat ${value}. Perbaiki dahulu rumus di sel itu.`,
    dateGiven: (at) =>
      `${where(at)} berisi tanggal atau waktu. Ubah format selnya menjadi angka atau teks, lalu periksa isinya.`,
    outOfRange: ({ at, value, maximum, setBy }, f) =>
      `${where(at)} berisi ${f.short(value)}, di luar batas 0 sampai ${f.short(maximum)}. Perbaiki nilainya, atau isi argumen ${setBy} dengan nilai maksimum yang benar.`,
    gainAboveOne: ({ at, value }, f) =>
      `${where(at)} berisi ${f.short(value)}, padahal N-gain dan batas kategorinya tidak dapat melebihi 1. Bila angka itu persen, bagilah dengan 100.`,
    notPositive: (at) => `${where(at)} harus berupa angka di atas 0.`,
    notSingle: (argument) =>
      `Argumen ${argument} harus satu nilai, bukan rentang. Pilih satu sel atau tulis nilainya.`,
    boundsReversed: ({ low, high }, f) =>
      `Batas low (${f.short(low)}) harus lebih kecil daripada batas high (${f.short(high)}).`,
    shapesDiffer: ({ first, second }) =>
      `Rentang ${size(first)}, sedangkan ${size(second)}. Pilih dua rentang yang sama ukurannya, dimulai dari baris yang sama.`,
    oneColumn: (given) => `Rentang ${size(given)}. Pilih satu kolom saja.`,
    wrongCount: ({ argument, count, needed }) =>
      `Argumen ${argument} berisi ${count} nilai, padahal diperlukan ${needed}: satu untuk setiap kolom.`,
    unknownChoice: ({ argument, value, allowed }) =>
      `Argumen ${argument} berisi “${value}”, yang tidak dikenal. Pilihannya: ${allowed.join(", ")}.`,
    emptyColumn: ({ argument, column }) =>
      `Kolom ${column} dari rentang ${argument} kosong seluruhnya. Keluarkan kolom itu dari rentang atau isi datanya.`,
    notRightOrWrong: (type) =>
      `Jenis ${type} hanya berlaku bila setiap nilai 0 atau 1. Untuk nilai lain pakailah “alpha”.`,
    keyBlank: (item) => `Kunci butir ${item} kosong. Isi kunci setiap butir di argumen key.`,
    tooManyOptions: (most) =>
      `Jawaban berisi lebih dari ${most} pilihan yang berbeda. DISTRACTORS hanya untuk soal pilihan ganda; keluarkan butir isian atau esai.`,
    tooManyCategories: ({ argument, most }) =>
      `Rentang ${argument} berisi lebih dari ${most} kategori yang berbeda. Kelompokkan atau bulatkan nilainya, atau pakailah ICC untuk nilai berupa angka.`,
    orderNeeded: ({ argument, value, otherwise }) =>
      `Pilihan “${value}” untuk ${argument} memerlukan kategori yang berurutan. Ganti kategori teks dengan angka menurut urutannya (1, 2, 3, …), atau pakailah “${otherwise}”.`,
    answerOutOfScale: ({ at, value }, f) =>
      `${where(at)} berisi ${f.short(value)}. IKM menurut PermenPANRB 14/2017 hanya berlaku untuk jawaban 1 sampai 4, karena indeksnya dikalikan 25; jawaban skala 5 akan melebihi 100. Perbaiki jawabannya atau gunakan kuesioner berskala 4.`,
    weightUnlikely: ({ weight, elements }, f) =>
      `Bobot ${f.short(weight, 4)} tidak sesuai dengan ${elements} unsur: bobot setiap unsur ialah 1/${elements} = ${f.short(1 / elements, 4)}. Kosongkan argumen weight agar dihitung sendiri.`,
    notTime: ({ at, value }) =>
      `${where(at)} berisi “${value}”, bukan waktu. Tulis seperti 09:00 atau 13.30.`,
    timesNotComparable: (at) =>
      `${where(at)}: start dan end tidak ditulis dengan cara yang sama, sehingga lamanya tidak dapat dipastikan. Tulis keduanya sebagai sel waktu, atau keduanya sebagai teks; keduanya dengan tanggal, atau keduanya tanpa tanggal.`,
    endsBeforeStart: (at) =>
      `${where(at)}: tanggal dan waktu selesai mendahului waktu mulai. Periksa start dan end.`,
    longerThanADay: (at) =>
      `${where(at)}: antara start dan end ada lebih dari 24 jam. Hitung setiap sesi sendiri, lalu jumlahkan.`,
    breakNegative: (at) => `${where(at)} negatif. Isi lama istirahat dalam menit, 0 atau lebih.`,
    breakTooLong: ({ at, minutes, breakMinutes }, f) =>
      `${where(at)}: istirahat ${f.short(breakMinutes)} menit melebihi sesi yang ${f.short(minutes)} menit. Perbaiki breakMinutes, start, atau end.`,
  },
  gainSummary: { column: "Kolom" },
  gainTest: {
    figure: "Ukuran",
    value: "Nilai",
    method: "Cara menghitung p Wilcoxon",
    methods: {
      exact: "eksak",
      normal_cc: "hampiran normal dengan koreksi kontinuitas",
      none: "tidak ada selisih",
    },
    reading: "Pembacaan",
  },
  itemColumns: [
    "Butir",
    "Peserta (n)",
    "Tingkat kesukaran (p)",
    "Kategori kesukaran",
    "Daya beda (D)",
    "Kategori daya beda",
    "Korelasi butir–total",
    "Korelasi butir–sisa",
    "Catatan",
  ],
  difficulty: { hard: "Sukar", medium: "Sedang", easy: "Mudah" },
  discrimination: {
    veryGood: "Baik sekali",
    good: "Baik",
    fair: "Cukup",
    poor: "Jelek",
    negative: "Negatif, periksa kunci",
  },
  itemNote: ({ n, refuseBelow, indicativeBelow }) =>
    n < refuseBelow
      ? `Peserta kurang dari ${refuseBelow}; kategori tidak diberikan.`
      : n < indicativeBelow
        ? `Indikatif, karena peserta kurang dari ${indicativeBelow}.`
        : "",
  optionColumns: [
    "Butir",
    "Pilihan",
    "Peran",
    "Pemilih",
    "Proporsi",
    "Kelompok atas",
    "Kelompok bawah",
    "Korelasi dengan total",
    "Pengecoh berfungsi",
  ],
  optionRoles: { key: "Kunci", distractor: "Pengecoh" },
  blankOption: "(kosong)",
  yes: "Ya",
  no: "Tidak",
  groupColumns: ["Uji", "Statistik", "db 1", "db 2", "p", "Ukuran efek", "Keterangan"],
  groupTests: {
    anova: "ANOVA satu arah (F)",
    welch: "ANOVA Welch (F)",
    kruskalWallis: "Kruskal–Wallis (H)",
  },
  anovaNote: (omega2, f) =>
    omega2 === null ? "" : `Ukuran efek: eta²; omega² = ${f.number(omega2, 3)}`,
  welchNote: "Tanpa anggapan bahwa ragam semua kelompok sama",
  kruskalWallisNote: "Ukuran efek: epsilon²; p dari hampiran khi-kuadrat",
  groupReading,
  ikmColumns: ["Unsur", "NRR", "NRR tertimbang", "Nilai (25–100)", "Mutu", "Keterangan"],
  ikmTotal: "IKM",
  ikmLowest: "Terendah",
  serviceQuality: {
    A: "A (sangat baik)",
    B: "B (baik)",
    C: "C (kurang baik)",
    D: "D (tidak baik)",
  },
  ikmRespondents: (n) => `${n} responden`,
  codeForms,
  codeValid: ({ generation, parts: [first = "", second = "", serial, version] }) => {
    const rest = `nomor urut ${serial}, versi ${version}`;
    switch (generation) {
      case "2004":
        return `Sesuai ${codeForms[generation]}: sektor ${first}, subsektor ${second.slice(0, 2)}, bidang ${second.slice(2)}, ${rest}.`;
      case "2012":
        return `Sesuai ${codeForms[generation]}: kategori ${first}, lapangan usaha ${second}, ${rest}.`;
      case "2016":
        return `Sesuai ${codeForms[generation]}: kategori ${first}, golongan pokok ${second.slice(0, 2)}, bidang ${second.slice(2, 5)}${second.slice(5)}, ${rest}.`;
    }
  },
  codeFault: (fault) => {
    switch (fault.fault) {
      case "spaces":
        return "ada spasi";
      case "lower-case":
        return "ada huruf kecil";
      case "dots":
        return "titik pemisahnya tidak pada tempatnya";
      case "separators":
        return `ada tanda “${fault.found}”, padahal pemisahnya titik`;
      case "letter-for-digit":
        return `bagian ke-${fault.part} (“${fault.text}”) memuat huruf ${fault.found}, padahal seharusnya angka ${fault.meant}`;
      case "digit-for-letter":
        return `bagian ke-${fault.part} (“${fault.text}”) memuat angka ${fault.found}, padahal seharusnya huruf ${fault.meant}`;
      case "character":
        return `bagian ke-${fault.part} (“${fault.text}”) memuat ${fault.found}, padahal di tempat itu harus ${fault.needed === "digit" ? "angka" : "huruf"}`;
      case "length":
        return `bagian ke-${fault.part} (“${fault.text}”) terdiri atas ${fault.text.length} karakter, padahal harus ${fault.needed}`;
      case "category":
        return `kategori ${fault.found} tidak ada (kategori KBLI ialah A sampai U)`;
    }
  },
  codeFaulty: ({ generation, faults, suggestion }) =>
    `Perlu diperiksa: ${faults.join("; ")}. ${suggestion === null ? "Cocokkan dengan dokumen SKKNI-nya." : `Mungkin maksudnya ${suggestion}.`} Paling dekat dengan ${codeForms[generation]}.`,
  schedule: {
    rows: "Baris",
    noFindings: "Tidak ada temuan",
    unknownMode: ({ at, value, allowed }) =>
      `${where(at)} berisi “${value}”, bukan moda pembelajaran. Pilihannya: ${allowed.join(", ")}.`,
    notDate: ({ at, value }) =>
      `${where(at)} berisi “${value}”, bukan tanggal yang pasti. Tulis seperti 2025-05-24.`,
    noHeader: (sheet) =>
      `Baris pertama rentang schedule harus berisi judul kolom seperti di lembar ${sheet}.`,
    noHolidays: ({ year, years }) =>
      `Capaian tidak mengenal hari libur tahun ${year}${years > 1 ? ` dan ${years - 1} tahun lain dalam rentang itu` : ""}. Isi argumen holidays dengan rentang tanggal liburnya.`,
  },
  codeUnknown:
    "Tidak dikenal: bukan salah satu dari ketiga format kode unit SKKNI (contoh J.620100.020.02). Standar khusus atau internasional boleh memakai kode lain.",
};

function where(at: CellPlace): string {
  return at.alone
    ? `Argumen ${at.argument}`
    : `Baris ${at.row}, kolom ${at.column} dari rentang ${at.argument}`;
}

function size({ argument, rows, columns }: RangeSize): string {
  return `${argument} berukuran ${rows} baris × ${columns} kolom`;
}

function groupReading(r: GroupReading, f: Formats): string {
  if (r.groups.length === 0) return "Belum ada nilai yang berkelompok.";
  if (r.groups.length === 1) {
    return "Hanya ada satu kelompok yang berisi nilai; perbandingan memerlukan sedikitnya dua.";
  }
  const means =
    r.groups.length > 6
      ? ""
      : ` Rata-rata: ${f.list(r.groups.map(({ name, n, mean }) => `${name} ${f.short(mean)} (n = ${n})`))}.`;
  if (r.test === null) {
    return `Perbedaan rata-rata tidak dapat diuji, karena nilai di dalam setiap kelompok tidak bervariasi.${means}`;
  }
  const figures = `N = ${r.n}; F(${f.short(r.df1)}; ${f.short(r.df2)}) = ${f.number(r.F, 2)}; p ${f.pValue(r.p)}; eta² = ${f.number(r.eta2, 3)}`;
  if (r.n < r.refuseBelow) {
    return `${figures}. Jumlah nilai kurang dari ${r.refuseBelow}; angka ini hanya gambaran dan belum dapat dijadikan simpulan.${means}`;
  }
  const small = (p: number | null) => p !== null && p < r.level;
  const verdict = `Perbedaan rata-rata antarkelompok ${small(r.p) ? "" : "tidak "}signifikan menurut ${r.test === "welch" ? "ANOVA Welch" : "ANOVA satu arah"} pada taraf ${f.short(r.level, 4)} (${figures}).`;
  const second =
    r.kruskalWallisP === null
      ? ""
      : small(r.p) === small(r.kruskalWallisP)
        ? ` Uji Kruskal–Wallis sejalan (p ${f.pValue(r.kruskalWallisP)}).`
        : ` Uji Kruskal–Wallis menyimpulkan lain (p ${f.pValue(r.kruskalWallisP)}); sajikan keduanya.`;
  const caution =
    r.n < r.indicativeBelow
      ? ` Hasil bersifat indikatif karena N kurang dari ${r.indicativeBelow}.`
      : "";
  return `${verdict}${second}${caution}${means}`;
}
