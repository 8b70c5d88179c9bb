import type { ScheduleFacts } from "../../domain/schedule/facts";
import type { RuleMessages } from "../findingMessages";
import { scheduleChoices } from "./scheduleLabels";
import { forGroups, full } from "./schedulePhrases";

/** The sentences of findings about the curriculum and its order. */
export const scheduleOrderFindings = {
  "online-share-off-target": {
    title: "Porsi daring jauh dari sasaran",
    text: (x, f) =>
      `Porsi daring${forGroups(x.groups, f)} adalah ${f.percent(x.share)} (${f.short(x.onlineJp)} dari ${f.short(x.totalJp)} JP), sedangkan sasarannya ${f.percent(x.target)} dengan toleransi ${f.short(x.tolerance * 100)} poin persentase. Ubah moda sebagian sesi atau sesuaikan sasaran program.`,
  },
  "unit-jp-short": {
    title: "JP unit kurang",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} baru terjadwal ${f.short(x.scheduledJp)} JP ${scheduleChoices.mode[x.mode].toLowerCase()} dari ${f.short(x.plannedJp)} JP dalam kurikulum. Tambahkan ${f.short(x.plannedJp - x.scheduledJp)} JP.`,
  },
  "unit-jp-over": {
    title: "JP unit berlebih",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} terjadwal ${f.short(x.scheduledJp)} JP ${scheduleChoices.mode[x.mode].toLowerCase()}, lebih dari ${f.short(x.plannedJp)} JP dalam kurikulum. Kurangi ${f.short(x.scheduledJp - x.plannedJp)} JP atau ubah kurikulum.`,
  },
  "unit-not-scheduled": {
    title: "Unit belum dijadwalkan",
    text: (x, f) =>
      `Unit ${x.unit} (${f.short(x.plannedJp)} JP dalam kurikulum) belum dijadwalkan${forGroups(x.groups, f)}. Tambahkan sesinya.`,
  },
  "order-broken": {
    title: "Urutan tahap tidak sesuai pola",
    text: (x, f) =>
      `Menurut pola yang ditetapkan, tahap ${scheduleChoices.phase[x.earlier].toLowerCase()} mendahului ${scheduleChoices.phase[x.later].toLowerCase()}${forGroups(x.groups, f)}, tetapi sesi ${full(x.firstOfLater, f)} berlangsung sebelum sesi ${full(x.lastOfEarlier, f)}. Tukar urutannya atau pilih pola lain dalam pengaturan.`,
  },
  "prerequisite-order": {
    title: "Unit prasyarat belum selesai",
    text: (x, f) =>
      `Unit ${x.unit}${forGroups(x.groups, f)} dimulai pada sesi ${full(x.session, f)}, padahal unit prasyaratnya, ${x.prerequisite}, baru selesai pada sesi ${full(x.completedBy, f)}. Pindahkan salah satunya.`,
  },
  "pre-test-not-first": {
    title: "Pre-test tidak di awal",
    text: (x, f) =>
      `Pre-test ${full(x.session, f)} didahului sesi pembelajaran ${full(x.earlier, f)}. Letakkan pre-test sebelum pembelajaran agar nilai awal tidak terpengaruh.`,
  },
  "post-test-not-last": {
    title: "Post-test tidak di akhir",
    text: (x, f) =>
      `Setelah post-test ${full(x.session, f)} masih ada sesi pembelajaran ${full(x.later, f)}. Letakkan post-test setelah semua pembelajaran.`,
  },
  "mentoring-before-class": {
    title: "Pendampingan mendahului pembelajaran",
    text: (x, f) =>
      `Pendampingan ${full(x.session, f)} mendahului sesi pembelajaran pertama, ${full(x.firstClass, f)}. Pindahkan pendampingan ke waktu sesudahnya.`,
  },
  "portfolio-after-assessment": {
    title: "Portofolio setelah uji kompetensi",
    text: (x, f) =>
      `Sesi portofolio ${full(x.session, f)} tidak mendahului uji kompetensi ${full(x.assessment, f)}. Selesaikan portofolio lebih dahulu karena menjadi bukti dalam uji.`,
  },
  "orientation-missing": {
    title: "Orientasi belum ada",
    text: (x, f) =>
      `Program dibuka dengan sesi daring ${full(x.firstOnline, f)} tanpa orientasi sebelumnya. Tambahkan orientasi dan pengenalan perangkat digital di awal.`,
  },
} satisfies Partial<RuleMessages<ScheduleFacts>>;
