/** What a participant left in the quiz's sheets and forms without a row that names them. */
import { identity } from "../../domain/gains/domainScores";
import { mentionsOf } from "../../domain/privacy/mentions";
import { participantOfChoice } from "../../domain/quiz/forms/templatePlans";
import { essayCode } from "../../domain/quiz/grading/essays";
import { removeChoices } from "../../forms/changeForm";
import { openForm } from "../../forms/openForm";
import { responsesTable } from "../../sheets/tables/quizTables";
import { ownRows, type Search } from "../../sheets/traces";
import { hasSheet } from "../findings";
import { essaySeed } from "../quiz/essayMarks";
import { read } from "../quiz/records";
import { isQuestionKey, type RegisteredQuiz, readRegistry } from "../quiz/registry";
import type { Workbook } from "../workbook";

function registered(workbook: Workbook): readonly RegisteredQuiz[] {
  return hasSheet(workbook, "quizzes") ? readRegistry(workbook).quizzes : [];
}

export interface QuizTraces {
  /** IDs of their responses in *Jawaban*. */
  readonly responses: readonly string[];
  /** Quizzes that they answered. */
  readonly quizzes: readonly string[];
  /** Codes under which *Esai* keeps their essays. */
  readonly codes: readonly string[];
}

export function quizTraces(workbook: Workbook, search: Search): QuizTraces {
  const { grid, records } = read(workbook, responsesTable);
  const own = new Set(ownRows(grid?.values ?? [], search).own.map((row) => row + 1));
  const theirs = records.filter(({ row, responseId }) => own.has(row) && responseId !== null);
  const quizzes = theirs.length > 0 ? registered(workbook) : [];
  const codes = theirs.flatMap(({ quiz, responseId }) =>
    quizzes
      .filter(({ id }) => identity(id) === identity(quiz ?? ""))
      .flatMap((one) =>
        one.parts.flatMap(({ item }) =>
          isQuestionKey(item) ? [essayCode(essaySeed(one), responseId ?? "", item)] : [],
        ),
      ),
  );
  return {
    responses: theirs.map(({ responseId }) => responseId ?? ""),
    quizzes: [...new Set(theirs.map(({ quiz }) => quiz ?? ""))],
    codes,
  };
}

/**
 * Takes the person out of the lists from which observers choose; says how many choices went, and
 * which observation sheets Google did not open.
 */
export function takeOutOfForms(
  workbook: Workbook,
  { identifiers, otherTexts }: Search,
): { choices: number; closed: readonly RegisteredQuiz[] } {
  const id = identifiers.find(({ kind }) => kind === "id")?.text ?? "";
  const { without } = mentionsOf(identifiers, otherTexts);
  const speaks = (choice: string) =>
    identity(participantOfChoice(choice)) === identity(id) || without(choice, "") !== choice;
  const closed: RegisteredQuiz[] = [];
  let choices = 0;
  for (const quiz of registered(workbook)) {
    if (quiz.purpose !== "observation" || quiz.formId === null) continue;
    const form = openForm(quiz.formId);
    if (form) choices += removeChoices(form, speaks, workbook.messages.privacy.removed);
    else closed.push(quiz);
  }
  return { choices, closed };
}
