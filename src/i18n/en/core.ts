import type { CoreMessages } from "../areas/core";
import { categoryNames } from "./categoryNames";

const phaseNames = { pre: "before the training", post: "after the training" };

export const core: CoreMessages = {
  tables: {
    settings: {
      name: "Settings",
      columns: {
        key: "Key",
        label: "Setting",
        value: "Value",
        unit: "Unit",
        source: "Source",
        sourceDate: "Year",
        note: "Note",
      },
    },
    participants: {
      name: "Participants",
      columns: {
        id: "Participant ID",
        name: "Name",
        email: "E-mail",
        category: "Category",
        organisation: "Organisation",
        phone: "Phone",
        connection: "Internet Connection",
        accommodation: "Special Needs",
        consent: "Consent",
        consentPurpose: "Purpose of Consent",
        consentDate: "Date of Consent",
        minor: "Under 18",
        guardian: "Guardian",
        notes: "Notes",
      },
    },
    instruments: {
      name: "Instruments",
      columns: {
        id: "Instrument ID",
        name: "Instrument Name",
        kind: "Kind",
        phase: "Phase",
        maximum: "Maximum Score",
        cognitive: "Cognitive Weight",
        affective: "Affective Weight",
        psychomotor: "Psychomotor Weight",
        notes: "Notes",
      },
    },
    scores: { name: "Scores", columns: { participantId: "Participant ID", name: "Name" } },
    gains: {
      name: "Gains",
      columns: {
        group: "Group",
        measure: "Domain",
        enrolled: "Enrolled",
        withBefore: "With a Score Before",
        withAfter: "With a Score After",
        pairs: "With Both",
        meanBefore: "Mean Before",
        sdBefore: "SD Before",
        meanAfter: "Mean After",
        sdAfter: "SD After",
        points: "Gain (percentage points)",
        relativePercent: "Relative Rise (%)",
        classGain: "Class Normalized Gain",
        category: "Gain Category",
        effectiveness: "Effectiveness",
        meanIndividualGain: "Mean Individual Gain",
        normalizedChange: "Mean Normalized Change",
        percentImproved: "Participants Improved (%)",
        t: "Paired t",
        df: "Degrees of Freedom",
        p: "p of the t Test",
        ciLow: "95% CI Low (points)",
        ciHigh: "95% CI High (points)",
        wilcoxonV: "Wilcoxon V",
        wilcoxonP: "p of Wilcoxon",
        shapiroW: "Shapiro–Wilk W (differences)",
        shapiroP: "p of Shapiro–Wilk",
        dz: "d_z",
        dav: "d_av",
        gz: "Hedges g_z",
        gzLow: "g 95% CI Low",
        gzHigh: "g 95% CI High",
        rankBiserial: "Rank-Biserial Correlation",
        failPass: "Fail → Pass",
        passFail: "Pass → Fail",
        mcnemarP: "p of McNemar (exact)",
      },
    },
    participantGains: {
      name: "Participant Gains",
      columns: {
        id: "Participant ID",
        name: "Name",
        category: "Category",
        before: "before",
        after: "after",
        points: "points",
        gain: "normalized gain",
        gainCategory: "category",
        change: "normalized change",
      },
    },
    report: { name: "Report", columns: {} },
    findings: {
      name: "Findings",
      columns: {
        severity: "Severity",
        origin: "Origin",
        rule: "Rule",
        sheet: "Sheet",
        cells: "Cells",
        message: "Explanation",
      },
    },
  },
  choices: {
    category: categoryNames,
    consent: { yes: "Agreed", no: "Not Agreed" },
    phase: { pre: "Before", during: "During", post: "After" },
    instrumentKind: {
      test: "Test",
      essay: "Essay",
      portfolio: "Portfolio",
      observation: "Observation",
      simulation: "Simulation",
      "skill-test": "Skill Test",
      "self-assessment": "Self-Assessment",
      interview: "Interview",
      other: "Other",
    },
  },
  yes: "Yes",
  no: "No",
  severities: { error: "Error", warning: "Warning", info: "Information", waived: "Waived" },
  settings: {
    programmeName: { label: "Programme name" },
    organiser: { label: "Organiser" },
    venue: { label: "Venue" },
    programmeStart: { label: "First day of the programme", unit: "date" },
    programmeEnd: { label: "Last day of the programme", unit: "date" },
    language: {
      label: "Language of reports and messages",
      choices: { id: "Bahasa Indonesia", en: "English" },
    },
    timeZone: {
      label: "Time zone of the programme",
      note: "WIB = UTC+7, WITA = UTC+8, WIT = UTC+9.",
      choices: { WIB: "WIB", WITA: "WITA", WIT: "WIT" },
    },
    minutesPerJp: { label: "Length of one JP (training hour)", unit: "minutes" },
    attendanceThreshold: {
      label: "Minimum attendance",
      unit: "percent of JP",
      note: "Counted in JP, not in sessions.",
    },
    gainLowBound: {
      label: "Lower bound of a medium normalized gain",
      note: "A gain equal to this bound is medium.",
    },
    gainHighBound: {
      label: "Lower bound of a high normalized gain",
      note: "A gain equal to this bound is high.",
    },
    effectivenessLowBound: {
      label: "Lower bound of “less effective”",
      unit: "percent of possible gain",
    },
    effectivenessMediumBound: {
      label: "Lower bound of “fairly effective”",
      unit: "percent of possible gain",
    },
    effectivenessHighBound: {
      label: "Lower bound of “effective”",
      unit: "percent of possible gain",
    },
    cognitiveWeight: { label: "Weight of the cognitive domain in the overall score" },
    affectiveWeight: { label: "Weight of the affective domain in the overall score" },
    psychomotorWeight: { label: "Weight of the psychomotor domain in the overall score" },
    passingScore: {
      label: "Passing score",
      unit: "scale 0–100",
      note: "Passing the training is not the same as being declared competent by an assessor.",
    },
    significanceLevel: { label: "Significance level of statistical tests" },
    smallSampleRefuse: {
      label: "Fewest pairs for a conclusion",
      unit: "participants",
      note: "Below this the report describes and draws no conclusion.",
    },
    smallSampleIndicative: {
      label: "Fewest pairs for a full conclusion",
      unit: "participants",
      note: "Below this results are called indicative.",
    },
    chartPalette: {
      label: "Chart colours",
      choices: {
        programme: "Light blue, light green, orange",
        "colour-blind-safe": "Safe for colour-blind readers",
      },
    },
  },
  commonPractice: "Common practice; check the rules that bind you",
  prepare: {
    headerProtected: "The headers tell Capaian what the columns hold.",
    choose: (allowed) => `Choose one: ${allowed.join(", ")}.`,
    between: (minimum, maximum) => `Enter a number from ${minimum} to ${maximum}.`,
    aDate: "Enter a date, such as 2025-05-24.",
    anEmail: "Enter an e-mail address, such as name@example.org.",
    instrumentNote: (name, phase, maximum) =>
      `${name}\nPhase: ${phase}\nScore 0 to ${maximum}. Leave blank while there is no score.`,
  },
  cellRules: {
    "sheet-missing": {
      title: "Sheet missing",
      text: ({ sheet }) =>
        `There is no sheet ${sheet}. Run the menu Capaian → Set up workbook, then fill that sheet in.`,
    },
    "sheet-empty": {
      title: "Sheet empty",
      text: ({ sheet }) => `The sheet ${sheet} holds no data yet. Fill it in from row 2.`,
    },
    "column-missing": {
      title: "Column missing",
      text: ({ column }) =>
        `No column “${column}” was found in row 1. Run Set up workbook to add it, or correct the header.`,
    },
    "duplicate-header": {
      title: "Header used twice",
      text: ({ column, cells }, f) =>
        `More than one column is headed “${column}”: ${f.list(cells)}. None of them is read until one bears another header.`,
    },
    "merged-cells": {
      title: "Merged cells",
      text: ({ range }) =>
        `The cells ${range} are merged, so only the first of them can be read. Unmerge them and fill in each row.`,
    },
    "cell-required": {
      title: "Required cell blank",
      text: ({ column }) => `Column “${column}” must be filled in, but this cell is blank.`,
    },
    "cell-not-number": {
      title: "Not a number",
      text: ({ column, value }) =>
        `Column “${column}” must hold a number, but this cell holds “${value}”. It counts as missing until it is corrected.`,
    },
    "cell-not-date": {
      title: "Not a date",
      text: ({ column, value }) =>
        `Column “${column}” must hold a date, but “${value}” is no date of the calendar. Write for example 2025-05-24.`,
    },
    "cell-date-ambiguous": {
      title: "Ambiguous date",
      text: ({ column, value }) =>
        `The date “${value}” in column “${column}” can be read day-month or month-day. Write for example 2025-04-03 or 3 April 2025.`,
    },
    "cell-not-time": {
      title: "Not a time",
      text: ({ column, value }) =>
        `Column “${column}” must hold a time of day, but “${value}” is none. Write for example 09:00.`,
    },
    "cell-not-choice": {
      title: "Not one of the choices",
      text: ({ column, value, allowed }) =>
        `“${value}” is not a choice for column “${column}”. The choices are: ${allowed.join(", ")}.`,
    },
    "cell-not-email": {
      title: "Not an e-mail address",
      text: ({ value }) => `“${value}” is not a complete e-mail address.`,
    },
    "cell-tidied": {
      title: "Stray spaces",
      text: ({ column, value }) =>
        `Column “${column}” is read as “${value}” here, without stray spaces or line breaks.`,
    },
    "cell-out-of-range": {
      title: "Out of range",
      text: ({ column, value, minimum, maximum }, f) =>
        `The value ${f.short(value)} in column “${column}” lies outside ${f.short(minimum)} to ${f.short(maximum)} and is not used.`,
    },
    "cell-error": {
      title: "Formula error",
      text: ({ column, value }) =>
        `A cell in column “${column}” shows the formula error ${value}. Correct the formula; the value counts as missing.`,
    },
    "cell-formula": {
      title: "Holds a formula",
      text: ({ column, formula }) =>
        `A cell in column “${column}” holds the formula ${formula}. Its result is used as it is.`,
    },
    "setting-unknown": {
      title: "Unknown setting",
      text: ({ key }) => `The setting key “${key}” is not known and is ignored.`,
    },
    "setting-duplicate": {
      title: "Setting given twice",
      text: ({ key }) =>
        `The setting “${key}” stands there more than once. The default is used until one of them is deleted.`,
    },
    "setting-order": {
      title: "Settings contradict each other",
      text: ({ lower, upper }) =>
        `“${lower}” is above or after “${upper}”. Both have their default values until the order is put right.`,
    },
    "id-duplicate": {
      title: "ID used twice",
      text: ({ column, id }) =>
        `${column} “${id}” is used by more than one row. Each row needs an ID of its own.`,
    },
  },
  gainRules: {
    "cohort-empty": {
      title: "No participants yet",
      text: () =>
        "The sheet Participants holds nobody yet. Enter IDs and names from row 2, then run this again.",
    },
    "cohort-of-one": {
      title: "Only one participant",
      text: () =>
        "This cohort holds one participant only. Standard deviations, tests and effect sizes cannot be computed.",
    },
    "participant-category-missing": {
      title: "Category missing",
      text: ({ count, total }) =>
        `${count} of ${total} participants ${count === 1 ? "has" : "have"} no category. They count in the results of all participants and are shown as “No category”.`,
    },
    "instrument-without-weight": {
      title: "Instrument without weight",
      text: ({ instrument }) =>
        `The instrument “${instrument}” has no weight in any domain, so it does not count.`,
    },
    "domain-not-measured": {
      title: "Domain not measured",
      text: ({ domain, phase }) =>
        `No instrument ${phaseNames[phase]} has weight in the ${domain} domain, so its gain cannot be computed.`,
    },
    "score-column-unknown": {
      title: "Unknown score column",
      text: ({ column }) =>
        `The header “${column}” is neither the ID nor the name of an instrument in Instruments. The column is left alone and does not count.`,
    },
    "score-column-missing": {
      title: "Score column missing",
      text: ({ instrument }) =>
        `The instrument “${instrument}” has no column in Scores. Run Set up workbook to add it.`,
    },
    "score-column-duplicate": {
      title: "Score column given twice",
      text: ({ instrument, cells }, f) =>
        `The instrument “${instrument}” has more than one column: ${f.list(cells)}. None of them counts until one bears another header.`,
    },
    "score-row-unknown-participant": {
      title: "Participant not enrolled",
      text: ({ participant }) =>
        `The ID “${participant}” is not in Participants. Its scores do not count; enrol the participant or correct the ID.`,
    },
    "score-row-duplicate": {
      title: "Score row given twice",
      text: ({ participant, rows }, f) =>
        `Participant “${participant}” has more than one row of scores: rows ${f.list(rows.map(String))}. None of them counts until they are one row.`,
    },
    "participant-duplicate": {
      title: "Participant ID used twice",
      text: ({ participant, rows }, f) =>
        `The ID “${participant}” is used in rows ${f.list(rows.map(String))}. Participants with that ID do not count until each has an ID of their own.`,
    },
    "score-not-number": {
      title: "Score is not a number",
      text: ({ participant, instrument, value }) =>
        `The score of participant ${participant} on ${instrument} is “${value}”, not a number. It counts as missing until it is corrected.`,
    },
    "score-out-of-range": {
      title: "Score out of range",
      text: ({ participant, instrument, value, maximum }, f) =>
        `The score of participant ${participant} on ${instrument} is ${f.short(value)}, outside 0 to ${f.short(maximum)}. It does not count until it is corrected.`,
    },
    "score-formula": {
      title: "Score is a formula",
      text: ({ participant, instrument, formula }) =>
        `The score of participant ${participant} on ${instrument} comes from the formula ${formula}. Its result counts; make sure that this is meant.`,
    },
    "participant-without-scores": {
      title: "Participant without scores",
      text: ({ count, participants }) =>
        `${count} ${count === 1 ? "participant has" : "participants have"} no score at all (${participants.join(", ")}${count > participants.length ? ", …" : ""}).`,
    },
    "pairs-incomplete": {
      title: "Incomplete pairs of scores",
      text: ({ domain, pairs, enrolled }) =>
        `${capital(domain)} domain: ${pairs} of ${enrolled} participants have a score both before and after. Only they are compared.`,
    },
    "sample-small": {
      title: "Few pairs of scores",
      text: ({ domain, pairs, needed, refused }) =>
        `The ${domain} domain has ${pairs} ${pairs === 1 ? "pair" : "pairs"} of scores, fewer than ${needed}. ${refused ? "Its figures describe and support no conclusion." : "Its results are indicative."}`,
    },
  },
  starterInstruments: {
    "PRA-K": "Knowledge test before",
    "PASCA-K": "Knowledge test after",
    "PRA-A": "Observation of attitude before",
    "PASCA-A": "Observation of attitude after",
    "PRA-P": "Skill test before",
    "PASCA-P": "Skill test after",
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
