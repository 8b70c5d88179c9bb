/** From a plan to a Google Form, item by item, in as many runs as it takes. */
import type { FormPlan } from "../domain/quiz/forms/formPlan";
import type { Form } from "./openForm";
import { addItem, type GenericItem, itemTypes, rewriteItem } from "./writeItem";

export interface BuildState {
  /** Items that stand, in the order of the plan. */
  readonly built: number;
  readonly done: boolean;
  /** A place where somebody put an item of another type meanwhile. */
  readonly foreign: string | null;
  /** Form item IDs in the order of the plan. */
  readonly itemIds: readonly string[];
}

/**
 * Goes on from what stands in the form: items are only ever added at the end, in the order of the
 * plan, so the form itself says how far a run came. The last one may be half written and is
 * written again; so is any whose title differs, the bank having changed meanwhile.
 */
export function buildForm(
  form: Form,
  plan: FormPlan,
  confirmation: string,
  outOfTime: () => boolean,
): BuildState {
  const standing = form.getItems();
  if (standing.length === 0) writeHead(form, plan, confirmation);
  const foreign = mend(standing, plan);
  const itemIds = standing.map((item) => String(item.getId()));
  const at = () => ({ built: itemIds.length, foreign, itemIds });
  if (foreign !== null) return { ...at(), done: false };
  for (const item of plan.items.slice(standing.length)) {
    if (outOfTime()) return { ...at(), done: false };
    itemIds.push(addItem(form, item));
  }
  return { ...at(), done: true };
}

/** Whether the form takes answers now. */
export function publish(form: Form): boolean {
  form.setPublished(true);
  return form.isPublished();
}

/** Quiz mode before any item, as points need it. */
function writeHead(form: Form, plan: FormPlan, confirmation: string): void {
  if (plan.isQuiz) form.setIsQuiz(true);
  form.setTitle(plan.title).setDescription(plan.description);
  form.setConfirmationMessage(confirmation);
  form.setProgressBar(plan.progressBar);
  if (plan.collectEmail) {
    form.setEmailCollectionType(FormApp.EmailCollectionType.RESPONDER_INPUT);
  }
}

/** Writes again what may be half written; the title of an item that cannot be ours, else `null`. */
function mend(standing: readonly GenericItem[], plan: FormPlan): string | null {
  for (const [index, item] of standing.entries()) {
    const planned = plan.items[index];
    if (!planned || String(item.getType()) !== itemTypes[planned.kind]) {
      return planned?.title ?? item.getTitle();
    }
    const last = index === standing.length - 1;
    if (last || item.getTitle() !== planned.title) rewriteItem(item, planned);
  }
  return null;
}
