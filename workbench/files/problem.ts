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
  | "foreignPart"
  | "nullCharacter"
  | "longCell"
  | "unreadable"
  | "noSheets"
  | "sameSheetName"
  | "unfitSheetName"
  | "tooMuchToSave"
  | "tooBigToSave"
  | "badSidecar"
  | "sidecarTooBig"
  | "unknownFormat"
  | "cannotWrite";

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    /** The file, or the part of it, and what the system said. */
    readonly detail = "",
    /** Of what there is too much. */
    readonly what: Counted | null = null,
    /** Where in the file, for the places of its sentence. */
    readonly place: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}${detail && `: ${detail}`}`);
  }
}
