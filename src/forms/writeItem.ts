/** One item of a plan, written to a form: every setter may be called again with the same effect. */
import type { ChoiceItem, PlanItem } from "../domain/quiz/forms/formPlan";
import type { Form } from "./openForm";

export type GenericItem = GoogleAppsScript.Forms.Item;

type Added =
  | GoogleAppsScript.Forms.PageBreakItem
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.GridItem
  | GoogleAppsScript.Forms.ScaleItem;

/** Names of FormApp.ItemType by the plan's kind. */
export const itemTypes: Readonly<Record<PlanItem["kind"], string>> = {
  section: "PAGE_BREAK",
  text: "TEXT",
  paragraph: "PARAGRAPH_TEXT",
  choice: "MULTIPLE_CHOICE",
  checkbox: "CHECKBOX",
  list: "LIST",
  grid: "GRID",
  scale: "SCALE",
};

/** Adds an item at the end of the form and writes it; returns its ID. */
export function addItem(form: Form, item: PlanItem): string {
  const added = newItem(form, item.kind);
  write(added, item);
  return String(added.getId());
}

/** Writes an item over one of its kind that stands already. */
export function rewriteItem(existing: GenericItem, item: PlanItem): void {
  write(typed(existing, item.kind), item);
}

function newItem(form: Form, kind: PlanItem["kind"]): Added {
  switch (kind) {
    case "section":
      return form.addPageBreakItem();
    case "text":
      return form.addTextItem();
    case "paragraph":
      return form.addParagraphTextItem();
    case "choice":
      return form.addMultipleChoiceItem();
    case "checkbox":
      return form.addCheckboxItem();
    case "list":
      return form.addListItem();
    case "grid":
      return form.addGridItem();
    default:
      return form.addScaleItem();
  }
}

function typed(item: GenericItem, kind: PlanItem["kind"]): Added {
  switch (kind) {
    case "section":
      return item.asPageBreakItem();
    case "text":
      return item.asTextItem();
    case "paragraph":
      return item.asParagraphTextItem();
    case "choice":
      return item.asMultipleChoiceItem();
    case "checkbox":
      return item.asCheckboxItem();
    case "list":
      return item.asListItem();
    case "grid":
      return item.asGridItem();
    default:
      return item.asScaleItem();
  }
}

function write(added: Added, item: PlanItem): void {
  added.setTitle(item.title);
  if (item.help !== "") added.setHelpText(item.help);
  if (item.kind === "section") return;
  if (item.required) (added as GoogleAppsScript.Forms.TextItem).setRequired(true);
  switch (item.kind) {
    case "grid":
      (added as GoogleAppsScript.Forms.GridItem)
        .setRows([...item.rows])
        .setColumns([...item.columns]);
      return;
    case "scale":
      (added as GoogleAppsScript.Forms.ScaleItem)
        .setBounds(item.low, item.high)
        .setLabels(item.lowLabel, item.highLabel);
      return;
    case "text":
    case "paragraph":
      if (item.points !== null) (added as GoogleAppsScript.Forms.TextItem).setPoints(item.points);
      return;
    default:
      writeChoices(added as GoogleAppsScript.Forms.MultipleChoiceItem, item);
  }
}

function writeChoices(added: GoogleAppsScript.Forms.MultipleChoiceItem, item: ChoiceItem): void {
  if (item.keyed) {
    added.setChoices(item.choices.map(({ text, right }) => added.createChoice(text, right)));
  } else {
    added.setChoiceValues(item.choices.map(({ text }) => text));
  }
  if (item.points !== null) added.setPoints(item.points);
  if (item.feedbackRight !== "") added.setFeedbackForCorrect(feedback(item.feedbackRight));
  if (item.feedbackWrong !== "") added.setFeedbackForIncorrect(feedback(item.feedbackWrong));
}

function feedback(text: string): GoogleAppsScript.Forms.QuizFeedback {
  return FormApp.createFeedback().setText(text).build() as GoogleAppsScript.Forms.QuizFeedback;
}
