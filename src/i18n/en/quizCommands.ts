import type { QuizCommandWords, QuizRunRules } from "../areas/quizCommands";

const reasons = {
  idTaken: "its ID belongs to another question of the bank",
  sameQuestion: "the bank has this question already",
  malformed: "it is not built as a question",
  tooManyOptions: "it has more than eight options",
} as const;
const parts = {
  title: "its title",
  optionFeedback: "the feedback of each option",
  manyOptions: "the ninth option and those after it",
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const quizRunRules: QuizRunRules = {
  "quiz-form-missing": {
    title: "Form not found",
    text: ({ quiz, title }) =>
      `The form of quiz ${quiz} (“${title}”) cannot be opened: it may have been deleted, or you may not open it. Answers and scores that were imported stay.`,
  },
  "quiz-form-left-over": {
    title: "There may be an empty form",
    text: ({ quiz, file }) =>
      `Making quiz ${quiz} once stopped just after its form was made. If Drive holds an empty form named “${file}” that is not listed here, delete it; it has no questions and is not published.`,
  },
  "quiz-form-changed-while-built": {
    title: "Form changed while it was being made",
    text: ({ quiz, item }) =>
      `The form of quiz ${quiz} was changed by hand before it was finished: an item of another type stands where “${item}” belongs. Delete that item in the form and run Create quiz again.`,
  },
  "quiz-not-published": {
    title: "Form not published",
    text: ({ quiz }) =>
      `Google did not publish the form of quiz ${quiz}, so nobody can answer it yet. Open the form, press Publish and run Create quiz again.`,
  },
  "quiz-blueprint-unknown": {
    title: "Unknown blueprint",
    text: ({ quiz, blueprint }) =>
      `Quiz ${quiz} uses the blueprint “${blueprint}”, which is not in the sheet Blueprint.`,
  },
  "quiz-question-not-in-bank": {
    title: "Question not in the bank",
    text: ({ quiz, question }) =>
      `Question ${question} of quiz ${quiz} cannot be read from the Question Bank. The quiz is not graded until the question is back; the scores that are there stay.`,
  },
  "quiz-instrument-unknown": {
    title: "Unknown instrument of a quiz",
    text: ({ quiz, instrument }) =>
      instrument === ""
        ? `Quiz ${quiz} has no instrument ID, so its scores do not go to the sheet Scores. Fill in the column Instrument ID in the sheet Quizzes.`
        : `The instrument “${instrument}” of quiz ${quiz} is not in the sheet Instruments or has no maximum, so its scores do not go to the sheet Scores.`,
  },
  "quiz-key-changed": {
    title: "Key changed in the bank",
    text: ({ quiz, questions }, f) =>
      `The key of ${f.list(questions)} in the Question Bank differs from the one by which quiz ${quiz} was graded. No score has changed; run Regrade to see what it would do.`,
  },
  "answer-fills-cell": {
    title: "Answer cut off",
    text: ({ quiz, count }) =>
      `Responses to ${quiz} with an answer as long as a cell, 50,000 characters: ${count}. The rest is in Google Forms only and not graded.`,
  },
  "score-kept": {
    title: "Typed score kept",
    text: ({ participant, instrument, kept, graded }, f) =>
      `The score of participant ${participant} on ${instrument} reads ${kept} and was not replaced by the quiz result ${f.short(graded)}. Empty the cell and import again if the quiz is right.`,
  },
  "question-not-added": {
    title: "Question not added",
    text: ({ question, line, reason }) =>
      `The question “${question}”${line === null ? "" : ` (line ${line} of the file)`} was not added because ${reasons[reason]}.`,
  },
  "question-part-lost": {
    title: "Part of a question not kept",
    text: ({ question, parts: lost }, f) =>
      `The question “${question}” is added without ${f.list(lost.map((part) => parts[part]))}, as the Question Bank has no column for it.`,
  },
};

export const quizCommands: QuizCommandWords = {
  checked: ({ questions, ready }) =>
    `${counted(questions, "question", "questions")} checked, ${ready} ready.`,
  noQuestions: (sheet) => `The sheet ${sheet} holds no questions yet.`,
  noBlueprint: (sheet) =>
    `The sheet ${sheet} holds no blueprint yet. Fill in unit, level, type and number of questions and run this again.`,
  unknownQuiz: ({ quiz, known }) =>
    `There is no quiz “${quiz}”. There are: ${known.join(", ") || "none yet"}.`,
  noQuiz: "There is no quiz yet. Run Create quiz first.",
  drawn: ({ quiz, questions, blueprint }) =>
    `${quiz}: ${counted(questions, "question", "questions")} drawn by the blueprint ${blueprint}.`,
  notDrawn: ({ quiz }) => `${quiz}: the questions cannot be drawn; see the findings.`,
  balance: ({ a, b, gap }, f) =>
    gap === null
      ? "The difficulty of the two forms cannot be compared, as their questions were never measured."
      : `Mean difficulty of form A ${f.number(a, 2)}, of form B ${f.number(b, 2)} (gap ${f.number(gap, 2)}).`,
  refusedByForms: ({ quiz }) =>
    `${quiz}: no form was made, as Google Forms would refuse it; see the findings.`,
  created: ({ quiz, items, url }) =>
    `${quiz}: the form with ${counted(items, "item", "items")} is published at ${url}`,
  goOn: ({ quiz, built, all }) =>
    `${quiz}: ${built} of ${all} items made. Run Create quiz again to go on; nothing is made twice.`,
  unchanged: ({ quiz }) => `${quiz}: the form is there and agrees with the bank.`,
  changeRefused: ({ quiz, responses }) =>
    `${quiz}: the change is refused, as it would break ${counted(responses, "response", "responses")}. Findings shows the difference; the form is as it was.`,
  changePossible: ({ quiz, changes }) =>
    `${quiz}: bank and form differ in ${counted(changes, "place", "places")}. Run with update=yes to change the form.`,
  changed: ({ quiz, changes }) =>
    `${quiz}: ${counted(changes, "change", "changes")} made in the form.`,
  imported: ({ quiz, fresh, edited, all, unlinked }) =>
    `${quiz}: ${counted(fresh, "new response", "new responses")}${edited > 0 ? ` and ${edited} edited` : ""} imported, ${all} in all${unlinked > 0 ? `; ${unlinked} not tied to a participant yet` : ""}.`,
  satisfaction: ({ quiz, n, ikm, quality, lowest, outside }, f) => {
    const of = `from ${counted(n, "respondent", "respondents")}`;
    if (outside) {
      return `${quiz}: no IKM ${of}, as the answer “${outside.answer}” to “${outside.title}” is not on the scale of 1 to 4; convert another scale first.`;
    }
    if (ikm === null) return `${quiz}: no IKM ${of}, as an element has no answer.`;
    return `${quiz}: IKM ${f.number(ikm, 2)}, quality ${quality} ${of}; lowest: ${lowest?.title}.`;
  },
  needs: ({ quiz, n, items }, f) =>
    `${quiz}: mean mastery (1 to 4) by ${counted(n, "respondent", "respondents")}: ${items.map(({ title, mean }) => `${title} ${f.number(mean, 2)}`).join("; ")}.`,
  scoresWritten: ({ scores, kept, sheet }) =>
    `${counted(scores, "score", "scores")} written in the sheet ${sheet}.${kept > 0 ? ` ${counted(kept, "typed score was", "typed scores were")} not replaced (see the findings; overwrite=yes replaces them).` : ""}`,
  importGoOn: ({ left }) =>
    `${counted(left, "response is", "responses are")} still to be imported. Run Import responses again; nothing is written twice.`,
  noForms: "There is no form to import responses from. Run Create quiz first.",
  essays: ({ waiting, final, sheet }) =>
    `Essays: ${final} marked, ${waiting} waiting for graders in the sheet ${sheet}.`,
  regradeFirst: ({ sheet }) =>
    `There is no regrading to accept. Run Regrade, read the sheet ${sheet}, and run this again.`,
  regradeOutdated: ({ sheet }) =>
    `Answers or keys have changed since the sheet ${sheet} was written. Run Regrade again. No score was changed.`,
  analysed: ({ quiz, n, accept, revise, discard }) =>
    `${quiz}: answers of ${counted(n, "participant", "participants")} analysed; accept ${accept}, revise ${revise}, discard ${discard}.`,
  difficultyKept: ({ count, sheet }) =>
    `The difficulty of ${counted(count, "question", "questions")} was noted in the sheet ${sheet}.`,
  noResponses: "There are no responses to analyse. Run Import responses first.",
  printed: ({ quiz, questions, sheet }) =>
    `${quiz}: ${counted(questions, "question", "questions")} with their key written in the sheet ${sheet}.`,
  paper: ({ agreed, open }) =>
    `${counted(agreed, "paper agrees", "papers agree")} in both entries and went in; ${open} did not.`,
  preview: ({ added, refused }) =>
    `Preview: ${counted(added, "question", "questions")} would be added, ${refused} would not. Nothing was written.`,
  added: ({ added, refused, sheet }) =>
    `${counted(added, "question", "questions")} added in the sheet ${sheet}${refused > 0 ? `, ${refused} not` : ""}.`,
  notQuestions: "The answer “questions” must be a JSON array of questions.",
  unknownKind: ({ kind, known }) =>
    `There is no form of the kind “${kind}”. There are: ${known.join(", ")}.`,
  noTemplate: ({ form, sheet, curriculum }) =>
    `The sheet ${sheet} has no items for ${form}. List the units in the sheet ${curriculum}, or write a row for each item with form, item ID, text and item type, and run this again.`,
  formTitle: ({ purpose, programme }) => (programme === "" ? purpose : `${purpose}: ${programme}`),
};
