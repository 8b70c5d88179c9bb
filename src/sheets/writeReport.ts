/** Lays a report out on its sheet: values, formats and colours in one call each, then the chart. */
import type { PageBlock, PageChart, PageTable } from "../domain/report/page";
import { cellText } from "./cells";
import type { Sheet } from "./grid";
import { growColumns, growRows } from "./room";
import { fitRows } from "./writeTable";

const width = 8;
const chartRows = 19;
/** Characters that fit beside one another across the sheet's eight columns. */
const lineLength = 165;
const rowHeight = 21;
const columnWidths = [260, 110, 110, 130, 130, 120, 150, 430];

interface Line {
  readonly values: (string | number)[];
  readonly formats: string[];
  readonly background: string;
  /** Columns that bear the background. */
  readonly coloured: number;
  readonly weight: "bold" | "normal";
  readonly size: number;
  readonly style: "italic" | "normal";
  readonly wrap: boolean;
  readonly alignments: Alignment[];
  /** Pixels; rows of a report do not grow by themselves in every program. */
  readonly height: number;
}

type Alignment = "left" | "right" | "center";

interface Layout {
  readonly lines: Line[];
  readonly charts: { readonly chart: PageChart; readonly row: number; readonly dataRow: number }[];
}

/** Replaces the report's columns and the charts that bear our titles; what a user added stays. */
export function writeReport(
  sheet: Sheet,
  blocks: readonly PageBlock[],
  unknown: string,
  ourChartTitles: readonly string[],
): void {
  const { lines, charts } = layOut(blocks, unknown);
  const needed = lines.length;
  const height = Math.max(needed, sheet.getLastRow());
  growRows(sheet, height);
  growColumns(sheet, width);
  while (lines.length < height) lines.push(blank());
  const range = sheet.getRange(1, 1, height, width);
  range
    .setNumberFormats(lines.map((line) => line.formats))
    .setValues(lines.map((line) => line.values.map(fitting)))
    .setBackgrounds(lines.map(backgrounds))
    .setFontWeights(lines.map((line) => line.values.map(() => line.weight)))
    .setFontSizes(lines.map((line) => line.values.map(() => line.size)))
    .setFontStyles(lines.map((line) => line.values.map(() => line.style)))
    .setWraps(lines.map((line) => line.values.map(() => line.wrap)))
    .setHorizontalAlignments(lines.map((line) => line.alignments))
    .setVerticalAlignment("middle");
  setHeights(sheet, lines);
  columnWidths.forEach((pixels, index) => {
    sheet.setColumnWidth(index + 1, pixels);
  });
  sheet.setHiddenGridlines(true);
  fitRows(sheet, height > needed ? Math.max(needed, sheet.getLastRow()) : needed);
  replaceCharts(sheet, charts, ourChartTitles);
}

function fitting(cell: string | number): string | number {
  return typeof cell === "string" ? cellText(cell) : cell;
}

function backgrounds({ values, coloured, background }: Line): string[] {
  return values.map((_, column) => (column < coloured ? background : "#ffffff"));
}

/** All rows at once, then those that differ: a report has a dozen of them, however many people. */
function setHeights(sheet: Sheet, lines: readonly Line[]): void {
  sheet.setRowHeights(1, lines.length, rowHeight);
  lines.forEach(({ height }, index) => {
    if (height !== rowHeight) sheet.setRowHeight(index + 1, height);
  });
}

function layOut(blocks: readonly PageBlock[], unknown: string): Layout {
  const layout: Layout = { lines: [], charts: [] };
  let dataRow = 0;
  for (const block of blocks) {
    switch (block.kind) {
      case "title":
        layout.lines.push(line(block.text, { size: 16, weight: "bold", height: 34 }));
        break;
      case "heading":
        layout.lines.push(blank(), line(block.text, { size: 12, weight: "bold", height: 26 }));
        break;
      case "text":
        for (const part of wrapped(block.text)) layout.lines.push(line(part, {}));
        break;
      case "note":
        for (const part of wrapped(block.text)) {
          layout.lines.push(line(part, { style: "italic", size: 9 }));
        }
        break;
      case "table":
        if (dataRow === 0) dataRow = layout.lines.length + 1;
        layout.lines.push(...tableLines(block, unknown));
        break;
      case "chart":
        layout.charts.push({ chart: block, row: layout.lines.length + 1, dataRow });
        for (let i = 0; i < chartRows; i++) layout.lines.push(blank());
        break;
    }
  }
  return layout;
}

function line(text: string, look: Partial<Line>): Line {
  return { ...blank(), ...look, values: padded([text], ""), formats: padded(["@"], "General") };
}

function blank(): Line {
  return {
    values: padded<string | number>([], ""),
    formats: padded<string>([], "General"),
    background: "#ffffff",
    coloured: 0,
    weight: "normal",
    size: 10,
    style: "normal",
    wrap: false,
    alignments: padded<Alignment>([], "left"),
    height: rowHeight,
  };
}

function padded<T>(values: readonly T[], filler: T): T[] {
  return [...values, ...new Array<T>(Math.max(0, width - values.length)).fill(filler)];
}

function tableLines(table: PageTable, unknown: string): Line[] {
  const formats = table.columns.map(({ format }) => format);
  const alignments = padded(alignmentsOf(table), "left");
  const look = { ...blank(), wrap: true, alignments, coloured: table.columns.length };
  const header: Line = {
    ...look,
    values: padded<string | number>(
      table.columns.map((column) => column.header),
      "",
    ),
    formats: padded<string>(
      table.columns.map(() => "@"),
      "General",
    ),
    background: "#d9ead3",
    weight: "bold",
    height: 38,
  };
  const rows = table.rows.map((row, index): Line => {
    const own = table.rowFormats?.[index];
    return {
      ...look,
      values: padded<string | number>(
        row.map((cell) => cell ?? unknown),
        "",
      ),
      formats: padded<string>(
        formats.map((format, column) => {
          if (typeof row[column] !== "number") return "@";
          return column > 0 && own ? own : format;
        }),
        "General",
      ),
      background: index % 2 === 1 ? "#f6f9f5" : "#ffffff",
      height: table.explained ? heightOf(String(row[row.length - 1] ?? "")) : rowHeight,
    };
  });
  return [header, ...rows];
}

/** Numbers to the right, with their headers; short words in the middle; names and sentences left. */
function alignmentsOf(table: PageTable): Alignment[] {
  return table.columns.map(({ format }, index) => {
    if (index === 0 || (table.explained && index === table.columns.length - 1)) return "left";
    return format === "@" ? "center" : "right";
  });
}

/** Room for a sentence in the last column, some 62 characters a line. */
function heightOf(sentence: string): number {
  return Math.max(1, Math.ceil(sentence.length / 62)) * 17 + 6;
}

/** Long sentences go down the sheet line by line: merged cells do not grow with their text. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    if (current !== "" && current.length + word.length + 1 > lineLength) {
      lines.push(current);
      current = `   ${word}`;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/**
 * The chart reads the results table itself. Google documents no way to give a chart alternative
 * text from a script; it is passed as an option for those who read it and printed below the chart.
 */
function replaceCharts(sheet: Sheet, charts: Layout["charts"], ourTitles: readonly string[]): void {
  const old = sheet
    .getCharts()
    .filter((chart) => ourTitles.includes(String(chart.getOptions()?.get("title") ?? "")));
  charts.forEach(({ chart, row, dataRow }) => {
    const series: Record<number, { color: string }> = {};
    chart.colours.forEach((color, index) => {
      series[index] = { color };
    });
    const built = sheet
      .newChart()
      .setChartType(Charts.ChartType.COLUMN)
      .addRange(sheet.getRange(dataRow, 1, chart.categories + 1, chart.series + 1))
      .setNumHeaders(1)
      .setPosition(row, 1, 4, 4)
      .setOption("title", chart.title)
      .setOption("altText", chart.alternativeText)
      .setOption("colors", [...chart.colours])
      .setOption("series", series)
      .setOption("legend", { position: "bottom" })
      .setOption("vAxis", { title: chart.axisTitle, viewWindow: { min: 0, ...axisEnd(chart) } })
      .setOption("width", 900)
      .setOption("height", 370)
      .build();
    sheet.insertChart(built);
  });
  for (const chart of old) sheet.removeChart(chart);
}

function axisEnd({ axisMaximum }: PageChart): { max?: number } {
  return axisMaximum === undefined ? {} : { max: axisMaximum };
}
