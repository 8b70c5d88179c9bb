import type { IsoDate } from "../domain/calendar";
import { wallClock } from "./cells";
import type { Spreadsheet } from "./grid";

/** The day it is where the workbook is. */
export function today(spreadsheet: Spreadsheet): IsoDate {
  return wallClock(new Date(), spreadsheet.getSpreadsheetTimeZone()).date;
}
