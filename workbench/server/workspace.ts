// What the server has open: one folder, one workbook in it, and the pages that scripts have shown.
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeSample } from "../commands/sample";
import { writeAtomically } from "../files/atomic";
import type { Language } from "../messages";
import type { ServerEvent } from "../protocol";
import { OpenDocument } from "./document";
import { Refused } from "./edits";
import { ShownPages } from "./scripts";
import type { PageWords } from "./words";

export class Workspace {
  readonly folder: string;
  readonly pages = new ShownPages();
  /** Set once the server knows its port. */
  address = "";
  private readonly listeners = new Set<(event: ServerEvent) => void>();

  private constructor(
    public document: OpenDocument,
    readonly language: Language,
  ) {
    this.folder = realpathSync(dirname(resolve(document.path)));
    this.adopt(document);
  }

  static async open(path: string, language: Language): Promise<Workspace> {
    return Workspace.of(await OpenDocument.open(resolve(path)), language);
  }

  static of(document: OpenDocument, language: Language): Workspace {
    return new Workspace(document, language);
  }

  private adopt(document: OpenDocument): void {
    this.document = document;
    const { host } = document.workbench;
    host.person.locale = this.language;
    host.formAddress = (id) => `${this.address}/form/${id}`;
    document.workbench.open("FULL");
    document.listen((event) => {
      for (const listener of this.listeners) listener(event);
    });
  }

  /** Scripts meet a person of this language; their menu is built anew where it was another. */
  speak(language: Language): void {
    const { workbench } = this.document;
    if (workbench.host.person.locale === language) return;
    workbench.host.person.locale = language;
    workbench.open("FULL");
  }

  listen(listener: (event: ServerEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Workbooks of the folder: .xlsx files, and folders that hold a CSV. */
  files(): string[] {
    return readdirSync(this.folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith("."))
      .filter((entry) =>
        entry.isDirectory()
          ? existsSync(join(this.folder, entry.name, "capaian.json"))
          : /\.xlsx$/i.test(entry.name),
      )
      .map(({ name }) => name)
      .sort();
  }

  /** The path of a name inside the folder; anything that leads out of it is refused. */
  inside(name: string, words: PageWords): string {
    const path = join(this.folder, name);
    const isPlain =
      name !== "" && name === basename(name) && !name.startsWith(".") && !/[\0\\/:]/.test(name);
    if (!isPlain || dirname(path) !== this.folder) throw new Refused(words.outsideFolder);
    if (existsSync(path) && dirname(realpathSync(path)) !== this.folder) {
      throw new Refused(words.outsideFolder);
    }
    return path;
  }

  async openFile(name: string, words: PageWords): Promise<void> {
    const path = this.inside(name, words);
    const opened = await OpenDocument.open(path);
    await this.document.close();
    this.adopt(opened);
    for (const listener of this.listeners) listener({ kind: "opened" });
  }

  async saveAs(name: string, words: PageWords): Promise<void> {
    const path = this.inside(/\.\w+$/.test(name) ? name : `${name}.xlsx`, words);
    checkFileName(basename(path), words);
    if (existsSync(path)) throw new Refused(words.existsAlready(basename(path)));
    await this.document.save(path);
  }

  async newSample(words: PageWords): Promise<void> {
    const stem = this.language === "en" ? "sample" : "contoh";
    const path = this.inside(this.freeName(`${stem}.xlsx`), words);
    await makeSample({
      output: path,
      participants: undefined,
      seed: undefined,
      language: this.language,
    });
    await this.openFile(basename(path), words);
  }

  /** Keeps a file that was dropped on the page beside the others, and opens it. */
  async upload(name: string, bytes: Buffer, words: PageWords): Promise<void> {
    const wanted = basename(name).replace(/^\.+/, "");
    if (!/\.xlsx$/i.test(wanted)) throw new Refused(words.outsideFolder);
    checkFileName(wanted, words);
    const path = this.inside(this.freeName(wanted), words);
    writeAtomically(path, bytes);
    await this.openFile(basename(path), words);
  }

  private freeName(name: string): string {
    if (!existsSync(join(this.folder, name))) return name;
    const stem = name.replace(/\.xlsx$/i, "");
    for (let number = 2; ; number++) {
      const next = `${stem} ${number}.xlsx`;
      if (!existsSync(join(this.folder, next))) return next;
    }
  }

  isFolder(): boolean {
    return statSync(this.document.path).isDirectory();
  }
}

/** What some system cannot store, or would show as another name. */
function checkFileName(name: string, words: PageWords): void {
  const stem = name.replace(/\.\w+$/, "");
  const isOdd = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]/u.test(name) || /[. ]$/.test(stem);
  const isDevice = /^(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])(\.|$)/i.test(name);
  if (isOdd || isDevice || Buffer.byteLength(name) > 200) throw new Refused(words.badFileName);
}
