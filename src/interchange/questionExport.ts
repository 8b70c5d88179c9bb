import type { Question } from "../domain/quiz/question";
import type { ExportLoss } from "../domain/quiz/questionFileProblem";
import { aikenOf } from "./aikenExport";
import { giftCategory, giftOf } from "./giftExport";
import { canBeWritten, LossList } from "./losses";
import { readTags } from "./metaTags";
import type { QuestionFormat } from "./questionFile";
import { xmlCategory, xmlOf } from "./xmlExport";

export interface WrittenQuestions {
  readonly text: string;
  /** How many questions are in the text. */
  readonly written: number;
  /** What the format could not hold; empty where reading the text gives the same questions. */
  readonly losses: readonly ExportLoss[];
}

/** Questions as a file of the format, with a report of what it could not hold. */
export function writeQuestions(
  questions: readonly Question[],
  format: QuestionFormat,
): WrittenQuestions {
  const { one, category } = writers[format];
  const parts: string[] = [];
  const losses: ExportLoss[] = [];
  let unit: string | null = null;
  let written = 0;
  questions.forEach((question, index) => {
    const list = new LossList(index, question);
    const text = canBeWritten(question, list) ? one(question, list) : null;
    if (text !== null) {
      if (format !== "aiken") dropHiddenTags(question, list);
      const own =
        format === "aiken" || question.unit === null ? null : list.line(question.unit) || null;
      if (own !== unit) parts.push(category(own));
      unit = own;
      parts.push(text);
      written++;
    }
    losses.push(...list.finish());
  });
  return { text: wrapped(parts, format), written, losses };
}

type Writer = (question: Question, losses: LossList) => string | null;

const writers: Record<QuestionFormat, { one: Writer; category: (unit: string | null) => string }> =
  {
    gift: { one: giftOf, category: giftCategory },
    aiken: { one: aikenOf, category: () => "" },
    xml: { one: xmlOf, category: xmlCategory },
  };

function wrapped(parts: readonly string[], format: QuestionFormat): string {
  if (format !== "xml") return parts.map((part) => `${part}\n`).join("\n");
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
  return `${head}${parts.map((part) => `${part}\n`).join("")}</quiz>\n`;
}

/** A tag that reads like one of our fields would come back as that field. */
function dropHiddenTags(question: Question, losses: LossList) {
  const read = readTags(question.tags);
  if (read.tags.length !== question.tags.length) losses.dropField("tags");
}
