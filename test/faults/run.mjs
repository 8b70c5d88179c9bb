// Bundles cli.ts into build/faults.mjs and runs it in as many processes as there are processors:
// `npm run faults -- [--long] [--every=10] [--meetings=60] [COMMAND…]`.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const outfile = resolve(root, "build/faults.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["test/faults/cli.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  legalComments: "none",
  logLevel: "error",
  outfile,
});

const totals = { passed: 0, failed: 0 };

/** Prints the lines of one process as they come; its closing line is added to the totals. */
function run(part, parts) {
  const child = spawn(
    process.execPath,
    [outfile, ...process.argv.slice(2), `--part=${part}/${parts}`],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  let ended = false;
  createInterface({ input: child.stdout }).on("line", (line) => {
    const closing = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (!closing) return console.log(line);
    ended = true;
    totals.passed += Number(closing[1]);
    totals.failed += Number(closing[2]);
  });
  return new Promise((done) => {
    child.on("close", () => {
      if (!ended) totals.failed++;
      done();
    });
  });
}

const parts = availableParallelism();
await Promise.all(Array.from({ length: parts }, (_, part) => run(part, parts)));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
