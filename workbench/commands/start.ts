// `start`: the main job from end to end, for whoever opens Capaian for the first time.
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { whoHasOpen } from "../files/inUse";
import { fill, type Language, messages } from "../messages";
import type { SheetModel } from "../model/sheet";
import { displayText } from "../model/typing";
import { OpenDocument, SaveConflict } from "../server/document";
import { runOnWorkbench, summaryText } from "./runCommand";
import { makeSample } from "./sample";
import { fileFailure, printLine as print } from "./terminal";

/**
 * Without a file: the sample, made where it is not there yet, and everything computed on it; a file
 * that is named is only looked at. What an ended session left in the journal is there again.
 */
export async function start(given: string | undefined, language: Language): Promise<OpenDocument> {
  const words = messages[language].start;
  const path = given ?? words.sampleName;
  if (given === undefined) {
    const there = existsSync(path);
    if (!there)
      await makeSample({ output: path, participants: undefined, seed: undefined, language });
    print(fill(there ? words.sampleThere : words.sampleMade, { path }));
  }
  let document: OpenDocument;
  try {
    document = await OpenDocument.open(resolve(path));
  } catch (error) {
    throw fileFailure(error, language);
  }
  tellState(document, path, language);
  if (given === undefined) await compute(document, path, language);
  else look(document, path, language);
  return document;
}

/** What came back from the journal or could not, and whether another program has the file open. */
function tellState(document: OpenDocument, path: string, language: Language): void {
  const words = messages[language].start;
  const { recovered, setAside } = document;
  if (recovered > 0) print(fill(words.recovered, { count: recovered }));
  if (setAside !== null) print(fill(words.setAside, { path, aside: setAside }));
  if (whoHasOpen(path) !== null) print(fill(words.inUse, { path }));
}

async function compute(document: OpenDocument, path: string, language: Language): Promise<void> {
  const words = messages[language].start;
  const { workbench } = document;
  document.transact(basename(path), () => {
    for (const command of ["set-up", "compute-gains", "write-report"]) {
      const { result } = runOnWorkbench(workbench, command, { language }, language);
      if (command !== "compute-gains") print(summaryText(result.summary));
    }
  });
  print(`\n${resultsTable(document, language).join("\n")}\n`);
  try {
    await document.save(path, true);
    print(fill(words.written, { path }));
  } catch (error) {
    if (!(error instanceof SaveConflict)) throw fileFailure(error, language);
    print(fill(words.notWritten, { path }));
  }
}

function look(document: OpenDocument, path: string, language: Language): void {
  const words = messages[language].start;
  const table = resultsTable(document, language);
  if (table.length === 0) print(fill(words.noReport, { path }));
  else print(`${table.join("\n")}\n\n${fill(words.looked, { path })}`);
}

/** The first table of the report, in the language's numbers and without the sentences of its last column. */
function resultsTable({ book }: OpenDocument, language: Language): string[] {
  const { reportSheets } = messages[language].start;
  const sheet = book.sheets.find(({ name }) => reportSheets.includes(name));
  if (!sheet) return [];
  const rows = firstTable(sheet, (row, column) => {
    const style = book.styles.get(sheet.style(row, column));
    return displayText(sheet.raw(row, column), style, language === "en" ? "en_US" : "id_ID");
  });
  const widths = Array.from({ length: COLUMNS }, (_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === COLUMNS - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

const COLUMNS = 7;

function firstTable(sheet: SheetModel, shown: (row: number, column: number) => string): string[][] {
  const rows: string[][] = [];
  for (let row = 0; row < sheet.values.length; row++) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => shown(row, column));
    if (cells.every((cell) => cell !== "")) rows.push(cells);
    else if (rows.length > 0) break;
  }
  return rows;
}
