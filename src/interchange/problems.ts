import type { Severity } from "../domain/finding";
import type { Question } from "../domain/quiz/question";
import type {
  QuestionFileCode,
  QuestionFileFacts,
  QuestionFileProblem,
} from "../domain/quiz/questionFileProblem";

export interface ReadQuestion {
  readonly question: Question;
  /** The line where it begins, counted from 1. */
  readonly line: number;
}

/** What one reader gives back: the questions it took and what it has to say. */
export interface ReadQuestions {
  readonly questions: readonly ReadQuestion[];
  readonly problems: readonly QuestionFileProblem[];
}

export interface ReadOptions {
  /** HTML in stems, options and feedback: made plain text, or kept as it is. */
  readonly html: "text" | "keep";
  /** A weight that Moodle does not list: the question is refused, or the nearest one is taken. */
  readonly weights: "refuse" | "nearest";
}

export const defaultReadOptions: ReadOptions = { html: "text", weights: "refuse" };

/** Longest source of one question; a bank cell holds 50,000 characters. */
export const questionLimit = 100_000;

/** No bank has so many questions in a file; a file that does was made to keep its reader busy. */
export const countLimit = 20_000;

/** What a reader gives back instead of more than {@link countLimit} questions. */
export function tooManyQuestions(): ReadQuestions {
  const said = new ProblemList(1);
  said.error("too-many-questions", { limit: countLimit });
  return { questions: [], problems: said.problems };
}

/** Collects what one question (or the file) has to say; `failed` once an error is among it. */
export class ProblemList {
  readonly problems: QuestionFileProblem[] = [];
  failed = false;

  constructor(private readonly line: number) {}

  error<Code extends QuestionFileCode>(code: Code, facts: QuestionFileFacts[Code]): null {
    this.failed = true;
    return this.add("error", code, facts);
  }

  warn<Code extends QuestionFileCode>(code: Code, facts: QuestionFileFacts[Code]): null {
    return this.add("warning", code, facts);
  }

  note<Code extends QuestionFileCode>(code: Code, facts: QuestionFileFacts[Code]): null {
    return this.add("info", code, facts);
  }

  private add<Code extends QuestionFileCode>(
    severity: Severity,
    code: Code,
    facts: QuestionFileFacts[Code],
  ): null {
    this.problems.push({ code, severity, line: this.line, facts } as QuestionFileProblem);
    return null;
  }
}
