import type { PlanItem } from "../domain/quiz/forms/formPlan";
import type { BuiltItem } from "../domain/quiz/forms/quizDiff";
import type { Form } from "./openForm";
import { kindOf } from "./readForm";
import { addItem, itemTypes, rewriteItem } from "./writeItem";

/**
 * Brings a form to its plan: items of the plan that are gone or of another type are added in their
 * place, changed ones written again, those no longer meant deleted. Item IDs in the plan's order.
 */
export function changeForm(
  form: Form,
  items: readonly PlanItem[],
  built: readonly BuiltItem[],
  changed: ReadonlySet<string>,
): string[] {
  const idOf = new Map(built.map(({ key, itemId }) => [key, itemId]));
  const planned = new Set(items.map(({ key }) => key));
  for (const { key, itemId } of built) {
    const item = planned.has(key) ? null : form.getItemById(Number(itemId));
    if (item) form.deleteItem(item.getIndex());
  }
  return items.map((item, index) => {
    const itemId = idOf.get(item.key);
    const standing = itemId === undefined ? null : form.getItemById(Number(itemId));
    if (standing && String(standing.getType()) === itemTypes[item.kind]) {
      if (changed.has(item.key)) rewriteItem(standing, item);
      return itemId ?? "";
    }
    if (standing) form.deleteItem(standing.getIndex());
    const added = addItem(form, item);
    form.moveItem(form.getItems().length - 1, index);
    return added;
  });
}

/**
 * Takes choices out of the lists of a form; `instead` stands where none is left, as Google wants
 * one. Returns how many went.
 */
export function removeChoices(
  form: Form,
  isMeant: (choice: string) => boolean,
  instead: string,
): number {
  let removed = 0;
  for (const item of form.getItems()) {
    if (kindOf(item) !== "list") continue;
    const list = item.asListItem();
    const choices = list.getChoices();
    const kept = choices.filter((choice) => !isMeant(choice.getValue()));
    if (kept.length === choices.length) continue;
    list.setChoices(kept.length > 0 ? kept : [list.createChoice(instead)]);
    removed += choices.length - kept.length;
  }
  return removed;
}
