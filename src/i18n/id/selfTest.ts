import type { SelfTestMessages } from "../areas/selfTest";

export const selfTest: SelfTestMessages = {
  tables: {
    selfTest: {
      name: "Uji Diri",
      columns: {
        probe: "Yang Diuji",
        expected: "Diharapkan",
        observed: "Teramati",
        verdict: "Simpulan",
      },
    },
  },
  temporarySheet: "Capaian sementara (uji diri)",
  probes: {
    "leading-zeros": "007 ditulis ke sel biasa",
    "leading-zeros-text": "007 ditulis ke sel teks",
    "equals-text": "=1+1 ditulis ke sel teks",
    "equals-formula": "=1+1 ditulis ke sel biasa",
    "apostrophe-text": "'=1+1 ditulis ke sel biasa",
    "full-width-equals": "＝1+1 (lebar penuh) ditulis ke sel biasa",
    "dash-text": "1-2 ditulis ke sel teks",
    blank: "teks kosong ditulis dan dibaca",
    "null-written": "sel dikosongkan oleh skrip",
    "date-instant": "tanggal dan jam ditulis dan dibaca",
    "date-shown": "tanggal yang tampak di sel",
    "time-shown": "jam yang tampak di sel",
    "zones-agree": "zona waktu buku kerja dan skrip",
    "error-value": "nilai galat dibaca",
    "beyond-grid": "rentang di luar lembar",
    "new-sheet-size": "ukuran lembar baru",
    "long-text": "50.001 karakter dalam satu sel",
    "note-kept": "catatan yang diawali sama dengan",
    "new-methods": "larik memiliki Array.prototype.toSorted",
    "property-size": "properti lebih dari 9 KB",
    "cost-write": "menulis 1.000 sel",
    "cost-read": "membaca 1.000 sel",
    "cost-property": "membaca satu properti",
  },
  verdicts: { agrees: "sesuai", differs: "berbeda", measured: "diukur" },
  summary: ({ probes, differing, sheet }) =>
    differing === 0
      ? `${probes} hal diuji dan semuanya sesuai. Rinciannya di lembar ${sheet}.`
      : `${probes} hal diuji, ${differing} berbeda dari yang diharapkan. Kirimkan lembar ${sheet} kepada pengelola Capaian; lembar itu tidak memuat data peserta.`,
};
