/** How good the questions are by the answers to them: every figure, the verdict and its reason. */
import {
  type ItemFigures,
  type ItemReport,
  itemReport,
  measuredDifficulties,
} from "../../domain/quiz/items/itemReport";
import { writeColumn } from "../../sheets/editRecords";
import {
  distractorsTable,
  itemAnalysisTable,
  quizStatisticsTable,
} from "../../sheets/tables/quizTables";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, writeFindings } from "../findings";
import { sheetName, type Workbook } from "../workbook";
import { type Bank, readBankSheet } from "./bank";
import { readEssays } from "./essayMarks";
import { placesOf, rewriteTable } from "./records";
import { chosenQuizzes, isTest, type RegisteredQuiz, readRegistry } from "./registry";
import { askedQuestions, readStored, responseRows, rowsOf } from "./responses";
import { readInstruments } from "./scoreSheet";
import { grade } from "./scoring";

export const itemAnalysis: Command = {
  id: "item-analysis",
  takes: ["quiz"],
  run(workbook, answers) {
    const { messages } = workbook;
    const registry = readRegistry(workbook);
    const bank = readBankSheet(workbook);
    const stored = readStored(workbook);
    const essays = readEssays(workbook);
    const { maximumOf } = readInstruments(workbook);
    const chosen = chosenQuizzes(workbook, registry.quizzes, answers).filter(isTest);
    const analysed = chosen.flatMap((quiz) => {
      const asked = askedQuestions(bank, quiz);
      const rows = rowsOf(stored.rows, quiz.id).filter(({ fixed }) => fixed.mark === "counted");
      if (rows.length === 0 || asked.questions.length === 0) return [];
      const { graded } = grade(workbook, quiz, rows, asked.questions, { essays, maximumOf });
      const responses = responseRows(rows, asked.questions);
      return [
        { quiz, asked, report: itemReport(asked.questions, graded, responses, workbook.settings) },
      ];
    });
    const words = messages.quiz.commands;
    if (analysed.length === 0) throw new Refusal(words.noResponses);
    write(workbook, analysed);
    const kept = keepDifficulties(workbook, bank, analysed);
    const found = analysed.flatMap(({ asked, report }): AnyFinding[] => [
      ...asked.findings,
      ...(report.findings as readonly AnyFinding[]),
    ]);
    const findings = locateFindings(workbook, found, placesOf(bank.read, registry.read));
    writeFindings(workbook, "responses", findings);
    const text = [
      ...analysed.map(({ quiz, report }) => words.analysed({ quiz: quiz.id, ...verdicts(report) })),
      words.difficultyKept({ count: kept, sheet: sheetName(workbook, "questions") }),
      countsText(workbook, findings),
    ].join("\n");
    const quizzes = analysed.map(({ quiz, report: { test, items } }) => ({
      quiz: quiz.id,
      test,
      items,
    }));
    return { summary: { text, quizzes }, findings };
  },
};

interface Analysed {
  readonly quiz: RegisteredQuiz;
  readonly report: ItemReport;
}

function verdicts({ test, items }: ItemReport) {
  const count = (verdict: string) => items.filter((item) => item.verdict === verdict).length;
  return {
    n: test.n,
    accept: count("accept"),
    revise: count("revise"),
    discard: count("discard"),
  };
}

/** Three sheets; what they say of other quizzes stays. */
function write(workbook: Workbook, analysed: readonly Analysed[]): void {
  const ids = analysed.map(({ quiz }) => quiz.id);
  const others = ({ quiz }: { readonly quiz: string | null }) => !ids.includes(quiz ?? "");
  const items = analysed.flatMap(({ quiz, report }) =>
    report.items.map((item) => itemRecord(workbook, quiz.id, item)),
  );
  rewriteTable(workbook, itemAnalysisTable, others, items);
  const options = analysed.flatMap(({ quiz, report }) =>
    report.items.flatMap(({ questionId, options: own }) =>
      own.map((option) => ({
        ...rounded(option),
        quiz: quiz.id,
        question: questionId,
        right: option.right ? "✓" : "",
        functioning:
          option.functioning === null
            ? ""
            : workbook.messages.core[option.functioning ? "yes" : "no"],
      })),
    ),
  );
  rewriteTable(workbook, distractorsTable, others, options);
  const tests = analysed.map(({ quiz, report }) => ({ quiz: quiz.id, ...rounded(report.test) }));
  rewriteTable(workbook, quizStatisticsTable, others, tests);
}

function itemRecord({ messages }: Workbook, quiz: string, item: ItemFigures) {
  const words = messages.quiz;
  const reasons = item.reasons.map((reason) => words.verdictReasons[reason]);
  return {
    ...rounded(item),
    quiz,
    question: item.questionId,
    difficultyLow: round(item.difficultyInterval?.low),
    difficultyHigh: round(item.difficultyInterval?.high),
    itemRestLow: round(item.itemRestInterval?.low),
    itemRestHigh: round(item.itemRestInterval?.high),
    reasons: reasons.join("; "),
    options: item.options
      .map(({ letter, right, count }) => `${letter}${right ? "*" : ""} ${count}`)
      .join(", "),
    verdict: item.verdict ?? words.noVerdict,
  };
}

function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10000) / 10000;
}

function rounded(record: object): Record<string, unknown> {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === "number" ? round(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** The bank learns how hard its questions are; a sample that is too small teaches nothing. */
function keepDifficulties(workbook: Workbook, bank: Bank, analysed: readonly Analysed[]): number {
  const changes = new Map<string, number>();
  for (const { report } of analysed) {
    for (const [id, difficulty] of measuredDifficulties(report, workbook.settings)) {
      if (bank.byId.has(id)) changes.set(id, round(difficulty) ?? 0);
    }
  }
  if (bank.read.at.difficulty !== undefined)
    writeColumn(bank.read, "id", "difficulty", (id) => changes.get(id));
  return changes.size;
}
