/** `npm run golden -- FILE…`: holds reference files against the functions of the domain. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCase, type GoldenFile, problemOf } from "./compare";
import { implementations } from "./implementations";

const folder = join("test", "golden");

class UnusableFile extends Error {}

function goldenFiles(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => join(folder, name));
}

function read(path: string): GoldenFile {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UnusableFile(`Cannot read ${path}: ${(error as Error).message}`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new UnusableFile(`${path} is not valid JSON: ${(error as Error).message}`);
  }
  const problem = problemOf(parsed);
  if (problem !== null) throw new UnusableFile(`${path} is not a golden file: ${problem}.`);
  return parsed as GoldenFile;
}

/** Prints every miss; returns how many cases held and how many did not. */
function run(file: GoldenFile): { passed: number; failed: number } {
  let failed = 0;
  for (const golden of file.cases) {
    const misses = checkCase(file, golden, implementations);
    if (misses.length > 0) failed++;
    for (const { path, got, expected } of misses) {
      console.log(`${golden.id}: ${path}: got ${got}, expected ${expected}`);
    }
  }
  return { passed: file.cases.length - failed, failed };
}

function main(paths: readonly string[]): number {
  try {
    const files = (paths.length > 0 ? paths : goldenFiles()).map(read);
    const results = files.map(run);
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
