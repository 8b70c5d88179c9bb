// Formulas in the page: help while typing, arrays, and what an error says, by real keys.
import { beforeAll, describe, expect, it } from "vitest";
import { Workbench } from "../../workbench/workbench";
import { cell, goTo, openBrowser, page, servePage, skip, violations } from "./support";

beforeAll(openBrowser);
beforeAll(() => servePage(Workbench.empty()));

const options = () => page.getByRole("option").filter({ visible: true });
const shows = (row: number, column: number) => cell(page, row, column).textContent();

describe.skipIf(skip)("formulas in the page", () => {
  it("helps while a custom function is typed, in the cell and in the formula bar", async () => {
    await goTo(page, "A1");
    await page.keyboard.type("=ng");
    await expect.poll(() => options().allTextContents()).toEqual(["NGAIN", "NGAIN_CATEGORY"]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    const field = page.locator(".cell-editor");
    expect(await field.inputValue()).toBe("=NGAIN(");
    const card = page.locator(".function-card");
    await page.keyboard.type("55;");
    expect(await card.locator("b").textContent()).toBe("post");
    expect(await card.textContent()).toContain("Nilai sesudah");
    expect(await card.textContent()).toContain("=NGAIN(55; 86)");
    await page.keyboard.press("Escape");
    expect(await page.locator(".formula-help").isVisible()).toBe(false);
    await page.keyboard.type("86)\n");
    await expect.poll(() => shows(0, 0)).toMatch(/^0,68/);

    await goTo(page, "A2");
    await page.locator("#formula").focus();
    await page.keyboard.type("=NGAIN_");
    await expect.poll(() => options().allTextContents()).toEqual(["NGAIN_CATEGORY"]);
    await page.keyboard.press("Tab");
    await page.keyboard.type("A1)\n");
    await expect.poll(() => shows(1, 0)).toBe("Sedang");
    expect(await shows(2, 0)).toBe("");
    expect(await page.locator(".formula-help").isVisible()).toBe(false);
  });

  it("spreads arrays out and says what is in their way", async () => {
    await goTo(page, "C1");
    await page.keyboard.type("={1\\2;3\\4}\n");
    await expect.poll(() => shows(1, 3)).toBe("4");
    await goTo(page, "D2");
    await page.keyboard.type("isi\n");
    await expect.poll(() => shows(0, 2)).toBe("#REF!");
    expect(await shows(1, 2)).toBe("");
    await goTo(page, "C1");
    expect(await cell(page, 0, 2).getAttribute("title")).toContain("D2");
    await goTo(page, "D2");
    await page.keyboard.press("Delete");
    await expect.poll(() => shows(1, 3)).toBe("4");
    await goTo(page, "C1");
    await page.keyboard.press("Delete");
    await expect.poll(() => shows(1, 3)).toBe("");
  });

  it("says of each error what is wrong, on hover and in the selected cell", async () => {
    await goTo(page, "F1");
    await page.keyboard.type("=1/0\n=TIDAKADA(1)\n=1+\n=NGAIN(55;860)\n=1,5+1\n");
    await expect.poll(() => shows(4, 5)).toBe("2,5");
    expect(await cell(page, 0, 5).getAttribute("title")).toContain("membagi dengan nol");
    expect(await cell(page, 1, 5).getAttribute("title")).toContain("tidak dikenal");
    expect(await cell(page, 2, 5).getAttribute("title")).toContain("tidak dapat dibaca");
    expect(await cell(page, 3, 5).getAttribute("aria-description")).toContain("860");
    await goTo(page, "F4");
    const status = page.getByRole("status").filter({ hasText: "#ERROR!" });
    await expect.poll(() => status.textContent()).toContain("860");
    expect(await violations(page)).toEqual([]);
  });
});
