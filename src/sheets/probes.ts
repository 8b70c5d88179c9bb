/**
 * What Google's documentation leaves open, tried out on a sheet of its own: each probe does one
 * thing, and says what Capaian takes for granted and what came of it.
 */
import { wallClock } from "./cells";
import type { Sheet, Spreadsheet } from "./grid";

export interface Observation {
  readonly probe: ProbeId;
  readonly expected: string;
  readonly observed: string;
}

type Attempt = (sheet: Sheet, spreadsheet: Spreadsheet) => readonly [string, unknown];

const noon = new Date(Date.UTC(2025, 4, 24, 5, 30));

function written(sheet: Sheet, value: unknown, format?: string): unknown {
  const range = sheet.getRange(2, 1);
  range.clear();
  if (format) range.setNumberFormat(format);
  range.setValues([[value as string]]);
  return range.getValues()[0]?.[0];
}

const kind = (value: unknown) => `${typeof value} ${String(value)}`;

const probes = {
  "leading-zeros": (sheet) => ["number 7", kind(written(sheet, "007"))],
  "leading-zeros-text": (sheet) => ["string 007", kind(written(sheet, "007", "@"))],
  "equals-text": (sheet) => ["string =1+1", kind(written(sheet, "=1+1", "@"))],
  "equals-formula": (sheet) => ["number 2", kind(written(sheet, "=1+1"))],
  "apostrophe-text": (sheet) => ["string =1+1", kind(written(sheet, "'=1+1"))],
  "full-width-equals": (sheet) => ["string ＝1+1", kind(written(sheet, "＝1+1"))],
  "dash-text": (sheet) => ["string 1-2", kind(written(sheet, "1-2", "@"))],
  blank: (sheet) => ["string ", kind(written(sheet, ""))],
  "null-written": (sheet) => ["string ", kind(written(sheet, null))],
  "date-instant": (sheet) => {
    const value = written(sheet, noon, "yyyy-mm-dd hh:mm");
    return [String(noon.getTime()), value instanceof Date ? value.getTime() : kind(value)];
  },
  "date-shown": (sheet, spreadsheet) => {
    const { date } = wallClock(noon, spreadsheet.getSpreadsheetTimeZone());
    written(sheet, noon, "yyyy-mm-dd");
    return [date, sheet.getRange(2, 1).getDisplayValues()[0]?.[0]];
  },
  "time-shown": (sheet) => {
    written(sheet, 0.5625, "hh:mm");
    return ["13:30", sheet.getRange(2, 1).getDisplayValues()[0]?.[0]];
  },
  "zones-agree": (_sheet, spreadsheet) => [
    spreadsheet.getSpreadsheetTimeZone(),
    Session.getScriptTimeZone(),
  ],
  "error-value": (sheet) => ["string #DIV/0!", kind(written(sheet, "=1/0"))],
  "beyond-grid": (sheet) => {
    const text = "The coordinates of the range are outside the dimensions of the sheet.";
    return [text, message(() => sheet.getRange(sheet.getMaxRows() + 1, 1))];
  },
  "new-sheet-size": (sheet) => ["1000 × 26", `${sheet.getMaxRows()} × ${sheet.getMaxColumns()}`],
  "long-text": (sheet) => ["refused", message(() => written(sheet, "x".repeat(50001), "@"))],
  "note-kept": (sheet) => {
    sheet.getRange(2, 1).setNote("=1+1");
    return ["=1+1", sheet.getRange(2, 1).getNotes()[0]?.[0]];
  },
  "new-methods": () => ["undefined", typeof ([] as { toSorted?: unknown }).toSorted],
  "property-size": () => ["refused", message(() => store("x".repeat(9 * 1024 + 1)))],
} satisfies Record<string, Attempt>;

export type ProbeId = keyof typeof probes | "cost-read" | "cost-write" | "cost-property";

function store(text: string): void {
  const properties = PropertiesService.getDocumentProperties();
  try {
    properties.setProperty("capaian.probe", text);
  } finally {
    properties.deleteProperty("capaian.probe");
  }
}

function message(attempt: () => unknown): string {
  try {
    attempt();
    return "-";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs every probe on a sheet that is taken away again; one left by a stopped run goes first. */
export function observe(spreadsheet: Spreadsheet, sheetName: string): Observation[] {
  const left = spreadsheet.getSheetByName(sheetName);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = spreadsheet.insertSheet(sheetName, spreadsheet.getSheets().length);
  try {
    const seen = Object.entries(probes).map(([probe, attempt]): Observation => {
      let pair: readonly [string, unknown] = ["", ""];
      const failed = message(() => {
        pair = (attempt as Attempt)(sheet, spreadsheet);
      });
      const [expected, observed] = pair;
      return {
        probe: probe as ProbeId,
        expected,
        observed: failed === "-" ? String(observed) : failed,
      };
    });
    return [...seen, ...costs(sheet)];
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
}

/** Milliseconds of a call of each kind; there is nothing to expect, only to learn. */
function costs(sheet: Sheet): Observation[] {
  const range = sheet.getRange(1, 1, 100, 10);
  const timed = (probe: ProbeId, call: () => void): Observation => {
    const start = Date.now();
    call();
    return { probe, expected: "", observed: `${Date.now() - start} ms` };
  };
  return [
    timed("cost-write", () => {
      range.setValues(Array.from({ length: 100 }, () => new Array<number>(10).fill(1)));
      SpreadsheetApp.flush();
    }),
    timed("cost-read", () => range.getValues()),
    timed("cost-property", () => PropertiesService.getDocumentProperties().getProperty("x")),
  ];
}
