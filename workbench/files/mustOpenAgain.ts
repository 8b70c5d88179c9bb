// What is saved must open again: it is held against the bounds of reading before it takes the place
// of the file that was there.
import type { WorkbookModel } from "../model/workbook";
import { countFormatted } from "./columnFormats";
import { Counts } from "./limits";
import { FileProblem } from "./problem";
import { scan } from "./readXlsx";
import { Zip } from "./zip";

export function mustOpenAgain(bytes: Buffer, book: WorkbookModel, path: string): void {
  withinBounds(path, (counts) => {
    const { heads } = scan(Zip.open(bytes), counts);
    countFormatted(heads, book.sheets, counts);
    for (const { values } of book.sheets) {
      for (const row of values) {
        for (const cell of row ?? []) {
          if (typeof cell === "string") counts.add("cellLetters", cell.length);
        }
      }
    }
  });
}

/** Says of a file to be written what reading would say of it. */
export function withinBounds(path: string, count: (counts: Counts) => void): void {
  try {
    count(new Counts());
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const code = error.code === "tooMuch" ? "tooMuchToSave" : "tooBigToSave";
    throw new FileProblem(code, path, error.what);
  }
}
