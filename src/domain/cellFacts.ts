/** What can be wrong with a cell, a column or a sheet before any rule of training is asked. */
export interface CellFacts {
  "sheet-missing": { sheet: string };
  "sheet-empty": { sheet: string };
  "column-missing": { column: string };
  "duplicate-header": { column: string; cells: readonly string[] };
  /** `cell` is the first of the range, the only one that holds a value. */
  "merged-cells": { range: string; cell: string };
  "cell-required": { column: string };
  "cell-not-number": { column: string; value: string };
  "cell-not-date": { column: string; value: string };
  "cell-date-ambiguous": { column: string; value: string };
  "cell-not-time": { column: string; value: string };
  "cell-not-choice": { column: string; value: string; allowed: readonly string[] };
  "cell-not-email": { column: string; value: string };
  /** Stray spaces or line breaks, or a letter composed in another way; `value` is what is read. */
  "cell-tidied": { column: string; value: string };
  "cell-out-of-range": { column: string; value: number; minimum: number; maximum: number };
  "cell-error": { column: string; value: string };
  "cell-formula": { column: string; formula: string };
  "setting-unknown": { key: string };
  "setting-duplicate": { key: string };
  /** The first norm may not be above the second. */
  "setting-order": { lower: string; upper: string };
  "id-duplicate": { column: string; id: string };
}
