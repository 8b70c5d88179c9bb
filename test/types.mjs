// Type-checks every room by its own tsconfig, so that a room sees only the globals it may use.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const rooms = [
  "src/domain",
  "src/i18n",
  "src/functions",
  "src/interchange",
  "src",
  "workbench",
  "workbench/page",
  "sidebar",
  "test",
];
let failed = false;
for (const room of rooms) {
  if (!existsSync(`${room}/tsconfig.json`)) continue;
  const run = spawnSync("npx", ["tsc", "-p", `${room}/tsconfig.json`], { stdio: "inherit" });
  if (run.status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
