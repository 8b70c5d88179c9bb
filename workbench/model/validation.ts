// Data validation as a cell keeps it.
import type { Rect } from "./a1";

/** A rule as Apps Script names it; `values` are the criteria's arguments in its order. */
export interface ValidationRule {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  criteria: string;
  values: ValidationValue[];
  allowInvalid: boolean;
  helpText: string | null;
}

export type ValidationValue =
  | string
  | number
  | boolean
  | string[]
  | { sheetId: number; rect: Rect }
  | { date: number };

export function sameRule(a: ValidationRule, b: ValidationRule): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
