import type { QuestionBody } from "../question";
import { folded } from "../text/words";
import { type BankRow, filledOptions } from "./bankRow";
import {
  type KeyProblem,
  type KeyReading,
  readNumberKey,
  readTextKey,
  shareOfPercent,
} from "./readOpenKey";

export type { KeyProblem, KeyReading } from "./readOpenKey";

/**
 * What the key cell of a row means for its type. One notation throughout: `A;C` letters,
 * `Bandung | Kota Bandung` accepted texts, `3,14 ± 0,01` or `3..4` accepted numbers, `%50%` before
 * any of them for a part of the points (as GIFT writes it), pairs as options `left -> right`.
 */
export function readKey(row: BankRow): KeyReading {
  switch (row.type) {
    case "single-choice":
    case "multiple-choice":
      return readChoiceKey(row, row.type);
    case "true-false":
      return readTruthKey(row);
    case "short-answer":
      return readTextKey(row.key);
    case "numeric":
      return readNumberKey(row.key);
    case "matching":
      return readPairs(row);
    case "essay":
      return { body: { type: "essay", key: { guide: row.key.trim() } } };
    case "unsupported":
      return { body: readSource(row.key) };
    default:
      return { problem: { code: "noType" } };
  }
}

function readChoiceKey(row: BankRow, type: "single-choice" | "multiple-choice"): KeyReading {
  const options = filledOptions(row);
  const pieces = choicePieces(row.key, options);
  if (pieces.length === 0) return { problem: { code: "missing" } };
  const shares = options.map(() => 0);
  const right: number[] = [];
  for (const piece of pieces) {
    const index = optionIndex(piece.text, options);
    if (index < 0) return { problem: notFound(piece.text) };
    shares[index] = piece.share ?? 0;
    if (piece.share === null || piece.share > 0) right.push(index);
  }
  const weighted = pieces.some((piece) => piece.share !== null);
  const chosen = [...new Set(right)].sort((a, b) => a - b);
  if (chosen.length === 0) return { problem: { code: "missing" } };
  const single = type === "single-choice";
  const best = weighted
    ? chosen.filter((i) => (shares[i] as number) === Math.max(...shares))
    : chosen;
  if (single && best.length > 1) {
    return { problem: { code: "several", letters: best.map((i) => options[i]?.letter ?? "") } };
  }
  const key = { right: single ? best : chosen, shares: weighted ? shares : null, feedbacks: null };
  return { body: { type, key } };
}

function notFound(text: string): KeyProblem {
  return /^[A-Za-z]$/.test(text)
    ? { code: "beyond", letter: text.toUpperCase() }
    : { code: "notOption", text };
}

interface Piece {
  readonly text: string;
  readonly share: number | null;
}

type Option = { letter: string; text: string };

/** The key as one option's text, else letters in a run (`AC`), else pieces between separators. */
function choicePieces(key: string, options: readonly Option[]): Piece[] {
  const whole = key.trim();
  if (whole === "") return [];
  if (options.some((option) => folded(option.text) === folded(whole) && folded(whole) !== "")) {
    return [{ text: whole, share: null }];
  }
  if (/^[A-H]{2,8}$/.test(whole) && new Set(whole).size === whole.length) {
    return whole.split("").map((text) => ({ text, share: null }));
  }
  const lettersOnly = /^[A-Ha-h](\s*(,|\/|&|\bdan\b|\band\b|\s)\s*[A-Ha-h])+$/.test(whole);
  const parts = whole.split(lettersOnly ? /[\s,/&]+|dan|and/ : /[;|\n]/);
  return parts.map((part) => withShare(part.trim())).filter((piece) => piece.text !== "");
}

/** `%50%C` is half of the points for C. */
function withShare(text: string): Piece {
  const match = /^%(-?\d+(?:[.,]\d+)?)%\s*([\s\S]*)$/.exec(text);
  if (!match) return { text, share: null };
  return { text: match[2] ?? "", share: shareOfPercent(match[1] ?? "") };
}

function optionIndex(text: string, options: readonly Option[]): number {
  const byText = options.findIndex((option) => option.text === text);
  if (byText >= 0) return byText;
  const byLetter = options.findIndex((option) => option.letter === text.toUpperCase());
  return byLetter >= 0 || text.length === 1
    ? byLetter
    : options.findIndex((option) => folded(option.text) === folded(text));
}

/** The words for true and false in both languages, folded. */
export const truthWords: ReadonlyMap<string, boolean> = new Map([
  ["benar", true],
  ["b", true],
  ["betul", true],
  ["ya", true],
  ["true", true],
  ["t", true],
  ["yes", true],
  ["salah", false],
  ["s", false],
  ["tidak", false],
  ["false", false],
  ["f", false],
  ["no", false],
]);

function readTruthKey(row: BankRow): KeyReading {
  const text = row.key.trim();
  if (text === "") return { problem: { code: "missing" } };
  const byLetter = filledOptions(row).find((option) => option.letter === text.toUpperCase());
  const answer = truthWords.get(folded(byLetter?.text ?? text));
  return answer === undefined
    ? { problem: { code: "notTruth", text } }
    : { body: { type: "true-false", key: { answer } } };
}

const arrow = /\s*(?:->|→|=>)\s*/;

/** Option cells `left -> right`; `-> right` is a partner that nobody has. */
function readPairs(row: BankRow): KeyReading {
  const lefts: string[] = [];
  const rights: string[] = [];
  const pairs: number[] = [];
  const faulty: string[] = [];
  for (const { letter, text } of filledOptions(row)) {
    const [left = "", ...rest] = text.split(arrow);
    const right = rest.join(" -> ").trim();
    if (right === "") {
      faulty.push(letter);
      continue;
    }
    if (!rights.includes(right)) rights.push(right);
    if (left.trim() === "") continue;
    lefts.push(left.trim());
    pairs.push(rights.indexOf(right));
  }
  if (faulty.length > 0) return { problem: { code: "pairs", letters: faulty } };
  if (lefts.length === 0) return { problem: { code: "missing" } };
  return { body: { type: "matching", lefts, rights, key: { pairs } } };
}

/** The first line names format and kind (`xml:cloze`); the rest is the question as its file had it. */
function readSource(key: string): QuestionBody {
  const match = /^(gift|xml):([^\n]*)\n?([\s\S]*)$/.exec(key);
  const source = match
    ? {
        format: match[1] === "xml" ? ("xml" as const) : ("gift" as const),
        kind: (match[2] ?? "").trim(),
        text: match[3] ?? "",
      }
    : { format: "gift" as const, kind: "", text: key };
  return { type: "unsupported", source, key: null };
}
