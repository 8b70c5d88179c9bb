// `forms` and `respond`: the forms that lie in a workbook's workspace, and answers to them.
import { existsSync } from "node:fs";
import { byteLimit } from "../../src/interchange/questionFile";
import { saveFile } from "../files/open";
import { FileProblem } from "../files/problem";
import { utf8Text } from "../files/utf8";
import { fill, type Language, messages } from "../messages";
import type { WorkbookModel } from "../model/workbook";
import { findForm } from "../namedForm";
import { openWorkbook } from "../openWorkbook";
import { type Refused, respond } from "../respond";
import { type FormData, formsOf } from "../services/forms/formModel";
import type { Workbench } from "../workbench";
import { readAtMost } from "./givenFile";
import { Failure, fileFailure, printJson, printLine } from "./terminal";

async function opened(input: string, language: Language): Promise<Workbench> {
  try {
    return await openWorkbook(input);
  } catch (error) {
    throw fileFailure(error, language);
  }
}

export async function listForms(input: string, json: boolean, language: Language): Promise<void> {
  const { book } = await opened(input, language);
  const forms = formsOf(book).map((form) => ({
    id: form.id,
    title: form.title,
    file: form.fileName,
    items: form.items.length,
    responses: form.responses.length,
    published: form.published,
  }));
  if (json) return printJson(forms);
  const words = messages[language].forms;
  const lines = forms.map((form) => {
    const state = form.published ? words.published : words.unpublished;
    const { id, items, responses } = form;
    return fill(words.line, { id, items, responses, title: form.title || form.file, state });
  });
  printLine((lines.length > 0 ? lines : [words.none]).join("\n"));
}

export interface RespondRequest {
  input: string;
  form: string;
  csv: string;
  output: string | undefined;
  json: boolean;
  language: Language;
}

export async function respondFromCsv(request: RespondRequest): Promise<void> {
  const { language, output, input } = request;
  const words = messages[language].forms;
  const { book } = await opened(input, language);
  const form = findForm(book, request.form);
  if (!form) {
    const known = formsOf(book).map(({ title, id }) => `${title} (${id})`);
    throw new Failure(fill(words.unknown, { name: request.form, known: known.join(", ") }), 2);
  }
  const { submitted, refused, more } = respondTo(book, form, request);
  if (refused.length > 0) {
    const lines = refused.map((one) => sentence(one, language));
    if (more > 0) lines.push(fill(words.more, { count: more }));
    throw new Failure([...lines, words.nothing].join("\n"), 1);
  }
  const path = output ?? input;
  try {
    await saveFile(book, path);
  } catch (error) {
    throw fileFailure(error, language);
  }
  const figures = { form: form.id, submitted, responses: form.responses.length };
  if (request.json) printJson(figures);
  else printLine(fill(words.submitted, { ...figures, title: form.title }));
}

function respondTo(book: WorkbookModel, form: FormData, { csv, language }: RespondRequest) {
  if (!existsSync(csv)) {
    throw new Failure(fill(messages[language].files.notFound, { detail: csv }), 2);
  }
  const bytes = readAtMost(csv, language);
  try {
    if (bytes.length > byteLimit) throw new FileProblem("tooBig", csv);
    return respond(book, form, utf8Text(bytes, csv), Date.now(), csv);
  } catch (error) {
    if (!(error instanceof FileProblem) || error.detail !== "") throw fileFailure(error, language);
    throw fileFailure(new FileProblem(error.code, csv, error.what, error.place), language);
  }
}

function sentence({ row, column, reason, value }: Refused, language: Language): string {
  const { reasons, at } = messages[language].forms;
  const place = column === "" ? "" : `${fill(at, { row, column })} `;
  return `${place}${fill(reasons[reason], { value })}`;
}
