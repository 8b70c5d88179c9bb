// Nothing is lost when the process ends, the disk is full, or somebody else writes the same file.
import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openFile, saveFile } from "../../workbench/files/open";
import { STRIDE } from "../../workbench/model/sheet";
import { OpenDocument } from "../../workbench/server/document";
import { typeInto } from "../../workbench/server/edits";
import { Overwritten } from "../../workbench/server/history";
import { JournalFile } from "../../workbench/server/journal";
import { changeLines } from "../../workbench/server/lineEdits";
import { captureBook } from "../../workbench/server/snapshot";
import { pageWords } from "../../workbench/server/words";
import { breakJournal, emptyWorkbench, fixtureBundle, newFile } from "./support";

beforeAll(() => {
  process.env.CAPAIAN_BUNDLE = fixtureBundle;
});

const journalPath = (path: string) => new JournalFile(path, "").path;

describe("the journal", () => {
  const words = pageWords.id;
  const typed = (document: OpenDocument, row: number) => document.book.sheets[0]!.raw(row, 0);

  it("brings back everything after an end at any moment", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    const sheet = document.book.sheets[0]!;
    typeInto(document, words, sheet, [0, 0], "satu");
    document.transact("tab", () => document.book.addSheet("Baru"));
    typeInto(document, words, sheet, [1, 0], '=A1&"!"');
    typeInto(document, words, sheet, [2, 0], "salah");
    document.undo();
    // The process is gone: nothing was closed or saved.
    const back = await OpenDocument.open(path);
    expect([typed(back, 0), typed(back, 1), typed(back, 2)]).toEqual(["satu", "satu!", null]);
    expect(back.book.sheets[0]!.formulas.get(STRIDE)).toBe('=A1&"!"');
    expect(back.book.sheetByName("Baru")).toBeDefined();
    expect([back.recovered, back.unsaved]).toEqual([4 + 1, true]);
    await back.save();
    const saved = await OpenDocument.open(path);
    expect([typed(saved, 1), saved.recovered]).toEqual(["satu!", 0]);
    expect(existsSync(journalPath(path))).toBe(false);
  });

  it("passes over a line that was cut off, and keeps a journal of another file aside", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    typeInto(document, words, document.book.sheets[0]!, [0, 0], "satu");
    const journal = journalPath(path);
    writeFileSync(journal, '{"patch":{"kind":"cells","she', { flag: "a" });
    expect(typed(await OpenDocument.open(path), 0)).toBe("satu");
    const other = emptyWorkbench();
    other.book.addSheet("Lain");
    await saveFile(other.book, join(dirname(path), "lain.xlsx"));
    copyFileSync(join(dirname(path), "lain.xlsx"), path);
    const opened = await OpenDocument.open(path);
    expect([typed(opened, 0), opened.recovered]).toEqual([null, 0]);
    const kept = readdirSync(dirname(path)).filter((name) =>
      name.startsWith(`${basename(journal)}-`),
    );
    expect(kept.map((name) => join(dirname(path), name))).toEqual([opened.setAside]);
  });

  it("says so and changes nothing when it cannot be written", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    const mend = breakJournal(document);
    expect(() => typeInto(document, words, document.book.sheets[0]!, [0, 0], "x")).toThrow(
      "ENOSPC",
    );
    expect(typed(document, 0)).toBe(null);
    expect([document.history.length, document.unsaved]).toEqual([0, false]);
    mend();
    typeInto(document, words, document.book.sheets[0]!, [0, 0], "y");
    expect(typed(await OpenDocument.open(path), 0)).toBe("y");
  });

  it("keeps responses that came after a step when the step is taken back", async () => {
    const document = await OpenDocument.open(await newFile());
    document.transact("x", () => document.book.forms.push({ id: "f", responses: [] }));
    document.transact("y", () => document.book.addSheet("Lain"));
    document.accept(() =>
      (document.book.forms[0] as { responses: object[] }).responses.push({ id: "r" }),
    );
    document.undo();
    expect(document.book.forms).toEqual([{ id: "f", responses: [{ id: "r" }] }]);
    expect(document.book.sheetByName("Lain")).toBeUndefined();
  });
});

describe("two windows", () => {
  const words = pageWords.id;
  const opened = async () => {
    const document = await OpenDocument.open(await newFile());
    const sheet = document.book.sheets[0]!;
    const type = (owner: string, row: number, text: string) => {
      document.owner = owner;
      typeInto(document, words, sheet, [row, 0], text);
    };
    return { document, sheet, type };
  };

  it("take back their own steps only", async () => {
    const { document, sheet, type } = await opened();
    type("P", 0, "satu");
    type("Q", 1, "dua");
    expect(document.labels("P")).toEqual({ undo: words.steps.type, redo: null });
    expect(document.labels("R")).toEqual({ undo: null, redo: null });
    expect(document.undo("R")).toBe(null);
    document.undo("P");
    expect([sheet.raw(0, 0), sheet.raw(1, 0)]).toEqual([null, "dua"]);
    document.redo("P");
    expect([sheet.raw(0, 0), sheet.raw(1, 0)]).toEqual(["satu", "dua"]);
    document.undo("Q");
    expect([sheet.raw(0, 0), sheet.raw(1, 0)]).toEqual(["satu", null]);
  });

  it("do not take back what the other has since overwritten or moved", async () => {
    const { document, sheet, type } = await opened();
    type("P", 0, "satu");
    type("Q", 0, "dua");
    expect(() => document.undo("P")).toThrow(Overwritten);
    expect(sheet.raw(0, 0)).toBe("dua");
    document.undo("Q");
    expect(document.undo("P")).toBe(words.steps.type);
    type("P", 0, "tiga");
    document.owner = "Q";
    changeLines(document, words, sheet, { axis: "row", at: 0, count: 1, remove: false });
    expect(() => document.undo("P")).toThrow(Overwritten);
    expect(sheet.raw(1, 0)).toBe("tiga");
  });
});

describe("saving", () => {
  const type = (document: OpenDocument, text: string) =>
    typeInto(document, pageWords.id, document.book.sheets[0]!, [0, 0], text);

  it("asks before it replaces a file that was changed meanwhile, or is open elsewhere", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    type(document, "satu");
    await document.save(path, true);
    type(document, "dua");
    const other = emptyWorkbench();
    other.book.addSheet("Lain");
    await saveFile(other.book, path);
    await expect(document.save(path, true)).rejects.toMatchObject({ reason: "changed" });
    expect((await openFile(path)).book.sheetByName("Lain")).toBeDefined();
    await document.save(path);
    const lock = join(dirname(path), ".~lock.buku.xlsx#");
    writeFileSync(lock, "Ani,ani,komputer,22.11.2026 08:00,file:///x;");
    await expect(document.save(path, true)).rejects.toMatchObject({ reason: "inUse", by: "Ani" });
  });

  it("is not needed for what changes no cell, such as a person's own language", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    const choose = (language: string) => {
      const before = captureBook(document.book);
      document.book.userProperties.set("bahasa", language);
      document.settle("panel", before);
    };
    choose("en");
    expect([document.unsaved, document.history.length]).toEqual([false, 0]);
    const back = await OpenDocument.open(path);
    expect([back.unsaved, back.recovered]).toEqual([false, 0]);
    expect(back.book.userProperties.get("bahasa")).toBe("en");
  });

  it("that ended halfway loses nothing, even over a file that another program wrote", async () => {
    const path = await newFile();
    const document = await OpenDocument.open(path);
    type(document, "satu");
    const { journal } = document as unknown as { journal: JournalFile };
    journal.beginSaving('{"patch":{"kind":"cells","sheetId":-1,"cells":[]},"styles":{}}');
    expect(typed(await OpenDocument.open(path))).toBe("satu");
    await saveFile(document.book, path);
    const saved = await OpenDocument.open(path);
    expect([typed(saved), saved.setAside]).toEqual(["satu", null]);
  });

  const typed = ({ book }: OpenDocument) => book.sheets[0]!.raw(0, 0);
});
