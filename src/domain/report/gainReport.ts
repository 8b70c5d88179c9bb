import type { Instrument } from "../gains/cohort";
import type { GainAnalysis, GainResult } from "../gains/gainAnalysis";
import type { Satisfaction } from "../quiz/feedback";
import type { Settings } from "../settings";
import type {
  Block,
  CategoryRow,
  InstrumentRow,
  MissingItem,
  Norms,
  ResultRow,
  StatisticsColumn,
} from "./report";

/** The evaluation report of a cohort: results, chart, flow, statistics, categories, what is missing. */
export function gainReport(
  analysis: GainAnalysis,
  instruments: readonly Instrument[],
  settings: Settings,
  satisfaction: readonly Satisfaction[] = [],
): Block[] {
  const cohort = analysis.results.filter(({ group }) => group === "all");
  const rows = cohort.map(resultRow);
  const columns = cohort.map(statisticsColumn);
  const norms = normsOf(settings);
  return [
    {
      kind: "title",
      facts: {
        name: settings.programmeName,
        organiser: settings.organiser,
        venue: settings.venue,
        start: settings.programmeStart,
        end: settings.programmeEnd,
        enrolled: analysis.scores.participants.length,
      },
    },
    { kind: "heading", id: "results" },
    { kind: "results", rows },
    { kind: "heading", id: "chart" },
    {
      kind: "chart",
      rows: rows.filter(({ measure }) => measure !== "overall"),
      palette: settings.chartPalette,
    },
    { kind: "heading", id: "reading" },
    { kind: "sentences", of: columns, norms },
    { kind: "heading", id: "flow" },
    { kind: "flow", rows: cohort.map(({ measure, flow }) => ({ measure, ...flow })) },
    { kind: "heading", id: "categories" },
    { kind: "categories", rows: categoryRows(analysis) },
    { kind: "heading", id: "statistics" },
    { kind: "statistics", columns },
    ...satisfactionBlocks(satisfaction),
    { kind: "heading", id: "instruments" },
    { kind: "instruments", rows: instruments.map(instrumentRow) },
    { kind: "heading", id: "missing" },
    { kind: "missing", items: missingItems(cohort, settings) },
    { kind: "heading", id: "norms" },
    { kind: "norms", norms },
  ];
}

/** Only where feedback was given: a report without any has nothing to say of it. */
function satisfactionBlocks(all: readonly Satisfaction[]): Block[] {
  if (all.length === 0) return [];
  const tables = all.map((of): Block => ({ kind: "satisfaction", of }));
  return [{ kind: "heading", id: "satisfaction" }, ...tables];
}

export function resultRow(result: GainResult): ResultRow {
  return {
    measure: result.measure,
    pairs: result.flow.pairs,
    before: result.summary.meanPre,
    after: result.summary.meanPost,
    points: result.points,
    relativePercent: result.relativePercent,
    gain: result.gain.classGain,
    category: result.gainCategory,
    effectiveness: result.effectiveness,
  };
}

/** The breakdown leaves the weighed total out of each category: the domains are what is compared. */
function categoryRows(analysis: GainAnalysis): CategoryRow[] {
  return analysis.results
    .filter(({ group, measure }) => group !== "all" && measure !== "overall")
    .map((result) => ({
      ...resultRow(result),
      group: result.group,
      enrolled: result.flow.enrolled,
    }));
}

function instrumentRow(instrument: Instrument): InstrumentRow {
  const { cognitive, affective, psychomotor } = instrument;
  return {
    name: instrument.name ?? instrument.id ?? "",
    phase: instrument.phase,
    maximum: instrument.maximum,
    weights: { cognitive, affective, psychomotor },
  };
}

/** Hedges' g and its interval: the small-sample factor J applied to d_z and to both of its limits. */
export function statisticsColumn(result: GainResult): StatisticsColumn {
  const { summary, gain, t, wilcoxon, shapiro, effect, mcnemar } = result;
  const corrected = (limit: number | null) =>
    limit === null || !effect.J ? null : limit * effect.J;
  return {
    measure: result.measure,
    pairs: result.flow.pairs,
    meanBefore: summary.meanPre,
    meanAfter: summary.meanPost,
    sdBefore: summary.sdPre,
    sdAfter: summary.sdPost,
    points: result.points,
    relativePercent: result.relativePercent,
    classGain: gain.classGain,
    category: result.gainCategory,
    meanIndividualGain: gain.meanIndividualGain,
    nIndividualGain: gain.nIndividualGain,
    normalizedChange: gain.meanChange,
    percentImproved: summary.pctImproved,
    t: t.t,
    df: t.df,
    p: t.p,
    ciLow: t.ciLow,
    ciHigh: t.ciHigh,
    wilcoxonV: wilcoxon.p === null || result.flow.pairs < 2 ? null : wilcoxon.V,
    wilcoxonP: result.flow.pairs < 2 ? null : wilcoxon.p,
    wilcoxonMethod: wilcoxon.method,
    shapiroW: shapiro.W,
    shapiroP: shapiro.p,
    dz: effect.dz,
    dav: effect.dav,
    // At two pairs the factor is 0 and would turn any effect into none.
    gz: effect.J ? effect.gz : null,
    gzLow: corrected(effect.dzCiLow),
    gzHigh: corrected(effect.dzCiHigh),
    dzLow: effect.dzCiLow,
    dzHigh: effect.dzCiHigh,
    rankBiserial: effect.rankBiserial,
    failPass: mcnemar.failPass,
    passFail: mcnemar.passFail,
    mcnemarP: mcnemar.pExact,
  };
}

export function normsOf(settings: Settings): Norms {
  return {
    gainLowBound: settings.gainLowBound,
    gainHighBound: settings.gainHighBound,
    effectivenessBounds: [
      settings.effectivenessLowBound,
      settings.effectivenessMediumBound,
      settings.effectivenessHighBound,
    ],
    passingScore: settings.passingScore,
    significanceLevel: settings.significanceLevel,
    smallSampleRefuse: settings.smallSampleRefuse,
    smallSampleIndicative: settings.smallSampleIndicative,
    weights: {
      cognitive: settings.cognitiveWeight,
      affective: settings.affectiveWeight,
      psychomotor: settings.psychomotorWeight,
    },
  };
}

function missingItems(cohort: readonly GainResult[], settings: Settings): MissingItem[] {
  const items: MissingItem[] = [];
  if (settings.programmeName === "") items.push({ what: "programme-name" });
  if (settings.organiser === "") items.push({ what: "organiser" });
  if (settings.venue === "") items.push({ what: "venue" });
  if (settings.programmeStart === null || settings.programmeEnd === null) {
    items.push({ what: "programme-dates" });
  }
  for (const { measure, flow } of cohort) {
    if (measure === "overall") continue;
    if (flow.withBefore === 0) items.push({ what: "measure", measure, side: "before" });
    if (flow.withAfter === 0) items.push({ what: "measure", measure, side: "after" });
    const missing = flow.enrolled - flow.pairs;
    if (flow.withBefore > 0 && flow.withAfter > 0 && missing > 0) {
      items.push({ what: "pairs", measure, missing });
    }
  }
  return items;
}
