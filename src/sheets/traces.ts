/** Everything that the sheets of a workbook hold about one person. */
import { identity } from "../domain/gains/domainScores";
import { type Identifier, plainIdentifier } from "../domain/privacy/identifiers";
import { type Mentions, mentionsOf } from "../domain/privacy/mentions";
import { type Cell, columnLetters } from "./cells";
import type { Sheet, Spreadsheet } from "./grid";
import { address } from "./markCells";
import { normalizedLabel } from "./table";

export interface Search {
  readonly identifiers: readonly Identifier[];
  /** Headers of the columns that say whose record a row is, the strongest first. */
  readonly columns: readonly (readonly string[])[];
  /** Rows without a name that are the person's by their code, such as essays. */
  readonly codes: { readonly header: readonly string[]; readonly values: readonly string[] };
  /** Names, IDs, addresses and organisations of other participants. */
  readonly otherTexts: readonly string[];
  /** Headers of the columns that, in another participant's row, are that one's own. */
  readonly identity: readonly string[];
  /** Sheets that are passed over. */
  readonly except: readonly string[];
  /** *Temuan*, whose rows are written anew. */
  readonly findings: readonly string[];
  /** Sheets whose codes are not people's: there an ID is no mention, but a name or an address is. */
  readonly coded: readonly string[];
  /** How a sheet with one person's data is headed, and which of its columns say what stood where. */
  readonly handedOver: readonly (readonly string[])[];
  /** Sheets and headers of lists of IDs: there an entry goes as a whole. */
  readonly lists: { readonly names: readonly string[]; readonly headers: readonly string[] };
  /** What Capaian's own sheets and columns are called, normalised. */
  readonly known: ReadonlySet<string>;
}

export interface Trace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly note: string;
}

export interface Searched {
  readonly sheet: Sheet;
  readonly name: string;
  readonly values: Cell[][];
  /** 0-based rows that are the person's own, and those that are somebody else's. */
  readonly own: readonly number[];
  readonly others: readonly number[];
}

const nobodys = { own: [], others: [] };

export function searched(spreadsheet: Spreadsheet, search: Search): Searched[] {
  return spreadsheet.getSheets().flatMap((sheet): Searched[] => {
    const name = sheet.getName();
    if (search.except.includes(name)) return [];
    const values = sheet.getDataRange().getValues() as Cell[][];
    if (values.length === 1 && values[0]?.every((cell) => cell === "")) return [];
    // A group with a single member is no record of theirs.
    const isList = search.lists.names.includes(name);
    return [{ sheet, name, values, ...(isList ? nobodys : ownRows(values, search)) }];
  });
}

/** Notes also stand at cells beyond the last value. */
export function notesOf({ sheet }: Searched): string[][] {
  return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes();
}

type Rows = readonly (readonly Cell[])[];

const textOf = (cell: Cell) => String(cell ?? "").trim();

/** Where columns with one of the headers stand; 0-based. */
function placesOf([headers = []]: Rows, accepted: readonly string[]): number[] {
  const wanted = accepted.map(normalizedLabel);
  return headers.flatMap((cell, column) =>
    wanted.includes(normalizedLabel(textOf(cell))) ? [column] : [],
  );
}

/** A row is decided by the strongest column in which anything stands. */
export function ownRows(values: Rows, search: Search): Pick<Searched, "own" | "others"> {
  const [own, others]: [number[], number[]] = [[], []];
  const codes = placesOf(values, search.codes.header);
  const levels = search.columns.map((headers) => placesOf(values, headers));
  const borne = new Map(search.identifiers.map((one) => [one.kind, one]));
  const [id, email] = [borne.get("id"), borne.get("email")];
  const isOwn = [
    (text: string) => identity(text) === identity(id?.text ?? ""),
    // As the import ties what was written: by letters and digits.
    (text: string) => !!id?.own && plainIdentifier("id", text) === plainIdentifier("id", id.text),
    // An address may serve several people.
    (text: string) => !!email?.own && text.toLowerCase() === email.text.toLowerCase(),
  ];
  for (let row = 1; row < values.length; row++) {
    const cells = (at: readonly number[]) =>
      at.map((c) => textOf(values[row]?.[c])).filter(Boolean);
    const level = levels.findIndex((at) => cells(at).length > 0);
    const told = level >= 0 && cells(levels[level] ?? []).some((text) => isOwn[level]?.(text));
    if (told || cells(codes).some((code) => search.codes.values.includes(code))) own.push(row);
    else if (level === 0) others.push(row);
  }
  return { own, others };
}

/** A sheet that was made to hand one person's data over, by whatever name it goes now. */
export function isHandedOver({ values }: Searched, { handedOver }: Search): boolean {
  const headers = (values[0] ?? []).map((cell) => normalizedLabel(textOf(cell)));
  return handedOver.every((accepted, at) =>
    accepted.map(normalizedLabel).includes(headers[at] ?? ""),
  );
}

/** Whether such a sheet is the person's: it tells the ID that stood in a column of IDs. */
export function isAbout({ values }: Searched, search: Search): boolean {
  const id = search.identifiers.find(({ kind }) => kind === "id")?.text ?? "";
  const headers = (search.columns[0] ?? []).map(normalizedLabel);
  return values.some(
    (row) =>
      headers.includes(normalizedLabel(textOf(row[2]))) &&
      identity(textOf(row[3])) === identity(id),
  );
}

/** Every cell and note of the person's own rows, and every other one that speaks of them. */
export function tracesOf(spreadsheet: Spreadsheet, search: Search): Trace[] {
  return searched(spreadsheet, search).flatMap((one) => {
    if (isHandedOver(one, search)) return [];
    const { name, sheet, own } = one;
    const { without } = cellReader(one, search);
    const shown = sheet.getDataRange().getDisplayValues();
    return notesOf(one).flatMap((line, row) =>
      line.flatMap((note, column): Trace[] => {
        const value = shown[row]?.[column] ?? "";
        const isOwn = own.includes(row) && (value !== "" || note !== "");
        const speaks = [value, note].some((text) => without(text, "", row, column) !== text);
        if (!isOwn && !speaks) return [];
        const header = shown[0]?.[column] || columnLetters(column + 1);
        return [{ sheet: name, row: row + 1, column: header, value, note }];
      }),
    );
  });
}

/** The text of a cell without the person, and whether what is left may still speak of them. */
export interface CellReader {
  without(text: string, removed: string, row: number, column: number): string;
  isDoubtful(text: string, row: number, column: number): boolean;
}

/**
 * In another participant's row, the name, the address and the like are that one's own: there only an
 * entry that is nothing but the person's goes, as an observer's does.
 */
export function cellReader(one: Searched, search: Search): CellReader {
  const mentions = mentionsIn(one, search);
  const places = placesOf(one.values, search.identity);
  const others = new Set(one.others);
  const isTheirs = (row: number, column: number) => others.has(row) && places.includes(column);
  const { lists, identifiers } = search;
  const listed = lists.names.includes(one.name) ? placesOf(one.values, lists.headers) : [];
  const id = identity(identifiers.find(({ kind }) => kind === "id")?.text ?? "");
  const isEntry = (text: string) => identity(text) === id || mentions.without(text, "") !== text;
  const unlisted = (text: string) => {
    const entries = text.split(/[;\r\n]/);
    const left = entries.filter((entry) => !isEntry(entry));
    return left.length < entries.length ? left.join(";").trim() : text;
  };
  return {
    without: (text, removed, row, column) =>
      row > 0 && listed.includes(column)
        ? unlisted(text)
        : !isTheirs(row, column) || mentions.isWhole(text)
          ? mentions.without(text, removed)
          : text,
    isDoubtful: (text, row, column) =>
      isTheirs(row, column)
        ? !mentions.isWhole(text) && mentions.without(text, "") !== text
        : mentions.isDoubtful(text),
  };
}

/** Where codes are no people's, a single name is not taken for theirs either. */
export function mentionsIn(
  { name }: Searched,
  { identifiers, otherTexts, coded }: Search,
): Mentions {
  const isCoded = coded.includes(name);
  const counted = identifiers
    .filter((one) => !(isCoded && one.kind === "id"))
    .map((one) => (isCoded && !one.sure ? { ...one, own: false } : one));
  return mentionsOf(counted, otherTexts);
}

/** A1 addresses of what a person has to look at. */
export interface Doubtful {
  readonly sheet: Sheet;
  readonly cells: readonly string[];
  /** Formulas that name the person, or show them from elsewhere: they are left as they are. */
  readonly formulas: readonly string[];
}

export function formulasOf({ sheet, values }: Searched): string[][] {
  return sheet.getRange(1, 1, values.length, values[0]?.length ?? 1).getFormulas();
}

/** Cells and notes that may speak of the person, and formulas that do; only sheets with any. */
export function doubtfulCells(spreadsheet: Spreadsheet, search: Search): Doubtful[] {
  return searched(spreadsheet, search).flatMap((one) =>
    doubtfulIn(one, search, notesOf(one), formulasOf(one)),
  );
}

/** As {@link doubtfulCells}, for one sheet; what is taken out for sure does not count. */
export function doubtfulIn(
  one: Searched,
  search: Search,
  notes: readonly (readonly string[])[],
  formulas: readonly (readonly string[])[],
): Doubtful[] {
  if (search.findings.includes(one.name)) return [];
  const isNumber = numberOf(one, search);
  const { without, isDoubtful } = cellReader(one, search);
  const found: { cells: string[]; formulas: string[] } = { cells: [], formulas: [] };
  notes.forEach((line, row) => {
    if (one.own.includes(row)) return;
    line.forEach((note, column) => {
      const left = (text: string) => without(text, "", row, column);
      const mayMean = (text: string) => text !== "" && isDoubtful(left(text), row, column);
      const cell = one.values[row]?.[column];
      const formula = formulas[row]?.[column] ?? "";
      const text = typeof cell === "string" ? cell : "";
      const said = formula === "" ? "" : `${literals(formula)}\n${text}`;
      const at = () => address(row + 1, column + 1);
      if (mayMean(said) || left(said) !== said) found.formulas.push(at());
      const isText = formula === "" && (mayMean(text) || isNumber(cell));
      if (isText || mayMean(note)) found.cells.push(at());
    });
  });
  return found.cells.length + found.formulas.length > 0 ? [{ sheet: one.sheet, ...found }] : [];
}

/** Whether a number is the person's ID; one of fewer than four digits may be any number. */
function numberOf({ name }: Searched, { identifiers, coded }: Search): (cell: Cell) => boolean {
  const id = identifiers.find(({ kind, text }) => kind === "id" && /^\d{4,}$/.test(text));
  const phone = identifiers.find(({ kind }) => kind === "phone");
  const called = phone && plainIdentifier("phone", phone.text);
  return (cell) =>
    (id !== undefined && !coded.includes(name) && String(cell) === id.text) ||
    (typeof cell === "number" && plainIdentifier("phone", String(cell)) === called);
}

/** The texts in a formula; a name of a sheet changes with the sheet. */
function literals(formula: string): string {
  return (formula.match(/"[^"]*"/g) ?? []).map((text) => text.slice(1, -1)).join("\n");
}
