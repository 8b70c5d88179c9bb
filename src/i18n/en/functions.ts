import type { CellPlace, FunctionMessages, GroupReading, RangeSize } from "../areas/functions";
import type { Formats } from "../formats";

const codeForms = {
  "2004": "the 2004 format (KEP.69/MEN/V/2004)",
  "2012": "the 2012 format (Permenakertrans 8/2012)",
  "2016": "the 2016 format (Permenaker 2/2016)",
};

export const functions: FunctionMessages = {
  refusals: {
    unknownLanguage: (value) => `Unknown language “${value}”. Set language to "id" or "en".`,
    notNumber: ({ at, value }) =>
      `${where(at)} holds “${value}”, which is not a number. Enter a number or leave it blank${at.alone ? "" : "; if it is a column title, start the range one row lower"}.`,
    tooLarge: (at) => `${where(at)} holds a number too large to compute with. Check what it holds.`,
    errorValue: ({ at, value }) =>
      `${where(at)} holds the error ${value}. Mend the formula in that cell first.`,
    dateGiven: (at) =>
      `${where(at)} holds a date or time. Change the format of the cell to number or text, then check what it holds.`,
    outOfRange: ({ at, value, maximum, setBy }, f) =>
      `${where(at)} holds ${f.short(value)}, outside 0 to ${f.short(maximum)}. Correct the score, or set ${setBy} to the right maximum.`,
    gainAboveOne: ({ at, value }, f) =>
      `${where(at)} holds ${f.short(value)}, but a normalized gain and its bounds cannot exceed 1. If the figure is a percentage, divide it by 100.`,
    notPositive: (at) => `${where(at)} must be a number above 0.`,
    notSingle: (argument) =>
      `The argument ${argument} must be one value, not a range. Choose one cell or write the value.`,
    boundsReversed: ({ low, high }, f) =>
      `The bound low (${f.short(low)}) must be smaller than the bound high (${f.short(high)}).`,
    shapesDiffer: ({ first, second }) =>
      `The range ${size(first)}, but ${size(second)}. Choose two ranges of the same size that start in the same row.`,
    oneColumn: (given) => `The range ${size(given)}. Choose one column only.`,
    wrongCount: ({ argument, count, needed }) =>
      `The argument ${argument} holds ${values(count)}, but ${needed} ${needed === 1 ? "is" : "are"} needed: one for each column.`,
    unknownChoice: ({ argument, value, allowed }) =>
      `The argument ${argument} holds “${value}”, which is unknown. Choose one of: ${allowed.join(", ")}.`,
    emptyColumn: ({ argument, column }) =>
      `Column ${column} of the range ${argument} is blank throughout. Leave that column out of the range or fill it in.`,
    notRightOrWrong: (type) =>
      `The type ${type} applies only when every mark is 0 or 1. For other marks use “alpha”.`,
    keyBlank: (item) =>
      `The key of item ${item} is blank. Give every item's key in the argument key.`,
    tooManyOptions: (most) =>
      `The answers hold more than ${most} different options. DISTRACTORS is for multiple-choice questions only; leave out short answers and essays.`,
    tooManyCategories: ({ argument, most }) =>
      `The range ${argument} holds more than ${most} different categories. Group or round the values, or use ICC for numeric scores.`,
    orderNeeded: ({ argument, value, otherwise }) =>
      `The choice “${value}” for ${argument} needs categories that have an order. Replace text categories by numbers in their order (1, 2, 3, …), or use “${otherwise}”.`,
    answerOutOfScale: ({ at, value }, f) =>
      `${where(at)} holds ${f.short(value)}. The index of PermenPANRB 14/2017 applies only to answers from 1 to 4, since it multiplies by 25; answers on a 5-point scale would exceed 100. Correct the answer or use a 4-point questionnaire.`,
    weightUnlikely: ({ weight, elements }, f) =>
      `The weight ${f.short(weight, 4)} does not fit ${elements} ${elements === 1 ? "element" : "elements"}: the weight of each is 1/${elements} = ${f.short(1 / elements, 4)}. Leave weight blank to have it computed.`,
    notTime: ({ at, value }) =>
      `${where(at)} holds “${value}”, which is not a time. Write it as 09:00 or 1:30 PM.`,
    timesNotComparable: (at) =>
      `${where(at)}: start and end are not written in the same way, so the time between them is uncertain. Make both time cells, or both text; both with a date, or both without.`,
    endsBeforeStart: (at) =>
      `${where(at)}: the date and time of the end come before the start. Check start and end.`,
    longerThanADay: (at) =>
      `${where(at)}: start and end are more than 24 hours apart. Compute each session by itself and add them up.`,
    breakNegative: (at) => `${where(at)} is negative. Give the break in minutes, 0 or more.`,
    breakTooLong: ({ at, minutes, breakMinutes }, f) =>
      `${where(at)}: a break of ${f.short(breakMinutes)} minutes exceeds the session of ${f.short(minutes)} minutes. Correct breakMinutes, start, or end.`,
  },
  gainSummary: { column: "Column" },
  gainTest: {
    figure: "Measure",
    value: "Value",
    method: "How the Wilcoxon p was computed",
    methods: {
      exact: "exact",
      normal_cc: "normal approximation with continuity correction",
      none: "no differences",
    },
    reading: "Reading",
  },
  itemColumns: [
    "Item",
    "People (n)",
    "Difficulty (p)",
    "Difficulty category",
    "Discrimination (D)",
    "Discrimination category",
    "Item–total correlation",
    "Item–rest correlation",
    "Note",
  ],
  difficulty: { hard: "Hard", medium: "Medium", easy: "Easy" },
  discrimination: {
    veryGood: "Very good",
    good: "Good",
    fair: "Fair",
    poor: "Poor",
    negative: "Negative, check the key",
  },
  itemNote: ({ n, refuseBelow, indicativeBelow }) =>
    n < refuseBelow
      ? `Fewer than ${refuseBelow} people; no categories are given.`
      : n < indicativeBelow
        ? `Indicative, as there are fewer than ${indicativeBelow} people.`
        : "",
  optionColumns: [
    "Item",
    "Option",
    "Role",
    "Chosen by",
    "Share",
    "Upper group",
    "Lower group",
    "Correlation with total",
    "Distractor works",
  ],
  optionRoles: { key: "Key", distractor: "Distractor" },
  blankOption: "(blank)",
  yes: "Yes",
  no: "No",
  groupColumns: ["Test", "Statistic", "df 1", "df 2", "p", "Effect size", "Note"],
  groupTests: {
    anova: "One-way ANOVA (F)",
    welch: "Welch ANOVA (F)",
    kruskalWallis: "Kruskal–Wallis (H)",
  },
  anovaNote: (omega2, f) =>
    omega2 === null ? "" : `Effect size: eta²; omega² = ${f.number(omega2, 3)}`,
  welchNote: "Does not assume that all groups have the same variance",
  kruskalWallisNote: "Effect size: epsilon²; p by the chi-square approximation",
  groupReading,
  ikmColumns: ["Element", "Mean (NRR)", "Weighted mean", "Index (25–100)", "Quality", "Note"],
  ikmTotal: "IKM",
  ikmLowest: "Lowest",
  serviceQuality: {
    A: "A (very good)",
    B: "B (good)",
    C: "C (less good)",
    D: "D (not good)",
  },
  ikmRespondents: (n) => `${n} ${n === 1 ? "respondent" : "respondents"}`,
  codeForms,
  codeValid: ({ generation, parts: [first = "", second = "", serial, version] }) => {
    const rest = `serial ${serial}, version ${version}`;
    switch (generation) {
      case "2004":
        return `Follows ${codeForms[generation]}: sector ${first}, subsector ${second.slice(0, 2)}, field ${second.slice(2)}, ${rest}.`;
      case "2012":
        return `Follows ${codeForms[generation]}: category ${first}, line of business ${second}, ${rest}.`;
      case "2016":
        return `Follows ${codeForms[generation]}: category ${first}, division ${second.slice(0, 2)}, field ${second.slice(2, 5)}${second.slice(5)}, ${rest}.`;
    }
  },
  codeFault: (fault) => {
    switch (fault.fault) {
      case "spaces":
        return "it contains spaces";
      case "lower-case":
        return "it contains lower-case letters";
      case "dots":
        return "its dots are not where they belong";
      case "separators":
        return `it contains “${fault.found}” where a dot belongs`;
      case "letter-for-digit":
        return `part ${fault.part} (“${fault.text}”) has the letter ${fault.found} where the digit ${fault.meant} belongs`;
      case "digit-for-letter":
        return `part ${fault.part} (“${fault.text}”) has the digit ${fault.found} where the letter ${fault.meant} belongs`;
      case "character":
        return `part ${fault.part} (“${fault.text}”) has ${fault.found} where a ${fault.needed} belongs`;
      case "length":
        return `part ${fault.part} (“${fault.text}”) has ${fault.text.length} ${fault.text.length === 1 ? "character" : "characters"} but needs ${fault.needed}`;
      case "category":
        return `there is no category ${fault.found} (KBLI categories run from A to U)`;
    }
  },
  codeFaulty: ({ generation, faults, suggestion }) =>
    `To be checked: ${faults.join("; ")}. ${suggestion === null ? "Compare it with the SKKNI document." : `Probably ${suggestion} is meant.`} Closest to ${codeForms[generation]}.`,
  schedule: {
    rows: "Rows",
    noFindings: "No findings",
    unknownMode: ({ at, value, allowed }) =>
      `${where(at)} holds “${value}”, which is no mode of learning. Choose one of: ${allowed.join(", ")}.`,
    notDate: ({ at, value }) =>
      `${where(at)} holds “${value}”, which is no certain date. Write it as 2025-05-24.`,
    noHeader: (sheet) =>
      `The first row of the range schedule must hold column headers as in the sheet ${sheet}.`,
    noHolidays: ({ year, years }) =>
      `Capaian knows no holidays of ${year}${years > 1 ? ` nor of ${years - 1} other ${years === 2 ? "year" : "years"} in that range` : ""}. Give the range of their dates as the argument holidays.`,
  },
  codeUnknown:
    "Unknown: none of the three formats of SKKNI unit codes (for example J.620100.020.02). Special or international standards may use other codes.",
};

function where(at: CellPlace): string {
  return at.alone
    ? `The argument ${at.argument}`
    : `Row ${at.row}, column ${at.column} of the range ${at.argument}`;
}

function size({ argument, rows, columns }: RangeSize): string {
  return `${argument} has ${rows} ${rows === 1 ? "row" : "rows"} × ${columns} ${columns === 1 ? "column" : "columns"}`;
}

function values(count: number): string {
  return `${count} ${count === 1 ? "value" : "values"}`;
}

function groupReading(r: GroupReading, f: Formats): string {
  if (r.groups.length === 0) return "No value has a group yet.";
  if (r.groups.length === 1) {
    return "Only one group has values; a comparison needs at least two.";
  }
  const means =
    r.groups.length > 6
      ? ""
      : ` Means: ${f.list(r.groups.map(({ name, n, mean }) => `${name} ${f.short(mean)} (n = ${n})`))}.`;
  if (r.test === null) {
    return `The difference of means cannot be tested, as the values within each group do not vary.${means}`;
  }
  const figures = `N = ${r.n}; F(${f.short(r.df1)}, ${f.short(r.df2)}) = ${f.number(r.F, 2)}; p ${f.pValue(r.p)}; eta² = ${f.number(r.eta2, 3)}`;
  if (r.n < r.refuseBelow) {
    return `${figures}. There are fewer than ${r.refuseBelow} values; these figures describe and support no conclusion.${means}`;
  }
  const small = (p: number | null) => p !== null && p < r.level;
  const verdict = `The means of the groups ${small(r.p) ? "differ" : "do not differ"} significantly by ${r.test === "welch" ? "Welch's ANOVA" : "one-way ANOVA"} at the level ${f.short(r.level, 4)} (${figures}).`;
  const second =
    r.kruskalWallisP === null
      ? ""
      : small(r.p) === small(r.kruskalWallisP)
        ? ` The Kruskal–Wallis test agrees (p ${f.pValue(r.kruskalWallisP)}).`
        : ` The Kruskal–Wallis test disagrees (p ${f.pValue(r.kruskalWallisP)}); report both.`;
  const caution =
    r.n < r.indicativeBelow ? ` The result is indicative, as N is below ${r.indicativeBelow}.` : "";
  return `${verdict}${second}${caution}${means}`;
}
