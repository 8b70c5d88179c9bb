// Opens and saves workbooks, whatever form they have.
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { ironCalc, type Patience } from "../calc/ironCalc";
import type { WorkbookModel } from "../model/workbook";
import { writeAtomically } from "./atomic";
import { readCsvFolder, writeCsvFolder } from "./csvFolder";
import { mustOpenAgain } from "./mustOpenAgain";
import { FileProblem } from "./problem";
import { readXlsx } from "./readXlsx";
import { mustFitXlsx } from "./sheetNames";
import { makeSidecar, readSidecar, sidecarText } from "./sidecar";
import { writeXlsx } from "./writeXlsx";
import { MAX_UNPACKED_BYTES } from "./zip";

export interface OpenedFile {
  book: WorkbookModel;
  /** What the file holds that saving it again would lose. */
  losses: string[];
}

/** `NAME.xlsx` has its settings in `NAME.capaian.json` beside it. */
export function sidecarPath(path: string): string {
  return `${path.replace(/\.xlsx$/i, "")}.capaian.json`;
}

export async function openFile(path: string, patience?: Patience): Promise<OpenedFile> {
  if (!existsSync(path)) throw new FileProblem("notFound", path);
  const opened = await read(path);
  opened.book.calculator = ironCalc(patience);
  return opened;
}

async function read(path: string): Promise<OpenedFile> {
  try {
    if (statSync(path).isDirectory()) return { book: readCsvFolder(path), losses: [] };
    if (!/\.xlsx$/i.test(path)) throw new FileProblem("unknownFormat", path);
    if (!statSync(path).isFile()) throw new FileProblem("notAWorkbook", path);
    if (statSync(path).size > MAX_UNPACKED_BYTES) throw new FileProblem("tooBig", path);
    const name = basename(path).replace(/\.xlsx$/i, "");
    return await readXlsx(readFileSync(path), name, readSidecar(sidecarPath(path)));
  } catch (error) {
    if (error instanceof FileProblem) {
      throw error.detail === ""
        ? new FileProblem(error.code, path, error.what, error.place)
        : error;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileProblem(code ? "unreadable" : "damaged", `${path} (${code ?? message})`);
  }
}

/** Writes the workbook; each file appears whole or not at all. */
export async function saveFile(book: WorkbookModel, path: string): Promise<void> {
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !/\.\w+$/.test(path);
  if (isFolder) {
    writeCsvFolder(book, path);
    return;
  }
  if (!/\.xlsx$/i.test(path)) throw new FileProblem("unknownFormat", path);
  mustFitXlsx(book, path);
  const { bytes, lists } = await writeXlsx(book);
  mustOpenAgain(bytes, book, path);
  const beside = sidecarPath(path);
  const settings = sidecarText(makeSidecar(book, lists, false), beside);
  writeAtomically(path, bytes);
  writeAtomically(beside, settings);
}
