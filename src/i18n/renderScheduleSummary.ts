/** The totals of a schedule as a page: JP by mode with its chart, by unit, by facilitator, waivers. */
import type { PageBlock, PageColumn } from "../domain/report/page";
import type { ScheduleCheck } from "../domain/schedule/checkSchedule";
import { scheduleReport } from "../domain/schedule/scheduleReport";
import type { Formats } from "./formats";
import type { Messages } from "./messages";

export function renderScheduleSummary(
  { summary, waived, unchecked }: ScheduleCheck,
  { schedule, report: { noData } }: Messages,
  format: Formats,
): PageBlock[] {
  const words = schedule.summary;
  const { bars } = scheduleReport(summary);
  const share = (mode: string) => summary.modes.find((total) => total.mode === mode)?.share ?? null;
  const tolerance = `${format.short(summary.onlineShareTolerance * 100)} ${words.percentagePoints}`;
  const facts = [
    `${words.daysUsed}: ${summary.daysUsed}`,
    `${words.firstDay}: ${summary.firstDay ? format.longDate(summary.firstDay) : noData}`,
    `${words.lastDay}: ${summary.lastDay ? format.longDate(summary.lastDay) : noData}`,
    `${words.totalJp}: ${format.short(summary.totalJp)}`,
    `${words.onlineShare}: ${format.percent(summary.onlineShare)}`,
    `${words.onlineTarget}: ${format.percent(summary.onlineShareTarget, 0)} ± ${tolerance}`,
    ...(unchecked.length > 0
      ? [
          schedule.commands.unchecked(
            unchecked.map(({ facts }) => absentName(facts, schedule)),
            format,
          ),
        ]
      : []),
    ...(summary.sessionsLeftOut > 0 ? [`${words.leftOut}: ${summary.sessionsLeftOut}`] : []),
  ];
  const blocks: PageBlock[] = [
    { kind: "title", text: words.title },
    ...facts.map((text): PageBlock => ({ kind: "text", text })),
    { kind: "heading", text: words.byMode },
    {
      kind: "table",
      columns: columns(
        [words.mode, words.scheduledJp, words.targetJp, words.share],
        ["@", "0.0", "0.0", "0.0%"],
      ),
      rows: bars.map(({ mode, scheduledJp, targetJp }) => [
        schedule.choices.mode[mode],
        scheduledJp,
        targetJp,
        share(mode),
      ]),
    },
  ];
  if (summary.totalJp > 0) blocks.push(...chart(bars, words, schedule.choices.mode, format));
  blocks.push(...totals(summary, words), ...waivers(waived, words, schedule.findings, format));
  return blocks;
}

function absentName(facts: object, { tables }: Messages["schedule"]): string {
  const { sheet } = facts as { sheet: keyof typeof tables };
  return tables[sheet].name;
}

type Words = Messages["schedule"]["summary"];
type Bars = ReturnType<typeof scheduleReport>["bars"];

function columns(headers: readonly string[], formats: readonly string[]): PageColumn[] {
  return headers.map((header, index) => ({ header, format: formats[index] ?? "@" }));
}

function chart(
  bars: Bars,
  words: Words,
  modes: Messages["schedule"]["choices"]["mode"],
  format: Formats,
): PageBlock[] {
  const told = bars
    .map(
      ({ mode, scheduledJp, targetJp }) =>
        `${modes[mode]}: ${words.scheduledJp} ${format.short(scheduledJp)}, ${words.targetJp} ${format.short(targetJp)}`,
    )
    .join("; ");
  const alternativeText = `${words.chartTitle}. ${told}.`;
  return [
    {
      kind: "chart",
      title: words.chartTitle,
      axisTitle: words.jp,
      alternativeText,
      colours: ["#9fc5e8", "#f6a04d"],
      series: 2,
      categories: bars.length,
    },
    { kind: "note", text: alternativeText },
  ];
}

function totals(summary: ScheduleCheck["summary"], words: Words): PageBlock[] {
  return [
    { kind: "heading", text: words.byUnit },
    {
      kind: "table",
      columns: columns(
        [words.unit, words.plannedJp, words.scheduledJp, words.leastJp],
        ["@", "0.0", "0.0", "0.0"],
      ),
      rows: summary.units.map(({ unit, title, plannedJp, scheduledJp, leastJp }) => [
        unit === null ? words.noUnit : title === null ? unit : `${unit} ${title}`,
        plannedJp,
        scheduledJp,
        leastJp,
      ]),
    },
    { kind: "heading", text: words.byFacilitator },
    {
      kind: "table",
      columns: columns([words.facilitator, words.jp, words.sessions], ["@", "0.0", "0"]),
      rows: summary.facilitators.map(({ name, jp, sessions }) => [name, jp, sessions]),
    },
  ];
}

function waivers(
  waived: ScheduleCheck["waived"],
  words: Words,
  findings: Messages["schedule"]["findings"],
  format: Formats,
): PageBlock[] {
  if (waived.length === 0) return [];
  return [
    { kind: "heading", text: words.waived },
    {
      kind: "table",
      columns: columns(
        [words.waived, words.waivedReason, words.waivedBy, words.waivedUntil],
        ["@", "@", "@", "@"],
      ),
      rows: waived.map(({ finding, waiver }) => [
        findings[finding.rule].title,
        waiver.reason,
        waiver.by,
        waiver.until === null ? null : format.date(waiver.until),
      ]),
    },
  ];
}
