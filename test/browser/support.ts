// A real browser on a real server: where Chromium is, and how tests begin.
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "axe-core";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { saveFile } from "../../workbench/files/open";
import { PageServer, type RunningServer } from "../../workbench/server/httpServer";
import { Workspace } from "../../workbench/server/workspace";
import type { Workbench } from "../../workbench/workbench";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const chromiumPath = [process.env.CHROMIUM_PATH ?? "", ...USUAL].find(
  (path) => path !== "" && existsSync(path),
);

/** Without Chromium these tests are skipped on one's own machine, and fail where CI runs. */
export const skip = chromiumPath === undefined && !process.env.CI;
if (skip) console.warn("Chromium was not found: browser tests are skipped. Set CHROMIUM_PATH.");

export async function launch(): Promise<Browser> {
  if (!chromiumPath) throw new Error("Chromium was not found. Install it, or set CHROMIUM_PATH.");
  const quiet = ["quic", "background-networking", "component-update", "sync", "gpu"];
  return chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--no-first-run", ...quiet.map((name) => `--disable-${name}`)],
  });
}

export interface Served {
  workspace: Workspace;
  server: RunningServer;
  path: string;
  close(): Promise<void>;
}

/** Serves a workbook from a new folder, on a port of its own. */
export async function serve(workbench: Workbench, language: "id" | "en" = "id"): Promise<Served> {
  const path = join(mkdtempSync(join(tmpdir(), "capaian-browser-")), "angkatan.xlsx");
  await saveFile(workbench.book, path);
  return serveFile(path, language);
}

export async function serveFile(path: string, language: "id" | "en" = "id"): Promise<Served> {
  const workspace = await Workspace.open(path, language);
  const server = await new PageServer(workspace).listen(0);
  const close = async () => {
    await workspace.document.close();
    await server.close();
  };
  return { workspace, server, path, close };
}

/** Errors that a page did not catch. */
export const faults: string[] = [];

/** What the tests of a file are given: one browser, and what `servePage` last served in it. */
export let browser: Browser;
export let served: Served;
export let page: Page;

type Close = () => Promise<void>;

/** Opens the browser; for `beforeAll`, which calls what comes back when the tests are over. */
export async function openBrowser(): Promise<Close> {
  if (skip) return async () => {};
  browser = await launch();
  return () => browser.close();
}

/** Serves a workbook and opens its page; what comes back closes both and tells what went wrong. */
export async function servePage(workbench: Workbench): Promise<Close> {
  if (skip) return async () => {};
  served = await serve(workbench);
  page = await openPage(browser, served);
  return async () => {
    await page.context().close();
    await served.close();
    if (faults.length > 0) throw new Error(faults.splice(0).join("\n"));
  };
}

/** Serves the same file anew at the same address, after it was closed. */
export async function serveAgain(): Promise<void> {
  const { port } = served.server;
  served = await serveFile(served.path);
  await served.server.close();
  served.server = await new PageServer(served.workspace).listen(port);
}

export async function openPage(
  browser: Browser,
  served: Served,
  options: { width?: number; height?: number; language?: "id" | "en" } = {},
): Promise<Page> {
  const { width = 1280, height = 800, language = "id" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "en" ? "en-GB" : "id-ID",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addInitScript(
    `try { localStorage.setItem("capaian.language", "${language}") } catch {}`,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => faults.push(String(error.stack)));
  await page.goto(served.server.address);
  await page.locator("[role=gridcell]").first().waitFor();
  return page;
}

export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator("aside iframe");
}

/** Clicks its way through a menu and its sub-menus. */
export async function chooseMenu(page: Page, ...path: (string | RegExp)[]): Promise<void> {
  for (const name of path) {
    await page.getByRole("menuitem", { name, exact: typeof name === "string" }).click();
  }
}

export async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** Goes to a cell by the name box and leaves the focus in the grid. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator(".name-box").fill(address);
  await page.locator(".name-box").press("Enter");
}

/** What a cell shows, by its place from 0. */
export function cell(page: Page, row: number, column: number) {
  return page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
}

/** What axe-core finds wrong in every frame of the page, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    if (frame.url() === "about:blank") continue;
    await frame.evaluate(AxeBuilder.source);
    const results = await frame.evaluate(() =>
      (
        globalThis as unknown as {
          axe: {
            run(
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe.run({
        iframes: false,
      }),
    );
    for (const { id, nodes } of results.violations) {
      found.push(...nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    }
  }
  return found;
}
