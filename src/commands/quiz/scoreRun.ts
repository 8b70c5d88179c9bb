/** Grades what stands in *Jawaban* and writes it back: the end of every import and every regrading. */
import { type ResponseSheet, type StoredRow, writeResponseSheet } from "../../sheets/responseSheet";
import { mustFit } from "../../sheets/room";
import { responsesTable } from "../../sheets/tables/quizTables";
import type { AnyFinding, Places } from "../findings";
import { sheetName, type Workbook } from "../workbook";
import type { Bank } from "./bank";
import { readEssays, updateQueue } from "./essayMarks";
import { cellOf, placesOf } from "./records";
import type { RegisteredQuiz, Registry } from "./registry";
import { readPeople, readStored, rowsOf } from "./responses";
import { readInstruments, writeScores } from "./scoreSheet";
import { type Scored, scoreQuiz } from "./scoring";

export interface ScoreRun {
  readonly scored: readonly Scored[];
  readonly findings: readonly AnyFinding[];
  readonly places: Places;
  readonly lines: readonly string[];
  readonly written: number;
  readonly kept: number;
}

export function scoreAndWrite(
  workbook: Workbook,
  bank: Bank,
  registry: Registry,
  quizzes: readonly RegisteredQuiz[],
  sheet: ResponseSheet,
  rows: readonly StoredRow[],
  overwrite: boolean,
): ScoreRun {
  const asked = new Set(rows.flatMap(({ answers }) => [...answers.keys()]));
  const width = Object.keys(sheet.fixed).length + asked.size;
  mustFit(workbook.spreadsheet, [sheet.grid.name], rows.length + 1, width);
  const essays = readEssays(workbook);
  const { people, read: participants } = readPeople(workbook);
  const instruments = readInstruments(workbook);
  const input = { bank, essays, people, maximumOf: instruments.maximumOf };
  const scored = quizzes.flatMap((quiz) => {
    const own = rowsOf(rows, quiz.id);
    return own.length === 0 ? [] : [scoreQuiz(workbook, quiz, own, input)];
  });
  // Scores first: stopped here, the next run still knows by *Jawaban* what it wrote before.
  const result = writeScores(workbook, scored, instruments, overwrite);
  if (rows.length > 0) {
    writeResponseSheet(sheet, rows, (field, code) =>
      String(cellOf(workbook, responsesTable, field, code) ?? ""),
    );
    // Rows and columns have come; the sheet is prepared for them now, not at the next run.
    readStored(workbook);
  }
  const queue = scored.flatMap((one) => one.queue);
  if (queue.length > 0) updateQueue(workbook, essays, queue);
  const words = workbook.messages.quiz.commands;
  const name = sheetName(workbook, "scores");
  const lines = [
    words.scoresWritten({ scores: result.written, kept: result.kept, sheet: name }),
    ...(queue.length === 0
      ? []
      : [
          words.essays({
            final: essays.final,
            waiting: Math.max(queue.length, essays.final + essays.waiting) - essays.final,
            sheet: sheetName(workbook, "essays"),
          }),
        ]),
  ];
  return {
    scored,
    lines,
    findings: [...scored.flatMap((one) => one.findings), ...essays.findings, ...result.findings],
    places: {
      ...instruments.places,
      ...placesOf(bank.read, registry.read, participants, essays.read),
      responses: { sheet: sheet.grid.name, columns: sheet.at },
      ...result.places,
    },
    written: result.written,
    kept: result.kept,
  };
}
