/**
 * Notes and soft colours at the cells that findings concern. What a person wrote in a note or
 * coloured stays; ours stand below a mark in the note, and are taken away again by it.
 */
import type { Severity } from "../domain/finding";
import { type Cell, columnLetters } from "./cells";
import type { Sheet } from "./grid";
import { ChangedMeanwhile, mustBeUnchanged, rowsOf, rowTexts } from "./meanwhile";

export interface CellMark {
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly severity: Severity;
  readonly text: string;
}

/** Soft enough to read on; no palette of Sheets offers these tones, so they are known for ours. */
const colours: Readonly<Record<Severity, string>> = {
  error: "#fbdcd9",
  warning: "#fdf0cd",
  info: "#e3edf8",
};
const ours = new Set(Object.values(colours));
const uncoloured = "#ffffff";
/** Google allows notes of this many characters; ours stop well before. */
const longestNote = 2000;

/**
 * Marks the cells of a sheet that was read as `read`. Three reads and at most two writes, whatever
 * the number of marks. Notes travel with their rows: if somebody sorts in between, they are laid
 * out again by what stands in the rows, and the run has to be repeated.
 */
export function markCells(
  sheet: Sheet,
  read: readonly (readonly Cell[])[],
  marks: readonly CellMark[],
  noteMark: string,
): void {
  const rows = Math.max(1, sheet.getLastRow());
  const width = Math.max(1, sheet.getLastColumn());
  const range = sheet.getRange(1, 1, rows, width);
  const notes = range.getNotes();
  const backgrounds: (string | null)[][] = range.getBackgrounds();
  mustBeUnchanged(sheet, read);
  const before = JSON.stringify([notes, backgrounds]);
  clearMarks(notes, backgrounds, noteMark);
  for (const [place, list] of marksByCell(marks)) {
    const [row = 1, column = 1] = place.split(" ").map(Number);
    const noteRow = notes[row - 1];
    const colourRow = backgrounds[row - 1];
    if (!noteRow || !colourRow || column > width) continue;
    noteRow[column - 1] = noteOf(noteRow[column - 1] ?? "", list, noteMark);
    if (colourRow[column - 1] === uncoloured) colourRow[column - 1] = colours[worst(list)];
  }
  if (JSON.stringify([notes, backgrounds]) === before) return;
  write(range, notes, backgrounds);
  const then = rowTexts(read);
  for (let tries = 0; tries < 3; tries++) {
    const now = rowsOf(sheet);
    if (now.join("\n") === then.join("\n")) return;
    const size = [Math.max(now.length, rows), Math.max(width, sheet.getLastColumn())] as const;
    const places = now.map((row) => then.indexOf(row));
    const laidOut = sheet.getRange(1, 1, ...size);
    write(laidOut, moved(notes, places, size, ""), moved(backgrounds, places, size, uncoloured));
    if (rowsOf(sheet).join("\n") === now.join("\n")) break;
  }
  throw new ChangedMeanwhile(sheet.getName());
}

function write(
  range: GoogleAppsScript.Spreadsheet.Range,
  notes: string[][],
  backgrounds: (string | null)[][],
): void {
  range.setNotes(notes);
  range.setBackgrounds(
    backgrounds.map((line) => line.map((colour) => (colour === uncoloured ? null : colour))),
  );
}

/** The lines in the order in which their rows stand now; a row that was not there has none. */
function moved<T>(
  lines: readonly (readonly T[])[],
  places: readonly number[],
  [height, width]: readonly [number, number],
  blank: T,
): T[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => lines[places[row] ?? -1]?.[column] ?? blank),
  );
}

/** Whatever bears one of our tones is ours, with its note or without: a run may have been stopped. */
function clearMarks(notes: string[][], backgrounds: (string | null)[][], noteMark: string): void {
  for (const line of notes) {
    line.forEach((note, column) => {
      const at = note.indexOf(noteMark);
      if (at >= 0) line[column] = note.slice(0, at).replace(/\n$/, "");
    });
  }
  for (const line of backgrounds) {
    line.forEach((colour, column) => {
      if (ours.has(colour ?? "")) line[column] = uncoloured;
    });
  }
}

function marksByCell(marks: readonly CellMark[]): Map<string, CellMark[]> {
  const byCell = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const place = `${mark.row} ${mark.column}`;
    const list = byCell.get(place);
    if (list) list.push(mark);
    else byCell.set(place, [mark]);
  }
  return byCell;
}

function noteOf(own: string, marks: readonly CellMark[], noteMark: string): string {
  const texts = [...new Set(marks.map(({ text }) => `• ${text}`))].join("\n");
  const told = texts.length > longestNote ? `${texts.slice(0, longestNote)}…` : texts;
  return `${own === "" ? "" : `${own}\n`}${noteMark}\n${told}`;
}

function worst(marks: readonly CellMark[]): Severity {
  if (marks.some(({ severity }) => severity === "error")) return "error";
  return marks.some(({ severity }) => severity === "warning") ? "warning" : "info";
}

/** An address for sentences: `C5`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
