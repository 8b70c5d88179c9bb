// Ui, its menus and dialogs. What is shown is recorded; what is asked, the host's person answers.
import { EnumValue } from "../realm/encoding";
import type { MenuItem } from "./hostState";
import type { HtmlOutput } from "./html";
import { Service, type Session } from "./session";

export class Ui extends Service {
  readonly className = "Ui";

  createMenu(caption: string): Menu {
    return new Menu(this.session, caption);
  }

  /** Google names an add-on's menu after the add-on. */
  createAddonMenu(): Menu {
    return new Menu(this.session, "Capaian");
  }

  alert(...args: unknown[]): EnumValue {
    const { title, prompt, buttons } = question(args);
    const { host } = this.session;
    host.shown.push({ kind: "alert", title, text: prompt });
    return new EnumValue("Ui.Button", host.person.alert(title, prompt, buttons));
  }

  prompt(...args: unknown[]): PromptResponse {
    const { title, prompt, buttons } = question(args);
    const { host } = this.session;
    host.shown.push({ kind: "prompt", title, text: prompt });
    const { button, text } = host.person.prompt(title, prompt, buttons);
    return new PromptResponse(this.session, button, text);
  }

  showSidebar(page: HtmlOutput): void {
    this.show("sidebar", page.getTitle(), page);
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.show("dialog", title, page);
  }

  private show(kind: "sidebar" | "dialog", title: string | null, page: HtmlOutput): void {
    this.session.host.shown.push({ kind, title: title ?? "", text: page.getContent() });
  }
}

function question(args: unknown[]): { title: string; prompt: string; buttons: string } {
  const last = args.at(-1);
  const buttons = last instanceof EnumValue ? last.name : "OK";
  const texts = args.filter((arg) => typeof arg === "string");
  const [title, prompt] = texts.length === 2 ? texts : ["", texts[0]];
  return { title: title ?? "", prompt: prompt ?? "", buttons };
}

export class Menu extends Service {
  readonly className = "Menu";
  readonly items: MenuItem[] = [];

  constructor(
    session: Session,
    readonly caption: string,
  ) {
    super(session);
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ caption: "", functionName: null });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.items.push({ caption: menu.caption, functionName: null, items: menu.items });
    return this;
  }

  addToUi(): void {
    const { menus } = this.session.host;
    const others = menus.filter((menu) => menu.caption !== this.caption);
    this.session.host.menus = [...others, { caption: this.caption, items: this.items }];
  }
}

export class PromptResponse extends Service {
  readonly className = "PromptResponse";

  constructor(
    session: Session,
    private readonly button: string,
    private readonly text: string,
  ) {
    super(session);
  }

  getResponseText(): string {
    return this.text;
  }

  getSelectedButton(): EnumValue {
    return new EnumValue("Ui.Button", this.button);
  }
}
