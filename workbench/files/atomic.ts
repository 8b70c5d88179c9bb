// Writing a file so that it is either the old one or the new one, never half of it.
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FileProblem } from "./problem";

export function writeAtomically(path: string, data: Buffer | string): void {
  // Short, whatever the name of the file: a name may be long, but not longer.
  const name = `.capaian-${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    const file = openSync(temporary, "wx");
    try {
      writeFileSync(file, data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new FileProblem(
      "cannotWrite",
      `${path} (${(error as NodeJS.ErrnoException).code ?? ""})`,
    );
  }
}
