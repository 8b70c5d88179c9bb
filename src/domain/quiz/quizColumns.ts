import type { QuizChoiceSet } from "./quizChoices";

/**
 * The columns of the quiz room's sheets, in their order. Their labels are in `i18n`; *Jawaban* and
 * *Kertas* go on with one text column for each question, named by its ID or number.
 */

export interface QuizColumn {
  readonly key: string;
  readonly kind: "text" | "number" | "date" | "time" | "choice" | "list" | "flag";
  readonly required?: true;
  /** Name of the set of choices, for `choice`. */
  readonly choices?: QuizChoiceSet;
}

/** Columns of one kind, in their order. */
const columns =
  <const Kind extends Exclude<QuizColumn["kind"], "choice">>(kind: Kind) =>
  <const Key extends string>(...keys: Key[]) =>
    keys.map((key) => ({ key, kind }));
const text = columns("text");
const number = columns("number");
const date = columns("date");
const time = columns("time");
const list = columns("list");
const flag = columns("flag");

function choice<const Key extends string, const Choices extends QuizChoiceSet>(
  key: Key,
  choices: Choices,
) {
  return [{ key, kind: "choice" as const, choices }];
}

function required<Column>(all: readonly Column[]) {
  return all.map((column) => ({ ...column, required: true as const }));
}

export const quizColumns = {
  questions: [
    ...required(text("id")),
    ...required(choice("type", "questionType")),
    ...required(text("stem")),
    ...text(
      "optionA",
      "optionB",
      "optionC",
      "optionD",
      "optionE",
      "optionF",
      "optionG",
      "optionH",
      "key",
    ),
    ...required(number("points")),
    ...text("feedbackRight", "feedbackWrong"),
    ...choice("domain", "learningDomain"),
    ...text("unit", "kuk"),
    ...choice("level", "level"),
    ...number("difficulty"),
    ...list("tags"),
    ...required(choice("status", "questionStatus")),
    ...number("timesUsed"),
    ...date("lastUsed"),
  ],
  blueprint: [
    ...required(text("blueprint")),
    ...text("unit"),
    ...choice("level", "level"),
    ...choice("type", "questionType"),
    ...required(number("count")),
    ...number("points"),
    ...list("anchors"),
  ],
  quizzes: [
    ...required(text("id")),
    ...required(choice("purpose", "formPurpose")),
    ...required(text("title")),
    ...text("description", "blueprint"),
    ...choice("form", "formVersion"),
    ...text("seed", "instrument"),
    ...date("opensDate"),
    ...time("opensTime"),
    ...date("closesDate"),
    ...time("closesTime"),
    ...text("formId", "formUrl", "editUrl", "items"),
    ...required(choice("status", "quizStatus")),
    ...number("responses"),
    ...text("lastImport"),
  ],
  responses: [
    ...required(text("quiz", "responseId", "submitted")),
    ...text("participant"),
    ...choice("linkedBy", "linkedBy"),
    ...text("writtenId", "email", "name"),
    ...number("attempt"),
    ...choice("timing", "timing"),
    ...choice("mark", "attemptMark"),
    ...number("points", "maximum", "waiting", "score"),
    ...text("scoredFor"),
  ],
  essays: [
    ...required(text("code", "quiz", "question", "answer")),
    ...text("guide"),
    ...required(number("maximum")),
    ...text("grader1"),
    ...number("mark1"),
    ...text("grader2"),
    ...number("mark2"),
    ...text("grader3"),
    ...number("mark3"),
    ...choice("state", "essayState"),
    ...number("final"),
  ],
  itemAnalysis: [
    ...text("quiz", "question"),
    ...number("n"),
    ...choice("verdict", "verdict"),
    ...text("reasons"),
    ...number("difficulty", "difficultyLow", "difficultyHigh"),
    ...choice("difficultyCategory", "difficultyCategory"),
    ...number("discrimination"),
    ...choice("discriminationCategory", "discriminationCategory"),
    ...number(
      "pointBiserial",
      "itemRest",
      "itemRestLow",
      "itemRestHigh",
      "alphaIfDeleted",
      "facility",
      "sd",
      "intendedWeight",
      "effectiveWeight",
      "discriminationIndex",
      "discriminativeEfficiency",
    ),
    ...text("options", "suspectedKey"),
  ],
  paper: [
    ...required(text("quiz", "participant")),
    ...required(number("entry")),
    ...text("enteredBy"),
  ],
  templates: [
    ...required(choice("purpose", "formPurpose")),
    ...required(text("id")),
    ...text("section"),
    ...required(text("text")),
    ...required(choice("kind", "templateKind")),
    ...list("choices"),
    ...flag("required"),
  ],
  quizItems: [
    ...text("quiz", "item", "itemId", "title"),
    ...number("points"),
    ...text("acceptedKey"),
  ],
  distractors: [
    ...text("quiz", "question", "letter", "text", "right"),
    ...number("count", "share", "upper", "lower", "pointBiserial", "withRest"),
    ...text("functioning"),
  ],
  quizStatistics: [
    ...text("quiz"),
    ...number(
      "n",
      "nDropped",
      "questions",
      "mean",
      "median",
      "standardDeviation",
      "skewness",
      "kurtosis",
      "cic",
      "errorRatio",
      "standardError",
      "kr20",
      "groupSize",
    ),
  ],
  regrade: [
    ...text("quiz", "responseId", "participant"),
    ...number("before", "after", "change"),
    ...text("questions"),
  ],
} satisfies Record<string, readonly QuizColumn[]>;

export type QuizTable = keyof typeof quizColumns;
export type QuizColumnKey<T extends QuizTable> = (typeof quizColumns)[T][number]["key"];
