import type { FindingOf } from "../finding";
import type { BankEntry } from "./bank/bankRow";
import {
  type BlueprintCell,
  type BlueprintFinding,
  byPreference,
  type DrawnQuestion,
  drawnOf,
  drawQuestions,
  fitsOf,
  isDrawable,
  shortages,
} from "./blueprint";
import { type DifficultyNorm, difficultyCategory } from "./items/itemCategories";
import { assign } from "./matching";
import { randomFrom, type Seed } from "./random";

export interface ParallelFacts {
  "anchor-not-ready": { readonly question: string };
  "anchor-fits-no-cell": { readonly question: string };
  "forms-unbalanced": {
    readonly difficultyA: number;
    readonly difficultyB: number;
    readonly gap: number;
    readonly allowed: number;
  };
  "forms-difficulty-unknown": { readonly unknown: number; readonly all: number };
}
export type ParallelFinding = FindingOf<ParallelFacts>;

/** What one form is like: its size, and how hard its questions were when last measured. */
export interface FormBalance {
  readonly questions: number;
  readonly points: number;
  /** Mean and standard deviation of the known difficulties; `null` where too few are known. */
  readonly meanDifficulty: number | null;
  readonly sdDifficulty: number | null;
  readonly unknownDifficulty: number;
  readonly easy: number;
  readonly medium: number;
  readonly hard: number;
}

export interface ParallelForms {
  readonly a: readonly DrawnQuestion[];
  readonly b: readonly DrawnQuestion[];
  readonly anchors: readonly string[];
  readonly balance: {
    readonly a: FormBalance;
    readonly b: FormBalance;
    readonly gap: number | null;
  };
  readonly findings: readonly (BlueprintFinding | ParallelFinding)[];
}

/**
 * Two forms of one blueprint, for before and after: each fills the quotas, no question stands in
 * both but the anchors, and the difficulties are as equal as can be. Anchors take their places
 * first, in the most particular cells they fit; then two sets are drawn at once and halved within
 * each cell: neighbours in difficulty part company, the widest pairs first, each so that the sums of
 * the two forms draw together (greedy differencing).
 */
export function drawParallelForms(
  entries: readonly BankEntry[],
  cells: readonly BlueprintCell[],
  anchorIds: readonly string[],
  seed: Seed,
  settings: DifficultyNorm & { readonly parallelDifficultyGap: number },
): ParallelForms {
  const invalid = drawQuestions([], cells, seed).findings.filter(
    (finding) => finding.rule !== "blueprint-cell-short",
  );
  if (invalid.length > 0) return failed(invalid, settings);
  const drawable = entries.filter(isDrawable);
  const anchors = placeAnchors(drawable, cells, anchorIds, seed);
  if (anchors.findings.length > 0) return failed(anchors.findings, settings);
  const taken = new Set(anchors.drawn.map((each) => each.entry));
  const pool = byPreference(
    drawable.filter((entry) => !taken.has(entry)),
    seed,
  );
  const fits = fitsOf(pool, cells);
  const room = cells.map(
    (cell) => 2 * (cell.count - anchors.drawn.filter((each) => each.cell === cell).length),
  );
  const assignment = assign(fits, room);
  if (assignment.empty.some((places) => places > 0)) {
    return failed(shortages(fits, room, cells), settings);
  }
  const halves = halve(drawnOf(pool, cells, assignment), cells, seed);
  const inCells = (half: readonly DrawnQuestion[]) =>
    cells.flatMap((cell) => [...anchors.drawn, ...half].filter((each) => each.cell === cell));
  return withBalance(inCells(halves.a), inCells(halves.b), anchorIds, settings);
}

function failed(
  findings: ParallelForms["findings"],
  settings: DifficultyNorm & { readonly parallelDifficultyGap: number },
): ParallelForms {
  return { ...withBalance([], [], [], settings), findings };
}

function placeAnchors(
  drawable: readonly BankEntry[],
  cells: readonly BlueprintCell[],
  ids: readonly string[],
  seed: Seed,
): { drawn: DrawnQuestion[]; findings: ParallelFinding[] } {
  const wanted = new Set(ids);
  const found = byPreference(
    drawable.filter((entry) => wanted.has(entry.question.id)),
    seed,
  );
  const assignment = assign(
    fitsOf(found, cells),
    cells.map((cell) => cell.count),
  );
  const known = new Set(found.map((entry) => entry.question.id));
  const homeless = found.filter((_, i) => assignment.cellOf[i] === null);
  const anchorFinding = (rule: keyof ParallelFacts, question: string) =>
    ({
      rule,
      severity: "error",
      table: "blueprint",
      rows: [],
      fields: [],
      facts: { question },
    }) as unknown as ParallelFinding;
  return {
    drawn: drawnOf(found, cells, assignment),
    findings: [
      ...ids.filter((id) => !known.has(id)).map((id) => anchorFinding("anchor-not-ready", id)),
      ...homeless.map((entry) => anchorFinding("anchor-fits-no-cell", entry.question.id)),
    ],
  };
}

interface Pair {
  readonly harder: DrawnQuestion;
  readonly easier: DrawnQuestion;
  readonly apart: number;
}

function halve(
  drawn: readonly DrawnQuestion[],
  cells: readonly BlueprintCell[],
  seed: Seed,
): { a: DrawnQuestion[]; b: DrawnQuestion[] } {
  const pairs = cells.flatMap((cell) => pairsOf(drawn.filter((each) => each.cell === cell)));
  const random = randomFrom(seed, "halves");
  const a: DrawnQuestion[] = [];
  const b: DrawnQuestion[] = [];
  let lead = 0;
  for (const { harder, easier, apart } of pairs.sort((x, y) => y.apart - x.apart)) {
    const easierToA = lead === 0 ? random() < 0.5 : lead < 0;
    a.push(easierToA ? easier : harder);
    b.push(easierToA ? harder : easier);
    lead += easierToA ? apart : -apart;
  }
  return { a, b };
}

/** Neighbours in difficulty; those of unknown difficulty pair with each other last. */
function pairsOf(drawn: readonly DrawnQuestion[]): Pair[] {
  const p = (each: DrawnQuestion) => each.entry.question.difficulty ?? 2;
  const sorted = [...drawn].sort((x, y) => p(x) - p(y));
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    const [harder, easier] = [sorted[i] as DrawnQuestion, sorted[i + 1] as DrawnQuestion];
    const known = p(easier) <= 1;
    pairs.push({ harder, easier, apart: known ? p(easier) - p(harder) : 0 });
  }
  return pairs;
}

function withBalance(
  a: readonly DrawnQuestion[],
  b: readonly DrawnQuestion[],
  anchors: readonly string[],
  settings: DifficultyNorm & { readonly parallelDifficultyGap: number },
): ParallelForms {
  const [ofA, ofB] = [balanceOf(a, settings), balanceOf(b, settings)];
  const [meanA, meanB] = [ofA.meanDifficulty, ofB.meanDifficulty];
  const gap = meanA === null || meanB === null ? null : Math.abs(meanA - meanB);
  const findings: ParallelFinding[] = [];
  const common = { table: "blueprint", rows: [], fields: [] } as const;
  const allowed = settings.parallelDifficultyGap;
  if (gap !== null && gap > allowed + 1e-10 && meanA !== null && meanB !== null) {
    const facts = { difficultyA: meanA, difficultyB: meanB, gap, allowed };
    findings.push({ ...common, rule: "forms-unbalanced", severity: "warning", facts });
  }
  const unknown = ofA.unknownDifficulty + ofB.unknownDifficulty;
  if (unknown > 0) {
    const facts = { unknown, all: ofA.questions + ofB.questions };
    findings.push({ ...common, rule: "forms-difficulty-unknown", severity: "info", facts });
  }
  return { a, b, anchors, balance: { a: ofA, b: ofB, gap }, findings };
}

/** The figures of one form for the balance report. */
export function balanceOf(form: readonly DrawnQuestion[], norm: DifficultyNorm): FormBalance {
  const known = form.flatMap(({ entry }) => entry.question.difficulty ?? []);
  const mean = known.length === 0 ? null : known.reduce((sum, p) => sum + p, 0) / known.length;
  const squares = known.reduce((sum, p) => sum + (p - (mean ?? 0)) ** 2, 0);
  const categories = known.map((p) => difficultyCategory(p, norm));
  const count = (name: string) => categories.filter((category) => category === name).length;
  return {
    questions: form.length,
    points: form.reduce((sum, { points }) => sum + points, 0),
    meanDifficulty: mean,
    sdDifficulty: known.length < 2 ? null : Math.sqrt(squares / (known.length - 1)),
    unknownDifficulty: form.length - known.length,
    easy: count("easy"),
    medium: count("medium"),
    hard: count("hard"),
  };
}
