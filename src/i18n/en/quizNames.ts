import type { Level, QuestionType } from "../../domain/quiz/question";

export const typeNames: Readonly<Record<QuestionType, string>> = {
  "single-choice": "Single Choice",
  "multiple-choice": "Multiple Choice",
  "true-false": "True/False",
  "short-answer": "Short Answer",
  numeric: "Numeric",
  matching: "Matching",
  essay: "Essay",
  unsupported: "Not Supported by Forms",
};

export const levelNames: Readonly<Record<Level, string>> = {
  C1: "C1 Remember",
  C2: "C2 Understand",
  C3: "C3 Apply",
  C4: "C4 Analyse",
  C5: "C5 Evaluate",
  C6: "C6 Create",
};

/** The columns of a question's options. */
export const optionColumns = {
  optionA: "Option A",
  optionB: "Option B",
  optionC: "Option C",
  optionD: "Option D",
  optionE: "Option E",
  optionF: "Option F",
  optionG: "Option G",
  optionH: "Option H",
};

/** What a question's text columns are called within a sentence. */
export const fieldNames: Readonly<Record<string, string>> = {
  stem: "The question text",
  ...optionColumns,
  feedbackRight: "The feedback for right answers",
  feedbackWrong: "The feedback for wrong answers",
};

/** Kinds of Google Forms items, with their article. */
export const itemKinds: Readonly<Record<string, string>> = {
  section: "a section",
  text: "a short answer",
  paragraph: "a paragraph",
  choice: "a multiple-choice item",
  checkbox: "a checkbox item",
  list: "a drop-down list",
  grid: "a grid",
  scale: "a linear scale",
  other: "an item of another kind",
};

export const figureLabels = {
  n: "Participants analysed",
  nDropped: "Participants left out",
  questions: "Questions",
  mean: "Mean points",
  median: "Median points",
  standardDeviation: "Standard deviation",
  skewness: "Skewness",
  kurtosis: "Kurtosis",
  cic: "Coefficient of internal consistency (%)",
  errorRatio: "Error ratio (%)",
  standardError: "Standard error of measurement",
  kr20: "KR-20",
  groupSize: "Size of the upper and of the lower group",
};

export const optionLabels = {
  letter: "Option",
  text: "Text",
  right: "Key",
  count: "Chosen By",
  share: "Share",
  upper: "Upper Group",
  lower: "Lower Group",
  pointBiserial: "Correlation with Total",
  withRest: "Correlation with Rest",
  functioning: "Works",
};
