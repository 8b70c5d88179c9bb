import type { RuleId, ScheduleFacts } from "../../domain/schedule/facts";
import { decree, hours } from "../areas/schedule";
import type { RuleMessages } from "../findingMessages";
import { scheduleChoices, scheduleTables } from "./scheduleLabels";
import { scheduleOrderFindings } from "./scheduleOrderFindings";
import { both, forGroups, full, meant, name, names } from "./schedulePhrases";

const titleOf = (rule: RuleId) => `“${scheduleFindings[rule].title}”`;

/** The sentence of each schedule finding in Indonesian. */
export const scheduleFindings: RuleMessages<ScheduleFacts> = {
  "missing-required-cell": {
    title: "Sel wajib kosong",
    text: ({ session, missing }, f) =>
      `Kolom ${f.list(missing.map((field) => scheduleTables.schedule.columns[field]))} pada sesi ${name(session)} belum diisi. Lengkapi agar sesi ini dapat diperiksa dan dihitung.`,
  },
  "end-before-start": {
    title: "Selesai mendahului mulai",
    text: ({ session, overnightMaxMinutes }, f) =>
      `Sesi ${name(session)} mulai pukul ${f.time(session.start)} tetapi selesai pukul ${f.time(session.end)}. Perbaiki jamnya; sesi yang melewati tengah malam diterima sampai ${f.short(overnightMaxMinutes / 60)} jam.`,
  },
  "break-impossible": {
    title: "Istirahat tidak mungkin",
    text: ({ session, minutes, breakMinutes }, f) =>
      `Sesi ${name(session)} berlangsung ${f.short(minutes)} menit, tetapi istirahatnya tertulis ${f.short(breakMinutes)} menit. Betulkan istirahatnya; selama itu sesi dihitung tanpa istirahat.`,
  },
  "duplicate-session-id": {
    title: "Kode sesi ganda",
    text: ({ id, count }) =>
      `Kode sesi “${id}” dipakai pada ${count} baris. Beri setiap sesi kode tersendiri.`,
  },
  "unknown-facilitator": {
    title: "Fasilitator tidak terdaftar",
    text: (x) =>
      `“${x.name}” tidak ada dalam lembar ${scheduleTables.facilitators.name}.${meant(x.nearest)} Betulkan ejaannya atau daftarkan orangnya.`,
  },
  "unknown-place": {
    title: "Tempat tidak terdaftar",
    text: (x) =>
      `“${x.name}” tidak ada dalam lembar ${scheduleTables.places.name}.${meant(x.nearest)} Betulkan ejaannya atau daftarkan tempatnya.`,
  },
  "unknown-unit": {
    title: "Unit tidak ada dalam kurikulum",
    text: (x) =>
      `Unit “${x.name}” tidak ada dalam lembar ${scheduleTables.curriculum.name}.${meant(x.nearest)} Betulkan kodenya atau tambahkan unitnya.`,
  },
  "unknown-group": {
    title: "Kelompok tidak terdaftar",
    text: (x) =>
      `Kelompok “${x.name}” tidak ada dalam lembar ${scheduleTables.groups.name}.${meant(x.nearest)} Betulkan ejaannya atau daftarkan kelompoknya.`,
  },
  "unknown-participant": {
    title: "Anggota kelompok tidak terdaftar",
    text: (x, f) =>
      `Kelompok ${x.group} memuat ID yang tidak ada dalam daftar peserta: ${names(x.participants, f)}. Betulkan ID-nya atau daftarkan pesertanya.`,
  },
  "facilitator-spelling": {
    title: "Ejaan nama fasilitator berbeda",
    text: (x, f) =>
      `${f.list(x.names.map((one) => `“${one}”`))} tampaknya orang yang sama. Seragamkan ejaannya; selama berbeda, bentroknya tidak dapat ditemukan.`,
  },
  "availability-unreadable": {
    title: "Waktu berhalangan tidak terbaca",
    text: (x) =>
      `Waktu “${x.text}” pada ${x.name} tidak terbaca sehingga belum diperiksa. Tulis, misalnya, 2025-05-26; 26/5/2025 - 28/5/2025; atau Jumat 11:30-13:00.`,
  },
  "facilitator-double-booked": {
    title: "Fasilitator bentrok",
    text: (x, f) =>
      `${names(x.facilitators, f)} dijadwalkan pada dua sesi yang waktunya beririsan: ${both(x, f)}. Pindahkan salah satu sesi atau ganti fasilitatornya.`,
  },
  "place-double-booked": {
    title: "Tempat bentrok",
    text: (x, f) =>
      `${x.place} dipakai dua sesi yang waktunya beririsan: ${both(x, f)}. Pindahkan salah satu sesi ke waktu atau tempat lain.`,
  },
  "group-double-booked": {
    title: "Kelompok bentrok",
    text: (x, f) =>
      `${names(x.groups, f)} dijadwalkan pada dua sesi yang waktunya beririsan: ${both(x, f)}. Pindahkan salah satu sesi.`,
  },
  "participant-double-booked": {
    title: "Peserta bentrok",
    text: (x, f) =>
      `${x.count === 1 ? `Peserta ${f.list(x.participants)}` : `${x.count} peserta (${f.list(x.count > 3 ? [...x.participants, `${x.count - 3} lainnya`] : x.participants)})`} terjadwal pada dua sesi yang waktunya bertabrakan: ${both(x, f)}. Pindahkan salah satu sesi atau ubah keanggotaannya.`,
  },
  "overlaps-not-listed": {
    title: "Bentrok terlalu banyak untuk didaftar",
    text: (x, f) =>
      `Temuan ${titleOf(x.of)} didaftar sampai ${f.short(x.listed)} pasang, padahal seluruhnya ada ${f.short(x.clashes)} irisan waktu. Benahi yang terdaftar, lalu periksa lagi.`,
  },
  "over-capacity": {
    title: "Melebihi kapasitas tempat",
    text: (x, f) =>
      `${x.place} berkapasitas ${f.short(x.capacity)} orang, sedangkan sesi ${full(x.session, f)} diikuti ${f.short(x.participants)} peserta. Pilih tempat yang lebih besar atau bagi kelompoknya.`,
  },
  "place-unavailable": {
    title: "Tempat tidak tersedia",
    text: (x, f) =>
      `${x.place} tidak tersedia pada waktu sesi ${full(x.session, f)}. Pilih tempat atau waktu lain.`,
  },
  "place-lacks-facility": {
    title: "Sarana tempat kurang",
    text: (x, f) =>
      `Unit ${x.unit} memerlukan ${f.list(x.missing)}, tetapi ${x.place}, tempat sesi ${full(x.session, f)}, tidak memilikinya. Pilih tempat lain atau siapkan sarananya.`,
  },
  "facilitator-unavailable": {
    title: "Fasilitator berhalangan",
    text: (x, f) =>
      `${names(x.facilitators, f)} berhalangan pada waktu sesi ${full(x.session, f)}. Pindahkan sesi atau ganti fasilitatornya.`,
  },
  "facilitator-not-authorised": {
    title: "Fasilitator tidak berwenang atas unit",
    text: (x, f) =>
      `${names(x.facilitators, f)} tidak tercatat berwenang mengajar unit ${x.unit} pada sesi ${full(x.session, f)}. Ganti fasilitatornya atau lengkapi daftar unitnya.`,
  },
  "facilitator-certificate-expired": {
    title: "Sertifikat fasilitator kedaluwarsa",
    text: (x, f) =>
      `Sertifikat ${x.facilitator} berlaku sampai ${f.date(x.until)}, sebelum sesi ${full(x.session, f)}. Perbarui sertifikatnya atau ganti fasilitatornya.`,
  },
  "facilitator-overload": {
    title: "Beban fasilitator per hari terlampaui",
    text: (x, f) =>
      `${x.facilitator} mengajar ${f.short(x.jp)} JP pada ${f.longDate(x.date)}, melebihi batas ${f.short(x.maxJp)} JP sehari. Pindahkan sebagian sesi atau bagi dengan fasilitator lain.`,
  },
  "facilitator-load-unfair": {
    title: "Beban fasilitator tidak merata",
    text: (x, f) =>
      `${x.facilitator} mengajar ${f.short(x.jp)} JP, lebih dari ${f.short(x.ratio)} kali rata-rata fasilitator (${f.short(x.meanJp)} JP). Bagikan sebagian sesinya kepada fasilitator lain.`,
  },
  "co-facilitator-missing": {
    title: "Perlu fasilitator pendamping",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} diikuti ${f.short(x.participants)} peserta dengan satu fasilitator; di atas ${f.short(x.threshold)} peserta diperlukan fasilitator kedua. Tambahkan seorang pendamping.`,
  },
  "assessor-taught-the-group": {
    title: "Penguji pernah mengajar kelompoknya",
    text: (x, f) =>
      `${names(x.assessors, f)} menguji pada sesi ${full(x.session, f)} padahal mengajar peserta yang sama pada sesi ${full(x.taught, f)}. Agar penilaian tidak memihak, tunjuk penguji lain.`,
  },
  "participant-unavailable": {
    title: "Peserta berhalangan",
    text: (x, f) =>
      `${names(x.groups, f)} tidak dapat hadir pada waktu sesi ${full(x.session, f)}. Pindahkan sesi ke waktu lain.`,
  },
  "outside-programme-dates": {
    title: "Di luar tanggal program",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} berada di luar masa program${x.programmeStart === null ? "" : ` mulai ${f.date(x.programmeStart)}`}${x.programmeEnd === null ? "" : ` sampai ${f.date(x.programmeEnd)}`}. Pindahkan sesi atau ubah masa program.`,
  },
  "outside-day-window": {
    title: "Di luar jam pelatihan",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} berada di luar jam pelatihan pukul ${hours(x.windowStart, x.windowEnd, f)} ${x.zone}. Sesuaikan jamnya atau ubah jam pelatihan dalam pengaturan.`,
  },
  "public-holiday": {
    title: "Hari libur nasional",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} jatuh pada hari libur nasional ${x.holiday}${decree(x.source)}. Pindahkan ke hari lain.`,
  },
  "collective-leave": {
    title: "Cuti bersama",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} jatuh pada cuti bersama ${x.holiday}${decree(x.source)}. Cuti bersama mengikat ASN; pastikan peserta dapat hadir atau pindahkan sesi.`,
  },
  "holiday-data-missing": {
    title: "Data hari libur belum ada",
    text: (x, f) =>
      `Data hari libur tahun ${f.list(x.years.map(String))} belum ada sehingga ${f.short(x.sessions)} sesi belum diperiksa terhadap hari libur. Isi lembar ${scheduleTables.holidays.name} menurut SKB 3 Menteri.`,
  },
  "holiday-data-thin": {
    title: "Data hari libur sedikit",
    text: (x, f) =>
      `Capaian tidak membawa daftar hari libur tahun ${x.year}; yang dipakai hanya ${f.short(x.known)} baris Anda di lembar ${scheduleTables.holidays.name}. Pastikan daftarnya lengkap menurut SKB 3 Menteri.`,
  },
  weekend: {
    title: "Akhir pekan",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} jatuh pada akhir pekan. Pastikan peserta bersedia hadir atau pindahkan ke hari kerja.`,
  },
  "friday-prayer": {
    title: "Waktu salat Jumat",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} mengenai waktu salat Jumat pukul ${hours(x.blockStart, x.blockEnd, f)} ${f.list(x.zones)} selama ${f.short(x.overlapMinutes)} menit. Kosongkan waktu itu atau bagi sesi menjadi dua.`,
  },
  "ramadan-hours": {
    title: "Di luar jam Ramadan",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} berada di luar jam pelatihan Ramadan pukul ${hours(x.windowStart, x.windowEnd, f)}. Sesuaikan jamnya.`,
  },
  "time-zone-mixed": {
    title: "Zona waktu bercampur",
    text: (x, f) =>
      x.session
        ? `Sesi daring ${full(x.session, f)} diikuti orang dari zona ${f.list(x.zones)}. Cantumkan zona waktunya dalam undangan agar tidak keliru.`
        : `Pada ${f.longDate(x.date)} sesi${forGroups(x.groups, f)} memakai jam ${f.list(x.zones)} sekaligus. Cantumkan zona waktunya dalam undangan agar tidak keliru.`,
  },
  "jp-per-day-exceeded": {
    title: "JP per hari terlampaui",
    text: (x, f) =>
      `Pada ${f.longDate(x.date)} terdapat ${f.short(x.jp)} JP${x.mode === null ? "" : ` ${scheduleChoices.mode[x.mode].toLowerCase()}`}${forGroups(x.groups, f)}, melebihi batas ${f.short(x.maxJp)} JP sehari. Pindahkan sebagian sesi ke hari lain atau perpendek waktunya.`,
  },
  "jp-per-day-too-few": {
    title: "JP per hari kurang",
    text: (x, f) =>
      `Pada ${f.longDate(x.date)} hanya terdapat ${f.short(x.jp)} JP${forGroups(x.groups, f)}, kurang dari ${f.short(x.minJp)} JP sehari. Tambahkan sesi atau gabungkan dengan hari lain.`,
  },
  "session-too-long": {
    title: "Sesi terlalu panjang",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} berlangsung ${f.short(x.minutes)} menit, melebihi batas ${f.short(x.maxMinutes)} menit. Bagi menjadi beberapa sesi.`,
  },
  "consecutive-too-long": {
    title: "Sesi beruntun tanpa jeda",
    text: (x, f) =>
      `Pada ${f.longDate(x.date)} sesi${forGroups(x.groups, f)} berlangsung ${f.short(x.minutes)} menit tanpa jeda (pukul ${hours(x.from, x.to, f)}), melebihi batas ${f.short(x.maxMinutes)} menit. Sisipkan jeda.`,
  },
  "break-missing": {
    title: "Waktu istirahat kurang",
    text: (x, f) =>
      `Sesi ${full(x.session, f)} berlangsung ${f.short(x.minutes)} menit dengan istirahat ${f.short(x.breakMinutes)} menit; setelah ${f.short(x.afterMinutes)} menit diperlukan istirahat sedikitnya ${f.short(x.minimumBreak)} menit. Isi kolom ${scheduleTables.schedule.columns.breakMinutes} atau bagi sesinya.`,
  },
  "travel-too-short": {
    title: "Waktu tempuh kurang",
    text: (x, f) =>
      `${x.who.length === 0 ? "Peserta" : names(x.who, f)} hanya mempunyai ${f.short(x.gapMinutes)} menit untuk berpindah dari ${x.from} ke ${x.to}, padahal perjalanannya ${f.short(x.neededMinutes)} menit: ${both(x, f)}. Beri jarak waktu atau samakan tempatnya.`,
  },
  "mode-switch-too-short": {
    title: "Jeda pergantian moda kurang",
    text: (x, f) =>
      `${x.who.length === 0 ? "Peserta" : names(x.who, f)} hanya mempunyai ${f.short(x.gapMinutes)} menit untuk beralih antara sesi tatap muka dan daring; diperlukan ${f.short(x.neededMinutes)} menit: ${both(x, f)}. Beri jeda yang cukup.`,
  },
  ...scheduleOrderFindings,
  "online-link-missing": {
    title: "Tautan daring belum ada",
    text: (x, f) =>
      `Sesi daring ${full(x.session, f)} belum memiliki tautan. Isi kolom ${scheduleTables.schedule.columns.link}.`,
  },
  "recording-missing": {
    title: "Rekaman belum ada",
    text: (x, f) =>
      `Sesi daring ${full(x.session, f)} sudah berlalu, tetapi rekamannya belum dicantumkan. Isi kolom ${scheduleTables.schedule.columns.recording} bagi peserta yang berhalangan.`,
  },
  "sheet-absent": {
    title: "Lembar tidak ada",
    text: (x, f) =>
      `Lembar ${scheduleTables[x.sheet].name} tidak ada sehingga yang berikut tidak diperiksa: ${f.list(x.rules.map(titleOf))}.`,
  },
  "waiver-lapsed": {
    title: "Dispensasi telah berakhir",
    text: (x, f) =>
      `Dispensasi ${x.by} untuk ${titleOf(x.of)} berakhir pada ${f.date(x.until)}. Perpanjang atau hapus.`,
  },
  "waiver-unknown-rule": {
    title: "Dispensasi tanpa aturan yang dikenal",
    text: (x) =>
      `Dispensasi menyebut “${x.text}”, yang bukan nama aturan. Tulis nama aturan seperti dalam lembar Temuan, lalu alasan; nama penanggung jawab; tanggal berakhir.`,
  },
  "waiver-incomplete": {
    title: "Dispensasi tidak lengkap",
    text: (x, f) =>
      `Dispensasi untuk ${titleOf(x.of)} belum memuat ${f.list(x.missing.map((part) => waiverParts[part]))} sehingga tidak berlaku. Tulis aturan; alasan; nama penanggung jawab; tanggal berakhir.`,
  },
  "waiver-unused": {
    title: "Dispensasi tidak terpakai",
    text: (x) =>
      `Dispensasi ${x.by} untuk ${titleOf(x.of)} tidak mengenai temuan apa pun pada baris ini. Hapus bila tidak diperlukan lagi.`,
  },
};

const waiverParts = {
  reason: "alasan",
  name: "nama penanggung jawab",
  until: "tanggal berakhir yang terbaca",
} as const;
