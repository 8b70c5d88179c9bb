/**
 * Suggestions for *Jadwal*: written as numbered rows, one applied by choosing it, the last ones
 * undone. Nothing is remembered between the steps but what the sheet shows: applying finds the
 * suggestions anew and takes the one whose sentence stands in the chosen row.
 */
import { changedCells } from "../domain/schedule/change";
import {
  type Repair,
  type Suggestion,
  suggestRepairs as suggest,
} from "../domain/schedule/repairs";
import type { Session } from "../domain/schedule/session";
import { dash } from "../i18n/formats";
import { prepareSheet } from "../sheets/prepareSheet";
import { readTable } from "../sheets/readTable";
import { repairsTable } from "../sheets/tables/scheduleTables";
import {
  type CellChange,
  forgetChanges,
  putBack,
  rememberChanges,
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
  const { sheet } = prepareSheet(spreadsheet, repairsTable, labels, messages.core.prepare);
  writeTable(sheet, columns, rows, dash);
  return numbered;
}

export const applyRepairs: Command = {
  id: "apply-repairs",
  run(workbook, answers) {
    const words = workbook.messages.schedule;
    const chosen = chosenSentences(workbook, answers);
    const read = readSchedule(workbook, answers);
    const { offers } = offersOf(workbook, read);
    const changes = chosen.flatMap((sentence) => {
      const offer = offers.find((one) => one.suggestion && one.sentence === sentence);
      if (!offer?.suggestion) {
        throw new Refusal(words.commands.outdated({ sheet: sheetName(workbook, "repairs") }));
      }
      return cellChanges(read, offer.suggestion);
    });
    const { sheet } = read.schedule;
    if (sheet) {
      rememberChanges("repairs", changes);
      writeChanges(sheet, changes, workbook.spreadsheet.getSpreadsheetTimeZone());
    }
    return { summary: { text: words.repairs.applied(chosen.length), changes }, findings: [] };
  },
};

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
    number === undefined ? record.apply !== null : record.number === Number(number),
  );
  const sentences = chosen.flatMap(({ number: no, change }) =>
    no === null || change === null ? [] : [change],
  );
  if (sentences.length > 0) return sentences;
  const sheet = sheetName(workbook, "repairs");
  throw new Refusal(words.chooseFirst({ sheet, column: labels.columns.apply?.[0] ?? "" }));
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
    const read = readSchedule(workbook, answers);
    const { sheet, at } = read.schedule;
    const undone = sheet
      ? putBack(sheet, "repairs", at.id, workbook.spreadsheet.getSpreadsheetTimeZone())
      : null;
    if (!undone) throw new Refusal(words.commands.nothingToUndo);
    forgetChanges("repairs");
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
