import type { AcceptedNumber, AcceptedText, QuestionBody } from "../question";
import { numberReadings } from "../text/numbers";

/** Why a key cell makes no key. */
export type KeyProblem =
  | { readonly code: "noType" }
  | { readonly code: "missing" }
  | { readonly code: "beyond"; readonly letter: string }
  | { readonly code: "notOption"; readonly text: string }
  | { readonly code: "notTruth"; readonly text: string }
  | { readonly code: "notNumber"; readonly text: string }
  | {
      readonly code: "ambiguousNumber";
      readonly text: string;
      readonly readings: readonly number[];
    }
  | { readonly code: "several"; readonly letters: readonly string[] }
  | { readonly code: "pairs"; readonly letters: readonly string[] };

export type KeyReading =
  | { readonly body: QuestionBody; readonly problem?: undefined }
  | { readonly body?: undefined; readonly problem: KeyProblem };

const sharePattern = /^%(\d+(?:[.,]\d+)?)%\s*([\s\S]*)$/;

/** `Bandung | %50%Kota Bandung`; a text in double quotes must be written letter for letter. */
export function readTextKey(cell: string): KeyReading {
  const pieces = cell.split("|").map((piece) => piece.trim());
  const filled = pieces.filter((piece) => piece !== "");
  if (filled.length === 0) return { problem: { code: "missing" } };
  const quoted = filled.filter((piece) => /^(%[^%]*%\s*)?"[^"]+"$/.test(piece));
  const answers = filled.map((piece): AcceptedText => {
    const { share, text } = sharedPiece(piece);
    return { text: text.replace(/^"([^"]+)"$/, "$1"), share, feedback: "" };
  });
  const caseSensitive = quoted.length === filled.length;
  return { body: { type: "short-answer", key: { answers, caseSensitive } } };
}

/** `3,14 ± 0,01`, `3,14:0,01` or `3..4`; alternatives between `|` or `;`. */
export function readNumberKey(cell: string): KeyReading {
  const pieces = cell.split(/[|;]/).map((piece) => piece.trim());
  const filled = pieces.filter((piece) => piece !== "");
  if (filled.length === 0) return { problem: { code: "missing" } };
  const answers: AcceptedNumber[] = [];
  for (const piece of filled) {
    const { share, text } = sharedPiece(piece);
    const read = numberWithTolerance(text);
    if ("code" in read) return { problem: read };
    answers.push({ ...read, share, feedback: "" });
  }
  return { body: { type: "numeric", key: { answers } } };
}

/** The exact share of a percentage: 33.333 is 0.33333 and not its binary neighbour. */
export function shareOfPercent(percent: string): number {
  return Number(`${percent.replace(",", ".")}e-2`);
}

function sharedPiece(piece: string): { share: number; text: string } {
  const match = sharePattern.exec(piece);
  if (!match) return { share: 1, text: piece };
  return { share: shareOfPercent(match[1] ?? ""), text: (match[2] ?? "").trim() };
}

function numberWithTolerance(text: string): { value: number; tolerance: number } | KeyProblem {
  const range = text.split("..");
  const parts = range.length === 2 ? range : text.split(/±|\+\/-|:/);
  if (parts.length > 2) return { code: "notNumber", text };
  const numbers: number[] = [];
  for (const part of parts) {
    const readings = numberReadings(part);
    if (readings.length > 1) return { code: "ambiguousNumber", text: part.trim(), readings };
    if (readings[0] === undefined) return { code: "notNumber", text };
    numbers.push(readings[0]);
  }
  const [first = 0, second = 0] = numbers;
  if (range.length !== 2) return { value: first, tolerance: Math.abs(second) };
  return { value: (first + second) / 2, tolerance: Math.abs(second - first) / 2 };
}
