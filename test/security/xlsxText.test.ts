// Texts that XML cannot hold as they are come back from .xlsx the same, from LibreOffice, too.
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bookOf } from "../../workbench/commands/writeSample";
import { openFile, saveFile } from "../../workbench/files/open";
import { STRIDE } from "../../workbench/model/sheet";
import { temporaryFolder } from "../workbench/support";
import { own } from "./text";

const control = Array.from({ length: 32 }, (_, code) => `a${String.fromCharCode(code)}b`);
const texts = [
  ...own.filter((text) => text.length < 50_000),
  ..."#N/A #REF! #VALUE! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #GETTING_DATA #A".split(" "),
  ...control,
  "_x0041_",
  "_X000D_",
  "_x005F_x0041_",
  "__x0041__",
  "_x004_",
  "a\ufffeb",
  "a\uffff",
  "x".repeat(3000),
];
const office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const mustHaveOffice = process.env.CI === "true";

/** It makes every line break one, holds no half of a character, and undoes an escape once too often. */
function lostByLibreOffice(text: string): boolean {
  return /\r|\p{Cs}/u.test(text) || ["_x005F_x0041_", "_x004_"].includes(text);
}

async function written(folder: string, chosen: readonly string[]): Promise<string> {
  const book = bookOf([{ name: "Teks", rows: chosen.map((text) => [text, "catatan"]) }]);
  chosen.forEach((text, row) => {
    book.sheets[0]?.notes.set(row * STRIDE + 1, text);
  });
  const path = join(folder, "buku.xlsx");
  await saveFile(book, path);
  return path;
}

/** What came back otherwise than it went in. */
async function altered(path: string, chosen: readonly string[]) {
  const { book } = await openFile(path);
  const sheet = book.sheets[0]!;
  expect(sheet.formulas.size).toBe(0);
  return chosen.flatMap((text, row) => {
    const [cell, note] = [sheet.raw(row, 0), sheet.notes.get(row * STRIDE + 1)];
    return cell === text && note === text ? [] : [[text, cell, note]];
  });
}

describe("texts in .xlsx", () => {
  it("come back letter for letter, in cells and in notes", async () => {
    const folder = temporaryFolder();
    expect(await altered(await written(folder, texts), texts)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!office && !mustHaveOffice)(
    "come back from LibreOffice (skipped where /usr/bin/soffice is missing)",
    async () => {
      const folder = temporaryFolder();
      const path = await written(folder, texts);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const rest = ["--convert-to", "xlsx", "--outdir", join(folder, "out"), path];
      execFileSync(office ?? "soffice", ["--headless", profile, ...rest], { stdio: "ignore" });
      const back = await altered(join(folder, "out/buku.xlsx"), texts);
      const lost = back.map(([text]) => String(text));
      expect(lost.filter((text) => !lostByLibreOffice(text))).toEqual([]);
    },
    120_000,
  );
});
