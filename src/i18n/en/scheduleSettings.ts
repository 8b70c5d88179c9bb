import type { ScheduleWords } from "../areas/schedule";

const minutes = "minutes";
const jp = "JP";

/** Label, unit and note of each schedule setting. */
export const scheduleSettingWords: ScheduleWords["settings"] = {
  dayStart: { label: "Training day starts", unit: "o'clock", note: "By the clock of the place." },
  dayEnd: { label: "Training day ends", unit: "o'clock", note: "By the clock of the place." },
  onlineAfterHours: {
    label: "Online sessions allowed after hours",
    unit: "",
    note: "For participants who have a job.",
  },
  onlineDayEnd: {
    label: "Online day ends",
    unit: "o'clock",
    note: "Holds where online sessions are allowed after hours.",
  },
  maxJpPerDayFaceToFace: {
    label: "Most JP face to face a day",
    unit: jp,
    note: "Commonly 8–10 JP.",
  },
  maxJpPerDayOnlineLive: {
    label: "Most JP online live a day",
    unit: jp,
    note: "Some other rules are stricter, for example 3 JP.",
  },
  maxJpPerDaySelfPaced: { label: "Most JP online self-paced a day", unit: jp, note: "" },
  maxJpPerDayTotal: {
    label: "Most JP in all modes a day",
    unit: jp,
    note: "Checked where no mode exceeds its own limit.",
  },
  minJpPerDay: { label: "Fewest JP a day", unit: jp, note: "" },
  minJpAppliesTo: { label: "Fewest JP apply to", unit: "", note: "" },
  onlineShareTarget: {
    label: "Target online share",
    unit: "",
    note: "A general composition; adjust it to the programme.",
  },
  onlineShareTolerance: {
    label: "Tolerance of the online share",
    unit: "",
    note: "How far from the target is still accepted.",
  },
  sessionMaxMinutes: {
    label: "Longest session",
    unit: minutes,
    note: "From start to end, break included.",
  },
  consecutiveMaxMinutes: {
    label: "Longest run of sessions",
    unit: minutes,
    note: "Several sessions without a pause between them.",
  },
  pauseMinutes: {
    label: "Shortest pause between sessions",
    unit: minutes,
    note: "A shorter gap does not count as a pause.",
  },
  breakAfterMinutes: { label: "Break needed after", unit: minutes, note: "" },
  breakMinimumMinutes: { label: "Shortest break", unit: minutes, note: "" },
  overnightMaxMinutes: {
    label: "Longest session across midnight",
    unit: minutes,
    note: "Beyond it the end is taken for a slip.",
  },
  weekendDays: { label: "Weekend", unit: "", note: "Days reported as free days of the week." },
  collectiveLeaveSeverity: {
    label: "Severity of collective leave",
    unit: "",
    note: "Binds civil servants; others may choose.",
  },
  fridayPrayerObserved: {
    label: "Keep time for Friday prayer",
    unit: "",
    note: "A group may be exempted.",
  },
  fridayPrayerStart: { label: "Friday prayer from", unit: "o'clock", note: "Local time." },
  fridayPrayerEnd: { label: "Friday prayer until", unit: "o'clock", note: "Local time." },
  ramadanStart: { label: "Ramadan begins", unit: "", note: "Empty: not checked." },
  ramadanEnd: { label: "Ramadan ends", unit: "", note: "Empty: not checked." },
  ramadanDayStart: { label: "Training day in Ramadan starts", unit: "o'clock", note: "" },
  ramadanDayEnd: { label: "Training day in Ramadan ends", unit: "o'clock", note: "" },
  orderPattern: {
    label: "Pattern of stages",
    unit: "",
    note: "A stage the pattern does not name may stand anywhere.",
  },
  orderSameDayAllowed: {
    label: "Two stages may share a day",
    unit: "",
    note: "For example a competency test on the last day of class.",
  },
  unitJpTolerance: { label: "Tolerance of a unit's JP", unit: jp, note: "Per unit and mode." },
  travelDefaultMinutes: {
    label: "Travel time where none is recorded",
    unit: minutes,
    note: "Between two places that are not in the sheet Travel.",
  },
  modeSwitchMinutes: {
    label: "Shortest gap between online and face to face",
    unit: minutes,
    note: "",
  },
  facilitatorMaxJpPerDay: {
    label: "Most JP of a facilitator a day",
    unit: jp,
    note: "Where the sheet Facilitators gives no limit.",
  },
  facilitatorFairnessRatio: {
    label: "Largest load against the mean",
    unit: "times",
    note: "Checked from three facilitators on.",
  },
  coFacilitatorThreshold: {
    label: "Participants for a single facilitator",
    unit: "people",
    note: "Above it a second facilitator is needed.",
  },
  orientationRequired: {
    label: "Orientation required",
    unit: "",
    note: "Where the programme opens online.",
  },
  recordingRequired: { label: "Recording of online sessions required", unit: "", note: "" },
  repairStepMinutes: {
    label: "Time step of suggestions",
    unit: minutes,
    note: "Distance between the starts that are tried.",
  },
  repairDaysAround: {
    label: "Days around for suggestions",
    unit: "days",
    note: "Days before and after that are tried.",
  },
  repairCandidates: {
    label: "Changes tried for each finding",
    unit: "changes",
    note: "The search stops after so many.",
  },
};

export const scheduleSettingChoices: ScheduleWords["settingChoices"] = {
  minJpAppliesTo: { online: "Online days", all: "All days", none: "Not checked" },
  weekendDays: { "saturday-sunday": "Saturday and Sunday", sunday: "Sunday", none: "Not checked" },
  collectiveLeaveSeverity: { warning: "Warning", error: "Error", none: "Not checked" },
  orderPattern: {
    "online-class-evaluation-mentoring": "Online → face to face → evaluation → mentoring",
    "online-class": "Online → face to face",
    "class-online": "Face to face → online",
    "class-mentoring-portfolio-evaluation": "Face to face → mentoring → portfolio → evaluation",
    free: "Free",
  },
};
