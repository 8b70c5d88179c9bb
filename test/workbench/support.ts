// A workbench on the small bundle of fixtures/, and a way to run a piece of script in it.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadProject } from "../../workbench/bundle";
import { saveFile } from "../../workbench/files/open";
import { FileProblem } from "../../workbench/files/problem";
import type { InvokeOptions, Outcome } from "../../workbench/invocation";
import type { OpenDocument } from "../../workbench/server/document";
import { Workbench } from "../../workbench/workbench";

export const fixtureBundle = fileURLToPath(new URL("fixtures/Code.js", import.meta.url));

export function emptyWorkbench(): Workbench {
  return Workbench.empty(loadProject(fixtureBundle));
}

/** Runs a script in the bundle's context; `ss` is the spreadsheet and `sheet` its first sheet. */
export function run(workbench: Workbench, script: string, options: InvokeOptions = {}): Outcome {
  const source = `const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheets()[0]; ${script}`;
  return workbench.invoke("evaluate", [source], options).outcome;
}

/** What the script's last expression is worth; fails when the script throws. */
export function valueOfScript(workbench: Workbench, script: string): unknown {
  const outcome = run(workbench, script);
  if (outcome.status !== "returned") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** The message the script throws. */
export function thrownBy(workbench: Workbench, script: string, options?: InvokeOptions): string {
  const outcome = run(workbench, script, options);
  return outcome.status === "threw" ? outcome.message : `did not throw: ${outcome.status}`;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "capaian-test-"));
}

/** An empty workbook as a file in a folder of its own. */
export async function newFile(): Promise<string> {
  const path = join(temporaryFolder(), "buku.xlsx");
  await saveFile(emptyWorkbench().book, path);
  return path;
}

/** The disk is full until the returned function is called. */
export function breakJournal(document: OpenDocument): () => void {
  const held = document as unknown as { journal: { append(line: string): void } };
  held.journal.append = () => {
    throw new FileProblem("cannotWrite", "ENOSPC");
  };
  return () => {
    delete (held.journal as Partial<typeof held.journal>).append;
  };
}
