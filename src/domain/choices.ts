import { quizChoiceSets } from "./quiz/quizChoices";
import { holidayKinds } from "./schedule/scheduleInput";
import { sessionKinds, sessionModes } from "./schedule/session";

/** Closed lists of codes that a cell may hold; their labels in both languages are in `i18n`. */
export const choiceSets = {
  category: ["student", "job-seeker", "employee", "small-business", "public"],
  consent: ["yes", "no"],
  phase: ["pre", "during", "post"],
  instrumentKind: [
    "test",
    "essay",
    "portfolio",
    "observation",
    "simulation",
    "skill-test",
    "self-assessment",
    "interview",
    "other",
  ],
  mode: sessionModes,
  kind: sessionKinds,
  zone: ["WIB", "WITA", "WIT"],
  holidayKind: holidayKinds,
  ...quizChoiceSets,
} as const;

export type ChoiceSet = keyof typeof choiceSets;
export type Choice<Set extends ChoiceSet> = (typeof choiceSets)[Set][number];
