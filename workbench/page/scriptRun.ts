// Running functions of the bundle from the page: menu items, and what a script's page calls.
import type { Answer, RunView } from "../protocol";
import type { App } from "./app";
import { mayLeave } from "./leaving";
import { call, Unreachable } from "./server";
import { words } from "./words";

/** Runs a function; its questions are put to the person, and the run goes on with the answers. */
export async function runScript(
  app: App,
  name: string,
  args: unknown[],
  label: string,
): Promise<RunView> {
  await app.sheets.adding;
  if (!(await app.outbox.settled())) throw new Unreachable();
  const answers: Answer[] = [];
  for (;;) {
    const activeSheet = app.sheets.shown?.view.id ?? null;
    const view = await call<RunView>("run", { name, args, answers, label, activeSheet });
    if (view.status === "asks") {
      answers.push(await app.prompter.ask(view.question!));
      continue;
    }
    await showOutcome(app, view, activeSheet);
    return view;
  }
}

async function showOutcome(app: App, view: RunView, before: number | null): Promise<void> {
  const isElsewhere = view.activeSheet !== before;
  const isKnown = app.sheets.book?.sheets.some(({ id }) => id === view.activeSheet);
  if (isElsewhere && !isKnown) await app.sync.reload();
  if (isElsewhere) app.navigation.showSheet(view.activeSheet);
  if (view.selection) app.navigation.select(view.selection.rects, view.selection.sheet);
  for (const shown of view.shown) {
    const isPanel = shown.kind === "sidebar";
    if (!isPanel || (await mayLeave(app.prompter, "sidebar"))) await app.prompter.show(shown);
  }
}

export async function runFromMenu(app: App, name: string, caption: string): Promise<void> {
  app.running = caption;
  app.screen.redraw();
  try {
    const view = await runScript(app, name, [], caption);
    if (view.status !== "returned") await app.prompter.alert(words().failed, view.error ?? "");
  } catch (error) {
    app.connection.explain(error);
  } finally {
    app.running = null;
    app.screen.redraw();
  }
  app.screen.keepFocus();
}
