/** Brings the marks of *Esai* into points and scores. */
import { type Command, Refusal } from "../command";
import { countsText } from "../computeGains";
import { locateFindings, writeFindings } from "../findings";
import { readBankSheet } from "./bank";
import { readRegistry } from "./registry";
import { readStored } from "./responses";
import { scoreAndWrite } from "./scoreRun";

export const gradeEssays: Command = {
  id: "grade-essays",
  takes: ["overwrite"],
  run(workbook, answers) {
    const sheet = readStored(workbook);
    if (sheet.rows.length === 0) {
      throw new Refusal(workbook.messages.quiz.commands.noResponses);
    }
    const registry = readRegistry(workbook);
    const bank = readBankSheet(workbook);
    const run = scoreAndWrite(
      workbook,
      bank,
      registry,
      registry.quizzes,
      sheet,
      sheet.rows,
      answers.overwrite === "yes",
    );
    const findings = locateFindings(workbook, run.findings, run.places);
    writeFindings(workbook, "responses", findings);
    const text = [...run.lines, countsText(workbook, findings)].join("\n");
    return { summary: { text, written: run.written, kept: run.kept }, findings };
  },
};
