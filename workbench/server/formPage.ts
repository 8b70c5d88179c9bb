// A form as a page: one question under another, made for a phone. It works without a script; with
// one, sections come one at a time.
import type { Language } from "../messages";
import {
  type FormData,
  type ItemData,
  QUESTION_TYPES,
  type ResponseData,
} from "../services/forms/formModel";
import { type FormReply, OTHER, sectionsOf } from "./formAnswers";
import { type Html, html } from "./html";
import { type FormWords, pageWords } from "./words";

export interface FormView {
  form: FormData;
  language: Language;
  /** Where the form is sent to. */
  action: string;
  /** Shows that the page came from this server. */
  proof: string;
  /** What was sent and did not do. */
  reply: { sent: URLSearchParams; problems: FormReply["problems"]; refusal?: string } | null;
}

export function page(language: Language, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/form.css">
</head>
<body>
${body}
<script src="/form.js" defer></script>
</body>
</html>`.text;
}

export function formPage(view: FormView): string {
  const { form, language, reply } = view;
  const words = pageWords[language].form;
  const sections = sectionsOf(form);
  const title = form.title || form.fileName;
  const problems = Object.keys(reply?.problems ?? {});
  const body = html`<main>
<h1>${title}</h1>
${form.description && html`<p class="description">${form.description}</p>`}
${problems.length > 0 && html`<p class="problem" role="alert">${words.problems} ${problems.length}</p>`}
${reply?.refusal && html`<p class="problem" role="alert">${reply.refusal}</p>`}
<form method="post" action="${view.action}" novalidate
  data-next="${words.next}" data-back="${words.back}" data-needed="${words.needed}" data-email-needed="${words.emailNeeded}"
  data-sent="${reply === null ? "no" : "yes"}"
  data-progress="${words.progress(1, sections.length)}">
<input type="hidden" name="proof" value="${view.proof}">
${sections.map(
  ({ head, items }, index) => html`<section data-section="${head?.id ?? 0}" data-index="${index}"
  data-label="${words.progress(index + 1, sections.length)}">
${head && html`<h2 tabindex="-1">${head.title}</h2><p class="description">${head.helpText}</p>`}
${index === 0 && form.emailCollection !== "DO_NOT_COLLECT" && emailField(view, words)}
${items.map((item) => itemView(item, view, words))}
</section>`,
)}
<div class="steps"><button type="submit" class="main">${words.submit}</button></div>
</form>
</main>`;
  return page(language, title, body);
}

function emailField({ reply }: FormView, words: FormWords): Html {
  const problem = reply?.problems.email;
  return html`<div class="item" data-required="yes"><label class="title" for="email">${words.email} <span class="mark">(${words.required})</span></label>
<input type="email" id="email" name="email" autocomplete="email" value="${reply?.sent.get("email")}" ${problem && html`aria-invalid="true" aria-describedby="p-email"`}>
${problem && html`<p class="problem" id="p-email">${problem}</p>`}</div>`;
}

function itemView(item: ItemData, { form, reply }: FormView, words: FormWords): Html {
  if (!QUESTION_TYPES.has(item.type)) {
    return html`<div class="item head"><h3>${item.title}</h3><p>${item.helpText}</p></div>`;
  }
  const problem = reply?.problems[item.id];
  const described = html`aria-describedby="h${item.id}${problem && html` p${item.id}`}" ${problem && html`aria-invalid="true"`}`;
  const extras = html`${item.required && html` <span class="mark">(${words.required})</span>`}${form.isQuiz && item.points > 0 && html` <span class="points">${words.points(item.points)}</span>`}`;
  const help = html`<p class="help" id="h${item.id}">${item.helpText}</p>${problem && html`<p class="problem" id="p${item.id}">${problem}</p>`}`;
  const sent = reply?.sent ?? new URLSearchParams();
  const data = html`data-item="${item.id}" data-required="${item.required ? "yes" : "no"}"`;
  const isSingle = ["TEXT", "PARAGRAPH_TEXT", "LIST"].includes(item.type);
  if (isSingle) {
    return html`<div class="item" ${data}><label class="title" for="q${item.id}">${item.title}${extras}</label>${help}${singleField(item, sent, described, words)}</div>`;
  }
  return html`<fieldset class="item" ${data} ${described}><legend class="title">${item.title}${extras}</legend>${help}${groupFields(item, sent, words)}</fieldset>`;
}

function singleField(
  item: ItemData,
  sent: URLSearchParams,
  described: Html,
  words: FormWords,
): Html {
  const name = `q${item.id}`;
  const value = sent.get(name) ?? "";
  if (item.type === "TEXT") {
    return html`<input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off" ${described}>`;
  }
  if (item.type === "PARAGRAPH_TEXT") {
    return html`<textarea id="${name}" name="${name}" rows="5" ${described}>${value}</textarea>`;
  }
  return html`<select id="${name}" name="${name}" ${described}><option value="">${words.choose}</option>
${item.choices.map((choice) => html`<option ${choice.value === value && html`selected`} ${choice.goTo !== null && html`data-goto="${choice.goTo}"`}>${choice.value}</option>`)}</select>`;
}

function groupFields(item: ItemData, sent: URLSearchParams, words: FormWords): Html {
  const name = `q${item.id}`;
  const given = sent.getAll(name);
  if (item.type === "SCALE") {
    const steps = Array.from({ length: item.upper - item.lower + 1 }, (_, i) =>
      String(item.lower + i),
    );
    return html`<div class="scale"><span>${item.labels[0]}</span>${steps.map((step) => option("radio", name, step, given))}<span>${item.labels[1]}</span></div>`;
  }
  if (item.type === "GRID" || item.type === "CHECKBOX_GRID") {
    const type = item.type === "GRID" ? "radio" : "checkbox";
    return html`${item.rows.map(
      (row, index) =>
        html`<fieldset class="grid-row"><legend>${row}</legend>${item.columns.map((column) =>
          option(type, `${name}-${index}`, column, sent.getAll(`${name}-${index}`)),
        )}</fieldset>`,
    )}`;
  }
  const type = item.type === "CHECKBOX" ? "checkbox" : "radio";
  return html`${item.choices.map(({ value, goTo }) => option(type, name, value, given, goTo))}${
    item.hasOther &&
    html`<div class="other">${option(type, name, OTHER, given, null, words.other)}<input type="text" name="${name}-other" aria-label="${words.otherText}" value="${sent.get(`${name}-other`)}"></div>`
  }`;
}

function option(
  type: string,
  name: string,
  value: string,
  given: string[],
  goTo: number | string | null = null,
  label = value,
): Html {
  return html`<label class="option"><input type="${type}" name="${name}" value="${value}" ${given.includes(value) && html`checked`} ${goTo !== null && html`data-goto="${goTo}"`}> <span>${label}</span></label>`;
}

/** What is shown after sending: the confirmation, and the result of a quiz. */
export function receivedPage(view: FormView, response: ResponseData): string {
  const { form, language, action } = view;
  const words = pageWords[language].form;
  const title = form.title || form.fileName;
  const graded = form.items.filter((item) => response.scores[item.id] !== undefined);
  const total = (of: (item: ItemData) => number) => graded.reduce((sum, item) => sum + of(item), 0);
  const score = html`<p class="score" role="status">${words.score(
    total((item) => response.scores[item.id] ?? 0),
    total((item) => item.points),
  )}</p>`;
  const body = html`<main data-received="${action}">
<h1>${title}</h1>
<p class="received">${form.confirmation || words.received}</p>
${
  form.isQuiz &&
  graded.length > 0 &&
  html`${score}<ul class="results">${form.items
    .filter((item) => item.points > 0 && QUESTION_TYPES.has(item.type))
    .map((item) => resultView(item, response, words))}</ul>`
}
<p>${form.allowEdits && html`<a href="${action}?edit=${response.id}">${words.edit}</a> `}${form.respondAgain && html`<a href="${action}">${words.again}</a>`}</p>
</main>`;
  return page(language, title, body);
}

function resultView(item: ItemData, response: ResponseData, words: FormWords): Html {
  const score = response.scores[item.id];
  if (score === undefined) return html`<li><strong>${item.title}</strong><br>${words.graded}</li>`;
  const isRight = score >= item.points;
  const feedback =
    (isRight ? item.feedback.correct : item.feedback.incorrect) ?? item.feedback.general;
  const right = item.choices.filter(({ isCorrect }) => isCorrect).map(({ value }) => value);
  return html`<li class="${isRight ? "right" : "wrong"}"><strong>${item.title}</strong><br>
${isRight ? "✓" : "✗"} ${isRight ? words.right : words.wrong} (${score}/${item.points})
${!isRight && html`<br>${words.correctAnswer} ${right.join(", ")}`}
${feedback && html`<br><em>${feedback.text}</em>`}</li>`;
}
