import type { ChoiceKey, Question } from "../domain/quiz/question";
import type { ExportField } from "../domain/quiz/questionFileProblem";
import { letterOf } from "./bodies";
import { htmlToText } from "./html";
import type { LossList } from "./losses";

const letters = 26;

/** One question as Aiken, which knows a stem, lettered choices and one answer, each on a line. */
export function aikenOf(question: Question, losses: LossList): string | null {
  const { type, options } = question;
  if (type !== "single-choice") return losses.refuse("type-not-held", { type });
  if (question.key.right.length > 1) return losses.refuse("type-not-held", { type });
  if (options.length > letters) {
    const facts = { options: options.length, limit: letters };
    return losses.refuse("too-many-options-to-write", facts);
  }
  const line = lineWriter(question, losses);
  const stem = line(question.stem);
  if (stem.length < 2) return losses.refuse("nothing-to-write", { part: "stem" });
  if (/^(?:[A-Z][).]|ANSWER:)/.test(stem)) return losses.refuse("looks-like-answer-line", {});
  dropFields(question, losses);
  const choices = options.map((option, index) => `${letterOf(index)}) ${line(option)}`);
  const answer = `ANSWER: ${letterOf(question.key.right[0] as number)}`;
  return [stem, ...choices, answer].join("\n");
}

function lineWriter(question: Question, losses: LossList): (text: string) => string {
  return (text) => {
    if (question.markup === "text") return losses.line(text);
    losses.lose("markup-dropped", {});
    return losses.line(htmlToText(text).text);
  };
}

function dropFields(question: Question & { readonly key: ChoiceKey }, losses: LossList) {
  const filled: Record<string, boolean> = {
    id: question.id !== null,
    title: question.title !== null,
    points: question.points !== 1,
    feedback: question.feedbackRight !== "" || question.feedbackWrong !== "",
    optionFeedback: question.key.feedbacks !== null,
    shares: question.key.shares !== null,
    domain: question.domain !== null,
    unit: question.unit !== null,
    kuk: question.kuk !== null,
    level: question.level !== null,
    difficulty: question.difficulty !== null,
    tags: question.tags.length > 0,
    status: question.status !== "draft",
  };
  for (const [field, isFilled] of Object.entries(filled)) {
    if (isFilled) losses.dropField(field as ExportField);
  }
}
