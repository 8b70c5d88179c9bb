// How much a file may hold. Up to these bounds a workbook is opened within seconds and some hundred
// megabytes; what is beyond them is refused before anything is built from it, by its name.
import { FileProblem } from "./problem";

/** What is counted in a file; messages.ts has the words. */
export type Counted = keyof typeof MOST;

export const MOST = {
  cells: 1_000_000,
  formulas: 25_000,
  /** Letters of all formulas, and of all texts. */
  formulaLetters: 3_000_000,
  textLetters: 20_000_000,
  /** Of the texts of all cells: one text may be that of many cells. */
  cellLetters: 25_000_000,
  /** Between A1 and the last entry, row by column: what a few cells far apart span. */
  grid: 3_000_000,
  rows: 150_000,
  /** Google's own bound for the width of a sheet. */
  sheetColumns: 18_278,
  /** With a width of their own; programs like to tell one for all 16,384. */
  columns: 650_000,
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
  /** In columns with a format of their own. */
  formatted: 3_000_000,
  notes: 20_000,
  /** Of a CSV of answers to a form. */
  responses: 20_000,
  links: 65_530,
  /** Styles, drawings, rules of formats and whatever else a file describes. */
  parts: 200_000,
  /** Excel itself holds some 250 of a person's own. */
  numberFormats: 2_000,
  /** Characters from one mark-up to the next: a text, or all that is said of one element. */
  letters: 400_000,
  /** Google's own bound for a cell. */
  cellText: 50_000,
  /** Excel's own bound. */
  numberFormat: 255,
} as const;

/** What costs time and memory of its own, so that several near their bounds add up. */
const DEAR: ReadonlySet<Counted> = new Set<Counted>([
  ...(["cells", "formulas", "texts", "runs", "names", "merges"] as const),
  ...(["validated", "filled", "formatted", "notes", "links", "parts"] as const),
  ...(["formulaLetters", "textLetters", "cellLetters", "columns"] as const),
]);
/** So many of them may come to their bounds in one file. */
const MOST_SHARES = 2.5;

/** Adds up what is found; throws at the first that is too much, or where all together are. */
export class Counts {
  private readonly found = new Map<Counted, number>();
  private shares = 0;
  /** Entries of the table of texts, and the last that a cell refers to, from 0. */
  sharedTexts = 0;
  private lastText = -1;

  referTo(text: number): void {
    this.lastText = Math.max(this.lastText, text);
  }

  /** Whether some cell refers to a text that is not there. */
  get lacksText(): boolean {
    return this.lastText >= this.sharedTexts;
  }

  add(what: Counted, count = 1): void {
    const now = this.of(what) + count;
    this.found.set(what, now);
    if (now > MOST[what]) throw tooMuch(what);
    if (DEAR.has(what)) this.shares += count / MOST[what];
    if (this.shares > MOST_SHARES) throw new FileProblem("tooBig");
  }

  of(what: Counted): number {
    return this.found.get(what) ?? 0;
  }
}

/** Processor time and memory for reading a file, and a share more for each of its cells. */
const MOST_SECONDS = 2.5;
const SECONDS_PER_CELL = 6e-6;
const MOST_BYTES = 250_000_000;
const BYTES_PER_CELL = 500;

/**
 * What reading one file may take. Parts that are asked for again and again, by references of which
 * each is harmless, are told by this alone.
 */
export class Allowance {
  private readonly started = process.cpuUsage();
  private readonly memory = process.memoryUsage.rss();

  constructor(private readonly counts: Counts) {}

  /** Throws where it is used up. */
  check(): void {
    const cells = this.counts.of("cells");
    const { user, system } = process.cpuUsage(this.started);
    const isLong = (user + system) / 1e6 > MOST_SECONDS + cells * SECONDS_PER_CELL;
    const grown = process.memoryUsage.rss() - this.memory;
    if (isLong || grown > MOST_BYTES + cells * BYTES_PER_CELL) throw new FileProblem("tooLong");
  }
}

export function tooMuch(what: Counted): FileProblem {
  return new FileProblem("tooMuch", "", what);
}
