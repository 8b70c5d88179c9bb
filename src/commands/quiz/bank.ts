/** *Bank Soal* as rows and as questions. */
import { type BankEntry, type BankRow, optionLetters } from "../../domain/quiz/bank/bankRow";
import { readBank } from "../../domain/quiz/bank/readBank";
import type { TableRead } from "../../sheets/readTable";
import type { RecordOf } from "../../sheets/table";
import { questionsTable } from "../../sheets/tables/quizTables";
import type { Workbook } from "../workbook";
import { type Loose, readNeeded } from "./records";

export interface Bank {
  readonly read: TableRead<typeof questionsTable>;
  readonly rows: readonly BankRow[];
  readonly entries: readonly BankEntry[];
  readonly byId: ReadonlyMap<string, BankEntry>;
}

export function readBankSheet(workbook: Workbook): Bank {
  const read = readNeeded(workbook, questionsTable);
  const rows = read.records.map(bankRow);
  const entries = readBank(rows);
  return { read, rows, entries, byId: new Map(entries.map((each) => [each.question.id, each])) };
}

function bankRow(record: RecordOf<typeof questionsTable>): BankRow {
  const { timesUsed, status, type, tags, level, domain, ...cells } = record;
  return {
    row: record.row,
    id: cells.id ?? "",
    type,
    stem: cells.stem ?? "",
    options: optionLetters.map((letter) => cells[`option${letter}`] ?? ""),
    key: cells.key ?? "",
    points: cells.points,
    feedbackRight: cells.feedbackRight ?? "",
    feedbackWrong: cells.feedbackWrong ?? "",
    domain,
    unit: cells.unit ?? "",
    kuk: cells.kuk ?? "",
    level,
    difficulty: cells.difficulty,
    tags,
    status: status ?? "draft",
    timesUsed: timesUsed ?? 0,
    lastUsed: cells.lastUsed,
  };
}

/** A row of the bank by column key, to be written. */
export function bankRecord(row: BankRow): Loose {
  const { options, row: _, ...rest } = row;
  const cells = optionLetters.map((letter, index) => [`option${letter}`, options[index] ?? ""]);
  return { ...rest, ...Object.fromEntries(cells) };
}
