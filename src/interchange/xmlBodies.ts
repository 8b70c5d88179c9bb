import type { XmlElement } from "@rgrove/parse-xml";
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
import type { MarkupReader, Piece } from "./markup";
import { readNumber } from "./numbers";
import type { ProblemList, ReadOptions } from "./problems";
import { readPercent } from "./weights";
import { childOf, childrenOf, contentOf, pieceOf, textOf } from "./xmlTree";

export interface BodyContext {
  readonly element: XmlElement;
  readonly reader: MarkupReader;
  readonly options: ReadOptions;
  readonly problems: ProblemList;
}

const feedbackNames = ["generalfeedback", "correctfeedback", "incorrectfeedback", "graderinfo"];

/** Every text of a question but its stem that may hold HTML. */
export function piecesOf(element: XmlElement): Piece[] {
  const answers = childrenOf(element, "answer");
  const choices = element.attributes.type === "multichoice" ? answers : [];
  return [
    ...feedbackNames.map((name) => childOf(element, name)),
    ...answers.map((answer) => childOf(answer, "feedback")),
    ...choices,
    ...childrenOf(element, "subquestion"),
  ].map(pieceOf);
}

export function readBody(kind: string, context: BodyContext): AnswerPart | null {
  const read = readers[kind];
  return read ? read(context, commonFeedback(context)) : null;
}

type CommonFeedback = ReturnType<typeof commonFeedback>;

function commonFeedback({ element, reader }: BodyContext) {
  const said = (name: string) => reader.read(pieceOf(childOf(element, name)));
  return {
    right: said("correctfeedback"),
    wrong: said("incorrectfeedback"),
    general: said("generalfeedback"),
  };
}

type BodyReader = (context: BodyContext, feedback: CommonFeedback) => AnswerPart | null;

const readers: Record<string, BodyReader> = {
  multichoice: (context, feedback) => {
    const { element, reader, problems } = context;
    const single = /^(?:true|1)?$/.test(textOf(element, "single").toLowerCase());
    const answers = readAnswers(context, (answer) => reader.read(pieceOf(answer)));
    const type = single ? "single-choice" : "multiple-choice";
    return answers && choiceBody(type, answers, feedback, problems);
  },
  truefalse: readTruth,
  shortanswer: (context, feedback) => {
    const answers = readAnswers(context, contentOf);
    const caseSensitive = textOf(context.element, "usecase") === "1";
    return answers && textBody(answers, caseSensitive, feedback, context.problems);
  },
  numerical: readNumbers,
  matching: ({ element, reader, problems }, feedback) => {
    const pairs = childrenOf(element, "subquestion").map((pair) => ({
      left: reader.read(pieceOf(pair)),
      right: textOf(pair, "answer"),
    }));
    return matchingBody(pairs, feedback, problems);
  },
  essay: ({ element, reader }, feedback) => ({
    type: "essay",
    options: [],
    key: { guide: reader.read(pieceOf(childOf(element, "graderinfo"))) },
    ...sidesOf(feedback),
  }),
};

function readAnswers(
  { element, reader, options, problems }: BodyContext,
  textOfAnswer: (answer: XmlElement) => string,
): ReadAnswer[] | null {
  const answers = childrenOf(element, "answer").map((answer) => {
    const percent = readNumber(answer.attributes.fraction ?? textOf(answer, "fraction"), problems);
    return {
      text: textOfAnswer(answer),
      share: percent === null ? null : readPercent(percent, options, problems),
      feedback: reader.read(pieceOf(childOf(answer, "feedback"))),
    };
  });
  return answers.every((answer): answer is ReadAnswer => answer.share !== null) ? answers : null;
}

function readTruth(context: BodyContext, feedback: CommonFeedback): AnswerPart | null {
  const answers = readAnswers(context, (answer) => contentOf(answer).toLowerCase());
  const right = answers?.find(({ share }) => share === 1);
  if (!answers) return null;
  if (right?.text !== "true" && right?.text !== "false") {
    return context.problems.error("no-right-answer", {});
  }
  const other = answers.find((answer) => answer !== right);
  const own = { right: right.feedback, wrong: other?.feedback ?? "" };
  return {
    type: "true-false",
    options: [],
    key: { answer: right.text === "true" },
    ...sidesOf({ general: feedback.general, ...own }),
  };
}

function readNumbers(context: BodyContext, feedback: CommonFeedback): AnswerPart | null {
  const { element, problems } = context;
  const answers = readAnswers(context, contentOf);
  const elements = childrenOf(element, "answer");
  const numbers = answers?.map((answer, index): ReadNumber | null => {
    if (answer.text === "*" && answer.share === 0) return { ...answer, value: 0, tolerance: 0 };
    const value = readNumber(answer.text, problems);
    const written = textOf(elements[index] as XmlElement, "tolerance");
    const tolerance = written === "" ? 0 : readNumber(written, problems);
    if (value === null || tolerance === null) return null;
    return { ...answer, value, tolerance: Math.abs(tolerance) };
  });
  if (!numbers?.every((answer): answer is ReadNumber => answer !== null)) return null;
  return numberBody(numbers, feedback, problems);
}
