// Data validation rules and their builder.
import type { ValidationRule, ValidationValue } from "../model/validation";
import { EnumValue } from "../realm/encoding";
import { Exception } from "./exceptions";
import { Range } from "./range";
import { Service, type Session } from "./session";

abstract class RuleReader extends Service {
  abstract readonly rule: ValidationRule;

  getCriteriaType(): EnumValue {
    return new EnumValue("SpreadsheetApp.DataValidationCriteria", this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return this.rule.values.map((value) => {
      if (Array.isArray(value) || typeof value !== "object") return value;
      if ("date" in value) return new Date(this.session.book.culture.clock.toInstant(value.date));
      const sheet = this.session.book.sheetById(value.sheetId);
      return sheet ? new Range(this.session, sheet, value.rect) : null;
    });
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }
}

export class DataValidation extends RuleReader {
  readonly className = "DataValidation";

  constructor(
    session: Session,
    readonly rule: ValidationRule,
  ) {
    super(session);
  }
}

export class DataValidationBuilder extends RuleReader {
  readonly className = "DataValidationBuilder";
  rule: ValidationRule = { criteria: "", values: [], allowInvalid: true, helpText: null };

  private require(criteria: string, ...values: ValidationValue[]): this {
    this.rule = { ...this.rule, criteria, values };
    return this;
  }

  private requireDay(criteria: string, ...dates: Date[]): this {
    const { clock } = this.session.book.culture;
    const days = dates.map((date) => ({ date: Math.floor(clock.toSerial(date.getTime())) }));
    return this.require(criteria, ...days);
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    const values = [checked, unchecked].filter((value) => value !== undefined);
    return this.require("CHECKBOX", ...(values as ValidationValue[]));
  }

  requireDate = () => this.require("DATE_IS_VALID_DATE");
  requireDateAfter = (date: Date) => this.requireDay("DATE_AFTER", date);
  requireDateBefore = (date: Date) => this.requireDay("DATE_BEFORE", date);
  requireDateEqualTo = (date: Date) => this.requireDay("DATE_EQUAL_TO", date);
  requireDateOnOrAfter = (date: Date) => this.requireDay("DATE_ON_OR_AFTER", date);
  requireDateOnOrBefore = (date: Date) => this.requireDay("DATE_ON_OR_BEFORE", date);
  requireDateBetween = (start: Date, end: Date) => this.requireDay("DATE_BETWEEN", start, end);
  requireNumberBetween = (low: number, high: number) => this.require("NUMBER_BETWEEN", low, high);
  requireNumberEqualTo = (value: number) => this.require("NUMBER_EQUAL_TO", value);
  requireNumberGreaterThan = (value: number) => this.require("NUMBER_GREATER_THAN", value);
  requireNumberGreaterThanOrEqualTo = (value: number) =>
    this.require("NUMBER_GREATER_THAN_OR_EQUAL_TO", value);
  requireNumberLessThan = (value: number) => this.require("NUMBER_LESS_THAN", value);
  requireNumberLessThanOrEqualTo = (value: number) =>
    this.require("NUMBER_LESS_THAN_OR_EQUAL_TO", value);
  requireNumberNotEqualTo = (value: number) => this.require("NUMBER_NOT_EQUAL_TO", value);
  requireTextIsEmail = () => this.require("TEXT_IS_VALID_EMAIL");
  requireTextIsUrl = () => this.require("TEXT_IS_VALID_URL");

  requireValueInList(values: string[], showDropdown = true): this {
    if (values.length === 0) throw new Exception("The list of values must not be empty.");
    return this.require("VALUE_IN_LIST", values, showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    const place = { sheetId: range.model.id, rect: range.rect };
    return this.require("VALUE_IN_RANGE", place, showDropdown);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }

  build(): DataValidation {
    if (this.rule.criteria === "") {
      throw new Exception("The data validation rule has no criteria.");
    }
    return new DataValidation(this.session, this.rule);
  }
}
