import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("run.mjs", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "golden-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function golden(name: string, content: string | null) {
  const path = join(folder, name);
  if (content !== null) writeFileSync(path, content);
  const run = spawnSync(process.execPath, [program, path], { encoding: "utf8" });
  return { status: run.status, said: (run.stdout + run.stderr).replaceAll(path, name).trim() };
}

function fileOf(classGain: number, name = "classGainFromMeans"): string {
  const input = { meanPre: "@class.pre", meanPost: 86, max: 100 };
  const item = {
    id: "one",
    function: name,
    input,
    expected: { classGain },
    tolerance: { abs: 1e-9 },
  };
  return JSON.stringify({ data: { class: { pre: 55 } }, cases: [item] });
}

describe("npm run golden", () => {
  it("counts the cases that hold", () => {
    expect(golden("right.json", fileOf(31 / 45))).toEqual({
      status: 0,
      said: "1 passed, 0 failed",
    });
  });

  it("prints a miss with its place and both values", () => {
    const { status, said } = golden("wrong.json", fileOf(0.5));
    expect(status).toBe(1);
    expect(said).toBe("one: classGain: got 0.6888888888888889, expected 0.5\n0 passed, 1 failed");
  });

  it("fails a case whose function it does not know", () => {
    const { status, said } = golden("unknown.json", fileOf(1, "toString"));
    expect(status).toBe(1);
    expect(said).toContain("one: toString: got no such function");
  });

  it("says what is wrong with a file it cannot use", () => {
    expect(golden("none.json", null)).toMatchObject({ status: 2 });
    expect(golden("none.json", null).said).toContain("Cannot read none.json");
    expect(golden("broken.json", "{")).toMatchObject({ status: 2 });
    expect(golden("broken.json", "{").said).toContain("broken.json is not valid JSON");
    const other = golden("other.json", "[1]");
    expect(other).toEqual({
      status: 2,
      said: 'other.json is not a golden file: it has no list "cases".',
    });
  });
}, 30_000);
