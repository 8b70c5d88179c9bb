// The text of a CSV file, up to its rows.
import Papa from "papaparse";
import { FileProblem } from "./problem";

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** One for each mark that may part two cells: no parser is needed to count them. */
export function cellsAtMost(text: string): number {
  let marks = 0;
  let quotes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 44 || code === 59 || code === 9) marks++;
    else if (code === 34) quotes++;
  }
  return Math.max(marks, quotes / 2);
}

/** The delimiter of the header row decides: decimal commas further down are none. */
export function delimiterOf(text: string): string {
  const counts = { ";": 0, ",": 0, "\t": 0 };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === "\n" || mark === "\r") break;
    else if (mark in counts) counts[mark as keyof typeof counts]++;
  }
  const { ";": semicolons, ",": commas, "\t": tabs } = counts;
  if (tabs > semicolons && tabs > commas) return "\t";
  return semicolons > 0 && semicolons >= commas ? ";" : ",";
}

/** Finds the line ends that part rows: those outside quotes, of one or two characters. */
export function eachLineEnd(
  text: string,
  delimiter: string,
  found: (at: number, length: number) => void,
): void {
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE && isStart) {
      at = closingQuote(text, at);
      isStart = false;
    } else if (code === LINE_FEED || code === RETURN) {
      const length = code === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
      found(at, length);
      at += length - 1;
      isStart = true;
    } else isStart = text[at] === delimiter;
  }
}

function closingQuote(text: string, opening: number): number {
  for (let at = opening + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
}

/** Two programs may have written one file; a parser knows one line end, and joins rows at others. */
export function withEvenLineEnds(text: string, delimiter: string): string {
  if (!text.includes("\r")) return text;
  const pieces: string[] = [];
  let from = 0;
  eachLineEnd(text, delimiter, (at, length) => {
    pieces.push(text.slice(from, at));
    from = at + length;
  });
  pieces.push(text.slice(from));
  return pieces.join("\n");
}

/** All rows, empty ones too; throws where a quote is not closed. `text` has no byte order mark. */
export function parseCsv(text: string, delimiter: string, path: string): string[][] {
  const even = withEvenLineEnds(text, delimiter);
  const { data, errors } = Papa.parse<string[]>(even, { delimiter, newline: "\n" });
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken) throw new FileProblem("damaged", `${path}:${(broken.row ?? 0) + 1}`);
  return data;
}
