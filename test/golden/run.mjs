// Bundles cli.ts into build/golden.mjs and runs it: `npm run golden -- FILE…`.
import { spawnSync } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const outfile = resolve(root, "build/golden.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/golden/cli.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "none",
  logLevel: "error",
  outfile,
});
// A file is named from where the command was typed; without one, the project's own are taken.
const from = process.env.INIT_CWD ?? process.cwd();
const files = process.argv.slice(2).map((file) => resolve(from, file));
const { status } = spawnSync(process.execPath, [outfile, ...files], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 2);
