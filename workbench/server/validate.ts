// Whether a value meets the validation rule of its cell, and what the rule offers.
import { CellError, displayText, type Raw } from "../model/typing";
import type { ValidationRule } from "../model/validation";
import type { WorkbookModel } from "../model/workbook";

/** The texts that may be chosen; null where the rule is no list. */
export function choicesOf(book: WorkbookModel, rule: ValidationRule): string[] | null {
  const [first] = rule.values;
  if (rule.criteria === "VALUE_IN_LIST") return Array.isArray(first) ? first : null;
  if (rule.criteria !== "VALUE_IN_RANGE") return null;
  if (first === null || typeof first !== "object" || !("rect" in first)) return null;
  const sheet = book.sheetById(first.sheetId);
  if (!sheet) return [];
  const { row, column, rows, columns } = first.rect;
  const texts = new Set<string>();
  for (let r = row; r < Math.min(row + rows, sheet.values.length); r++) {
    for (let c = column; c < column + columns; c++) {
      const text = book.display(sheet, r, c);
      if (text !== "") texts.add(text);
    }
  }
  return [...texts];
}

export function meetsRule(book: WorkbookModel, rule: ValidationRule, raw: Raw): boolean {
  if (raw === null || raw === "") return true;
  if (raw instanceof CellError) return false;
  const { criteria } = rule;
  const choices = choicesOf(book, rule);
  if (choices) return choices.includes(displayText(raw, {}, book.locale).trim());
  if (criteria.startsWith("NUMBER_")) {
    return typeof raw === "number" && compares(criteria.slice(7), raw, numbers(rule));
  }
  if (criteria === "DATE_IS_VALID_DATE") return typeof raw === "number";
  if (criteria.startsWith("DATE_")) {
    return typeof raw === "number" && compares(criteria.slice(5), Math.floor(raw), numbers(rule));
  }
  if (criteria === "TEXT_IS_VALID_EMAIL") return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(raw));
  if (criteria === "TEXT_IS_VALID_URL")
    return /^(https?:\/\/)?[\w-]+(\.[\w-]+)+\S*$/.test(String(raw));
  if (criteria === "CHECKBOX") {
    return rule.values.length === 0
      ? typeof raw === "boolean"
      : rule.values.includes(raw as string);
  }
  // A custom formula is not tried: what cannot be judged is not refused.
  return true;
}

function numbers(rule: ValidationRule): number[] {
  return rule.values.map((value) => {
    if (value !== null && typeof value === "object" && "date" in value) return value.date;
    return Number(value);
  });
}

function compares(how: string, value: number, [a = Number.NaN, b = Number.NaN]: number[]): boolean {
  switch (how) {
    case "BETWEEN":
      return value >= a && value <= b;
    case "NOT_BETWEEN":
      return value < a || value > b;
    case "EQUAL_TO":
      return value === a;
    case "NOT_EQUAL_TO":
      return value !== a;
    case "GREATER_THAN":
    case "AFTER":
      return value > a;
    case "GREATER_THAN_OR_EQUAL_TO":
    case "ON_OR_AFTER":
      return value >= a;
    case "LESS_THAN":
    case "BEFORE":
      return value < a;
    case "LESS_THAN_OR_EQUAL_TO":
    case "ON_OR_BEFORE":
      return value <= a;
    default:
      return true;
  }
}
