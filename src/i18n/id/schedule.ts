import type { Change } from "../../domain/schedule/change";
import type { SessionRef } from "../../domain/schedule/session";
import { hours, type RepairWords, type ScheduleWords, sessionName } from "../areas/schedule";
import type { Formats } from "../formats";
import { scheduleFindings } from "./scheduleFindings";
import { scheduleChoices, scheduleTables } from "./scheduleLabels";
import { scheduleSettingChoices, scheduleSettingWords } from "./scheduleSettings";

function change(session: SessionRef, what: Change, f: Formats): string {
  const name = sessionName(session, "di baris");
  switch (what.kind) {
    case "time":
      return `Pindahkan sesi ${name} ke pukul ${hours(what.start, what.end, f)} pada hari yang sama.`;
    case "day":
      return `Pindahkan sesi ${name} ke ${f.longDate(what.date)}, pukul ${hours(what.start, what.end, f)}.`;
    case "place":
      return `Pindahkan sesi ${name} ke ${what.place}.`;
    case "facilitator":
      return `Ganti ${what.from} dengan ${what.to} pada sesi ${name}.`;
  }
}

const repairs: RepairWords = {
  change,
  noneFound: (tried) =>
    `Dari ${tried} perubahan yang dicoba, tidak ada satu pun yang memperbaiki temuan ini tanpa menimbulkan kesalahan baru.`,
  byHand: "Temuan ini tidak dapat diperbaiki dengan memindahkan sesi; perbaiki isi selnya.",
  applied: (count) => `${count} usulan telah diterapkan.`,
  undone: (count) => `${count} sel dikembalikan seperti sebelum usulan diterapkan.`,
  goOn: (left) => `Masih ada ${left} kesalahan yang belum dicarikan usulan.`,
};

/** Every word of the schedule in Indonesian. */
export const schedule: ScheduleWords = {
  findings: scheduleFindings,
  tables: scheduleTables,
  choices: scheduleChoices,
  settings: scheduleSettingWords,
  settingChoices: scheduleSettingChoices,
  commands: {
    checked: ({ sessions, days, totalJp, onlineShare }, f) =>
      `${sessions} sesi dalam ${days} hari diperiksa: ${f.short(totalJp)} JP${onlineShare === null ? "" : `, porsi daring ${f.percent(onlineShare)}`}.`,
    noSessions: (sheet) =>
      `Lembar ${sheet} belum berisi sesi. Isi satu sesi pada setiap baris mulai baris 2, lalu jalankan lagi.`,
    unchecked: (sheets, f) =>
      `Lembar ${f.list(sheets)} belum ada atau masih kosong, sehingga aturan yang memerlukannya tidak diperiksa.`,
    waived: ({ reason, by, until }, f) =>
      `Dispensasi oleh ${by}: ${reason}${until === null ? "" : ` (berlaku sampai ${f.date(until)})`}.`,
    suggested: ({ suggestions, errors, treated, sheet }) =>
      suggestions === 0
        ? `Tidak ada satu perubahan pun yang memperbaiki ${treated} dari ${errors} kesalahan tanpa menimbulkan kesalahan baru. Alasan setiap kesalahan ditulis di lembar ${sheet}.`
        : `${suggestions} usulan untuk ${treated} dari ${errors} kesalahan ditulis di lembar ${sheet}. Isi kolom Pilih dengan x pada usulan yang dikehendaki, lalu jalankan Terapkan usulan.`,
    nothingToMend: "Tidak ada kesalahan yang perlu diperbaiki di jadwal.",
    chooseFirst: ({ sheet, column }) =>
      `Pilih dahulu usulan di lembar ${sheet}: isi kolom ${column} dengan x pada barisnya, lalu jalankan lagi.`,
    notANumber: (text) => `Tidak ada usulan bernomor “${text}”.`,
    unclearMark: (text) =>
      `Kolom Pilih berisi “${text}”. Isi dengan x atau Ya untuk memilih, dan kosongkan bila tidak.`,
    oneForEachError:
      "Dua usulan dipilih untuk kesalahan yang sama. Pilih satu saja. Tidak ada yang diubah.",
    oneForEachSession:
      "Dua usulan yang dipilih mengubah sesi yang sama. Terapkan satu per satu. Tidak ada yang diubah.",
    clashTogether: (sentence) =>
      `Usulan yang dipilih, bila diterapkan bersama, menimbulkan kesalahan baru: ${sentence} Terapkan satu per satu. Tidak ada yang diubah.`,
    outdated: ({ sheet }) =>
      `Jadwal sudah berubah sejak usulan di lembar ${sheet} dibuat, sehingga usulan itu tidak lagi berlaku. Jalankan Usulkan perbaikan sekali lagi. Tidak ada yang diubah.`,
    nothingToUndo: "Tidak ada perbaikan yang dapat dibatalkan.",
    undoRefused: ({ cells }, f) =>
      `Sel ${f.list(cells)} sudah diubah orang setelah perbaikan diterapkan, sehingga tidak dikembalikan.`,
    timetable: ({ sheet, days, leftOut }) =>
      `Jadwal ${days} hari ditulis di lembar ${sheet}.${leftOut > 0 ? ` ${leftOut} sesi tidak dimuat karena tanggal atau jamnya belum lengkap.` : ""}`,
    noteMark: "— Capaian —",
  },
  repairs,
  summary: {
    title: "Ringkasan jadwal",
    byUnit: "JP per unit",
    byMode: "JP per moda",
    byFacilitator: "JP per fasilitator",
    unit: "Unit",
    noUnit: "Tanpa unit",
    plannedJp: "JP kurikulum",
    scheduledJp: "JP terjadwal",
    leastJp: "JP terjadwal (kelompok paling sedikit)",
    targetJp: "JP sasaran",
    mode: "Moda",
    jp: "JP",
    share: "Porsi",
    onlineShare: "Porsi daring",
    onlineTarget: "Sasaran porsi daring",
    percentagePoints: "poin persentase",
    facilitator: "Fasilitator",
    sessions: "Jumlah sesi",
    daysUsed: "Jumlah hari",
    firstDay: "Hari pertama",
    lastDay: "Hari terakhir",
    totalJp: "Jumlah JP",
    leftOut: "Sesi yang belum terhitung karena tanggal atau jamnya belum lengkap",
    waived: "Temuan dengan dispensasi",
    waivedBy: "Penanggung jawab",
    waivedReason: "Alasan",
    waivedUntil: "Berlaku sampai",
    chartTitle: "JP per moda dibandingkan dengan sasaran",
  },
};
