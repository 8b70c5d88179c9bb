// Opening another workbook, which takes the place of this one and of what the panel shows of it.
import type { App } from "./app";
import { mayLeave } from "./leaving";
import { Refused, upload } from "./server";

export async function openFile(app: App, name: string): Promise<void> {
  if (await mayLeave(app.prompter, "sidebar")) await app.act("open", { name });
}

export async function openSample(app: App): Promise<void> {
  if (await mayLeave(app.prompter, "sidebar")) await app.act("sample");
}

/** A file that was dropped or chosen goes to the workbook's folder and is opened. */
export async function take(app: App, file: File): Promise<void> {
  if (!(await mayLeave(app.prompter, "sidebar"))) return;
  try {
    await upload(file);
  } catch (error) {
    await app.prompter.alert("", error instanceof Refused ? error.message : String(error));
  }
}
