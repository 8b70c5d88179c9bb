// Whether another program has a file open: office programs put a lock file beside it.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Who has the file open, "" where the lock does not say; null when nobody has. */
export function whoHasOpen(path: string): string | null {
  const beside = (name: string) => join(dirname(path), name);
  const libreOffice = beside(`.~lock.${basename(path)}#`);
  if (existsSync(libreOffice)) {
    // Fields by commas: name, login, computer, time, profile.
    const [name = "", login = ""] = readFileSync(libreOffice, "utf8").split(",");
    return name.trim() || login.trim();
  }
  return existsSync(beside(`~$${basename(path)}`)) ? "" : null;
}
