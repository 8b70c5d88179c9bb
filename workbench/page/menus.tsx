// The menu bar: the page's own menus, and those that the bundle's onOpen built.
import { useEffect, useRef, useState } from "preact/hooks";
import type { MenuItemView } from "../protocol";
import type { App } from "./app";
import { chooseLanguage, language } from "./language";
import { columnName } from "./layout";
import { type Item, MenuList } from "./menuList";
import { openSample } from "./opening";
import { save, saveAs } from "./saving";
import { runFromMenu } from "./scriptRun";
import { words } from "./words";

interface Menu {
  caption: string;
  items: Item[];
}

export function Menus({ app, pick }: { app: App; pick: () => void }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const menus = [fileMenu(app, pick), editMenu(app), ...scriptMenus(app)];
  useEffect(() => {
    const close = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    addEventListener("pointerdown", close);
    return () => removeEventListener("pointerdown", close);
  }, []);
  const focusTop = (index: number) =>
    bar.current?.querySelectorAll<HTMLElement>(".menu-title")[index]?.focus();
  const step = (by: number, from: number) => {
    const next = (from + by + menus.length) % menus.length;
    if (open !== null) setOpen(next);
    focusTop(next);
  };
  return (
    <div class="menus" role="menubar" aria-label={words().menus} ref={bar}>
      {menus.map((menu, index) => (
        <div class="menu" key={menu.caption} role="none">
          <button
            type="button"
            role="menuitem"
            class="menu-title"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => setOpen(open === index ? null : index)}
            onKeyDown={(event) => {
              if (event.key === "ArrowRight") step(1, index);
              else if (event.key === "ArrowLeft") step(-1, index);
              else if (event.key === "ArrowDown") setOpen(index);
              else if (event.key === "Escape") {
                setOpen(null);
                app.grid.focus();
              } else return;
              event.preventDefault();
            }}
          >
            {menu.caption}
          </button>
          {open === index && (
            <MenuList
              items={menu.items}
              caption={menu.caption}
              close={(how) => {
                setOpen(null);
                // What the item opens gives the focus back to where it was: to the grid.
                if (how === "chosen") app.grid.focus();
                else if (how === "back") focusTop(index);
                else if (how === "next" || how === "previous") {
                  const next = (index + (how === "next" ? 1 : -1) + menus.length) % menus.length;
                  setOpen(next);
                }
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

const LINE: Item = { caption: "", run: null };

function fileMenu(app: App, pick: () => void): Menu {
  const say = words();
  const other = language() === "id" ? "en" : "id";
  const changeLanguage = () => {
    chooseLanguage(other);
    document.title = words().title;
    app.screen.redraw();
    // The script's own menu is built by the server, in the language it is asked in.
    void app.sync.reload();
  };
  return {
    caption: say.file,
    items: [
      { caption: say.open, run: pick },
      { caption: say.sample, run: () => openSample(app) },
      LINE,
      { caption: say.save, run: () => save(app) },
      { caption: say.saveAs, run: () => saveAs(app) },
      LINE,
      { caption: say.language, run: changeLanguage },
    ],
  };
}

function editMenu(app: App): Menu {
  const say = words();
  const { book } = app.sheets;
  const { rect } = app.grid.selection;
  const rows = (at: number, remove: boolean) => () =>
    app.act("lines", { axis: "row", at, count: rect.rows, remove });
  const columns = (remove: boolean) => () =>
    app.act("lines", { axis: "column", at: rect.column, count: rect.columns, remove });
  const sort = (descending: boolean) => () => app.act("sort", { column: rect.column, descending });
  const step = (what: string, label: string | null | undefined) =>
    label ? say.of(what, label) : what;
  return {
    caption: say.edit,
    items: [
      { caption: step(say.undo, book?.undo), run: () => app.act("undo"), isOff: !book?.undo },
      { caption: step(say.redo, book?.redo), run: () => app.act("redo"), isOff: !book?.redo },
      LINE,
      { caption: say.insertAbove, run: rows(rect.row, false) },
      { caption: say.insertBelow, run: rows(rect.row + rect.rows, false) },
      { caption: say.insertLeft, run: columns(false) },
      { caption: say.deleteRows, run: rows(rect.row, true) },
      { caption: say.deleteColumns, run: columns(true) },
      LINE,
      { caption: say.sortUp, run: sort(false) },
      { caption: say.sortDown, run: sort(true) },
      { caption: say.fillDown, run: () => app.fillDown() },
      { caption: say.note, run: () => editNote(app) },
      LINE,
      { caption: say.renameTab, run: () => renameTab(app) },
      { caption: say.removeTab, run: () => removeTab(app) },
    ],
  };
}

async function editNote(app: App): Promise<void> {
  const { row, column } = app.grid.selection.anchor;
  const cell = app.sheets.shown?.cell(row, column) ?? 0;
  const title = words().notePrompt(`${columnName(column)}${row + 1}`);
  const value = cell === 0 ? "" : (cell[5] ?? "");
  const question = { kind: "prompt", title: "", text: title, buttons: "OK_CANCEL", value } as const;
  const answer = await app.prompter.ask(question);
  if (answer.button === "OK") await app.act("note", { row, column, text: answer.text });
}

async function renameTab(app: App): Promise<void> {
  const { name = "" } = app.sheets.shown?.view ?? {};
  const answer = await app.prompter.ask({
    kind: "prompt",
    title: "",
    text: words().renameTab,
    buttons: "OK_CANCEL",
    value: name,
  });
  if (answer.button === "OK") await app.act("renameTab", { name: answer.text });
}

async function removeTab(app: App): Promise<void> {
  const text = words().confirmRemoveTab(app.sheets.shown?.view.name ?? "");
  const answer = await app.prompter.ask({ kind: "alert", title: "", text, buttons: "OK_CANCEL" });
  if (answer.button === "OK") await app.act("removeTab");
}

function scriptMenus(app: App): Menu[] {
  const itemOf = ({ caption, functionName, items }: MenuItemView): Item[] => {
    if (items) return [{ caption, run: null, items: items.flatMap(itemOf) }];
    if (functionName === null) return [LINE];
    return [{ caption, run: () => runFromMenu(app, functionName, caption) }];
  };
  return (app.sheets.book?.menus ?? []).map(({ caption, items }) => ({
    caption,
    items: items.flatMap(itemOf),
  }));
}
