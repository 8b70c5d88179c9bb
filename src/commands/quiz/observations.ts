/** Observation sheets as scores: the mean level that observers gave, in the instrument's scale. */
import { observedLevels } from "../../domain/quiz/feedback";
import { excerpt } from "../../domain/quiz/text/words";
import type { StoredRow } from "../../sheets/responseSheet";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import type { RegisteredQuiz } from "./registry";
import { textOf } from "./responses";
import { readTemplate } from "./templates";

export interface Observed {
  readonly scores: ReadonlyMap<string, number>;
  readonly findings: readonly AnyFinding[];
}

/**
 * Marks the rows. Who was observed several times has the mean of all levels; one that cannot be read
 * keeps the participant waiting.
 */
export function scoreObservations(
  workbook: Workbook,
  quiz: RegisteredQuiz,
  rows: readonly StoredRow[],
  maximum: number,
): Observed {
  const { levels } = readTemplate(workbook, "observation");
  const grids = quiz.parts.flatMap(({ item }) => (item?.startsWith("@group:") ? [item] : []));
  const given = new Map<string, (number | null)[]>();
  const findings: AnyFinding[] = [];
  for (const { row, fixed, answers, formulas } of rows) {
    const cells = grids.map((key) => formulas?.get(key) ?? answers.get(key) ?? "");
    const own = observedLevels(cells, levels);
    const unread = grids.findIndex((_, i) =>
      observedLevels([cells[i] ?? ""], levels).includes(null),
    );
    if (unread >= 0)
      findings.push(unreadable(row, fixed, grids[unread] ?? "", cells[unread] ?? ""));
    const person = textOf(fixed.participant);
    if (person !== "") given.set(person, [...(given.get(person) ?? []), ...own]);
    Object.assign(fixed, {
      points: own.reduce<number>((sum, level) => sum + (level ?? 0), 0),
      maximum: own.length * levels.length,
      waiting: own.filter((level) => level === null).length,
    });
  }
  const scores = new Map(
    [...given].flatMap(([person, all]): [string, number][] => {
      if (all.length === 0 || all.includes(null)) return [];
      const mean = all.reduce<number>((sum, level) => sum + (level ?? 0), 0) / all.length;
      return [[person, Math.round((mean / levels.length) * maximum * 100) / 100]];
    }),
  );
  for (const { fixed } of rows) {
    const person = textOf(fixed.participant);
    const score = scores.get(person) ?? null;
    const mark = person === "" ? null : "counted";
    Object.assign(fixed, { score, mark, scoredFor: score === null ? null : person });
  }
  return { scores, findings };
}

function unreadable(
  row: number | null,
  fixed: StoredRow["fixed"],
  question: string,
  cell: string,
): AnyFinding {
  const facts = {
    response: textOf(fixed.responseId),
    question: question.replace("@group:", ""),
    answer: excerpt(cell),
    reason: cell.startsWith("=") ? ("formula" as const) : ("notAnOption" as const),
  };
  const place = {
    table: "responses",
    rows: row === null ? [] : [row],
    fields: [question],
  } as const;
  return { ...place, rule: "answer-unreadable", severity: "error", facts };
}
