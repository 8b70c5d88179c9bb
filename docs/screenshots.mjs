// `npm run screenshots`: draws docs/halaman-*.png, the page of the workbench on the sample cohort.
// Needs Chromium; CHROMIUM_PATH says where it is not in a usual place.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const docs = dirname(fileURLToPath(import.meta.url));
const root = resolve(docs, "..");
const folder = mkdtempSync(join(tmpdir(), "capaian-screenshots-"));
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path));

/** Starts the page as a newcomer does and gives its address. */
function start() {
  const program = join(root, "workbench/run.mjs");
  const run = spawn(process.execPath, [program, "start", "--page", "--port", "0"], { cwd: folder });
  return new Promise((done) => {
    let said = "";
    run.stdout.on("data", (text) => {
      said += text;
      const address = /http:\S+/.exec(said)?.[0];
      if (address) done({ run, address });
    });
  });
}

async function picture(page, name, width, height = 800) {
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(docs, `halaman-${name}-${width}.png`) });
}

const { run, address } = await start();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".chart[src]").waitFor();
  await page.locator(".grid-scroll").evaluate((grid) => {
    grid.scrollTop = 230;
  });
  await picture(page, "laporan", 1280);
  await picture(page, "laporan", 400);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("menuitem", { name: "Capaian" }).click();
  await page.getByRole("menuitem", { name: "Buka panel" }).click();
  const panel = page.frameLocator("aside iframe");
  await panel.getByRole("combobox").first().waitFor();
  await picture(page, "beranda", 1280);
  await picture(page, "beranda", 400);
  let form = "";
  const views = { scores: "nilai", gains: "peningkatan", schedule: "jadwal", quiz: "kuis", report: "laporan-panel", questions: "soal" };
  for (const [view, name] of Object.entries(views)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await panel.getByRole("combobox").first().selectOption(view);
    if (view === "schedule") {
      await panel.getByRole("button", { name: "Periksa jadwal" }).click();
      await panel.locator(".finding").first().click();
    }
    if (view === "quiz") {
      await panel.getByRole("button", { name: "Buat kuis", exact: true }).click();
      form = await panel.locator(".result a").first().getAttribute("href");
    }
    await picture(page, name, 1280);
    await picture(page, name, 400);
  }
  await page.goto(form);
  await picture(page, "formulir", 400);
  await picture(page, "formulir", 1280);
} finally {
  await browser.close();
  run.kill();
  rmSync(folder, { recursive: true });
}
