import type { SettingDefinition } from "./setting";

/** What the programme is, and the norms that every part of Capaian uses. */
export const programmeSettings = {
  programmeName: { kind: "text", default: "" },
  organiser: { kind: "text", default: "" },
  venue: { kind: "text", default: "" },
  programmeStart: { kind: "date", default: null },
  programmeEnd: { kind: "date", default: null },
  language: {
    kind: "choice",
    default: "id",
    choices: ["id", "en"],
  },
  timeZone: {
    kind: "choice",
    default: "WIB",
    choices: ["WIB", "WITA", "WIT"],
    source: "Keppres 41/1987",
    sourceDate: "1987",
  },
  minutesPerJp: {
    kind: "number",
    default: 45,
    min: 1,
    max: 240,
    source: "Kurikulum diklat pemerintah (45 menit)",
  },
  attendanceThreshold: {
    kind: "share",
    default: 0.8,
    min: 0,
    max: 1,
  },
} as const satisfies Record<string, SettingDefinition>;
