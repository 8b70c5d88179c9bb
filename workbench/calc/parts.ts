// A formula taken apart at what the engine does not know: calls of custom functions, ARRAYFORMULA,
// ranges without an end, arrays of more than constants.
import { tokenize } from "@borgar/fx";
import { a1, closeRect, parseA1, quotedSheet, type Rect } from "../model/a1";
import type { SheetModel } from "../model/sheet";
import { CellError, type Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";

/** A range; `text` names its sheet, `bare` does so only where the formula does. */
export interface Reference {
  sheet: SheetModel;
  rect: Rect;
  text: string;
  bare: string;
}

export interface CustomCall {
  name: string;
  args: Part[][];
}

/** A piece of a formula; what is written there is `text`, or the block of the call's result. */
export type Part =
  | { kind: "text"; text: string }
  | { kind: "reference"; reference: Reference }
  | { kind: "constant"; text: string; values: Raw[][] }
  | { kind: "call"; call: CustomCall };

interface Token {
  type: string;
  value: string;
}

/** Formulas without one of these, and without custom functions, go to the engine as they are. */
const UNUSUAL = /\{|arrayformula\s*\(|\d:\$?[a-z]{1,3}(?![a-z0-9$(])/i;

/** Takes the formula of a cell apart; null where the engine reads it as it is. */
export function partsOf(
  book: WorkbookModel,
  isCustom: (name: string) => boolean,
  sheet: SheetModel,
  formula: string,
): Part[] | null {
  const mayCall = [...formula.matchAll(/([A-Za-z_]\w*)\s*\(/g)].some(([, name]) => isCustom(name!));
  return mayCall || UNUSUAL.test(formula) ? allPartsOf(book, isCustom, sheet, formula) : null;
}

export function allPartsOf(
  book: WorkbookModel,
  isCustom: (name: string) => boolean,
  sheet: SheetModel,
  formula: string,
): Part[] {
  const tokens = tokenize(formula.slice(1), { mergeRefs: true, allowTernary: true });
  return new Reader(book, isCustom, sheet, tokens).until("");
}

class Reader {
  private at = 0;

  constructor(
    private readonly book: WorkbookModel,
    private readonly isCustom: (name: string) => boolean,
    private readonly sheet: SheetModel,
    private readonly tokens: readonly Token[],
  ) {}

  private get value(): string {
    return this.tokens[this.at]?.value ?? "";
  }

  /** The parts up to one of the `ends` outside of brackets, which is left to be read. */
  until(ends: string): Part[] {
    const parts: Part[] = [];
    while (this.at < this.tokens.length) {
      const { type, value } = this.tokens[this.at]!;
      if (type === "operator" && ends.includes(value)) break;
      parts.push(...this.next(type, value));
    }
    return parts;
  }

  private next(type: string, value: string): Part[] {
    this.at++;
    if (type === "operator" && value === "(") return [text("("), ...this.until(")"), this.close()];
    if (type === "operator" && value === "{") return this.array();
    if (type.startsWith("range")) return [this.reference(type, value)];
    const literal = constantOf(type, value);
    if (literal !== undefined) return [{ kind: "constant", text: value, values: [[literal]] }];
    if (type !== "func") return [text(value)];
    // Every formula of the engine is one on arrays.
    if (/^arrayformula$/i.test(value)) return [];
    return this.isCustom(value) && this.value === "(" ? [this.call(value)] : [text(value)];
  }

  private close(): Part {
    const bracket = this.value;
    this.at++;
    return text(bracket);
  }

  private call(name: string): Part {
    const args: Part[][] = [];
    do {
      this.at++;
      args.push(trimmed(this.until(",)")));
    } while (this.value === ",");
    this.at++;
    const isEmpty = args.length === 1 && args[0]!.length === 0;
    return { kind: "call", call: { name: name.toUpperCase(), args: isEmpty ? [] : args } };
  }

  /** An array of constants stays one; of anything else it is stacked by functions. */
  private array(): Part[] {
    const rows: Part[][][] = [[]];
    for (;;) {
      rows.at(-1)!.push(trimmed(this.until(",;}")));
      const mark = this.value;
      this.at++;
      if (mark === ";") rows.push([]);
      else if (mark !== ",") break;
    }
    const values = rows.map((cells) => cells.map(soleConstant));
    if (values.every((row) => row.every((value) => value !== undefined))) {
      const written = rows.map((row) => row.map((cell) => textOf(cell[0]!)).join(",")).join(";");
      return [{ kind: "constant", text: `{${written}}`, values: values as Raw[][] }];
    }
    return stacked(
      "VSTACK",
      rows.map((cells) => stacked("HSTACK", cells)),
    );
  }

  private reference(type: string, value: string): Part {
    const found = this.book.resolve(value, this.sheet);
    if (!found) return text(value);
    const rect = closeRect(found.open, found.sheet.rowCount, found.sheet.columnCount);
    const prefix = `${quotedSheet(found.sheet.name)}!`;
    const isOpen = type === "range_ternary";
    const cells = isOpen ? a1(rect) : value.slice(value.lastIndexOf("!") + 1);
    const isNamed = parseA1(value) === null;
    const bare = isNamed ? value : value.includes("!") ? prefix + cells : cells;
    const named = isNamed ? value : prefix + cells;
    return { kind: "reference", reference: { sheet: found.sheet, rect, text: named, bare } };
  }
}

function text(value: string): Part {
  return { kind: "text", text: value };
}

function textOf(part: Part): string {
  return part.kind === "constant" ? part.text : "";
}

function trimmed(parts: Part[]): Part[] {
  const isBlank = (part: Part | undefined) => part?.kind === "text" && part.text.trim() === "";
  let [from, to] = [0, parts.length];
  while (from < to && isBlank(parts[from])) from++;
  while (to > from && isBlank(parts[to - 1])) to--;
  return parts.slice(from, to);
}

function soleConstant(parts: Part[]): Raw | undefined {
  const [only] = parts;
  return parts.length === 1 && only?.kind === "constant" ? only.values[0]![0] : undefined;
}

function stacked(name: string, items: Part[][]): Part[] {
  if (items.length === 1) return items[0]!;
  const inner = items.flatMap((item, index) => (index === 0 ? item : [text(","), ...item]));
  return [text(`${name}(`), ...inner, text(")")];
}

function constantOf(type: string, value: string): Raw | undefined {
  if (type === "number") return Number(value);
  if (type === "bool") return value.toUpperCase() === "TRUE";
  if (type === "string") return value.slice(1, -1).replaceAll('""', '"');
  return type === "error" ? new CellError(value) : undefined;
}
