// Published forms at their own addresses: shown, filled in, recorded where FormApp would put it.
import { createHmac, randomUUID } from "node:crypto";
import type { Language } from "../messages";
import {
  type Answer,
  type FormData,
  formsOf,
  type ResponseData,
  recordResponse,
} from "../services/forms/formModel";
import { readReply } from "./formAnswers";
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
  request: { id: string; edit: string | null; body: string | null; secret: string },
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
  const sent = new URLSearchParams(request.body);
  const { action } = withEdit(view, request.edit);
  if (sent.get("proof") !== view.proof) {
    return { status: 403, html: formPage({ ...view, action, reply: { sent, problems: {} } }) };
  }
  const { answers, email, problems } = readReply(form, sent, words);
  if (Object.keys(problems).length > 0) {
    return { status: 422, html: formPage({ ...view, action, reply: { sent, problems } }) };
  }
  const response = keep(workspace, form, answers, email, request.edit);
  return { status: 200, html: receivedPage(view, response) };
}

/** Written to the journal before the respondent is told. */
function keep(
  workspace: Workspace,
  form: FormData,
  answers: Record<string, Answer>,
  email: string,
  edit: string | null,
): ResponseData {
  const { document } = workspace;
  return document.accept(() => {
    const old = form.allowEdits ? form.responses.find(({ id }) => id === edit) : undefined;
    if (old) form.responses = form.responses.filter((one) => one !== old);
    recordResponse(form, { id: old?.id ?? randomUUID(), email, timestamp: Date.now(), answers });
    return structuredClone(form.responses.at(-1)!);
  });
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
