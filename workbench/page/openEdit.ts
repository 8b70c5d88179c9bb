// The cell that is being edited, wherever its rows and columns go meanwhile.
import { placeAfter } from "../moves";
import type { ChangeEvent, Move } from "../protocol";
import type { Place, Selection } from "./selection";

export interface Target extends Place {
  sheet: number;
  /** The revision of the workbook in which the place holds. */
  revision: number;
  /** What the cell held when the edit began. */
  held: string;
}

function follow(sheet: number, place: Place, moves: readonly Move[]): Place | null {
  return moves.reduce<Place | null>((at, move) => at && placeAfter(sheet, at, move), place);
}

/** The target after a change; null where its cell was deleted. */
export function targetAfter(target: Target, event: ChangeEvent): Target | null {
  // Between the two lies what this window has not heard of: the server works it in.
  if (event.revision !== target.revision + 1) return target;
  const place = follow(target.sheet, target, event.moves);
  return place && { ...target, ...place, revision: event.revision };
}

/** What is selected stays selected where it goes; a selection that is gone stays where it was. */
export function moveSelection(selection: Selection, sheet: number, moves: readonly Move[]): void {
  const anchor = follow(sheet, selection.anchor, moves);
  const end = follow(sheet, selection.end, moves);
  if (!anchor || !end) return;
  selection.anchor = anchor;
  selection.end = end;
}
