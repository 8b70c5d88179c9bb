/**
 * The schedule of a Bimtek for BNSP certification as its paper describes it: face to face on
 * 24 May 2025, online from 26 to 30 May, every day 09:00–17:00 with 60 minutes' break, while the
 * programme declares "daring → tatap muka". Rows as in *Jadwal*, by column key; values as typed.
 */
export const foundingScheduleRows: ReadonlyArray<Readonly<Record<string, string | number>>> = [
  {
    id: "TM-1",
    date: "2025-05-24",
    start: "09:00",
    end: "17:00",
    breakMinutes: 60,
    topic: "Praktik administrasi SDM dengan perkantoran digital",
    mode: "face-to-face",
    kind: "practice",
    facilitators: "Tim PUSTAMA",
    groups: "Angkatan 1",
    place: "Kelas PUSTAMA",
  },
  ...[
    ["2025-05-26", "Memfasilitasi pelaksanaan SOP"],
    ["2025-05-27", "Menyusun laporan dan dokumen SDM"],
    ["2025-05-28", "Mengevaluasi hasil kerja tim"],
    ["2025-05-29", "Menyusun portofolio bukti kompetensi"],
    ["2025-05-30", "Persiapan uji kompetensi"],
  ].map(([date = "", topic = ""], i) => ({
    id: `DR-${i + 1}`,
    date,
    start: "09:00",
    end: "17:00",
    breakMinutes: 60,
    topic,
    mode: "online-live",
    kind: "theory",
    facilitators: "Tim PUSTAMA",
    groups: "Angkatan 1",
    place: "Zoom Meeting",
    link: `https://example.org/rapat/${date}`,
    recording: `https://example.org/rekaman/${date}`,
  })),
];
