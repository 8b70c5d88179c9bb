// A copy of a workbook that shares nothing changeable with the first.
import type { WorkbookModel } from "../../workbench/model/workbook";

type Bag = Record<string, unknown>;

/** Copies everything but the calculator; objects that stand in two places stay one. */
export function cloneBook(book: WorkbookModel): WorkbookModel {
  const seen = new Map<object, unknown>();
  if (book.calculator) seen.set(book.calculator, book.calculator);
  return copy(book, seen) as WorkbookModel;
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
  // A cache of what can be worked out again.
  if (value instanceof WeakMap) return new WeakMap();
  // Clocks and time zones never change, and cannot be copied field by field.
  if (/Clock|Temporal|DateTimeFormat/.test(value.constructor?.name ?? "")) return value;
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
