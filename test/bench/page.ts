/** The page in a real browser: ready, edit to paint at 2,000 × 30 with 500 formulas, scrolling, sizes. */
import { readFileSync, statSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { bookOf, type SheetData } from "../../workbench/commands/writeSample";
import { STRIDE } from "../../workbench/model/sheet";
import { Workbench } from "../../workbench/workbench";
import { chromiumPath, launch, openPage, type Served, serve } from "../browser/support";
import { type BenchResult, median } from "./result";

const ROWS = 2000;
const COLUMNS = 30;

function largeWorkbench(): Workbench {
  const rows = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLUMNS }, (_, c) => (c === 0 ? `Peserta ${r}` : (r * 31 + c * 17) % 100)),
  );
  const book = bookOf([{ name: "Besar", rows } satisfies SheetData]);
  const sheet = book.sheets[0]!;
  for (let row = 0; row < 500; row++) {
    sheet.formulas.set(row * STRIDE + COLUMNS - 1, `=SUM(B${row + 1}:AC${row + 1})`);
  }
  sheet.frozenRows = 1;
  book.structureChanged();
  book.calculate();
  return new Workbench(book);
}

/** Types into a cell and waits until its formula, four columns on, is painted anew. */
const EDIT = `async ([row, text]) => {
  const field = document.querySelector(".cell-editor");
  const cell = (column) => document.querySelector('[data-row="' + row + '"][data-column="' + column + '"]');
  const before = cell(29).textContent;
  const begun = performance.now();
  const box = cell(26).getBoundingClientRect();
  cell(26).dispatchEvent(new PointerEvent("pointerdown", { button: 0, pointerType: "mouse", bubbles: true, clientX: box.left + 5, clientY: box.top + 5 }));
  dispatchEvent(new PointerEvent("pointerup"));
  cell(26).dispatchEvent(new KeyboardEvent("keydown", { key: text[0], bubbles: true, cancelable: true }));
  field.value = text;
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await new Promise((done) => requestAnimationFrame(done));
  const own = cell(26).textContent === text ? performance.now() - begun : 5000;
  while (cell(29).textContent === before && performance.now() - begun < 5000) await new Promise((done) => requestAnimationFrame(done));
  return [own, performance.now() - begun];
}`;

/** The longest and the median frame of two seconds of scrolling. */
const SCROLL = `async () => {
  const grid = document.querySelector(".grid-scroll");
  const frames = [];
  let last = performance.now();
  for (let i = 0; i < 120; i++) {
    grid.scrollTop += 180;
    await new Promise((done) => requestAnimationFrame(done));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
}`;

async function editTimes(page: Page): Promise<{ own: number[]; formula: number[] }> {
  await page.locator(".name-box").fill("AD1");
  await page.locator(".name-box").press("Enter");
  const times: [number, number][] = [];
  for (let i = 0; i < 40; i++) {
    const row = i % 20;
    times.push((await page.evaluate(`(${EDIT})([${row}, "${1000 + i * 7}"])`)) as [number, number]);
  }
  const sorted = (at: 0 | 1) =>
    times
      .slice(4)
      .map((pair) => pair[at])
      .sort((a, b) => a - b);
  return { own: sorted(0), formula: sorted(1) };
}

function percentile(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

async function measure(browser: Browser, served: Served): Promise<BenchResult[]> {
  const ready: number[] = [];
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    const page = await openPage(browser, served);
    ready.push(performance.now() - begun);
    await page.context().close();
  }
  const page = await openPage(browser, served);
  const { own, formula } = await editTimes(page);
  const frames = ((await page.evaluate(`(${SCROLL})()`)) as number[]).sort((a, b) => a - b);
  return [
    {
      name: "page ready, 2,000 × 30",
      ms: median(ready),
      target: 1500,
      note: "context and page new",
    },
    {
      name: "edit to paint, p95",
      ms: percentile(own),
      target: 100,
      note: `median ${median(own).toFixed(0)}`,
    },
    {
      name: "edit to paint of a formula on it, p95",
      ms: percentile(formula),
      target: 100,
      note: `median ${median(formula).toFixed(0)}`,
    },
    {
      name: "scrolling, longest frame",
      ms: frames.at(-1)!,
      target: 100,
      note: `median ${median(frames).toFixed(0)}`,
    },
  ];
}

export async function benchPage(): Promise<BenchResult[]> {
  const sizes: BenchResult[] = [
    {
      name: "page.js, minified",
      ms: statSync("build/page/page.js").size / 1024,
      unit: "KB",
      target: 1024,
    },
    {
      name: "sidebar.html, all in one file",
      ms: readFileSync("dist/sidebar.html").length / 1024,
      unit: "KB",
      target: 120,
    },
  ];
  if (!chromiumPath) return sizes;
  const browser = await launch();
  const served = await serve(largeWorkbench());
  try {
    return [...sizes, ...(await measure(browser, served))];
  } finally {
    await browser.close();
    await served.close();
  }
}
