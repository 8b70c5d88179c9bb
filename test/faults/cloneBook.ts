// Copies of a workbook: one to work on, which shares nothing changeable with the first, and one to
// keep, which shares with what was kept before all that is equal.
import { ironCalc } from "../../workbench/calc/ironCalc";
import type { SheetModel } from "../../workbench/model/sheet";
import { StyleTable } from "../../workbench/model/style";
import { CellError, type Raw } from "../../workbench/model/typing";
import type { WorkbookModel } from "../../workbench/model/workbook";
import { Workbench } from "../../workbench/workbench";
import { SharedMap } from "./sharedMap";

type Bag = Record<string, unknown>;

/** Maps of kept books, which do not change any more. */
const unchanging = new WeakSet<object>();

/** Copies everything, with a calculator of its own; objects that stand in two places stay one. */
export function cloneBook(book: WorkbookModel): WorkbookModel {
  const seen = startOf(book);
  // However busy the machine is, a formula gives the same.
  if (book.calculator) seen.set(book.calculator, ironCalc({ ms: 60_000, isInAll: false }));
  for (const sheet of book.sheets) {
    seen.set(sheet.values, keepRows<Raw>(sheet.values, []));
    seen.set(sheet.styles, keepRows(sheet.styles, []));
    for (const map of [sheet.formulas, sheet.notes, sheet.rules] as Map<number, unknown>[]) {
      // Their entries are never changed, only exchanged.
      seen.set(map, unchanging.has(map) ? new SharedMap(map) : new Map(map));
    }
  }
  return copy(book, seen) as WorkbookModel;
}

export function copyOf({ book, project }: Workbench): Workbench {
  return new Workbench(cloneBook(book), project);
}

/** A workbench for being copied many times, and for nothing else. */
export function keptCopyOf({ book, project }: Workbench): Workbench {
  return new Workbench(keepBook(book, []), project);
}

/**
 * A copy for looking at and for cloning, never for working on. Rows and whole parts that are equal
 * in one of the books `near` are taken from there, so that a long line of states needs little room,
 * and what is worked out of a part can be remembered by the part itself.
 */
export function keepBook(book: WorkbookModel, near: readonly WorkbookModel[]): WorkbookModel {
  const seen = startOf(book);
  if (book.calculator) seen.set(book.calculator, book.calculator);
  for (const sheet of book.sheets) {
    const others = near.flatMap((one) => one.sheets.find(({ name }) => name === sheet.name) ?? []);
    const known = <K extends keyof SheetModel>(part: K) => others.map((other) => other[part]);
    seen.set(sheet.values, keepRows(sheet.values, known("values")));
    seen.set(sheet.styles, keepRows(sheet.styles, known("styles")));
    for (const part of ["formulas", "notes", "rules"] as const) {
      seen.set(sheet[part], keepMap(sheet[part], known(part)));
    }
  }
  return copy(book, seen) as WorkbookModel;
}

/** The table of styles only gives numbers to looks: one serves all copies. */
function startOf({ styles, functions }: WorkbookModel): Map<object, unknown> {
  const seen = new Map<object, unknown>([[styles, styles]]);
  // The workbench around the copy makes its own.
  if (functions) seen.set(functions, null);
  return seen;
}

/** Rows as in one of those that are known where they are equal, else copied; holes stay holes. */
function keepRows<T extends Raw>(rows: T[][], known: readonly T[][][]): T[][] {
  const made: T[][] = new Array(rows.length);
  rows.forEach((row, index) => {
    if (!row) return;
    const same = known.find((one) => one[index] && isSameRow(one[index], row));
    made[index] = same?.[index] ?? row.slice();
  });
  const same = known.find((one) => one.length === made.length && isSameList(one, made));
  return same ?? made;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function isSameRow(a: readonly Raw[], b: readonly Raw[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i], b[i]];
    if (one === other) continue;
    const isError = one instanceof CellError && other instanceof CellError;
    if (!isError || one.code !== other.code || one.detail !== other.detail) return false;
  }
  return true;
}

function keepMap(
  map: ReadonlyMap<number, unknown>,
  known: readonly ReadonlyMap<number, unknown>[],
): ReadonlyMap<number, unknown> {
  const origin = map instanceof SharedMap ? map.origin : null;
  const same = known.find((one) => one === origin) ?? known.find((one) => isSameMap(one, map));
  if (same) return same;
  const made = new Map(map);
  unchanging.add(made);
  return made;
}

function isSameMap(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return copyArray(value, seen);
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, one] of value) map.set(key, copy(one, seen));
    return map;
  }
  if (value instanceof Set) return new Set(value);
  // What is only remembered for speed is remembered anew.
  if (value instanceof WeakMap) return new WeakMap();
  // Clocks and time zones never change, and cannot be copied field by field.
  if (/Clock|Temporal|DateTimeFormat/.test(value.constructor?.name ?? "")) return value;
  if (value instanceof CellError || value instanceof StyleTable) return value;
  const made = Object.create(Object.getPrototypeOf(value) as object) as Bag;
  seen.set(value, made);
  for (const key of Object.keys(value)) made[key] = copy((value as Bag)[key], seen);
  return made;
}

/** Holes stay holes; rows of plain values are taken over at once. */
function copyArray(values: unknown[], seen: Map<object, unknown>): unknown[] {
  const made = values.slice();
  seen.set(values, made);
  for (let i = 0; i < made.length; i++) {
    if (typeof made[i] === "object" && made[i] !== null) made[i] = copy(made[i], seen);
  }
  return made;
}
