// RangeList: the same change on several ranges of a sheet in one call.
import type { Range } from "./range";
import { FormattedCells } from "./rangeFormat";
import type { Session } from "./session";

export class RangeList extends FormattedCells {
  readonly className = "RangeList";

  constructor(
    session: Session,
    private readonly ranges: Range[],
  ) {
    super(session);
  }

  protected get blocks() {
    return this.ranges.map((range) => ({ sheet: range.model, rect: range.rect }));
  }

  getRanges(): Range[] {
    return this.ranges;
  }
}
