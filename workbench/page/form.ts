// Makes a form of several sections come one section at a time; without it, all stand on one page.
import { dropDraft, keepDraft, takeDraft } from "./formDraft";

const form = document.querySelector("form");

/** Answers with a destination lead elsewhere than to the next section. */
function destination(section: HTMLElement): string | null {
  const chosen = [...section.querySelectorAll<HTMLElement>("input:checked, option:checked")];
  return chosen.reverse().find(({ dataset }) => dataset.goto !== undefined)?.dataset.goto ?? null;
}

/** What an item still needs, as a sentence; null when it is answered. */
function lacking(item: Element): string | null {
  const { needed = "", emailNeeded = "" } = form?.dataset ?? {};
  const email = item.querySelector<HTMLInputElement>("input[type=email]");
  if (email) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.value.trim()) ? null : emailNeeded;
  return isAnswered(item) ? null : needed;
}

function isAnswered(item: Element): boolean {
  const rows = item.querySelectorAll(".grid-row");
  if (rows.length > 0) return [...rows].every((row) => row.querySelector("input:checked"));
  const field = item.querySelector<HTMLInputElement>("input[type=text], textarea, select");
  const isText = field && !item.querySelector("input[type=radio], input[type=checkbox]");
  return isText ? field.value.trim() !== "" : item.querySelector("input:checked") !== null;
}

function clear(item: Element): void {
  for (const old of item.querySelectorAll(".problem")) old.remove();
  item.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
}

/** Says at each question what it still needs; true when nothing is missing. */
function check(section: HTMLElement): boolean {
  const missing: Element[] = [];
  for (const item of section.querySelectorAll("[data-required=yes]")) {
    clear(item);
    const sentence = lacking(item);
    if (sentence === null) continue;
    missing.push(item);
    const problem = document.createElement("p");
    problem.className = "problem";
    problem.setAttribute("role", "alert");
    problem.textContent = sentence;
    item.append(problem);
  }
  missing[0]?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  return missing.length === 0;
}

/** What is answered is no longer asked for. */
function answered(event: Event): void {
  const item = (event.target as Element).closest("[data-required=yes]");
  if (item?.querySelector(".problem") && lacking(item) === null) clear(item);
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

function stepThrough(sheet: HTMLFormElement): void {
  const sections = [...sheet.querySelectorAll<HTMLElement>("section")];
  const { next = "", back = "" } = sheet.dataset;
  const submit = sheet.querySelector<HTMLButtonElement>("[type=submit]")!;
  const steps = submit.parentElement!;
  const progress = document.createElement("div");
  progress.className = "progress";
  const bar = document.createElement("progress");
  bar.max = sections.length;
  const label = document.createElement("span");
  label.setAttribute("role", "status");
  progress.append(bar, label);
  const kept = sheet.dataset.sent === "no" ? takeDraft(sheet) : null;
  const path = kept?.every((at) => at < sections.length) ? kept : [0];
  const current = () => sections[path.at(-1)!]!;
  const show = (isFirst = false) => {
    const at = path.at(-1)!;
    for (const [index, section] of sections.entries()) section.hidden = index !== at;
    bar.value = at + 1;
    label.textContent = current().dataset.label ?? "";
    bar.setAttribute("aria-label", label.textContent);
    const isLast = at === sections.length - 1 || destination(current()) === "SUBMIT";
    submit.hidden = !isLast;
    forward.hidden = isLast;
    backward.hidden = path.length === 1;
    keepDraft(sheet, path);
    if (!isFirst) {
      scrollTo(0, 0);
      current().querySelector<HTMLElement>("h2")?.focus();
    }
  };
  const forward = button(next, () => {
    if (!check(current())) return;
    const at = path.at(-1)!;
    const to = destination(current());
    const target = sections.findIndex(({ dataset }) => dataset.section === to);
    path.push(target > at ? target : at + 1);
    show();
  });
  forward.className = "main";
  const backward = button(back, () => {
    path.pop();
    show();
  });
  steps.prepend(backward);
  steps.append(forward);
  if (sections.length > 1) sheet.append(progress);
  // What the server found missing is shown in its own section.
  const faulty = sections.findIndex((section) => section.querySelector(".problem"));
  for (let at = 1; at <= faulty; at++) path.push(at);
  sheet.addEventListener("change", () => show(true));
  sheet.addEventListener("input", (event) => {
    answered(event);
    keepDraft(sheet, path);
  });
  sheet.addEventListener("submit", (event) => {
    if (!check(current())) event.preventDefault();
  });
  show(true);
}

const received = document.querySelector<HTMLElement>("[data-received]");
if (received) dropDraft(received.dataset.received ?? "");
if (form) stepThrough(form);
