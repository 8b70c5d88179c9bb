// FormApp and Form.
import { randomUUID } from "node:crypto";
import type { EnumValue } from "../../realm/encoding";
import { Exception } from "../exceptions";
import { Service, type Session } from "../session";
import { FormItem, QuizFeedbackBuilder } from "./formItem";
import { type FormData, formsOf, newItem } from "./formModel";
import { FormResponse } from "./formResponse";
import { ITEM_CLASSES } from "./formSignatures";

export class FormApp extends Service {
  readonly className = "FormApp";

  /** Whether a form starts published is not settled; here it does not unless asked for. */
  create(fileName: string, published = false): Form {
    if (fileName === "") throw new Exception("Invalid argument: title");
    const form: FormData = {
      id: randomUUID(),
      fileName,
      title: "",
      description: "",
      confirmation: "",
      isQuiz: false,
      published,
      accepting: published,
      shuffle: false,
      progressBar: false,
      allowEdits: false,
      limitOne: false,
      respondAgain: true,
      emailCollection: "DO_NOT_COLLECT",
      destination: null,
      nextId: 1001,
      items: [],
      responses: [],
    };
    formsOf(this.session.book).push(form);
    return new Form(this.session, form);
  }

  openById(id: string): Form {
    const form = formsOf(this.session.book).find((one) => one.id === id);
    if (!form) {
      throw new Exception(
        "No item with the given ID could be found, or you do not have permission.",
      );
    }
    return new Form(this.session, form);
  }

  createFeedback(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder(this.session);
  }
}

export class Form extends Service {
  readonly className = "Form";

  constructor(
    session: Session,
    private readonly data: FormData,
  ) {
    super(session);
    for (const [type, name] of Object.entries(ITEM_CLASSES)) {
      const add = () => FormItem.typed(session, data, newItem(data, type));
      Object.assign(this, { [`add${name}`]: add });
    }
  }

  private set(change: Partial<FormData>): this {
    Object.assign(this.data, change);
    return this;
  }

  private mustBePublished(): void {
    if (!this.data.published) throw new Exception("Operation not supported on unpublished form");
  }

  getId = () => this.data.id;
  getTitle = () => this.data.title;
  getDescription = () => this.data.description;
  getConfirmationMessage = () => this.data.confirmation;
  getShuffleQuestions = () => this.data.shuffle;
  getDestinationId = () => this.data.destination;
  isQuiz = () => this.data.isQuiz;
  isPublished = () => this.data.published;
  isAcceptingResponses = () => this.data.accepting;
  hasLimitOneResponsePerUser = () => this.data.limitOne;
  supportsAdvancedResponderPermissions = () => true;
  getEditUrl = () => `https://docs.google.com/forms/d/${this.data.id}/edit`;

  getPublishedUrl(): string {
    this.mustBePublished();
    return `https://docs.google.com/forms/d/e/${this.data.id}/viewform`;
  }

  setTitle = (title: string) => this.set({ title });
  setDescription = (description: string) => this.set({ description });
  setConfirmationMessage = (confirmation: string) => this.set({ confirmation });
  setIsQuiz = (isQuiz: boolean) => this.set({ isQuiz });
  setShuffleQuestions = (shuffle: boolean) => this.set({ shuffle });
  setProgressBar = (progressBar: boolean) => this.set({ progressBar });
  setAllowResponseEdits = (allowEdits: boolean) => this.set({ allowEdits });
  setLimitOneResponsePerUser = (limitOne: boolean) => this.set({ limitOne });
  setShowLinkToRespondAgain = (respondAgain: boolean) => this.set({ respondAgain });
  setPublished = (published: boolean) => this.set({ published, accepting: published });
  setEmailCollectionType = (type: EnumValue) => this.set({ emailCollection: type.name });

  setAcceptingResponses(accepting: boolean): this {
    this.mustBePublished();
    return this.set({ accepting });
  }

  /** Generic items: their own methods come with `asTextItem()` and so on. */
  getItems(type?: EnumValue): FormItem[] {
    return this.data.items
      .filter((item) => !type || item.type === type.name)
      .map((item) => new FormItem(this.session, this.data, item, "Item"));
  }

  getItemById(id: number): FormItem | null {
    const item = this.data.items.find((one) => one.id === id);
    return item ? new FormItem(this.session, this.data, item, "Item") : null;
  }

  deleteItem(which: number | FormItem): void {
    const index = typeof which === "number" ? which : which.getIndex();
    if (!this.data.items[index]) throw new Exception("Invalid argument: index");
    this.data.items.splice(index, 1);
  }

  moveItem(which: number | FormItem, to: number): FormItem {
    const from = typeof which === "number" ? which : which.getIndex();
    const { items } = this.data;
    if (!items[from] || to < 0 || to >= items.length)
      throw new Exception("Invalid argument: index");
    const [item] = items.splice(from, 1);
    items.splice(to, 0, item!);
    return new FormItem(this.session, this.data, item!, "Item");
  }

  createResponse(): FormResponse {
    return new FormResponse(this.session, this.data, null);
  }

  getResponses(since?: Date): FormResponse[] {
    return this.data.responses
      .filter(({ timestamp }) => !since || timestamp >= since.getTime())
      .map((response) => new FormResponse(this.session, this.data, response));
  }

  deleteAllResponses = () => this.set({ responses: [] });

  submitGrades(responses: FormResponse[]): this {
    for (const response of responses) response.applyGrades();
    return this;
  }
}
