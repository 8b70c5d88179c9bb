import { blankQuestion, type Question } from "../domain/quiz/question";
import type { QuestionFileProblem } from "../domain/quiz/questionFileProblem";
import {
  type AnswerPart,
  choiceBody,
  matchingBody,
  numberBody,
  type ReadAnswer,
  type ReadNumber,
  textBody,
} from "./bodies";
import { sidesOf } from "./feedback";
import { cutGift, type GiftBlock } from "./giftBlocks";
import { type GiftAnswer, type GiftAnswers, readGiftAnswers } from "./giftStructure";
import { findUnescaped, splitOnce, unescapeGift } from "./giftText";
import { type MarkupReader, markupReader, oneLine, type Piece } from "./markup";
import { readTags } from "./metaTags";
import { readRange } from "./numbers";
import {
  countLimit,
  ProblemList,
  questionLimit,
  type ReadOptions,
  type ReadQuestions,
  tooManyQuestions,
} from "./problems";
import { titleOrNull } from "./title";
import { unitOfCategory } from "./unit";
import { readPercent } from "./weights";

/** Reads a GIFT file question by question; a bad one is reported and its neighbours are taken. */
export function importGift(text: string, options: ReadOptions): ReadQuestions {
  const questions: { question: Question; line: number }[] = [];
  const problems: QuestionFileProblem[] = [];
  let unit: string | null = null;
  const blocks = cutGift(text);
  if (blocks.length > countLimit) return tooManyQuestions();
  for (const block of blocks) {
    if (block.category !== null) {
      unit = unitOfCategory(block.category);
      continue;
    }
    const said = new ProblemList(block.line);
    const question = readBlock(block, options, said);
    problems.push(...said.problems);
    if (question && !said.failed) {
      questions.push({ question: { ...question, unit }, line: block.line });
    }
  }
  return { questions, problems };
}

function readBlock(block: GiftBlock, options: ReadOptions, problems: ProblemList): Question | null {
  if (block.text.length > questionLimit) {
    const facts = { characters: block.text.length, limit: questionLimit };
    return problems.error("question-too-long", facts);
  }
  const parts = takeApart(block, problems);
  if (!parts) return null;
  const stem = pieceOf(parts.stem, "auto");
  if (stem.text.trim() === "") return problems.error("empty-question", {});
  if (parts.answers === null) return keptAside("description", block, parts, options, problems);
  if (isCloze(parts.answers)) return keptAside("cloze", block, parts, options, problems);
  const answers = readGiftAnswers(parts.answers);
  if (!answers) {
    const weight = weightOverFull(parts.answers);
    if (weight !== null) return problems.error("weight-not-in-moodle-list", weight);
    return problems.error("answers-not-understood", { text: oneLine(parts.answers).slice(0, 80) });
  }
  return readAnswers(block, parts, answers, options, problems);
}

/** A weight beyond ±100 %, which the grammar refuses without saying so. */
function weightOverFull(answers: string): { percent: number; nearest: number } | null {
  for (const match of answers.matchAll(/[=~]\s*%(-?\d{1,6}(?:\.\d*)?)%/g)) {
    const percent = Number(match[1]);
    if (Math.abs(percent) > 100) return { percent, nearest: percent > 0 ? 100 : -100 };
  }
  return null;
}

function readAnswers(
  block: GiftBlock,
  parts: Parts,
  answers: GiftAnswers,
  options: ReadOptions,
  problems: ProblemList,
): Question | null {
  const stem = pieceOf(parts.stem, "auto");
  const inherited = (text: string) => pieceOf(text, stem.format);
  const texts = answers.kind === "choice" ? answers.answers.map(({ text }) => inherited(text)) : [];
  const feedbacks = answers.answers.map(({ feedback }) => inherited(feedback));
  const general = inherited(answers.general);
  const lefts =
    answers.kind === "matching" ? answers.answers.map((pair) => inherited(pair.text)) : [];
  const reader = markupReader([stem, ...texts, ...feedbacks, ...lefts, general], options);
  const common = commonOf(block, parts, reader.read(stem), reader.markup);
  const body = bodyOf({ answers, reader, inherited, options, problems });
  listImages(reader, problems);
  return body && { ...common, ...body };
}

interface BodyContext {
  readonly answers: GiftAnswers;
  readonly reader: MarkupReader;
  readonly inherited: (text: string) => Piece;
  readonly options: ReadOptions;
  readonly problems: ProblemList;
}

function bodyOf(context: BodyContext): AnswerPart | null {
  const { answers, reader, inherited, problems } = context;
  const shown = (text: string) => reader.read(inherited(text));
  const feedback = { right: "", wrong: "", general: shown(answers.general) };
  switch (answers.kind) {
    case "choice": {
      const marked = answers.answers.some(({ isRight }) => isRight);
      const read = readEach(context, (answer) => (answer.isRight ? 100 : 0), shown);
      const type = marked ? "single-choice" : "multiple-choice";
      return read && choiceBody(type, read, feedback, problems);
    }
    case "text": {
      const read = readEach(
        context,
        () => 100,
        (text) => unescapeGift(pieceText(text)).trim(),
      );
      return read && textBody(read, false, feedback, problems);
    }
    case "number":
      return readNumbers(context, feedback);
    case "matching": {
      const pairs = answers.answers.map((pair) => ({
        left: shown(pair.text),
        right: unescapeGift(joinLines(pair.partner)).trim(),
      }));
      return matchingBody(pairs, feedback, problems);
    }
    case "truth": {
      const [wrong = "", right = ""] = answers.answers.map((answer) => shown(answer.feedback));
      const said = sidesOf({ ...feedback, right, wrong });
      return { type: "true-false", options: [], key: { answer: answers.isTrue }, ...said };
    }
    case "essay":
      return { type: "essay", options: [], key: { guide: "" }, ...sidesOf(feedback) };
  }
}

function readEach(
  { answers, reader, inherited, options, problems }: BodyContext,
  usual: (answer: GiftAnswer) => number,
  textOf: (text: string) => string,
): ReadAnswer[] | null {
  const read = answers.answers.map((answer) => ({
    text: textOf(answer.text),
    share: readPercent(answer.percent ?? usual(answer), options, problems),
    feedback: reader.read(inherited(answer.feedback)),
  }));
  return read.every((answer): answer is ReadAnswer => answer.share !== null) ? read : null;
}

function readNumbers(
  context: BodyContext,
  feedback: { right: string; wrong: string; general: string },
) {
  const star = (text: string) => text === "" || text === "*";
  const usual = (answer: GiftAnswer) => (answer.isRight ? 100 : 0);
  const read = readEach(context, usual, (text) => (star(text.trim()) ? "*" : text.trim()));
  const numbers = read?.map((answer): ReadNumber | null => {
    if (answer.text === "*" && answer.share === 0) return { ...answer, value: 0, tolerance: 0 };
    const range = readRange(unescapeGift(answer.text), context.problems);
    return range && { ...answer, ...range };
  });
  if (!numbers?.every((answer): answer is ReadNumber => answer !== null)) return null;
  return numberBody(numbers, feedback, context.problems);
}

interface Parts {
  readonly title: string | null;
  readonly stem: string;
  /** `null` where there are no braces at all. */
  readonly answers: string | null;
}

/** Title, stem and answers; text after the closing brace makes it a gap in the stem. */
function takeApart(block: GiftBlock, problems: ProblemList): Parts | null {
  const { title, rest } = takeTitle(block.text);
  const open = findUnescaped(rest, "{");
  const close = findUnescaped(rest, "}");
  if (block.unclosed || (open >= 0 && close < 0)) return problems.error("brace-not-closed", {});
  if (close >= 0 && (open < 0 || close < open)) return problems.error("brace-not-opened", {});
  if (open < 0) return { title, stem: rest, answers: null };
  const answers = rest.slice(open + 1, close);
  const tail = rest.slice(close + 1);
  const extra = findUnescaped(answers, "{") >= 0 || /[{}]/.test(tail.replace(/\\./g, ""));
  if (extra) return problems.error("extra-brace", {});
  const gap = tail.trim() === "" ? "" : `_____${tail}`;
  return { title, stem: rest.slice(0, open) + gap, answers };
}

function takeTitle(text: string): { title: string | null; rest: string } {
  if (!text.startsWith("::")) return { title: null, rest: text };
  const [title, rest] = splitOnce(text.slice(2), "::");
  if (rest === null) return { title: null, rest: text };
  return { title: oneLine(unescapeGift(title)) || null, rest: rest.trim() };
}

function commonOf(block: GiftBlock, parts: Parts, stem: string, markup: "text" | "html") {
  return {
    ...blankQuestion(stem),
    markup,
    id: block.id,
    title: titleOrNull(parts.title, stem, markup),
    ...readTags(block.tags),
  };
}

/** Kept with its source: a form cannot show it, and the bank must not lose it. */
function keptAside(
  kind: "description" | "cloze",
  block: GiftBlock,
  parts: Parts,
  options: ReadOptions,
  problems: ProblemList,
): Question {
  const stem = pieceOf(parts.answers === null ? parts.stem : takeTitle(block.text).rest, "auto");
  const reader = markupReader([stem], options);
  const common = commonOf(block, parts, reader.read(stem), reader.markup);
  listImages(reader, problems);
  problems.warn("unsupported-in-forms", { kind });
  const source = { format: "gift", kind, text: block.source } as const;
  return { ...common, type: "unsupported", source, key: null };
}

function isCloze(answers: string): boolean {
  return /^\s*\d*:[A-Z_]{2,}:/.test(answers);
}

/** `[html]` and its like in front of a text; otherwise the format of the stem. */
function pieceOf(text: string, inherited: Piece["format"]): Piece {
  const claimed = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text);
  const format = claimed ? (formats[claimed[1] as string] as Piece["format"]) : inherited;
  const content = joinLines(text.slice(claimed?.[0].length ?? 0));
  return { format, text: unescapeGift(content) };
}

function pieceText(text: string): string {
  return joinLines(text.replace(/^\s*\[(?:html|moodle|plain|markdown)\]/, ""));
}

const formats: Record<string, Piece["format"]> = {
  html: "html",
  moodle: "auto",
  plain: "plain",
  markdown: "plain",
};

/** A line of the file ends a line of the text, its indentation apart; `\n` is not touched. */
function joinLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}

function listImages(reader: MarkupReader, problems: ProblemList) {
  if (reader.images.length > 0) problems.warn("image-listed", { files: [...reader.images] });
}
