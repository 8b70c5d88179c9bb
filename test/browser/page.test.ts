// What must not be lost or mistaken on the page: saving, undo of one's own, prompts, language.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveFile } from "../../workbench/files/open";
import { pageWords } from "../../workbench/server/words";
import { Workbench } from "../../workbench/workbench";
import { breakJournal, emptyWorkbench } from "../workbench/support";
import {
  browser,
  cell,
  chooseMenu,
  goTo,
  openBrowser,
  openPage,
  page,
  served,
  servePage,
  sidebarOf,
  skip,
  violations,
} from "./support";

beforeAll(openBrowser);

const type = async (target: Page, address: string, text: string) => {
  await goTo(target, address);
  await target.keyboard.type(text);
  await target.keyboard.press("Enter");
};

describe.skipIf(skip)("the page", () => {
  beforeEach(() => servePage(Workbench.empty()));

  it("puts a question as the label of an empty field", async () => {
    await chooseMenu(page, "Capaian", "Data pribadi", "Data saya");
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("textbox");
    expect(await field.inputValue()).toBe("");
    expect(await dialog.locator("label").textContent()).toMatch(/peserta/i);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await chooseMenu(page, "Berkas", "Simpan sebagai…");
    const name = page.getByRole("dialog").getByLabel(/Nama berkas baru/);
    expect(await name.inputValue()).toBe("angkatan.xlsx");
    await name.fill("salinan");
    await name.press("Enter");
    await page.getByText("salinan.xlsx").waitFor();
  });

  it("has the script's menu in the language that was changed to", async () => {
    await chooseMenu(page, "Berkas", "English");
    await page.getByRole("menuitem", { name: "File", exact: true }).waitFor();
    await chooseMenu(page, "Capaian", "Open sidebar");
    await sidebarOf(page).getByRole("heading", { name: "Home" }).waitFor();
  });

  it("takes back only what was done in this window", async () => {
    const other = await openPage(browser, served);
    await type(page, "A1", "satu");
    await type(other, "A2", "dua");
    await cell(page, 1, 0).getByText("dua").waitFor();
    await page.keyboard.press("Control+z");
    await cell(other, 0, 0).getByText("satu").waitFor({ state: "detached" });
    expect(await cell(page, 1, 0).textContent()).toBe("dua");
    await type(page, "A3", "tiga");
    await type(other, "A3", "empat");
    await cell(page, 2, 0).getByText("empat").waitFor();
    await goTo(page, "A1");
    await page.keyboard.press("Control+z");
    await page.getByText(pageWords.id.overwritten).waitFor();
  });

  it("asks before it replaces a file that was changed meanwhile", async () => {
    await type(page, "A1", "satu");
    const elsewhere = emptyWorkbench();
    elsewhere.book.addSheet("Lain");
    await saveFile(elsewhere.book, served.path);
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("sudah diubah program lain").waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Batal" }).click();
    await page.getByText("Belum disimpan ke berkas").waitFor();
    await page.keyboard.press("Control+s");
    await dialog.getByRole("button", { name: "Timpa" }).click();
    await page.getByText("Tersimpan", { exact: true }).waitFor();
  });

  it("says that another program has the file open", async () => {
    const lock = join(dirname(served.path), ".~lock.angkatan.xlsx#");
    writeFileSync(lock, "Ani,ani,komputer,22.11.2026 08:00,file:///x;");
    await page.reload();
    await page.getByRole("dialog").getByText("terbuka di program lain oleh Ani").waitFor();
  });

  it("keeps what is typed while the disk is full, and sends it when there is room", async () => {
    const mend = breakJournal(served.workspace.document);
    await type(page, "A1", "satu");
    await type(page, "A2", "dua");
    await page.getByText("tidak dapat menulis ke disk").waitFor();
    await page.getByText("2 isian menunggu dikirim").waitFor();
    expect(await page.getByText("Tersimpan", { exact: true }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const sheet = served.workspace.document.book.sheets[0]!;
    expect(sheet.raw(0, 0)).toBe(null);
    mend();
    await page.getByText("2 isian yang menunggu sudah dikirim").waitFor();
    expect([sheet.raw(0, 0), sheet.raw(1, 0)]).toEqual(["satu", "dua"]);
    await page.getByText("tidak dapat menulis ke disk").waitFor({ state: "detached" });
  });
});
