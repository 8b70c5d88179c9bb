// The changes that this window has asked for, apart from those of others.
import type { ChangeEvent } from "../protocol";

const MOVING = /^(lines|sort|undo|redo)$/;

export class OwnChanges {
  private underWay = 0;
  private moving = 0;
  /** The last change that was answered. */
  private revision = 0;

  /** Makes a change, which answers with the revision that it came to. */
  async make<T extends { revision?: number }>(name: string, change: () => Promise<T>): Promise<T> {
    const movesRows = MOVING.test(name) ? 1 : 0;
    this.underWay++;
    this.moving += movesRows;
    try {
      const answer = await change();
      this.revision = Math.max(this.revision, answer.revision ?? 0);
      return answer;
    } finally {
      this.underWay--;
      this.moving -= movesRows;
    }
  }

  mayInclude(event: ChangeEvent): boolean {
    return this.underWay > 0 || event.revision <= this.revision;
  }

  /**
   * The revision that a place is meant in, where the sheet is shown as of `shown`. Whoever types
   * after inserting rows means the sheet as it will be, though it is not shown yet.
   */
  meant(shown: number): number {
    return Math.max(shown, this.moving > 0 ? Number.MAX_SAFE_INTEGER : this.revision);
  }
}
