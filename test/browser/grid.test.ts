// Typing, pasting, undoing in the grid, by real keys.
import { beforeAll, describe, expect, it } from "vitest";
import { emptyWorkbench } from "../workbench/support";
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
  skip,
  violations,
} from "./support";

beforeAll(openBrowser);
beforeAll(() => servePage(emptyWorkbench()));

const sheet = () => served.workspace.document.book.sheets[0]!;

async function settled(): Promise<void> {
  await expect.poll(() => page.locator(".cell.pending").count(), { timeout: 20_000 }).toBe(0);
}

describe.skipIf(skip)("the grid", () => {
  it("loses no key of fast typing", async () => {
    await goTo(page, "A1");
    const texts = Array.from({ length: 60 }, (_, i) => `isian ${i * 7919}`);
    for (const text of texts) await page.keyboard.type(`${text}\n`, { delay: 0 });
    await settled();
    expect(texts.map((_, row) => sheet().raw(row, 0))).toEqual(texts);
  });

  it("reads numbers and formulas in both forms, and shows errors", async () => {
    await goTo(page, "C1");
    await page.keyboard.type("86,5\n13,5\n=SUM(C1:C2)\n=IF(C1>C2;C1;C2)\n=1/0\n");
    await settled();
    await expect.poll(() => cell(page, 2, 2).textContent()).toBe("100");
    expect(await cell(page, 3, 2).textContent()).toBe("86,5");
    expect(await cell(page, 4, 2).textContent()).toBe("#DIV/0!");
    await goTo(page, "C3");
    expect(await page.locator("#formula").inputValue()).toBe("=SUM(C1:C2)");
  });

  it("keeps formulas when a block is copied, and takes back what was done", async () => {
    await goTo(page, "C1:C4");
    await page.keyboard.press("Control+c");
    await goTo(page, "D1");
    await page.keyboard.press("Control+v");
    await expect.poll(() => sheet().formulas.get(2 * 20_000 + 3)).toBe("=SUM(D1:D2)");
    await page.keyboard.press("Control+z");
    await expect.poll(() => sheet().raw(0, 3)).toBe(null);
    await page.keyboard.press("Control+y");
    await expect.poll(() => sheet().raw(0, 3)).toBe(86.5);
  });

  it("pastes 2,000 × 10 from outside", async () => {
    const rows = Array.from({ length: 2000 }, (_, r) =>
      Array.from({ length: 10 }, (_, c) => (c === 0 ? `"baris ${r}\nlanjut"` : String(r * 10 + c))),
    );
    const text = rows.map((cells) => cells.join("\t")).join("\n");
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await goTo(page, "F1");
    await page.keyboard.press("Control+v");
    await expect.poll(() => sheet().raw(1999, 14), { timeout: 20_000 }).toBe(19_999);
    expect(sheet().raw(1999, 5)).toBe("baris 1999\nlanjut");
    await goTo(page, "O2000");
    await expect.poll(() => cell(page, 1999, 14).textContent()).toBe("19999");
  });

  it("inserts, deletes and sorts rows", async () => {
    await goTo(page, "A2");
    const second = sheet().raw(1, 0);
    await chooseMenu(page, "Sunting", "Sisipkan baris di atas");
    await expect.poll(() => sheet().raw(2, 0)).toBe(second);
    await chooseMenu(page, "Sunting", /^Urungkan/);
    await expect.poll(() => sheet().raw(1, 0)).toBe(second);
  });

  it("shows in one window what is typed in another", async () => {
    const other = await openPage(browser, served);
    await goTo(other, "B1");
    await other.keyboard.type("dari jendela lain\n");
    await goTo(page, "A1");
    await expect.poll(() => cell(page, 0, 1).textContent()).toBe("dari jendela lain");
    await other.close();
  });

  it("can be used by keyboard alone, and has nothing that axe-core objects to", async () => {
    await page.keyboard.press("F6");
    for (let i = 0; i < 5; i++) {
      if (await page.evaluate("document.activeElement.className === 'menu-title'")) break;
      await page.keyboard.press("F6");
    }
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".name-box").inputValue()).toBe("A2");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.type(" diubah");
    await page.keyboard.press("Enter");
    await expect.poll(() => sheet().raw(1, 0)).toBe("isian 7919 diubah");
    expect(await violations(page)).toEqual([]);
  });

  it("keeps what is typed while the server is away, and sends it when it is back", async () => {
    await goTo(page, "B3");
    await served.close();
    await page.keyboard.type("tetap ada\n");
    await page.getByRole("alert").filter({ hasText: "Server berhenti" }).waitFor();
    await serveAgain();
    await expect.poll(() => sheet().raw(2, 1), { timeout: 15_000 }).toBe("tetap ada");
    expect(sheet().raw(0, 0)).toBe("isian 0");
  });
});
