import type { ScheduleWords } from "../areas/schedule";

const minutes = "menit";
const jp = "JP";

/** Label, unit and note of each schedule setting. */
export const scheduleSettingWords: ScheduleWords["settings"] = {
  dayStart: { label: "Awal jam pelatihan", unit: "pukul", note: "Menurut jam di tempat sesi." },
  dayEnd: { label: "Akhir jam pelatihan", unit: "pukul", note: "Menurut jam di tempat sesi." },
  onlineAfterHours: {
    label: "Daring boleh di luar jam kerja",
    unit: "",
    note: "Untuk peserta yang bekerja.",
  },
  onlineDayEnd: {
    label: "Akhir jam daring",
    unit: "pukul",
    note: "Berlaku bila daring boleh di luar jam kerja.",
  },
  maxJpPerDayFaceToFace: {
    label: "Batas JP tatap muka per hari",
    unit: jp,
    note: "Lazimnya 8–10 JP.",
  },
  maxJpPerDayOnlineLive: {
    label: "Batas JP daring sinkron per hari",
    unit: jp,
    note: "Beberapa aturan lain lebih rendah, misalnya 3 JP.",
  },
  maxJpPerDaySelfPaced: { label: "Batas JP daring asinkron per hari", unit: jp, note: "" },
  maxJpPerDayTotal: {
    label: "Batas JP semua moda per hari",
    unit: jp,
    note: "Diperiksa bila tidak ada moda yang melampaui batasnya sendiri.",
  },
  minJpPerDay: { label: "JP minimum per hari", unit: jp, note: "" },
  minJpAppliesTo: { label: "JP minimum berlaku untuk", unit: "", note: "" },
  onlineShareTarget: {
    label: "Sasaran porsi daring",
    unit: "",
    note: "Komposisi umum; dapat disesuaikan dengan program.",
  },
  onlineShareTolerance: {
    label: "Toleransi porsi daring",
    unit: "",
    note: "Selisih dari sasaran yang masih diterima.",
  },
  sessionMaxMinutes: {
    label: "Lama sesi maksimum",
    unit: minutes,
    note: "Dari mulai sampai selesai, termasuk istirahat.",
  },
  consecutiveMaxMinutes: {
    label: "Lama sesi beruntun maksimum",
    unit: minutes,
    note: "Beberapa sesi yang bersambung tanpa jeda.",
  },
  pauseMinutes: {
    label: "Jeda minimum antarsesi",
    unit: minutes,
    note: "Selang yang lebih pendek tidak dihitung sebagai jeda.",
  },
  breakAfterMinutes: { label: "Istirahat wajib setelah", unit: minutes, note: "" },
  breakMinimumMinutes: { label: "Lama istirahat minimum", unit: minutes, note: "" },
  overnightMaxMinutes: {
    label: "Lama maksimum sesi lewat tengah malam",
    unit: minutes,
    note: "Bila lebih lama, jam selesai dianggap salah tulis.",
  },
  weekendDays: {
    label: "Akhir pekan",
    unit: "",
    note: "Hari yang ditandai sebagai hari libur mingguan.",
  },
  collectiveLeaveSeverity: {
    label: "Tingkat temuan cuti bersama",
    unit: "",
    note: "Mengikat ASN; pilihan bagi swasta.",
  },
  fridayPrayerObserved: {
    label: "Waktu salat Jumat dikosongkan",
    unit: "",
    note: "Dapat dikecualikan per kelompok.",
  },
  fridayPrayerStart: {
    label: "Awal waktu salat Jumat",
    unit: "pukul",
    note: "Menurut jam setempat.",
  },
  fridayPrayerEnd: {
    label: "Akhir waktu salat Jumat",
    unit: "pukul",
    note: "Menurut jam setempat.",
  },
  ramadanStart: { label: "Awal Ramadan", unit: "", note: "Kosong: jam Ramadan tidak diperiksa." },
  ramadanEnd: { label: "Akhir Ramadan", unit: "", note: "Kosong: jam Ramadan tidak diperiksa." },
  ramadanDayStart: { label: "Awal jam pelatihan Ramadan", unit: "pukul", note: "" },
  ramadanDayEnd: { label: "Akhir jam pelatihan Ramadan", unit: "pukul", note: "" },
  orderPattern: {
    label: "Pola urutan tahap",
    unit: "",
    note: "Tahap yang tidak disebut dalam pola boleh di mana saja.",
  },
  orderSameDayAllowed: {
    label: "Dua tahap boleh pada hari yang sama",
    unit: "",
    note: "Misalnya uji kompetensi pada hari terakhir tatap muka.",
  },
  unitJpTolerance: { label: "Toleransi JP unit", unit: jp, note: "Per unit dan moda." },
  travelDefaultMinutes: {
    label: "Waktu tempuh bila tidak tercatat",
    unit: minutes,
    note: "Antara dua tempat yang tidak ada dalam lembar Perjalanan.",
  },
  modeSwitchMinutes: { label: "Jeda minimum pergantian moda", unit: minutes, note: "" },
  facilitatorMaxJpPerDay: {
    label: "Batas JP fasilitator per hari",
    unit: jp,
    note: "Dipakai bila lembar Fasilitator tidak memuat batas sendiri.",
  },
  facilitatorFairnessRatio: {
    label: "Batas beban terhadap rata-rata",
    unit: "kali",
    note: "Diperiksa bila ada sedikitnya tiga fasilitator.",
  },
  coFacilitatorThreshold: {
    label: "Peserta per fasilitator tunggal",
    unit: "orang",
    note: "Di atas jumlah ini diperlukan pendamping.",
  },
  orientationRequired: {
    label: "Orientasi diwajibkan",
    unit: "",
    note: "Bila program dibuka dengan sesi daring.",
  },
  recordingRequired: { label: "Rekaman sesi daring diwajibkan", unit: "", note: "" },
  repairStepMinutes: {
    label: "Langkah waktu usulan",
    unit: minutes,
    note: "Jam mulai yang dicoba berjarak sekian menit.",
  },
  repairDaysAround: {
    label: "Rentang hari usulan",
    unit: "hari",
    note: "Hari sebelum dan sesudah yang dicoba.",
  },
  repairCandidates: {
    label: "Calon perubahan per temuan",
    unit: "calon",
    note: "Pencarian berhenti setelah sekian calon.",
  },
};

export const scheduleSettingChoices: ScheduleWords["settingChoices"] = {
  minJpAppliesTo: { online: "Hari daring", all: "Semua hari", none: "Tidak diperiksa" },
  weekendDays: {
    "saturday-sunday": "Sabtu dan Minggu",
    sunday: "Minggu",
    none: "Tidak diperiksa",
  },
  collectiveLeaveSeverity: { warning: "Peringatan", error: "Kesalahan", none: "Tidak diperiksa" },
  orderPattern: {
    "online-class-evaluation-mentoring": "Daring → tatap muka → evaluasi → pendampingan",
    "online-class": "Daring → tatap muka",
    "class-online": "Tatap muka → daring",
    "class-mentoring-portfolio-evaluation": "Tatap muka → pendampingan → portofolio → evaluasi",
    free: "Bebas",
  },
};
