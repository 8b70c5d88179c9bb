// The way of somebody who opens Capaian for the first time, in a real browser.
import { beforeAll, describe, expect, it } from "vitest";
import { formsOf } from "../../workbench/services/forms/formModel";
import { Workbench } from "../../workbench/workbench";
import { run } from "../endToEnd/harness";
import {
  browser,
  cell,
  chooseMenu,
  faults,
  openBrowser,
  openPage,
  serve,
  serveFile,
  sidebarOf,
  skip,
  tab,
  violations,
} from "./support";

beforeAll(openBrowser);

/** Gives every question some answer on a page of a phone's size. */
async function fillIn(address: string, person: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  for (;;) {
    for (const field of await page.locator("input[type=text]:visible, textarea:visible").all()) {
      await field.fill(`P${person}`);
    }
    for (const field of await page.locator("input[type=email]:visible").all()) {
      await field.fill(`peserta${person}@contoh.id`);
    }
    for (const field of await page.locator("select:visible").all()) {
      await field.selectOption({ index: Number(person) });
    }
    for (const group of await page.locator("fieldset.item:visible, .grid-row:visible").all()) {
      const first = group.locator(".option input").first();
      if ((await first.count()) > 0) await first.check();
    }
    if (await page.locator("[type=submit]").isVisible()) break;
    await page.locator(".steps .main:visible").click();
  }
  await page.locator("[type=submit]").click();
  await page.locator(".received").waitFor();
  await context.close();
}

const said = {
  id: {
    file: "Berkas",
    open: "Buka panel",
    sample: "Isi dengan contoh",
    check: "Periksa jadwal",
    compute: "Hitung peningkatan",
    report: "Tulis laporan",
    quiz: "Buat kuis",
    responses: "Tarik jawaban",
    sheet: "Laporan",
    schedule: "Jadwal",
    title: "Laporan Evaluasi Peningkatan Kompetensi",
    save: "Simpan",
    saved: "Tersimpan",
  },
  en: {
    file: "File",
    open: "Open sidebar",
    sample: "Fill with the sample",
    check: /^Check the schedule$/i,
    compute: /^Compute (the )?gains$/i,
    quiz: "Create quiz",
    responses: "Import responses",
    report: /^Write (the )?report$/i,
    sheet: "Report",
    schedule: "Schedule",
    title: /Evaluation Report|Report/i,
    save: "Save",
    saved: "Saved",
  },
} as const;

describe.skipIf(skip)("a newcomer", () => {
  it.each(["id", "en"] as const)(
    "goes from an empty workbook to the report (%s)",
    async (language) => {
      const say = said[language];
      const workbench = Workbench.empty();
      run(workbench, "set-up", { language });
      const served = await serve(workbench, language);
      const page = await openPage(browser, served, { language });
      await chooseMenu(page, "Capaian", say.open);
      const sidebar = sidebarOf(page);
      await sidebar.getByRole("button", { name: say.sample }).click();
      await sidebar.locator(".result").waitFor();
      await sidebar.getByRole("button", { name: say.check }).click();
      await sidebar.locator(".finding.error").first().waitFor();
      expect(await violations(page)).toEqual([]);

      await sidebar.locator(".finding.error").first().click();
      await page.getByRole("tab", { name: say.schedule, selected: true }).waitFor();
      expect(await page.locator(".name-box").inputValue()).toMatch(/^[A-Z]\d+/);
      expect(await page.locator(".cell.chosen").count()).toBeGreaterThan(0);

      const goTo = (view: string) => sidebar.getByRole("combobox").first().selectOption(view);
      await goTo("quiz");
      await sidebar.getByRole("button", { name: say.quiz, exact: true }).click();
      await sidebar.locator(".result").waitFor();
      const form = formsOf(served.workspace.document.book)[0]!;
      for (const person of ["001", "002", "003"]) {
        await fillIn(`http://127.0.0.1:${served.server.port}/form/${form.id}`, person);
      }
      expect(formsOf(served.workspace.document.book)[0]?.responses).toHaveLength(3);
      await sidebar.getByRole("button", { name: say.responses, exact: true }).click();
      await sidebar.locator(".result").filter({ hasText: "3" }).waitFor();

      await goTo("gains");
      await sidebar.getByRole("button", { name: say.compute }).click();
      await sidebar
        .locator(".result")
        .filter({ hasText: /0[.,]689/ })
        .waitFor();
      await goTo("report");
      await sidebar.getByRole("button", { name: say.report }).click();
      await sidebar.locator(".result").waitFor();
      await page.getByRole("tab", { name: say.sheet, exact: true }).click();
      await page.locator(".chart[src^='data:image/svg']").waitFor();
      expect(await page.locator(".chart").getAttribute("alt")).toMatch(/86/);
      await chooseMenu(page, say.file, say.save);
      await page.getByText(say.saved, { exact: true }).waitFor();
      await served.close();

      const again = await serveFile(served.path, language);
      const second = await openPage(browser, again, { language });
      await tab(second, say.sheet);
      await second.locator(".chart[src^='data:image/svg']").waitFor();
      expect(await cell(second, 0, 0).textContent()).toMatch(say.title);
      await again.close();
      expect(faults).toEqual([]);
    },
  );
});
