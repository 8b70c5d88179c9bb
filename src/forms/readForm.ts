/** A form as it stands, and what was answered in it. */
import type { PlanItem } from "../domain/quiz/forms/formPlan";
import type { ExistingItem } from "../domain/quiz/forms/quizDiff";
import { answerText } from "../domain/quiz/responses/answerText";
import type { Form } from "./openForm";
import { type GenericItem, itemTypes } from "./writeItem";

const kinds = new Map(
  Object.entries(itemTypes).map(([kind, type]) => [type, kind as PlanItem["kind"]]),
);

export function kindOf(item: GenericItem): ExistingItem["kind"] {
  return kinds.get(String(item.getType())) ?? "other";
}

/** Everything of every item that a plan is held against. */
export function existingItems(form: Form): ExistingItem[] {
  return form.getItems().map((item) => {
    const kind = kindOf(item);
    const base = { itemId: String(item.getId()), kind, title: item.getTitle() };
    const none = { choices: [], rows: [], rightChoices: [], points: null };
    switch (kind) {
      case "choice":
        return { ...base, ...none, ...choicesOf(item.asMultipleChoiceItem()) };
      case "checkbox":
        return { ...base, ...none, ...choicesOf(item.asCheckboxItem()) };
      case "list":
        return { ...base, ...none, ...choicesOf(item.asListItem()) };
      case "grid": {
        const grid = item.asGridItem();
        return { ...base, ...none, rows: grid.getRows(), choices: grid.getColumns() };
      }
      case "text":
        return { ...base, ...none, points: points(item.asTextItem()) };
      case "paragraph":
        return { ...base, ...none, points: points(item.asParagraphTextItem()) };
      default:
        return { ...base, ...none };
    }
  });
}

function choicesOf(
  item:
    | GoogleAppsScript.Forms.MultipleChoiceItem
    | GoogleAppsScript.Forms.CheckboxItem
    | GoogleAppsScript.Forms.ListItem,
) {
  const choices = item.getChoices();
  const right = choices.filter((choice) => choice.isCorrectAnswer());
  return {
    choices: choices.map((choice) => choice.getValue()),
    rightChoices: right.map((choice) => choice.getValue()),
    points: points(item),
  };
}

/** Forms says 0 where it shows none. */
function points(item: { getPoints(): GoogleAppsScript.Integer }): number | null {
  return Number(item.getPoints()) || null;
}

/** A response before its answers are read. */
export interface ResponseHead {
  readonly responseId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly response: GoogleAppsScript.Forms.FormResponse;
}

export function responseHeads(form: Form): ResponseHead[] {
  return form.getResponses().map((response) => ({
    responseId: response.getId(),
    at: response.getTimestamp().getTime(),
    response,
  }));
}

/** An item as an import needs it. */
export interface AskedItem {
  readonly item: GenericItem;
  readonly itemId: string;
  readonly title: string;
  readonly rows: readonly string[];
  readonly answerable: boolean;
}

export function askedItems(form: Form): AskedItem[] {
  return form.getItems().map((item) => {
    const kind = kindOf(item);
    return {
      item,
      itemId: String(item.getId()),
      title: item.getTitle(),
      rows: kind === "grid" ? item.asGridItem().getRows() : [],
      answerable: kind !== "section",
    };
  });
}

/** Answers by item ID as cell texts; each is asked for by its item, so that none can slip by one. */
export function answersOf(
  { response }: ResponseHead,
  asked: readonly AskedItem[],
): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { item, itemId, rows } of asked) {
    const given = response.getResponseForItem(item)?.getResponse() as string | string[] | null;
    const text = given ? answerText(given, rows) : "";
    if (text !== "") answers.set(itemId, text);
  }
  return answers;
}

export function emailOf({ response }: ResponseHead): string {
  return response.getRespondentEmail();
}
