// Charts of the workbook as SVG, by ECharts without a browser.
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { optionOf } from "../files/chartXlsx";
import type { Chart } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  SVGRenderer,
]);

const TYPES: Record<string, "bar" | "line" | "pie" | "scatter"> = {
  COLUMN: "bar",
  BAR: "bar",
  STEPPED_AREA: "bar",
  LINE: "line",
  AREA: "line",
  COMBO: "bar",
  PIE: "pie",
  SCATTER: "scatter",
};
const GREY = "#5f6368";

interface Table {
  names: string[];
  labels: string[];
  values: (number | null)[][];
  /** What the cells show of them. */
  texts: string[][];
}

/** The first column holds the labels, every other one is a series named by its header. */
function tableOf(book: WorkbookModel, chart: Chart): Table {
  const columns = chart.ranges.flatMap(({ sheetId, rect }) => {
    const sheet = book.sheetById(sheetId);
    if (!sheet) return [];
    return Array.from({ length: rect.columns }, (_, i) => ({
      sheet,
      rect,
      column: rect.column + i,
    }));
  });
  const headers = chart.numHeaders < 0 ? 1 : chart.numHeaders;
  const rowsOf = ({ rect }: { rect: { row: number; rows: number } }) =>
    Array.from({ length: Math.max(0, rect.rows - headers) }, (_, i) => rect.row + headers + i);
  const [first, ...rest] = columns;
  if (!first) return { names: [], labels: [], values: [], texts: [] };
  return {
    labels: rowsOf(first).map((row) => book.display(first.sheet, row, first.column)),
    names: rest.map(({ sheet, rect, column }) =>
      headers > 0 ? book.display(sheet, rect.row, column) : "",
    ),
    texts: rest.map((one) => rowsOf(one).map((row) => book.display(one.sheet, row, one.column))),
    values: rest.map((one) =>
      rowsOf(one).map((row) => {
        const raw = one.sheet.raw(row, one.column);
        return typeof raw === "number" ? raw : null;
      }),
    ),
  };
}

export function chartSvg(book: WorkbookModel, chart: Chart, width: number, height: number): string {
  book.calculate();
  const drawn = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawn.setOption({ animation: false, ...optionsOf(book, chart) });
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

function optionsOf(book: WorkbookModel, chart: Chart): echarts.EChartsCoreOption {
  const { names, labels, values, texts } = tableOf(book, chart);
  const type = TYPES[chart.type] ?? "bar";
  const option = (name: string) => optionOf(chart.options, name);
  const colors = option("colors") as string[] | undefined;
  const common = {
    title: {
      text: String(option("title") ?? ""),
      left: 12,
      top: 10,
      textStyle: { color: "#3c4043", fontSize: 15, fontWeight: 500 },
    },
    legend: names.length > 1 ? { bottom: 8, textStyle: { color: GREY } } : undefined,
    ...(colors ? { color: colors } : {}),
    textStyle: { fontFamily: "Roboto, Arial, sans-serif" },
  };
  if (type === "pie") {
    const data = labels.map((name, index) => ({ name, value: values[0]?.[index] ?? 0 }));
    return { ...common, series: [{ type, radius: "62%", center: ["50%", "54%"], data }] };
  }
  const isLying = chart.type === "BAR";
  const category = {
    type: "category" as const,
    data: labels,
    axisLabel: { color: GREY },
    name: titleOf(option("hAxis.title")),
    nameLocation: "middle" as const,
    nameGap: 28,
  };
  const value = {
    type: "value" as const,
    name: titleOf(option("vAxis.title")),
    nameLocation: "middle" as const,
    nameGap: 40,
    min: option("vAxis.viewWindow.min") ?? option("vAxis.minValue"),
    max: option("vAxis.viewWindow.max") ?? option("vAxis.maxValue"),
    axisLabel: { color: GREY },
    splitLine: { lineStyle: { color: "#e8eaed" } },
  };
  return {
    ...common,
    grid: { left: 64, right: 24, top: 56, bottom: names.length > 1 ? 64 : 48 },
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: names.map((name, index) => ({
      type,
      name,
      data: values[index],
      ...(chart.type === "AREA" ? { areaStyle: {} } : {}),
      ...(option("isStacked") === true ? { stack: "all" } : {}),
      itemStyle: colorOf(option(`series.${index}.color`)),
      label: {
        show: type === "bar" && labels.length * names.length <= 24,
        formatter: ({ dataIndex }: { dataIndex: number }) => texts[index]?.[dataIndex] ?? "",
        position: isLying ? "right" : "top",
        color: "#3c4043",
        fontSize: 11,
      },
    })),
  };
}

function titleOf(title: unknown): string {
  return typeof title === "string" ? title : "";
}

function colorOf(color: unknown): { color: string } | undefined {
  return typeof color === "string" ? { color } : undefined;
}
