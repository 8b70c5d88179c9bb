import { readFileSync } from "node:fs";
import {
  type FileOptions,
  type QuestionFile,
  readQuestionFile,
} from "../../src/interchange/questionFile";

export function readFixture(name: string, options: Partial<FileOptions> = {}): QuestionFile {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  return readQuestionFile(bytes, options);
}

/** `line code` of each problem. */
export function told(file: Pick<QuestionFile, "problems">): string[] {
  return file.problems.map(({ line, code }) => `${line} ${code}`);
}

export function stems(file: Pick<QuestionFile, "questions">): string[] {
  return file.questions.map(({ question }) => question.stem);
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);
