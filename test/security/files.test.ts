// Hostile files: a clear sentence within five seconds and 512 MB, in a process of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestionFile } from "../../src/interchange/questionFile";
import { bookOf } from "../../workbench/commands/writeSample";
import { saveFile } from "../../workbench/files/open";
import { Zip } from "../../workbench/files/zip";
import { billionLaughs, Forge } from "./forge";
import { claims, masses } from "./hostileClaims";
import { containers, heavy, sidecars, tables } from "./hostileFiles";

const folder = mkdtempSync(join(tmpdir(), "capaian-files-"));
const plain = join(folder, "plain.xlsx");
let forge: Forge;

beforeAll(async () => {
  const rows = [
    ["ID Peserta", "Nama"],
    ["P1", "Ani"],
  ];
  await saveFile(bookOf([{ name: "Peserta", rows }]), plain);
  forge = new Forge(Zip.open(readFileSync(plain)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The most memory of a process, which Linux counts with what it was forked from unless asked for
 * this, and its seconds. Both the clock and the processor time of all threads are at least the time
 * by the clock on a machine that does nothing else: the clock counts what others do meanwhile, the
 * processor time what threads do beside one another. So the smaller of the two counts.
 */
const meter = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from "node:fs";
  const most = () => {
    try {
      return /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
    } catch {
      return process.resourceUsage().maxRSS;
    }
  };
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const seconds = Math.min((user + system) / 1e6, performance.now() / 1000);
    process.stderr.write("\\nRSS " + most() + " SECONDS " + seconds);
  });
`)}`;

function open(target: string) {
  const node = ["--import", meter, "build/capaian.mjs"];
  const command = ["run", "set-up", target, "--output", join(folder, "out.xlsx")];
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [...node, ...command], {
    encoding: "utf8",
    timeout: 40_000,
  });
  const seconds = Number(/SECONDS ([\d.]+)/.exec(stderr)?.[1] ?? Number.NaN);
  return { status, stdout, stderr, signal, seconds };
}

function expectBounds(target: string, says: RegExp | null): void {
  let tried = open(target);
  // Even that is more where others fill the caches.
  for (let again = 0; again < 2 && !(tried.seconds < 5); again++) tried = open(target);
  const { status, stdout, stderr, signal, seconds } = tried;
  const megabytes = Number(/RSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  expect(signal).toBe(null);
  expect([0, 1, 2]).toContain(status);
  expect(`${stdout}${stderr}`).not.toMatch(/root:|\n\s+at |heap out of memory|undefined/);
  const sentence = stderr.replace(/RSS.*/, "").trim();
  if (says) expect(sentence).toMatch(says);
  else if (status !== 0) expect(sentence).not.toBe("");
  const within = { seconds: seconds < 5 || seconds, megabytes: megabytes < 512 || megabytes };
  expect(within).toEqual({ seconds: true, megabytes: true });
}

describe("hostile files", () => {
  it.each([...claims, ...masses, ...heavy, ...containers])(
    "%s.xlsx is told within its bounds",
    (name, says, make) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, make(forge));
      expectBounds(path, says);
      rmSync(path);
    },
    150_000,
  );

  it.each(tables)(
    "a folder with %s.csv is told within its bounds",
    (name, says, make) => {
      const path = join(folder, name);
      mkdirSync(path);
      writeFileSync(join(path, "Peserta.csv"), make());
      expectBounds(path, says);
      rmSync(path, { recursive: true });
    },
    150_000,
  );

  it.each(sidecars)(
    "a file beside the workbook with %s is told within its bounds",
    (name, make) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, readFileSync(plain));
      writeFileSync(join(folder, `${name}.capaian.json`), make());
      expectBounds(path, /pendamping rusak/);
    },
    150_000,
  );

  it.each([
    ["deep.gift", `${"{".repeat(200_000)}`],
    ["answers.gift", `soal {${"=a ~b ".repeat(50_000)}}`],
    ["blank.gift", "\n".repeat(1_000_000)],
    ["blanks.gift", `Soal${" \r\n".repeat(500_000)}x`],
    ["escapes.gift", `soal {=${"\\".repeat(300_000)}}`],
    ["deep.xml", `<quiz>${"<question>".repeat(100_000)}`],
    [
      "entities.xml",
      `${billionLaughs}<quiz><question type="essay"><name><text>&e12;</text></name></question></quiz>`,
    ],
    [
      "markup.xml",
      `<quiz><question type="essay"><questiontext><text>${"&lt;b&gt;".repeat(100_000)}</text></questiontext></question></quiz>`,
    ],
    ["deep.txt", `Soal\n${"A. a\n".repeat(100_000)}`],
  ])(
    "questions of %s are read or refused within five seconds",
    (name, text) => {
      const started = Date.now();
      const format = name.endsWith("gift") ? "gift" : name.endsWith("xml") ? "xml" : "aiken";
      readQuestionFile(Buffer.from(text), { format });
      expect(Date.now() - started).toBeLessThan(5000);
    },
    30_000,
  );
});
