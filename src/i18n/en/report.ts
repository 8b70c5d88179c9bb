import type { Norms, ResultRow, StatisticsColumn } from "../../domain/report/report";
import type { ReportMessages } from "../areas/report";
import type { Formats } from "../formats";
import { categoryNames } from "./categoryNames";

const measures = {
  cognitive: "Cognitive",
  affective: "Affective",
  psychomotor: "Psychomotor",
  overall: "Overall",
};
const categories = { low: "Low", medium: "Medium", high: "High" };
const noData = "[NO DATA YET]";

export const report: ReportMessages = {
  noData,
  title: "Evaluation Report on Competency Gains",
  programme: (facts, f) => [
    `Programme: ${facts.name || noData}`,
    `Organiser: ${facts.organiser || noData}`,
    `Venue: ${facts.venue || noData}`,
    `Dates: ${facts.start && facts.end ? `${f.date(facts.start)} to ${f.date(facts.end)}` : noData}`,
    `Participants enrolled: ${facts.enrolled > 0 ? facts.enrolled : noData}`,
  ],
  headings: {
    results: "Results by domain of competency",
    chart: "Chart of the means before and after the training",
    reading: "Reading the results",
    flow: "From enrolled to compared participants",
    categories: "Results by participant category",
    statistics: "Full statistics of all participants",
    satisfaction: "Satisfaction (IKM, PermenPANRB 14/2017)",
    instruments: "Instruments and their weights",
    missing: "Data still missing",
    norms: "Norms used",
  },
  measures,
  groups: {
    all: "All participants",
    ...categoryNames,
    uncategorised: "No category",
  },
  gainCategories: categories,
  effectiveness: {
    "not-effective": "Not effective",
    less: "Less effective",
    fair: "Fairly effective",
    effective: "Effective",
  },
  resultColumns: {
    measure: "Domain",
    before: "Before",
    after: "After",
    points: "Increase (points)",
    relative: "Relative rise (%)",
    gain: "Class normalized gain",
    category: "Category",
    explanation: "Explanation",
  },
  explanation,
  resultsNote:
    "Scores are on a scale of 0–100. “Points” are percentage points, the difference of two means; the “relative rise” is that difference divided by the mean before.",
  chart: {
    title: "Mean scores before and after the training, and the increase",
    axis: "Score (0–100)",
    alternativeText: (rows, f) =>
      `Bar chart of three domains. ${rows
        .map(
          (row) =>
            `${measures[row.measure]}: before ${f.number(row.before)}, after ${f.number(row.after)}, increase ${f.number(row.points)} points`,
        )
        .join("; ")}.`,
    alternativeTextLabel: "Alternative text of the chart",
  },
  flowColumns: [
    "Domain",
    "Enrolled",
    "With a score before",
    "With a score after",
    "With both",
    "Left out",
  ],
  flowNote: "Only participants with a score both before and after are compared.",
  categoryColumns: {
    group: "Participant category",
    measure: "Domain",
    enrolled: "Enrolled",
    pairs: "With both",
    before: "Before",
    after: "After",
    points: "Increase (points)",
    gain: "Class normalized gain and its category",
  },
  statisticsColumn: "Measure",
  statisticsRows: {
    pairs: "Pairs (n)",
    meanBefore: "Mean before",
    sdBefore: "SD before",
    meanAfter: "Mean after",
    sdAfter: "SD after",
    points: "Increase (percentage points)",
    relativePercent: "Relative rise (%)",
    classGain: "Class normalized gain",
    meanIndividualGain: "Mean individual normalized gain",
    nIndividualGain: "Participants with an individual gain",
    normalizedChange: "Mean normalized change",
    percentImproved: "Participants improved (%)",
    t: "Paired t",
    df: "Degrees of freedom",
    p: "p of the t test (two-sided)",
    ciLow: "95% CI of the increase, low (points)",
    ciHigh: "95% CI of the increase, high (points)",
    wilcoxonV: "Wilcoxon V",
    wilcoxonP: "p of Wilcoxon (two-sided)",
    shapiroW: "Shapiro–Wilk W of the differences",
    shapiroP: "p of Shapiro–Wilk",
    dz: "d_z",
    dzLow: "d_z, 95% CI low",
    dzHigh: "d_z, 95% CI high",
    dav: "d_av",
    gz: "Hedges g_z",
    gzLow: "Hedges g_z, 95% CI low",
    gzHigh: "Hedges g_z, 95% CI high",
    rankBiserial: "Rank-biserial correlation",
    failPass: "From fail to pass",
    passFail: "From pass to fail",
    mcnemarP: "p of McNemar (exact)",
  },
  reading,
  tests,
  satisfactionColumns: ["Element", "Mean (1–4)", "Index (25–100)", "Quality"],
  instrumentColumns: [
    "Instrument",
    "Phase",
    "Maximum score",
    "Cognitive weight",
    "Affective weight",
    "Psychomotor weight",
  ],
  missing: (item) => {
    switch (item.what) {
      case "programme-name":
        return `Programme name: ${noData} Enter it in Settings.`;
      case "organiser":
        return `Organiser: ${noData} Enter it in Settings.`;
      case "venue":
        return `Venue: ${noData} Enter it in Settings.`;
      case "programme-dates":
        return `First and last day of the programme: ${noData} Enter them in Settings.`;
      case "measure":
        return `Scores ${item.side} the training in the ${measures[item.measure].toLowerCase()} domain: ${noData}`;
      case "pairs":
        return `${measures[item.measure]} domain: ${item.missing} ${item.missing === 1 ? "participant lacks" : "participants lack"} a pair of scores before and after.`;
    }
  },
  nothingMissing: "All the data that this report needs are there.",
  norms: (norms, f) => [
    `Normalized gain: low below ${f.short(norms.gainLowBound)}; medium from ${f.short(norms.gainLowBound)}; high from ${f.short(norms.gainHighBound)} (${norms.gainLowBound === 0.3 && norms.gainHighBound === 0.7 ? "Hake 1998; " : ""}a bound belongs to the higher category).`,
    `Effectiveness of the gain: not effective below ${f.short(norms.effectivenessBounds[0])}%; less effective from ${f.short(norms.effectivenessBounds[0])}%; fairly effective from ${f.short(norms.effectivenessBounds[1])}%; effective from ${f.short(norms.effectivenessBounds[2])}% (common practice; check the rules that bind you).`,
    `Passing score ${f.short(norms.passingScore)} on a scale of 0–100. Passing the training is not the same as being found competent by an assessor.`,
    `Significance level ${f.short(norms.significanceLevel, 4)}. Below ${norms.smallSampleRefuse} pairs no conclusion is drawn; below ${norms.smallSampleIndicative} pairs results are indicative.`,
    `The overall score weighs cognitive : affective : psychomotor = ${f.short(norms.weights.cognitive)} : ${f.short(norms.weights.affective)} : ${f.short(norms.weights.psychomotor)}.`,
    "The paired t test and the Wilcoxon test use the differences of the same participants; Shapiro–Wilk is given as information and does not choose the test. Intervals of effect sizes use the noncentral t distribution.",
  ],
};

function explanation(row: ResultRow, f: Formats): string {
  if (row.points === null || row.before === null) {
    return `${noData} No participant has a score both before and after.`;
  }
  const people = `${row.pairs} ${row.pairs === 1 ? "participant" : "participants"}`;
  const moved =
    row.points === 0
      ? `The mean of ${people} stayed at ${f.number(row.before)}.`
      : `The mean of ${people} ${row.points > 0 ? "rose" : "fell"} from ${f.number(row.before)} to ${f.number(row.after)}: ${f.signed(row.points)} percentage points${row.relativePercent === null ? "" : `, or ${f.number(Math.abs(row.relativePercent))}% of the mean before`}.`;
  return row.gain === null || row.gain < 0
    ? moved
    : `${moved} Of the increase that was still possible, ${f.percent(row.gain)} was reached.`;
}

function reading(column: StatisticsColumn, norms: Norms, f: Formats): string[] {
  const name = measures[column.measure];
  const sentences = tests(column, norms, f, "percentage-points");
  const told = column.pairs === 0 ? sentences : [...sentences, passing(column, norms, f)];
  return told.map((sentence) => `${name}: ${sentence}`);
}

function tests(
  column: StatisticsColumn,
  norms: Norms,
  f: Formats,
  unit: "percentage-points" | "points",
): string[] {
  if (column.pairs === 0) return [`${noData} There are no pairs of scores to compare.`];
  const points = unit === "points" ? "points" : "percentage points";
  return [tTest(column, norms, f, points), ...secondOpinion(column, norms, f)];
}

function tTest(c: StatisticsColumn, norms: Norms, f: Formats, points: string): string {
  if (c.t === null || c.p === null) {
    return c.pairs < 2
      ? "no test can be computed from a single pair of scores."
      : "the t test cannot be computed because every participant's difference is the same.";
  }
  const figures = `n = ${c.pairs}; t(${c.df}) = ${f.number(c.t, 2)}; p ${f.pValue(c.p)}; mean difference ${f.signed(c.points)} ${points} (95% CI ${f.number(c.ciLow)} to ${f.number(c.ciHigh)}); d_z = ${f.number(c.dz, 2)}; d_av = ${f.number(c.dav, 2)}; Hedges g_z = ${f.number(c.gz, 2)} (95% CI ${f.number(c.gzLow, 2)} to ${f.number(c.gzHigh, 2)})`;
  if (c.pairs < norms.smallSampleRefuse) {
    return `${figures}. There are fewer than ${norms.smallSampleRefuse} pairs; these figures describe and support no conclusion.`;
  }
  const change = (c.points ?? 0) >= 0 ? "increase" : "decrease";
  const level = f.short(norms.significanceLevel, 4);
  const verdict =
    c.p < norms.significanceLevel
      ? `the ${change} is significant by the paired t test at the level ${level}`
      : `the change is not significant by the paired t test at the level ${level}`;
  const caution =
    c.pairs < norms.smallSampleIndicative
      ? ` The result is indicative, as n is below ${norms.smallSampleIndicative}.`
      : "";
  return `${verdict} (${figures}).${caution}`;
}

function secondOpinion(c: StatisticsColumn, norms: Norms, f: Formats): string[] {
  const sentences: string[] = [];
  if (c.wilcoxonP !== null) {
    const how =
      c.wilcoxonMethod === "exact" ? "exact p" : "normal approximation with continuity correction";
    const agrees =
      c.p === null || c.pairs < norms.smallSampleRefuse
        ? ""
        : c.p < norms.significanceLevel === c.wilcoxonP < norms.significanceLevel
          ? " It agrees with the t test."
          : " It disagrees with the t test; report both and do not pick the more favourable one.";
    sentences.push(
      `the Wilcoxon test (${how}) gives V = ${f.short(c.wilcoxonV, 1)}; p ${f.pValue(c.wilcoxonP)}; rank-biserial correlation = ${f.number(c.rankBiserial, 2)}.${agrees}`,
    );
  }
  if (c.shapiroP !== null) {
    const shape =
      c.pairs < norms.smallSampleRefuse
        ? "this figure only describes"
        : c.shapiroP > norms.significanceLevel
          ? "no sign that the differences depart from a normal distribution"
          : "the differences depart from a normal distribution, so read the Wilcoxon test beside the t test";
    sentences.push(
      `Shapiro–Wilk of the differences W = ${f.number(c.shapiroW, 3)}; p ${f.pValue(c.shapiroP)}: ${shape}.`,
    );
  }
  return sentences;
}

function passing(c: StatisticsColumn, norms: Norms, f: Formats): string {
  const at = `at a passing score of ${f.short(norms.passingScore)},`;
  return c.failPass + c.passFail === 0
    ? `${at} nobody changed between fail and pass.`
    : `${at} ${c.failPass} went from fail to pass and ${c.passFail} the other way (exact McNemar, p ${f.pValue(c.mcnemarP)}).`;
}
