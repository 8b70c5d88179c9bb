// What the page may ask for. Every payload is checked before anything is done with it.
import { z } from "zod";
import { fitsFile } from "../files/csvNames";
import { FileProblem } from "../files/problem";
import { fitsXlsx } from "../files/sheetNames";
import { fileSentence, type Language } from "../messages";
import type { SheetModel } from "../model/sheet";
import { STRIDE } from "../model/sheet";
import type { CellDetail } from "../protocol";
import { bookView, save } from "./bookCalls";
import { chartSvg } from "./chartSvg";
import * as edits from "./edits";
import { Overwritten } from "./history";
import * as lineEdits from "./lineEdits";
import { moveBlock } from "./moveBlock";
import { isCallable, runScript } from "./scripts";
import { choicesOf } from "./validate";
import { chartView, windowView } from "./views";
import { type PageWords, pageWords, refusals } from "./words";
import type { Workspace } from "./workspace";

export interface Context {
  workspace: Workspace;
  language: Language;
  words: PageWords;
  /** The window that asks. */
  owner: string;
}

const place = z.number().int().min(0).max(1_048_575);
const size = z.number().int().min(1).max(1_048_576);
const rect = z.object({ row: place, column: place, rows: size, columns: size });
const sheet = z.number().int();
const answer = z.object({ button: z.string(), text: z.string() });

function action<S extends z.ZodType>(
  schema: S,
  handle: (context: Context, payload: z.infer<S>) => unknown,
): (context: Context, payload: unknown) => unknown {
  return (context, payload) => handle(context, schema.parse(payload));
}

function sheetOf({ workspace, words }: Context, id: number): SheetModel {
  const found = workspace.document.book.sheetById(id);
  if (!found) throw new edits.Refused(words.noSheet);
  return found;
}

/** The sheet, where it has that cell. */
function gridOf(context: Context, id: number, row: number, column: number): SheetModel {
  const found = sheetOf(context, id);
  if (edits.isInGrid(found, row, column)) return found;
  throw new edits.Refused(context.words.outside);
}

const actions: Record<string, (context: Context, payload: unknown) => unknown> = {
  book: action(z.object({}), bookView),
  window: action(
    z.object({ sheet, top: place, count: size.max(2000) }),
    (context, { sheet: id, top, count }) => {
      const { document } = context.workspace;
      return windowView(document.book, sheetOf(context, id), top, count, document.revision);
    },
  ),
  detail: action(z.object({ sheet, row: place, column: place }), cellDetail),
  chart: action(z.object({ sheet, chart: z.number().int() }), chartPicture),
  type: action(
    z.object({
      sheet,
      row: place,
      column: place,
      text: z.string().max(100_000),
      revision: z.number().optional(),
    }),
    (context, { sheet: id, row, column, text, revision = Number.POSITIVE_INFINITY }) => {
      const { document } = context.workspace;
      const target = sheetOf(context, id);
      const at = document.moves.now(id, { row, column }, revision);
      if (!at) throw new edits.Refused(context.words.cellGone(text));
      return edits.typeInto(document, context.words, target, [at.row, at.column], text);
    },
  ),
  paste: action(
    z.object({ sheet, row: place, column: place, rows: z.array(z.array(z.string())).min(1) }),
    (context, { sheet: id, row, column, rows }) =>
      edits.pasteTexts(
        context.workspace.document,
        context.words,
        sheetOf(context, id),
        [row, column],
        rows,
      ),
  ),
  copy: action(
    z.object({ sheet, from: rect.extend({ sheet }), to: rect, cut: z.boolean() }),
    (context, { sheet: id, from, to, cut }) => {
      const source = sheetOf(context, from.sheet);
      const block = { sheet: source, rect: edits.clip(source, from) };
      const target = sheetOf(context, id);
      const { document } = context.workspace;
      const put = cut ? moveBlock : edits.copyBlock;
      return put(document, context.words, block, { sheet: target, rect: to });
    },
  ),
  fill: action(z.object({ sheet, from: rect, to: rect }), (context, { sheet: id, from, to }) => {
    const target = sheetOf(context, id);
    return edits.fill(
      context.workspace.document,
      context.words,
      target,
      from,
      edits.clip(target, to),
    );
  }),
  clear: action(
    z.object({ sheet, rects: z.array(rect).max(1000) }),
    (context, { sheet: id, rects }) =>
      edits.clear(context.workspace.document, context.words, sheetOf(context, id), rects),
  ),
  lines: action(
    z.object({
      sheet,
      axis: z.enum(["row", "column"]),
      at: place,
      count: size,
      remove: z.boolean(),
    }),
    (context, { sheet: id, ...change }) =>
      lineEdits.changeLines(
        context.workspace.document,
        context.words,
        sheetOf(context, id),
        change,
      ),
  ),
  sort: action(
    z.object({ sheet, column: place, descending: z.boolean() }),
    (context, { sheet: id, column, descending }) =>
      lineEdits.sortRows(
        context.workspace.document,
        context.words,
        sheetOf(context, id),
        column,
        descending,
      ),
  ),
  width: action(
    z.object({ sheet, column: place, width: z.number().min(10).max(2000) }),
    (context, { sheet: id, column, width }) => {
      const target = gridOf(context, id, 0, column);
      const { document } = context.workspace;
      document.transact(context.words.steps.format, () =>
        target.columnWidths.set(column, Math.round(width)),
      );
      return { ok: true };
    },
  ),
  note: action(
    z.object({ sheet, row: place, column: place, text: z.string().max(50_000) }),
    (context, { sheet: id, row, column, text }) => {
      const target = gridOf(context, id, row, column);
      context.workspace.document.transact(context.words.steps.type, () => {
        if (text === "") target.notes.delete(row * STRIDE + column);
        else target.notes.set(row * STRIDE + column, text);
      });
      return { ok: true };
    },
  ),
  addTab: action(z.object({}), (context) => addTab(context)),
  renameTab: action(z.object({ sheet, name: z.string() }), (context, { sheet: id, name }) => {
    const { document } = context.workspace;
    const target = sheetOf(context, id);
    const other = document.book.sheetByName(name);
    if (name.trim() === "" || name.length > 100 || (other && other !== target)) {
      throw new edits.Refused(context.words.badName);
    }
    if (context.workspace.isFolder()) {
      if (!fitsFile(name)) throw new edits.Refused(context.words.badTabName);
    } else if (!fitsXlsx(name)) throw new edits.Refused(context.words.badXlsxName);
    document.transact(context.words.steps.tab, () => {
      target.name = name;
      document.book.structureChanged();
    });
    return { ok: true };
  }),
  removeTab: action(z.object({ sheet }), (context, { sheet: id }) => {
    const { document } = context.workspace;
    const target = sheetOf(context, id);
    if (document.book.sheets.length === 1) throw new edits.Refused(context.words.cannotDeleteAll);
    document.transact(context.words.steps.tab, () => document.book.removeSheet(target));
    return { ok: true };
  }),
  undo: action(z.object({}), ({ workspace, owner }) => ({ label: workspace.document.undo(owner) })),
  redo: action(z.object({}), ({ workspace, owner }) => ({ label: workspace.document.redo(owner) })),
  run: action(
    z.object({
      name: z.string().max(100).refine(isCallable),
      args: z.array(z.unknown()).max(20),
      answers: z.array(answer).max(20),
      label: z.string().max(200),
      activeSheet: sheet.nullable(),
    }),
    ({ workspace, language }, call) => {
      workspace.speak(language);
      return runScript(workspace.document, workspace.pages, call);
    },
  ),
  files: action(z.object({}), ({ workspace }) => ({
    files: workspace.files(),
    open: workspace.document.name,
  })),
  open: action(z.object({ name: z.string() }), async ({ workspace, words }, { name }) => {
    await workspace.openFile(name, words);
    return { ok: true };
  }),
  save: action(z.object({ overwrite: z.boolean().default(false) }), save),
  saveAs: action(z.object({ name: z.string() }), async ({ workspace, words }, { name }) => {
    await workspace.saveAs(name, words);
    return { ok: true };
  }),
  sample: action(z.object({}), async ({ workspace, words }) => {
    await workspace.newSample(words);
    return { ok: true };
  }),
};

function cellDetail(
  context: Context,
  at: { sheet: number; row: number; column: number },
): CellDetail {
  const target = sheetOf(context, at.sheet);
  const rule = target.rules.get(at.row * STRIDE + at.column);
  return {
    choices: rule ? choicesOf(context.workspace.document.book, rule) : null,
    help: rule?.helpText ?? null,
    allowInvalid: rule?.allowInvalid ?? true,
  };
}

function chartPicture(context: Context, at: { sheet: number; chart: number }): { svg: string } {
  const target = sheetOf(context, at.sheet);
  const chart = target.charts.find(({ id }) => id === at.chart);
  if (!chart) throw new edits.Refused(context.words.noSheet);
  const { width, height } = chartView(chart);
  return { svg: chartSvg(context.workspace.document.book, chart, width, height) };
}

function addTab({ workspace, words }: Context): { sheet: number } {
  const { document } = workspace;
  return document.transact(words.steps.tab, () => {
    let number = document.book.sheets.length + 1;
    while (document.book.sheetByName(`Sheet${number}`)) number++;
    return { sheet: document.book.addSheet(`Sheet${number}`).id };
  });
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

export async function answerApi(
  workspace: Workspace,
  name: string,
  payload: unknown,
  language: Language,
  owner = "",
): Promise<ApiAnswer> {
  const words = pageWords[language];
  const handle = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!handle) return { status: 404, body: { error: refusals[language][404] } };
  try {
    workspace.document.owner = owner;
    return { status: 200, body: await handle({ workspace, language, words, owner }, payload) };
  } catch (error) {
    return { status: statusOf(error), body: { error: sentence(error, language) } };
  }
}

/** 507 says that the disk did not take it: what was asked may be asked again. */
function statusOf(error: unknown): number {
  if (error instanceof z.ZodError) return 400;
  return error instanceof FileProblem && error.code === "cannotWrite" ? 507 : 422;
}

/** What went wrong, as one sentence in the reader's language. */
export function sentence(error: unknown, language: Language): string {
  if (error instanceof edits.Refused) return error.message;
  if (error instanceof z.ZodError) return refusals[language][400];
  if (error instanceof Overwritten) return pageWords[language].overwritten;
  if (error instanceof FileProblem) return fileSentence(error, language);
  const detail = error instanceof Error ? error.message : String(error);
  return pageWords[language].unexpected(detail.slice(0, 300));
}
