// Before a page that holds what is not saved yet goes: the person is asked.
import type { Frame, Prompter } from "./prompter";
import { words } from "./words";

/** Whether the frame may go: at once where it holds nothing, else when the person says so. */
export async function mayLeave(prompter: Prompter, kind: Frame["kind"]): Promise<boolean> {
  if (!prompter.holding.has(kind)) return true;
  const text = words().notSavedYet;
  const { button } = await prompter.ask({ kind: "alert", title: "", text, buttons: "YES_NO" });
  return button === "YES";
}

export async function closeFrame(prompter: Prompter, kind: Frame["kind"]): Promise<void> {
  if (await mayLeave(prompter, kind)) prompter.close(kind);
}

/** The browser asks in its own words when the whole window is left. */
export function askBeforeUnload(prompter: Prompter): void {
  addEventListener("beforeunload", (event) => {
    if (prompter.holding.size === 0) return;
    event.preventDefault();
    // Older browsers ask only for this.
    event.returnValue = true;
  });
}
