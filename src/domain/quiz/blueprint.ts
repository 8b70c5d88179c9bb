import type { FindingOf } from "../finding";
import type { BankEntry } from "./bank/bankRow";
import { type Assignment, assign } from "./matching";
import type { Level, QuestionType } from "./question";
import { randomFrom, type Seed } from "./random";
import { folded } from "./text/words";

/** What a cell of a blueprint asks for; `null` is "any". */
export interface CellDemand {
  readonly unit: string | null;
  readonly level: Level | null;
  readonly type: QuestionType | null;
}

/** A row of *Kisi-kisi*: so many questions of this unit, level and type. */
export interface BlueprintCell extends CellDemand {
  readonly row: number;
  readonly count: number;
  /** Points of each question drawn here; `null` leaves each its own. */
  readonly points: number | null;
}

export interface DrawnQuestion {
  readonly entry: BankEntry;
  readonly cell: BlueprintCell;
  readonly points: number;
}

export interface BlueprintFacts {
  /** The cell lacks questions; `rivals` are other rows that want the same ones. */
  "blueprint-cell-short": CellDemand & {
    readonly needed: number;
    readonly available: number;
    readonly lacking: number;
    readonly rivals: readonly number[];
  };
  "blueprint-count-invalid": { readonly count: number };
  "blueprint-points-invalid": { readonly points: number };
  "blueprint-empty": Record<never, never>;
}
export type BlueprintFinding = FindingOf<BlueprintFacts>;

export interface Draw {
  /** In the order of the cells; empty where the blueprint cannot be filled. */
  readonly drawn: readonly DrawnQuestion[];
  readonly findings: readonly BlueprintFinding[];
}

/**
 * Draws exactly the quotas of a blueprint from the ready questions of the bank. What was used least,
 * then longest ago, is preferred; among equals the seed decides. Cells may overlap ("any level"): a
 * set of questions is found whenever there is one, and where there is none every cell that stays
 * short is named with the number it lacks, the most general cells bearing the want.
 */
export function drawQuestions(
  entries: readonly BankEntry[],
  cells: readonly BlueprintCell[],
  seed: Seed,
): Draw {
  const findings = invalidCells(cells);
  if (findings.length > 0) return { drawn: [], findings };
  const pool = byPreference(entries.filter(isDrawable), seed);
  const fits = fitsOf(pool, cells);
  const room = cells.map((cell) => cell.count);
  const assignment = assign(fits, room);
  if (assignment.empty.some((places) => places > 0)) {
    return { drawn: [], findings: shortages(fits, room, cells) };
  }
  return { drawn: drawnOf(pool, cells, assignment), findings: [] };
}

/** Only ready questions that a form can show are drawn. */
export function isDrawable(entry: BankEntry): boolean {
  return entry.question.status === "ready" && entry.question.type !== "unsupported";
}

/** Least used first, then longest ago, then by the seed. */
export function byPreference(entries: readonly BankEntry[], seed: Seed): BankEntry[] {
  const lot = (entry: BankEntry) => randomFrom(seed, "draw", entry.question.id)();
  return entries
    .map((entry) => ({ entry, lot: lot(entry) }))
    .sort(
      (a, b) =>
        a.entry.timesUsed - b.entry.timesUsed ||
        compareText(a.entry.lastUsed ?? "", b.entry.lastUsed ?? "") ||
        a.lot - b.lot ||
        compareText(a.entry.question.id, b.entry.question.id),
    )
    .map(({ entry }) => entry);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each question the cells it may fill, the most particular first. */
export function fitsOf(pool: readonly BankEntry[], cells: readonly BlueprintCell[]): number[][] {
  const order = cells
    .map((_, index) => index)
    .sort((a, b) => {
      return breadth(cells[a] as BlueprintCell) - breadth(cells[b] as BlueprintCell) || a - b;
    });
  return pool.map((entry) => order.filter((index) => fitsCell(entry, cells[index] as CellDemand)));
}

/** How many of its three demands a cell leaves open. */
function breadth(cell: CellDemand): number {
  return [cell.unit, cell.level, cell.type].filter((demand) => demand === null).length;
}

export function fitsCell({ question }: BankEntry, cell: CellDemand): boolean {
  return (
    (cell.unit === null || unitKey(cell.unit) === unitKey(question.unit ?? "")) &&
    (cell.level === null || cell.level === question.level) &&
    (cell.type === null || cell.type === question.type)
  );
}

/** A unit is known by its code where it begins with one, else by its title. */
export function unitKey(unit: string): string {
  const first = unit.trim().split(/\s/)[0] ?? "";
  return /^[A-Za-z]+\.[A-Za-z0-9.]*\d$/.test(first) ? first.toUpperCase() : folded(unit);
}

/** What was assigned, in the order of the cells and of preference within each. */
export function drawnOf(
  pool: readonly BankEntry[],
  cells: readonly BlueprintCell[],
  { cellOf }: Assignment,
): DrawnQuestion[] {
  return cells.flatMap((cell, index) =>
    pool
      .filter((_, element) => cellOf[element] === index)
      .map((entry) => ({ entry, cell, points: cell.points ?? entry.question.points })),
  );
}

function invalidCells(cells: readonly BlueprintCell[]): BlueprintFinding[] {
  const common = { severity: "error", table: "blueprint" } as const;
  if (cells.length === 0) {
    return [{ ...common, rule: "blueprint-empty", rows: [], fields: [], facts: {} }];
  }
  return cells.flatMap(({ row, count, points }): BlueprintFinding[] => {
    const rows = [row];
    if (!Number.isInteger(count) || count < 1) {
      const facts = { count };
      return [{ ...common, rule: "blueprint-count-invalid", rows, fields: ["count"], facts }];
    }
    if (points !== null && !(points > 0)) {
      const facts = { points };
      return [{ ...common, rule: "blueprint-points-invalid", rows, fields: ["points"], facts }];
    }
    return [];
  });
}

/**
 * Which cells lack how many. Places are filled from the side of the cells, the most particular
 * first: filled places stay filled, so the want falls on the cells with most choice.
 */
export function shortages(
  fits: readonly (readonly number[])[],
  room: readonly number[],
  cells: readonly BlueprintCell[],
): BlueprintFinding[] {
  const questionsOf = cells.map((_, cell) =>
    fits.flatMap((each, element) => (each.includes(cell) ? [element] : [])),
  );
  const places = cells
    .map((cell, index) => ({ index, breadth: breadth(cell) }))
    .sort((a, b) => a.breadth - b.breadth || a.index - b.index)
    .flatMap(({ index }) => Array.from({ length: room[index] ?? 0 }, () => index));
  const { cellOf } = assign(
    places.map((cell) => questionsOf[cell] as number[]),
    fits.map(() => 1),
  );
  const lacking = cells.map(() => 0);
  places.forEach((cell, place) => {
    if (cellOf[place] === null) lacking[cell] = (lacking[cell] ?? 0) + 1;
  });
  return cells.flatMap((cell, index): BlueprintFinding[] => {
    const own = questionsOf[index] as number[];
    const needed = room[index] ?? 0;
    const wanted = (i: number) => own.some((question) => fits[question]?.includes(i));
    const rivals = cells.filter((_, i) => i !== index && (room[i] ?? 0) > 0 && wanted(i));
    return lacking[index] === 0
      ? []
      : [shortCell(cell, needed, own.length, lacking[index] ?? 0, rivals)];
  });
}

/** Rivals are named only where there would be enough without them. */
function shortCell(
  { row, unit, level, type }: BlueprintCell,
  needed: number,
  available: number,
  lacking: number,
  rivals: readonly BlueprintCell[],
): BlueprintFinding {
  const rows = available >= needed ? rivals.map((rival) => rival.row) : [];
  return {
    rule: "blueprint-cell-short",
    severity: "error",
    table: "blueprint",
    rows: [row],
    fields: ["count"],
    facts: { unit, level, type, needed, available, lacking, rivals: rows },
  };
}
