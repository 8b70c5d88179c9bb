// Charts of xlsx: ours are written from the model, a user's own keep their XML to the byte.
import type { SheetChart } from "hucre";
import { absoluteA1, closeRect, columnName, type Rect } from "../model/a1";
import type { Chart, SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { hexColor } from "./hucreStyle";
import { attribute, between, elementsOf, relations, unescapeXml } from "./xlsxParts";
import type { Zip } from "./zip";

/** What a chart from a file needs to be written back unchanged. */
export interface CarriedChart {
  xml: string;
  to: { row: number; col: number } | null;
  altText: string;
}

const KINDS: Record<string, SheetChart["type"]> = {
  COLUMN: "column",
  BAR: "bar",
  LINE: "line",
  PIE: "pie",
  SCATTER: "scatter",
  AREA: "area",
};

// ── Reading ──────────────────────────────────────────────────────────────────────────────────

/** The charts on the drawing of one worksheet part. */
export function readCharts(
  zip: Zip,
  part: string,
  book: WorkbookModel,
  sheet: SheetModel,
): Chart[] {
  const drawing = [...relations(zip, part).values()].find(({ type }) => type.endsWith("/drawing"));
  if (!drawing) return [];
  const xml = zip.text(drawing.target) ?? "";
  const targets = relations(zip, drawing.target);
  const anchors = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"].flatMap((kind) =>
    elementsOf(xml, `xdr:${kind}`),
  );
  return anchors.flatMap((anchor) => {
    const reference = /<c:chart\b[^<>]*>/.exec(anchor)?.[0];
    const target = reference && targets.get(attribute(reference, "r:id"))?.target;
    const chartXml = target && zip.text(target);
    return chartXml ? [chartOf(anchor, chartXml, book, sheet)] : [];
  });
}

function chartOf(anchor: string, xml: string, book: WorkbookModel, sheet: SheetModel): Chart {
  const corner = (tag: string) => {
    const block = between(anchor, `<xdr:${tag}>`, `</xdr:${tag}>`);
    if (block === null) return null;
    const read = (name: string) =>
      Number(new RegExp(`<xdr:${name}>(-?\\d+)</xdr:${name}>`).exec(block)?.[1] ?? 0);
    return { row: read("row"), col: read("col"), x: read("colOff"), y: read("rowOff") };
  };
  const from = corner("from") ?? { row: 0, col: 0, x: 0, y: 0 };
  const to = corner("to");
  const altText = attribute(/<xdr:cNvPr\b[^<>]*>/.exec(anchor)?.[0] ?? "", "descr");
  const carried: CarriedChart = { xml, to: to && { row: to.row, col: to.col }, altText };
  return {
    id: book.newId(),
    type: typeOf(xml),
    ranges: rangesOf(xml, book, sheet),
    options: { title: titleOf(xml) },
    numHeaders: 1,
    anchor: {
      row: from.row,
      column: from.col,
      offsetX: Math.round(from.x / 9525),
      offsetY: Math.round(from.y / 9525),
    },
    carried,
  };
}

function typeOf(xml: string): string {
  const kind = /<c:(\w+?)(?:3D)?Chart>/.exec(xml)?.[1] ?? "bar";
  if (kind === "bar") return /<c:barDir val="bar"/.test(xml) ? "BAR" : "COLUMN";
  return kind.toUpperCase();
}

function titleOf(xml: string): string {
  const title = between(xml, "<c:title>", "</c:title>") ?? "";
  return [...title.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescapeXml(text!)).join("");
}

function rangesOf(xml: string, book: WorkbookModel, sheet: SheetModel): Chart["ranges"] {
  const seen = new Set<string>();
  return [...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].flatMap(([, text]) => {
    const found = book.resolve(unescapeXml(text!), sheet);
    if (!found || seen.has(text!)) return [];
    seen.add(text!);
    const rect = closeRect(found.open, found.sheet.rowCount, found.sheet.columnCount);
    return [{ sheetId: found.sheet.id, rect }];
  });
}

// ── Writing ──────────────────────────────────────────────────────────────────────────────────

/** A chart for the writer; a carried one is a stand-in whose XML is exchanged afterwards. */
export function writeChart(book: WorkbookModel, sheet: SheetModel, chart: Chart): SheetChart {
  const { row, column } = chart.anchor;
  const carried = chart.carried as CarriedChart | undefined;
  const from = { row, col: column };
  if (carried) {
    const to = carried.to ?? { row: row + 15, col: column + 8 };
    return {
      type: "column",
      series: [{ values: "A1:A2" }],
      anchor: { from, to },
      ...(carried.altText ? { altText: carried.altText } : {}),
    };
  }
  const option = (name: string) => optionOf(chart.options, name);
  const { to } = chartSize(sheet, chart);
  const legend = String(option("legend.position") ?? "right");
  const altText = option("altText") ?? option("alternativeText") ?? option("subtitle");
  const title = option("title");
  return {
    type: KINDS[chart.type] ?? "column",
    series: seriesOf(book, chart),
    anchor: { from, to },
    legend: legend === "none" ? false : (legend as "right"),
    showTitle: title !== undefined,
    ...(title === undefined ? {} : { title: String(title) }),
    ...(altText === undefined ? {} : { altText: String(altText) }),
    axes: axesOf(option),
    ...(hasLabels(chart) ? { dataLabels: { showValue: true } } : {}),
  };
}

/** `legend.position` may have been set as that, or inside an object set as `legend`. */
export function optionOf(options: Record<string, unknown>, name: string): unknown {
  if (options[name] !== undefined) return options[name];
  const dot = name.indexOf(".");
  if (dot < 0) return undefined;
  const inner = options[name.slice(0, dot)];
  if (inner === null || typeof inner !== "object") return inner === "none" ? "none" : undefined;
  return optionOf(inner as Record<string, unknown>, name.slice(dot + 1));
}

function axesOf(option: (name: string) => unknown): NonNullable<SheetChart["axes"]> {
  const x = option("hAxis.title");
  const y = option("vAxis.title");
  const min = option("vAxis.viewWindow.min") ?? option("vAxis.minValue");
  const max = option("vAxis.viewWindow.max") ?? option("vAxis.maxValue");
  const ticks = { majorTickMark: "out", minorTickMark: "none" } as const;
  const scale = {
    ...(typeof min === "number" ? { min } : {}),
    ...(typeof max === "number" ? { max } : {}),
  };
  return {
    x: { ...ticks, ...(x === undefined ? {} : { title: String(x) }) },
    y: {
      ...ticks,
      ...(y === undefined ? {} : { title: String(y) }),
      scale,
      gridlines: { major: true },
    },
  };
}

function hasLabels(chart: Chart): boolean {
  return Object.entries(chart.options).some(
    ([name, value]) =>
      /dataLabel|annotations/i.test(name + JSON.stringify(value)) && value !== "none",
  );
}

const POINT_WIDTH = 600;
const POINT_HEIGHT = 371;

/** Google's charts are 600 × 371 pixels unless told otherwise. */
function chartSize(sheet: SheetModel, chart: Chart): { to: { row: number; col: number } } {
  const width = Number(chart.options.width ?? POINT_WIDTH) + chart.anchor.offsetX;
  const height = Number(chart.options.height ?? POINT_HEIGHT) + chart.anchor.offsetY;
  let col = chart.anchor.column;
  for (let left = width; left > 0; col++) left -= sheet.columnWidths.get(col) ?? 100;
  let row = chart.anchor.row;
  for (let left = height; left > 0; row++) left -= sheet.rowHeights.get(row) ?? 21;
  return { to: { row, col } };
}

/** The first column holds the categories, every other one is a series named by its header. */
function seriesOf(book: WorkbookModel, chart: Chart): SheetChart["series"] {
  const columns = chart.ranges.flatMap(({ sheetId, rect }) =>
    Array.from({ length: rect.columns }, (_, i) => ({
      sheet: book.sheetById(sheetId),
      rect: { ...rect, column: rect.column + i, columns: 1 },
    })),
  );
  const [first, ...rest] = columns;
  if (!first?.sheet) return [];
  const headers = chart.numHeaders < 0 ? 1 : chart.numHeaders;
  const body = (rect: Rect): Rect => ({
    ...rect,
    row: rect.row + headers,
    rows: Math.max(1, rect.rows - headers),
  });
  const colors = optionOf(chart.options, "colors") as string[] | undefined;
  return rest.flatMap(({ sheet, rect }, index) => {
    if (!sheet) return [];
    const name = headers > 0 ? book.display(sheet, rect.row, rect.column) : columnName(rect.column);
    const color = seriesColor(chart, colors, index);
    return [
      {
        name,
        values: book.reference(sheet, absoluteA1(body(rect))),
        categories: book.reference(first.sheet!, absoluteA1(body(first.rect))),
        ...(color ? { color } : {}),
      },
    ];
  });
}

function seriesColor(chart: Chart, colors: string[] | undefined, index: number): string | null {
  const own = optionOf(chart.options, `series.${index}.color`) ?? colors?.[index];
  return typeof own === "string" ? hexColor(own) : null;
}

/** Puts the XML of carried charts back: the writer numbers charts in the order of the sheets. */
export function carriedParts(book: WorkbookModel): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let number = 0;
  for (const chart of book.sheets.flatMap((sheet) => sheet.charts)) {
    number++;
    const carried = chart.carried as CarriedChart | undefined;
    if (carried) parts.set(`xl/charts/chart${number}.xml`, Buffer.from(withoutParts(carried.xml)));
  }
  return parts;
}

/** References to parts of the old file (user shapes, external data) would dangle. */
function withoutParts(xml: string): string {
  return xml
    .replace(/<c:externalData\b.*?<\/c:externalData>/gs, "")
    .replace(/<c:userShapes\b[^>]*\/>/g, "");
}
