/** Scores of quizzes into *Nilai*: typed scores stay, and nobody gets another's. */
import type { Instrument } from "../../domain/gains/cohort";
import { identity } from "../../domain/gains/domainScores";
import { writeColumn } from "../../sheets/editRecords";
import { readScores } from "../../sheets/readScores";
import { instrumentsTable } from "../../sheets/tables/cohortTables";
import type { AnyFinding, Places } from "../findings";
import { completeScores } from "../setUp";
import type { Workbook } from "../workbook";
import { placesOf, read } from "./records";
import type { Scored } from "./scoring";

export interface Instruments {
  readonly all: readonly Instrument[];
  readonly maximumOf: ReadonlyMap<string, number>;
  readonly places: Places;
}

export function readInstruments(workbook: Workbook): Instruments {
  const table = read(workbook, instrumentsTable);
  const all = table.records;
  const maximumOf = new Map(
    all.flatMap(({ id, maximum }) =>
      id === null || maximum === null ? [] : [[id.toLowerCase(), maximum] as const],
    ),
  );
  return { all, maximumOf, places: placesOf(table) };
}

export interface ScoresWritten {
  readonly written: number;
  readonly kept: number;
  readonly findings: readonly AnyFinding[];
  readonly places: Places;
}

/** A fixed number of calls for each instrument, however many participants. */
export function writeScores(
  workbook: Workbook,
  scored: readonly Scored[],
  instruments: Instruments,
  overwrite: boolean,
): ScoresWritten {
  const findings: AnyFinding[] = [];
  const usable = scored.filter(({ broken }) => !broken);
  const targets = usable.flatMap((one) => {
    const id = (one.quiz.instrument ?? "").toLowerCase();
    const instrument = instruments.all.find((each) => each.id?.toLowerCase() === id);
    if (instrument?.id && instrument.maximum !== null) return [{ one, instrument: instrument.id }];
    const facts = { quiz: one.quiz.id, instrument: one.quiz.instrument ?? "" };
    const place = { table: "quizzes", rows: [one.quiz.row], fields: ["instrument"] } as const;
    findings.push({ ...place, rule: "quiz-instrument-unknown", severity: "warning", facts });
    return [];
  });
  if (targets.length === 0) return { written: 0, kept: 0, findings, places: {} };
  completeScores(workbook);
  const sheet = readScores(workbook.spreadsheet, workbook.labels("scores"), instruments.all);
  const places: Places = { scores: { sheet: sheet.grid?.name ?? "", columns: sheet.at } };
  let written = 0;
  let kept = 0;
  for (const { one, instrument } of targets) {
    if (sheet.at[instrument] === undefined) continue;
    const scores = new Map([...one.scores].map(([id, score]) => [identity(id), score]));
    const before = new Map([...one.before].map(([id, own]) => [identity(id), own]));
    writeColumn(sheet, "participantId", instrument, (participant, cell, row) => {
      const key = identity(participant);
      const score = scores.get(key);
      const ours = cell === "" || (before.get(key)?.has(Number(cell)) ?? false);
      if (score === undefined) return cell !== "" && ours ? "" : undefined;
      if (Number(cell) === score && cell !== "") return undefined;
      if (ours || overwrite) {
        written++;
        return score;
      }
      kept++;
      const facts = { participant, instrument, kept: String(cell), graded: score };
      const place = { table: "scores", rows: [row], fields: [instrument] } as const;
      findings.push({ ...place, rule: "score-kept", severity: "warning", facts });
      return undefined;
    });
  }
  return { written, kept, findings, places };
}
