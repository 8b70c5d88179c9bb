/** Finds what is wrong or unwise in *Bank Soal* and says so at the cells. */
import { checkQuestions as check } from "../../domain/quiz/lint/checkQuestions";
import type { Command } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, writeFindings } from "../findings";
import { markFindings } from "../markFindings";
import { sheetName, type Workbook } from "../workbook";
import { type Bank, readBankSheet } from "./bank";
import { placesOf } from "./records";

export const checkQuestions: Command = {
  id: "check-questions",
  run(workbook) {
    const bank = readBankSheet(workbook);
    const { read, rows, entries } = bank;
    const findings = locateFindings(workbook, bankFindings(workbook, bank), placesOf(read));
    if (read.grid) markFindings(workbook, read.grid, findings);
    writeFindings(workbook, "questions", findings);
    const words = workbook.messages.quiz.commands;
    const ready = entries.filter(({ question }) => question.status === "ready").length;
    const said =
      rows.length === 0
        ? words.noQuestions(sheetName(workbook, "questions"))
        : words.checked({ questions: rows.length, ready });
    const text = `${said}\n${countsText(workbook, findings)}`;
    return { summary: { text, questions: rows.length, ready }, findings };
  },
};

/** What the cells and the rules say; a blank or doubled ID has its own rule, told once. */
function bankFindings({ settings, settingFindings }: Workbook, { read, rows }: Bank): AnyFinding[] {
  const cells = read.findings.filter(({ rule }) => rule !== "cell-required");
  return [...settingFindings, ...cells, ...check(rows, settings)];
}
