import { formPurposes } from "./forms/formPlan";
import { domains, levels, questionStatuses, questionTypes } from "./question";

/** Closed lists of codes in the quiz room's sheets; their labels are in `i18n`. */
export const quizChoiceSets = {
  questionType: questionTypes,
  questionStatus: questionStatuses,
  learningDomain: domains,
  level: levels,
  formPurpose: formPurposes,
  templateKind: ["rating", "choice", "comment", "shortText", "indicator"],
  formVersion: ["single", "A", "B"],
  quizStatus: ["planned", "building", "open", "closed", "missing"],
  linkedBy: ["id", "email", "name", "hand"],
  timing: ["inTime", "early", "late"],
  attemptMark: ["counted", "notCounted", "excluded"],
  essayState: ["waitsForFirst", "waitsForSecond", "waitsForThird", "final"],
  verdict: ["accept", "revise", "discard"],
  difficultyCategory: ["hard", "medium", "easy"],
  discriminationCategory: ["veryGood", "good", "fair", "poor", "negative"],
} as const;

export type QuizChoiceSet = keyof typeof quizChoiceSets;
export type QuizChoice<Set extends QuizChoiceSet> = (typeof quizChoiceSets)[Set][number];
