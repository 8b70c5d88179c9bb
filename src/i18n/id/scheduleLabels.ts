import type { ScheduleWords } from "../areas/schedule";

/** Sheet names and column headers. */
export const scheduleTables: ScheduleWords["tables"] = {
  schedule: {
    name: "Jadwal",
    columns: {
      id: "Kode Sesi",
      date: "Tanggal",
      start: "Mulai",
      end: "Selesai",
      breakMinutes: "Istirahat (menit)",
      topic: "Topik",
      unit: "Unit",
      mode: "Moda",
      kind: "Jenis",
      facilitators: "Fasilitator",
      groups: "Kelompok",
      place: "Tempat",
      link: "Tautan",
      recording: "Rekaman",
      waiver: "Dispensasi",
      notes: "Catatan",
    },
  },
  facilitators: {
    name: "Fasilitator",
    columns: {
      name: "Nama",
      units: "Unit yang Diampu",
      certificateUntil: "Sertifikat Berlaku Sampai",
      maxJpPerDay: "JP Maksimum per Hari",
      unavailable: "Berhalangan",
      zone: "Zona Waktu",
    },
  },
  places: {
    name: "Tempat",
    columns: {
      name: "Nama",
      capacity: "Kapasitas",
      facilities: "Sarana",
      zone: "Zona Waktu",
      unavailable: "Tidak Tersedia",
      shared: "Boleh Dipakai Bersama",
    },
  },
  travel: {
    name: "Perjalanan",
    columns: { from: "Dari", to: "Ke", minutes: "Lama (menit)" },
  },
  groups: {
    name: "Kelompok",
    columns: {
      name: "Nama",
      members: "ID Peserta",
      size: "Jumlah Peserta",
      unavailable: "Berhalangan",
      zone: "Zona Waktu",
      fridayPrayer: "Salat Jumat",
    },
  },
  curriculum: {
    name: "Kurikulum",
    columns: {
      unit: "Unit",
      title: "Judul",
      jpFaceToFace: "JP Tatap Muka",
      jpOnlineLive: "JP Daring Sinkron",
      jpOnlineSelfPaced: "JP Daring Asinkron",
      jpSelfStudy: "JP Mandiri",
      prerequisites: "Prasyarat",
      facilities: "Sarana",
    },
  },
  holidays: {
    name: "Libur",
    columns: { date: "Tanggal", kind: "Jenis", name: "Nama", source: "Sumber" },
  },
  repairs: {
    name: "Usulan Perbaikan",
    columns: {
      number: "No",
      apply: "Pilih",
      rule: "Aturan",
      message: "Temuan",
      change: "Usulan",
      cost: "Besar Perubahan (jam)",
      tried: "Calon Diperiksa",
    },
  },
  timetable: { name: "Jadwal Cetak", time: "Jam", day: "Hari" },
  scheduleSummary: { name: "Ringkasan Jadwal" },
};

export const scheduleChoices: ScheduleWords["choices"] = {
  mode: {
    "face-to-face": "Tatap Muka",
    "online-live": "Daring Sinkron",
    "online-self-paced": "Daring Asinkron",
    "self-study": "Mandiri",
  },
  kind: {
    orientation: "Orientasi",
    "pre-test": "Pre-test",
    theory: "Teori",
    practice: "Praktik",
    simulation: "Simulasi",
    mentoring: "Pendampingan",
    portfolio: "Portofolio",
    "post-test": "Post-test",
    evaluation: "Evaluasi",
    "competency-test": "Uji Kompetensi",
  },
  holidayKind: { national: "Libur Nasional", "collective-leave": "Cuti Bersama" },
  zone: { WIB: "WIB", WITA: "WITA", WIT: "WIT" },
  phase: {
    online: "Daring",
    "face-to-face": "Tatap Muka",
    mentoring: "Pendampingan",
    portfolio: "Portofolio",
    evaluation: "Evaluasi",
  },
  outcome: { found: "Ada usulan", "none-found": "Tidak ditemukan", "by-hand": "Perbaiki sendiri" },
};
