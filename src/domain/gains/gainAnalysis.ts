import { type Choice, choiceSets } from "../choices";
import type { Settings } from "../settings";
import { effectSizes } from "../statistics/effectSizes";
import { mcnemar } from "../statistics/mcnemar";
import { pairedSummary } from "../statistics/pairedSummary";
import { pairedT } from "../statistics/pairedT";
import { cleanPairs } from "../statistics/pairs";
import { shapiroWilk } from "../statistics/shapiroWilk";
import { wilcoxon } from "../statistics/wilcoxon";
import { classGainFromMeans } from "./classGain";
import { type Domain, domains } from "./cohort";
import { type CohortScores, type GainFinding, overallScores } from "./domainScores";
import { type EffectivenessCategory, effectivenessCategory } from "./effectiveness";
import { type GainCategory, gainCategory } from "./gainCategory";
import { normalizedGain } from "./normalizedGain";

/** A domain, or all three weighed together. */
export type Measure = Domain | "overall";
export const measures: readonly Measure[] = [...domains, "overall"];

/** The whole cohort, one of its five categories, or those whose category is blank. */
export type Group = "all" | Choice<"category"> | "uncategorised";

/** How many remain at each step from the register to the comparison. */
export interface Flow {
  readonly enrolled: number;
  readonly withBefore: number;
  readonly withAfter: number;
  readonly pairs: number;
}

/** Everything that is said of one measure in one group; scores are on 0–100. */
export interface GainResult {
  readonly measure: Measure;
  readonly group: Group;
  readonly flow: Flow;
  readonly summary: ReturnType<typeof pairedSummary>;
  readonly points: number | null;
  /** Points as a percentage of the mean before: 31 points from 55 are 56.4 %. */
  readonly relativePercent: number | null;
  readonly gain: ReturnType<typeof normalizedGain>;
  readonly gainCategory: GainCategory | null;
  readonly effectiveness: EffectivenessCategory | null;
  readonly t: ReturnType<typeof pairedT>;
  readonly wilcoxon: ReturnType<typeof wilcoxon>;
  readonly shapiro: ReturnType<typeof shapiroWilk>;
  readonly effect: ReturnType<typeof effectSizes>;
  readonly mcnemar: ReturnType<typeof mcnemar>;
}

export interface GainAnalysis {
  readonly results: readonly GainResult[];
  readonly scores: CohortScores;
  readonly overall: { readonly before: (number | null)[]; readonly after: (number | null)[] };
  readonly findings: readonly GainFinding[];
}

/** Every measure for the whole cohort and for each category that has a participant. */
export function analyseGains(scores: CohortScores, settings: Settings): GainAnalysis {
  const weights = {
    cognitive: settings.cognitiveWeight,
    affective: settings.affectiveWeight,
    psychomotor: settings.psychomotorWeight,
  };
  const overall = {
    before: overallScores(scores.byDomain, weights, "before"),
    after: overallScores(scores.byDomain, weights, "after"),
  };
  const results = groupsOf(scores).flatMap(({ group, indexes }) =>
    measures.map((measure) => {
      const { before, after } = measure === "overall" ? overall : scores.byDomain[measure];
      const at = (side: readonly (number | null)[]) => indexes.map((i) => side[i] ?? null);
      return gainResult(measure, group, at(before), at(after), settings);
    }),
  );
  return {
    results,
    scores,
    overall,
    findings: [...scores.findings, ...flowFindings(results, settings)],
  };
}

function groupsOf(scores: CohortScores): { group: Group; indexes: number[] }[] {
  const all = scores.participants.map((_, index) => index);
  const named = [...choiceSets.category, null].map((category) => ({
    group: category ?? ("uncategorised" as const),
    indexes: all.filter((index) => scores.participants[index]?.category === category),
  }));
  return [{ group: "all", indexes: all }, ...named.filter(({ indexes }) => indexes.length > 0)];
}

/** All figures for paired scores on 0–100; `null` on either side leaves the pair out. */
export function gainResult(
  measure: Measure,
  group: Group,
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  settings: Settings,
): GainResult {
  const pairs = cleanPairs({ pre, post });
  const summary = pairedSummary(pairs);
  const gain = normalizedGain(pairs, { max: 100 });
  const { gainPoints, relativeIncreasePct } = classGainFromMeans({
    meanPre: summary.meanPre,
    meanPost: summary.meanPost,
    max: 100,
  });
  return {
    measure,
    group,
    flow: {
      enrolled: pre.length,
      withBefore: pre.filter((score) => score !== null).length,
      withAfter: post.filter((score) => score !== null).length,
      pairs: summary.n,
    },
    summary,
    points: gainPoints,
    relativePercent: relativeIncreasePct,
    gain,
    gainCategory: gainCategory(gain.classGain, settings.gainLowBound, settings.gainHighBound),
    effectiveness: effectivenessCategory(gain.classGain, settings),
    t: pairedT(pairs),
    wilcoxon: wilcoxon(pairs),
    shapiro: shapiroWilk(pairs),
    effect: effectSizes(pairs),
    mcnemar: mcnemar(pairs, { threshold: settings.passingScore }),
  };
}

function flowFindings(results: readonly GainResult[], settings: Settings): GainFinding[] {
  const findings: GainFinding[] = [];
  for (const { group, measure, flow } of results) {
    if (group !== "all" || measure === "overall" || flow.pairs === 0) continue;
    const about = { table: "scores", rows: [], fields: [] } as const;
    const facts = { domain: measure, pairs: flow.pairs };
    if (flow.pairs < flow.enrolled) {
      const incomplete = { ...facts, enrolled: flow.enrolled };
      findings.push({ ...about, rule: "pairs-incomplete", severity: "info", facts: incomplete });
    }
    if (flow.pairs < settings.smallSampleIndicative) {
      const refused = flow.pairs < settings.smallSampleRefuse;
      const needed = refused ? settings.smallSampleRefuse : settings.smallSampleIndicative;
      const small = { ...facts, needed, refused };
      findings.push({ ...about, rule: "sample-small", severity: "info", facts: small });
    }
  }
  return findings;
}
