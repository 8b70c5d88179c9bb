// The file beside a workbook: what xlsx and CSV cannot hold.
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Rect } from "../model/a1";
import type { Chart, Protection } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { MOST } from "./limits";
import { FileProblem } from "./problem";
import type { CommaLists } from "./validationXlsx";

interface SidecarSheet {
  name: string;
  id: number;
  rowCount: number;
  columnCount: number;
  protections?: Protection[];
  charts?: Chart[];
  /** Only of a folder of CSV. */
  notes?: [number, string][];
}

export interface Sidecar {
  format: 1;
  locale: string;
  timeZone: string;
  documentProperties?: Record<string, string>;
  userProperties?: Record<string, string>;
  scriptProperties?: Record<string, string>;
  sheets: SidecarSheet[];
  /** Only of a folder of CSV: xlsx holds names itself. */
  names?: { name: string; sheet: string; rect: Rect }[];
  lists?: CommaLists;
  forms?: unknown[];
}

/** What is relied on before anything else is looked at; the rest is checked where it is used. */
const texts = z.record(z.string(), z.string()).optional();
const shape = z.looseObject({
  format: z.literal(1),
  locale: z.string().max(100),
  timeZone: z.string().refine(isTimeZone),
  documentProperties: texts,
  userProperties: texts,
  scriptProperties: texts,
  sheets: z
    .array(
      z.looseObject({
        name: z.string(),
        id: z.int().min(0),
        rowCount: z.int().min(1),
        columnCount: z.int().min(1).max(MOST.sheetColumns),
        protections: z.array(z.looseObject({})).optional(),
        charts: z.array(z.looseObject({})).optional(),
        notes: z.array(z.tuple([z.int().min(0), z.string()])).optional(),
      }),
    )
    .max(MOST.sheets)
    .refine((sheets) => {
      const cells = sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
      return cells <= MOST_CELLS;
    }),
  names: z.array(z.looseObject({})).max(MOST.names).optional(),
  lists: z.record(z.string(), z.array(z.string())).optional(),
  forms: z.array(z.looseObject({})).optional(),
});

/** The cells that Google's workbooks may have, empty ones counted. */
const MOST_CELLS = 10_000_000;
const MOST_BYTES = 64 * 1024 * 1024;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

export function readSidecar(path: string): Sidecar | null {
  if (!existsSync(path)) return null;
  try {
    // A link could lead to any file of the machine.
    const file = lstatSync(path);
    if (!file.isFile() || file.size > MOST_BYTES) throw new Error("size");
    return shape.parse(JSON.parse(readFileSync(path, "utf8"))) as unknown as Sidecar;
  } catch {
    throw new FileProblem("badSidecar", path);
  }
}

/** Lays locale, zone and properties over a workbook before its cells are read. */
export function applySettings(book: WorkbookModel, sidecar: Sidecar | null): void {
  if (!sidecar) return;
  book.locale = sidecar.locale;
  book.timeZone = sidecar.timeZone;
  fill(book.documentProperties, sidecar.documentProperties);
  fill(book.userProperties, sidecar.userProperties);
  fill(book.scriptProperties, sidecar.scriptProperties);
  book.forms = sidecar.forms ?? [];
}

function fill(store: Map<string, string>, values: Record<string, string> | undefined): void {
  for (const [key, value] of Object.entries(values ?? {})) store.set(key, value);
}

/** Lays grid sizes, protections and our charts over sheets that have been read. */
export function applySheets(
  book: WorkbookModel,
  sidecar: Sidecar | null,
  holds: "charts and notes" | "cells only",
): void {
  for (const known of sidecar?.sheets ?? []) {
    const sheet = book.sheetByName(known.name);
    if (!sheet) continue;
    book.reserveId(known.id);
    sheet.rowCount = Math.max(known.rowCount, sheet.lastRow());
    sheet.columnCount = Math.max(known.columnCount, sheet.lastColumn());
    sheet.protections = known.protections ?? [];
    for (const { id } of sheet.protections) book.reserveId(id);
    for (const chart of known.charts ?? []) {
      book.reserveId(chart.id);
      const { row, column } = chart.anchor;
      const place = sheet.charts.findIndex(
        (one) => one.anchor.row === row && one.anchor.column === column && one.type === chart.type,
      );
      if (place >= 0) sheet.charts[place] = chart;
      else if (holds === "cells only") sheet.charts.push(chart);
    }
    for (const [key, note] of known.notes ?? []) sheet.notes.set(key, note);
  }
}

/** Ids as the last session gave them, so that properties may name sheets by id. */
export function sheetId(sidecar: Sidecar | null, name: string): number | null {
  return sidecar?.sheets.find((sheet) => sheet.name === name)?.id ?? null;
}

export function makeSidecar(book: WorkbookModel, lists: CommaLists, isFolder: boolean): Sidecar {
  const object = (store: Map<string, string>) => Object.fromEntries(store);
  return {
    format: 1,
    locale: book.locale,
    timeZone: book.timeZone,
    documentProperties: object(book.documentProperties),
    userProperties: object(book.userProperties),
    scriptProperties: object(book.scriptProperties),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      protections: sheet.protections,
      charts: sheet.charts.filter((chart) => chart.carried === undefined),
      ...(isFolder ? { notes: [...sheet.notes] } : {}),
    })),
    ...(isFolder ? { names: namesOf(book) } : {}),
    lists,
    forms: book.forms,
  };
}

function namesOf(book: WorkbookModel): NonNullable<Sidecar["names"]> {
  return book.names.flatMap(({ name, sheetId: id, rect }) => {
    const sheet = book.sheetById(id);
    return sheet ? [{ name, sheet: sheet.name, rect }] : [];
  });
}

/** Throws rather than give a text that {@link readSidecar} would refuse: it would lock the workbook. */
export function sidecarText(sidecar: Sidecar, path: string): string {
  const text = textOf(sidecar);
  if (text === null || Buffer.byteLength(text) > MOST_BYTES) {
    throw new FileProblem("sidecarTooBig", path);
  }
  return text;
}

/** null where it is longer than any text can be. */
function textOf(sidecar: Sidecar): string | null {
  try {
    return `${JSON.stringify(sidecar, null, 2)}\n`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
