import type { ProblemList } from "./problems";

/** A number as people write it in files: `3.14`, `.5`, `1e-3`, `−2`, and `3,14` with a remark. */
export function readNumber(text: string, problems: ProblemList): number | null {
  const written = text.trim().replace(/^\u2212/, "-");
  const commaless = /^[+-]?\d+,\d+$/.test(written) ? written.replace(",", ".") : written;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(commaless)) {
    return problems.error("numeric-not-number", { text: written });
  }
  const value = Number(commaless);
  if (!Number.isFinite(value)) return problems.error("numeric-not-number", { text: written });
  if (commaless !== written) problems.warn("decimal-comma", { text: written });
  return value;
}

export interface NumberRange {
  readonly value: number;
  readonly tolerance: number;
}

/** `3.14`, `3.14:0.01` or `3.1..3.2`, the last told as its middle and half its width. */
export function readRange(text: string, problems: ProblemList): NumberRange | null {
  const dots = text.indexOf("..");
  if (dots > 0) return between(text.slice(0, dots), text.slice(dots + 2), problems);
  const colon = text.indexOf(":");
  const value = readNumber(colon < 0 ? text : text.slice(0, colon), problems);
  const tolerance = colon < 0 ? 0 : readNumber(text.slice(colon + 1), problems);
  return value === null || tolerance === null ? null : { value, tolerance: Math.abs(tolerance) };
}

function between(low: string, high: string, problems: ProblemList): NumberRange | null {
  const ends = [readNumber(low, problems), readNumber(high, problems)];
  const [first, second] = ends;
  if (first === null || first === undefined || second === null || second === undefined) return null;
  return {
    value: withoutNoise(first / 2 + second / 2),
    tolerance: withoutNoise(Math.abs(second - first) / 2),
  };
}

/** (0.1 + 0.3) / 2 is 0.2, not its binary neighbour. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(14));
}
