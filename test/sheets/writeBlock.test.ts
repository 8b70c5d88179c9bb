// A block written while somebody sorts or inserts at that very moment: nothing moves to another row.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/sheets/cells";
import type { Sheet } from "../../src/sheets/grid";
import { ChangedMeanwhile } from "../../src/sheets/meanwhile";
import { type Block, writeBlock } from "../../src/sheets/writeBlock";

type Line = Cell[];

/** A grid with the calls that a block needs; `meanwhile` runs just before one of them. */
class FakeSheet {
  constructor(
    public lines: Line[],
    private readonly meanwhile: {
      readonly at: "read" | "write" | "check";
      run(s: FakeSheet): void;
    },
  ) {}
  /** The ID in the row that somebody deleted. */
  deleted: Cell = "";
  private reads = 0;

  private happen(at: "read" | "write" | "check"): void {
    if (this.meanwhile.at === at) this.meanwhile.run(this);
  }
  /** As Google's grid: writing makes it no larger. */
  rows = 1000;
  getMaxRows(): number {
    return this.rows;
  }
  getName(): string {
    return "Nilai";
  }
  getDataRange() {
    const width = Math.max(...this.lines.map((line) => line.length));
    return {
      getValues: () => {
        this.happen(this.reads++ === 0 ? "read" : "check");
        const [first = []] = this.lines;
        const [pre, twice] = [first.indexOf("PRA"), first.indexOf(doubled)];
        return this.lines.map((line, row) =>
          Array.from({ length: width }, (_, c) =>
            c === twice && row > 0 && line[pre] ? Number(line[pre]) * 2 : (line[c] ?? ""),
          ),
        );
      },
    };
  }
  getRange(row: number, column: number, height: number, width: number) {
    let writes = 0;
    return {
      setValues: (cells: Cell[][]) => {
        if (writes++ === 0) this.happen("write");
        for (let r = 0; r < height; r++) {
          while (this.lines.length < row + r) this.lines.push([]);
          const line = this.lines[row - 1 + r] ?? [];
          for (let c = 0; c < width; c++) {
            const cell = cells[r]?.[c] ?? "";
            const text = typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
            line[column - 1 + c] = text;
          }
        }
      },
      getNumberFormats: () =>
        Array.from({ length: height }, () => Array.from({ length: width }, () => "General")),
    };
  }
}

const header = ["ID", "Nama", "Catatan", "PRA", "PASCA"];
/** A user's own column of formulas, which follow from the column that is written. */
const doubled = "Dua kali PRA";

function table(people: number): Line[] {
  const rows = Array.from({ length: people }, (_, i) => [
    `P${i + 1}`,
    `Orang ${i + 1}`,
    i % 3 === 0 ? "catatan" : "",
    i * 2,
    i * 3,
  ]);
  return [[...header, doubled], ...rows];
}

const deeds = {
  "inserts a row": (sheet: FakeSheet, place: number) => {
    sheet.lines.splice(1 + (place % sheet.lines.length), 0, []);
  },
  "inserts a column": (sheet: FakeSheet, place: number) => {
    for (const line of sheet.lines) line.splice(place % header.length, 0, "");
  },
  "turns the rows round": (sheet: FakeSheet) => {
    const [first = [], ...rest] = sheet.lines;
    const filled = rest.filter((line) => line.some((cell) => cell !== ""));
    sheet.lines = [first, ...filled.reverse()];
  },
  "deletes a row": (sheet: FakeSheet, place: number) => {
    const [line] = sheet.lines.splice(1 + (place % (sheet.lines.length - 1)), 1);
    sheet.deleted = line?.[0] ?? "";
  },
} as const;

/** As the calls of Sheets give it. */
function read(lines: Line[]): Cell[][] {
  return new FakeSheet(lines, { at: "check", run: () => {} }).getDataRange().getValues();
}

/** Each person's cells by header; cells under no header, or of nobody, as they come. */
function facts(lines: readonly Line[]): string[] {
  const [headers = [], ...rows] = lines;
  const at = headers.indexOf("ID");
  return rows.flatMap((line, row) =>
    headers.flatMap((name, column) => {
      const cell = line[column] ?? "";
      const who = line[at] || `row ${row}`;
      return cell === "" || name === "ID" || name === doubled
        ? []
        : [`${who} ${name || "?"} ${cell}`];
    }),
  );
}

const scores = (people: number): Block => ({
  row: 2,
  column: 4,
  cells: Array.from({ length: people }, (_, i) => [50 + i]),
});

function newcomers(people: number, count: number): Block {
  const cells = Array.from({ length: count }, (_, i) => [`N${i}`, `Baru ${i}`]);
  return { row: people + 2, column: 1, cells };
}

describe("a block written while somebody else is at work", () => {
  it.each(["read", "write", "check"] as const)("keeps rows together, deed at the %s", (at) => {
    const name = fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[]));
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }),
        fc.nat(20),
        name,
        fc.boolean(),
        (n, place, deed, append) => {
          const block = append ? newcomers(n, 3) : scores(n);
          const before = read(table(n));
          const sheet = new FakeSheet(table(n), { at, run: (one) => deeds[deed](one, place) });
          const write = () => writeBlock(sheet as unknown as Sheet, before, block, 0);
          const inserted = deed === "inserts a row" && place % (n + 1) === n;
          if (at === "read" && !inserted) expect(write).toThrow(ChangedMeanwhile);
          else {
            try {
              write();
            } catch (error) {
              expect(error).toBeInstanceOf(ChangedMeanwhile);
            }
          }
          const written = new FakeSheet(table(n), { at: "read", run: () => {} });
          writeBlock(written as unknown as Sheet, before, block, 0);
          const allowed = new Set([...facts(before), ...facts(written.lines)]);
          expect(facts(sheet.lines).filter((fact) => !allowed.has(fact))).toEqual([]);
          const now = new Set(
            facts(sheet.lines).map((fact) => fact.split(" ").slice(0, 2).join(" ")),
          );
          const lost = facts(before)
            .map((fact) => fact.split(" ").slice(0, 2).join(" "))
            .filter((fact) => !now.has(fact) && !fact.startsWith(`${sheet.deleted} `));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("covers nothing where rows of all columns were written first and then moved", () => {
    const meanwhile = { at: "check", run: deeds["turns the rows round"] } as const;
    for (const added of [1, 2, 3]) {
      const sheet = new FakeSheet(table(5), meanwhile);
      const seen = table(5);
      const cells = Array.from({ length: added }, (_, i) => [`P9${i}`, "Baru", "", 1, 2, ""]);
      const block: Block = { row: 7, column: 1, cells };
      try {
        writeBlock(sheet as unknown as Sheet, seen, block, 0);
      } catch (error) {
        expect(error).toBeInstanceOf(ChangedMeanwhile);
      }
      const left = sheet.lines.map(([id, name]) => `${id} ${name}`);
      expect([...left].sort()).toEqual(
        [
          "ID Nama",
          ...seen.slice(1).map(([id, name]) => `${id} ${name}`),
          ...cells.map(([id, name]) => `${id} ${name}`),
        ].sort(),
      );
    }
  });

  it.each([["7"], ["'7"], [7]])(
    "gives back what %j covered, though the same stood where it was meant for",
    (cell) => {
      const rows = () => [
        ["ID", "Paket", "Benih"],
        ["TES-A", "A", typeof cell === "number" ? 7 : "7"],
        ["TES-B", "B", ""],
      ];
      const sheet = new FakeSheet(rows(), {
        at: "write",
        run: (s) => deeds["inserts a column"](s, 1),
      });
      const block: Block = { row: 2, column: 3, cells: [[cell]] };
      expect(() => writeBlock(sheet as unknown as Sheet, rows(), block, 0)).toThrow(
        ChangedMeanwhile,
      );
      expect(sheet.lines.map((line) => line.filter((_, at) => at !== 1))).toEqual(rows());
    },
  );

  it("is written where nothing has moved, whatever is typed elsewhere", () => {
    const sheet = new FakeSheet(table(4), {
      at: "write",
      run: ({ lines }) => {
        (lines[2] ?? [])[4] = 99;
      },
    });
    const now = writeBlock(sheet as unknown as Sheet, read(table(4)), scores(4), 0);
    expect(now.map((line) => line[3])).toEqual(["PRA", 50, 51, 52, 53]);
    expect(now[2]?.[4]).toBe(99);
  });

  it.each([
    ["in another cell", 2, 4, true],
    ["in a cell of the block", 2, 3, false],
    ["as a new row below", 5, 0, true],
  ])(
    "is written or refused when somebody typed %s since it was read",
    (_, row, column, written) => {
      const sheet = new FakeSheet(table(4), {
        at: "read",
        run: ({ lines }) => {
          while (lines.length <= row) lines.push([]);
          (lines[row] ?? [])[column] = 99;
        },
      });
      const write = () => writeBlock(sheet as unknown as Sheet, read(table(4)), scores(4), 0);
      if (written) write();
      else expect(write).toThrow(ChangedMeanwhile);
      expect(sheet.lines[row]?.[column]).toBe(99);
      expect(sheet.lines[1]?.[3]).toBe(written ? 50 : 0);
    },
  );

  it("says so where a deleted row came back that nothing beside the block told apart", () => {
    const lines = () =>
      [
        ["ID", "Nilai"],
        ["P1", 1],
        ["P2", 2],
        ["P3", 3],
      ] as Line[];
    const sheet = new FakeSheet(lines(), {
      at: "write",
      run: (one) => {
        one.lines.splice(2, 1);
        one.rows--;
      },
    });
    const cells = [
      ["P1", 5],
      ["P2", 6],
      ["P3", 7],
    ] as (string | number)[][];
    const write = () =>
      writeBlock(sheet as unknown as Sheet, read(lines()), { row: 2, column: 1, cells });
    expect(write).toThrow(expect.objectContaining({ sheet: "Nilai", rowIsBack: true }));
  });
});
