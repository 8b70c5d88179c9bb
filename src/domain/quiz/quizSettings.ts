import type { SettingDefinition } from "../setting";
import { itemSettings } from "./itemSettings";

/** The norms of the question bank, of quizzes, of answers and of item analysis. */
export const quizSettings = {
  fewestOptions: {
    kind: "number",
    default: 3,
    min: 2,
    max: 8,
    source: "Rodriguez 2005, Educ. Meas.: Issues Pract. 24(2):3",
    sourceDate: "2005",
  },
  optionLengthRatio: {
    kind: "number",
    default: 2.5,
    min: 1.1,
    max: 20,
  },
  keyLengthRatio: {
    kind: "number",
    default: 1.5,
    min: 1.1,
    max: 20,
  },
  similarStemShare: { kind: "share", default: 0.8, min: 0, max: 1 },
  similarOptionShare: {
    kind: "share",
    default: 0.85,
    min: 0,
    max: 1,
  },
  stemLengthLimit: {
    kind: "number",
    default: 4000,
    min: 50,
    max: 50_000,
  },
  optionLengthLimit: {
    kind: "number",
    default: 1000,
    min: 20,
    max: 50_000,
  },
  quizItemLimit: {
    kind: "number",
    default: 200,
    min: 1,
    max: 2000,
  },
  minutesSingleChoice: minutes(1),
  minutesMultipleChoice: minutes(1.5),
  minutesTrueFalse: minutes(0.5),
  minutesShortAnswer: minutes(1.5),
  minutesNumeric: minutes(2),
  minutesMatching: minutes(2),
  minutesEssay: minutes(10),
  respondentIdentity: {
    kind: "choice",
    default: "both",
    choices: ["participantId", "email", "both"],
  },
  parallelDifficultyGap: {
    kind: "number",
    default: 0.05,
    min: 0,
    max: 1,
  },
  targetEasyShare: target(0.3),
  targetMediumShare: target(0.5),
  targetHardShare: target(0.2),
  attemptPolicy: {
    kind: "choice",
    default: "first",
    choices: ["first", "last", "best"],
  },
  attemptsOutsideWindow: {
    kind: "choice",
    default: "counted",
    choices: ["counted", "excluded"],
  },
  nameSimilarity: { kind: "share", default: 0.85, min: 0, max: 1 },
  choiceGrading: {
    kind: "choice",
    default: "allOrNothing",
    choices: ["allOrNothing", "partial", "partialWithDeduction"],
  },
  textGrading: {
    kind: "choice",
    default: "list",
    choices: ["exact", "caseFree", "list"],
  },
  numericTolerance: {
    kind: "number",
    default: 0,
    min: 0,
    max: 1_000_000,
  },
  numericToleranceKind: {
    kind: "choice",
    default: "absolute",
    choices: ["absolute", "relative"],
  },
  essayGraderDifference: {
    kind: "share",
    default: 0.2,
    min: 0,
    max: 1,
  },
  essayThirdGrader: {
    kind: "choice",
    default: "closestPair",
    choices: ["closestPair", "meanOfThree", "thirdDecides"],
  },
  ...itemSettings,
} as const satisfies Record<string, SettingDefinition>;

/** Minutes that a question of one type is expected to take. */
function minutes<N extends number>(value: N) {
  return {
    kind: "number",
    default: value,
    min: 0,
    max: 240,
  } as const;
}

/** Share of a test that questions of one difficulty should make up. */
function target<N extends number>(value: N) {
  return {
    kind: "share",
    default: value,
    min: 0,
    max: 1,
    source: "Kunandar 2014, Penilaian Autentik",
    sourceDate: "2014",
  } as const;
}
