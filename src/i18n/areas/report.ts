import type { EffectivenessCategory } from "../../domain/gains/effectiveness";
import type { Group, Measure } from "../../domain/gains/gainAnalysis";
import type { GainCategory } from "../../domain/gains/gainCategory";
import type {
  HeadingId,
  MissingItem,
  Norms,
  ProgrammeFacts,
  ResultRow,
  StatisticsColumn,
} from "../../domain/report/report";
import type { Formats } from "../formats";

export interface ReportMessages {
  readonly noData: string;
  readonly title: string;
  programme(facts: ProgrammeFacts, format: Formats): readonly string[];
  readonly headings: Readonly<Record<HeadingId, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly groups: Readonly<Record<Group, string>>;
  readonly gainCategories: Readonly<Record<GainCategory, string>>;
  readonly effectiveness: Readonly<Record<EffectivenessCategory, string>>;
  readonly resultColumns: {
    readonly measure: string;
    readonly before: string;
    readonly after: string;
    readonly points: string;
    readonly relative: string;
    readonly gain: string;
    readonly category: string;
    readonly explanation: string;
  };
  explanation(row: ResultRow, format: Formats): string;
  readonly resultsNote: string;
  readonly chart: {
    readonly title: string;
    readonly axis: string;
    alternativeText(rows: readonly ResultRow[], format: Formats): string;
    readonly alternativeTextLabel: string;
  };
  readonly flowColumns: readonly [string, string, string, string, string, string];
  readonly flowNote: string;
  readonly categoryColumns: {
    readonly group: string;
    readonly measure: string;
    readonly enrolled: string;
    readonly pairs: string;
    readonly before: string;
    readonly after: string;
    readonly points: string;
    readonly gain: string;
  };
  readonly statisticsColumn: string;
  /** Row labels of the statistics table, by the key of the figure. */
  readonly statisticsRows: Readonly<
    Record<Exclude<keyof StatisticsColumn, "measure" | "category" | "wilcoxonMethod">, string>
  >;
  /** The sentences about one measure: what changed, whether the tests back it, who passed. */
  reading(column: StatisticsColumn, norms: Norms, format: Formats): readonly string[];
  /** The part of the reading that tells the tests, without the measure's name. */
  tests(
    column: StatisticsColumn,
    norms: Norms,
    format: Formats,
    unit: "percentage-points" | "points",
  ): readonly string[];
  readonly instrumentColumns: readonly [string, string, string, string, string, string];
  readonly satisfactionColumns: readonly [string, string, string, string];
  missing(item: MissingItem): string;
  readonly nothingMissing: string;
  norms(norms: Norms, format: Formats): readonly string[];
}
