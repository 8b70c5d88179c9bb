// What was changed since the file was last saved, written down at once: a line a change, so that
// the end of the process at any moment loses nothing that was answered.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { sidecarPath } from "../files/open";
import { FileProblem } from "../files/problem";

/** The first line names the file that the changes belong on; `saving` says what was being saved. */
interface Head {
  format: 1;
  base: string;
}

export interface Journal {
  lines: string[];
  /** The save had begun and the file is no longer the one the changes were made on. */
  saved: boolean;
}

const SAVING = '{"saving":true}';

export class JournalFile {
  private file: number | null = null;
  private syncTimer: NodeJS.Timeout | null = null;
  readonly path: string;

  constructor(readonly workbookPath: string) {
    this.path = join(dirname(workbookPath), `.${basename(workbookPath)}.capaian-journal`);
  }

  /**
   * The changes that an ended session left behind; null when there are none that fit the file, which
   * was what `identity` says when it was read.
   */
  read(identity: string): Journal | null {
    if (!existsSync(this.path)) return null;
    const text = readFileSync(this.path, "utf8");
    // A line without its end was being written when the process ended; its change was not answered.
    const [first = "", ...lines] = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
    lines.pop();
    const head = parseHead(first);
    if (head && head.base === identity) {
      return { lines: lines.filter((line) => line !== SAVING), saved: false };
    }
    const metas = lines.slice(lines.indexOf(SAVING) + 1);
    if (head && lines.includes(SAVING)) return { lines: metas, saved: true };
    this.putAside();
    return null;
  }

  private putAside(): void {
    renameSync(
      this.path,
      `${this.path}-${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}`,
    );
  }

  append(line: string): void {
    try {
      if (this.file === null) this.begin();
      writeSync(this.file!, `${line}\n`);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new FileProblem("cannotWrite", `${this.path} (${code ?? message})`);
    }
    this.syncTimer ??= setTimeout(() => this.sync(), 1000).unref();
  }

  private begin(): void {
    const isNew = !existsSync(this.path);
    this.file = openSync(this.path, "a", 0o600);
    if (!isNew) return;
    const head: Head = { format: 1, base: identityOf(this.workbookPath) };
    writeSync(this.file, `${JSON.stringify(head)}\n`);
  }

  private sync(): void {
    this.syncTimer = null;
    if (this.file !== null) fsyncSync(this.file);
  }

  /** Says that the file is about to be replaced; `meta` is what would be lost halfway. */
  beginSaving(meta: string): void {
    this.append(SAVING);
    this.append(meta);
  }

  /** The file holds everything: the journal is done with. */
  clear(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  close(): void {
    if (this.syncTimer) clearTimeout(this.syncTimer);
    this.syncTimer = null;
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

function parseHead(line: string): Head | null {
  try {
    const head = JSON.parse(line) as Head;
    return head.format === 1 ? head : null;
  } catch {
    return null;
  }
}

/** Changes whenever the file, its sidecar, or a file of its folder does. */
export function identityOf(path: string): string {
  if (!existsSync(path)) return "none";
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .sort()
        .map((name) => join(path, name))
    : [path, sidecarPath(path)];
  const hash = createHash("sha256");
  for (const file of files) {
    if (!existsSync(file)) continue;
    const stats = statSync(file);
    hash.update(`${basename(file)}:${stats.size}:${stats.mtimeMs}\n`);
  }
  return hash.digest("hex");
}
