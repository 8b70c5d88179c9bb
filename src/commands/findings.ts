/** From findings to rows of *Temuan*: where each is, what it is called, and its sentence. */
import type { CellFacts } from "../domain/cellFacts";
import type { FindingOf, Severity, TableId } from "../domain/finding";
import type { GainFacts } from "../domain/gains/gainFacts";
import type { PrivacyFacts } from "../domain/privacy/privacyFacts";
import type { QuizFacts } from "../domain/quiz/quizFacts";
import type { ScheduleFacts } from "../domain/schedule/facts";
import type { Formats } from "../i18n/formats";
import { type Messages, ruleTexts } from "../i18n/messages";
import { columnLetters } from "../sheets/cells";
import { findSheet } from "../sheets/grid";
import { readTable } from "../sheets/readTable";
import { findingsTable } from "../sheets/tables/cohortTables";
import { writeTable } from "../sheets/writeTable";
import { sheetName, type Workbook } from "./workbook";

/** Every rule of every part, with its facts. */
export type AllFacts = CellFacts & GainFacts & ScheduleFacts & QuizFacts & PrivacyFacts;
export type AnyFinding = FindingOf<AllFacts>;

/** A finding as people and programs are given it. */
export interface LocatedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly rows: readonly number[];
  /** A1 addresses; empty where the whole sheet is meant. */
  readonly cells: readonly string[];
  readonly facts: object;
  readonly title: string;
  /** The sentence alone; `message` says where, too. */
  readonly sentence: string;
  readonly message: string;
  /** Somebody responsible answered for it. */
  readonly waived?: true;
}

/** Where the columns of each table stand, as read. */
export type Places = Partial<
  Record<TableId, { readonly sheet: string; readonly columns: Readonly<Record<string, number>> }>
>;

/** The parts of Capaian whose findings are replaced together. */
export type Origin = keyof Messages["commands"]["origins"];

export function locateFindings(
  workbook: Workbook,
  findings: readonly AnyFinding[],
  places: Places,
): LocatedFinding[] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return findings
    .map((finding) => locateFinding(workbook, finding, places))
    .sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function locateFinding(workbook: Workbook, finding: AnyFinding, places: Places): LocatedFinding {
  const { rule, severity, table, rows, fields, facts } = finding;
  const place = table === "settings" ? workbook.settingPlace : places[table];
  const columns = fields.flatMap((field) => place?.columns[field] ?? []);
  const cells =
    ownCells(facts) ??
    rows.flatMap((row) => columns.map((column) => `${columnLetters(column + 1)}${row}`));
  const { title, text } = describe(workbook.messages, finding, workbook.format);
  const sheet = place?.sheet ?? sheetName(workbook, table);
  const where =
    cells.length > 0
      ? `${sheet}!${shortened(cells)}`
      : rows.length > 0
        ? `${sheet}, ${rowWords(workbook, rows)}`
        : sheet;
  const message = `${where}: ${text}`;
  return { rule, severity, sheet, rows, cells, facts, title, sentence: text, message };
}

/** Facts that name their cells know better than rows times columns. */
function ownCells(facts: object): readonly string[] | null {
  const { cell, cells } = facts as { cell?: string; cells?: readonly string[] };
  return cells ?? (cell === undefined ? null : [cell]);
}

function shortened(addresses: readonly (string | number)[]): string {
  const few = addresses.slice(0, 6).join(", ");
  return addresses.length > 6 ? `${few}, …` : few;
}

function rowWords(workbook: Workbook, rows: readonly number[]): string {
  return workbook.messages.commands.rows(shortened(rows), rows.length);
}

/** The title and the sentence of a finding in a language. */
export function describe(
  messages: Messages,
  finding: AnyFinding,
  format: Formats,
): { title: string; text: string } {
  const message = ruleTexts(messages)[finding.rule];
  if (!message) throw new Error(`no sentence for the rule ${finding.rule}`);
  return { title: message.title, text: message.text(finding.facts, format) };
}

/**
 * Writes *Temuan*: the findings of one origin are replaced, those of the others stay. One read, one
 * write.
 */
export function writeFindings(
  workbook: Workbook,
  origin: Origin,
  findings: readonly LocatedFinding[],
): void {
  const { spreadsheet, messages } = workbook;
  const labels = workbook.labels("findings");
  const before = readTable(spreadsheet, findingsTable, labels);
  const originName = messages.commands.origins[origin];
  const ours = [originName, otherName(workbook, origin)];
  const kept = before.records
    .filter((record) => !ours.includes(record.origin ?? ""))
    .map(({ severity, origin: from, rule, sheet, cells, message }) =>
      [severity, from, rule, sheet, cells, message].map((cell) => cell ?? ""),
    );
  const written = findings.map((finding) => [
    messages.core.severities[finding.waived ? "waived" : finding.severity],
    originName,
    finding.title,
    finding.sheet,
    finding.cells.length > 0 ? shortened(finding.cells) : shortened(finding.rows),
    finding.message,
  ]);
  const columns = Object.keys(findingsTable.columns).map((key) => ({
    header: labels.columns[key]?.[0] ?? key,
    format: "@",
    wrap: key === "message",
  }));
  writeTable(spreadsheet, {
    table: findingsTable,
    labels,
    headerProtected: messages.core.prepare.headerProtected,
    columns,
    rows: [...written, ...kept],
    unknown: "",
  });
}

function otherName(workbook: Workbook, origin: Origin): string {
  return workbook.otherOrigins[origin];
}

/** Whether a sheet is there, by either name. */
export function hasSheet(workbook: Workbook, table: TableId): boolean {
  return findSheet(workbook.spreadsheet, workbook.labels(table).names) !== null;
}
