// Bundles cli.ts into build/faults.mjs, runs it in as many processes as there are processors, each of
// which takes its share of every command's stops, and prints a line a command and a closing line:
// `npm run faults -- [--long] [--every=10] [--deeds=1] [--meetings=60] [COMMAND…]`.
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

const parts = availableParallelism();
const totals = { passed: 0, failed: 0 };
/** What each process found, by what they tried. */
const found = new Map();

/** Takes down one process's share; a line is printed once every process has told its own. */
function take(record) {
  const shares = [...(found.get(record.name) ?? []), record];
  found.set(record.name, shares);
  if (shares.length === parts) tell(shares);
}

function tell(shares) {
  const [{ name, meetings, calls, virtualMs, refused }] = shares;
  const sum = (key) => shares.reduce((total, share) => total + share[key], 0);
  const all = (key) => shares.flatMap((share) => share[key] ?? []);
  const problems = [...all("lost"), ...all("wrong")];
  if (meetings === undefined) {
    console.log(
      `${name}: ${calls} calls, ${(virtualMs / 1000).toFixed(1)} s; stops tried ${sum("tried")}, ` +
        `recovered ${sum("recovered")}, lost ${problems.length}` +
        (refused ? ` (refuses: ${refused})` : ""),
    );
  } else {
    const moments = all("moments");
    for (const moment of moments) console.log(`  ${moment}`);
    console.log(
      `${name}: ${sum("meetings")} meetings, ${problems.length} wrong, ` +
        `${moments.length} in the moment of writing`,
    );
  }
  for (const sentence of problems.slice(0, 12)) console.log(`  ${sentence}`);
  if (problems.length > 0) totals.failed++;
  else totals.passed++;
}

function run(part) {
  const child = spawn(
    process.execPath,
    [outfile, ...process.argv.slice(2), `--part=${part}/${parts}`],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  createInterface({ input: child.stdout }).on("line", (line) => take(JSON.parse(line)));
  return new Promise((done) => {
    child.on("close", (code) => {
      if (code !== 0) totals.failed++;
      done();
    });
  });
}

await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
