// What moves takes along what refers to it: cut blocks, and edits that arrive after the move.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { saveFile } from "../../workbench/files/open";
import { followBlock } from "../../workbench/model/formulaRefs";
import { type SheetModel, STRIDE } from "../../workbench/model/sheet";
import { placeAfter, takenBack } from "../../workbench/moves";
import type { ChangeEvent, Move } from "../../workbench/protocol";
import { answerApi } from "../../workbench/server/api";
import { Workspace } from "../../workbench/server/workspace";
import { emptyWorkbench } from "./support";

let workspace: Workspace;
let sheet: SheetModel;
beforeEach(async () => {
  const path = join(mkdtempSync(join(tmpdir(), "capaian-moves-")), "buku.xlsx");
  await saveFile(emptyWorkbench().book, path);
  workspace = await Workspace.open(path, "id");
  sheet = workspace.document.book.sheets[0]!;
});

const call = (name: string, payload: object) =>
  answerApi(workspace, name, { sheet: sheet.id, ...payload }, "id");
const type = (row: number, column: number, text: string, revision?: number) =>
  call("type", { row, column, text, revision });
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const line = (at: number, count: number): Move => ({
  kind: "lines",
  sheet: 0,
  axis: "row",
  at,
  count,
});

describe("a place", () => {
  it("goes along with lines and with a sort, and is gone with a deleted line", () => {
    const at = { row: 4, column: 1 };
    expect(placeAfter(0, at, line(2, 3))).toEqual({ row: 7, column: 1 });
    expect(placeAfter(0, at, line(5, 3))).toEqual(at);
    expect(placeAfter(1, at, line(2, 3))).toEqual(at);
    expect(placeAfter(0, at, line(2, -2))).toEqual({ row: 2, column: 1 });
    expect(placeAfter(0, at, line(4, -1))).toBeNull();
    const order: Move = { kind: "order", sheet: 0, first: 3, order: [5, 3, 4] };
    expect(placeAfter(0, at, order)).toEqual({ row: 5, column: 1 });
    for (const move of [line(2, 3), order]) {
      const there = placeAfter(0, at, move)!;
      expect(takenBack([move]).reduce((p, m) => placeAfter(0, p, m)!, there)).toEqual(at);
    }
  });
});

describe("an edit that comes after its row has moved", () => {
  const insert = (at: number, remove = false) =>
    call("lines", { axis: "row", at, count: 1, remove });

  it("is written where its cell is now", async () => {
    await type(4, 1, "Sari");
    await type(3, 1, "Budi");
    const { revision } = workspace.document;
    await insert(2);
    await type(4, 1, "Sari Dewi", revision);
    expect([sheet.raw(4, 1), sheet.raw(5, 1)]).toEqual(["Budi", "Sari Dewi"]);
    await call("undo", {});
    await call("undo", {});
    await type(4, 1, "Sari D.", revision);
    expect([sheet.raw(3, 1), sheet.raw(4, 1)]).toEqual(["Budi", "Sari D."]);
  });

  it("follows a sort", async () => {
    for (const [row, name] of ["Citra", "Adi", "Budi"].entries()) await type(row, 0, name);
    const { revision } = workspace.document;
    await call("sort", { column: 0, descending: false });
    await type(0, 1, "nilai Citra", revision);
    expect(sheet.raw(2, 0)).toBe("Citra");
    expect(sheet.raw(2, 1)).toBe("nilai Citra");
  });

  it("is refused with its text when the cell is gone", async () => {
    await type(4, 1, "Sari");
    const { revision } = workspace.document;
    await insert(4, true);
    const { status, body } = await type(4, 1, "Sari Dewi", revision);
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining("Sari Dewi")]);
    expect(sheet.raw(4, 1)).toBeNull();
  });

  it("tells every window what has moved", async () => {
    const told: Move[] = [];
    workspace.document.listen((event) => told.push(...((event as ChangeEvent).moves ?? [])));
    await insert(2);
    await call("undo", {});
    expect(told.map((move) => move.kind === "lines" && move.count)).toEqual([1, -1]);
  });
});

describe("a block that is cut and pasted", () => {
  it("takes along what refers to it, its format, note and rule", async () => {
    await type(0, 0, "7");
    await type(1, 0, "=A1*2");
    await type(2, 0, "=SUM(A1:A2)");
    sheet.notes.set(0, "catatan");
    const from = { sheet: sheet.id, ...cell(0, 0) };
    await call("copy", { from, to: cell(0, 4), cut: true });
    workspace.document.book.calculate();
    expect(sheet.formulas.get(STRIDE)).toBe("=E1*2");
    expect(sheet.formulas.get(2 * STRIDE)).toBe("=SUM(A1:A2)");
    expect([sheet.raw(0, 0), sheet.raw(0, 4), sheet.raw(1, 0)]).toEqual([null, 7, 14]);
    expect([sheet.notes.get(0), sheet.notes.get(4)]).toEqual([undefined, "catatan"]);
    await call("undo", {});
    expect([sheet.formulas.get(STRIDE), sheet.raw(0, 0)]).toEqual(["=A1*2", 7]);
  });

  it("is found by formulas of other sheets, and finds the sheet it came from", () => {
    const from = { sheet: "Nilai", rect: { row: 0, column: 0, rows: 2, columns: 1 } };
    const there = { from, to: { sheet: "Rekap 1", row: 4, column: 2 } };
    expect(followBlock("=Nilai!$A$1+A1", "Lain", "Lain", there)).toBe("='Rekap 1'!$C$5+A1");
    expect(followBlock("=A1+B1", "Nilai", "Nilai", there)).toBe("='Rekap 1'!C5+B1");
    expect(followBlock("=A1+B1", "Nilai", "Rekap 1", there)).toBe("=C5+Nilai!B1");
    expect(followBlock('=IF(A:A;"A1";A1:A2)', "Nilai", "Nilai", there)).toBe(
      "=IF(A:A;\"A1\";'Rekap 1'!C5:C6)",
    );
  });
});

it("copies one cell onto all of a larger selection, its formula moved along", async () => {
  await type(0, 0, "5");
  await type(0, 1, "=A1+1");
  const from = { sheet: sheet.id, ...cell(0, 1) };
  const to = { row: 1, column: 1, rows: 3, columns: 2 };
  await call("copy", { from, to, cut: false });
  const at = (row: number, column: number) => sheet.formulas.get(row * STRIDE + column);
  expect([at(1, 1), at(3, 1), at(3, 2)]).toEqual(["=A2+1", "=A4+1", "=B4+1"]);
});
