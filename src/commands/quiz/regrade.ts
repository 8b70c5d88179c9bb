/** What a changed key would do, participant by participant; it counts when somebody accepts it. */
import { keyCopy } from "../../domain/quiz/grading/acceptedKey";
import { compareGrades, type Regrade } from "../../domain/quiz/grading/regrade";
import { emptyRows } from "../../sheets/editRecords";
import { regradeTable } from "../../sheets/tables/quizTables";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { locateFindings, writeFindings } from "../findings";
import { type Answers, sheetName, type Workbook } from "../workbook";
import { type Bank, readBankSheet } from "./bank";
import { readEssays } from "./essayMarks";
import { read, rewriteTable } from "./records";
import { chosenQuizzes, isTest, type RegisteredQuiz, readRegistry, writeItems } from "./registry";
import { askedQuestions, readStored, rowsOf, textOf } from "./responses";
import { scoreAndWrite } from "./scoreRun";
import { readInstruments } from "./scoreSheet";
import { grade } from "./scoring";

export const regrade: Command = {
  id: "regrade",
  takes: ["quiz"],
  run(workbook, answers) {
    const found = changesOf(workbook, answers);
    const records = found.flatMap(({ records: own }) => own);
    rewriteTable(workbook, regradeTable, () => false, records);
    const words = workbook.messages.quiz.regrade;
    const lines = found.map(({ quiz, result, changed }) => {
      const { changes, ...counts } = result;
      return `${quiz.id}: ${words.summary({ ...counts, changed })}`;
    });
    if (lines.length === 0) throw new Refusal(workbook.messages.quiz.commands.noResponses);
    return { summary: { text: lines.join("\n"), changes: records }, findings: [] };
  },
};

export const acceptRegrade: Command = {
  id: "accept-regrade",
  takes: ["quiz"],
  run(workbook, answers) {
    const words = workbook.messages.quiz.commands;
    const preview = read(workbook, regradeTable);
    const sheet = sheetName(workbook, "regrade");
    if (preview.records.length === 0) throw new Refusal(words.regradeFirst({ sheet }));
    const found = changesOf(workbook, answers);
    const fresh = found.flatMap(({ records }) => records.map(fingerprint)).sort();
    const seen = preview.records.map(fingerprint).sort();
    // No change is left where a run was stopped after the keys were accepted: this one finishes it.
    if (fresh.length > 0 && fresh.join("\n") !== seen.join("\n"))
      throw new Refusal(words.regradeOutdated({ sheet }));
    const bank = readBankSheet(workbook);
    const registry = readRegistry(workbook);
    const stored = readStored(workbook);
    const accepted = found.map((one) => withKeys(bank, one));
    const run = scoreAndWrite(workbook, bank, registry, accepted, stored, stored.rows, false);
    const findings = locateFindings(workbook, run.findings, run.places);
    writeFindings(workbook, "responses", findings);
    // Until here the next run finds the same changes; with the keys they are accepted.
    writeItems(
      workbook,
      accepted.map(({ id }) => id),
      accepted.flatMap(({ parts }) => parts),
    );
    if (preview.sheet) emptyRows(preview.sheet);
    const text = [...run.lines, countsText(workbook, findings)].join("\n");
    return { summary: { text, accepted: fresh.length, written: run.written }, findings };
  },
};

interface Found {
  readonly quiz: RegisteredQuiz;
  readonly asked: ReturnType<typeof askedQuestions>;
  readonly result: Regrade;
  readonly changed: number;
  readonly records: readonly Record<string, unknown>[];
}

function changesOf(workbook: Workbook, answers: Answers): Found[] {
  const bank = readBankSheet(workbook);
  const stored = readStored(workbook);
  const essays = readEssays(workbook);
  const { maximumOf } = readInstruments(workbook);
  const quizzes = chosenQuizzes(workbook, readRegistry(workbook).quizzes, answers);
  return quizzes.filter(isTest).flatMap((quiz): Found[] => {
    const rows = rowsOf(stored.rows, quiz.id);
    const asked = askedQuestions(bank, quiz);
    if (rows.length === 0) return [];
    const before = grade(workbook, quiz, rows, asked.questions, { essays, maximumOf });
    const after = grade(workbook, quiz, rows, asked.current, { essays, maximumOf });
    const result = compareGrades(before.graded, after.graded);
    const records = result.changes.map((change) => ({
      ...change,
      quiz: quiz.id,
      participant: change.participantId ?? "",
      before: rounded(change.before),
      after: rounded(change.after),
      change: rounded(change.change),
      questions: change.questions
        .map((index) => asked.current[index]?.question.id ?? "")
        .join("; "),
    }));
    return [{ quiz, asked, result, changed: result.changes.length, records }];
  });
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

function fingerprint(record: Readonly<Record<string, unknown>>): string {
  const { quiz, responseId, before, after } = record;
  return [quiz, responseId, before, after].map((value) => textOf(value)).join("\t");
}

/** The quiz with the keys that the bank holds now. */
function withKeys(bank: Bank, { quiz, asked }: Found): RegisteredQuiz {
  const parts = quiz.parts.map((part) => {
    const question = bank.byId.get(part.item ?? "")?.question;
    const take = question !== undefined && asked.changed.includes(part.item ?? "");
    return take ? { ...part, acceptedKey: keyCopy(question) } : part;
  });
  return { ...quiz, parts };
}
