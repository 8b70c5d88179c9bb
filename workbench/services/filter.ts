// Filter: that there is one, and where.
import type { SheetModel } from "../model/sheet";
import { Exception } from "./exceptions";
import { Range } from "./range";
import { Service, type Session } from "./session";

export class Filter extends Service {
  readonly className = "Filter";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  getRange(): Range {
    if (!this.sheet.filter) throw new Exception("The filter no longer exists.");
    return new Range(this.session, this.sheet, this.sheet.filter.rect);
  }

  remove(): void {
    this.sheet.filter = null;
  }
}
