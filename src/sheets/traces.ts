/** Everything that the sheets of a workbook hold about one person, and taking it out of them. */
import { identity } from "../domain/gains/domainScores";
import { type Person, personRemover } from "../domain/privacy/mentions";
import { type Cell, columnLetters } from "./cells";
import type { Sheet, Spreadsheet } from "./grid";
import { ChangedMeanwhile, mustBeUnchanged, rowTexts } from "./meanwhile";
import { normalizedLabel } from "./table";
import { writeBlock } from "./writeBlock";

export interface Search {
  readonly person: Person;
  /** Headers of columns that name whose record a row is, by ID and by e-mail. */
  readonly idHeaders: readonly string[];
  readonly emailHeaders: readonly string[];
  /** Sheets that are passed over. */
  readonly except: readonly string[];
  /** Sheets whose codes are not people's: there an ID is no mention, but a name or an address is. */
  readonly coded: readonly string[];
}

export interface Trace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly note: string;
}

interface Searched {
  readonly sheet: Sheet;
  readonly name: string;
  readonly values: Cell[][];
  /** 0-based rows that are the person's own. */
  readonly own: readonly number[];
}

function searched(spreadsheet: Spreadsheet, search: Search): Searched[] {
  return spreadsheet.getSheets().flatMap((sheet): Searched[] => {
    const name = sheet.getName();
    if (search.except.includes(name) || sheet.getLastRow() === 0) return [];
    const values = sheet.getDataRange().getValues() as Cell[][];
    return [{ sheet, name, values, own: ownRows(values, search) }];
  });
}

/** Notes also stand at cells beyond the last value. */
function notesOf({ sheet }: Searched): string[][] {
  return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes();
}

function ownRows(values: readonly (readonly Cell[])[], search: Search): number[] {
  const { person } = search;
  const headers = (values[0] ?? []).map((cell) => normalizedLabel(String(cell ?? "")));
  const places = (accepted: readonly string[]) =>
    headers.flatMap((header, column) =>
      accepted.map(normalizedLabel).includes(header) ? [column] : [],
    );
  const [ids, emails] = [places(search.idHeaders), places(search.emailHeaders)];
  const email = person.email?.trim().toLowerCase();
  return values.flatMap((row, index) => {
    const named = ids.map((at) => identity(String(row[at] ?? ""))).filter((id) => id !== "");
    const byId = named.includes(identity(person.id));
    // An address may serve several people: a row that bears another ID is another's.
    const byEmail =
      email !== undefined &&
      named.length === 0 &&
      emails.some(
        (at) =>
          String(row[at] ?? "")
            .trim()
            .toLowerCase() === email,
      );
    return index > 0 && (byId || byEmail) ? [index] : [];
  });
}

/** Every cell and note of the person's own rows, and every other one that speaks of them. */
export function tracesOf(spreadsheet: Spreadsheet, search: Search): Trace[] {
  return searched(spreadsheet, search).flatMap((one) => {
    const { name, sheet, own } = one;
    const without = removerFor(one, search, "");
    const speaks = (text: string) => without(text) !== text;
    const shown = sheet.getDataRange().getDisplayValues();
    return notesOf(one).flatMap((line, row) =>
      line.flatMap((note, column): Trace[] => {
        const value = shown[row]?.[column] ?? "";
        const isOwn = own.includes(row) && (value !== "" || note !== "");
        if (!isOwn && !speaks(value) && !speaks(note)) return [];
        const header = shown[0]?.[column] || columnLetters(column + 1);
        return [{ sheet: name, row: row + 1, column: header, value, note }];
      }),
    );
  });
}

function removerFor({ name }: Searched, { person, coded }: Search, removed: string) {
  return personRemover(coded.includes(name) ? { ...person, id: "" } : person, removed);
}

export interface Removal {
  readonly rows: number;
  readonly cells: number;
  readonly notes: number;
  /** Names of the sheets from which something is taken. */
  readonly sheets: readonly string[];
}

/** What taking the person out comes to, before anything is touched. */
export function removalOf(spreadsheet: Spreadsheet, search: Search): Removal {
  let [rows, cells, notes] = [0, 0, 0];
  const sheets = searched(spreadsheet, search).flatMap((one) => {
    const edits = editsOf(one, search, "");
    rows += one.own.length;
    cells += edits.filter(({ note }) => !note).length;
    notes += edits.filter(({ note }) => note).length;
    return one.own.length + edits.length > 0 ? [one.name] : [];
  });
  return { rows, cells, notes, sheets };
}

/** Deletes the person's own rows; where these were all rows there are, empties them. */
export function deleteOwnRows(spreadsheet: Spreadsheet, search: Search): void {
  for (const one of searched(spreadsheet, search)) {
    const { sheet, own } = one;
    const spare = sheet.getMaxRows() - own.length > 2;
    for (const row of [...own].reverse()) {
      if (spare) sheet.deleteRows(row + 1, 1);
      else
        sheet
          .getRange(row + 1, 1, 1, sheet.getLastColumn())
          .clearContent()
          .clearNote();
    }
    if (own.length > 0) bringBackOthers(one, search);
  }
}

/** Somebody sorted in between, and another person's row went: it is written again below. */
function bringBackOthers({ sheet, name, values, own }: Searched, search: Search): void {
  const now = sheet.getDataRange().getValues() as Cell[][];
  const missed = ownRows(now, search).length;
  if (missed === 0) return;
  const held = rowTexts(now);
  const before = rowTexts(values);
  const lost = values.flatMap((_, row) =>
    !own.includes(row) && before[row] !== undefined && !held.includes(before[row]) ? [row] : [],
  );
  // Somebody may have deleted a row as well: what we hit instead of our own stands next to it.
  const distance = (row: number) =>
    Math.min(...own.map((one) => (row > one ? row - one : one - row + 0.5)));
  const nearest = lost.sort((a, b) => distance(a) - distance(b)).slice(0, missed);
  const back = nearest.map((row) => values[row] ?? []);
  const width = back[0]?.length ?? 0;
  if (width > 0) {
    const place = sheet.getRange(sheet.getLastRow() + 1, 1, back.length, width);
    place.setValues(back.map((row) => row.map((cell) => cell ?? "")));
  }
  throw new ChangedMeanwhile(name);
}

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly note: boolean;
}

function editsOf(one: Searched, search: Search, removed: string): Edit[] {
  const { values, own } = one;
  const edits: Edit[] = [];
  const without = removerFor(one, search, removed);
  notesOf(one).forEach((line, row) => {
    if (own.includes(row)) return;
    line.forEach((note, column) => {
      const cell = values[row]?.[column];
      const texts = [typeof cell === "string" ? cell : "", note];
      texts.forEach((text, index) => {
        const left = without(text);
        if (left !== text) edits.push({ row, column, text: left, note: index === 1 });
      });
    });
  });
  return edits;
}

/** Takes the person out of cells and notes of other rows. */
export function removeMentions(spreadsheet: Spreadsheet, search: Search, removed: string): void {
  for (const one of searched(spreadsheet, search)) {
    const { sheet } = one;
    let seen = one.values;
    for (const { row, column, text, note } of editsOf(one, search, removed)) {
      const range = sheet.getRange(row + 1, column + 1);
      mustBeUnchanged(sheet, seen);
      if (note) range.setNote(text);
      else {
        range.setNumberFormat("@");
        seen = writeBlock(sheet, seen, { row: row + 1, column: column + 1, cells: [[text]] });
      }
    }
  }
}
