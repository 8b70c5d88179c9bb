// Data validation of xlsx <-> rules on cells.
import type { DataValidation } from "hucre";
import { a1, absoluteA1, closeRect, parseA1, type Rect } from "../model/a1";
import { type SheetModel, STRIDE } from "../model/sheet";
import type { ValidationRule, ValidationValue } from "../model/validation";
import type { WorkbookModel } from "../model/workbook";
import type { Counts } from "./limits";

const OPERATORS: Record<string, NonNullable<DataValidation["operator"]>> = {
  BETWEEN: "between",
  NOT_BETWEEN: "notBetween",
  EQUAL_TO: "equal",
  NOT_EQUAL_TO: "notEqual",
  GREATER_THAN: "greaterThan",
  LESS_THAN: "lessThan",
  GREATER_THAN_OR_EQUAL_TO: "greaterThanOrEqual",
  LESS_THAN_OR_EQUAL_TO: "lessThanOrEqual",
  AFTER: "greaterThan",
  BEFORE: "lessThan",
  ON_OR_AFTER: "greaterThanOrEqual",
  ON_OR_BEFORE: "lessThanOrEqual",
};
const NUMBER_NAMES = new Map(
  Object.entries(OPERATORS)
    .slice(0, 8)
    .map(([name, operator]) => [operator, `NUMBER_${name}`]),
);
const DATE_NAMES = new Map<string, string>([
  ["between", "DATE_BETWEEN"],
  ["equal", "DATE_EQUAL_TO"],
  ["greaterThan", "DATE_AFTER"],
  ["lessThan", "DATE_BEFORE"],
  ["greaterThanOrEqual", "DATE_ON_OR_AFTER"],
  ["lessThanOrEqual", "DATE_ON_OR_BEFORE"],
]);
const ANY_DATE = "1";
const EMAIL = /^ISNUMBER\(FIND\("@",[A-Z]+\d+\)\)$/;
const URL_TEXT = /^ISNUMBER\(FIND\(":\/\/",[A-Z]+\d+\)\)$/;
/** xlsx has no escape for a comma inside a list, so such lists are named by their joined text. */
export type CommaLists = Record<string, string[]>;

/** Puts a file's validations onto the cells; gives back those that no rule of Sheets can say. */
export function readValidations(
  book: WorkbookModel,
  sheet: SheetModel,
  validations: DataValidation[],
  lists: CommaLists,
  counts: Counts,
): DataValidation[] {
  return validations.filter((validation) => {
    const rule = ruleOf(book, sheet, validation, lists);
    if (!rule) return true;
    for (const part of validation.range.split(/[ ,]+/)) {
      const open = parseA1(part);
      if (!open) continue;
      const rect = closeRect(open, sheet.rowCount, sheet.columnCount);
      const bottom = Math.min(rect.row + rect.rows, sheet.rowCount);
      const right = Math.min(rect.column + rect.columns, sheet.columnCount);
      counts.add("validated", Math.max(0, bottom - rect.row) * Math.max(0, right - rect.column));
      for (let row = rect.row; row < bottom; row++) {
        for (let column = rect.column; column < right; column++) {
          sheet.rules.set(row * STRIDE + column, rule);
        }
      }
    }
    return false;
  });
}

function ruleOf(
  book: WorkbookModel,
  sheet: SheetModel,
  validation: DataValidation,
  lists: CommaLists,
): ValidationRule | null {
  const found = criteriaOf(book, sheet, validation, lists);
  if (!found) return null;
  const { errorStyle, showErrorMessage, inputMessage } = validation;
  const refuses = showErrorMessage !== false && (errorStyle ?? "stop") === "stop";
  return { ...found, allowInvalid: !refuses, helpText: inputMessage ?? null };
}

type Criteria = Pick<ValidationRule, "criteria" | "values">;

function criteriaOf(
  book: WorkbookModel,
  sheet: SheetModel,
  validation: DataValidation,
  lists: CommaLists,
): Criteria | null {
  const { type, operator = "between", formula1 = "", formula2 = "" } = validation;
  if (type === "list") return listCriteria(book, sheet, validation, lists);
  if (type === "custom") {
    if (EMAIL.test(formula1)) return { criteria: "TEXT_IS_VALID_EMAIL", values: [] };
    return URL_TEXT.test(formula1) ? { criteria: "TEXT_IS_VALID_URL", values: [] } : null;
  }
  const numbers = [formula1, formula2].filter((text) => text !== "").map(Number);
  if (numbers.some(Number.isNaN)) return null;
  if (type === "decimal") {
    const criteria = NUMBER_NAMES.get(operator);
    return criteria ? { criteria, values: numbers } : null;
  }
  if (type !== "date") return null;
  if (operator === "greaterThanOrEqual" && formula1 === ANY_DATE) {
    return { criteria: "DATE_IS_VALID_DATE", values: [] };
  }
  const criteria = DATE_NAMES.get(operator);
  return criteria ? { criteria, values: numbers.map((date) => ({ date })) } : null;
}

function listCriteria(
  book: WorkbookModel,
  sheet: SheetModel,
  validation: DataValidation,
  lists: CommaLists,
): Criteria | null {
  if (validation.values) {
    const joined = validation.values.join(",");
    if (joined === "TRUE,FALSE") return { criteria: "CHECKBOX", values: [] };
    return { criteria: "VALUE_IN_LIST", values: [lists[joined] ?? validation.values, true] };
  }
  const found = book.resolve(validation.formula1 ?? "", sheet);
  if (!found) return null;
  const rect = closeRect(found.open, found.sheet.rowCount, found.sheet.columnCount);
  return { criteria: "VALUE_IN_RANGE", values: [{ sheetId: found.sheet.id, rect }, true] };
}

/** The rules of a sheet, cells with the same rule gathered into blocks. */
export function writeValidations(
  book: WorkbookModel,
  sheet: SheetModel,
  lists: CommaLists,
): DataValidation[] {
  return gather(sheet.rules).flatMap(({ rule, rects }) => {
    const body = validationOf(book, rule, rects[0]!, lists);
    if (!body) return [];
    const { helpText, allowInvalid } = rule;
    return [
      {
        ...body,
        range: rects.map(a1).join(" "),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: allowInvalid ? ("warning" as const) : ("stop" as const),
        ...(helpText ? { showInputMessage: true, inputMessage: helpText.slice(0, 255) } : {}),
      },
    ];
  });
}

type Body = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

function validationOf(
  book: WorkbookModel,
  rule: ValidationRule,
  first: Rect,
  lists: CommaLists,
): Body | null {
  const { criteria, values } = rule;
  const corner = a1({ ...first, rows: 1, columns: 1 });
  if (criteria === "CHECKBOX") return { type: "list", values: ["TRUE", "FALSE"] };
  if (criteria === "TEXT_IS_VALID_EMAIL") {
    return { type: "custom", formula1: `ISNUMBER(FIND("@",${corner}))` };
  }
  if (criteria === "TEXT_IS_VALID_URL") {
    return { type: "custom", formula1: `ISNUMBER(FIND("://",${corner}))` };
  }
  if (criteria === "VALUE_IN_LIST") {
    const list = values[0] as string[];
    if (list.some((item) => item.includes(","))) lists[list.join(",")] = list;
    return { type: "list", values: list };
  }
  if (criteria === "VALUE_IN_RANGE") {
    const { sheetId, rect } = values[0] as { sheetId: number; rect: Rect };
    const target = book.sheetById(sheetId);
    return target ? { type: "list", formula1: book.reference(target, absoluteA1(rect)) } : null;
  }
  if (criteria === "DATE_IS_VALID_DATE") {
    return { type: "date", operator: "greaterThanOrEqual", formula1: ANY_DATE };
  }
  return comparison(criteria, values);
}

function comparison(criteria: string, values: ValidationValue[]): Body | null {
  const match = /^(NUMBER|DATE)_(.+)$/.exec(criteria);
  const operator = match && OPERATORS[match[2]!];
  if (!operator) return null;
  const texts = values.map((value) =>
    String(typeof value === "object" && "date" in value ? value.date : value),
  );
  const type = match[1] === "DATE" ? ("date" as const) : ("decimal" as const);
  const second = texts[1] === undefined ? {} : { formula2: texts[1] };
  return { type, operator, formula1: texts[0] ?? "", ...second };
}

interface Gathered {
  rule: ValidationRule;
  rects: Rect[];
}

/** Runs down each column first, then equal runs side by side become one block. */
function gather(rules: Map<number, ValidationRule>): Gathered[] {
  const groups = new Map<string, Gathered>();
  const texts = new Map<ValidationRule, string>();
  const keys = [...rules.keys()].sort(
    (a, b) => (a % STRIDE) - (b % STRIDE) || Math.floor(a / STRIDE) - Math.floor(b / STRIDE),
  );
  for (const key of keys) {
    const rule = rules.get(key)!;
    let text = texts.get(rule);
    if (text === undefined) {
      text = JSON.stringify(rule);
      texts.set(rule, text);
    }
    let group = groups.get(text);
    if (!group) {
      group = { rule, rects: [] };
      groups.set(text, group);
    }
    extend(group.rects, Math.floor(key / STRIDE), key % STRIDE);
  }
  return [...groups.values()].map(({ rule, rects }) => ({ rule, rects: sideBySide(rects) }));
}

function extend(rects: Rect[], row: number, column: number): void {
  const last = rects.at(-1);
  if (last && last.column === column && last.row + last.rows === row) last.rows++;
  else rects.push({ row, column, rows: 1, columns: 1 });
}

function sideBySide(rects: Rect[]): Rect[] {
  const out: Rect[] = [];
  /** By rows and the column after their last. */
  const byEnd = new Map<string, Rect>();
  for (const rect of rects) {
    const rows = `${rect.row},${rect.rows},`;
    const left = byEnd.get(rows + rect.column);
    if (left) {
      byEnd.delete(rows + rect.column);
      left.columns += rect.columns;
    } else out.push({ ...rect });
    byEnd.set(rows + (rect.column + rect.columns), left ?? out.at(-1)!);
  }
  return out;
}
