import type { QuestionFileProblem } from "../domain/quiz/questionFileProblem";
import { importAiken } from "./aiken";
import { decodeText, type Encoding } from "./encoding";
import { importGift } from "./gift";
import { importXml } from "./moodleXml";
import {
  countLimit,
  defaultReadOptions,
  ProblemList,
  type ReadOptions,
  type ReadQuestion,
  type ReadQuestions,
  tooManyQuestions,
} from "./problems";

export const questionFormats = ["gift", "aiken", "xml"] as const;
export type QuestionFormat = (typeof questionFormats)[number];

export interface QuestionFile {
  /** `null` where the file is none of the three. */
  readonly format: QuestionFormat | null;
  readonly encoding: Encoding | null;
  readonly questions: readonly ReadQuestion[];
  /** In the order of the file; an `error` means that the question was not taken. */
  readonly problems: readonly QuestionFileProblem[];
}

export interface FileOptions extends ReadOptions {
  /** Told rather than detected. */
  readonly format: QuestionFormat | null;
}

/** Pictures travel inside Moodle XML; beyond this a browser would be slow to answer. */
export const byteLimit = 32 * 1024 * 1024;

/** What questions of a format are made of, and how often it may stand in a file of the most questions. */
const marks: Record<QuestionFormat, readonly (readonly [mark: string, perQuestion: number])[]> = {
  gift: [
    ["{", 20],
    ["}", 20],
    ["$CATEGORY", 1],
    ["=", 12],
    ["~", 12],
  ],
  aiken: [
    ["ANSWER:", 1],
    ["\n", 20],
  ],
  xml: [
    ["<question ", 1],
    ["<", 60],
  ],
};

/** The front door: bytes of a GIFT, Aiken or Moodle XML file to questions and problems by line. */
export function readQuestionFile(
  bytes: Uint8Array,
  options: Partial<FileOptions> = {},
): QuestionFile {
  const said = new ProblemList(1);
  if (bytes.length > byteLimit) {
    said.error("file-too-large", { bytes: bytes.length, limit: byteLimit });
    return { format: null, encoding: null, questions: [], problems: said.problems };
  }
  const decoded = decodeText(bytes);
  if (!decoded) {
    said.error("wrong-encoding", {});
    return { format: null, encoding: null, questions: [], problems: said.problems };
  }
  const { encoding } = decoded;
  if (encoding === "windows-1252") said.warn("encoding-converted", { encoding });
  const read = readQuestionText(decoded.text, options);
  return { ...read, encoding, problems: [...said.problems, ...read.problems] };
}

/** The same for text that was pasted. */
export function readQuestionText(
  text: string,
  options: Partial<FileOptions> = {},
): Omit<QuestionFile, "encoding"> {
  const format = options.format ?? detectFormat(text);
  if (format === null) {
    const said = new ProblemList(1);
    said.error("not-a-question-file", {});
    return { format, questions: [], problems: said.problems };
  }
  if (marks[format].some(([mark, most]) => hasMore(text, mark, most * countLimit))) {
    return { format, ...tooManyQuestions() };
  }
  const read = readers[format](text, { ...defaultReadOptions, ...options });
  const { questions, problems } = withUniqueIds(read);
  return { format, questions, problems: [...problems].sort((a, b) => a.line - b.line) };
}

const readers: Record<QuestionFormat, (text: string, options: ReadOptions) => ReadQuestions> = {
  gift: importGift,
  aiken: importAiken,
  xml: importXml,
};

function hasMore(text: string, mark: string, limit: number): boolean {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (++found > limit) return true;
  }
  return false;
}

/** How many lines or places match; more than so many are not told apart. */
function countUpTo(limit: number, text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (found < limit && pattern.test(text)) found++;
  pattern.lastIndex = 0;
  return found;
}

/**
 * XML begins with `<`. Aiken has an answer line under lettered choices for (nearly) every question;
 * GIFT has braces. A file of both is what it has more of.
 */
export function detectFormat(text: string): QuestionFormat | null {
  if (/^\s*</.test(text)) return "xml";
  const [answers, choices, braces] = [/^[ \t]*ANSWER:/gm, /^[ \t]*[A-Z][).]/gm, /\{/g].map(
    (pattern) => countUpTo(10 * countLimit, text, pattern),
  ) as [number, number, number];
  if (choices > 0 && answers > 0 && answers >= braces) return "aiken";
  if (braces > 0 || /^[ \t]*(?:::|\$CATEGORY:)/m.test(text)) return "gift";
  return choices > 1 ? "aiken" : null;
}

/** An ID belongs to the first that bears it; a later one is taken without, and said. */
function withUniqueIds(read: ReadQuestions): ReadQuestions {
  const firstLines = new Map<string, number>();
  const problems: QuestionFileProblem[] = [...read.problems];
  const questions = read.questions.map(({ question, line }) => {
    const firstLine = question.id === null ? undefined : firstLines.get(question.id);
    if (question.id === null) return { question, line };
    if (firstLine === undefined) {
      firstLines.set(question.id, line);
      return { question, line };
    }
    const said = new ProblemList(line);
    said.warn("duplicate-id", { id: question.id, firstLine });
    problems.push(...said.problems);
    return { question: { ...question, id: null }, line };
  });
  return { questions, problems };
}
