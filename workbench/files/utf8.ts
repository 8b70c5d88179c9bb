// Text files are UTF-8 or refused: a character that cannot be read would be saved back as another.
import { FileProblem } from "./problem";

/** The text with its byte order mark; throws with the first line that is no UTF-8. */
export function utf8Text(bytes: Buffer, path: string): string {
  const text = decoded(bytes);
  if (text !== null) return text;
  throw new FileProblem("notUtf8", path, null, { line: badLine(bytes) });
}

const PIECE = 65_536;
const LINE_FEED = 10;
const RETURN = 13;

/** The first line that is no UTF-8, found piece by piece: a file may have millions of lines. */
function badLine(bytes: Buffer): number {
  const at = badPiece(bytes);
  const before = bytes.subarray(0, at);
  const start = Math.max(before.lastIndexOf(LINE_FEED), before.lastIndexOf(RETURN)) + 1;
  let ends = 0;
  for (let index = 0; index < start; index++) {
    const isPair = bytes[index] === RETURN && bytes[index + 1] === LINE_FEED;
    if (bytes[index] === LINE_FEED || (bytes[index] === RETURN && !isPair)) ends++;
  }
  const lines = bytes.toString("latin1", start, at + PIECE).split(/\r\n?|\n/);
  return ends + lines.findIndex((line) => decoded(Buffer.from(line, "latin1")) === null) + 1;
}

function badPiece(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let at = 0;
  try {
    for (; at + PIECE < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
  } catch {
    // Here it is.
  }
  return at;
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
