// Custom functions in cells: every example of the README, nested, dependent, spread out, failing.
import { describe, expect, it } from "vitest";
import { functionViews } from "../../workbench/cellFunctions";
import { readFormula } from "../../workbench/model/formulaText";
import { CellError } from "../../workbench/model/typing";
import { Workbench } from "../../workbench/workbench";

const book = () => Workbench.empty().book;
type Book = ReturnType<typeof book>;

function put(target: Book, row: number, column: number, value: unknown): void {
  target.write(target.sheets[0]!, row, column, value);
}

function at(target: Book, row: number, column: number): unknown {
  target.calculate();
  return target.sheets[0]!.raw(row, column);
}

function result(formula: string, locale = "id_ID"): unknown {
  const target = book();
  target.locale = locale;
  put(target, 0, 0, formula);
  return at(target, 0, 0);
}

const views = functionViews(Workbench.empty().project.bundle.source);
const examples = views.map(({ example }) => example.split(" → ") as [string, string]);

function expected(text: string): unknown {
  return text.startsWith('"') ? text.slice(1, -1) : Number(text.replace(",", "."));
}

describe("the examples of the function table", () => {
  it.each(examples)("%s", (formula, text) => {
    const wanted = expected(text);
    const us = readFormula(formula, "id_ID");
    for (const found of [result(formula), result(us, "en_US")]) {
      if (typeof wanted === "number") expect(found).toBeCloseTo(wanted, 10);
      else expect(found).toBe(wanted);
    }
  });
});

describe("a custom function in a cell", () => {
  it("takes cells, ranges, calculations and other custom functions", () => {
    const target = book();
    const rows = [
      [55, 86, "=NGAIN(A1; B1)"],
      [60, 90, "=NGAIN(A2*1; SUM(B2; 0))"],
      ["", 90, "=NGAIN(A3; B3)"],
    ];
    for (const [r, row] of rows.entries()) for (const [c, v] of row.entries()) put(target, r, c, v);
    put(target, 0, 4, "=NGAIN_CATEGORY(NGAIN(A1; B1))");
    put(target, 1, 4, "=ROUND(NGAIN(A1; B1); 2) + 1");
    put(target, 2, 4, '=IFERROR(NGAIN(A1; 900); "di luar")');
    put(target, 3, 4, "=INDEX(GAIN_SUMMARY(A1:A; B1:B); 2; 2)");
    expect(at(target, 0, 2)).toBeCloseTo(31 / 45, 12);
    expect(at(target, 1, 2)).toBeCloseTo(0.75, 12);
    expect(at(target, 2, 2)).toBe("");
    expect(at(target, 0, 4)).toBe("Sedang");
    expect(at(target, 1, 4)).toBe(1.69);
    expect(at(target, 2, 4)).toBe("di luar");
    expect(at(target, 3, 4)).toBe(2);
  });

  it("is called again when what it is given changes", () => {
    const target = book();
    for (const [c, v] of [55, 86, "=NGAIN(A1; B1)", "=C1*2", "=NGAIN_CATEGORY(D1/2)"].entries()) {
      put(target, 0, c, v);
    }
    expect(at(target, 0, 3)).toBeCloseTo(62 / 45, 12);
    put(target, 0, 0, 10);
    put(target, 0, 1, 91);
    expect(at(target, 0, 3)).toBeCloseTo(1.8, 12);
    expect(at(target, 0, 4)).toBe("Tinggi");
    put(target, 0, 2, "=NGAIN(A1; 55)");
    expect(at(target, 0, 2)).toBeCloseTo(0.5, 12);
  });

  it("spreads its result out, and its dependents see it", () => {
    const target = book();
    for (const [r, [a, b]] of [
      [50, 75],
      [60, 90],
      [20, 60],
    ].entries()) {
      put(target, r, 0, a);
      put(target, r, 1, b);
    }
    put(target, 0, 2, "=NGAIN(A1:A3; B1:B3)");
    put(target, 0, 3, "=SUM(C1:C3)");
    expect([0, 1, 2].map((row) => at(target, row, 2))).toEqual([0.5, 0.75, 0.5]);
    expect(at(target, 0, 3)).toBe(1.75);
    put(target, 0, 2, "");
    expect([0, 1, 2].map((row) => at(target, row, 2))).toEqual([null, null, null]);
  });

  it("shows what it throws with the message", () => {
    const found = result("=NGAIN(55; 860)") as CellError;
    expect(found).toBeInstanceOf(CellError);
    expect(found.code).toBe("#ERROR!");
    expect(found.detail).toContain("860");
    expect((result("=NGAIN(55; 860) + 1") as CellError).detail).toBe(found.detail);
  });

  it("ends where calls feed on their own results", () => {
    const target = book();
    put(target, 0, 0, "=NGAIN(B1*100; 90)");
    put(target, 0, 1, "=A1");
    expect(at(target, 0, 0)).toBeInstanceOf(CellError);
  });

  it("is called anew only where something has changed, in hundreds of cells", () => {
    const target = book();
    for (let row = 0; row < 200; row++) {
      put(target, row, 0, row % 50);
      put(target, row, 1, 50 + (row % 50));
      put(target, row, 2, `=NGAIN(A${row + 1}; B${row + 1})`);
      put(target, row, 3, `=NGAIN_CATEGORY(C${row + 1})`);
    }
    expect(at(target, 199, 3)).toBe("Tinggi");
    const called: string[] = [];
    const functions = target.functions!;
    target.functions = {
      fewest: functions.fewest,
      call: (name, args) => {
        called.push(name);
        return functions.call(name, args);
      },
      rest: () => functions.rest(),
    };
    put(target, 199, 0, 80);
    expect(at(target, 199, 3)).toBe("Tinggi");
    put(target, 199, 4, "=1+1");
    expect(at(target, 199, 4)).toBe(2);
    expect(called.filter((name) => name === "NGAIN")).toEqual(["NGAIN"]);
  });
});
