import type { QuizMessages } from "../areas/quiz";
import { quizAnswerRules } from "./quizAnswerRules";
import { quizCommands, quizRunRules } from "./quizCommands";
import { quizFormRules } from "./quizFormRules";
import { levelNames, typeNames } from "./quizNames";
import { quizQuestionRules } from "./quizQuestionRules";
import { quizSettings } from "./quizSettings";
import { quizTables } from "./quizTables";
import { sampleQuestions, sampleUnits } from "./sampleQuestions";

export const quiz: QuizMessages = {
  tables: quizTables,
  choices: {
    questionType: typeNames,
    questionStatus: { draft: "Draft", ready: "Ready", retired: "Retired" },
    learningDomain: { cognitive: "Cognitive", affective: "Affective", psychomotor: "Psychomotor" },
    level: levelNames,
    formPurpose: {
      preTest: "Pre-test",
      postTest: "Post-test",
      quiz: "Quiz",
      needsSurvey: "Training Needs Survey",
      observation: "Observation Sheet",
      participantFeedback: "Participant Feedback",
      facilitatorFeedback: "Facilitator Feedback",
    },
    templateKind: {
      rating: "Rating",
      choice: "Choice",
      comment: "Comment",
      shortText: "Short Text",
      indicator: "Indicator",
    },
    formVersion: { single: "Single", A: "A", B: "B" },
    quizStatus: {
      planned: "Planned",
      building: "Being Built",
      open: "Open",
      closed: "Closed",
      missing: "Form Missing",
    },
    linkedBy: { id: "Participant ID", email: "E-mail", name: "Name", hand: "Entered by Hand" },
    timing: { inTime: "In Time", early: "Early", late: "Late" },
    attemptMark: { counted: "Counted", notCounted: "Not Counted", excluded: "Out of Time" },
    essayState: {
      waitsForFirst: "Waiting for Grader 1",
      waitsForSecond: "Waiting for a Second Mark",
      waitsForThird: "Waiting for Grader 3",
      final: "Final",
    },
    verdict: { accept: "Accept", revise: "Revise", discard: "Discard" },
    difficultyCategory: { hard: "Hard", medium: "Medium", easy: "Easy" },
    discriminationCategory: {
      veryGood: "Very Good",
      good: "Good",
      fair: "Fair",
      poor: "Poor",
      negative: "Negative",
    },
  },
  settings: quizSettings,
  rules: { ...quizQuestionRules, ...quizFormRules, ...quizAnswerRules, ...quizRunRules },
  commands: quizCommands,
  verdictReasons: {
    sampleTooSmall: "too few participants for a verdict",
    indicativeOnly: "indicative, because there are few participants",
    notAnalysed: "no marks yet",
    allRight: "all participants are right; it tells nobody apart",
    allWrong: "no participant is right; look at key and material",
    wrongKeySuspected: "the key may be wrong",
    discriminationNegative: "negative discrimination",
    discriminationPoor: "poor discrimination",
    discriminationFair: "only fair discrimination",
    discriminationUnknown: "discrimination cannot be computed",
    efficiencyLow: "low discriminative efficiency",
    runsAgainstTotal: "runs against the other questions",
    distractorsIdle: "two or more distractors hardly chosen",
    veryHard: "a hard question",
    veryEasy: "an easy question",
  },
  indicative: "indicative",
  noVerdict: "no verdict yet",
  balance: {
    title: "Balance of forms A and B",
    rows: {
      questions: "Questions",
      points: "Points",
      meanDifficulty: "Mean difficulty",
      sdDifficulty: "Standard deviation of difficulty",
      unknownDifficulty: "Questions not yet measured",
      easy: "Easy questions",
      medium: "Medium questions",
      hard: "Hard questions",
    },
  },
  dryRun: ({ questions, items, points, minutes, calls }, f) =>
    `The form will have ${questions === 1 ? "one question" : `${questions} questions`} (${items} items, ${f.short(points)} points) and take about ${f.short(minutes, 0)} min to answer. Building it takes about ${f.number(calls, 0)} calls to Google Forms.`,
  regrade: {
    summary: ({ changed, raised, lowered, compared }) =>
      changed === 0
        ? `Grading ${compared} responses again changes nobody's score.`
        : `Grading again changes ${changed} of ${compared} responses: ${raised} up, ${lowered} down. Nothing is saved until you accept it.`,
  },
  form: {
    identityTitle: "Participant ID",
    identityHelp: "Write the ID that the organiser gave you, such as P001.",
    nameTitle: "Full Name",
    trueLabel: "True",
    falseLabel: "False",
    generalSection: "General Questions",
    confirmation: "Thank you. Your answers are saved.",
    surveyLow: "Not yet able",
    surveyHigh: "Fully able",
    satisfactionLow: "Poor",
    satisfactionHigh: "Very good",
    observationParticipant: "Participant observed",
    observationObserver: "Observer's name",
    observationNotes: "Notes",
    observationLevels: ["1 Not seen", "2 Emerging", "3 Seen", "4 Consistent"],
    needsSection: "How far have you mastered these units?",
    comment: "Suggestions and comments",
  },
  feedback: {
    participant: [
      { id: "U1", section: "Service", text: "Clearness of the conditions for taking part" },
      { id: "U2", section: "Service", text: "Ease of registration and procedure" },
      { id: "U3", section: "Service", text: "Punctuality" },
      { id: "U4", section: "Service", text: "Fairness of the cost" },
      { id: "U5", section: "Service", text: "Agreement of the material with what was promised" },
      { id: "U6", section: "Staff", text: "Competence of facilitators and organisers" },
      { id: "U7", section: "Staff", text: "Conduct of facilitators and organisers" },
      { id: "U8", section: "Staff", text: "Handling of complaints and suggestions" },
      { id: "U9", section: "Facilities", text: "Quality of rooms and equipment" },
    ],
    facilitator: [
      { id: "F1", section: "Preparation", text: "Clearness of tasks and timetable" },
      { id: "F2", section: "Preparation", text: "Fit of modules and units of competency" },
      { id: "F3", section: "Delivery", text: "Readiness and activity of participants" },
      { id: "F4", section: "Delivery", text: "Time for material and practice" },
      { id: "F5", section: "Support", text: "Support by the organisers" },
      { id: "F6", section: "Support", text: "Quality of rooms, equipment and internet" },
    ],
    observation: [
      { id: "A1", section: "Attitude (Affective)", text: "Is on time and ready to learn" },
      { id: "A2", section: "Attitude (Affective)", text: "Works with others in the group" },
      { id: "A3", section: "Attitude (Affective)", text: "Respects the opinions of others" },
      { id: "A4", section: "Attitude (Affective)", text: "Finishes tasks responsibly" },
      { id: "K1", section: "Skill (Psychomotor)", text: "Prepares the tools and materials needed" },
      { id: "K2", section: "Skill (Psychomotor)", text: "Follows the steps of the work in order" },
      { id: "K3", section: "Skill (Psychomotor)", text: "Works safely and tidily" },
      { id: "K4", section: "Skill (Psychomotor)", text: "Delivers work that meets the criteria" },
    ],
  },
  sample: { units: sampleUnits, questions: sampleQuestions, blueprint: "TEST" },
  paper: {
    participantId: "Participant ID",
    name: "Name",
    answerKey: "Answer Key",
    number: "Number",
    points: (points, f) => `${f.short(points)} ${points === 1 ? "point" : "points"}`,
    howToType:
      "In the sheet Paper, type one letter (C) where one answer is right, the letters (ACD) where several are, and for matching each number with its letter (1C 2B 3A) or just the letters in order (CBA). Two people enter every paper.",
    chooseOne: "Choose one answer.",
    chooseSeveral: "Choose all right answers.",
    matchPairs: "Write the letter of the partner.",
  },
};
