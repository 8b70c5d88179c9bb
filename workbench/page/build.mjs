// The page of the workbench and the pages of its forms, in build/page.
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const page = dirname(fileURLToPath(import.meta.url));
const output = join(page, "../../build/page");

export async function buildPage(browserOptions) {
  const entryPoints = [
    { in: join(page, "main.tsx"), out: "page" },
    { in: join(page, "page.css"), out: "page" },
    { in: join(page, "form.ts"), out: "form" },
    { in: join(page, "form.css"), out: "form" },
    { in: join(page, "frame.ts"), out: "frame" },
  ];
  await esbuild.build({ ...browserOptions, entryPoints, outdir: output });
  copyFileSync(join(page, "index.html"), join(output, "index.html"));
}
