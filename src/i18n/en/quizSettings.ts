import type { QuizMessages } from "../areas/quiz";

export const quizSettings: QuizMessages["settings"] = {
  fewestOptions: {
    label: "Fewest options",
    unit: "options",
    note: "Questions with fewer are warned of.",
  },
  optionLengthRatio: {
    label: "Longest option as a multiple of the shortest",
    unit: "times",
    note: "Above this, options count as unlike in length.",
  },
  keyLengthRatio: {
    label: "Key as a multiple of the longest other option",
    unit: "times",
    note: "From this on, the key stands out by its length.",
  },
  similarStemShare: {
    label: "Likeness of questions",
    note: "0–1; from this on two questions count as much alike.",
  },
  similarOptionShare: {
    label: "Likeness of options",
    note: "0–1; from this on two options count as much alike.",
  },
  stemLengthLimit: {
    label: "Longest question",
    unit: "characters",
    note: "Google publishes no limit.",
  },
  optionLengthLimit: {
    label: "Longest option",
    unit: "characters",
    note: "Google publishes no limit.",
  },
  quizItemLimit: {
    label: "Most items in a form",
    unit: "items",
    note: "Long forms are slow to build and hard to finish.",
  },
  minutesSingleChoice: { label: "Time for a single-choice question", unit: "minutes" },
  minutesMultipleChoice: { label: "Time for a multiple-choice question", unit: "minutes" },
  minutesTrueFalse: { label: "Time for a true/false question", unit: "minutes" },
  minutesShortAnswer: { label: "Time for a short-answer question", unit: "minutes" },
  minutesNumeric: { label: "Time for a numeric question", unit: "minutes" },
  minutesMatching: { label: "Time for a matching question", unit: "minutes" },
  minutesEssay: { label: "Time for an essay question", unit: "minutes" },
  respondentIdentity: {
    label: "Identity that forms ask for",
    choices: {
      participantId: "Participant ID",
      email: "E-mail",
      both: "Participant ID and e-mail",
    },
  },
  parallelDifficultyGap: {
    label: "Widest gap in difficulty between forms A and B",
    note: "Between their mean difficulties (0–1).",
  },
  targetEasyShare: { label: "Target share of easy questions" },
  targetMediumShare: { label: "Target share of medium questions" },
  targetHardShare: { label: "Target share of hard questions" },
  attemptPolicy: {
    label: "Attempt that counts when a participant answers more than once",
    choices: { first: "The first", last: "The last", best: "The best" },
  },
  attemptsOutsideWindow: {
    label: "Answers out of time",
    choices: { counted: "Counted and marked", excluded: "Not counted" },
  },
  nameSimilarity: {
    label: "Likeness of names",
    note: "0–1; from this on a name is proposed as a candidate, never tied by itself.",
  },
  choiceGrading: {
    label: "Grading of multiple choice and matching",
    note: "Partial: each key chosen earns its part, but nothing is earned by choosing more than there are keys.",
    choices: {
      allOrNothing: "All right or nothing",
      partial: "Partial",
      partialWithDeduction: "Partial with deduction",
    },
  },
  textGrading: {
    label: "Grading of short answers",
    choices: {
      exact: "Exactly as the first key",
      caseFree: "As the first key, whatever the case",
      list: "As any key, whatever the case",
    },
  },
  numericTolerance: {
    label: "Tolerance of numeric answers",
    note: "For keys without a tolerance of their own.",
  },
  numericToleranceKind: {
    label: "Kind of tolerance",
    choices: { absolute: "Absolute difference", relative: "Share of the key" },
  },
  essayGraderDifference: {
    label: "Widest difference between two graders",
    note: "As a share of the maximum mark; beyond it a third grader is needed.",
  },
  essayThirdGrader: {
    label: "Final mark where there is a third grader",
    choices: {
      closestPair: "Mean of the third mark and the nearer one",
      meanOfThree: "Mean of all three",
      thirdDecides: "The third mark",
    },
  },
  difficultyNorm: {
    label: "Norm of difficulty",
    note: "They differ at the bounds: by Kunandar 0.70 is easy and 0.30 medium; by Arifin 0.70 is medium and 0.30 hard.",
    choices: { kunandar: "Kunandar", arifin: "Arifin" },
  },
  difficultyHardBound: {
    label: "Bound between hard and medium",
    note: "Share of participants who are right.",
  },
  difficultyEasyBound: {
    label: "Bound between medium and easy",
    note: "Share of participants who are right.",
  },
  discriminationVeryGood: { label: "Discrimination is very good from" },
  discriminationGood: { label: "Discrimination is good from" },
  discriminationFair: { label: "Discrimination is fair from" },
  groupShare: {
    label: "Share of the upper and of the lower group",
    note: "Usually 27% or 50% of the participants.",
  },
  distractorShare: {
    label: "A distractor works when chosen by at least",
    note: "Share of all participants.",
  },
  efficiencyFloor: { label: "Lowest discriminative efficiency", unit: "%" },
  reliabilityFloor: { label: "Lowest reliability of a test", note: "Cronbach's alpha." },
};
