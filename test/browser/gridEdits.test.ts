// What is typed and pasted lands where the person meant it, whatever happens around it.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { STRIDE } from "../../workbench/model/sheet";
import { Workbench } from "../../workbench/workbench";
import {
  browser,
  cell,
  chooseMenu,
  goTo,
  openBrowser,
  openPage,
  page,
  serveAgain,
  served,
  servePage,
  sidebarOf,
  skip,
  tab,
  violations,
} from "./support";

beforeAll(openBrowser);
beforeAll(() => {
  const workbench = Workbench.empty();
  workbench.invoke("menuSetUp", [], { authMode: "FULL" });
  return servePage(workbench);
});

const sheet = (name: string) => served.workspace.document.book.sheetByName(name)!;
const raw = (name: string, row: number, column: number) => sheet(name).raw(row, column);
const focused = () =>
  page.evaluate("document.activeElement.getAttribute('role') ?? document.activeElement.tagName");

async function type(address: string, text: string, on = page): Promise<void> {
  await goTo(on, address);
  await on.keyboard.type(text);
}

async function settled(): Promise<void> {
  await expect.poll(() => page.locator(".cell.pending").count(), { timeout: 20_000 }).toBe(0);
}

describe.skipIf(skip)("an edit that is open while another window moves its row", () => {
  beforeEach(async () => {
    await tab(page, "Peserta");
    await type("B4", "Budi\nSari\nTuti\n");
    await settled();
    await goTo(page, "B5");
  });

  async function elsewhere(address: string, item: string): Promise<void> {
    const other = await openPage(browser, served);
    await tab(other, "Peserta");
    await goTo(other, address);
    await chooseMenu(other, "Sunting", item);
    await other.waitForTimeout(600);
    await other.close();
    await page.bringToFront();
  }

  it("stays open and is written to its own person", async () => {
    await page.keyboard.type("Sari Dewi");
    await elsewhere("A3", "Sisipkan baris di atas");
    expect(await page.locator(".cell-editor").inputValue()).toBe("Sari Dewi");
    await page.keyboard.press("Enter");
    await expect.poll(() => raw("Peserta", 5, 1)).toBe("Sari Dewi");
    expect(raw("Peserta", 4, 1)).toBe("Budi");
  });

  it("in the formula bar as well", async () => {
    await page.locator("#formula").fill("Sari Ayu");
    await elsewhere("A3", "Sisipkan baris di atas");
    await page.locator("#formula").press("Enter");
    await expect.poll(() => raw("Peserta", 5, 1)).toBe("Sari Ayu");
    expect(raw("Peserta", 4, 1)).toBe("Budi");
  });

  it("is offered back when its row was deleted", async () => {
    await page.keyboard.type("Sari Ningsih");
    await elsewhere("A5", "Hapus baris");
    const message = page.getByRole("dialog");
    await message.filter({ hasText: "Sari Ningsih" }).waitFor();
    await page.keyboard.press("Enter");
    expect(raw("Peserta", 4, 1)).toBe("Tuti");
    expect(await focused()).toBe("gridcell");
  });
});

describe.skipIf(skip)("the formula bar and the name box", () => {
  it("keep line breaks, and make them with Alt+Enter", async () => {
    await tab(page, "Peserta");
    await goTo(page, "G4");
    const bar = page.locator("#formula");
    await bar.click();
    await page.keyboard.type("satu");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("dua");
    expect((await bar.boundingBox())!.height).toBeGreaterThan(35);
    await page.keyboard.press("Enter");
    await expect.poll(() => raw("Peserta", 3, 6)).toBe("satu\ndua");
    await goTo(page, "G4");
    await bar.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("!");
    await page.keyboard.press("Enter");
    await expect.poll(() => raw("Peserta", 3, 6)).toBe("satu\ndua!");
    await goTo(page, "G4");
    await page.keyboard.press("Delete");
  });

  it("go to another sheet, to whole columns and rows, and say what is none", async () => {
    const name = page.locator(".name-box");
    await goTo(page, "Nilai!B3");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Nilai");
    expect(await name.inputValue()).toBe("B3");
    await goTo(page, "B:B");
    expect(await name.inputValue()).toMatch(/^B1:B\d+$/);
    await goTo(page, "3:3");
    expect(await name.inputValue()).toMatch(/^A3:[A-Z]+3$/);
    for (const junk of ["ngawur", "Bukan!A1", "A0", "B", "ZZZ9999999"]) {
      await goTo(page, junk);
      await page.getByText(`“${junk}” bukan alamat`).waitFor();
      expect(await focused()).toBe("gridcell");
    }
    await goTo(page, "'Peserta'!$A$4:C5");
    expect(await name.inputValue()).toBe("A4:C5");
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Peserta");
  });
});

describe.skipIf(skip)("the focus", () => {
  it("is in the grid after a menu command, a dialog and Escape", async () => {
    await tab(page, "Peserta");
    await type("S6", "isi\n");
    await settled();
    await goTo(page, "S6");
    await chooseMenu(page, "Sunting", "Sisipkan baris di atas");
    await expect.poll(() => raw("Peserta", 6, 18)).toBe("isi");
    await expect.poll(focused).toBe("gridcell");
    await page.keyboard.type("langsung\n");
    await expect.poll(() => raw("Peserta", 5, 18)).toBe("langsung");
    await settled();
    await chooseMenu(page, "Sunting", /^Urungkan/);
    await chooseMenu(page, "Sunting", /^Urungkan/);
    await chooseMenu(page, "Sunting", "Catatan…");
    await page.getByRole("dialog").getByRole("button", { name: "OK" }).click();
    await expect.poll(focused).toBe("gridcell");
    await page.getByRole("menuitem", { name: "Sunting" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("gridcell");
    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("gridcell");
  });
});

describe.skipIf(skip)("cells", () => {
  it("with a list open it where they are, by arrow, Alt+Down and Enter", async () => {
    const rules = [...sheet("Instrumen").rules].filter(([, { criteria }]) =>
      criteria.startsWith("VALUE_IN_"),
    );
    const [key] = rules[0]!;
    const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
    await tab(page, "Instrumen");
    await goTo(page, `${String.fromCharCode(65 + column)}${row + 1}`);
    const list = page.locator(".choices");
    await page.locator(".choices-arrow").waitFor();
    for (const open of ["Alt+ArrowDown", "Enter"]) {
      await page.keyboard.press(open);
      await list.waitFor();
      const [at, here] = [await list.boundingBox(), await cell(page, row, column).boundingBox()];
      expect(Math.abs(at!.x - here!.x)).toBeLessThan(3);
      expect(Math.abs(at!.y - here!.y - here!.height)).toBeLessThan(3);
      if (open === "Enter") expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await list.isHidden()).toBe(true);
      expect(await focused()).toBe("gridcell");
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    const chosen = await list.locator("[aria-selected=true]").textContent();
    await page.keyboard.press("Enter");
    await expect.poll(() => raw("Instrumen", row, column)).toBe(chosen);
  });

  it("that are protected are changed after a warning", async () => {
    await tab(page, "Nilai");
    const before = raw("Nilai", 0, 0);
    for (const [button, expected] of [
      ["Tidak", before],
      ["Ya", "Kode"],
    ] as const) {
      await type("A1", "Kode\n");
      const ask = page.getByRole("dialog").filter({ hasText: "sel yang dilindungi" });
      await ask.getByRole("button", { name: button }).click();
      await settled();
      expect(raw("Nilai", 0, 0)).toBe(expected);
    }
    await chooseMenu(page, "Sunting", /^Urungkan/);
    await expect.poll(() => raw("Nilai", 0, 0)).toBe(before);
  });

  it("that are copied fill a larger selection, from inside and from outside", async () => {
    await tab(page, "Peserta");
    await type("T4", "5\n=T4+1\n");
    await settled();
    await goTo(page, "T5");
    await page.keyboard.press("Control+c");
    await goTo(page, "T6:U8");
    await page.keyboard.press("Control+v");
    const formula = (row: number, column: number) =>
      sheet("Peserta").formulas.get(row * STRIDE + column);
    await expect.poll(() => formula(7, 20)).toBe("=U7+1");
    expect(formula(5, 19)).toBe("=T5+1");
    await page.evaluate(`navigator.clipboard.writeText("luar")`);
    await goTo(page, "T6:U8");
    await page.keyboard.press("Control+v");
    await expect.poll(() => raw("Peserta", 7, 20)).toBe("luar");
    expect(raw("Peserta", 5, 19)).toBe("luar");
  });

  it("that are cut take what refers to them along", async () => {
    await goTo(page, "T4");
    await page.keyboard.press("Control+x");
    await goTo(page, "W4");
    await page.keyboard.press("Control+v");
    await expect.poll(() => sheet("Peserta").formulas.get(4 * STRIDE + 19)).toBe("=W4+1");
    await goTo(page, "W6");
    await page.keyboard.press("Control+v");
    await expect.poll(() => raw("Peserta", 5, 22)).toBe(5);
    expect(raw("Peserta", 3, 22)).toBe(5);
  });
});

describe.skipIf(skip)("tabs and menus", () => {
  it("a new sheet takes what is typed at once", async () => {
    await page.getByRole("button", { name: "Tambah lembar" }).click();
    await page.keyboard.type("pertama\nkedua\n", { delay: 0 });
    await settled();
    const name = (await page.getByRole("tab", { selected: true }).textContent())!;
    expect(name).toMatch(/^Sheet\d+$/);
    await expect.poll(() => sheet(name) && raw(name, 1, 0)).toBe("kedua");
    expect(raw(name, 0, 0)).toBe("pertama");
  });

  it("the tab in use stays in view when the sidebar opens", async () => {
    const last = page.getByRole("tab").last();
    await last.click();
    await chooseMenu(page, "Capaian", "Buka panel");
    await sidebarOf(page).locator("h1, h2").first().waitFor();
    const right = async () => {
      const box = (await last.boundingBox())!;
      return box.x + box.width;
    };
    const aside = (await page.locator("aside").boundingBox())!;
    await expect.poll(right).toBeLessThanOrEqual(aside.x + 1);
    await page.locator("aside").getByRole("button", { name: "Tutup" }).click();
    await expect.poll(focused).toBe("gridcell");
  });

  it.each([1280, 400])("sub-menus go by keyboard at %i px", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const menu = page.getByRole("menuitem", { name: "Capaian", exact: true });
    await menu.click();
    const items = page.locator(".menu > .menu-list > [role=menuitem]");
    expect(await items.allTextContents()).toEqual([
      "Buka panel",
      "Siapkan buku kerja",
      "Periksa jadwal",
      "Hitung peningkatan",
      "Tulis laporan",
    ]);
    for (const name of ["Tulis laporan", "Lainnya"]) {
      const box = await page.getByRole("menuitem", { name }).boundingBox();
      expect(box!.y + box!.height).toBeLessThan(800);
    }
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    const focusedText = () => page.evaluate("document.activeElement.textContent");
    await expect.poll(focusedText).toBe("Periksa soal");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("End");
    expect(await focusedText()).toBe("Masukkan jawaban kertas");
    const box = await page.getByRole("menuitem", { name: "Masukkan jawaban kertas" }).boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(800);
    expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    await page.keyboard.press("ArrowLeft");
    expect(await focusedText()).toContain("Kuis");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("gridcell");
  });

  it("say that a command needs the server when it has stopped", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await tab(page, "Peserta");
    await goTo(page, "P4");
    await served.close();
    await page.getByRole("alert").filter({ hasText: "Server berhenti" }).waitFor();
    await page.keyboard.type("menunggu\n");
    const said = page.getByRole("dialog").filter({ hasText: "jadi tidak dikerjakan" });
    for (const path of [
      ["Sunting", "Sisipkan baris di atas"],
      ["Capaian", "Periksa jadwal"],
    ]) {
      await chooseMenu(page, ...path);
      await said.getByRole("button", { name: "OK" }).click();
      await expect.poll(focused).toBe("gridcell");
    }
    await serveAgain();
    await expect.poll(() => raw("Peserta", 3, 15), { timeout: 15_000 }).toBe("menunggu");
  });
});
