/** Draws questions by the blueprint and the seed, and registers them; makes no form yet. */
import { dryRun } from "../../domain/quiz/forms/dryRun";
import type { ParallelForms } from "../../domain/quiz/parallelForms";
import type { Command } from "../command";
import { countsText } from "../computeGains";
import { type AnyFinding, locateFindings, writeFindings } from "../findings";
import { readBankSheet } from "./bank";
import { drawPlanned, registerQuizzes } from "./orders";
import { planOf } from "./plans";
import { placesOf } from "./records";
import { chosenQuizzes, isTest, readRegistry } from "./registry";

export const drawQuiz: Command = {
  id: "draw-quiz",
  takes: ["quiz", "blueprint", "forms", "purpose", "title", "seed", "instrument"],
  run(workbook, answers) {
    const { messages, format, settings } = workbook;
    const bank = readBankSheet(workbook);
    registerQuizzes(workbook, answers);
    const chosen = chosenQuizzes(workbook, readRegistry(workbook).quizzes, answers);
    const drawn = drawPlanned(workbook, bank, chosen);
    const findings: AnyFinding[] = [...drawn.findings];
    const lines = [...drawn.lines];
    const balance = drawn.balance as ParallelForms["balance"] | null;
    if (balance) {
      const { a, b, gap } = balance;
      const means = { a: a.meanDifficulty, b: b.meanDifficulty, gap };
      lines.push(messages.quiz.commands.balance(means, format));
    }
    const planned = chosenQuizzes(workbook, readRegistry(workbook).quizzes, answers).filter(
      (quiz) => isTest(quiz) && quiz.parts.length > 0 && quiz.formId === null,
    );
    const quizzes = planned.map((quiz) => {
      const plan = planOf(workbook, bank, quiz);
      const { notices, ...costs } = dryRun(plan.plan, plan.drawn, settings);
      lines.push(`${quiz.id}: ${messages.quiz.dryRun(costs, format)}`);
      findings.push(...plan.findings);
      findings.push(...notices.map((one) => ({ ...one, rows: [quiz.row] }) as AnyFinding));
      const questionIds = plan.drawn.map(({ entry }) => entry.question.id);
      return { quiz: quiz.id, ...costs, questionIds };
    });
    const located = locateFindings(workbook, findings, {
      ...placesOf(bank.read),
      ...drawn.places,
    });
    writeFindings(workbook, "responses", located);
    const text = [...lines, countsText(workbook, located)].join("\n");
    return { summary: { text, quizzes, balance }, findings: located };
  },
};
