import type { FindingOf } from "../../finding";
import type { Question } from "../question";
import type { AnswerText } from "../responses/answerText";
import { excerpt } from "../text/words";
import {
  type Grade,
  type GradingSettings,
  graderOf,
  type UnreadableReason,
  unreadable,
} from "./gradeAnswer";

/** A question as it stands in a quiz: with the points it is worth there. */
export interface QuizQuestion {
  readonly question: Question & { readonly id: string };
  readonly points: number;
}

/** A row of *Jawaban*: answers in the order of the quiz's questions. */
export interface ResponseRow {
  readonly responseId: string;
  readonly row: number | null;
  /** `null` while the response is tied to nobody. */
  readonly participantId: string | null;
  /** `null` where the question was not in the form that was answered. */
  readonly answers: readonly AnswerText[];
  /** Formulas that stand in place of an answer, by question ID; what they show is no answer. */
  readonly formulas?: ReadonlyMap<string, string>;
}

export interface GradedResponse {
  readonly responseId: string;
  readonly participantId: string | null;
  /** For each question its grade; `null` where it was not asked. */
  readonly grades: readonly (Grade | null)[];
  /** Points for each question; `null` where there are none yet. */
  readonly points: readonly (number | null)[];
  /** Sum of the points there are. */
  readonly total: number;
  /** Sum of what could be had. */
  readonly maximum: number;
  /** Answers that wait for a grader or for a cell to be mended. */
  readonly waiting: number;
  /** In the instrument's scale; `null` while anything waits. */
  readonly score: number | null;
}

export interface GradingFacts {
  "answer-unreadable": {
    readonly response: string;
    readonly question: string;
    readonly answer: string;
    readonly reason: UnreadableReason;
  };
}
export type GradingFinding = FindingOf<GradingFacts>;

/** A mark that graders gave an essay, by response and question ID; `null` while it waits. */
export type EssayMark = (responseId: string, questionId: string) => number | null;

/**
 * Grades every response by the key and the policies in Settings. A blank answer earns 0; a question
 * that was not asked counts neither in the points nor in the maximum. The total is scaled to the
 * instrument's maximum.
 */
export function gradeResponses(
  questions: readonly QuizQuestion[],
  responses: readonly ResponseRow[],
  settings: GradingSettings,
  instrumentMaximum: number,
  essayMark: EssayMark = () => null,
): { graded: GradedResponse[]; findings: GradingFinding[] } {
  const graders = questions.map(({ question }) => graderOf(question, settings));
  const findings: GradingFinding[] = [];
  const graded = responses.map((response) => {
    const grades = graders.map((grade, index) => {
      const answer = response.answers[index] ?? null;
      if (response.formulas?.has(questions[index]?.question.id ?? "")) return unreadable("formula");
      return answer === null ? null : grade(answer);
    });
    findings.push(...unreadableAnswers(response, grades, questions));
    return total(response, grades, questions, instrumentMaximum, essayMark);
  });
  return { graded, findings };
}

function total(
  { responseId, participantId }: ResponseRow,
  grades: readonly (Grade | null)[],
  questions: readonly QuizQuestion[],
  instrumentMaximum: number,
  essayMark: EssayMark,
): GradedResponse {
  let [sum, maximum, waiting] = [0, 0, 0];
  const points = grades.map((grade, index) => {
    const { question, points: worth } = questions[index] as QuizQuestion;
    if (grade === null) return null;
    maximum += worth;
    const earned =
      grade.state === "waiting"
        ? essayMark(responseId, question.id)
        : grade.share === null
          ? null
          : grade.share * worth;
    if (earned === null) waiting++;
    sum += earned ?? 0;
    return earned;
  });
  const complete = waiting === 0 && maximum > 0;
  const score = complete ? (sum / maximum) * instrumentMaximum : null;
  return { responseId, participantId, grades, points, total: sum, maximum, waiting, score };
}

function unreadableAnswers(
  response: ResponseRow,
  grades: readonly (Grade | null)[],
  questions: readonly QuizQuestion[],
): GradingFinding[] {
  return grades.flatMap((grade, index): GradingFinding[] => {
    if (grade?.state !== "unreadable") return [];
    const question = questions[index]?.question.id ?? "";
    const answer = excerpt(response.formulas?.get(question) ?? response.answers[index] ?? "");
    return [
      {
        rule: "answer-unreadable",
        severity: "error",
        table: "responses",
        rows: response.row === null ? [] : [response.row],
        fields: [question],
        facts: { response: response.responseId, question, answer, reason: grade.reason },
      },
    ];
  });
}
