// The workbook as the page draws it.

import { optionOf } from "../files/chartXlsx";
import { automaticHeights } from "../files/rowHeight";
import { a1 } from "../model/a1";
import type { Chart, SheetModel } from "../model/sheet";
import { STRIDE } from "../model/sheet";
import type { Style } from "../model/style";
import { CellError, type Raw } from "../model/typing";
import type { WorkbookModel } from "../model/workbook";
import {
  type CellKind,
  type CellView,
  type ChartView,
  FLAG_FORMULA,
  FLAG_INVALID,
  FLAG_LIST,
  type SheetView,
  type StyleView,
  type WindowView,
} from "../protocol";
import { editText } from "./editText";
import { meetsRule } from "./validate";

/** Chart sizes unless told otherwise, as Google has them. */
const CHART = { width: 600, height: 371 };

export function sheetView(book: WorkbookModel, sheet: SheetModel): SheetView {
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    gridlines: !sheet.hiddenGridlines,
    widths: [...sheet.columnWidths],
    heights: [...automaticPixels(book, sheet), ...sheet.rowHeights],
    merges: sheet.merges,
    charts: sheet.charts.map(chartView),
    protections: sheet.protections.map(({ rect, unprotected, description }) => ({
      rect,
      unprotected,
      description,
    })),
  };
}

function automaticPixels(book: WorkbookModel, sheet: SheetModel): [number, number][] {
  return [...automaticHeights(book, sheet)].map(([row, points]) => [
    row,
    Math.round(points / 0.75),
  ]);
}

export function chartView(chart: Chart): ChartView {
  const size = (name: "width" | "height") => Number(optionOf(chart.options, name) ?? CHART[name]);
  return {
    id: chart.id,
    ...chart.anchor,
    width: size("width"),
    height: size("height"),
    alternativeText: String(
      chart.options.altText ?? chart.options.title ?? a1({ ...chart.anchor, rows: 1, columns: 1 }),
    ),
  };
}

export function windowView(
  book: WorkbookModel,
  sheet: SheetModel,
  top: number,
  count: number,
  revision: number,
): WindowView {
  book.calculate();
  const styles: Record<number, StyleView> = {};
  const rows: CellView[][] = [];
  for (let row = top; row < Math.min(top + count, sheet.rowCount); row++) {
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.styles[row]?.length ?? 0);
    const cells: CellView[] = [];
    for (let column = 0; column < Math.min(width, sheet.columnCount); column++) {
      cells.push(cellView(book, sheet, row, column, styles));
    }
    rows.push(cells);
  }
  addLoneCells(book, sheet, top, rows, styles);
  return { sheet: sheet.id, revision, top, rows, styles };
}

/** Cells beyond the last value of their row that have a note, a list or a part of an array. */
function addLoneCells(
  book: WorkbookModel,
  sheet: SheetModel,
  top: number,
  rows: CellView[][],
  styles: Record<number, StyleView>,
): void {
  for (const map of [sheet.notes, sheet.rules, sheet.spilled]) {
    for (const key of map.keys()) {
      const row = Math.floor(key / STRIDE) - top;
      const column = key % STRIDE;
      const cells = rows[row];
      if (!cells || column < cells.length) continue;
      while (cells.length < column) cells.push(0);
      cells.push(cellView(book, sheet, row + top, column, styles));
    }
  }
}

export function cellView(
  book: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  styles: Record<number, StyleView>,
): CellView {
  const raw = sheet.raw(row, column);
  const style = sheet.style(row, column);
  const key = row * STRIDE + column;
  const note = sheet.notes.get(key);
  const rule = sheet.rules.get(key);
  const isFormula = sheet.formulas.has(key);
  if (raw === null && style === 0 && !note && !rule && !isFormula) return 0;
  if (style !== 0 && !styles[style]) styles[style] = styleView(book.styles.get(style));
  let flags = isFormula ? FLAG_FORMULA : 0;
  if (rule?.criteria.startsWith("VALUE_IN_")) flags |= FLAG_LIST;
  if (rule && !meetsRule(book, rule, raw)) flags |= FLAG_INVALID;
  const text = book.display(sheet, row, column);
  const input = editText(book, sheet, row, column);
  const cell: CellView = [text, style, kindOf(raw), flags];
  const detail = raw instanceof CellError ? raw.detail : "";
  if (input !== text || note !== undefined || detail) cell.push(input === text ? 0 : input);
  if (note !== undefined || detail) cell.push(note ?? "");
  if (detail) cell.push(detail);
  return cell;
}

function kindOf(raw: Raw): CellKind {
  if (raw instanceof CellError) return "e";
  if (typeof raw === "number") return "n";
  return typeof raw === "boolean" ? "b" : "s";
}

const COPIED = [
  "background",
  "fontColor",
  "fontWeight",
  "fontStyle",
  "fontLine",
  "fontSize",
  "fontFamily",
  "horizontalAlignment",
  "verticalAlignment",
  "wrap",
] as const;

function styleView(style: Style): StyleView {
  const view: Record<string, unknown> = {};
  for (const key of COPIED) if (style[key] !== undefined) view[key] = style[key];
  const border: Record<string, string> = {};
  for (const side of ["Top", "Bottom", "Left", "Right"] as const) {
    const edge = style[`border${side}`];
    if (edge) border[side] = edge.color;
  }
  if (Object.keys(border).length > 0) view.border = border;
  return view as StyleView;
}
