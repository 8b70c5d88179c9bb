// Text files are UTF-8 or refused: a character that cannot be read would be saved back as another.
import { FileProblem } from "./problem";

/** The text with its byte order mark; throws with the first line that is no UTF-8. */
export function utf8Text(bytes: Buffer, path: string): string {
  const text = decoded(bytes);
  if (text !== null) return text;
  const lines = bytes.toString("latin1").split(/\r\n?|\n/);
  const bad = lines.findIndex((line) => decoded(Buffer.from(line, "latin1")) === null);
  throw new FileProblem("notUtf8", path, null, { line: bad + 1 });
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
