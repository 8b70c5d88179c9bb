// Everything around the grid: menus, formula bar, tabs, status, sidebar, dialogs.
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "./app";
import { errorOf } from "./cellElement";
import { Dialogs } from "./dialogs";
import { FilePicker } from "./filePicker";
import { FormulaBar } from "./formulaBar";
import { closeFrame } from "./leaving";
import { Menus } from "./menus";
import { ScriptFrame } from "./scriptFrame";
import { Tabs } from "./tabs";
import { words } from "./words";

export function Shell({ app }: { app: App }) {
  const [, count] = useState(0);
  const [isPicking, setPicking] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  app.screen.redraw = () => count((n) => n + 1);
  useEffect(() => {
    holder.current?.append(app.grid.root);
    app.grid.schedule();
  }, [app.connection.isForbidden]);
  const say = words();
  const { sidebar, dialog } = app.prompter;
  if (app.connection.isForbidden) {
    return (
      <main class="forbidden">
        <h1>Capaian</h1>
        <p>{say.notAllowed}</p>
      </main>
    );
  }
  return (
    <>
      <header class="top">
        <h1 class="brand">
          Capaian <span class="file">{app.sheets.book?.file}</span>
        </h1>
        <Menus app={app} pick={() => setPicking(true)} />
        <Status app={app} />
      </header>
      <FormulaBar app={app} />
      <div class="middle">
        <main class="sheet">
          <p class="hidden" id="grid-help">
            {say.gridHelp}
          </p>
          <div class="grid" ref={holder} />
          <CellError app={app} />
          <Tabs app={app} />
        </main>
        {sidebar && (
          <aside class="sidebar" aria-label={sidebar.title || say.sidebar}>
            <div class="frame-head">
              <h2>{sidebar.title || say.sidebar}</h2>
              <button
                type="button"
                aria-label={say.close}
                onClick={() => closeFrame(app.prompter, "sidebar")}
              >
                ✕
              </button>
            </div>
            <ScriptFrame app={app} frame={sidebar} />
          </aside>
        )}
      </div>
      <Toasts app={app} />
      <Dialogs app={app} dialog={dialog} />
      {isPicking && <FilePicker app={app} close={() => setPicking(false)} />}
    </>
  );
}

/** What is wrong in the selected cell, for whoever does not point at it with a mouse. */
function CellError({ app }: { app: App }) {
  const { row, column } = app.grid.selection.anchor;
  const { shown } = app.sheets;
  const text = shown && !app.edit.editor.isOpen ? errorOf(shown.cell(row, column)) : "";
  return (
    <p class="cell-error" role="status">
      {text}
    </p>
  );
}

function Status({ app }: { app: App }) {
  const say = words();
  const { book } = app.sheets;
  const { isLost, unwritable } = app.connection;
  const waiting = app.outbox.waiting.length;
  let text = "";
  if (app.running) text = say.running(app.running);
  else if (unwritable !== null || isLost) text = say.notTaken;
  else if (book) text = book.unsaved ? say.unsaved : say.saved;
  return (
    <>
      <p class="status" role="status">
        {text}
      </p>
      {isLost && (
        <p class="lost" role="alert">
          {say.lost} {waiting > 0 && say.waiting(waiting)}
        </p>
      )}
      {!isLost && unwritable !== null && (
        <p class="lost" role="alert">
          {say.unwritable} {say.waiting(waiting)} <small>{unwritable}</small>
        </p>
      )}
    </>
  );
}

function Toasts({ app }: { app: App }) {
  return (
    <div class="toasts" role="log" aria-live="polite" aria-label="Capaian">
      {app.prompter.toasts.map(({ id, text }) => (
        <div class="toast" key={id}>
          <span>{text}</span>
          <button type="button" aria-label={words().close} onClick={() => app.prompter.drop(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
