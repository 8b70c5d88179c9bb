/**
 * Reads the examples in the JSDoc as Sheets in Indonesia would: `;` between arguments, a decimal
 * comma, `{1\2; 3\4}` for two rows of two columns.
 */

export type Literal = number | string | Literal[][] | undefined;

export type Formula = { readonly name: string; readonly arguments: readonly (Literal | Formula)[] };

const token = /\s*("(?:[^"]|"")*"|[A-Z_][A-Z0-9_]*(?=\()|[+-]?\d+(?:,\d+)?|[(){};\\])/y;

export function parseFormula(text: string): Formula {
  if (!text.startsWith("=")) throw new Error(`no formula: ${text}`);
  const tokens = tokensOf(text.slice(1));
  const formula = call(tokens);
  if (tokens.length > 0) throw new Error(`left over: ${tokens.join(" ")}`);
  return formula;
}

export function parseLiteral(text: string): Literal {
  const tokens = tokensOf(text);
  const value = literal(tokens);
  if (tokens.length > 0) throw new Error(`left over: ${tokens.join(" ")}`);
  return value;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new Error(`cannot read: ${text.slice(at)}`);
    tokens.push(found);
  }
  return tokens;
}

function call(tokens: string[]): Formula {
  const name = tokens.shift() ?? "";
  expectToken(tokens, "(");
  const given: (Literal | Formula)[] = [];
  while (tokens[0] !== ")") {
    if (tokens[0] === ";") given.push(undefined);
    else given.push(/^[A-Z]/.test(tokens[0] ?? "") ? call(tokens) : literal(tokens));
    if (tokens[0] === ";") tokens.shift();
  }
  expectToken(tokens, ")");
  return { name, arguments: given };
}

function literal(tokens: string[]): Literal {
  const first = tokens.shift() ?? "";
  if (first.startsWith('"')) return first.slice(1, -1).replace(/""/g, '"');
  if (first !== "{") return Number(first.replace(",", "."));
  const rows: Literal[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(literal(tokens));
    const mark = tokens.shift();
    if (mark === "}") return rows;
    if (mark === ";") rows.push([]);
    else if (mark !== "\\") throw new Error(`in an array: ${mark}`);
  }
}

function expectToken(tokens: string[], wanted: string): void {
  const found = tokens.shift();
  if (found !== wanted) throw new Error(`${wanted} expected, ${found} found`);
}

/** Computes a formula; `INDEX` is known, everything else is asked of `callFunction`. */
export function compute(
  formula: Formula,
  callFunction: (name: string, given: readonly unknown[]) => unknown,
): unknown {
  const given = formula.arguments.map((argument) =>
    typeof argument === "object" && "name" in argument ? compute(argument, callFunction) : argument,
  );
  if (formula.name !== "INDEX") return callFunction(formula.name, given);
  const [table, row, column] = given as [unknown[][], number, number];
  return table[row - 1]?.[column - 1];
}
