// Address and content of the selected cell, and the choices it offers.
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "./app";
import { parseAddress } from "./selection";
import { words } from "./words";

export function FormulaBar({ app }: { app: App }) {
  const say = words();
  const field = useRef<HTMLInputElement>(null);
  const [own, setOwn] = useState<string | null>(null);
  const { selection } = app.grid;
  const held = app.store?.input(selection.anchor.row, selection.anchor.column) ?? "";
  useEffect(() => {
    if (field.current) app.help.watch(field.current);
  }, [app]);
  /** Leaving the field by a key is no second time of typing, though the field loses the focus. */
  const isFinishing = useRef(false);
  const finish = (text: string, how: "down" | "right") => {
    setOwn(null);
    isFinishing.current = true;
    app.typeIntoSelected(text, how);
    isFinishing.current = false;
  };
  return (
    <section class="formula-bar" aria-label={say.formula}>
      <NameBox app={app} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        id="formula"
        class="formula"
        aria-label={say.formula}
        autocomplete="off"
        spellcheck={false}
        value={own ?? app.draft ?? held}
        onInput={(event) => setOwn(event.currentTarget.value)}
        onBlur={() => {
          if (own !== null && own !== held && !isFinishing.current)
            app.typeIntoSelected(own, "stay" as "down");
          setOwn(null);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.isComposing) return;
          if (event.key === "Enter" || event.key === "Tab") {
            event.preventDefault();
            finish(event.currentTarget.value, event.key === "Tab" ? "right" : "down");
          } else if (event.key === "Escape") {
            setOwn(null);
            app.grid.focus();
          }
        }}
      />
      {app.choices && app.choices.length > 0 && (
        <select
          class="choices"
          aria-label={say.choices}
          value=""
          onChange={(event) => {
            app.typeIntoSelected(event.currentTarget.value, "stay" as "down");
            event.currentTarget.value = "";
          }}
        >
          <option value="">{say.choices}…</option>
          {app.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
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
        const rect = parseAddress(event.currentTarget.value);
        setOwn(null);
        if (!rect) return app.prompter.toast(say.invalidAddress);
        app.select([rect]);
        app.grid.focus();
      }}
    />
  );
}
