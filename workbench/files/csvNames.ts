// What the file of a sheet is called in a folder of CSV, and the sheet of a file.
import { basename } from "node:path";

export function sheetName(file: string): string {
  return decodeURIComponentSafely(basename(file).replace(/\.csv$/i, ""));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Characters that no file name may hold are written as %2F and so on. */
export function fileName(sheet: string): string {
  const safe = sheet.replace(/[%/\\:*?"<>|\p{Cc}]/gu, (char) => encodeChar(char));
  return `${safe.replace(/^\./, "%2E")}.csv`;
}

/** File systems hold 255 bytes, and some programs put something at the end. */
export function fitsFile(sheet: string): boolean {
  return !/\p{Cs}/u.test(sheet) && Buffer.byteLength(fileName(sheet)) <= 200;
}

function encodeChar(char: string): string {
  return [...Buffer.from(char)]
    .map((b) => `%${b.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
