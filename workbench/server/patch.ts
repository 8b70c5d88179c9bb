// A change as data: cells, or whole sheets and what surrounds them. It can be applied and written
// to the journal; its counterpart takes it back.
import { SheetModel, STRIDE } from "../model/sheet";
import type { Style } from "../model/style";
import { CellError, type Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";
import {
  type BookMeta,
  type BookSnapshot,
  restoreMeta,
  restoreSheet,
  type SheetSnapshot,
} from "./snapshot";

/** A cell after the change. */
export type CellState = [
  row: number,
  column: number,
  raw: Raw,
  formula: string | null,
  style: number,
];

export type Patch =
  | { kind: "cells"; sheetId: number; rowCount: number; columnCount: number; cells: CellState[] }
  | { kind: "book"; meta: BookMeta; sheets: SheetSnapshot[] };

export function cellState(sheet: SheetModel, row: number, column: number): CellState {
  const formula = sheet.formulas.get(row * STRIDE + column) ?? null;
  return [row, column, sheet.own(row, column), formula, sheet.style(row, column)];
}

export function applyPatch(book: WorkbookModel, patch: Patch, keepResponses = false): void {
  if (patch.kind === "cells") {
    const sheet = book.sheetById(patch.sheetId);
    if (!sheet) return;
    sheet.rowCount = patch.rowCount;
    sheet.columnCount = patch.columnCount;
    for (const [row, column, raw, formula, style] of patch.cells) {
      sheet.setStyle(row, column, style);
      book.put(sheet, row, column, raw, formula ?? undefined);
    }
    return;
  }
  const known = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  for (const snapshot of patch.sheets) {
    let sheet = known.get(snapshot.id);
    if (!sheet) {
      sheet = new SheetModel(snapshot.id, snapshot.name);
      known.set(snapshot.id, sheet);
      book.reserveId(snapshot.id);
    }
    restoreSheet(sheet, snapshot);
    for (const { id } of [...snapshot.charts, ...snapshot.protections]) book.reserveId(id);
  }
  book.sheets = patch.meta.order.flatMap((id) => known.get(id) ?? []);
  restoreMeta(book, patch.meta, keepResponses);
  if (!book.sheetById(book.activeSheetId)) book.activeSheetId = book.sheets[0]?.id ?? 0;
  book.structureChanged();
}

/** The patch that turns `before` into `after`, and its counterpart; null when they are equal. */
export function difference(
  before: BookSnapshot,
  after: BookSnapshot,
): { undo: Patch; redo: Patch } | null {
  const changed = [...after.sheets.values()].filter((sheet) => {
    const old = before.sheets.get(sheet.id);
    return !old || !sameSheet(old, sheet);
  });
  const removed = [...before.sheets.values()].filter(({ id }) => !after.sheets.has(id));
  const meta = (one: BookMeta) => JSON.stringify({ ...one, activeSheetId: 0 });
  if (changed.length + removed.length === 0 && meta(before.meta) === meta(after.meta)) return null;
  const old = changed.flatMap(({ id }) => before.sheets.get(id) ?? []);
  return {
    undo: { kind: "book", meta: before.meta, sheets: [...old, ...removed] },
    redo: { kind: "book", meta: after.meta, sheets: changed },
  };
}

function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const { values: av, styles: as, ...restA } = a;
  const { values: bv, styles: bs, ...restB } = b;
  return sameGrid(av, bv) && sameGrid(as, bs) && JSON.stringify(restA) === JSON.stringify(restB);
}

function sameGrid(a: readonly unknown[][], b: readonly unknown[][]): boolean {
  const rows = Math.max(a.length, b.length);
  for (let row = 0; row < rows; row++) {
    const [one, other] = [a[row] ?? [], b[row] ?? []];
    const columns = Math.max(one.length, other.length);
    for (let column = 0; column < columns; column++) {
      if (!sameRaw(one[column] ?? null, other[column] ?? null)) return false;
    }
  }
  return true;
}

export function sameRaw(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!(a instanceof CellError && b instanceof CellError)) return false;
  return a.code === b.code && a.detail === b.detail;
}

/** Whether a change concerns only what this person chose for themselves. */
export function isPersonal(before: BookMeta, patch: Patch): boolean {
  if (patch.kind !== "book" || patch.sheets.length > 0) return false;
  const shared = (meta: BookMeta) =>
    JSON.stringify({ ...meta, userProperties: [], activeSheetId: 0 });
  return shared(before) === shared(patch.meta);
}

interface PackedPatch {
  patch: unknown;
  styles: Record<number, Style>;
}

/** As JSON that another process can read: styles are written out, errors marked. */
export function packPatch(book: WorkbookModel, patch: Patch): string {
  const styles: Record<number, Style> = {};
  const note = (id: number | undefined) => {
    if (id) styles[id] = book.styles.get(id);
  };
  if (patch.kind === "cells") for (const cell of patch.cells) note(cell[4]);
  else for (const sheet of patch.sheets) for (const row of sheet.styles) row?.forEach(note);
  const json = JSON.stringify({ patch, styles } satisfies PackedPatch, (key, value: unknown) => {
    if (value instanceof CellError) return { $error: value.code };
    return key === "carried" ? undefined : value;
  });
  return json;
}

export function unpackPatch(book: WorkbookModel, json: string): Patch {
  const packed = JSON.parse(json, (_key, value: unknown) => {
    const code = (value as { $error?: string } | null)?.$error;
    return code === undefined ? value : new CellError(code);
  }) as PackedPatch;
  const patch = packed.patch as Patch;
  const ids = new Map(
    Object.entries(packed.styles).map(([id, style]) => [Number(id), book.styles.id(style)]),
  );
  const own = (id: number | null | undefined) => ids.get(id ?? 0) ?? 0;
  if (patch.kind === "cells") for (const cell of patch.cells) cell[4] = own(cell[4]);
  else {
    for (const sheet of patch.sheets) {
      sheet.values = sheet.values.map((row) => row ?? []);
      sheet.styles = sheet.styles.map((row) => (row ?? []).map(own));
    }
  }
  return patch;
}
