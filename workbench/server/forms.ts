// Published forms at their own addresses: shown, filled in, recorded where FormApp would put it.
import { createHmac, randomUUID } from "node:crypto";
import type { Language } from "../messages";
import { answersFit } from "../services/forms/answerBounds";
import { type FormData, formsOf, type ResponseData, scored } from "../services/forms/formModel";
import { type FormReply, readReply } from "./formAnswers";
import { type FormView, formPage, page, receivedPage } from "./formPage";
import { html } from "./html";
import { pageWords } from "./words";
import type { Workspace } from "./workspace";

export interface FormAnswer {
  status: number;
  html: string;
}

/** Answers `GET` (body null) and `POST` of /form/ID. */
export function answerForm(
  workspace: Workspace,
  request: { id: string; edit: string | null; body: Buffer | null; secret: string },
  language: Language,
): FormAnswer {
  const words = pageWords[language].form;
  const form = formsOf(workspace.document.book).find(({ id }) => id === request.id);
  if (!form?.published) return { status: 404, html: notice(language, words.notFound) };
  if (!form.accepting) return { status: 200, html: notice(language, words.closed) };
  const view: FormView = {
    form,
    language,
    action: `/form/${form.id}`,
    proof: createHmac("sha256", request.secret).update(form.id).digest("base64url"),
    reply: null,
  };
  if (request.body === null) return { status: 200, html: formPage(withEdit(view, request.edit)) };
  const sent = sentIn(request.body);
  if (!sent) return { status: 400, html: notice(language, words.notUtf8) };
  const { action } = withEdit(view, request.edit);
  if (sent.get("proof") !== view.proof) {
    return { status: 403, html: formPage({ ...view, action, reply: { sent, problems: {} } }) };
  }
  const reply = readReply(form, sent, words);
  const { problems } = reply;
  if (Object.keys(problems).length > 0) {
    return { status: 422, html: formPage({ ...view, action, reply: { sent, problems } }) };
  }
  const response = keep(workspace, form, reply, request.edit);
  if (response) return { status: 200, html: receivedPage(view, response) };
  const full = { sent, problems, refusal: words.full };
  return { status: 507, html: formPage({ ...view, action, reply: full }) };
}

/** What a form sent; null where it is not UTF-8, of which other letters would be kept. */
function sentIn(body: Buffer): URLSearchParams | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    decodeURIComponent(text);
    return new URLSearchParams(text);
  } catch {
    return null;
  }
}

/** Written to the journal before the respondent is told; null where there is no room for it. */
function keep(
  { document }: Workspace,
  form: FormData,
  { answers, email }: FormReply,
  edit: string | null,
): ResponseData | null {
  const old = form.allowEdits ? form.responses.find(({ id }) => id === edit) : undefined;
  const reply = { id: old?.id ?? randomUUID(), email, timestamp: Date.now(), answers };
  const response = scored(form, reply);
  if (!answersFit(document.book, [response], old)) return null;
  document.accept(() => {
    form.responses = [...form.responses.filter((one) => one !== old), response];
  });
  return structuredClone(response);
}

/** The form filled in as it was sent, under the address with `?edit=`. */
function withEdit(view: FormView, edit: string | null): FormView {
  const { form } = view;
  const response = form.allowEdits ? form.responses.find(({ id }) => id === edit) : undefined;
  if (!response) return view;
  const sent = new URLSearchParams({ email: response.email });
  for (const [id, answer] of Object.entries(response.answers)) {
    for (const [index, one] of (Array.isArray(answer) ? answer : [answer]).entries()) {
      const item = form.items.find((known) => String(known.id) === id);
      const name = item?.type.endsWith("GRID") ? `q${id}-${index}` : `q${id}`;
      for (const value of Array.isArray(one) ? one : [one])
        if (value !== null) sent.append(name, value);
    }
  }
  const action = `${view.action}?edit=${response.id}`;
  return { ...view, action, reply: { sent, problems: {} } };
}

function notice(language: Language, text: string): string {
  return page(language, "Capaian", html`<main><h1>${text}</h1></main>`);
}
