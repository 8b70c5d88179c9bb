// How formulas are read, what arrays do to the cells beside them, and which format a formula brings.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFormula, shownFormula } from "../../workbench/model/formulaText";
import { STRIDE } from "../../workbench/model/sheet";
import { CellError } from "../../workbench/model/typing";
import { openWorkbook } from "../../workbench/openWorkbook";
import { OpenDocument } from "../../workbench/server/document";
import { typeInto } from "../../workbench/server/edits";
import { pageWords } from "../../workbench/server/words";
import { Workbench } from "../../workbench/workbench";
import { temporaryFolder } from "./support";

function sheetWith(cells: [row: number, column: number, text: string][]) {
  const { book } = Workbench.empty();
  const sheet = book.sheets[0]!;
  for (const [row, column, text] of cells) book.write(sheet, row, column, text);
  book.calculate();
  return { book, sheet };
}

function resultOf(formula: string): unknown {
  const { sheet } = sheetWith([[0, 0, formula]]);
  return sheet.raw(0, 0);
}

describe("a formula in an Indonesian workbook", () => {
  it.each([
    ["=1,5+1", 2.5],
    ["=(1,5+2)*2", 7],
    ["=ABS(1,5)", 1.5],
    ["=SUM(1,2)", 3],
    ["=SUM(1,5;2,5)", 4],
    ["=SUM(1.5,2)", 3.5],
    ["=MAX(1,2,3)", 3],
    ["=IF(1>2,5,6)", 6],
    ["=SUM({1\\2;3\\4})", 10],
    ["=SUM({1,5;2,5})", 4],
    ["=SUM({1,2})", 3],
    ["=NGAIN(55,86)", 31 / 45],
    ["=NGAIN_CATEGORY(0,7)", "Tinggi"],
    ['=LEN("1,5;2")', 5],
  ])("%s", (formula, wanted) => {
    const found = resultOf(formula);
    if (typeof wanted === "number") expect(found).toBeCloseTo(wanted, 12);
    else expect(found).toBe(wanted);
  });

  it("is kept in the US form and shown in the form of the locale", () => {
    for (const formula of [
      '=IF(A1>1.5,"a,b;1.5",{1,2;3.5,4})',
      "=SUM(1.2)",
      "=SUM(B2:C3)",
      "=1.5",
    ]) {
      const shown = shownFormula(formula, "id_ID");
      expect(readFormula(shown, "id_ID")).toBe(formula);
      expect(shownFormula(formula, "en_US")).toBe(formula);
    }
    expect(shownFormula("=IF(A1>1.5,{1,2;3,4},0)", "id_ID")).toBe("=IF(A1>1,5;{1\\2;3\\4};0)");
  });
});

describe("formats that formulas and amounts bring along", () => {
  it("shows dates, moments and Rupiah as such", () => {
    const cells: [number, number, string][] = [
      [0, 0, "=DATE(2025;5;26)"],
      [1, 0, "=DATE(2025;5;26)+7"],
      [2, 0, "=NOW()"],
      [3, 0, "=TIME(9;30;0)"],
      [4, 0, "=TODAY()-DATE(2025;1;1)"],
      [5, 0, "Rp 1.000"],
      [6, 0, "Rp1.234.567"],
      [7, 0, "=TODAY()"],
    ];
    const { book, sheet } = sheetWith(cells);
    const shown = cells.map(([row]) => book.display(sheet, row, 0));
    expect(shown.slice(0, 2)).toEqual(["26/05/2025", "02/06/2025"]);
    expect(shown[2]).toMatch(/^\d\d\/\d\d\/\d{4} \d\d[.:]\d\d[.:]\d\d$/);
    expect(shown[3]).toMatch(/^09[.:]30[.:]00$/);
    expect(shown[4]).toMatch(/^\d+$/);
    expect(shown.slice(5, 7)).toEqual(["Rp 1.000", "Rp1.234.567"]);
    expect(sheet.raw(5, 0)).toBe(1000);
    expect(shown[7]).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  });
});

describe("an array", () => {
  it("fills the cells beside its formula, which others read", () => {
    const { sheet } = sheetWith([
      [0, 0, "={1\\2;3\\4}"],
      [0, 3, "=ARRAYFORMULA(A1:A2*10)"],
      [0, 5, "=SUM(A1:B2)"],
      [0, 6, '={"a";B2}'],
    ]);
    expect([sheet.raw(0, 0), sheet.raw(0, 1), sheet.raw(1, 0), sheet.raw(1, 1)]).toEqual([
      1, 2, 3, 4,
    ]);
    expect([sheet.raw(0, 3), sheet.raw(1, 3)]).toEqual([10, 30]);
    expect(sheet.raw(0, 5)).toBe(10);
    expect([sheet.raw(0, 6), sheet.raw(1, 6)]).toEqual(["a", 4]);
    expect(sheet.own(1, 1)).toBe(null);
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([2, 7]);
  });

  it.each(["={1;2;3}", "=SEQUENCE(3)", "=NGAIN({1;2;3}; {50;50;50})"])(
    "%s says what is in its way",
    (f) => {
      const { book, sheet } = sheetWith([
        [0, 0, f],
        [2, 0, "isi"],
      ]);
      expect(sheet.raw(0, 0)).toEqual(new CellError("#REF!", "A3"));
      expect(sheet.raw(1, 0)).toBe(null);
      book.write(sheet, 2, 0, "");
      book.calculate();
      expect(sheet.raw(2, 0)).not.toBe(null);
      book.write(sheet, 0, 0, "");
      book.calculate();
      expect([sheet.raw(1, 0), sheet.spilled.size]).toEqual([null, 0]);
    },
  );

  it("says so where the sheet ends before it", () => {
    const { sheet } = sheetWith([[998, 0, "={1;2;3}"]]);
    expect(sheet.raw(998, 0)).toEqual(new CellError("#REF!", "edge"));
  });

  it("is taken back by undo without leaving its values behind", async () => {
    const workbench = Workbench.empty();
    const path = join(temporaryFolder(), "a.xlsx");
    workbench.book.write(workbench.book.sheets[0]!, 0, 0, "={1;2;3}");
    await workbench.save(path);
    const document = await OpenDocument.open(path);
    const sheet = document.book.sheets[0]!;
    expect(sheet.raw(2, 0)).toBe(3);
    typeInto(document, pageWords.id, sheet, [1, 0], "di atas");
    expect(sheet.raw(0, 0)).toEqual(new CellError("#REF!", "A2"));
    document.undo();
    expect([sheet.raw(1, 0), sheet.own(1, 0)]).toEqual([2, null]);
    await document.close();
  });

  it("is saved as an array, not as constants, and read back", async () => {
    for (const name of ["b.xlsx", "folder"]) {
      const workbench = Workbench.empty();
      const { book } = workbench;
      const cells = [
        ["Angka", "Gain"],
        ["={1;2;3}", "=NGAIN({50; 60}; {90; 90})"],
      ];
      for (const [r, row] of cells.entries()) {
        for (const [c, text] of row.entries()) book.write(book.sheets[0]!, r, c, text);
      }
      const path = join(temporaryFolder(), name);
      await workbench.save(path);
      const again = (await openWorkbook(path)).book;
      const [sheet] = again.sheets;
      again.calculate();
      expect(sheet!.formulas.get(STRIDE)).toBe("={1;2;3}");
      expect([sheet!.own(2, 0), sheet!.raw(3, 0), sheet!.raw(2, 1)]).toEqual([null, 3, 0.75]);
      again.write(sheet!, 5, 5, 1);
      again.calculate();
      expect([sheet!.raw(3, 0), sheet!.raw(2, 1)]).toEqual([3, 0.75]);
      expect([...sheet!.formulas.keys()]).toEqual([STRIDE, STRIDE + 1]);
      expect(sheet!.spilled.has(3 * STRIDE)).toBe(true);
    }
  });
});
