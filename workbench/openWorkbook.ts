// Opens a file on the bundle: the door for the command line, the page and end-to-end tests.
import type { Project } from "./bundle";
import { openFile } from "./files/open";
import { Workbench } from "./workbench";

/** `patienceMs`: how long its formulas may be calculated at a time. */
export async function openWorkbook(
  path: string,
  project?: Project,
  patienceMs?: number,
): Promise<Workbench> {
  const { book, losses } = await openFile(path, patienceMs);
  const workbench = new Workbench(book, project);
  workbench.losses = losses;
  return workbench;
}
