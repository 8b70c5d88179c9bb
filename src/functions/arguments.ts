/**
 * What a cell hands to a custom function: a value or a rectangle of values, in which blanks,
 * `undefined` and `null` are one. What cannot be used is refused in a sentence that says what to do.
 */
import { isKnown } from "../domain/statistics/pairs";
import type { CellPlace, FunctionMessages } from "../i18n/areas/functions";
import { type Formats, formatsOf } from "../i18n/formats";
import { type Messages, messagesIn } from "../i18n/messages";
import { type Cell, cellInstant, isBlank, isErrorValue, readNumber } from "../sheets/cells";

/** The language of one call. */
export interface Wording {
  readonly messages: Messages;
  readonly words: FunctionMessages;
  readonly format: Formats;
}

export function wordingOf(language: unknown): Wording {
  const code = typeof language === "string" ? language.trim().toLowerCase() : language;
  if (!isBlank(code) && code !== "id" && code !== "en") {
    const both = (["id", "en"] as const).map((known) =>
      messagesIn(known).functions.refusals.unknownLanguage(shown(language)),
    );
    throw new Error(both.join(" "));
  }
  const messages = messagesIn(code === "en" ? "en" : "id");
  return { messages, words: messages.functions, format: formatsOf(messages.language) };
}

/** A full rectangle of at least one cell. */
export interface Grid<T> {
  readonly argument: string;
  readonly rows: readonly (readonly T[])[];
  readonly width: number;
  /** A single value was given, and a single value is given back. */
  readonly alone: boolean;
}

/** Any argument as a rectangle; a plain list stands for a column. */
export function gridOf(argument: string, given: unknown): Grid<unknown> {
  const rows: unknown[][] = Array.isArray(given)
    ? given.map((row: unknown) => (Array.isArray(row) ? row : [row]))
    : [[given]];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return { argument, rows: [[null]], width: 1, alone: true };
  const full = rows.map((row) =>
    row.length === width ? row : Array.from({ length: width }, (_, column) => row[column]),
  );
  return { argument, rows: full, width, alone: !Array.isArray(given) };
}

export function placeIn(grid: Grid<unknown>, row: number, column: number): CellPlace {
  return { argument: grid.argument, row: row + 1, column: column + 1, alone: grid.alone };
}

/** The same rectangle with every cell turned into another. */
export function mapGrid<T, U>(
  grid: Grid<T>,
  turn: (cell: T, row: number, column: number) => U,
): Grid<U> {
  return { ...grid, rows: grid.rows.map((row, i) => row.map((cell, j) => turn(cell, i, j))) };
}

/** Sheets keeps 15 digits; the squares of far larger numbers would leave the range of numbers. */
const largest = 1e15;

/** Numbers or blanks; everything else is refused. `flags` lets TRUE count as 1 and FALSE as 0. */
export function numbersOf(
  argument: string,
  given: unknown,
  { words }: Wording,
  { flags = false }: { flags?: boolean } = {},
): Grid<number | null> {
  const grid = gridOf(argument, given);
  return mapGrid(grid, (cell, row, column) => {
    if (isKnown(cell) && Math.abs(cell) <= largest) return cell;
    if (typeof cell === "boolean" && flags) return Number(cell);
    const read = readNumber(cell as Cell);
    const at = placeIn(grid, row, column);
    const { refusals } = words;
    if (!("problem" in read)) {
      if (Math.abs(read.value ?? 0) <= largest) return read.value;
      throw new Error(refusals.tooLarge(at));
    }
    if (read.problem === "cell-error") {
      throw new Error(refusals.errorValue({ at, value: shown(cell) }));
    }
    if (cellInstant(cell)) throw new Error(refusals.dateGiven(at));
    throw new Error(refusals.notNumber({ at, value: shown(cell) }));
  });
}

/** Scores of a test whose full score is known: outside 0 to `maximum(column)` none is possible. */
export function refuseOutside(
  grid: Grid<number | null>,
  maximum: (column: number) => number,
  setBy: string,
  { words, format }: Wording,
): void {
  const noise = 1e-9;
  grid.rows.forEach((row, i) => {
    row.forEach((value, j) => {
      const most = maximum(j);
      if (value === null || (value >= -noise && value <= most + noise)) return;
      const facts = { at: placeIn(grid, i, j), value, maximum: most, setBy };
      throw new Error(words.refusals.outOfRange(facts, format));
    });
  });
}

/** A category as it stands in the cell: a number, or text in which the case of letters is one. */
export interface Category {
  readonly key: number | string;
  readonly name: string;
}

/** Names of categories; text that reads as a number is that number, so "1" and 1 are one category. */
export function categoriesOf(
  argument: string,
  given: unknown,
  { words }: Wording,
): Grid<Category | null> {
  const grid = gridOf(argument, given);
  return mapGrid(grid, (cell, row, column) => {
    if (isBlank(cell)) return null;
    const at = placeIn(grid, row, column);
    if (isErrorValue(cell)) {
      throw new Error(words.refusals.errorValue({ at, value: shown(cell) }));
    }
    if (cellInstant(cell)) throw new Error(words.refusals.dateGiven(at));
    const read = readNumber(cell as Cell);
    if (!("problem" in read) && read.value !== null) {
      if (Math.abs(read.value) > largest) throw new Error(words.refusals.tooLarge(at));
      return { key: read.value, name: String(read.value) };
    }
    if (typeof cell !== "string" && typeof cell !== "boolean") {
      throw new Error(words.refusals.notNumber({ at, value: shown(cell) }));
    }
    const name = text(cell).replace(/\s+/g, " ").trim();
    return { key: name.toLowerCase(), name };
  });
}

/** Numbers ascending, then text; a number within a text counts as one ("Tahap 2" before "Tahap 10"). */
export function sortedCategories(categories: Iterable<Category>): Category[] {
  const distinct = new Map<number | string, Category>();
  for (const category of categories) {
    if (!distinct.has(category.key)) distinct.set(category.key, category);
  }
  return [...distinct.values()].sort(({ key: a }, { key: b }) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number" || typeof b === "number") return typeof a === "number" ? -1 : 1;
    return padDigits(a) < padDigits(b) ? -1 : 1;
  });
}

function padDigits(name: string): string {
  return name.replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}

export function present<T>(grid: Grid<T | null>): T[] {
  return grid.rows.flatMap((row) => row.filter((cell): cell is T => cell !== null));
}

export function refuseOtherShape(
  first: Grid<unknown>,
  second: Grid<unknown>,
  { words }: Wording,
): void {
  if (first.rows.length === second.rows.length && first.width === second.width) return;
  const facts = { first: sizeOf(first), second: sizeOf(second) };
  throw new Error(words.refusals.shapesDiffer(facts));
}

/** The cells of a range that must be one column (or one row). */
export function columnOf<T>(grid: Grid<T>, { words }: Wording): readonly T[] {
  const [first = []] = grid.rows;
  if (grid.rows.length === 1) return first;
  if (grid.width > 1) throw new Error(words.refusals.oneColumn(sizeOf(grid)));
  return grid.rows.map((row) => row[0] as T);
}

function sizeOf({ argument, rows, width }: Grid<unknown>) {
  return { argument, rows: rows.length, columns: width };
}

/** One value for each of `needed` columns: a row, a column, or one value for them all. */
export function perColumn<T>(grid: Grid<T>, needed: number, { words }: Wording): readonly T[] {
  const values = grid.rows.flat();
  if (values.length === 1) return Array.from({ length: needed }, () => values[0] as T);
  if ((grid.width > 1 && grid.rows.length > 1) || values.length !== needed) {
    const facts = { argument: grid.argument, count: values.length, needed };
    throw new Error(words.refusals.wrongCount(facts));
  }
  return values;
}

/** Numbers above 0, `fallback` where blank. */
export function positiveNumbers(
  argument: string,
  given: unknown,
  fallback: number,
  wording: Wording,
): Grid<number> {
  const grid = numbersOf(argument, given, wording);
  return mapGrid(grid, (value, row, column) => {
    if (value === null) return fallback;
    if (value > 0) return value;
    throw new Error(wording.words.refusals.notPositive(placeIn(grid, row, column)));
  });
}

/** The one value of an argument that is not a range. */
export function single<T>(grid: Grid<T>, { words }: Wording): T {
  const [only, ...more] = grid.rows.flat();
  if (more.length > 0) throw new Error(words.refusals.notSingle(grid.argument));
  return only as T;
}

/**
 * One of a few names, each with the other spellings that are understood; capitals, spaces and marks
 * do not count: `ICC(2,1)` is `icc21`.
 */
export function choiceOf<Name extends string>(
  argument: string,
  given: unknown,
  choices: Readonly<Record<Name, readonly string[]>>,
  fallback: NoInfer<Name>,
  wording: Wording,
): Name {
  const value = single(gridOf(argument, given), wording);
  if (isBlank(value)) return fallback;
  const names = Object.keys(choices) as Name[];
  const asked = bare(text(value));
  const found = names.find((name) => [name, ...choices[name]].some((way) => bare(way) === asked));
  if (found !== undefined) return found;
  const facts = { argument, value: shown(value), allowed: names };
  throw new Error(wording.words.refusals.unknownChoice(facts));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** What a cell holds, as text short enough for a sentence. */
export function shown(cell: unknown): string {
  const all = text(cell);
  return all.length > 40 ? `${all.slice(0, 39)}…` : all;
}

/** A cell in words; of what no cell can hold, its kind. */
export function text(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : typeof cell;
}
