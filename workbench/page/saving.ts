// Saving the workbook, and asking first where the file is somebody else's too.
import type { SaveView } from "../protocol";
import type { App } from "./app";
import { words } from "./words";

export async function save(app: App): Promise<void> {
  const saved = await app.act<SaveView>("save");
  if (!saved || saved.ok) return;
  const answer = await app.prompter.ask({
    kind: "alert",
    title: "",
    text: saved.question,
    buttons: "SAVE_CONFLICT",
  });
  if (answer.button === "OVERWRITE") await app.act("save", { overwrite: true });
  else if (answer.button === "SAVE_AS") await saveAs(app);
}

export async function saveAs(app: App): Promise<void> {
  const say = words();
  const answer = await app.prompter.ask({
    kind: "prompt",
    title: say.saveAs,
    text: say.saveAsPrompt,
    buttons: "OK_CANCEL",
    value: app.sheets.book?.file ?? "",
  });
  if (answer.button !== "OK") return;
  if (await app.act("saveAs", { name: answer.text.trim() })) await app.sync.reload();
}
