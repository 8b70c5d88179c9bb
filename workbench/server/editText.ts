// What a person would type to get what a cell holds; shown in the formula bar and the editor.
import { shownFormula } from "../model/formulaText";
import { type SheetModel, STRIDE } from "../model/sheet";
import { CellError, displayText, typeText } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";

/** Typing it again gives the same value. */
export function editText(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): string {
  const formula = sheet.formulas.get(row * STRIDE + column);
  if (formula !== undefined) {
    return shownFormula(formula, book.locale, book.culture.fewestArguments);
  }
  const raw = sheet.raw(row, column);
  if (raw === null) return "";
  if (raw instanceof CellError) return raw.code;
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  const style = book.styles.get(sheet.style(row, column));
  if (typeof raw === "string") {
    if (raw === "" || style.numberFormat === "@") return raw;
    const typed = typeText(raw, style, book.culture);
    return typed.formula === undefined && typed.raw === raw ? raw : `'${raw}`;
  }
  const plain = numberText(raw, book.locale);
  const shown = displayText(raw, style, book.locale);
  if (style.numberFormat === "@" || shown === plain) return plain;
  const isShownAsOther = book.styles.isDate(sheet.style(row, column)) || shown.endsWith("%");
  if (!isShownAsOther) return plain;
  return typeText(shown, style, book.culture).raw === raw ? shown : plain;
}

function numberText(value: number, locale: string): string {
  const text = String(value);
  return locale.startsWith("en") ? text : text.replace(".", ",");
}
