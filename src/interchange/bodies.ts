import type { AcceptedNumber, AcceptedText, QuestionBody } from "../domain/quiz/question";
import { sharesOf } from "../domain/quiz/question";
import {
  bankFeedback,
  choiceStandings,
  type FileFeedback,
  ownOrNull,
  type Standing,
  shareStanding,
  sidesOf,
} from "./feedback";
import type { ProblemList } from "./problems";
import { moodleShares } from "./weights";

/** The part of a question that its answers make; `options` and feedback go with it. */
export type AnswerPart = QuestionBody & {
  readonly options: readonly string[];
  readonly feedbackRight: string;
  readonly feedbackWrong: string;
};

export interface ReadAnswer {
  readonly text: string;
  readonly share: number;
  readonly feedback: string;
}

type CommonFeedback = Omit<FileFeedback, "own">;

/** Columns A–H of the bank. */
export const optionLimit = 8;

/** Choices with their shares, as GIFT and XML give them; `null` and a problem where that fails. */
export function choiceBody(
  type: "single-choice" | "multiple-choice",
  answers: readonly ReadAnswer[],
  feedback: CommonFeedback,
  problems: ProblemList,
): AnswerPart | null {
  if (answers.length < 2) return problems.error("one-option-only", { options: answers.length });
  const isRight = ({ share }: ReadAnswer) => (type === "single-choice" ? share === 1 : share > 0);
  const right = answers.flatMap((answer, index) => (isRight(answer) ? [index] : []));
  if (right.length === 0) return problems.error("no-right-answer", {});
  checkOptions(answers, problems);
  const shares = answers.map(({ share }) => share);
  const plain = { right, shares: null, feedbacks: null };
  const key = isPlain(shares, sharesOf(plain, shares.length)) ? plain : { ...plain, shares };
  const own = answers.map((answer) => answer.feedback);
  const bank = bankFeedback({ ...feedback, own }, choiceStandings(key, shares));
  return {
    type,
    options: answers.map((answer) => answer.text),
    key: { ...key, feedbacks: ownOrNull(bank.own) },
    feedbackRight: bank.right,
    feedbackWrong: bank.wrong,
  };
}

function checkOptions(answers: readonly ReadAnswer[], problems: ProblemList) {
  const blank = answers.findIndex(({ text }) => text === "");
  if (blank >= 0) problems.warn("empty-option", { letter: letterOf(blank) });
  if (answers.length > optionLimit) {
    problems.warn("too-many-options", { options: answers.length, limit: optionLimit });
  }
}

/** Whether shares read from a file (rounded as Moodle lists them) are those of the plain key. */
function isPlain(shares: readonly number[], plain: readonly number[]): boolean {
  return shares.every((share, index) => {
    const expected = plain[index] as number;
    const listed = moodleShares.some((candidate) => Math.abs(candidate - expected) < 0.00001);
    return Math.abs(share - expected) < (listed ? 0.00001 : 0.03);
  });
}

/** Texts that are accepted; a wrong `*` is how both formats say what a wrong answer reads. */
export function textBody(
  answers: readonly ReadAnswer[],
  caseSensitive: boolean,
  feedback: CommonFeedback,
  problems: ProblemList,
): AnswerPart | null {
  const { accepted, wrong } = withoutWrongStar(answers, feedback.wrong);
  if (!accepted.some(({ share }) => share > 0)) return problems.error("no-right-answer", {});
  const bank = answersFeedback(accepted, { ...feedback, wrong });
  return {
    type: "short-answer",
    options: [],
    key: {
      answers: accepted.map((answer, index) => withOwn(answer, bank.own[index])),
      caseSensitive,
    },
    feedbackRight: bank.right,
    feedbackWrong: bank.wrong,
  };
}

export type ReadNumber = Omit<AcceptedNumber, "share" | "feedback"> & ReadAnswer;

export function numberBody(
  answers: readonly ReadNumber[],
  feedback: CommonFeedback,
  problems: ProblemList,
): AnswerPart | null {
  const { accepted, wrong } = withoutWrongStar(answers, feedback.wrong);
  if (!accepted.some(({ share }) => share > 0)) return problems.error("no-right-answer", {});
  const bank = answersFeedback(accepted, { ...feedback, wrong });
  const keyAnswers = accepted.map(({ value, tolerance, share }, index) => ({
    value,
    tolerance,
    share,
    feedback: bank.own[index] ?? "",
  }));
  return {
    type: "numeric",
    options: [],
    key: { answers: keyAnswers },
    feedbackRight: bank.right,
    feedbackWrong: bank.wrong,
  };
}

function withoutWrongStar<Answer extends ReadAnswer>(answers: readonly Answer[], wrong: string) {
  const isStar = ({ text, share }: Answer) => text === "*" && share === 0;
  const star = answers.find((answer) => isStar(answer) && answer.feedback !== "");
  return {
    accepted: answers.filter((answer) => !isStar(answer)),
    wrong: wrong || star?.feedback || "",
  };
}

function answersFeedback(answers: readonly ReadAnswer[], feedback: CommonFeedback) {
  // A known wrong answer with its own feedback does not speak for all wrong ones.
  const standings = answers.map(({ share }): Standing => {
    const standing = shareStanding(share);
    return standing === "wrong" ? "between" : standing;
  });
  return bankFeedback({ ...feedback, own: answers.map((answer) => answer.feedback) }, standings);
}

function withOwn(answer: ReadAnswer, own: string | undefined): AcceptedText {
  return { text: answer.text, share: answer.share, feedback: own ?? "" };
}

export interface ReadPair {
  readonly left: string;
  readonly right: string;
}

/** Pairs; one without a left side offers a partner that fits nothing. */
export function matchingBody(
  pairs: readonly ReadPair[],
  feedback: CommonFeedback,
  problems: ProblemList,
): AnswerPart | null {
  const incomplete = pairs.findIndex(({ right }) => right === "");
  if (incomplete >= 0) return problems.error("pair-incomplete", { pair: incomplete + 1 });
  const asked = pairs.filter(({ left }) => left !== "");
  if (asked.length < 2) return problems.error("one-pair-only", { pairs: asked.length });
  const ordered = [...asked, ...pairs.filter(({ left }) => left === "")];
  const rights = [...new Set(ordered.map(({ right }) => right))];
  return {
    type: "matching",
    options: [],
    lefts: asked.map(({ left }) => left),
    rights,
    key: { pairs: asked.map(({ right }) => rights.indexOf(right)) },
    ...sidesOf(feedback),
  };
}

/** 0 is A; beyond Z the number itself. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
