// How much a file may hold. Up to these bounds a workbook opens within seconds and some hundred
// megabytes; what is beyond them is refused before anything is built from it, by its name.
import { FileProblem } from "./problem";

/** What is counted in a file; messages.ts has the words. */
export type Counted = keyof typeof MOST;

export const MOST = {
  cells: 1_000_000,
  formulas: 25_000,
  /** Between A1 and the last entry, row by column: what a few cells far apart span. */
  grid: 3_000_000,
  rows: 500_000,
  /** Google's own bound for the width of a sheet. */
  sheetColumns: 18_278,
  /** With a width of their own; programs like to tell one for all 16,384. */
  columns: 2_000_000,
  sheets: 300,
  /** Texts and their pieces; what the cells themselves are made of. */
  texts: 500_000,
  runs: 200_000,
  contents: 3_000_000,
  names: 5_000,
  merges: 20_000,
  validations: 5_000,
  /** Cells that bear a rule, a cell under two rules twice. */
  validated: 1_000_000,
  /** Cells that array formulas fill. */
  filled: 500_000,
  notes: 20_000,
  links: 65_530,
  /** Styles, drawings, rules of formats and whatever else a file describes. */
  parts: 200_000,
  /** Characters from one mark-up to the next: a text, or all that is said of one element. */
  letters: 400_000,
  /** Google's own bound for a cell. */
  cellText: 50_000,
  /** Excel's own bound. */
  numberFormat: 255,
} as const;

/** Adds up what is found; throws at the first that is too much. */
export class Counts {
  private readonly found = new Map<Counted, number>();

  add(what: Counted, count = 1): void {
    const now = this.of(what) + count;
    this.found.set(what, now);
    if (now > MOST[what]) throw tooMuch(what);
  }

  of(what: Counted): number {
    return this.found.get(what) ?? 0;
  }
}

export function tooMuch(what: Counted): FileProblem {
  return new FileProblem("tooMuch", "", what);
}
