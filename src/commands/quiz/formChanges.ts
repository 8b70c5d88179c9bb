/** A quiz that is open, held against the bank: what differs, and whether the form may follow. */
import type { FormPlan, PlanItem } from "../../domain/quiz/forms/formPlan";
import {
  type BuiltItem,
  diffQuiz,
  type ExistingItem,
  type QuizDiff,
} from "../../domain/quiz/forms/quizDiff";
import { changeForm } from "../../forms/changeForm";
import { openForm } from "../../forms/openForm";
import { existingItems } from "../../forms/readForm";
import type { AnyFinding } from "../findings";
import type { Workbook } from "../workbook";
import { about } from "./formBuilding";
import type { RegisteredQuiz } from "./registry";

export interface Compared {
  readonly line: string;
  readonly findings: readonly AnyFinding[];
  /** Item IDs in the order of the plan, where the form was changed. */
  readonly itemIds: readonly string[] | null;
  readonly missing: boolean;
}

export function compareForm(
  { messages, settings }: Workbook,
  quiz: RegisteredQuiz,
  plan: FormPlan,
  update: boolean,
): Compared {
  const words = messages.quiz.commands;
  const form = openForm(quiz.formId ?? "");
  if (form === null) {
    const finding = about(quiz, "quiz-form-missing");
    return { line: "", findings: [finding], itemIds: null, missing: true };
  }
  const existing = existingItems(form);
  const responses = form.getResponses().length;
  const built = memoryOf(quiz);
  const diff = diffQuiz(plan, existing, built, responses > 0, settings);
  const findings = diff.changes.map((change) => ({ ...change, rows: [quiz.row] }) as AnyFinding);
  const result = { findings, itemIds: null, missing: false };
  const changes = plannedChanges(diff);
  if (changes === 0) return { ...result, line: words.unchanged({ quiz: quiz.id }) };
  if (!diff.allowed) return { ...result, line: words.changeRefused({ quiz: quiz.id, responses }) };
  if (!update) return { ...result, line: words.changePossible({ quiz: quiz.id, changes }) };
  const itemIds = changeForm(form, plan.items, built, touched(plan.items, existing, diff));
  return { ...result, itemIds, line: words.changed({ quiz: quiz.id, changes }) };
}

function memoryOf({ parts }: RegisteredQuiz): BuiltItem[] {
  return parts.map(({ item, itemId, title }) => ({
    key: item ?? "",
    itemId: itemId ?? "",
    title: title ?? "",
  }));
}

/** What somebody did in the form by hand is told, and is nothing that we would write. */
function plannedChanges({ changes }: QuizDiff): number {
  const byHand = ["item-renamed-by-hand", "item-added-by-hand"];
  return changes.filter(({ rule }) => !byHand.includes(rule)).length;
}

/** Keys of items that the plan writes anew. */
function touched(
  items: readonly PlanItem[],
  existing: readonly ExistingItem[],
  { changes }: QuizDiff,
): Set<string> {
  const keys = changes.flatMap(({ rule, facts }) =>
    rule.endsWith("by-hand") || !("key" in facts) ? [] : [facts.key],
  );
  return existing.length === 0 ? new Set(items.map(({ key }) => key)) : new Set(keys);
}
