/** Taking a person out of the cells and notes of a workbook. */
import type { Cell } from "./cells";
import type { Spreadsheet } from "./grid";
import { ChangedMeanwhile, mustBeUnchanged, rowTexts } from "./meanwhile";
import {
  cellReader,
  type Doubtful,
  doubtfulIn,
  formulasOf,
  isAbout,
  isHandedOver,
  notesOf,
  ownRows,
  type Search,
  type Searched,
  searched,
} from "./traces";
import { writeBlock } from "./writeBlock";

export interface Removal {
  readonly rows: number;
  readonly cells: number;
  readonly notes: number;
  /** How many sheets something is taken from. */
  readonly sheets: number;
}

const isTheirCopy = (one: Searched, search: Search) =>
  isHandedOver(one, search) && isAbout(one, search);

/** What taking the person out comes to, before anything is touched. */
export function removalOf(spreadsheet: Spreadsheet, search: Search): Removal {
  let [rows, cells, notes, sheets] = [0, 0, 0, 0];
  for (const one of searched(spreadsheet, search)) {
    const isCopy = isTheirCopy(one, search);
    const edits = isCopy ? [] : editsOf(one, search, "", notesOf(one));
    const gone = isCopy ? one.values.length - 1 : one.own.length;
    rows += gone;
    cells += edits.filter(({ note }) => !note).length;
    notes += edits.filter(({ note }) => note).length;
    if (gone + edits.length > 0) sheets++;
  }
  return { rows, cells, notes, sheets };
}

/**
 * Deletes the person's own rows; where these were all rows there are, empties them. A copy of the
 * sheet that was made to hand their data over goes as a whole.
 */
export function deleteOwnRows(spreadsheet: Spreadsheet, search: Search): void {
  for (const one of searched(spreadsheet, search)) {
    const { sheet, own } = one;
    if (isTheirCopy(one, search)) {
      spreadsheet.deleteSheet(sheet);
      continue;
    }
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
  const missed = ownRows(now, search).own.length;
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

/** Cells and notes of other rows that speak of the person; what a formula shows is not edited. */
function editsOf(
  one: Searched,
  search: Search,
  removed: string,
  notes: readonly (readonly string[])[],
  known?: readonly (readonly string[])[],
): Edit[] {
  const { values, own } = one;
  const edits: Edit[] = [];
  const { without } = cellReader(one, search);
  notes.forEach((line, row) => {
    if (own.includes(row)) return;
    line.forEach((note, column) => {
      const cell = values[row]?.[column];
      const texts = [typeof cell === "string" ? cell : "", note];
      texts.forEach((text, index) => {
        const left = without(text, removed, row, column);
        if (left !== text) edits.push({ row, column, text: left, note: index === 1 });
      });
    });
  });
  if (edits.length === 0) return edits;
  const formulas = known ?? formulasOf(one);
  return edits.filter(({ row, column, note }) => note || (formulas[row]?.[column] ?? "") === "");
}

/**
 * Takes the person out of cells and notes of other rows; formulas are left as they are. Returns what
 * a person has to look at.
 */
export function removeMentions(
  spreadsheet: Spreadsheet,
  search: Search,
  removed: string,
): Doubtful[] {
  return searched(spreadsheet, search).flatMap((one) => {
    const { sheet } = one;
    const [notes, formulas] = [notesOf(one), formulasOf(one)];
    let seen = one.values;
    for (const { row, column, text, note } of editsOf(one, search, removed, notes, formulas)) {
      const range = sheet.getRange(row + 1, column + 1);
      mustBeUnchanged(sheet, seen);
      if (note) range.setNote(text);
      else {
        range.setNumberFormat("@");
        seen = writeBlock(sheet, seen, { row: row + 1, column: column + 1, cells: [[text]] });
      }
    }
    return doubtfulIn(one, search, notes, formulas);
  });
}
