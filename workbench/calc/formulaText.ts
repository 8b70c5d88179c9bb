// Formulas as text: the forms people type and the one the engine reads.

/** More nesting than any person writes overflows the engine's stack. */
const DEEPEST = 64;

/** Splits a formula into what lies inside quotes and what does not. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/**
 * The US form the engine reads. A formula with `;` between its arguments is taken as typed in a
 * locale with a decimal comma; array literals keep their `;`.
 */
export function engineFormula(formula: string): string {
  let braces = 0;
  let hasSemicolon = false;
  outsideQuotes(formula, (text) => {
    for (const char of text) {
      if (char === "{") braces++;
      else if (char === "}") braces--;
      else if (char === ";" && braces === 0) hasSemicolon = true;
    }
    return text;
  });
  if (!hasSemicolon) return formula;
  return outsideQuotes(formula, (text) => text.replace(/(\d),(\d)/g, "$1.$2").replaceAll(";", ","));
}

export function isTooDeep(formula: string): boolean {
  let depth = 0;
  let deepest = 0;
  outsideQuotes(formula, (text) => {
    for (const char of text) {
      if (char === "(") deepest = Math.max(deepest, ++depth);
      else if (char === ")") depth--;
    }
    return text;
  });
  return deepest > DEEPEST || formula.length > 8000;
}
