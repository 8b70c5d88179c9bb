// `npm run bench`: measures, and prints one table. Each file of this folder that exports functions
// named bench… runs in a process of its own; words given narrow it down: `npm run bench -- cohorts`.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { build } from "../../build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const first = ["statistics", "bundle", "cohorts"];
const wanted = process.argv.slice(2);
const all = readdirSync(here)
  .filter((file) => file.endsWith(".ts") && file !== "result.ts")
  .map((file) => file.slice(0, -3));
const names = [...first, ...all.filter((name) => !first.includes(name))].filter(
  (name) => all.includes(name) && (wanted.length === 0 || wanted.includes(name)),
);

process.chdir(root);
await build({ quiet: true });
for (const name of names) {
  const outfile = join(root, "build", `bench-${name}.mjs`);
  const file = JSON.stringify(`./${name}`);
  await bundle({
    stdin: {
      contents: `import * as all from ${file}; import { print } from "./result"; print(${file}, all);`,
      resolveDir: here,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
    outfile,
  });
  const { status } = spawnSync(process.execPath, [outfile], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
