/** Questions of a file into *Bank Soal*, as the page or the command line read them; preview first. */
import { previewImport } from "../../domain/quiz/bank/questionJson";
import { questionsTable } from "../../sheets/tables/quizTables";
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { locateFindings, writeFindings } from "../findings";
import { sheetName } from "../workbook";
import { bankRecord, readBankSheet } from "./bank";
import { appendRecords, placesOf } from "./records";

export const importQuestions: Command = {
  id: "import-questions",
  takes: ["questions", "prefix", "dryRun"],
  run(workbook, answers) {
    const words = workbook.messages.quiz.commands;
    const incoming = parsed(answers.questions);
    if (incoming === null) throw new Refusal(words.notQuestions);
    const bank = readBankSheet(workbook);
    const { rows, findings: found } = previewImport(incoming, bank.rows, answers.prefix ?? "S");
    const findings = locateFindings(workbook, found, placesOf(bank.read));
    const added = rows.length;
    const refused = incoming.length - added;
    const preview = answers.dryRun === "yes";
    if (!preview) {
      if (added > 0) appendRecords(workbook, questionsTable, rows.map(bankRecord));
      writeFindings(workbook, "questions", findings);
    }
    const sheet = sheetName(workbook, "questions");
    const said = preview
      ? words.preview({ added, refused })
      : words.added({ added, refused, sheet });
    const text = preview ? said : `${said}\n${countsText(workbook, findings)}`;
    const questions = rows.map(({ id, type, stem }) => ({ id, type, stem }));
    return { summary: { text, added, refused, questions }, findings };
  },
};

function parsed(text: string | undefined): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (Array.isArray(value)) return value;
    const { questions } = (value ?? {}) as { questions?: unknown };
    return Array.isArray(questions) ? questions : null;
  } catch {
    return null;
  }
}
