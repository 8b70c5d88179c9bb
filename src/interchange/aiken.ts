import { blankQuestion, type Question } from "../domain/quiz/question";
import type { QuestionFileProblem } from "../domain/quiz/questionFileProblem";
import { letterOf, optionLimit } from "./bodies";
import { ProblemList, questionLimit, type ReadQuestions } from "./problems";

const choiceLine = /^([A-Z])[).][ \t]?(.*)$/;
const answerLine = /^ANSWER:\s*(.*)$/;

/** A question while its lines come in. */
interface OpenQuestion {
  line: number;
  stem: string[];
  letters: string;
  options: string[];
}

/**
 * Reads Aiken: a stem, choices `A)` or `A.`, and `ANSWER: B`. A stem that runs over several lines
 * without a blank one is joined and said; any other line while a question is open means that it
 * was not completed, and begins the next.
 */
export function importAiken(text: string): ReadQuestions {
  const questions: { question: Question; line: number }[] = [];
  const problems: QuestionFileProblem[] = [];
  let open: OpenQuestion | null = null;
  const finish = (question: OpenQuestion, answer: string | null) => {
    const said = new ProblemList(question.line);
    const read = readQuestion(question, answer, said);
    problems.push(...said.problems);
    if (read) questions.push({ question: read, line: question.line });
  };
  let afterBlank = true;
  text.split(/\r\n?|\n/).forEach((raw, index) => {
    const line = raw.trim();
    const choice = choiceLine.exec(line);
    const answer = answerLine.exec(line);
    const blank = afterBlank;
    afterBlank = line === "";
    if (line.length < 2) return;
    if (answer || choice) {
      open ??= { line: index + 1, stem: [], letters: "", options: [] };
      if (choice) addChoice(open, choice);
      else {
        finish(open, answer?.[1] ?? "");
        open = null;
      }
      return;
    }
    if (open && (blank || open.options.length > 0)) {
      finish(open, null);
      open = null;
    }
    open ??= { line: index + 1, stem: [], letters: "", options: [] };
    open.stem.push(line);
  });
  if (open) finish(open, null);
  return { questions, problems };
}

function addChoice(open: OpenQuestion, choice: RegExpExecArray) {
  open.letters += choice[1];
  open.options.push((choice[2] as string).trim());
}

function readQuestion(
  { stem, options, letters }: OpenQuestion,
  answer: string | null,
  problems: ProblemList,
): Question | null {
  if (answer === null && options.length === 0) return problems.error("aiken-not-completed", {});
  if (answer === null) return problems.error("aiken-answer-missing", { options: options.length });
  if (stem.length === 0) return problems.error("empty-question", {});
  if (options.length < 2) return problems.error("one-option-only", { options: options.length });
  const text = stem.join("\n");
  const characters = text.length + options.join("").length;
  if (characters > questionLimit) {
    return problems.error("question-too-long", { characters, limit: questionLimit });
  }
  const right = keyIndex(answer, letters, problems);
  if (right === null) return null;
  if (stem.length > 1) problems.warn("aiken-stem-joined", { lines: stem.length });
  const blank = options.indexOf("");
  if (blank >= 0) problems.warn("empty-option", { letter: letterOf(blank) });
  if (options.length > optionLimit) {
    problems.warn("too-many-options", { options: options.length, limit: optionLimit });
  }
  const key = { right: [right], shares: null, feedbacks: null };
  return { ...blankQuestion(text), type: "single-choice", options, key };
}

/** The place of the key among the letters as written, which must be A, B, C … for it to be sure. */
function keyIndex(answer: string, letters: string, problems: ProblemList): number | null {
  const odd = [...letters].findIndex((letter, index) => letter !== letterOf(index));
  if (odd >= 0) {
    const facts = { expected: letterOf(odd), found: letters[odd] as string };
    return problems.error("aiken-letters", facts);
  }
  if (answer === "") return problems.error("no-right-answer", {});
  const named = /^[A-Za-z](?![A-Za-z])/.exec(answer)?.[0].toUpperCase() ?? "";
  const index = named === "" ? -1 : letters.indexOf(named);
  const single = /^[A-Za-z][).]?\s*$/.test(answer);
  if (index >= 0 && single) return index;
  return problems.error("key-outside-options", {
    key: answer.slice(0, 40),
    options: letters.length,
  });
}
