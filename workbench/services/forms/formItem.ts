// The items of a form. One class plays them all; the signatures say which methods each has.
import { EnumValue } from "../../realm/encoding";
import { Exception } from "../exceptions";
import { Service, type Session } from "../session";
import type { ChoiceData, Feedback, FormData, ItemData } from "./formModel";
import { ItemResponse } from "./formResponse";
import { ITEM_CLASSES } from "./formSignatures";

export class Choice extends Service {
  readonly className = "Choice";

  constructor(
    session: Session,
    readonly data: ChoiceData,
  ) {
    super(session);
  }

  getValue = () => this.data.value;
  isCorrectAnswer = () => this.data.isCorrect === true;
}

export class QuizFeedback extends Service {
  readonly className = "QuizFeedback";

  constructor(
    session: Session,
    readonly data: Feedback,
  ) {
    super(session);
  }

  getText = () => this.data.text;
  getLinkUrls = () => this.data.links.map(({ url }) => url);
}

export class QuizFeedbackBuilder extends Service {
  readonly className = "QuizFeedbackBuilder";
  private readonly data: Feedback = { text: "", links: [] };

  setText(text: string): this {
    this.data.text = text;
    return this;
  }

  addLink(url: string, text = url): this {
    this.data.links.push({ url, text });
    return this;
  }

  build(): QuizFeedback {
    return new QuizFeedback(this.session, structuredClone(this.data));
  }
}

export class FormItem extends Service {
  constructor(
    session: Session,
    readonly form: FormData,
    readonly data: ItemData,
    readonly className: string,
  ) {
    super(session);
    for (const [type, name] of Object.entries(ITEM_CLASSES)) {
      Object.assign(this, { [`as${name}`]: () => this.as(type, name) });
    }
  }

  static typed(session: Session, form: FormData, data: ItemData): FormItem {
    return new FormItem(session, form, data, ITEM_CLASSES[data.type]!);
  }

  private as(type: string, name: string): FormItem {
    if (this.data.type !== type) throw new Exception("Invalid conversion for item type.");
    return new FormItem(this.session, this.form, this.data, name);
  }

  private set(change: Partial<ItemData>): this {
    Object.assign(this.data, change);
    return this;
  }

  getId = () => this.data.id;
  getIndex = () => this.form.items.indexOf(this.data);
  getTitle = () => this.data.title;
  getHelpText = () => this.data.helpText;
  getType = () => new EnumValue("FormApp.ItemType", this.data.type);
  isRequired = () => this.data.required;
  getPoints = () => this.data.points;
  hasOtherOption = () => this.data.hasOther;
  getRows = () => this.data.rows;
  getColumns = () => this.data.columns;
  getLowerBound = () => this.data.lower;
  getUpperBound = () => this.data.upper;
  getLeftLabel = () => this.data.labels[0];
  getRightLabel = () => this.data.labels[1];
  getChoices = () => this.data.choices.map((data) => new Choice(this.session, data));
  getFeedbackForCorrect = () => this.feedback("correct");
  getFeedbackForIncorrect = () => this.feedback("incorrect");
  getGeneralFeedback = () => this.feedback("general");

  setTitle = (title: string) => this.set({ title });
  setHelpText = (helpText: string) => this.set({ helpText });
  setRequired = (required: boolean) => this.set({ required });
  showOtherOption = (hasOther: boolean) => this.set({ hasOther });
  setRows = (rows: string[]) => this.set({ rows: filled(rows) });
  setColumns = (columns: string[]) => this.set({ columns: filled(columns) });
  setBounds = (lower: number, upper: number) => this.set({ lower, upper });
  setLabels = (lower: string, upper: string) => this.set({ labels: [lower, upper] });
  setFeedbackForCorrect = (feedback: QuizFeedback) => this.setFeedback("correct", feedback);
  setFeedbackForIncorrect = (feedback: QuizFeedback) => this.setFeedback("incorrect", feedback);
  setGeneralFeedback = (feedback: QuizFeedback) => this.setFeedback("general", feedback);

  setPoints(points: number): this {
    if (!this.form.isQuiz) throw new Exception("Points can only be set on a quiz.");
    return this.set({ points });
  }

  createChoice(value: string, extra?: boolean | FormItem | EnumValue): Choice {
    const goTo = extra instanceof FormItem ? extra.data.id : null;
    const navigation = extra instanceof EnumValue ? extra.name : goTo;
    const isCorrect = typeof extra === "boolean" ? extra : null;
    return new Choice(this.session, { value, isCorrect, goTo: navigation });
  }

  setChoices(choices: Choice[]): this {
    filled(choices.map(({ data }) => data.value));
    return this.set({ choices: choices.map(({ data }) => ({ ...data })) });
  }

  setChoiceValues(values: string[]): this {
    return this.setChoices(values.map((value) => this.createChoice(value)));
  }

  createResponse(answer: unknown): ItemResponse {
    const text = typeof answer === "number" ? String(answer) : answer;
    return new ItemResponse(this.session, this.form, this.data, text as string, null);
  }

  private feedback(kind: keyof ItemData["feedback"]): QuizFeedback | null {
    const data = this.data.feedback[kind];
    return data ? new QuizFeedback(this.session, data) : null;
  }

  private setFeedback(kind: keyof ItemData["feedback"], feedback: QuizFeedback): this {
    this.data.feedback[kind] = feedback.data;
    return this;
  }
}

/** Forms take no empty list, no blank and no duplicate options. */
function filled(values: string[]): string[] {
  if (values.length === 0) throw new Exception("The list of choices must not be empty.");
  if (values.some((value) => value.trim() === "")) throw new Exception("Choices cannot be blank.");
  if (new Set(values).size < values.length) {
    throw new Exception("Questions cannot have duplicate choice values.");
  }
  return [...values];
}
