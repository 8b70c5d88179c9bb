/**
 * A report before it has words: blocks of facts in reading order. `i18n` gives them their wording,
 * `sheets` their place. An unknown figure is `null` from here to the writer.
 */
import type { Domain } from "../gains/cohort";
import type { EffectivenessCategory } from "../gains/effectiveness";
import type { Flow, Group, Measure } from "../gains/gainAnalysis";
import type { GainCategory } from "../gains/gainCategory";
import type { Satisfaction } from "../quiz/feedback";

export type Block =
  | { readonly kind: "title"; readonly facts: ProgrammeFacts }
  | { readonly kind: "heading"; readonly id: HeadingId }
  | { readonly kind: "results"; readonly rows: readonly ResultRow[] }
  | { readonly kind: "chart"; readonly rows: readonly ResultRow[]; readonly palette: Palette }
  | { readonly kind: "flow"; readonly rows: readonly FlowRow[] }
  | { readonly kind: "statistics"; readonly columns: readonly StatisticsColumn[] }
  | { readonly kind: "sentences"; readonly of: readonly StatisticsColumn[]; readonly norms: Norms }
  | { readonly kind: "categories"; readonly rows: readonly CategoryRow[] }
  | { readonly kind: "satisfaction"; readonly of: Satisfaction }
  | { readonly kind: "instruments"; readonly rows: readonly InstrumentRow[] }
  | { readonly kind: "missing"; readonly items: readonly MissingItem[] }
  | { readonly kind: "norms"; readonly norms: Norms };

export type HeadingId =
  | "results"
  | "chart"
  | "flow"
  | "statistics"
  | "reading"
  | "categories"
  | "satisfaction"
  | "instruments"
  | "missing"
  | "norms";

export type Palette = "programme" | "colour-blind-safe";

export interface ProgrammeFacts {
  readonly name: string;
  readonly organiser: string;
  readonly venue: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly enrolled: number;
}

/** Means are on 0–100; points are percentage points of the maximum. */
export interface ResultRow {
  readonly measure: Measure;
  readonly pairs: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly points: number | null;
  readonly relativePercent: number | null;
  readonly gain: number | null;
  readonly category: GainCategory | null;
  readonly effectiveness: EffectivenessCategory | null;
}

export interface FlowRow extends Flow {
  readonly measure: Measure;
}

export interface CategoryRow extends ResultRow {
  readonly group: Group;
  readonly enrolled: number;
}

export interface InstrumentRow {
  readonly name: string;
  readonly phase: "pre" | "during" | "post" | null;
  readonly maximum: number | null;
  readonly weights: Readonly<Record<Domain, number | null>>;
}

/** What one measure's tests and effect sizes came to in the whole cohort. */
export interface StatisticsColumn {
  readonly measure: Measure;
  readonly pairs: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly sdBefore: number | null;
  readonly sdAfter: number | null;
  readonly points: number | null;
  readonly relativePercent: number | null;
  readonly classGain: number | null;
  readonly category: GainCategory | null;
  readonly meanIndividualGain: number | null;
  readonly nIndividualGain: number;
  readonly normalizedChange: number | null;
  readonly percentImproved: number | null;
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly wilcoxonV: number | null;
  readonly wilcoxonP: number | null;
  readonly wilcoxonMethod: "exact" | "normal_cc" | "none";
  readonly shapiroW: number | null;
  readonly shapiroP: number | null;
  readonly dz: number | null;
  readonly dav: number | null;
  readonly gz: number | null;
  readonly gzLow: number | null;
  readonly gzHigh: number | null;
  readonly dzLow: number | null;
  readonly dzHigh: number | null;
  readonly rankBiserial: number | null;
  readonly failPass: number;
  readonly passFail: number;
  readonly mcnemarP: number | null;
}

/** The norms that the report used, printed at its end. */
export interface Norms {
  readonly gainLowBound: number;
  readonly gainHighBound: number;
  readonly effectivenessBounds: readonly [number, number, number];
  readonly passingScore: number;
  readonly significanceLevel: number;
  readonly smallSampleRefuse: number;
  readonly smallSampleIndicative: number;
  readonly weights: Readonly<Record<Domain, number>>;
}

export type MissingItem =
  | { readonly what: "programme-name" | "programme-dates" | "organiser" | "venue" }
  | { readonly what: "measure"; readonly measure: Measure; readonly side: "before" | "after" }
  | { readonly what: "pairs"; readonly measure: Measure; readonly missing: number };
