// Which commands are tried on which workbooks. A command without an entry here is tried on the sample
// and on a workbook in use.
import { Workbench } from "../../workbench/workbench";
import {
  analysed,
  essaysMarked,
  feedbackGiven,
  imported,
  keysChanged,
  manyAnswers,
  moreAnswers,
  observed,
  oneDeleted,
  onPaper,
  regraded,
  withForms,
} from "./quizWorkbooks";
import { commandIds, type Scenario } from "./scenario";
import {
  clashing,
  livedIn,
  ownLists,
  repaired,
  sample,
  scoreMissing,
  shared,
  withSecret,
  withSuggestions,
} from "./workbooks";

/** As the command line hands over what it read from a file. */
const questions = JSON.stringify([
  { line: 1, type: "true-false", stem: "Air mendidih pada 100 °C.", key: { answer: true } },
  { line: 2, type: "essay", stem: "=1+1 itu apa?", key: { guide: "" } },
  { line: 3, type: "ngawur", stem: "Apa?" },
]);

const change = JSON.stringify({
  participant: "P003",
  instrument: "PRA-TES",
  before: null,
  value: 77,
});

const special: Readonly<Record<string, readonly Omit<Scenario, "command">[]>> = {
  "set-up": [
    { on: "an empty workbook", answers: {}, make: () => Workbench.empty() },
    { on: "a user's own list", answers: {}, make: ownLists },
    { on: "a workbook in use", answers: {}, make: livedIn },
  ],
  "fill-sample": [
    {
      on: "an empty workbook",
      answers: { participants: "12" },
      make: () => Workbench.empty(),
    },
    { on: "a workbook in use", answers: {}, make: livedIn },
  ],
  "suggest-repairs": [
    { on: "two sessions at once", answers: {}, make: clashing },
    { on: "the sample", answers: {}, make: () => sample() },
    { on: "a workbook in use", answers: {}, make: livedIn },
  ],
  "apply-repairs": [
    { on: "the first suggestion", answers: { number: "1" }, make: withSuggestions },
  ],
  "copy-to-share": [
    { on: "the sample", answers: {}, make: () => withSecret(sample()) },
    { on: "a workbook in use", answers: {}, make: () => withSecret(livedIn()) },
  ],
  "one-persons-data": [
    { on: "the sample", answers: { participant: "P003" }, make: () => sample() },
    { on: "a workbook in use", answers: { participant: "P003" }, make: livedIn },
  ],
  "delete-person": [
    {
      on: "the sample",
      answers: { participant: "P003", confirm: "yes" },
      make: () => withSecret(sample()),
    },
    { on: "a workbook in use", answers: { participant: "P003", confirm: "yes" }, make: shared },
    { on: "a quiz answered", answers: { participant: "P003", confirm: "yes" }, make: analysed },
  ],
  "import-questions": [
    { on: "a file of questions", answers: { questions }, make: () => sample() },
    { on: "a workbook in use", answers: { questions }, make: livedIn },
  ],
  "create-quiz": [
    { on: "the sample", answers: {}, make: () => sample(6) },
    { on: "forms that are there", answers: {}, make: () => withForms(false) },
  ],
  "create-form": [
    { on: "the sample", answers: {}, make: () => sample() },
    { on: "a workbook in use, a survey", answers: { kind: "needsSurvey" }, make: livedIn },
    { on: "the sample, to observe", answers: { kind: "observation" }, make: () => sample(6) },
  ],
  "import-responses": [
    { on: "forms with answers", answers: {}, make: () => withForms(true) },
    { on: "more answers", answers: {}, make: moreAnswers },
    { on: "feedback", answers: {}, make: feedbackGiven },
    { on: "observations", answers: {}, make: observed },
    { on: "answers of one who was deleted", answers: {}, make: oneDeleted },
  ],
  "print-quiz": [{ on: "forms that are there", answers: {}, make: () => withForms(false) }],
  "import-paper": [{ on: "answers on paper", answers: {}, make: onPaper }],
  "item-analysis": [
    { on: "answers of twelve", answers: {}, make: manyAnswers },
    { on: "imported responses", answers: {}, make: imported },
  ],
  regrade: [{ on: "keys that were changed", answers: {}, make: keysChanged }],
  "accept-regrade": [{ on: "keys that were changed", answers: {}, make: regraded }],
  "grade-essays": [
    { on: "essays with two marks", answers: {}, make: essaysMarked },
    { on: "imported responses", answers: {}, make: imported },
  ],
  "undo-repairs": [{ on: "a schedule repaired", answers: {}, make: repaired }],
  writeScore: [{ on: "a score not there yet", answers: { change }, make: scoreMissing }],
};

/** Every command of the bundle with its workbooks, and what the sidebar writes besides. */
export function scenarios(only?: readonly string[]): Scenario[] {
  return [...commandIds(), "writeScore"]
    .filter((command) => !only || only.length === 0 || only.includes(command))
    .flatMap((command) => {
      const own = special[command] ?? [
        { on: "the sample", answers: {}, make: () => sample() },
        { on: "a workbook in use", answers: {}, make: livedIn },
      ];
      return own.map((one) => ({ command, ...one }));
    });
}
