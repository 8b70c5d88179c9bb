/**
 * Who goes where, when every place takes only some of the people: a maximum assignment of elements
 * to cells of limited room, by augmenting paths (Ford & Fulkerson 1956; Kuhn 1955). The set of
 * elements placed is a matroid, so placing them in order of preference gives the most preferred set
 * of all largest ones; whoever is placed stays placed, though perhaps in another cell.
 */
export interface Assignment {
  /** For each element the cell it stands in, or `null`. */
  readonly cellOf: readonly (number | null)[];
  /** For each cell how many places are left empty. */
  readonly empty: readonly number[];
}

/**
 * Places the elements in their order.
 * @param fits for each element the cells it may stand in, the preferred first
 * @param room for each cell how many elements it takes
 */
export function assign(fits: readonly (readonly number[])[], room: readonly number[]): Assignment {
  const cellOf: (number | null)[] = fits.map(() => null);
  const members: Set<number>[] = room.map(() => new Set());
  const hasRoom = (cell: number) => (members[cell] as Set<number>).size < (room[cell] ?? 0);
  let left = room.reduce((sum, places) => sum + Math.max(0, places), 0);
  fits.forEach((_, element) => {
    if (left > 0 && place(element, fits, cellOf, members, hasRoom)) left--;
  });
  return {
    cellOf,
    empty: room.map((places, cell) => Math.max(0, places - (members[cell] as Set<number>).size)),
  };
}

/** One augmenting path, breadth first over cells; each element on it moves one cell on. */
function place(
  element: number,
  fits: readonly (readonly number[])[],
  cellOf: (number | null)[],
  members: readonly Set<number>[],
  hasRoom: (cell: number) => boolean,
): boolean {
  const movedInBy = new Map<number, number>();
  const queue: number[] = [];
  const reach = (from: number) => {
    for (const cell of fits[from] ?? []) {
      if (movedInBy.has(cell)) continue;
      movedInBy.set(cell, from);
      queue.push(cell);
    }
  };
  reach(element);
  for (let head = 0; head < queue.length; head++) {
    const cell = queue[head] as number;
    if (hasRoom(cell)) {
      move(cell, movedInBy, cellOf, members);
      return true;
    }
    for (const member of members[cell] as Set<number>) reach(member);
  }
  return false;
}

function move(
  lastCell: number,
  movedInBy: ReadonlyMap<number, number>,
  cellOf: (number | null)[],
  members: readonly Set<number>[],
): void {
  for (let cell: number | null = lastCell; cell !== null; ) {
    const element = movedInBy.get(cell) as number;
    const before: number | null = cellOf[element] ?? null;
    if (before !== null) members[before]?.delete(element);
    members[cell]?.add(element);
    cellOf[element] = cell;
    cell = before;
  }
}
