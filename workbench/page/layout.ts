// Where rows and columns lie, in pixels.
export class Lines {
  /** Start of each line, and the end of the last. */
  private readonly starts: Float64Array;

  constructor(
    readonly count: number,
    standard: number,
    sizes: readonly (readonly [number, number])[],
  ) {
    const own = new Map(sizes);
    this.starts = new Float64Array(count + 1);
    for (let line = 0; line < count; line++) {
      this.starts[line + 1] = this.starts[line]! + (own.get(line) ?? standard);
    }
  }

  start(line: number): number {
    return this.starts[Math.max(0, Math.min(line, this.count))]!;
  }

  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }

  get total(): number {
    return this.starts[this.count]!;
  }

  /** The line that lies at an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
