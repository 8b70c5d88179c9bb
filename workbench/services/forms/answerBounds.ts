// What an answer to a form may be, by whichever way it comes.
import type { WorkbookModel } from "../../model/workbook";
import { formsOf, type ResponseData } from "./formModel";

/** What a cell of the response sheet can hold. */
export const LONGEST_ANSWER = 50_000;

/** No address can be longer. */
const LONGEST_EMAIL = 254;

export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && /^[^\s@\0]+@[^\s@\0]+\.[^\s@\0]+$/.test(text);
}

/**
 * Of all answers to the forms of a workbook, as they stand in the file beside it. That file is read
 * up to 64 MB (sidecar.ts), and holds the forms themselves and more.
 */
const MOST_ANSWER_BYTES = 40_000_000;

/** Whether the file beside the workbook can take these answers too. */
export function answersFit(
  book: WorkbookModel,
  added: readonly ResponseData[],
  replaced?: ResponseData,
): boolean {
  let bytes = 0;
  for (const responses of [...formsOf(book).map((form) => form.responses), added]) {
    for (const response of responses) {
      if (response !== replaced) bytes += bytesOf(response);
      if (bytes > MOST_ANSWER_BYTES) return false;
    }
  }
  return true;
}

/** Indented as deep as in the file: many short answers are mostly indentation. */
function bytesOf(response: ResponseData): number {
  return Buffer.byteLength(JSON.stringify([[[[response]]]], null, 2));
}
