// `start`: the main job from end to end, for whoever opens Capaian for the first time.
import { existsSync } from "node:fs";
import { saveFile } from "../files/open";
import { fill, type Language, messages } from "../messages";
import type { SheetModel } from "../model/sheet";
import { displayText } from "../model/typing";
import { openWorkbook } from "../openWorkbook";
import type { Workbench } from "../workbench";
import { runOnWorkbench, summaryText } from "./runCommand";
import { makeSample } from "./sample";
import { fileFailure } from "./terminal";

/** Without a file: the sample, made where it is not there yet, and everything computed on it. */
export async function start(given: string | undefined, language: Language): Promise<void> {
  const words = messages[language].start;
  const path = given ?? words.sampleName;
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (given === undefined) {
    const there = existsSync(path);
    if (!there)
      await makeSample({ output: path, participants: undefined, seed: undefined, language });
    print(fill(there ? words.sampleThere : words.sampleMade, { path }));
  }
  let workbench: Workbench;
  try {
    workbench = await openWorkbook(path);
  } catch (error) {
    throw fileFailure(error, language);
  }
  for (const command of ["set-up", "compute-gains", "write-report"]) {
    const { result } = runOnWorkbench(workbench, command, { language }, language);
    if (command !== "compute-gains") print(summaryText(result.summary));
  }
  const report = workbench.book.sheets.find(({ name }) => words.reportSheets.includes(name));
  print(`\n${resultsTable(workbench, report).join("\n")}\n`);
  try {
    await saveFile(workbench.book, path);
  } catch (error) {
    throw fileFailure(error, language);
  }
  print(fill(words.written, { path }));
}

/** The first table of the report as the sheet shows it, without the sentences of its last column. */
function resultsTable(workbench: Workbench, sheet: SheetModel | undefined): string[] {
  if (!sheet) return [];
  const { book } = workbench;
  const shown = (row: number, column: number) =>
    displayText(sheet.raw(row, column), book.styles.get(sheet.style(row, column)), book.locale);
  const rows: string[][] = [];
  for (let row = 0; row < sheet.values.length; row++) {
    const cells = Array.from({ length: 7 }, (_, column) => shown(row, column));
    if (cells.every((cell) => cell !== "")) rows.push(cells);
    else if (rows.length > 0) break;
  }
  const widths = Array.from({ length: 7 }, (_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === 6 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
