import type {
  ChoiceItem,
  FormPlan,
  FormPurpose,
  GridItem,
  PlanItem,
  ScaleItem,
  TextItem,
} from "./formPlan";
import { identityItem } from "./quizPlan";

/** A row of a template: one thing that a survey or feedback form asks. */
export interface TemplateRow {
  /** Stays the same when rows are moved. */
  readonly id: string;
  readonly section: string;
  readonly text: string;
  readonly kind: "rating" | "choice" | "comment" | "shortText";
  /** For `choice` only. */
  readonly choices: readonly string[];
  readonly required: boolean;
}

export interface SurveyWording {
  readonly title: string;
  readonly description: string;
  readonly identityTitle: string;
  readonly identityHelp: string;
  /** At the ends of the rating scale. */
  readonly lowLabel: string;
  readonly highLabel: string;
}

export interface SurveyOrder {
  readonly purpose: FormPurpose;
  readonly wording: SurveyWording;
  /** Whether respondents say who they are; feedback is better without. */
  readonly named: boolean;
  readonly collectEmail: boolean;
  /** Steps of a rating: 4 for the satisfaction index, which is defined for no other. */
  readonly ratingSteps: number;
}

const common = { questionId: null, points: null, help: "" } as const;

/**
 * A training needs survey or a feedback form from its template rows: a section wherever the section
 * changes, ratings as scales from 1.
 */
export function planSurvey(rows: readonly TemplateRow[], order: SurveyOrder): FormPlan {
  const { wording } = order;
  const items: PlanItem[] = order.named ? [identityItem(wording)] : [];
  rows.forEach((row, index) => {
    if (row.section !== "" && row.section !== rows[index - 1]?.section) {
      items.push(sectionItem(row.section));
    }
    items.push(templateItem(row, order));
  });
  return formOf(order.purpose, wording, order.collectEmail, items);
}

/** Needs survey rows: each unit rated by the participant, from the units of the curriculum. */
export function needsSurveyRows(
  units: readonly { readonly code: string; readonly title: string }[],
  section: string,
): TemplateRow[] {
  return units.map(({ code, title }) => ({
    id: `unit:${code}`,
    section,
    text: title === "" ? code : `${code} ${title}`,
    kind: "rating",
    choices: [],
    required: true,
  }));
}

function formOf(
  purpose: FormPurpose,
  wording: { readonly title: string; readonly description: string },
  collectEmail: boolean,
  items: readonly PlanItem[],
): FormPlan {
  const { title, description } = wording;
  return { purpose, title, description, isQuiz: false, collectEmail, progressBar: true, items };
}

function sectionItem(title: string): PlanItem {
  return { kind: "section", key: `@section:${title}`, title, help: "" };
}

function templateItem(row: TemplateRow, order: SurveyOrder): PlanItem {
  const base = { ...common, key: row.id, title: row.text, required: row.required };
  switch (row.kind) {
    case "rating": {
      const { lowLabel, highLabel } = order.wording;
      const scale: ScaleItem = {
        ...base,
        kind: "scale",
        low: 1,
        high: order.ratingSteps,
        lowLabel,
        highLabel,
      };
      return scale;
    }
    case "choice":
      return unkeyed({ ...base, kind: "choice" }, row.choices);
    case "comment":
      return { ...base, kind: "paragraph", feedback: "" };
    default:
      return { ...base, kind: "text", feedback: "" };
  }
}

function unkeyed(
  base: Omit<ChoiceItem, "choices" | "keyed" | "feedbackRight" | "feedbackWrong">,
  texts: readonly string[],
): ChoiceItem {
  const choices = texts.map((text) => ({ text, right: false }));
  return { ...base, choices, keyed: false, feedbackRight: "", feedbackWrong: "" };
}

export interface Indicator {
  readonly id: string;
  /** KUK, attitude or aspect under which indicators are grouped. */
  readonly group: string;
  readonly text: string;
}

export interface ObservationOrder {
  readonly wording: {
    readonly title: string;
    readonly description: string;
    readonly participantTitle: string;
    readonly observerTitle: string;
    readonly notesTitle: string;
  };
  /** Labels of the levels, the lowest first. */
  readonly levels: readonly string[];
  readonly participants: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The observation sheet: the facilitator chooses the participant from a list (nobody types a name),
 * then ticks a level for each indicator, one grid for each group.
 */
export function planObservation(
  indicators: readonly Indicator[],
  order: ObservationOrder,
): FormPlan {
  const { wording, levels } = order;
  const names = order.participants.map(participantChoice);
  const person = {
    ...common,
    key: "@participant",
    title: wording.participantTitle,
    required: true,
  };
  const groups = [...new Set(indicators.map(({ group }) => group))];
  const grids = groups.map(
    (group): GridItem => ({
      ...common,
      kind: "grid",
      key: `@group:${group}`,
      title: group,
      required: true,
      rows: indicators.filter((each) => each.group === group).map(({ text }) => text),
      columns: levels,
    }),
  );
  const observer = openItem("text", "@observer", wording.observerTitle, true);
  const notes = openItem("paragraph", "@notes", wording.notesTitle, false);
  const items = [unkeyed({ ...person, kind: "list" }, names), observer, ...grids, notes];
  return formOf("observation", wording, true, items);
}

function openItem(kind: TextItem["kind"], key: string, title: string, required: boolean): TextItem {
  return { ...common, kind, key, title, required, feedback: "" };
}

/** How a participant stands in a list: the ID first, so that the answer can be read back. */
export function participantChoice(person: { readonly id: string; readonly name: string }): string {
  return `${person.id} · ${person.name}`;
}

/** The ID in a choice made by {@link participantChoice}. */
export function participantOfChoice(choice: string): string {
  return choice.split(" · ")[0]?.trim() ?? "";
}
