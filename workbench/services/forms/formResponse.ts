// Responses to a form, and their grades.
import { randomUUID } from "node:crypto";
import { Exception } from "../exceptions";
import { Service, type Session } from "../session";
import { FormItem } from "./formItem";
import {
  type Answer,
  automaticScore,
  type FormData,
  type ItemData,
  QUESTION_TYPES,
  type ResponseData,
  recordResponse,
} from "./formModel";

export class ItemResponse extends Service {
  readonly className = "ItemResponse";

  constructor(
    session: Session,
    private readonly form: FormData,
    readonly item: ItemData,
    readonly answer: Answer,
    public score: number | null,
  ) {
    super(session);
  }

  getItem = () => new FormItem(this.session, this.form, this.item, "Item");
  getResponse = () => this.answer;
  getScore = () => this.score;

  setScore(score: unknown): this {
    if (typeof score !== "number" || score < 0 || score > this.item.points) {
      throw new Exception("The score must be between 0 and the points of the item.");
    }
    this.score = score;
    return this;
  }
}

export class FormResponse extends Service {
  readonly className = "FormResponse";
  private readonly draft: Record<string, Answer> = {};
  private readonly grades: Record<string, number> = {};

  constructor(
    session: Session,
    private readonly form: FormData,
    private data: ResponseData | null,
  ) {
    super(session);
  }

  getId = () => this.data?.id ?? null;
  getTimestamp = () => (this.data ? new Date(this.data.timestamp) : null);
  getRespondentEmail = () => this.data?.email ?? "";

  /** Answered items only, in the order of the form. */
  getItemResponses(): ItemResponse[] {
    return this.form.items.flatMap((item) => this.responseTo(item) ?? []);
  }

  /** Every item with points, answered or not. */
  getGradableItemResponses(): ItemResponse[] {
    return this.form.items.filter(isGradable).map((item) => this.gradable(item));
  }

  getResponseForItem(item: FormItem): ItemResponse | null {
    return this.responseTo(item.data);
  }

  getGradableResponseForItem(item: FormItem): ItemResponse | null {
    return isGradable(item.data) ? this.gradable(item.data) : null;
  }

  withItemResponse(response: ItemResponse): this {
    this.draft[response.item.id] = response.answer;
    return this;
  }

  withItemGrade(response: ItemResponse): this {
    if (response.score !== null) this.grades[response.item.id] = response.score;
    return this;
  }

  /** Puts the grades into the form; called by Form.submitGrades. */
  applyGrades(): void {
    if (this.data) Object.assign(this.data.scores, this.grades);
  }

  submit(): this {
    if (this.data) throw new Exception("This response has already been submitted.");
    if (this.form.limitOne) {
      throw new Exception("Forms that allow one response per user take none from a script.");
    }
    if (!this.form.published) throw new Exception("Operation not supported on unpublished form");
    if (!this.form.accepting) throw new Exception("This form is not accepting responses.");
    const missing = this.form.items.find((item) => item.required && !(item.id in this.draft));
    if (missing) throw new Exception(`The question "${missing.title}" must be answered.`);
    const timestamp = this.session.now();
    recordResponse(this.form, { id: randomUUID(), email: "", timestamp, answers: this.draft });
    this.data = this.form.responses.at(-1)!;
    return this;
  }

  private responseTo(item: ItemData): ItemResponse | null {
    const answer = (this.data?.answers ?? this.draft)[item.id];
    if (answer === undefined) return null;
    const score = this.data?.scores[item.id] ?? null;
    return new ItemResponse(this.session, this.form, item, answer, score);
  }

  private gradable(item: ItemData): ItemResponse {
    const answered = this.responseTo(item);
    const score = this.data?.scores[item.id] ?? automaticScore(item, undefined);
    return answered ?? new ItemResponse(this.session, this.form, item, "", score);
  }
}

function isGradable(item: ItemData): boolean {
  return item.points > 0 && QUESTION_TYPES.has(item.type);
}
