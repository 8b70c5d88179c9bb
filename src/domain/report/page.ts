/** A report with its words: what `i18n` makes of the blocks and `sheets` lays out. */

export type PageCell = string | number | null;

export interface PageColumn {
  readonly header: string;
  /** Number format of Sheets; `@` for text. */
  readonly format: string;
}

export interface PageTable {
  readonly kind: "table";
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly PageCell[])[];
  /** Where each row is another kind of figure: the format of its numbers, over the column's. */
  readonly rowFormats?: readonly string[];
  /** The last column holds sentences and is given the width that is left. */
  readonly explained?: true;
}

export interface PageChart {
  readonly kind: "chart";
  readonly title: string;
  readonly axisTitle: string;
  readonly alternativeText: string;
  /** One colour for each series, in the order of the columns. */
  readonly colours: readonly string[];
  /** Columns B.. of the results table that are drawn, the first column being the labels. */
  readonly series: number;
  readonly categories: number;
  /** Where the axis ends; where the figures end when left out. */
  readonly axisMaximum?: number;
}

export type PageBlock =
  | { readonly kind: "title" | "heading" | "text" | "note"; readonly text: string }
  | PageTable
  | PageChart;
