// Opens a file on the bundle: the door for the command line, the page and end-to-end tests.
import type { Project } from "./bundle";
import type { Patience } from "./calc/ironCalc";
import { openFile } from "./files/open";
import { Workbench } from "./workbench";

export async function openWorkbook(
  path: string,
  project?: Project,
  patience?: Patience,
): Promise<Workbench> {
  const { book, losses } = await openFile(path, patience);
  const workbench = new Workbench(book, project);
  workbench.losses = losses;
  return workbench;
}
