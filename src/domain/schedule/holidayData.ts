import type { IsoDate } from "../calendar";
import type { HolidayKind } from "./scheduleInput";

/**
 * National holidays (N) and collective leave (C) of Indonesia, as decided each year by the joint
 * decree of three ministers and its amendments. Checked against the decrees named here and the
 * `vacanza/holidays` tables (commit 01ffee16). A year that is not here has no data.
 */
const sources = [
  "SKB 3 Menteri 2024; vacanza/holidays",
  "Keppres 7/2024; vacanza/holidays",
  "Keppres 10/2024; vacanza/holidays",
  "Keppres 8/2024; vacanza/holidays",
  "vacanza/holidays",
  "SKB 3 Menteri 2025; vacanza/holidays",
  "pengumuman pemerintah Agustus 2025 (ditambahkan kemudian); vacanza/holidays",
  "SKB 1497/2025, 2/2025, 5/2025",
] as const;

/** date, kind, index into `sources`, name. */
const lines = `
2024-01-01 N 0 Tahun Baru Masehi
2024-02-08 N 0 Isra Mikraj
2024-02-09 C 1 Tahun Baru Imlek
2024-02-10 N 0 Tahun Baru Imlek
2024-02-14 N 2 Pemilihan Umum
2024-03-11 N 0 Hari Suci Nyepi
2024-03-12 C 1 Hari Suci Nyepi
2024-03-29 N 0 Wafat Yesus Kristus
2024-03-31 N 3 Kebangkitan Yesus Kristus (Paskah)
2024-04-08 C 1 Idulfitri
2024-04-09 C 1 Idulfitri
2024-04-10 N 0 Idulfitri
2024-04-11 N 0 Idulfitri
2024-04-12 C 1 Idulfitri
2024-04-15 C 1 Idulfitri
2024-05-01 N 0 Hari Buruh Internasional
2024-05-09 N 0 Kenaikan Yesus Kristus
2024-05-10 C 1 Kenaikan Yesus Kristus
2024-05-23 N 0 Hari Raya Waisak
2024-05-24 C 1 Hari Raya Waisak
2024-06-01 N 0 Hari Lahir Pancasila
2024-06-17 N 0 Iduladha
2024-06-18 C 1 Iduladha
2024-07-07 N 0 Tahun Baru Islam
2024-08-17 N 0 Proklamasi Kemerdekaan
2024-09-16 N 0 Maulid Nabi Muhammad
2024-11-27 N 4 Pemilihan Kepala Daerah
2024-12-25 N 0 Hari Raya Natal
2024-12-26 C 1 Hari Raya Natal
2025-01-01 N 5 Tahun Baru Masehi
2025-01-27 N 5 Isra Mikraj
2025-01-28 C 5 Tahun Baru Imlek
2025-01-29 N 5 Tahun Baru Imlek
2025-03-28 C 5 Hari Suci Nyepi
2025-03-29 N 5 Hari Suci Nyepi
2025-03-31 N 5 Idulfitri
2025-04-01 N 5 Idulfitri
2025-04-02 C 5 Idulfitri
2025-04-03 C 5 Idulfitri
2025-04-04 C 5 Idulfitri
2025-04-07 C 5 Idulfitri
2025-04-18 N 5 Wafat Yesus Kristus
2025-04-20 N 5 Kebangkitan Yesus Kristus (Paskah)
2025-05-01 N 5 Hari Buruh Internasional
2025-05-12 N 5 Hari Raya Waisak
2025-05-13 C 5 Hari Raya Waisak
2025-05-29 N 5 Kenaikan Yesus Kristus
2025-05-30 C 5 Kenaikan Yesus Kristus
2025-06-01 N 5 Hari Lahir Pancasila
2025-06-06 N 5 Iduladha
2025-06-09 C 5 Iduladha
2025-06-27 N 5 Tahun Baru Islam
2025-08-17 N 5 Proklamasi Kemerdekaan
2025-08-18 C 6 Proklamasi Kemerdekaan
2025-09-05 N 5 Maulid Nabi Muhammad
2025-12-25 N 5 Hari Raya Natal
2025-12-26 C 5 Hari Raya Natal
2026-01-01 N 7 Tahun Baru Masehi
2026-01-16 N 7 Isra Mikraj
2026-02-16 C 7 Tahun Baru Imlek
2026-02-17 N 7 Tahun Baru Imlek
2026-03-18 C 7 Hari Suci Nyepi
2026-03-19 N 7 Hari Suci Nyepi
2026-03-20 C 7 Idulfitri
2026-03-21 N 7 Idulfitri
2026-03-22 N 7 Idulfitri
2026-03-23 C 7 Idulfitri
2026-03-24 C 7 Idulfitri
2026-04-03 N 7 Wafat Yesus Kristus
2026-04-05 N 7 Kebangkitan Yesus Kristus (Paskah)
2026-05-01 N 7 Hari Buruh Internasional
2026-05-14 N 7 Kenaikan Yesus Kristus
2026-05-15 C 7 Kenaikan Yesus Kristus
2026-05-27 N 7 Iduladha
2026-05-28 C 7 Iduladha
2026-05-31 N 7 Hari Raya Waisak
2026-06-01 N 7 Hari Lahir Pancasila
2026-06-16 N 7 Tahun Baru Islam
2026-08-17 N 7 Proklamasi Kemerdekaan
2026-08-25 N 7 Maulid Nabi Muhammad
2026-12-24 C 7 Hari Raya Natal
2026-12-25 N 7 Hari Raya Natal
`;

export interface KnownHoliday {
  readonly date: IsoDate;
  readonly kind: HolidayKind;
  readonly name: string;
  readonly source: string;
}

/** The days off that come with Capaian, by date: 2024, 2025 and 2026. */
export const knownHolidays: readonly KnownHoliday[] = lines.trim().split("\n").map(holidayOfLine);

function holidayOfLine(line: string): KnownHoliday {
  const [date = "", kind, source, ...name] = line.split(" ");
  return {
    date,
    kind: kind === "N" ? "national" : "collective-leave",
    name: name.join(" "),
    source: sources[Number(source)] ?? "",
  };
}
