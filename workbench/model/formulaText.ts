// Formulas as text. The workbook keeps them in the US form that files and the engine read; people
// type and see the form of their locale, and may type the US form all the same.

/** More nesting than any person writes overflows the engine's stack. */
const DEEPEST = 64;

/** How many arguments a function needs before a call of it says anything. */
export type FewestArguments = (name: string) => number;

/**
 * Where a decimal comma would leave a single literal, of which nobody takes a sum or a maximum, the
 * commas of these separate: `=SUM(1,2)` is the US form in every locale.
 */
const NEEDS_TWO = new Set(
  (
    "SUM MAX MIN AVERAGE COUNT COUNTA PRODUCT MEDIAN MODE STDEV VAR CONCATENATE CONCAT AND OR XOR " +
    "GCD LCM IF IFERROR IFNA POWER MOD ATAN2 QUOTIENT RANDBETWEEN COMBIN PERMUT CHOOSE ROUNDUP " +
    "ROUNDDOWN DATE TIME EDATE EOMONTH"
  ).split(" "),
);

interface Mark {
  char: string;
  at: number;
  /** The bracket it stands in: a function's name, "(" or "{"; "" outside of all. */
  inside: string;
  /** Number of that bracket in the order of opening. */
  bracket: number;
  /** It lies between the digits of what may be one number. */
  isInNumber: boolean;
}

/** The separators and decimal marks of a formula, texts and quoted sheet names left out. */
function marksOf(formula: string): Mark[] {
  const marks: Mark[] = [];
  const open: { name: string; bracket: number }[] = [{ name: "", bracket: 0 }];
  let brackets = 0;
  for (let at = 0; at < formula.length; at++) {
    const char = formula[at]!;
    if (char === '"' || char === "'") at = quoteEnd(formula, at);
    else if (char === "(" || char === "{") {
      const name = char === "(" ? (/[A-Za-z_][\w.]*$/.exec(formula.slice(0, at))?.[0] ?? "(") : "{";
      open.push({ name: name.toUpperCase(), bracket: ++brackets });
    } else if (char === ")" || char === "}") {
      if (open.length > 1) open.pop();
    } else if (",;\\.".includes(char)) {
      const { name: inside, bracket } = open.at(-1)!;
      marks.push({ char, at, inside, bracket, isInNumber: isInNumber(formula, at) });
    }
  }
  return marks;
}

function quoteEnd(formula: string, from: number): number {
  const end = formula.indexOf(formula[from]!, from + 1);
  return end < 0 ? formula.length : end;
}

/** Digits on both sides, those before it being no part of a reference, a name or another number. */
function isInNumber(formula: string, at: number): boolean {
  const isComma = formula[at] === ",";
  const before = isComma ? /(^|[^\w.,$:!])\d+$/ : /(^|[^\w.$:!])\d+$/;
  const after = isComma ? /^\d+(?:E[+-]?\d+)?(?![\w,.!:(])/i : /^\d+(?:E[+-]?\d+)?(?![\w.!:(])/i;
  return before.test(formula.slice(0, at)) && after.test(formula.slice(at + 1));
}

const commaLocales = new Map<string, boolean>();

export function hasDecimalComma(locale: string): boolean {
  let known = commaLocales.get(locale);
  if (known === undefined) {
    known = new Intl.NumberFormat(locale.replace("_", "-")).format(1.5).includes(",");
    commaLocales.set(locale, known);
  }
  return known;
}

/**
 * The US form of what somebody typed. `;` between arguments and `\` in array literals belong to
 * locales with a decimal comma wherever they occur. Without them, a comma is decimal where the
 * locale has it so and every comma of the formula can be; then the locale decides, as in Sheets.
 */
export function readFormula(
  formula: string,
  locale: string,
  fewest: FewestArguments = () => 1,
): string {
  const marks = marksOf(formula);
  const isLocal =
    marks.some(({ char, inside }) => char === (inside === "{" ? "\\" : ";")) ||
    (hasDecimalComma(locale) && readsWithDecimalComma(marks, fewest));
  if (!isLocal) return formula;
  return replaceMarks(formula, marks, ({ char, inside, isInNumber }) => {
    if (char === "\\") return ",";
    if (char === ";") return inside === "{" ? ";" : ",";
    return char === "," && isInNumber ? "." : char;
  });
}

function readsWithDecimalComma(marks: Mark[], fewest: FewestArguments): boolean {
  const commas = marks.filter(({ char }) => char === ",");
  if (commas.some((mark) => !mark.isInNumber)) return false;
  if (marks.some(({ char, isInNumber }) => char === "." && isInNumber)) return false;
  return commas.every(({ inside, bracket, at }) => {
    if (inside === "" || inside === "(") return true;
    if (inside !== "{") return Math.max(fewest(inside), NEEDS_TWO.has(inside) ? 2 : 1) === 1;
    // Braces around one number are no array.
    return marks.some((mark) => mark.bracket === bracket && mark.char === ";" && mark.at !== at);
  });
}

function replaceMarks(formula: string, marks: Mark[], change: (mark: Mark) => string): string {
  const chars = [...formula.split("")];
  for (const mark of marks) chars[mark.at] = change(mark);
  return chars.join("");
}

/** The form in which people of the locale see a formula; reading it gives the same formula. */
export function shownFormula(formula: string, locale: string, fewest?: FewestArguments): string {
  if (!hasDecimalComma(locale)) return formula;
  const shown = replaceMarks(formula, marksOf(formula), ({ char, inside, isInNumber }) => {
    if (char === ",") return inside === "{" ? "\\" : ";";
    return char === "." && isInNumber ? "," : char;
  });
  return readFormula(shown, locale, fewest) === formula ? shown : formula;
}

const DATE_FUNCTION =
  /^=\s*(TODAY|NOW|DATE|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL|DATEVALUE|TIME|TIMEVALUE)\(/i;

/** What a formula in a cell of automatic format counts: days, moments, times of day, or numbers. */
export function momentOf(formula: string): "date" | "dateTime" | "time" | null {
  const name = DATE_FUNCTION.exec(formula)?.[1]?.toUpperCase();
  if (name === undefined || !/^\s*([+-]\s*\d+\s*)?$/.test(afterCall(formula))) return null;
  if (name === "NOW") return "dateTime";
  return name.startsWith("TIME") ? "time" : "date";
}

/** What follows the first call of a formula. */
function afterCall(formula: string): string {
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    const char = formula[at]!;
    if (char === '"' || char === "'") at = quoteEnd(formula, at);
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return formula.slice(at + 1);
  }
  return "";
}

export function isTooDeep(formula: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < formula.length; at++) {
    const char = formula[at]!;
    if (char === '"' || char === "'") at = quoteEnd(formula, at);
    else if (char === "(") deepest = Math.max(deepest, ++depth);
    else if (char === ")") depth--;
  }
  return deepest > DEEPEST || formula.length > 8000;
}
