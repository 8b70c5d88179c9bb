// What was changed since the file was last saved, written down at once: a line a change, so that
// the end of the process at any moment loses nothing that was answered.
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeAtomically } from "../files/atomic";
import { sidecarPath } from "../files/open";
import { FileProblem } from "../files/problem";

/** The first line names the file that the changes belong on. */
interface Head {
  format: 1;
  base: string;
}

export interface Journal {
  lines: string[];
  /** The save had begun and the file is no longer the one the changes were made on. */
  saved: boolean;
  /** Where the journal was put because it does not fit the file. */
  aside: string | null;
}

/** A line that says which file a save is about to replace, or (null) that the save did not succeed. */
const saveMark = (replaced: string | null) => JSON.stringify({ saving: replaced });

function isMark(line: string): boolean {
  return line.startsWith('{"saving":');
}

export class JournalFile {
  private file: number | null = null;
  private size = 0;
  private syncTimer: NodeJS.Timeout | null = null;
  readonly path: string;

  constructor(
    readonly workbookPath: string,
    /** What {@link identityOf} said of the file that the changes are made on. */
    private readonly base: string,
  ) {
    this.path = join(dirname(workbookPath), `.${basename(workbookPath)}.capaian-journal`);
  }

  /** The changes that an ended session left behind, as far as they fit the file. */
  read(): Journal {
    const none: Journal = { lines: [], saved: false, aside: null };
    if (!existsSync(this.path)) return none;
    const bytes = readFileSync(this.path);
    // A line without its end was being written when the process ended; its change was not answered.
    const whole = bytes.lastIndexOf("\n") + 1;
    if (whole < bytes.length) truncateSync(this.path, whole);
    if (whole === 0) return none;
    const [first = "", ...lines] = bytes.toString("utf8", 0, whole - 1).split("\n");
    const head = parseHead(first);
    if (head?.base === this.base) {
      return { ...none, lines: lines.filter((line) => !isMark(line)) };
    }
    const mark = lines.map(isMark).lastIndexOf(true);
    const wasSaved = mark >= 0 && ![saveMark(null), saveMark(this.base)].includes(lines[mark]!);
    if (head && wasSaved) return { ...none, lines: lines.slice(mark + 1), saved: true };
    return { ...none, aside: this.putAside() };
  }

  private get asideName(): string {
    return `${this.path}-${new Date().toISOString().replace(/\D/g, "").slice(0, 17)}`;
  }

  private putAside(): string {
    const aside = this.asideName;
    renameSync(this.path, aside);
    return aside;
  }

  /** Goes on with the lines that could be read; the journal as it was is kept aside. */
  keepOnly(lines: readonly string[]): string {
    const aside = this.asideName;
    copyFileSync(this.path, aside);
    writeAtomically(this.path, [this.head, ...lines, ""].join("\n"));
    return aside;
  }

  private get head(): string {
    return JSON.stringify({ format: 1, base: this.base } satisfies Head);
  }

  append(line: string): void {
    try {
      this.write(line);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new FileProblem("cannotWrite", `${this.path} (${code ?? message})`);
    }
    this.syncTimer ??= setTimeout(() => this.sync(), 1000).unref();
  }

  /** The whole line or nothing: on a full disk a part of it may arrive, and would spoil the next. */
  private write(line: string): void {
    if (this.file === null) {
      this.file = openSync(this.path, "a", 0o600);
      this.size = fstatSync(this.file).size;
    }
    const bytes = Buffer.from(`${this.size === 0 ? `${this.head}\n` : ""}${line}\n`);
    try {
      if (writeSync(this.file, bytes) < bytes.length) {
        throw Object.assign(new Error("the disk is full"), { code: "ENOSPC" });
      }
    } catch (error) {
      ftruncateSync(this.file, this.size);
      throw error;
    }
    this.size += bytes.length;
  }

  private sync(): void {
    this.syncTimer = null;
    try {
      if (this.file !== null) fsyncSync(this.file);
    } catch {
      // The line is with the system; the next one asks for it to be put on the disk again.
    }
  }

  /** Says that the file is about to be replaced; `meta` is what would be lost halfway. */
  beginSaving(meta: string): void {
    this.append(saveMark(identityOf(this.workbookPath)));
    this.append(meta);
  }

  /** Says that the file was not replaced after all. */
  endSaving(): void {
    try {
      this.append(saveMark(null));
    } catch {
      // On a full disk the mark before names the file that is still there.
    }
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

/**
 * Changes whenever the content of the file, of its sidecar, or of a file of its folder does; a copy
 * of an earlier version is that version.
 */
export function identityOf(path: string): string {
  if (!existsSync(path)) return "none";
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
        .map(({ name }) => join(path, name))
        .sort()
    : [path, sidecarPath(path)];
  const hash = createHash("sha256");
  for (const file of files) {
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    hash.update(`${basename(file)}:${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
