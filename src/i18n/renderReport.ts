/** Gives a report its words; what is unknown is a dash in a table and “no data yet” in a sentence. */

import type { Satisfaction } from "../domain/quiz/feedback";
import type { PageBlock, PageCell, PageColumn } from "../domain/report/page";
import type { Block, ResultRow, StatisticsColumn } from "../domain/report/report";
import type { ServiceQuality } from "../domain/statistics/ikmPermenpan14";
import type { Formats } from "./formats";
import type { Messages } from "./messages";

const palettes = {
  programme: ["#9fc5e8", "#b6d7a8", "#f6a04d"],
  "colour-blind-safe": ["#56b4e9", "#009e73", "#e69f00"],
} as const;

export function renderReport(
  blocks: readonly Block[],
  messages: Messages,
  format: Formats,
): PageBlock[] {
  return blocks.flatMap((block) => renderBlock(block, messages, format));
}

function renderBlock(block: Block, messages: Messages, format: Formats): PageBlock[] {
  const { report, core } = messages;
  switch (block.kind) {
    case "title":
      return [
        { kind: "title", text: report.title },
        ...report.programme(block.facts, format).map(textBlock),
      ];
    case "heading":
      return [{ kind: "heading", text: report.headings[block.id] }];
    case "results":
      return [
        resultsTable(block.rows, messages, format),
        { kind: "note", text: report.resultsNote },
      ];
    case "chart":
      return chart(block.rows, palettes[block.palette], messages, format);
    case "sentences":
      return block.of
        .flatMap((column) => report.reading(column, block.norms, format))
        .map(textBlock);
    case "flow":
      return [
        {
          kind: "table",
          columns: columns(report.flowColumns, ["@", "0", "0", "0", "0", "0"]),
          rows: block.rows.map((row) => [
            report.measures[row.measure],
            row.enrolled,
            row.withBefore,
            row.withAfter,
            row.pairs,
            row.enrolled - row.pairs,
          ]),
        },
        { kind: "note", text: report.flowNote },
      ];
    case "categories":
      return [categoriesTable(block.rows, messages, format)];
    case "statistics":
      return [statisticsTable(block.columns, messages, format)];
    case "satisfaction":
      return satisfaction(block.of, messages, format);
    case "instruments":
      return [
        {
          kind: "table",
          columns: columns(report.instrumentColumns, ["@", "@", "0.##", "0.##", "0.##", "0.##"]),
          rows: block.rows.map(({ name, phase, maximum, weights }) => [
            name,
            phase && core.choices.phase[phase],
            maximum,
            weights.cognitive,
            weights.affective,
            weights.psychomotor,
          ]),
        },
      ];
    case "missing":
      return block.items.length === 0
        ? [textBlock(report.nothingMissing)]
        : block.items.map((item) => textBlock(report.missing(item)));
    case "norms":
      return report.norms(block.norms, format).map(textBlock);
  }
}

function satisfaction(
  { category, ...of }: Satisfaction,
  { quiz, functions, report }: Messages,
  format: Formats,
): PageBlock[] {
  const qualityName = (letter: ServiceQuality | null) => letter && functions.serviceQuality[letter];
  const facts = { ...of, quality: qualityName(category) };
  return [
    textBlock(quiz.commands.satisfaction(facts, format)),
    {
      kind: "table",
      columns: columns(report.satisfactionColumns, ["@", "0.00", "0.00", "@"]),
      rows: of.items.map(({ title, mean }, index) => [
        title,
        mean,
        mean === null ? null : 25 * mean,
        qualityName(of.qualities[index] ?? null),
      ]),
    },
  ];
}

function textBlock(text: string): PageBlock {
  return { kind: "text", text };
}

function columns(headers: readonly string[], formats: readonly string[]): PageColumn[] {
  return headers.map((header, index) => ({ header, format: formats[index] ?? "@" }));
}

function resultsTable(
  rows: readonly ResultRow[],
  { report }: Messages,
  format: Formats,
): PageBlock {
  const h = report.resultColumns;
  return {
    kind: "table",
    explained: true,
    columns: columns(
      [h.measure, h.before, h.after, h.points, h.relative, h.gain, h.category, h.explanation],
      ["@", "0.0", "0.0", "+0.0;-0.0;0.0", "0.0", "0.000", "@", "@"],
    ),
    rows: rows.map((row) => [
      report.measures[row.measure],
      row.before,
      row.after,
      row.points,
      row.relativePercent,
      row.gain,
      row.category && report.gainCategories[row.category],
      report.explanation(row, format),
    ]),
  };
}

function chart(
  rows: readonly ResultRow[],
  colours: readonly string[],
  { report }: Messages,
  format: Formats,
): PageBlock[] {
  const known = rows.some((row) => row.points !== null);
  if (!known) return [textBlock(report.noData)];
  const alternativeText = report.chart.alternativeText(rows, format);
  return [
    {
      kind: "chart",
      title: report.chart.title,
      axisTitle: report.chart.axis,
      alternativeText,
      colours,
      series: 3,
      categories: rows.length,
      axisMaximum: 100,
    },
    { kind: "note", text: `${report.chart.alternativeTextLabel}: ${alternativeText}` },
  ];
}

function categoriesTable(
  rows: Extract<Block, { kind: "categories" }>["rows"],
  { report }: Messages,
  format: Formats,
): PageBlock {
  if (rows.length === 0) return textBlock(report.noData);
  const h = report.categoryColumns;
  return {
    kind: "table",
    columns: columns(
      [h.group, h.measure, h.enrolled, h.pairs, h.before, h.after, h.points, h.gain],
      ["@", "@", "0", "0", "0.0", "0.0", "+0.0;-0.0;0.0", "@"],
    ),
    rows: rows.map((row) => [
      report.groups[row.group],
      report.measures[row.measure],
      row.enrolled,
      row.pairs,
      row.before,
      row.after,
      row.points,
      row.category && `${format.number(row.gain, 3)} (${report.gainCategories[row.category]})`,
    ]),
  };
}

const threeDecimals: readonly (keyof StatisticsColumn)[] = [
  "classGain",
  "meanIndividualGain",
  "normalizedChange",
  "shapiroW",
];
const twoDecimals: readonly (keyof StatisticsColumn)[] = [
  "t",
  "dz",
  "dzLow",
  "dzHigh",
  "dav",
  "gz",
  "gzLow",
  "gzHigh",
  "rankBiserial",
];
const counts: readonly (keyof StatisticsColumn)[] = [
  "pairs",
  "nIndividualGain",
  "df",
  "failPass",
  "passFail",
];
const probabilities: readonly (keyof StatisticsColumn)[] = [
  "p",
  "wilcoxonP",
  "shapiroP",
  "mcnemarP",
];

function figureFormat(key: keyof StatisticsColumn): string {
  if (counts.includes(key)) return "0";
  if (probabilities.includes(key)) return "0.0000";
  if (threeDecimals.includes(key)) return "0.000";
  return twoDecimals.includes(key) ? "0.00" : "0.0";
}

/** One row a figure, one column a measure; a p below the last digit shown is told as such. */
function statisticsTable(
  of: readonly StatisticsColumn[],
  { report }: Messages,
  format: Formats,
): PageBlock {
  const keys = Object.keys(report.statisticsRows) as (keyof typeof report.statisticsRows)[];
  const tiny = `< ${format.number(0.0001, 4)}`;
  const shown = (value: number | null, key: keyof StatisticsColumn): PageCell =>
    value !== null && probabilities.includes(key) && value < 0.0001 ? tiny : value;
  return {
    kind: "table",
    columns: columns(
      [report.statisticsColumn, ...of.map(({ measure }) => report.measures[measure])],
      ["@", ...of.map(() => "0.0")],
    ),
    rowFormats: keys.map(figureFormat),
    rows: keys.map((key) => [
      report.statisticsRows[key],
      ...of.map((column) => shown(column[key], key)),
    ]),
  };
}
