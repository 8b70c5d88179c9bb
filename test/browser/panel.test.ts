// The panel: scores at a person's speed, and what it shows of a workbook.
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Workbench } from "../../workbench/workbench";
import { run } from "../endToEnd/harness";
import {
  chooseMenu,
  openBrowser,
  page,
  served,
  servePage,
  sidebarOf,
  skip,
  violations,
} from "./support";

beforeAll(openBrowser);

async function openPanel(view: string): Promise<void> {
  const workbench = Workbench.empty();
  run(workbench, "fill-sample", { language: "id" });
  onTestFinished(await servePage(workbench));
  await chooseMenu(page, "Capaian", "Buka panel");
  await goTo(view);
}

async function goTo(view: string): Promise<void> {
  await sidebarOf(page).getByRole("combobox").first().selectOption(view);
}

function scores(column: number): unknown[] {
  const sheet = served.workspace.document.book.sheetByName("Nilai")!;
  return [1, 2, 3, 4, 5].map((row) => sheet.raw(row, column));
}

/** The first column of scores: the panel begins with its instrument. */
const FIRST = 2;

describe.skipIf(skip)("the panel", () => {
  it.each([0, 60])("drops no key of scores typed with %i ms between them", async (delay) => {
    await openPanel("scores");
    const sidebar = sidebarOf(page);
    await sidebar.getByLabel(/Nilai 0 sampai/).waitFor();
    for (const key of "71\n72\n73\n74,5\n75\n") {
      await page.keyboard.press(key === "\n" ? "Enter" : key, { delay: 0 });
      if (delay > 0) await page.waitForTimeout(delay);
    }
    await sidebar.getByText(/: 75 tersimpan/).waitFor();
    expect(scores(FIRST)).toEqual([71, 72, 73, 74.5, 75]);
    await sidebar.getByRole("button", { name: "Sebelumnya" }).click();
    await sidebar.getByRole("button", { name: "Sebelumnya" }).click();
    expect(await sidebar.getByLabel(/Nilai 0 sampai/).inputValue()).toBe("74,5");
  });

  it("keeps a score that could not be written with its person", async () => {
    await openPanel("scores");
    const sidebar = sidebarOf(page);
    const field = sidebar.getByLabel(/Nilai 0 sampai/);
    await field.waitFor();
    const sheet = served.workspace.document.book.sheetByName("Nilai")!;
    served.workspace.document.book.put(sheet, 2, FIRST, 12.5);
    for (const text of ["7100", "72", "x"]) {
      await field.fill(text);
      await field.press("Enter");
    }
    const stuck = sidebar.locator(".stuck li");
    await stuck.nth(2).waitFor();
    expect(await stuck.nth(0).textContent()).toMatch(/7100 belum tersimpan.*paling tinggi/);
    expect(await stuck.nth(1).textContent()).toMatch(/72 belum tersimpan.*12,5/);
    expect(await stuck.nth(2).textContent()).toMatch(/x belum tersimpan.*angka/);
    if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}/stuck.png` });
    expect(await violations(page)).toEqual([]);
    await sidebar.getByRole("button", { name: "Tulis nilai saya" }).click();
    await stuck.nth(2).waitFor({ state: "detached" });
    expect(scores(FIRST)[1]).toBe(72);
    await stuck.nth(0).getByRole("button", { name: "Perbaiki" }).click();
    expect(await field.inputValue()).toBe("7100");
    await field.fill("71");
    await field.press("Enter");
    await sidebar.getByText(/: 71 tersimpan/).waitFor();
    expect(await stuck.count()).toBe(1);
    await field.fill("");
    await field.press("Enter");
    await sidebar.getByText(/nilai dihapus/).waitFor();
  });

  it("asks before it goes with scores that are not in the sheet yet", async () => {
    await openPanel("scores");
    const sidebar = sidebarOf(page);
    const field = sidebar.getByLabel(/Nilai 0 sampai/);
    await field.waitFor();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/api/run", async (route) => {
      await held;
      await route.continue();
    });
    for (const key of "71\n72\n73\n") await page.keyboard.press(key === "\n" ? "Enter" : key);
    const question = page.getByRole("dialog").filter({ hasText: "belum tersimpan di buku kerja" });
    const close = page.locator("aside").getByRole("button", { name: "Tutup" });
    await close.click();
    await question.waitFor();
    expect(await violations(page)).toEqual([]);
    await question.getByRole("button", { name: "Tidak" }).click();
    await chooseMenu(page, "Berkas", "Contoh baru");
    await question.getByRole("button", { name: "Tidak" }).click();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const leaving = await asked;
    expect(leaving.type()).toBe("beforeunload");
    await leaving.dismiss();
    release();
    await sidebar.getByText(/: 73 tersimpan/).waitFor();
    expect(scores(FIRST).slice(0, 3)).toEqual([71, 72, 73]);

    await field.fill("7400");
    await field.press("Enter");
    await sidebar.locator(".stuck li").waitFor();
    await chooseMenu(page, "Capaian", "Buka panel");
    await question.getByRole("button", { name: "Tidak" }).click();
    await sidebar.locator(".stuck li").getByRole("button", { name: "Buang" }).click();
    await close.click();
    await page.locator("aside").waitFor({ state: "detached" });
    expect(await question.count()).toBe(0);
  });

  it("leaves a saved workbook saved when it is only opened, and shows that which is opened next", async () => {
    await openPanel("scores");
    const sidebar = sidebarOf(page);
    await sidebar.getByLabel(/Nilai 0 sampai/).waitFor();
    await page.getByText("Tersimpan", { exact: true }).waitFor();
    await chooseMenu(page, "Berkas", "Contoh baru");
    await page.getByText("contoh.xlsx").waitFor();
    await sidebar.getByRole("heading", { name: "Beranda" }).waitFor();
  });

  it("names the domains in the picture of the report", async () => {
    await openPanel("report");
    const sidebar = sidebarOf(page);
    await sidebar.getByRole("button", { name: "Tulis laporan" }).click();
    await sidebar.locator(".bar-name").first().waitFor();
    expect(await sidebar.locator(".bar-name").allTextContents()).toEqual([
      "Kognitif",
      "Afektif",
      "Psikomotorik",
      "Keseluruhan",
    ]);
  });

  it("adds the questions of a file once", async () => {
    await openPanel("questions");
    const sidebar = sidebarOf(page);
    const text = "::S1::Ibu kota Indonesia? {=Jakarta ~Medan}\n\n::S2::1 + 1 = 2 {T}\n";
    const file = { name: "soal.gift", mimeType: "text/plain", buffer: Buffer.from(text) };
    await sidebar.locator("input[type=file]").setInputFiles(file);
    await sidebar.getByRole("button", { name: "Tambahkan 2 soal" }).click();
    const done = sidebar.getByRole("button", { name: "Sudah ditambahkan" });
    await done.waitFor();
    expect(await done.isDisabled()).toBe(true);
  });
});
