// Where a cell goes when rows or columns are inserted, deleted or sorted; shared by the page, whose
// open edit follows its cell, and the server, to which an edit may come after the move.
import type { Move } from "./protocol";

export interface Place {
  row: number;
  column: number;
}

/** Where the cell lies after the move; null when it was deleted. */
export function placeAfter(sheet: number, place: Place, move: Move): Place | null {
  if (move.sheet !== sheet) return place;
  if (move.kind === "order") {
    const index = move.order.indexOf(place.row);
    return index < 0 ? place : { ...place, row: move.first + index };
  }
  const { axis, at, count } = move;
  if (place[axis] < at) return place;
  if (count < 0 && place[axis] < at - count) return null;
  return { ...place, [axis]: place[axis] + count };
}

/** The moves that take back the given ones. */
export function takenBack(moves: readonly Move[]): Move[] {
  return [...moves].reverse().map((move) => {
    if (move.kind === "lines") return { ...move, count: -move.count };
    const { first, order } = move;
    const back = order.map((_, index) => first + order.indexOf(first + index));
    return { ...move, order: back };
  });
}

/** Moves are forgotten after this many: no edit is under way for that long. */
const MOST_MOVES = 1000;

/** What has moved, and in which revision of the workbook. */
export class MoveLog {
  private readonly known: { revision: number; move: Move }[] = [];

  add(revision: number, moves: readonly Move[]): void {
    for (const move of moves) this.known.push({ revision, move });
    this.known.splice(0, this.known.length - MOST_MOVES);
  }

  /** Where a cell lies now that lay at `place` in the revision `since`; null when it is gone. */
  now(sheet: number, place: Place, since: number): Place | null {
    let at: Place | null = place;
    for (const { revision, move } of this.known) {
      if (at && revision > since) at = placeAfter(sheet, at, move);
    }
    return at;
  }
}
