/** A quiz as a sheet to print, its answer key below. */
import { keyText } from "../../domain/quiz/bank/writeRow";
import { type PaperItem, type PaperQuiz, pairLetters, paperQuiz } from "../../domain/quiz/paper";
import type { Question } from "../../domain/quiz/question";
import type { PageBlock } from "../../domain/report/page";
import { type Command, Refusal } from "../command";
import { locateFindings } from "../findings";
import { sheetName, type Workbook } from "../workbook";
import { writePage } from "../writePage";
import { readBankSheet } from "./bank";
import { planOf } from "./plans";
import { placesOf } from "./records";
import { chosenQuizzes, isTest, questionParts, readRegistry } from "./registry";

export const printQuiz: Command = {
  id: "print-quiz",
  takes: ["quiz"],
  run(workbook, answers) {
    const bank = readBankSheet(workbook);
    const registry = readRegistry(workbook);
    const quiz = chosenQuizzes(workbook, registry.quizzes, answers).find(
      (one) => isTest(one) && questionParts(one).length > 0,
    );
    const words = workbook.messages.quiz.commands;
    if (!quiz) throw new Refusal(words.noQuiz);
    const { plan, drawn, findings } = planOf(workbook, bank, quiz);
    const paper = paperQuiz(plan, (id, item) => {
      const question = bank.byId.get(id)?.question;
      return question ? printedKey(question, item) : "";
    });
    // Google Forms gives a grid no points; on paper it has what the quiz says.
    const worth = new Map(drawn.map(({ entry, points }) => [entry.question.id, points]));
    writePage(workbook, "printedQuiz", pageOf(paper, worth, workbook));
    const sheet = sheetName(workbook, "printedQuiz");
    const text = words.printed({ quiz: quiz.id, questions: paper.items.length, sheet });
    const located = locateFindings(workbook, findings, placesOf(registry.read));
    return { summary: { text, key: paper.key }, findings: located };
  },
};

function printedKey(question: Question, item: PaperItem): string {
  if (question.type !== "matching") return keyText(question);
  const { lefts, rights, key } = question;
  return pairLetters(item, (left) => rights[key.pairs[lefts.indexOf(left)] ?? -1] ?? "");
}

function pageOf(
  paper: PaperQuiz,
  worthOf: ReadonlyMap<string, number>,
  { messages, format }: Workbook,
): PageBlock[] {
  const words = messages.quiz.paper;
  const blocks: PageBlock[] = [
    { kind: "title", text: paper.title },
    ...(paper.description === "" ? [] : [{ kind: "text" as const, text: paper.description }]),
    {
      kind: "text",
      text: `${words.participantId}: ______________   ${words.name}: ______________`,
    },
  ];
  let section = "";
  for (const item of paper.items) {
    if (item.section !== section) blocks.push({ kind: "heading", text: item.section });
    section = item.section;
    const points = worthOf.get(item.questionId);
    const worth = points === undefined ? "" : ` (${words.points(points, format)})`;
    blocks.push({ kind: "text", text: `${item.number}. ${item.stem}${worth}` });
    blocks.push(...answerLines(item, words));
  }
  blocks.push({ kind: "heading", text: words.answerKey });
  blocks.push({ kind: "note", text: words.howToType });
  blocks.push({
    kind: "table",
    columns: [
      { header: words.number, format: "0" },
      { header: words.answerKey, format: "@" },
    ],
    rows: paper.key.map(({ number, key }) => [number, key]),
  });
  return blocks;
}

function answerLines(item: PaperItem, words: Workbook["messages"]["quiz"]["paper"]): PageBlock[] {
  const hints = { one: words.chooseOne, several: words.chooseSeveral, pairs: words.matchPairs };
  const hint = item.answer in hints ? hints[item.answer as keyof typeof hints] : "";
  const lines = [
    ...(hint === "" ? [] : [`   ${hint}`]),
    ...item.lefts.map((left, index) => `   ${index + 1}) ${left}: ____`),
    ...item.options.map(({ letter, text }) => `   ${letter}. ${text}`),
    ...(item.options.length === 0 ? [`   ${"_".repeat(60)}`] : []),
    ...(item.answer === "paragraph" ? ["_", "_", "_"].map(() => `   ${"_".repeat(60)}`) : []),
  ];
  return lines.map((text) => ({ kind: "note" as const, text }));
}
