// `npm test`: format and lint, the types of every room, the bundle and its checks, all tests, and
// one closing line that counts each of them. Words given to it narrow the tests down to files.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkTypes } from "./types.mjs";

const counts = { passed: 0, failed: 0 };
const skipped = [];

function count(passed, what) {
  if (passed) counts.passed++;
  else counts.failed++;
  if (what) console.log(`${passed ? "ok    " : "FAILED"} ${what}`);
}

function node(...args) {
  return (
    spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0
  );
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "capaian-test-"));
  const file = join(folder, "results.json");
  const only = process.argv.slice(2);
  node(
    "node_modules/vitest/vitest.mjs",
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...only],
  );
  try {
    readResults(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    count(false, "the tests came to no end");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that fails before its first test has none to count: it counts as one that failed. */
function readResults({ testResults, numPassedTests, numFailedTests, success }) {
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  for (const { name, status, assertionResults } of testResults) {
    if (status === "failed" && assertionResults.every((one) => one.status !== "failed")) {
      count(false, name);
    }
    skipped.push(
      ...assertionResults.filter((one) => one.status === "skipped" || one.status === "pending"),
    );
  }
  if (!success && counts.failed === 0) count(false, "the test run");
}

count(node("node_modules/@biomejs/biome/bin/biome", "check", "."), "format and lint");
for (const { room, passed } of await checkTypes()) count(passed, `types of ${room}`);
const built = node("build.mjs");
count(built, "build");
if (built) runTests();

for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
if (process.env.CI && skipped.length > 0) {
  counts.failed += skipped.length;
  console.log("Nothing may be skipped here: install what the skipped tests name.");
}
const also = skipped.length > 0 && !process.env.CI ? `, ${skipped.length} skipped` : "";
console.log(`${counts.passed} passed, ${counts.failed} failed${also}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
