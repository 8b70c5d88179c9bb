import { type QuizTable, quizColumns } from "../../domain/quiz/quizColumns";
import type { ColumnDefinition, TableDefinition } from "../table";

/** Pixels of the columns that need more than the usual width, by key. */
const widths: Readonly<Record<string, number>> = {
  stem: 380,
  title: 280,
  text: 380,
  description: 280,
  answer: 420,
  guide: 300,
  feedbackRight: 220,
  feedbackWrong: 220,
  unit: 220,
  reasons: 320,
  acceptedKey: 220,
  formUrl: 220,
  editUrl: 220,
  items: 220,
  submitted: 140,
  responseId: 140,
};

/** Texts that are kept letter for letter: what participants read and write. Others tie rows together. */
const prose = new Set(
  "stem optionA optionB optionC optionD optionE optionF optionG optionH key feedbackRight feedbackWrong description answer guide acceptedKey text title items".split(
    " ",
  ),
);

type Columns<Id extends QuizTable> = {
  [C in (typeof quizColumns)[Id][number] as C["key"]]: C extends {
    kind: "choice";
    choices: infer Set;
  }
    ? { kind: "choice"; choices: Set }
    : { kind: C["kind"] };
};

/** The sheet of a list of columns that the quiz room keeps. */
function tableOf<Id extends QuizTable>(id: Id, more: { key?: string; written?: true } = {}) {
  const columns = Object.fromEntries(
    quizColumns[id].map((column) => {
      const ends = /^(stem|option|feedback)/.test(column.key);
      const kind = column.kind === "text" && !prose.has(column.key) ? "id" : column.kind;
      const definition = { ...column, kind, ends, width: widths[column.key] ?? 120 };
      return [column.key, definition as unknown as ColumnDefinition];
    }),
  );
  const table: TableDefinition = { id, columns, ...more };
  return table as Omit<TableDefinition, "id" | "columns"> & {
    readonly id: Id;
    readonly columns: Columns<Id>;
  };
}

export const questionsTable = tableOf("questions");
export const blueprintTable = tableOf("blueprint");
export const quizzesTable = tableOf("quizzes", { key: "id" });
export const templatesTable = tableOf("templates");
export const responsesTable = tableOf("responses");
export const essaysTable = tableOf("essays");
export const paperTable = tableOf("paper");
export const quizItemsTable = tableOf("quizItems", { written: true });
export const itemAnalysisTable = tableOf("itemAnalysis", { written: true });
export const distractorsTable = tableOf("distractors", { written: true });
export const quizStatisticsTable = tableOf("quizStatistics", { written: true });
export const regradeTable = tableOf("regrade", { written: true });
