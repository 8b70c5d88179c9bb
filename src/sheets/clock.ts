import type { IsoDate } from "../domain/calendar";
import { wallClock } from "./cells";
import type { Spreadsheet } from "./grid";

/** The day it is where the workbook is. */
export function today(spreadsheet: Spreadsheet): IsoDate {
  return wallClock(new Date(), spreadsheet.getSpreadsheetTimeZone()).date;
}

/** A moment of the wall clock as text that sorts: `2025-05-24 09:30:05`. */
export function momentText(milliseconds: number, timeZone: string): string {
  const { date, minutes } = wallClock(new Date(milliseconds), timeZone);
  const two = (n: number) => String(n).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000) % 60;
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}`;
}

/** This moment, see {@link momentText}. */
export function nowText(spreadsheet: Spreadsheet): string {
  return momentText(Date.now(), spreadsheet.getSpreadsheetTimeZone());
}

/** Minutes since 1970. */
export function minuteNow(): number {
  return Math.ceil(Date.now() / 60000);
}

/** Tells when so many seconds have passed: long work stops between two steps and goes on later. */
export function stopwatch(seconds: number): () => boolean {
  const end = Date.now() + seconds * 1000;
  return () => Date.now() >= end;
}
