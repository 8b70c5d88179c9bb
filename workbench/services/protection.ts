// Protection of ranges and sheets. The owner may always edit, so nothing is refused here.
import type { Rect } from "../model/a1";
import type { Protection, SheetModel } from "../model/sheet";
import { EnumValue } from "../realm/encoding";
import { Range } from "./range";
import { Service, type Session } from "./session";

export class ProtectionService extends Service {
  readonly className = "Protection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly protection: Protection,
  ) {
    super(session);
  }

  static create(session: Session, sheet: SheetModel, rect: Rect | null): ProtectionService {
    const known = rect === null && sheet.protections.find((one) => one.type === "SHEET");
    if (known) return new ProtectionService(session, sheet, known);
    const protection: Protection = {
      id: session.book.newId(),
      type: rect ? "RANGE" : "SHEET",
      rect,
      description: "",
      warningOnly: false,
      unprotected: [],
    };
    sheet.protections.push(protection);
    return new ProtectionService(session, sheet, protection);
  }

  /** The protection as the sheet holds it now: inserted rows replace the object. */
  private get model(): Protection {
    return this.sheet.protections.find((one) => one.id === this.protection.id) ?? this.protection;
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: string): this {
    this.model.description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.model.warningOnly = warningOnly;
    return this;
  }

  getRange(): Range {
    return new Range(this.session, this.sheet, this.model.rect ?? this.sheet.grid());
  }

  setRange(range: Range): this {
    this.model.rect = range.rect;
    this.model.type = "RANGE";
    return this;
  }

  getUnprotectedRanges(): Range[] {
    return this.model.unprotected.map((rect) => new Range(this.session, this.sheet, rect));
  }

  setUnprotectedRanges(ranges: Range[]): this {
    this.model.unprotected = ranges.map((range) => range.rect);
    return this;
  }

  getProtectionType(): EnumValue {
    return new EnumValue("SpreadsheetApp.ProtectionType", this.model.type);
  }

  remove(): void {
    const { model } = this;
    this.sheet.protections = this.sheet.protections.filter((one) => one !== model);
  }
}
