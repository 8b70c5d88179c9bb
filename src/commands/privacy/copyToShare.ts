/**
 * Two sheets that may leave the organiser's hands: scores under pseudonyms, and the results of
 * groups. Who did not consent is left out and counted; small groups are hidden.
 */
import { domainScores } from "../../domain/gains/domainScores";
import { analyseGains, type GainAnalysis } from "../../domain/gains/gainAnalysis";
import { type Missing, missingConsent } from "../../domain/privacy/consent";
import { pseudonyms } from "../../domain/privacy/pseudonyms";
import { groupsToHide, smallestGroup } from "../../domain/privacy/smallGroups";
import { resultRow } from "../../domain/report/gainReport";
import { dash } from "../../i18n/formats";
import { readScores } from "../../sheets/readScores";
import { readTable } from "../../sheets/readTable";
import { workbookSecret } from "../../sheets/secret";
import { instrumentsTable, participantsTable } from "../../sheets/tables/cohortTables";
import { shareGainsTable, shareScoresTable } from "../../sheets/tables/privacyTables";
import { type Written, type WrittenColumn, writeTable } from "../../sheets/writeTable";
import { type Command, Refusal } from "../command";
import { sheetName, type Workbook } from "../workbook";

export const copyToShare: Command = {
  id: "copy-to-share",
  run(workbook) {
    const { spreadsheet, settings } = workbook;
    const { privacy } = workbook.messages;
    const labels = workbook.labels("participants");
    const people = readTable(spreadsheet, participantsTable, labels).records;
    const tools = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments")).records;
    const scores = readScores(spreadsheet, workbook.labels("scores"), tools);
    const missing = people.map((person) => missingConsent(person));
    const agreed = people.filter((_, index) => missing[index] === null);
    const analysis = analyseGains(domainScores(agreed, tools, scores), settings);
    const participants = analysis.scores.participants;
    const least = smallestGroup;
    if (participants.length < least) {
      throw new Refusal(privacy.tooFew({ participants: participants.length, least }));
    }
    const hidden = hiddenGroups(analysis);
    const leftOut = counted(missing).map(([why, count]) => ({ why: privacy.missing[why], count }));
    writeScores(workbook, analysis, hidden, scores);
    writeGroups(workbook, analysis, hidden);
    const sheets = [sheetName(workbook, "shareScores"), sheetName(workbook, "shareGains")];
    const facts = { participants: participants.length, leftOut, hidden: hidden.size, least };
    const text = privacy.shared({ ...facts, sheets }, workbook.format);
    return { summary: { text, ...facts, sheets }, findings: [] };
  },
};

function counted(missing: readonly (Missing | null)[]): [Missing, number][] {
  const counts = new Map<Missing, number>();
  for (const why of missing) if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts];
}

/** A group counts as small as the fewest pairs that any of its figures rests on. */
function hiddenGroups({ scores, results }: GainAnalysis): Set<string> {
  const sizes = new Map<string, number>();
  for (const { category } of scores.participants) {
    const group = category ?? "uncategorised";
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  for (const { group, flow } of results) {
    const size = sizes.get(group);
    if (size !== undefined && flow.pairs > 0) sizes.set(group, Math.min(size, flow.pairs));
  }
  return groupsToHide(sizes);
}

/** In the order of the codes, which says nothing about the order of people. */
function writeScores(
  workbook: Workbook,
  { scores: { participants } }: GainAnalysis,
  hidden: ReadonlySet<string>,
  scores: ReturnType<typeof readScores>,
): void {
  const { messages } = workbook;
  const codes = pseudonyms(
    workbookSecret(),
    participants.map(({ id }) => id),
  );
  const byId = new Map(scores.rows.map((row) => [row.participantId, row.scores]));
  const rows = participants.map(({ id, category }): Written[] => {
    const group = category ? messages.core.choices.category[category] : "";
    const shown = hidden.has(category ?? "uncategorised") ? messages.privacy.hidden : group;
    return [codes.get(id) ?? "", shown, ...(byId.get(id) ?? [])];
  });
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const labels = workbook.labels("shareScores").columns;
  const fixed = Object.keys(shareScoresTable.columns).map((key) => ({
    header: labels[key]?.[0] ?? key,
    format: "@",
  }));
  const columns = [
    ...fixed,
    ...scores.instrumentIds.map((header) => ({ header, format: "General" })),
  ];
  write(workbook, shareScoresTable, columns, rows);
}

function writeGroups(
  workbook: Workbook,
  { results }: GainAnalysis,
  hidden: ReadonlySet<string>,
): void {
  const { report, privacy } = workbook.messages;
  const rows = results.map((result): Written[] => {
    const names = [report.groups[result.group], report.measures[result.measure]];
    const { pairs } = result.flow;
    if (hidden.has(result.group) || (pairs > 0 && pairs < smallestGroup)) {
      return [...names, privacy.hidden];
    }
    const { before, after, points, gain, category } = resultRow(result);
    const named = category && report.gainCategories[category];
    return [...names, pairs, before, after, points, gain, named];
  });
  const labels = workbook.labels("shareGains").columns;
  const formats = ["@", "@", "0", "0.0", "0.0", "+0.0;-0.0;0.0", "0.000", "@"];
  const columns = Object.keys(shareGainsTable.columns).map((key, index) => ({
    header: labels[key]?.[0] ?? key,
    format: formats[index] ?? "@",
  }));
  write(workbook, shareGainsTable, columns, rows);
}

function write(
  { spreadsheet, labels, messages }: Workbook,
  table: typeof shareScoresTable | typeof shareGainsTable,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly Written[])[],
): void {
  writeTable(spreadsheet, {
    table,
    labels: labels(table.id),
    headerProtected: messages.core.prepare.headerProtected,
    columns,
    rows,
    unknown: dash,
  });
}
