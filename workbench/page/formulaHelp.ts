// Help while a formula is typed: functions that begin as typed, and what the one being written needs.
import type { FunctionView } from "../protocol";
import { part } from "./gridParts";
import { language } from "./language";
import { words } from "./words";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where the caret stands: in the first letters of a name, or inside the brackets of a function. */
export interface Spot {
  /** Functions whose names begin as typed, and how much of the name there is. */
  matches: FunctionView[];
  typed: number;
  /** The function whose arguments are being written, and which of them. */
  inside: FunctionView | null;
  argument: number;
}

/** Looks at a formula up to the caret. */
export function spotIn(text: string, functions: readonly FunctionView[]): Spot | null {
  if (!text.startsWith("=")) return null;
  const open: { name: string; argument: number }[] = [];
  let isQuoted = false;
  for (const [at, char] of [...text].entries()) {
    if (char === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === "(" || char === "{") {
      const name = char === "(" ? (/[A-Za-z_]\w*$/.exec(text.slice(0, at))?.[0] ?? "") : "{";
      open.push({ name: name.toUpperCase(), argument: 0 });
    } else if (char === ")" || char === "}") open.pop();
    else if (isSeparator(text, at) && open.length > 0) open.at(-1)!.argument++;
  }
  if (isQuoted) return null;
  const typed = /(?:^|[^\w.$!:'"])([A-Za-z_]\w*)$/.exec(text)?.[1] ?? "";
  const start = typed.toUpperCase();
  const matches = start === "" ? [] : functions.filter(({ name }) => name.startsWith(start));
  const calls = open.filter(({ name }) => functions.some((one) => one.name === name));
  const call = calls.at(-1);
  const inside = functions.find(({ name }) => name === call?.name) ?? null;
  return { matches, typed: typed.length, inside, argument: call?.argument ?? 0 };
}

/** A comma between digits is most likely the decimal mark of who is typing. */
function isSeparator(text: string, at: number): boolean {
  if (text[at] === ";") return true;
  return text[at] === "," && !/^\d,(\d|$)/.test(text.slice(Math.max(0, at - 1), at + 2));
}

export class FormulaHelp {
  private readonly root = part("formula-help", "region");
  private readonly list = part("function-list", "listbox");
  private readonly card = part("function-card", "status");
  private field: Field | null = null;
  private spot: Spot | null = null;
  private chosen = 0;
  /** The text for which Esc has closed the help. */
  private dismissed: string | null = null;

  constructor(private readonly functions: () => readonly FunctionView[]) {
    this.list.id = "function-list";
    this.root.hidden = true;
    this.root.append(this.list, this.card);
    document.body.append(this.root);
  }

  /** Helps whoever types in the field. */
  watch(field: Field): void {
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    const update = () => this.update(field);
    for (const name of ["input", "click", "keyup"]) field.addEventListener(name, update);
    field.addEventListener("blur", () => this.hide());
    const before = (event: Event) => {
      if (!this.key(event as KeyboardEvent)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    field.addEventListener("keydown", before, { capture: true });
  }

  private update(field: Field): void {
    const text = field.value.slice(0, field.selectionEnd ?? 0);
    if (field.hidden || this.dismissed === text) return;
    this.dismissed = null;
    const spot = field === document.activeElement ? spotIn(text, this.functions()) : null;
    if (!spot || (spot.matches.length === 0 && !spot.inside)) {
      this.hide();
      return;
    }
    const isSame =
      this.field === field &&
      JSON.stringify(spot) === JSON.stringify(this.spot) &&
      !this.root.hidden;
    if (isSame) return;
    this.field = field;
    this.spot = spot;
    this.chosen = 0;
    this.draw();
  }

  private key({ key, isComposing, shiftKey }: KeyboardEvent): boolean {
    if (this.root.hidden || isComposing || !this.field || !this.spot) return false;
    const { matches } = this.spot;
    if (key === "Escape") {
      this.dismissed = this.field.value.slice(0, this.field.selectionEnd ?? 0);
      this.hide();
      return true;
    }
    if (key === "Enter") this.hide();
    if (matches.length === 0) return false;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const step = key === "ArrowDown" ? 1 : -1;
      this.chosen = (this.chosen + step + matches.length) % matches.length;
      this.draw();
    } else if (key === "Tab" && !shiftKey) this.take(matches[this.chosen]!);
    else return false;
    return true;
  }

  /** Puts the rest of the name into the field. */
  private take({ name }: FunctionView): void {
    const field = this.field!;
    const end = field.selectionEnd ?? 0;
    const bracket = field.value[end] === "(" ? "" : "(";
    field.setRangeText(name + bracket, end - this.spot!.typed, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  hide(): void {
    if (this.root.hidden) return;
    this.root.hidden = true;
    this.spot = null;
    this.card.textContent = "";
    this.field?.removeAttribute("aria-activedescendant");
  }

  private draw(): void {
    const { matches, inside, argument } = this.spot!;
    this.list.hidden = matches.length === 0;
    this.list.setAttribute("aria-label", words().functions);
    this.list.replaceChildren(...matches.map((one, index) => this.option(one, index)));
    this.root.setAttribute("aria-label", words().functionHelp);
    const shown = matches[this.chosen] ?? inside;
    this.card.replaceChildren(...(shown ? cardOf(shown, matches.length > 0 ? -1 : argument) : []));
    if (matches.length === 0) this.field!.removeAttribute("aria-activedescendant");
    else this.field!.setAttribute("aria-activedescendant", `function-${this.chosen}`);
    this.root.hidden = false;
    this.place();
    this.list.children[this.chosen]?.scrollIntoView({ block: "nearest" });
  }

  private option(one: FunctionView, index: number): HTMLElement {
    const element = part("function-option", "option");
    element.id = `function-${index}`;
    element.textContent = one.name;
    element.setAttribute("aria-selected", String(index === this.chosen));
    element.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.take(one);
    });
    return element;
  }

  /** Under the field, or above it where there is no room below. */
  private place(): void {
    const field = this.field!.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.root;
    const isBelow = field.bottom + offsetHeight + 4 <= innerHeight || field.top < offsetHeight;
    style.top = `${isBelow ? field.bottom + 4 : field.top - offsetHeight - 4}px`;
    style.left = `${Math.max(4, Math.min(field.left, innerWidth - offsetWidth - 4))}px`;
  }
}

function cardOf(one: FunctionView, argument: number): HTMLElement[] {
  const say = words();
  const at = language() === "id" ? 0 : 1;
  const signature = part("function-signature");
  signature.append(`${one.name}(`);
  for (const [index, { name, isOptional }] of one.parameters.entries()) {
    const element = document.createElement(index === argument ? "b" : "span");
    element.textContent = isOptional ? `[${name}]` : name;
    signature.append(index > 0 ? "; " : "", element);
  }
  signature.append(")");
  const lines = one.parameters.map(({ name, isOptional, text }, index) => {
    const line = part(index === argument ? "parameter current" : "parameter");
    const optional = isOptional ? ` (${say.optional})` : "";
    line.textContent = `${name}${optional}: ${text[at]}`;
    return line;
  });
  const example = part("function-example");
  example.textContent = `${say.example}: ${one.example}`;
  const about = part("function-about");
  about.textContent = one.description[at]!;
  const keys = part("function-keys");
  keys.textContent = argument < 0 ? say.functionKeys : "";
  return [signature, about, ...lines, example, keys];
}
