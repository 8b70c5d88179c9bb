// A form filled in on a phone-sized page.
import { beforeAll, describe, expect, it } from "vitest";
import type { FormData } from "../../workbench/services/forms/formModel";
import { emptyWorkbench, run } from "../workbench/support";
import { browser, openBrowser, serve, skip, violations } from "./support";

beforeAll(openBrowser);

const SCRIPT = `
  const form = FormApp.create("Kuis", true);
  form.setTitle("Kuis <b>K3</b>").setIsQuiz(true).setProgressBar(true).setDescription("Kerjakan sendiri.");
  form.addTextItem().setTitle("Nama").setRequired(true);
  form.addPageBreakItem().setTitle("Soal");
  const one = form.addMultipleChoiceItem();
  one.setTitle("Apa warna rambu larangan?").setPoints(10).setRequired(true);
  one.setChoices([one.createChoice("Merah", true), one.createChoice("Hijau", false)]);
  const many = form.addCheckboxItem();
  many.setTitle("Alat pelindung diri").setPoints(5);
  many.setChoices([many.createChoice("Helm", true), many.createChoice("Sandal", false)]);
  form.addScaleItem().setTitle("Kepuasan").setBounds(1, 5).setLabels("Kurang", "Sangat");
  form.addParagraphTextItem().setTitle("Saran").setPoints(5);
  form.getPublishedUrl()`;

describe.skipIf(skip)("a form", () => {
  it("is filled in by three people on a phone, scored, and recorded", async () => {
    const workbench = emptyWorkbench();
    const scopes = [
      "https://www.googleapis.com/auth/forms",
      "https://www.googleapis.com/auth/spreadsheets",
    ];
    expect(run(workbench, SCRIPT, { scopes }).status).toBe("returned");
    const served = await serve(workbench);
    const { book } = served.workspace.document;
    const form = () => book.forms[0] as FormData;
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: "id-ID",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    for (const [name, colour] of [
      ["Ani", "Merah"],
      ["Budi", "Hijau"],
      ["Citra", "Merah"],
    ] as const) {
      await page.goto(`http://127.0.0.1:${served.server.port}/form/${form().id}`);
      expect(await page.locator("h1").textContent()).toBe("Kuis <b>K3</b>");
      await page.getByRole("button", { name: "Berikutnya" }).click();
      await page.getByText("wajib dijawab").waitFor();
      if (name === "Ani") expect(await violations(page)).toEqual([]);
      await page.getByLabel(/Nama/).fill(name);
      await page.getByRole("button", { name: "Berikutnya" }).click();
      await page.getByText("Bagian 2 dari 2").waitFor();
      if (name === "Ani") expect(await violations(page)).toEqual([]);
      await page.getByLabel(colour).check();
      await page.getByLabel("Helm").check();
      await page.getByLabel("4", { exact: true }).check();
      await page.getByRole("button", { name: "Kirim" }).click();
      await page
        .getByText(colour === "Merah" ? "Nilai Anda: 15 dari 15" : "Nilai Anda: 5 dari 15")
        .waitFor();
    }
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate("document.documentElement.scrollWidth");
    expect(wide).toBeLessThanOrEqual(360);
    expect(form().responses.map(({ answers }) => Object.values(answers)[0])).toEqual([
      "Ani",
      "Budi",
      "Citra",
    ]);
    await context.close();
    await served.close();
  });

  it("asks for what is required on its own page, and keeps answers over a reload", async () => {
    const workbench = emptyWorkbench();
    const scopes = [
      "https://www.googleapis.com/auth/forms",
      "https://www.googleapis.com/auth/spreadsheets",
    ];
    const script = `${SCRIPT}; form.setAllowResponseEdits(true).setEmailCollectionType(FormApp.EmailCollectionType.RESPONDER_INPUT)`;
    expect(run(workbench, script, { scopes }).status).toBe("returned");
    const served = await serve(workbench);
    const form = () => served.workspace.document.book.forms[0] as FormData;
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "id-ID" });
    page.setDefaultTimeout(10_000);
    await page.goto(`http://127.0.0.1:${served.server.port}/form/${form().id}`);
    const next = page.getByRole("button", { name: "Berikutnya" });
    const email = page.getByLabel(/Alamat surel/);
    await email.fill("ani");
    await next.click();
    const [badEmail, needed] = ["Isilah alamat surel yang benar.", "wajib dijawab"];
    await page.getByText(badEmail).waitFor();
    await page.getByText(needed).waitFor();
    await email.fill("ani@contoh.id");
    await page.getByText(badEmail).waitFor({ state: "detached" });
    await page.getByLabel(/Nama/).fill("Ani");
    await page.getByText(needed).waitFor({ state: "detached" });
    await next.click();
    expect(await email.isVisible()).toBe(false);
    await page.getByLabel("Merah").check();
    await page.getByLabel("Saran").fill("Lebih lama");
    await page.reload();
    await page.getByText("Bagian 2 dari 2").waitFor();
    expect(await page.getByLabel("Merah").isChecked()).toBe(true);
    expect(await page.getByLabel("Saran").inputValue()).toBe("Lebih lama");
    await page.getByRole("button", { name: "Kirim" }).click();
    await page.getByText("sudah tersimpan").waitFor();

    await page.getByRole("link", { name: "Ubah jawaban" }).click();
    expect(await page.getByLabel(/Nama/).inputValue()).toBe("Ani");
    await page.getByLabel(/Nama/).fill("Ani P.");
    await next.click();
    await page.getByRole("button", { name: "Kirim" }).click();
    await page.getByText("sudah tersimpan").waitFor();
    expect(
      form().responses.map(({ answers, email: from }) => [from, Object.values(answers)[0]]),
    ).toEqual([["ani@contoh.id", "Ani P."]]);
    await page.getByRole("link", { name: "Kirim jawaban lain" }).click();
    expect(await page.getByLabel(/Nama/).inputValue()).toBe("");
    await page.close();
    await served.close();
  });
});
