/**
 * Two sheets that may leave the organiser's hands: scores under pseudonyms, and the results of
 * groups. Who did not consent is left out and counted; small groups are hidden.
 */
import type { ScoreRow } from "../../domain/gains/cohort";
import { domainScores, identity } from "../../domain/gains/domainScores";
import { analyseGains, type GainAnalysis } from "../../domain/gains/gainAnalysis";
import { type Missing, missingConsent } from "../../domain/privacy/consent";
import { plainIdentifier, spellings } from "../../domain/privacy/identifiers";
import { pseudonyms } from "../../domain/privacy/pseudonyms";
import { groupsToHide, isSmall, smallestGroup } from "../../domain/privacy/smallGroups";
import { resultRow } from "../../domain/report/gainReport";
import { dash } from "../../i18n/formats";
import { readScores } from "../../sheets/readScores";
import { readTable } from "../../sheets/readTable";
import { workbookSecret } from "../../sheets/secret";
import { instrumentsTable, participantsTable } from "../../sheets/tables/cohortTables";
import { shareGainsTable, shareScoresTable } from "../../sheets/tables/privacyTables";
import { holdsMore, type Written, type WrittenColumn, writeTable } from "../../sheets/writeTable";
import { type Command, Refusal } from "../command";
import type { Workbook } from "../workbook";

export const copyToShare: Command = {
  id: "copy-to-share",
  run(workbook) {
    const { spreadsheet, settings } = workbook;
    const { privacy } = workbook.messages;
    const labels = workbook.labels("participants");
    const people = readTable(spreadsheet, participantsTable, labels).records;
    const tools = readTable(spreadsheet, instrumentsTable, workbook.labels("instruments")).records;
    const scores = readScores(spreadsheet, workbook.labels("scores"), tools);
    const bearers = people.map(({ id }) => identity(id ?? ""));
    const isAlone = (id: string) => id !== "" && bearers.indexOf(id) === bearers.lastIndexOf(id);
    const missing = people.map((person, index) =>
      isAlone(bearers[index] ?? "") ? missingConsent(person) : "id",
    );
    const agreed = people.filter((_, index) => missing[index] === null);
    const analysis = analyseGains(domainScores(agreed, tools, scores), settings);
    const participants = analysis.scores.participants;
    const least = smallestGroup;
    if (participants.length < least) {
      throw new Refusal(privacy.tooFew({ participants: participants.length, least }));
    }
    const hidden = hiddenGroups(analysis);
    const leftOut = counted(missing).map(([why, count]) => ({ why: privacy.missing[why], count }));
    // An instrument may be called like somebody.
    const called = people.flatMap((one) =>
      (["id", "name", "email"] as const).flatMap((kind) =>
        spellings(kind, one[kind] ?? "").map(
          (text) => [kind, plainIdentifier(kind, text)] as const,
        ),
      ),
    );
    const isCalled = (instrument: string) =>
      called.some(([kind, plain]) => plain && plain === plainIdentifier(kind, instrument));
    const heading = (instrument: string) => (isCalled(instrument) ? privacy.hidden : instrument);
    const { columns, ...first } = writeScores(workbook, analysis, hidden, scores, heading);
    const second = writeGroups(workbook, analysis, hidden);
    const sheets = [first.name, second.name];
    const facts = {
      participants: participants.length,
      leftOut,
      hidden: hidden.size,
      columns,
      least,
    };
    const foreign = [first, second].filter(({ isForeign }) => isForeign).map(({ name }) => name);
    const text = privacy.shared({ ...facts, sheets, foreign }, workbook.format);
    return { summary: { text, ...facts, sheets }, findings: [] };
  },
};

function counted(missing: readonly (Missing | null)[]): [Missing, number][] {
  const counts = new Map<Missing, number>();
  for (const why of missing) if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts];
}

/** By the people of each group, and by the pairs of scores in each domain. */
function hiddenGroups({ scores, results }: GainAnalysis): Set<string> {
  const people = new Map<string, number>();
  for (const { category } of scores.participants) {
    const group = category ?? "uncategorised";
    people.set(group, (people.get(group) ?? 0) + 1);
  }
  const pairs = new Map<string, Map<string, number>>();
  for (const { group, measure, flow } of results) {
    if (!people.has(group)) continue;
    pairs.set(measure, (pairs.get(measure) ?? new Map()).set(group, flow.pairs));
  }
  return groupsToHide([people, ...pairs.values()]);
}

/** In the order of the codes, which says nothing about the order of people. */
function writeScores(
  workbook: Workbook,
  { scores: { participants } }: GainAnalysis,
  hidden: ReadonlySet<string>,
  scores: ReturnType<typeof readScores>,
  heading: (instrument: string) => string,
): Shared & { columns: number } {
  const { messages } = workbook;
  const codes = pseudonyms(
    workbookSecret(),
    participants.map(({ id }) => id),
  );
  const byId = new Map<string, ScoreRow["scores"]>();
  for (const row of scores.rows) {
    const id = identity(row.participantId ?? "");
    // Two rows of one ID are nobody's, as for the gains.
    byId.set(id, byId.has(id) ? [] : row.scores);
  }
  const marks = participants.map(({ id }) => byId.get(identity(id)) ?? []);
  // Who alone sat a remedial test is known by it.
  const small = scores.instrumentIds.map((_, column) =>
    isSmall(marks.filter((own) => (own[column] ?? null) !== null).length),
  );
  const rows = participants.map(({ id, category }, index): Written[] => {
    const group = category ? messages.core.choices.category[category] : "";
    const shown = hidden.has(category ?? "uncategorised") ? messages.privacy.hidden : group;
    const own = small.map((few, column) =>
      few ? messages.privacy.hidden : (marks[index]?.[column] ?? null),
    );
    return [codes.get(id) ?? "", shown, ...own];
  });
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const labels = workbook.labels("shareScores").columns;
  const fixed = Object.keys(shareScoresTable.columns).map((key) => ({
    header: labels[key]?.[0] ?? key,
    format: "@",
  }));
  const columns = [
    ...fixed,
    ...scores.instrumentIds.map((id) => ({ header: heading(id), format: "General" })),
  ];
  const columnsHidden = small.filter(Boolean).length;
  return { ...write(workbook, shareScoresTable, columns, rows), columns: columnsHidden };
}

function writeGroups(
  workbook: Workbook,
  { results }: GainAnalysis,
  hidden: ReadonlySet<string>,
): Shared {
  const { report, privacy } = workbook.messages;
  const rows = results.map((result): Written[] => {
    const names = [report.groups[result.group], report.measures[result.measure]];
    const { pairs } = result.flow;
    if (hidden.has(result.group) || isSmall(pairs)) {
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
  return write(workbook, shareGainsTable, columns, rows);
}

interface Shared {
  readonly name: string;
  /** Somebody put a column, a note or a chart of their own there. */
  readonly isForeign: boolean;
}

function write(
  { spreadsheet, labels, messages }: Workbook,
  table: typeof shareScoresTable | typeof shareGainsTable,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly Written[])[],
): Shared {
  const sheet = writeTable(spreadsheet, {
    table,
    labels: labels(table.id),
    headerProtected: messages.core.prepare.headerProtected,
    columns,
    rows,
    unknown: dash,
  });
  return { name: sheet.getName(), isForeign: holdsMore(sheet, columns.length) };
}
