import type { UnreadableReason } from "../../domain/quiz/grading/gradeAnswer";
import type { PaperItem } from "../../domain/quiz/paper";
import type { Candidate } from "../../domain/quiz/responses/responseFacts";
import type { AnswerRuleMessages } from "../areas/quiz";
import type { Formats } from "../formats";

const evidence: Record<Candidate["by"], string> = {
  id: "same ID",
  email: "same e-mail",
  name: "same name",
  similarName: "similar name or ID",
};

function named({ id, name, by }: Candidate): string {
  return `${id} ${name} (${evidence[by]})`;
}

function candidateList(candidates: readonly Candidate[], f: Formats): string {
  return f.list(candidates.map(named));
}

const unreadableReasons: Record<UnreadableReason, string> = {
  notAnOption: "equals none of the options",
  severalChoices: "holds more than one choice",
  notANumber: "cannot be read as a number",
  ambiguousNumber: "can be read as two different numbers",
  formula: "was taken for a formula; put an apostrophe (') in front of it",
};

const takes: Record<PaperItem["answer"], string> = {
  one: "write one letter",
  several: "write the letters together, such as AC",
  pairs: "write each number with its letter, such as 1C 2B 3A, or the letters in order",
  line: "",
  paragraph: "",
};

const policies = { first: "the first", last: "the last", best: "the best" };

/** Who answered, or the response where nothing was written. */
function sender(respondent: string, response: string): string {
  return respondent === "" ? `response ${response}` : `“${respondent}”`;
}

/** Rules of answers, grading, essays, item analysis and paper. */
export const quizAnswerRules: AnswerRuleMessages = {
  "respondent-unknown": {
    title: "Respondent unknown",
    text: ({ respondent, response }) =>
      `The answers from ${sender(respondent, response)} fit no participant. Write the participant ID in the sheet Responses.`,
  },
  "respondent-doubtful": {
    title: "Respondent doubtful",
    text: ({ respondent, response, candidates }) =>
      `The answers from ${sender(respondent, response)} may belong to ${candidates.map(named).join(" or ")}. The score waits until the participant ID stands in the sheet Responses.`,
  },
  "respondent-conflict": {
    title: "Respondent's details disagree",
    text: ({ respondent, response, candidates }, f) =>
      `The answers from ${sender(respondent, response)} point at different people: ${candidateList(candidates, f)}. The score waits until the participant ID is settled in the sheet Responses.`,
  },
  "respondent-id-mistyped": {
    title: "Participant ID mistyped",
    text: ({ respondent, response, written, linked }) =>
      `The answers from ${sender(respondent, response)} bear the ID “${written}”, which nobody has; the e-mail is that of participant ${linked}, to whom they are tied.`,
  },
  "participant-id-duplicate": {
    title: "Participant ID used twice",
    text: ({ id, rows }, f) =>
      `ID ${id} is used in rows ${f.list(rows.map(String))} of the sheet Participants. Answers with it cannot be tied until that is mended.`,
  },
  "attempt-repeated": {
    title: "Answered more than once",
    text: ({ participant, attempts, counted, policy }) =>
      `Participant ${participant} answered ${attempts} times. Attempt ${counted} counts, by the setting “${policies[policy]}”.`,
  },
  "attempt-late": {
    title: "Late answers",
    text: ({ participant, minutes }) =>
      `The answers of participant ${participant} came after the quiz had closed${minutes === null ? "" : `, ${minutes} min late`}.`,
  },
  "attempt-early": {
    title: "Early answers",
    text: ({ participant, minutes }) =>
      `The answers of participant ${participant} came before the quiz had opened${minutes === null ? "" : `, ${minutes} min early`}.`,
  },
  "attempts-all-excluded": {
    title: "All answers out of time",
    text: ({ participant, attempts }) =>
      attempts === 1
        ? `The only answers of participant ${participant} came out of time, so there is no score.`
        : `None of the ${attempts} attempts of participant ${participant} came in time, so there is no score.`,
  },
  "answer-unreadable": {
    title: "Answer not readable",
    text: ({ question, answer, reason }) =>
      `The answer “${answer}” to question ${question} ${unreadableReasons[reason]}. The participant's score waits until the cell is mended.`,
  },
  "essay-mark-out-of-range": {
    title: "Essay mark out of range",
    text: ({ code, mark, maximum }, f) =>
      `The mark of essay ${code} is ${f.short(mark)}, outside 0 to ${f.short(maximum)}.`,
  },
  "essay-same-grader": {
    title: "Same grader twice",
    text: ({ code, grader }) =>
      `Essay ${code} was marked more than once by ${grader}. Only the first of these marks counts; the essay waits for another person.`,
  },
  "essay-needs-third": {
    title: "Third grader needed",
    text: ({ code, first, second, difference, allowed }, f) =>
      `The two marks of essay ${code} are ${f.short(first)} and ${f.short(second)}; they are ${f.short(difference)} apart, more than ${f.short(allowed)}. Ask a third grader.`,
  },
  "sample-too-small": {
    title: "Too few participants",
    text: ({ n, fewest }) =>
      `This item analysis rests on ${n === 1 ? "one participant" : `${n} participants`}. Under ${fewest} there is no verdict.`,
  },
  "sample-indicative": {
    title: "Results are indicative",
    text: ({ n, fewest }) =>
      `This item analysis rests on ${n} participants, fewer than ${fewest}. Its verdicts are indicative; look at the confidence intervals.`,
  },
  "people-left-out": {
    title: "Participants left out",
    text: ({ left, n }) =>
      `${left === 1 ? "One participant is" : `${left} participants are`} left out because an answer still waits for its mark; ${n} were analysed.`,
  },
  "reliability-low": {
    title: "Low reliability",
    text: ({ alpha, floor }, f) =>
      `The reliability (alpha) of this test is ${f.short(alpha)}, below ${f.short(floor)}. Individual scores are not very dependable.`,
  },
  "item-wrong-key-suspected": {
    title: "Key may be wrong",
    text: ({ question, key, option, keyCorrelation, optionCorrelation }, f) =>
      `In question ${question}, strong participants choose ${option} (correlation ${f.short(optionCorrelation)}) rather than the key ${key} (${f.short(keyCorrelation)}). Look at the key.`,
  },
  "item-discrimination-negative": {
    title: "Negative discrimination",
    text: ({ question, discrimination }, f) =>
      `In question ${question}, the lower group is right more often than the upper group (discrimination ${f.short(discrimination)}).`,
  },
  "item-not-analysed": {
    title: "Question not analysed",
    text: ({ question }) => `Question ${question} has not a single mark yet.`,
  },
  "paper-entries-differ": {
    title: "Two entries differ",
    text: ({ participant, number, question, first, second }) =>
      `For number ${number} (question ${question}) of participant ${participant}, the first entry says ${first === "" ? "nothing" : `“${first}”`} and the second ${second === "" ? "nothing" : `“${second}”`}. Look at the paper.`,
  },
  "paper-second-entry-missing": {
    title: "Second entry missing",
    text: ({ participant }) =>
      `The paper of participant ${participant} was entered only once. Two entries by different people are needed.`,
  },
  "paper-entry-repeated": {
    title: "Entry repeated",
    text: ({ participant, entry }) =>
      `Entry ${entry} of participant ${participant} appears more than once.`,
  },
  "paper-same-person": {
    title: "Both entries by one person",
    text: ({ participant, person }) =>
      `Both entries of participant ${participant} were made by ${person}, so the paper waits. Have somebody else read and type it a second time.`,
  },
  "paper-letter-unknown": {
    title: "Answer outside the options",
    text: ({ participant, number, answer, last, takes: kind }) =>
      `The answer to number ${number} of participant ${participant} is “${answer}”. The letters are A to ${last}: ${takes[kind]}.`,
  },
  "feedback-out-of-scale": {
    title: "Answer outside the scale",
    text: ({ quiz, item, answer }) =>
      `The answer “${answer}” to “${item}” of ${quiz} is not on the scale of 1 to 4, so no mean and no IKM is computed. Convert all answers of another scale (such as 1 to 5) first.`,
  },
  "paper-formula": {
    title: "Answer taken for a formula",
    text: ({ participant, number, formula }) =>
      `The answer to number ${number} of participant ${participant}, “${formula}”, was taken for a formula, so the paper waits. Put an apostrophe (') in front of it.`,
  },
};
