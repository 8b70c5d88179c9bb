import type { Norms, ResultRow, StatisticsColumn } from "../../domain/report/report";
import type { ReportMessages } from "../areas/report";
import type { Formats } from "../formats";
import { categoryNames } from "./categoryNames";

const measures = {
  cognitive: "Kognitif",
  affective: "Afektif",
  psychomotor: "Psikomotorik",
  overall: "Keseluruhan",
};
const categories = { low: "Rendah", medium: "Sedang", high: "Tinggi" };
const noData = "[BELUM ADA DATA]";

export const report: ReportMessages = {
  noData,
  title: "Laporan Evaluasi Peningkatan Kompetensi",
  programme: (facts, f) => [
    `Program: ${facts.name || noData}`,
    `Penyelenggara: ${facts.organiser || noData}`,
    `Tempat: ${facts.venue || noData}`,
    `Waktu: ${facts.start && facts.end ? `${f.date(facts.start)} s.d. ${f.date(facts.end)}` : noData}`,
    `Peserta terdaftar: ${facts.enrolled > 0 ? facts.enrolled : noData}`,
  ],
  headings: {
    results: "Hasil per ranah kompetensi",
    chart: "Grafik rata-rata sebelum dan sesudah pelatihan",
    reading: "Pembacaan hasil",
    flow: "Alur jumlah peserta",
    categories: "Hasil menurut kategori peserta",
    statistics: "Statistik lengkap seluruh peserta",
    satisfaction: "Kepuasan (IKM, PermenPANRB 14/2017)",
    instruments: "Instrumen dan bobotnya",
    missing: "Data yang belum lengkap",
    norms: "Norma yang dipakai",
  },
  measures,
  groups: {
    all: "Seluruh peserta",
    ...categoryNames,
    uncategorised: "Tanpa kategori",
  },
  gainCategories: categories,
  effectiveness: {
    "not-effective": "Tidak efektif",
    less: "Kurang efektif",
    fair: "Cukup efektif",
    effective: "Efektif",
  },
  resultColumns: {
    measure: "Ranah",
    before: "Sebelum",
    after: "Sesudah",
    points: "Peningkatan (poin)",
    relative: "Kenaikan relatif (%)",
    gain: "N-gain kelas",
    category: "Kategori",
    explanation: "Penjelasan",
  },
  explanation,
  resultsNote:
    "Nilai berskala 0–100. “Poin” adalah poin persentase, yaitu selisih dua rata-rata; “kenaikan relatif” adalah selisih itu dibagi rata-rata awal.",
  chart: {
    title: "Rata-rata nilai sebelum dan sesudah pelatihan serta peningkatannya",
    axis: "Nilai (0–100)",
    alternativeText: (rows, f) =>
      `Diagram batang tiga ranah. ${rows
        .map(
          (row) =>
            `${measures[row.measure]}: sebelum ${f.number(row.before)}, sesudah ${f.number(row.after)}, peningkatan ${f.number(row.points)} poin`,
        )
        .join("; ")}.`,
    alternativeTextLabel: "Teks alternatif grafik",
  },
  flowColumns: [
    "Ranah",
    "Terdaftar",
    "Ada nilai sebelum",
    "Ada nilai sesudah",
    "Berpasangan",
    "Tidak berpasangan",
  ],
  flowNote: "Hanya peserta yang memiliki nilai sebelum dan sesudah yang dibandingkan.",
  categoryColumns: {
    group: "Kategori peserta",
    measure: "Ranah",
    enrolled: "Terdaftar",
    pairs: "Berpasangan",
    before: "Sebelum",
    after: "Sesudah",
    points: "Peningkatan (poin)",
    gain: "N-gain kelas dan kategorinya",
  },
  statisticsColumn: "Ukuran",
  statisticsRows: {
    pairs: "Banyaknya pasangan (n)",
    meanBefore: "Rata-rata sebelum",
    sdBefore: "Simpangan baku sebelum",
    meanAfter: "Rata-rata sesudah",
    sdAfter: "Simpangan baku sesudah",
    points: "Peningkatan (poin persentase)",
    relativePercent: "Kenaikan relatif (%)",
    classGain: "N-gain kelas",
    meanIndividualGain: "Rata-rata N-gain individu",
    nIndividualGain: "Peserta dengan N-gain individu",
    normalizedChange: "Rata-rata perubahan ternormalisasi",
    percentImproved: "Peserta yang meningkat (%)",
    t: "t berpasangan",
    df: "Derajat bebas",
    p: "p uji t (dua sisi)",
    ciLow: "IK 95% peningkatan, bawah (poin)",
    ciHigh: "IK 95% peningkatan, atas (poin)",
    wilcoxonV: "V Wilcoxon",
    wilcoxonP: "p Wilcoxon (dua sisi)",
    shapiroW: "W Shapiro–Wilk atas selisih",
    shapiroP: "p Shapiro–Wilk",
    dz: "d_z",
    dzLow: "d_z, IK 95% bawah",
    dzHigh: "d_z, IK 95% atas",
    dav: "d_av",
    gz: "g_z Hedges",
    gzLow: "g_z Hedges, IK 95% bawah",
    gzHigh: "g_z Hedges, IK 95% atas",
    rankBiserial: "Korelasi rank-biserial",
    failPass: "Belum lulus menjadi lulus",
    passFail: "Lulus menjadi belum lulus",
    mcnemarP: "p McNemar (eksak)",
  },
  reading,
  tests,
  satisfactionColumns: ["Unsur", "Rata-rata (1–4)", "Indeks (25–100)", "Mutu"],
  instrumentColumns: [
    "Instrumen",
    "Tahap",
    "Nilai maksimum",
    "Bobot kognitif",
    "Bobot afektif",
    "Bobot psikomotorik",
  ],
  missing: (item) => {
    switch (item.what) {
      case "programme-name":
        return `Nama program: ${noData} Isi di lembar Pengaturan.`;
      case "organiser":
        return `Penyelenggara: ${noData} Isi di lembar Pengaturan.`;
      case "venue":
        return `Tempat: ${noData} Isi di lembar Pengaturan.`;
      case "programme-dates":
        return `Tanggal mulai dan selesai program: ${noData} Isi di lembar Pengaturan.`;
      case "measure":
        return `Nilai ${item.side === "before" ? "sebelum" : "sesudah"} pelatihan pada ranah ${measures[item.measure].toLowerCase()}: ${noData}`;
      case "pairs":
        return `Ranah ${measures[item.measure].toLowerCase()}: ${item.missing} peserta belum memiliki pasangan nilai sebelum dan sesudah.`;
    }
  },
  nothingMissing: "Semua data yang diperlukan laporan ini sudah ada.",
  norms: (norms, f) => [
    `N-gain: rendah di bawah ${f.short(norms.gainLowBound)}; sedang mulai ${f.short(norms.gainLowBound)}; tinggi mulai ${f.short(norms.gainHighBound)} (${norms.gainLowBound === 0.3 && norms.gainHighBound === 0.7 ? "Hake 1998; " : ""}angka batas masuk kategori yang lebih tinggi).`,
    `Tafsiran efektivitas N-gain: tidak efektif di bawah ${f.short(norms.effectivenessBounds[0])}%; kurang efektif mulai ${f.short(norms.effectivenessBounds[0])}%; cukup efektif mulai ${f.short(norms.effectivenessBounds[1])}%; efektif mulai ${f.short(norms.effectivenessBounds[2])}% (praktik umum; periksa aturan Anda).`,
    `Nilai lulus ${f.short(norms.passingScore)} pada skala 0–100. Lulus pelatihan tidak sama dengan kompeten (K) menurut asesor.`,
    `Taraf signifikansi ${f.short(norms.significanceLevel, 4)}. Di bawah ${norms.smallSampleRefuse} pasangan tidak ditarik simpulan; di bawah ${norms.smallSampleIndicative} pasangan hasil bersifat indikatif.`,
    `Nilai keseluruhan menimbang kognitif : afektif : psikomotorik = ${f.short(norms.weights.cognitive)} : ${f.short(norms.weights.affective)} : ${f.short(norms.weights.psychomotor)}.`,
    "Uji t berpasangan dan uji Wilcoxon dihitung atas selisih nilai peserta yang sama; Shapiro–Wilk disajikan sebagai keterangan, bukan penentu uji. IK ukuran efek memakai sebaran t nonsentral.",
  ],
};

function explanation(row: ResultRow, f: Formats): string {
  if (row.points === null || row.before === null) {
    return `${noData} Belum ada peserta yang memiliki nilai sebelum dan sesudah.`;
  }
  const direction = row.points > 0 ? "naik" : row.points < 0 ? "turun" : "tetap";
  const moved =
    row.points === 0
      ? `Nilai rata-rata ${row.pairs} peserta tetap ${f.number(row.before)}.`
      : `Nilai rata-rata ${row.pairs} peserta ${direction} dari ${f.number(row.before)} menjadi ${f.number(row.after)}, yaitu ${f.signed(row.points)} poin persentase${row.relativePercent === null ? "" : ` atau ${f.number(Math.abs(row.relativePercent))}% dari rata-rata awal`}.`;
  return row.gain === null || row.gain < 0
    ? moved
    : `${moved} Dari peningkatan yang masih mungkin dicapai, ${f.percent(row.gain)} tercapai.`;
}

function reading(column: StatisticsColumn, norms: Norms, f: Formats): string[] {
  const name = measures[column.measure];
  const sentences = tests(column, norms, f, "percentage-points");
  const told = column.pairs === 0 ? sentences : [...sentences, passing(column, norms, f)];
  return told.map((sentence) => `${name}: ${sentence}`);
}

function tests(
  column: StatisticsColumn,
  norms: Norms,
  f: Formats,
  unit: "percentage-points" | "points",
): string[] {
  if (column.pairs === 0) {
    return [`${noData} Belum ada pasangan nilai yang dapat dibandingkan.`];
  }
  const points = unit === "points" ? "poin" : "poin persentase";
  return [tTest(column, norms, f, points), ...secondOpinion(column, norms, f)];
}

function tTest(c: StatisticsColumn, norms: Norms, f: Formats, points: string): string {
  if (c.t === null || c.p === null) {
    return c.pairs < 2
      ? "uji statistik tidak dapat dihitung karena hanya ada satu pasangan nilai."
      : "uji t tidak dapat dihitung karena selisih nilai semua peserta sama besar.";
  }
  const figures = `n = ${c.pairs}; t(${c.df}) = ${f.number(c.t, 2)}; p ${f.pValue(c.p)}; selisih rata-rata ${f.signed(c.points)} ${points} (IK 95% ${f.number(c.ciLow)} s.d. ${f.number(c.ciHigh)}); d_z = ${f.number(c.dz, 2)}; d_av = ${f.number(c.dav, 2)}; g_z Hedges = ${f.number(c.gz, 2)} (IK 95% ${f.number(c.gzLow, 2)} s.d. ${f.number(c.gzHigh, 2)})`;
  if (c.pairs < norms.smallSampleRefuse) {
    return `${figures}. Jumlah pasangan kurang dari ${norms.smallSampleRefuse}; angka ini hanya gambaran dan belum dapat dijadikan simpulan.`;
  }
  const change = (c.points ?? 0) >= 0 ? "peningkatan" : "penurunan";
  const verdict =
    c.p < norms.significanceLevel
      ? `${change} signifikan menurut uji t berpasangan pada taraf ${f.short(norms.significanceLevel, 4)}`
      : `perubahan tidak signifikan menurut uji t berpasangan pada taraf ${f.short(norms.significanceLevel, 4)}`;
  const caution =
    c.pairs < norms.smallSampleIndicative
      ? ` Hasil bersifat indikatif karena n kurang dari ${norms.smallSampleIndicative}.`
      : "";
  return `${verdict} (${figures}).${caution}`;
}

function secondOpinion(c: StatisticsColumn, norms: Norms, f: Formats): string[] {
  const sentences: string[] = [];
  if (c.wilcoxonP !== null) {
    const how =
      c.wilcoxonMethod === "exact" ? "p eksak" : "hampiran normal dengan koreksi kontinuitas";
    const agrees =
      c.p === null || c.pairs < norms.smallSampleRefuse
        ? ""
        : c.p < norms.significanceLevel === c.wilcoxonP < norms.significanceLevel
          ? " Simpulannya sejalan dengan uji t."
          : " Simpulannya berbeda dari uji t; sajikan keduanya dan jangan memilih yang lebih menguntungkan.";
    sentences.push(
      `uji Wilcoxon (${how}) menghasilkan V = ${f.short(c.wilcoxonV, 1)}; p ${f.pValue(c.wilcoxonP)}; korelasi rank-biserial = ${f.number(c.rankBiserial, 2)}.${agrees}`,
    );
  }
  if (c.shapiroP !== null) {
    const shape =
      c.pairs < norms.smallSampleRefuse
        ? "angka ini hanya gambaran"
        : c.shapiroP > norms.significanceLevel
          ? "tidak ada petunjuk bahwa selisih nilai menyimpang dari sebaran normal"
          : "selisih nilai menyimpang dari sebaran normal, sehingga hasil uji Wilcoxon perlu dibaca berdampingan dengan uji t";
    sentences.push(
      `Shapiro–Wilk atas selisih W = ${f.number(c.shapiroW, 3)}; p ${f.pValue(c.shapiroP)}: ${shape}.`,
    );
  }
  return sentences;
}

function passing(c: StatisticsColumn, norms: Norms, f: Formats): string {
  const changed = `pada nilai lulus ${f.short(norms.passingScore)}, ${c.failPass} peserta berubah dari belum lulus menjadi lulus dan ${c.passFail} sebaliknya`;
  return c.failPass + c.passFail === 0
    ? `pada nilai lulus ${f.short(norms.passingScore)}, tidak ada peserta yang berubah status kelulusannya.`
    : `${changed} (McNemar eksak, p ${f.pValue(c.mcnemarP)}).`;
}
