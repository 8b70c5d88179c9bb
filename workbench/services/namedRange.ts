// NamedRange: a name as an object. It keeps naming the same name, whatever becomes of it.
import type { NamedRange } from "../model/workbook";
import { Exception } from "./exceptions";
import { Range } from "./range";
import { Service, type Session } from "./session";

export class NamedRangeService extends Service {
  readonly className = "NamedRange";

  constructor(
    session: Session,
    private name: string,
  ) {
    super(session);
  }

  private get model(): NamedRange {
    const found = this.session.book.names.find((one) => one.name === this.name);
    if (!found) throw new Exception("This named range no longer exists.");
    return found;
  }

  getName(): string {
    return this.model.name;
  }

  getRange(): Range {
    const sheet = this.session.book.sheetById(this.model.sheetId);
    if (!sheet) throw new Exception("This named range no longer exists.");
    return new Range(this.session, sheet, this.model.rect);
  }

  setRange(range: Range): this {
    Object.assign(this.model, { sheetId: range.model.id, rect: range.rect });
    this.session.book.structureChanged();
    return this;
  }

  setName(name: string): this {
    this.model.name = name;
    this.name = name;
    return this;
  }

  remove(): void {
    const gone = this.model;
    this.session.book.names = this.session.book.names.filter((one) => one !== gone);
    this.session.book.structureChanged();
  }
}
