import type { ScheduleWords } from "../areas/schedule";

/** Sheet names and column headers. */
export const scheduleTables: ScheduleWords["tables"] = {
  schedule: {
    name: "Schedule",
    columns: {
      id: "Session ID",
      date: "Date",
      start: "Start",
      end: "End",
      breakMinutes: "Break (min)",
      topic: "Topic",
      unit: "Unit",
      mode: "Mode",
      kind: "Kind",
      facilitators: "Facilitator",
      groups: "Group",
      place: "Place",
      link: "Link",
      recording: "Recording",
      waiver: "Waiver",
      notes: "Notes",
    },
  },
  facilitators: {
    name: "Facilitators",
    columns: {
      name: "Name",
      units: "Units Taught",
      certificateUntil: "Certificate Valid Until",
      maxJpPerDay: "Maximum JP a Day",
      unavailable: "Unavailable",
      zone: "Time Zone",
    },
  },
  places: {
    name: "Places",
    columns: {
      name: "Name",
      capacity: "Capacity",
      facilities: "Facilities",
      zone: "Time Zone",
      unavailable: "Unavailable",
      shared: "May Be Shared",
    },
  },
  travel: { name: "Travel", columns: { from: "From", to: "To", minutes: "Duration (min)" } },
  groups: {
    name: "Groups",
    columns: {
      name: "Name",
      members: "Participant IDs",
      size: "Number of Participants",
      unavailable: "Unavailable",
      zone: "Time Zone",
      fridayPrayer: "Friday Prayer",
    },
  },
  curriculum: {
    name: "Curriculum",
    columns: {
      unit: "Unit",
      title: "Title",
      jpFaceToFace: "JP Face to Face",
      jpOnlineLive: "JP Online Live",
      jpOnlineSelfPaced: "JP Online Self-paced",
      jpSelfStudy: "JP Self-study",
      prerequisites: "Prerequisites",
      facilities: "Facilities",
    },
  },
  holidays: {
    name: "Holidays",
    columns: { date: "Date", kind: "Kind", name: "Name", source: "Source" },
  },
  repairs: {
    name: "Suggested Repairs",
    columns: {
      number: "No",
      apply: "Choose",
      rule: "Rule",
      message: "Finding",
      change: "Suggestion",
      cost: "Size of Change (hours)",
      tried: "Candidates Tried",
    },
  },
  timetable: { name: "Timetable", time: "Time", day: "Day" },
  scheduleSummary: { name: "Schedule Summary" },
};

export const scheduleChoices: ScheduleWords["choices"] = {
  mode: {
    "face-to-face": "Face to Face",
    "online-live": "Online Live",
    "online-self-paced": "Online Self-paced",
    "self-study": "Self-study",
  },
  kind: {
    orientation: "Orientation",
    "pre-test": "Pre-test",
    theory: "Theory",
    practice: "Practice",
    simulation: "Simulation",
    mentoring: "Mentoring",
    portfolio: "Portfolio",
    "post-test": "Post-test",
    evaluation: "Evaluation",
    "competency-test": "Competency Test",
  },
  holidayKind: { national: "National Holiday", "collective-leave": "Collective Leave" },
  zone: { WIB: "WIB", WITA: "WITA", WIT: "WIT" },
  phase: {
    online: "Online",
    "face-to-face": "Face to Face",
    mentoring: "Mentoring",
    portfolio: "Portfolio",
    evaluation: "Evaluation",
  },
  outcome: { found: "Suggestion found", "none-found": "None found", "by-hand": "Mend by hand" },
};
