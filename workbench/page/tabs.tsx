// The tabs of the sheets.
import { useEffect, useRef } from "preact/hooks";
import type { App } from "./app";
import { addTab } from "./newTab";
import { words } from "./words";

export function Tabs({ app }: { app: App }) {
  const say = words();
  const shown = (app.sheets.book?.sheets ?? []).filter(({ hidden }) => !hidden);
  const current = app.sheets.shown?.view.id;
  const list = useRef<HTMLDivElement>(null);
  // Also when the sidebar opens and leaves the tabs less room.
  useEffect(() => {
    const reveal = () =>
      document
        .getElementById(`tab-${current}`)
        ?.scrollIntoView({ block: "nearest", inline: "nearest" });
    reveal();
    const watch = new ResizeObserver(reveal);
    watch.observe(list.current!);
    return () => watch.disconnect();
  }, [current]);
  const move = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    const at = shown.findIndex(({ id }) => id === current);
    const next = shown[(at + step + shown.length) % shown.length]!;
    app.navigation.showSheet(next.id);
    requestAnimationFrame(() => document.getElementById(`tab-${next.id}`)?.focus());
  };
  const rename = async (id: number, name: string) => {
    const answer = await app.prompter.ask({
      kind: "prompt",
      title: say.renameTab,
      text: name,
      buttons: "OK_CANCEL",
    });
    if (answer.button === "OK") await app.act("renameTab", { sheet: id, name: answer.text });
  };
  return (
    <div class="tabs">
      <button
        type="button"
        class="add-tab"
        aria-label={say.addTab}
        onClick={() => void addTab(app)}
      >
        +
      </button>
      <div role="tablist" aria-label={say.tabs} class="tab-list" ref={list}>
        {shown.map(({ id, name, tabColor }) => (
          <button
            type="button"
            role="tab"
            id={`tab-${id}`}
            key={id}
            class="tab"
            aria-selected={id === current}
            tabIndex={id === current ? 0 : -1}
            style={tabColor ? { borderBottomColor: tabColor } : {}}
            onClick={() => {
              app.navigation.showSheet(id);
              app.grid.focus();
            }}
            onDblClick={() => rename(id, name)}
            onKeyDown={(event) => {
              if (event.key === "ArrowRight") move(event, 1);
              else if (event.key === "ArrowLeft") move(event, -1);
              else if (event.key === "F2") void rename(id, name);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
