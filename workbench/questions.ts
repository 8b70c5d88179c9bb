/** `questions FILE`: what a GIFT, Aiken or Moodle XML file holds, or the same in another format. */

import { type WrittenQuestions, writeQuestions } from "../src/interchange/questionExport";
import {
  type QuestionFile,
  type QuestionFormat,
  questionFormats,
  readQuestionFile,
} from "../src/interchange/questionFile";
import { type InterchangeWording, wordingOf } from "../src/interchange/wording";
import { FileProblem } from "./files/problem";
import { fileSentence } from "./messages";

export interface QuestionsArgs {
  readonly file: string;
  /** Print `{questions, problems}` as JSON instead of a summary. */
  readonly json?: boolean;
  /** Convert, and print the file in that format. */
  readonly to?: string;
  readonly html?: string;
  /** Take the nearest weight where Moodle does not list one. */
  readonly nearestWeights?: boolean;
  readonly lang?: "id" | "en";
}

export interface QuestionsIo {
  read(file: string): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

type ExportLoss = WrittenQuestions["losses"][number];

/** Exit code: 0 where every question was taken, 1 where one was not, 2 for a wrong argument. */
export function runQuestions(args: QuestionsArgs, io: QuestionsIo): 0 | 1 | 2 {
  const wording = wordingOf(args.lang ?? "id");
  const target = args.to === undefined ? null : formatNamed(args.to);
  if (target === undefined || !["text", "keep", undefined].includes(args.html)) {
    io.err(`--to ${questionFormats.join("|")}, --html text|keep\n`);
    return 2;
  }
  const bytes = io.read(args.file);
  const file = readQuestionFile(bytes, {
    html: args.html === "keep" ? "keep" : "text",
    weights: args.nearestWeights ? "nearest" : "refuse",
  });
  if (file.encoding === null && bytes.includes(0) && !args.json) {
    io.err(`${fileSentence(nullIn(bytes, args.file), args.lang ?? "id")}\n`);
    return 1;
  }
  if (target !== null) return convert(file, target, args, io, wording);
  io.out(
    args.json ? `${JSON.stringify(jsonOf(file, wording), null, 2)}\n` : summary(file, wording),
  );
  return exitCode(file);
}

function nullIn(bytes: Uint8Array, path: string): FileProblem {
  const before = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0))).split(/\r\n?|\n/);
  const place = { row: before.length, column: (before.at(-1) ?? "").length + 1 };
  return new FileProblem("nullCharacter", path, null, place);
}

function formatNamed(name: string): QuestionFormat | undefined {
  return questionFormats.find((format) => format === name);
}

function convert(
  file: QuestionFile,
  target: QuestionFormat,
  args: QuestionsArgs,
  io: QuestionsIo,
  wording: InterchangeWording,
): 0 | 1 {
  const written = writeQuestions(
    file.questions.map(({ question }) => question),
    target,
  );
  const losses = written.losses.map((loss) => ({ ...loss, line: lineOf(file, loss) }));
  const { problems } = jsonOf(file, wording);
  const lossLines = losses.map((loss) => ({ ...placed(loss), message: wording.loss(loss) }));
  if (args.json) {
    io.out(`${JSON.stringify({ text: written.text, problems, losses: lossLines }, null, 2)}\n`);
  } else {
    io.out(written.text);
    io.err([...problems, ...lossLines].map(lineText).join(""));
  }
  return losses.some((loss) => !loss.written) ? 1 : exitCode(file);
}

function jsonOf(file: QuestionFile, wording: InterchangeWording) {
  return {
    format: file.format,
    encoding: file.encoding,
    questions: file.questions.map(({ question, line }) => ({ line, ...question })),
    problems: file.problems.map((problem) => ({
      line: problem.line,
      code: problem.code,
      severity: problem.severity,
      message: wording.problem(problem),
    })),
  };
}

function placed(loss: ExportLoss & { readonly line: number }) {
  return { line: loss.line, code: loss.code, written: loss.written };
}

function lineOf(file: QuestionFile, loss: ExportLoss): number {
  return file.questions[loss.question]?.line ?? 1;
}

function summary(file: QuestionFile, wording: InterchangeWording): string {
  const head = [file.format ?? "?", file.encoding ?? "?", file.questions.length].join(" · ");
  const questions = file.questions.map(
    ({ question, line }) => `${line}\t${question.type}\t${question.stem.split("\n")[0]}\n`,
  );
  return `${head}\n${questions.join("")}${jsonOf(file, wording).problems.map(lineText).join("")}`;
}

function lineText({ line, code, message }: { line: number; code: string; message: string }) {
  return `${line}\t${code}\t${message}\n`;
}

function exitCode(file: QuestionFile): 0 | 1 {
  return file.problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
