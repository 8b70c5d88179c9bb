// Starts the page.
import { render } from "preact";
import { App } from "./app";
import { language } from "./language";
import { askBeforeUnload } from "./leaving";
import { take } from "./opening";
import { save } from "./saving";
import { Shell } from "./shell";
import { wireGrid } from "./wireGrid";
import { words } from "./words";

document.documentElement.lang = language();
document.title = words().title;
const app = new App();
wireGrid(app);
askBeforeUnload(app.prompter);
render(<Shell app={app} />, document.getElementById("page")!);
void app.sync.start();

/** The parts of the page that F6 goes round. */
const PARTS = [
  ".menu-title",
  "#formula",
  ".grid [role=gridcell][tabindex='0']",
  ".tab[aria-selected=true]",
  ".sidebar iframe",
];

// Before the formula bar and the editor, which keep their keys to themselves.
addEventListener(
  "keydown",
  (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "s") {
      event.preventDefault();
      app.edit.editor.finish("stay");
      void save(app);
    } else if (event.key === "F6") {
      event.preventDefault();
      const parts = PARTS.flatMap((part) => document.querySelector<HTMLElement>(part) ?? []);
      const at = parts.findIndex(
        (part) => part === document.activeElement || part.contains(document.activeElement),
      );
      const step = event.shiftKey ? parts.length - 1 : 1;
      parts[(Math.max(at, 0) + step) % parts.length]?.focus();
    }
  },
  true,
);
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void take(app, file);
});
