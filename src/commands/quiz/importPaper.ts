/** Answers on paper, entered twice in *Kertas*: what both entries agree on goes to *Jawaban*. */
import { checkPaper, type PaperEntry, paperQuiz } from "../../domain/quiz/paper";
import { nowText } from "../../sheets/clock";
import type { readTable } from "../../sheets/readTable";
import type { StoredRow } from "../../sheets/responseSheet";
import { paperTable } from "../../sheets/tables/quizTables";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, writeFindings } from "../findings";
import type { Workbook } from "../workbook";
import { type Bank, readBankSheet } from "./bank";
import { planOf } from "./plans";
import { readNeeded } from "./records";
import { isTest, type RegisteredQuiz, readRegistry } from "./registry";
import { readStored, textOf } from "./responses";
import { scoreAndWrite } from "./scoreRun";

export const importPaper: Command = {
  id: "import-paper",
  takes: ["overwrite"],
  run(workbook, answers) {
    const registry = readRegistry(workbook);
    const bank = readBankSheet(workbook);
    const table = readNeeded(workbook, paperTable);
    if (table.records.length === 0) {
      throw new Refusal(workbook.messages.quiz.commands.noResponses);
    }
    const sheet = readStored(workbook);
    const rows = [...sheet.rows];
    const quizzes = registry.quizzes.filter((quiz) => isTest(quiz) && quiz.parts.length > 0);
    const checked = quizzes.map((quiz) => checkQuiz(workbook, bank, quiz, table, rows));
    const touched = checked.filter(({ agreed }) => agreed > 0).map(({ quiz }) => quiz);
    const run = scoreAndWrite(
      workbook,
      bank,
      registry,
      touched,
      sheet,
      rows,
      answers.overwrite === "yes",
    );
    const places = {
      ...run.places,
      paper: { sheet: table.grid?.name ?? "", columns: { ...table.at, ...columnsOf(checked) } },
    };
    const found = [...checked.flatMap((one) => one.findings), ...run.findings];
    const findings = locateFindings(workbook, found, places);
    writeFindings(workbook, "responses", findings);
    const agreed = checked.reduce((sum, one) => sum + one.agreed, 0);
    const open = checked.reduce((sum, one) => sum + one.open, 0);
    const line = workbook.messages.quiz.commands.paper({ agreed, open });
    const text = [line, ...run.lines, countsText(workbook, findings)].join("\n");
    return { summary: { text, agreed, open, written: run.written }, findings };
  },
};

interface Checked {
  readonly quiz: RegisteredQuiz;
  readonly agreed: number;
  readonly open: number;
  readonly findings: readonly AnyFinding[];
  readonly columns: Readonly<Record<string, number>>;
}

function columnsOf(checked: readonly Checked[]): Record<string, number> {
  return Object.assign({}, ...checked.map(({ columns }) => columns)) as Record<string, number>;
}

type PaperRead = ReturnType<typeof readTable<typeof paperTable>>;

/** Answers stand to the right, a column for each number: `1`, `2`, … */
function checkQuiz(
  workbook: Workbook,
  bank: Bank,
  quiz: RegisteredQuiz,
  table: PaperRead,
  rows: StoredRow[],
): Checked {
  const { plan } = planOf(workbook, bank, quiz);
  const paper = paperQuiz(plan, () => "");
  const headers = table.grid?.headers ?? [];
  const columns = paper.items.map(({ number }) => headers.indexOf(String(number)));
  const formulas = table.sheet?.getDataRange().getFormulas() ?? [];
  const entries = table.records
    .filter((record) => record.quiz?.toLowerCase() === quiz.id.toLowerCase())
    .map((record): PaperEntry => {
      const cells = table.grid?.values[record.row - 1] ?? [];
      return {
        row: record.row,
        participantId: record.participant ?? "",
        entry: record.entry === 2 ? 2 : 1,
        enteredBy: record.enteredBy ?? "",
        answers: columns.map((column) => textOf(cells[column])),
        formulas: columns.map((column) => formulas[record.row - 1]?.[column] ?? ""),
      };
    });
  const { agreed, findings } = checkPaper(paper, entries);
  for (const { participantId, answers } of agreed) {
    store(workbook, quiz, participantId, answers, rows);
  }
  const people = new Set(entries.map(({ participantId }) => participantId.toLowerCase()));
  const at = paper.items.map(({ questionId }, index) => [questionId, columns[index] ?? 0]);
  return {
    quiz,
    agreed: agreed.length,
    open: people.size - agreed.length,
    findings: findings as readonly AnyFinding[],
    columns: Object.fromEntries(at),
  };
}

function store(
  { spreadsheet }: Workbook,
  quiz: RegisteredQuiz,
  participantId: string,
  answers: ReadonlyMap<string, string>,
  rows: StoredRow[],
): void {
  const responseId = `kertas ${quiz.id} ${participantId}`;
  const known = rows.find(({ fixed }) => fixed.responseId === responseId);
  const submitted = quiz.closesDate === null ? nowText(spreadsheet) : `${quiz.closesDate} 00:00:00`;
  const row: StoredRow = known ?? {
    row: null,
    fixed: { quiz: quiz.id, responseId, submitted, writtenId: participantId },
    answers: new Map(),
  };
  row.answers = new Map(answers);
  row.formulas = new Map();
  if (!known) rows.push(row);
}
