/**
 * A Google Form as data, before any of it exists: what is written here is all that will be written
 * there. Item keys are stable (a question ID, `@unit:…` for a section), so that a build that was
 * stopped knows which items stand already, and a later comparison knows which are meant.
 */

export const formPurposes = [
  "preTest",
  "postTest",
  "quiz",
  "needsSurvey",
  "observation",
  "participantFeedback",
  "facilitatorFeedback",
] as const;
export type FormPurpose = (typeof formPurposes)[number];

export interface FormPlan {
  readonly purpose: FormPurpose;
  readonly title: string;
  readonly description: string;
  /** Quiz mode must be on before any item is given points. */
  readonly isQuiz: boolean;
  readonly collectEmail: boolean;
  readonly progressBar: boolean;
  readonly items: readonly PlanItem[];
}

export type PlanItem = SectionItem | TextItem | ChoiceItem | GridItem | ScaleItem;

interface CommonItem {
  readonly key: string;
  readonly title: string;
  readonly help: string;
}

interface AnswerableItem extends CommonItem {
  readonly required: boolean;
  /** The question whose answer this is; `null` for identity and the like. */
  readonly questionId: string | null;
  /** Whole points shown in the form; `null` where the form shows none. */
  readonly points: number | null;
}

/** A page of its own. */
export interface SectionItem extends CommonItem {
  readonly kind: "section";
}

/** One line or a paragraph; the form cannot hold a key for either. */
export interface TextItem extends AnswerableItem {
  readonly kind: "text" | "paragraph";
  readonly feedback: string;
}

/** One (`choice`, `list`) or several (`checkbox`) of the choices. */
export interface ChoiceItem extends AnswerableItem {
  readonly kind: "choice" | "checkbox" | "list";
  readonly choices: readonly { readonly text: string; readonly right: boolean }[];
  /** Whether the form marks answers itself. */
  readonly keyed: boolean;
  readonly feedbackRight: string;
  readonly feedbackWrong: string;
}

/** One column for each row; the form gives it neither points nor feedback. */
export interface GridItem extends AnswerableItem {
  readonly kind: "grid";
  readonly points: null;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Whole numbers from low to high. */
export interface ScaleItem extends AnswerableItem {
  readonly kind: "scale";
  readonly low: number;
  readonly high: number;
  readonly lowLabel: string;
  readonly highLabel: string;
}

/**
 * The writing calls to the form that one item costs: adding it, its title, and what else it has.
 * Choices and feedback texts are built beforehand and go along with one call each. At most 8.
 */
export function callsFor(item: PlanItem): number {
  const common = 2 + Number(item.help !== "");
  if (item.kind === "section") return common;
  const answerable = common + 1 + Number(item.points !== null);
  switch (item.kind) {
    case "text":
    case "paragraph":
      return answerable + Number(item.feedback !== "");
    case "grid":
      return answerable + 2;
    case "scale":
      return answerable + 1 + Number(item.lowLabel !== "" || item.highLabel !== "");
    default:
      return answerable + 1 + Number(item.feedbackRight !== "") + Number(item.feedbackWrong !== "");
  }
}

/** Calls for the form itself: creation, title, description, quiz mode, e-mail, bar, publishing, check. */
export const callsForForm = 8;
