// Address and content of the selected cell.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { App } from "./app";
import { parseAddress } from "./selection";
import { words } from "./words";

export function FormulaBar({ app }: { app: App }) {
  const say = words();
  const field = useRef<HTMLTextAreaElement>(null);
  const { selection } = app.grid;
  const held = app.sheets.shown?.input(selection.anchor.row, selection.anchor.column) ?? "";
  useEffect(() => {
    if (field.current) app.help.watch(field.current);
  }, [app]);
  const [isFocused, setFocused] = useState(false);
  const shown = app.edit.draft ?? held;
  // As high as its text while one is in it, and one line high beside the grid.
  useLayoutEffect(() => {
    const { style } = field.current!;
    style.height = "";
    if (isFocused) style.height = `${field.current!.scrollHeight}px`;
  }, [shown, isFocused]);
  return (
    <section class="formula-bar" aria-label={say.formula}>
      <NameBox app={app} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        ref={field}
        id="formula"
        class="formula"
        aria-label={say.formula}
        autocomplete="off"
        spellcheck={false}
        rows={1}
        value={shown}
        onInput={(event) => app.edit.draftInBar(event.currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          if (app.edit.draft !== null) app.edit.take(app.edit.draft, null);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing) return;
          const { key, currentTarget } = event;
          if (key === "Enter" && (event.altKey || event.ctrlKey || event.metaKey)) {
            const { selectionStart, selectionEnd } = currentTarget;
            currentTarget.setRangeText("\n", selectionStart, selectionEnd, "end");
            app.edit.draftInBar(currentTarget.value);
          } else if (key === "Enter" || key === "Tab") {
            app.edit.take(currentTarget.value, key === "Tab" ? "right" : "down");
          } else if (key === "Escape") app.edit.drop();
          else return;
          event.preventDefault();
        }}
      />
    </section>
  );
}

function NameBox({ app }: { app: App }) {
  const say = words();
  const [own, setOwn] = useState<string | null>(null);
  return (
    <input
      class="name-box"
      aria-label={say.nameBox}
      autocomplete="off"
      value={own ?? app.grid.selection.name}
      onInput={(event) => setOwn(event.currentTarget.value)}
      onBlur={() => setOwn(null)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        const sheets = app.sheets.book?.sheets ?? [];
        const named = (name: string | null) =>
          name === null
            ? app.sheets.shown?.view
            : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
        const { value } = event.currentTarget;
        const found = parseAddress(value, (name) => named(name) ?? null);
        setOwn(null);
        if (!found) {
          app.prompter.toast(say.invalidAddress(value));
          return app.grid.focus();
        }
        app.navigation.select([found.rect], named(found.sheet)?.id);
        app.grid.focus();
      }}
    />
  );
}
