// What can be wrong with a file, as a code; messages.ts has the sentences.
import type { Counted } from "./limits";

export type FileProblemCode =
  | "notFound"
  | "notAWorkbook"
  | "damaged"
  | "locked"
  | "tooBig"
  | "tooMuch"
  | "tooLong"
  | "notUtf8"
  | "unreadable"
  | "noSheets"
  | "badSidecar"
  | "unknownFormat"
  | "cannotWrite";

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** The file, or the part of it, and what the system said. */
    readonly detail = "",
    /** Of what there is too much. */
    readonly what: Counted | null = null,
  ) {
    super(`${code}${detail && `: ${detail}`}`);
  }
}
