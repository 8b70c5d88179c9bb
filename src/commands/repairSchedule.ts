/**
 * Suggestions for *Jadwal*: written as numbered rows, one applied by choosing it, the last ones
 * undone. Nothing is remembered between the steps but what the sheet shows: applying finds the
 * suggestions anew and takes the one whose sentence stands in the chosen row.
 */
import { applyChange, changedCells } from "../domain/schedule/change";
import { checkSchedule } from "../domain/schedule/checkSchedule";
import {
  type Repair,
  type Suggestion,
  suggestRepairs as suggest,
} from "../domain/schedule/repairs";
import type { Session } from "../domain/schedule/session";
import { dash } from "../i18n/formats";
import { readTable } from "../sheets/readTable";
import { repairsTable } from "../sheets/tables/scheduleTables";
import {
  type Batch,
  type CellChange,
  forgetBatch,
  recallBatch,
  rememberBatch,
  turnedRound,
  writeChanges,
} from "../sheets/undo";
import { type Written, writeTable } from "../sheets/writeTable";
import { type Command, Refusal } from "./command";
import { describe } from "./findings";
import { readSchedule, type ScheduleRead } from "./scheduleInput";
import { type Answers, sheetName, type Workbook } from "./workbook";

interface Offer {
  readonly repair: Repair;
  readonly suggestion: Suggestion | null;
  readonly sentence: string;
}

/** Every error with its suggestions, or the sentence that says why there is none. */
function offersOf(workbook: Workbook, read: ScheduleRead) {
  const { messages, format } = workbook;
  const words = messages.schedule.repairs;
  const { repairs, errors } = suggest(read.input, read.today, read.titles);
  const offers = repairs.flatMap((repair): Offer[] => {
    if (repair.suggestions.length === 0) {
      const sentence = repair.outcome === "by-hand" ? words.byHand : words.noneFound(repair.tried);
      return [{ repair, suggestion: null, sentence }];
    }
    return repair.suggestions.map((suggestion) => ({
      repair,
      suggestion,
      sentence: words.change(suggestion.session, suggestion.change, format),
    }));
  });
  return { offers, errors, treated: repairs.length };
}

export const suggestRepairs: Command = {
  id: "suggest-repairs",
  run(workbook, answers) {
    const read = readSchedule(workbook, answers);
    const { offers, errors, treated } = offersOf(workbook, read);
    const numbered = writeOffers(workbook, offers);
    const words = workbook.messages.schedule;
    const suggestions = numbered.filter(({ number }) => number !== null);
    const sheet = sheetName(workbook, "repairs");
    const said =
      errors === 0
        ? words.commands.nothingToMend
        : words.commands.suggested({ suggestions: suggestions.length, errors, treated, sheet });
    const left = errors - treated;
    const text = left > 0 ? `${said} ${words.repairs.goOn(left)}` : said;
    return {
      summary: {
        text,
        errors,
        treated,
        suggestions: suggestions.map(({ number, rule, rows, sentence, cost }) => ({
          number,
          rule,
          rows,
          change: sentence,
          cost,
        })),
      },
      findings: [],
    };
  },
};

function writeOffers(workbook: Workbook, offers: readonly Offer[]) {
  const { spreadsheet, messages, format } = workbook;
  const labels = workbook.labels("repairs");
  let number = 0;
  const numbered = offers.map(({ repair, suggestion, sentence }) => ({
    number: suggestion ? ++number : null,
    rule: repair.finding.rule,
    rows: repair.finding.rows,
    title: describe(messages, repair.finding, format).title,
    message: describe(messages, repair.finding, format).text,
    sentence,
    cost: suggestion?.cost ?? null,
    tried: repair.tried,
  }));
  const rows = numbered.map((offer): Written[] => [
    offer.number,
    "",
    offer.title,
    offer.message,
    offer.sentence,
    offer.cost,
    offer.tried,
  ]);
  const formats = ["0", "@", "@", "@", "@", "0.0", "0"];
  const columns = Object.keys(repairsTable.columns).map((key, index) => ({
    header: labels.columns[key]?.[0] ?? key,
    format: formats[index] ?? "@",
    wrap: key === "message" || key === "change",
  }));
  writeTable(spreadsheet, {
    table: repairsTable,
    labels,
    headerProtected: messages.core.prepare.headerProtected,
    columns,
    rows,
    unknown: dash,
  });
  return numbered;
}

export const applyRepairs: Command = {
  id: "apply-repairs",
  takes: ["number", "choice"],
  run(workbook, answers) {
    const words = workbook.messages.schedule;
    const chosen = chosenSentences(workbook, answers);
    const read = readSchedule(workbook, answers);
    const begun = recallBatch("repairs");
    const stopped = begun !== null && !begun.done;
    if (stopped) write(workbook, read, begun);
    // What a stopped run had begun is finished first; the same choice is then done, too.
    const open = stopped ? chosen.filter((one) => !begun.chosen.includes(one)) : chosen;
    const changes = open.length > 0 ? changesOf(workbook, answers, read, stopped, open) : [];
    if (open.length > 0) write(workbook, read, { done: false, chosen: open, changes });
    return { summary: { text: words.repairs.applied(chosen.length), changes }, findings: [] };
  },
};

/** The cells that the chosen suggestions change; read anew where the schedule has just changed. */
function changesOf(
  workbook: Workbook,
  answers: Answers,
  read: ScheduleRead,
  isOld: boolean,
  chosen: readonly string[],
): CellChange[] {
  const current = isOld ? readSchedule(workbook, answers) : read;
  const suggestions = chosenSuggestions(workbook, current, chosen);
  refuseNewErrors(workbook, current, suggestions);
  return suggestions.flatMap((suggestion) => cellChanges(current, suggestion));
}

/** Remembered before the first cell is written, so that a stopped run can be finished or undone. */
function write(workbook: Workbook, { schedule }: ScheduleRead, batch: Batch): void {
  if (!schedule.sheet) return;
  if (!batch.done) rememberBatch("repairs", batch);
  const zone = workbook.spreadsheet.getSpreadsheetTimeZone();
  const { refused } = writeChanges(schedule.sheet, batch.changes, schedule.at.id, zone);
  if (refused.length > 0) {
    const sheet = sheetName(workbook, "schedule");
    throw new Refusal(
      workbook.messages.commands.failures.changedMeanwhile({ sheet, rowIsBack: false }),
    );
  }
  rememberBatch("repairs", { ...batch, done: true });
}

/** The sentences of the chosen rows: by number from the answers, else those marked in the sheet. */
function chosenSentences(workbook: Workbook, answers: Answers): string[] {
  const words = workbook.messages.schedule.commands;
  const labels = workbook.labels("repairs");
  const { records } = readTable(workbook.spreadsheet, repairsTable, labels);
  const number = answers.number ?? answers.choice;
  if (number !== undefined && !/^\d+$/.test(number.trim())) {
    throw new Refusal(words.notANumber(number));
  }
  const chosen = records.filter((record) =>
    number === undefined
      ? isChosen(record.apply, workbook)
      : record.number === Number(number) && record.change !== null,
  );
  const sentences = chosen.flatMap(({ number: no, change }) =>
    no === null || change === null ? [] : [change],
  );
  if (sentences.length > 0) return sentences;
  if (number !== undefined && records.length > 0) throw new Refusal(words.notANumber(number));
  const sheet = sheetName(workbook, "repairs");
  throw new Refusal(words.chooseFirst({ sheet, column: labels.columns.apply?.[0] ?? "" }));
}

/** A mark or a yes chooses, a no or nothing does not; any other word is asked about. */
function isChosen(mark: string | null, workbook: Workbook): boolean {
  if (mark === null) return false;
  const { yes, no } = workbook.labels("repairs");
  const said = mark.trim().toLowerCase();
  const among = (words: readonly string[]) => words.some((word) => word.toLowerCase() === said);
  if (["x", "v", "✓", "y", "1", "true"].includes(said) || among(yes)) return true;
  if (["-", "n", "0", "false", "–"].includes(said) || among(no)) return false;
  throw new Refusal(workbook.messages.schedule.commands.unclearMark(mark));
}

/** The suggestions that the sentences stand for, found anew; at most one for each error. */
function chosenSuggestions(
  workbook: Workbook,
  read: ScheduleRead,
  sentences: readonly string[],
): Suggestion[] {
  const words = workbook.messages.schedule.commands;
  const { offers } = offersOf(workbook, read);
  const mended = new Set<Repair>();
  const suggestions = sentences.map((sentence) => {
    const matching = offers.filter((one) => one.suggestion && one.sentence === sentence);
    const offer = matching.find(({ repair }) => !mended.has(repair)) ?? matching[0];
    if (!offer?.suggestion) {
      throw new Refusal(words.outdated({ sheet: sheetName(workbook, "repairs") }));
    }
    if (mended.has(offer.repair)) throw new Refusal(words.oneForEachError);
    mended.add(offer.repair);
    return offer.suggestion;
  });
  const rows = suggestions.map(({ change }) => change.row);
  if (new Set(rows).size < rows.length) throw new Refusal(words.oneForEachSession);
  return suggestions;
}

/** Suggestions that are sound one by one may clash together; the whole is checked before writing. */
function refuseNewErrors(
  workbook: Workbook,
  { input, today, titles }: ScheduleRead,
  suggestions: readonly Suggestion[],
): void {
  const errorsOf = (sessions: readonly Session[]) =>
    checkSchedule({ ...input, sessions }, today, titles).findings.filter(
      ({ severity }) => severity === "error",
    );
  const name = ({ rule, rows }: { rule: string; rows: readonly number[] }) =>
    `${rule} ${rows.join(" ")}`;
  const before = new Set(errorsOf(input.sessions).map(name));
  const after = suggestions.reduce<readonly Session[]>(
    (sessions, { change }) => applyChange(sessions, change),
    input.sessions,
  );
  const added = errorsOf(after).find((finding) => !before.has(name(finding)));
  if (!added) return;
  const { text } = describe(workbook.messages, added, workbook.format);
  throw new Refusal(workbook.messages.schedule.commands.clashTogether(text));
}

function cellChanges(read: ScheduleRead, { change }: Suggestion): CellChange[] {
  const session = read.input.sessions.find(({ row }) => row === change.row);
  if (!session) return [];
  return changedCells(session as Session, change).flatMap(({ field, before, after }) => {
    const column = read.schedule.at[field];
    if (column === undefined) return [];
    return [
      {
        row: session.row,
        column: column + 1,
        kind: field === "date" ? "date" : field === "start" || field === "end" ? "time" : "text",
        before: cellText(before),
        after: cellText(after),
        identity: session.id ?? "",
      } as const,
    ];
  });
}

function cellText(value: unknown): string | number {
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "number" ? value : String(value ?? "");
}

export const undoRepairs: Command = {
  id: "undo-repairs",
  run(workbook, answers) {
    const words = workbook.messages.schedule;
    const { sheet, at } = readSchedule(workbook, answers).schedule;
    const batch = recallBatch("repairs");
    if (!sheet || !batch) throw new Refusal(words.commands.nothingToUndo);
    const zone = workbook.spreadsheet.getSpreadsheetTimeZone();
    const undone = writeChanges(sheet, turnedRound(batch.changes), at.id, zone);
    forgetBatch("repairs");
    const text = [
      words.repairs.undone(undone.restored),
      undone.refused.length > 0
        ? words.commands.undoRefused({ cells: undone.refused }, workbook.format)
        : "",
    ]
      .filter(Boolean)
      .join(" ");
    return { summary: { text, ...undone }, findings: [] };
  },
};
