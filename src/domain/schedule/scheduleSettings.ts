import type { SettingDefinition } from "../setting";

const pjj = { source: "Juknis PJJ Kementerian Agama" } as const;
const labourAct = { source: "UU 13/2003 Pasal 79 ayat (2)", sourceDate: "2003" } as const;
const ramadan = { source: "Perpres 21/2023; SE MenPANRB 6/2023", sourceDate: "2023" } as const;
const practice = {} as const;

/** The norms of the schedule rules. A norm without a source is common practice. */
export const scheduleSettings = {
  dayStart: { kind: "time", default: 540, ...practice },
  dayEnd: { kind: "time", default: 1020, ...practice },
  onlineAfterHours: { kind: "flag", default: false, ...practice },
  onlineDayEnd: { kind: "time", default: 1260, ...practice },
  maxJpPerDayFaceToFace: { kind: "number", default: 10, min: 0, max: 32, ...practice },
  maxJpPerDayOnlineLive: { kind: "number", default: 8, min: 0, max: 32, ...pjj },
  maxJpPerDaySelfPaced: { kind: "number", default: 8, min: 0, max: 32, ...practice },
  maxJpPerDayTotal: { kind: "number", default: 10, min: 0, max: 32, ...practice },
  minJpPerDay: { kind: "number", default: 5, min: 0, max: 32, ...pjj },
  minJpAppliesTo: {
    kind: "choice",
    default: "online",
    choices: ["online", "all", "none"],
    ...practice,
  },
  onlineShareTarget: {
    kind: "share",
    default: 0.3,
    min: 0,
    max: 1,
    source: "Pusat Bantuan Kemnaker: komposisi umum ±30% daring",
  },
  onlineShareTolerance: { kind: "share", default: 0.1, min: 0, max: 1, ...practice },
  sessionMaxMinutes: { kind: "number", default: 480, min: 1, max: 1440, ...practice },
  consecutiveMaxMinutes: { kind: "number", default: 240, min: 1, max: 1440, ...labourAct },
  pauseMinutes: { kind: "number", default: 10, min: 1, max: 240, ...practice },
  breakAfterMinutes: { kind: "number", default: 240, min: 1, max: 1440, ...labourAct },
  breakMinimumMinutes: { kind: "number", default: 30, min: 0, max: 240, ...labourAct },
  overnightMaxMinutes: { kind: "number", default: 480, min: 0, max: 1439, ...practice },
  weekendDays: {
    kind: "choice",
    default: "saturday-sunday",
    choices: ["saturday-sunday", "sunday", "none"],
    source: "Perpres 21/2023",
    sourceDate: "2023",
  },
  collectiveLeaveSeverity: {
    kind: "choice",
    default: "warning",
    choices: ["warning", "error", "none"],
    ...practice,
  },
  fridayPrayerObserved: { kind: "flag", default: true, ...practice },
  fridayPrayerStart: { kind: "time", default: 690, ...practice },
  fridayPrayerEnd: { kind: "time", default: 780, ...practice },
  ramadanStart: { kind: "date", default: null, ...practice },
  ramadanEnd: { kind: "date", default: null, ...practice },
  ramadanDayStart: { kind: "time", default: 480, ...ramadan },
  ramadanDayEnd: { kind: "time", default: 900, ...ramadan },
  orderPattern: {
    kind: "choice",
    default: "online-class-evaluation-mentoring",
    choices: [
      "online-class-evaluation-mentoring",
      "online-class",
      "class-online",
      "class-mentoring-portfolio-evaluation",
      "free",
    ],
    ...practice,
  },
  orderSameDayAllowed: { kind: "flag", default: true, ...practice },
  unitJpTolerance: { kind: "number", default: 0, min: 0, max: 100, ...practice },
  travelDefaultMinutes: { kind: "number", default: 30, min: 0, max: 1440, ...practice },
  modeSwitchMinutes: { kind: "number", default: 30, min: 0, max: 1440, ...practice },
  facilitatorMaxJpPerDay: { kind: "number", default: 10, min: 0, max: 32, ...practice },
  facilitatorFairnessRatio: { kind: "number", default: 2, min: 1, max: 100, ...practice },
  coFacilitatorThreshold: { kind: "number", default: 25, min: 1, max: 10000, ...practice },
  orientationRequired: { kind: "flag", default: true, ...practice },
  recordingRequired: { kind: "flag", default: true, ...practice },
  repairStepMinutes: { kind: "number", default: 15, min: 5, max: 240, ...practice },
  repairDaysAround: { kind: "number", default: 7, min: 0, max: 60, ...practice },
  repairCandidates: { kind: "number", default: 400, min: 1, max: 10000, ...practice },
} as const satisfies Record<string, SettingDefinition>;
