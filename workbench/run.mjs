// Starts the command line, after building what has changed since the last time.
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outputs = [
  "dist/Code.js",
  "dist/sidebar.html",
  "build/capaian.mjs",
  "build/page/page.js",
].map((name) => join(root, name));
const inputs = [
  "src",
  "sidebar",
  "workbench",
  "build.mjs",
  "checkBundle.mjs",
  "appsscript.json",
  "package.json",
];

/** Time of the last change in a file or folder; 0 when there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs,
  );
}

function isStale() {
  if (!outputs.every((path) => existsSync(path))) return true;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return inputs.some((name) => newest(join(root, name)) > built);
}

if (isStale()) {
  const { build } = await import("../build.mjs");
  await build({ quiet: true });
}
await import("../build/capaian.mjs");
