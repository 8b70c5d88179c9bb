// Steps that can be taken back, each by the window that made it.
import type { WorkbookModel } from "../model/workbook";
import type { Move } from "../protocol";
import type { Patch } from "./patch";

export interface Step {
  /** The window that made it. */
  owner: string;
  label: string;
  undo: Patch;
  redo: Patch;
  /** Where the change took rows and columns. */
  moves: Move[];
}

interface KeptStep extends Step {
  /** Grows with every step that is made, taken back or made again. */
  order: number;
}

/** Somebody else has changed since what the step would change back. */
export class Overwritten extends Error {}

export interface Labels {
  undo: string | null;
  redo: string | null;
}

const LONGEST = 200;

export class History {
  private past: KeptStep[] = [];
  private future: KeptStep[] = [];
  private order = 0;

  get length(): number {
    return this.past.length;
  }

  record(step: Step): void {
    this.past.push({ ...step, order: ++this.order });
    if (this.past.length > LONGEST) this.past.shift();
    this.future = this.future.filter(({ owner }) => owner !== step.owner);
  }

  labels(owner: string): Labels {
    const label = (steps: readonly KeptStep[]) => lastOf(steps, owner)?.label ?? null;
    return { undo: label(this.past), redo: label(this.future) };
  }

  /** The window's own next step that way; throws {@link Overwritten} where another stands on it. */
  next(way: "undo" | "redo", owner: string): Step | null {
    const steps = way === "undo" ? this.past : this.future;
    const step = lastOf(steps, owner);
    if (!step) return null;
    const later = this.past.filter((one) => one.owner !== owner && one.order > step.order);
    if (later.some((other) => standsOn(other, step))) throw new Overwritten();
    return step;
  }

  /** Takes note that the step was gone. */
  moved(step: Step, way: "undo" | "redo"): void {
    const kept = { ...step, order: ++this.order };
    this.past = this.past.filter((one) => one !== step);
    this.future = this.future.filter((one) => one !== step);
    (way === "undo" ? this.future : this.past).push(kept);
  }
}

function lastOf(steps: readonly KeptStep[], owner: string): KeptStep | undefined {
  return [...steps].reverse().find((step) => step.owner === owner);
}

function standsOn(other: Step, step: Step): boolean {
  const sheets = sheetsOf(step);
  const isShared = [...sheetsOf(other)].some((id) => sheets.has(id));
  if (step.undo.kind === "book" && changesMeta(other)) return true;
  if (!isShared || step.redo.kind !== "cells" || other.redo.kind !== "cells") return isShared;
  const place = ([row, column]: readonly unknown[]) => `${row},${column}`;
  const own = new Set(step.redo.cells.map(place));
  return other.redo.cells.some((cell) => own.has(place(cell)));
}

function sheetsOf({ undo, redo }: Step): Set<number> {
  const of = (patch: Patch) =>
    patch.kind === "cells" ? [patch.sheetId] : patch.sheets.map(({ id }) => id);
  return new Set([...of(undo), ...of(redo)]);
}

/** Going back restores tabs, names, settings and forms all at once. */
function changesMeta({ undo, redo }: Step): boolean {
  if (undo.kind !== "book" || redo.kind !== "book") return false;
  const text = (patch: typeof undo) => JSON.stringify({ ...patch.meta, activeSheetId: 0 });
  return text(undo) !== text(redo);
}

/** The step's patch, leaving alone how far the sheet has grown by others since. */
export function fitted(book: WorkbookModel, step: Step, way: "undo" | "redo"): Patch {
  const [patch, left] = way === "undo" ? [step.undo, step.redo] : [step.redo, step.undo];
  if (patch.kind !== "cells" || left.kind !== "cells") return patch;
  const { rowCount = 0, columnCount = 0 } = book.sheetById(patch.sheetId) ?? {};
  const isAsLeft = rowCount === left.rowCount && columnCount === left.columnCount;
  return isAsLeft ? patch : { ...patch, rowCount, columnCount };
}
