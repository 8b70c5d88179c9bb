// What can be wrong with a file, as a code; messages.ts has the sentences.

export type FileProblemCode =
  | "notFound"
  | "notAWorkbook"
  | "damaged"
  | "locked"
  | "tooBig"
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
  ) {
    super(`${code}${detail && `: ${detail}`}`);
  }
}
