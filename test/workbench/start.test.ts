// `npm start` as a person meets it: a process that may be ended at any moment and started again.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { messages } from "../../workbench/messages";
import type { BookView, WindowView } from "../../workbench/protocol";
import { Workbench } from "../../workbench/workbench";
import { temporaryFolder } from "./support";

const program = fileURLToPath(new URL("../../workbench/run.mjs", import.meta.url));
const words = messages.id.start;

function start(folder: string, ...args: string[]) {
  const options = { cwd: folder, encoding: "utf8" } as const;
  return spawnSync(process.execPath, [program, "start", "--no-page", ...args], options);
}

interface Running {
  process: ChildProcess;
  said: string;
  call<T>(name: string, payload?: object): Promise<T>;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** Starts the page and waits until it says its address. */
async function startPage(folder: string, ...args: string[]): Promise<Running> {
  const all = [program, "start", ...args, "--page", "--port", "0"];
  const child = spawn(process.execPath, all, { cwd: folder });
  running.push(child);
  let said = "";
  const [, address = "", token = ""] = await new Promise<RegExpMatchArray>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const found = said.match(/(http:\/\/[\d.:]+)\/#(\S+)/);
      if (found) done(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", () => fail(new Error(said)));
  });
  const call = async <T>(name: string, payload: object = {}) => {
    const response = await fetch(`${address}/api/${name}`, {
      method: "POST",
      headers: { "x-capaian-token": token },
      body: JSON.stringify(payload),
    });
    return (await response.json()) as T;
  };
  return { process: child, said, call };
}

async function kill({ process: child }: Running): Promise<void> {
  const gone = new Promise((done) => child.on("exit", done));
  child.kill("SIGKILL");
  await gone;
}

async function firstCell({ call }: Running, sheet: number): Promise<string> {
  const { rows } = await call<WindowView>("window", { sheet, top: 60, count: 1 });
  return String((rows[0]?.[0] || [""])[0]);
}

async function savedWorkbook(folder: string): Promise<string> {
  const path = join(folder, "angkatan.xlsx");
  await Workbench.empty().save(path);
  return path;
}

beforeAll(() => {
  spawnSync(process.execPath, [program, "commands"]);
}, 120_000);

describe("start", () => {
  it.each([[["angkatan.xlsx"]], [[]]])(
    "brings back what was typed before a kill -9: %j",
    async (args) => {
      const folder = temporaryFolder();
      await savedWorkbook(folder);
      const first = await startPage(folder, ...args);
      const book = await first.call<BookView>("book");
      const sheet = book.sheets[0]!.id;
      for (const text of ["71", "72", "73"]) {
        await first.call("type", { sheet, row: 60, column: 0, text });
      }
      await kill(first);

      const second = await startPage(folder, ...args);
      expect(await firstCell(second, sheet)).toBe("73");
      expect(second.said).toMatch(/dikembalikan dari jurnal/);
      await kill(second);
      // Nothing was typed in between, and still it is there the third time.
      const third = await startPage(folder, ...args);
      expect(await firstCell(third, sheet)).toBe("73");
      expect(readdirSync(folder).filter((name) => /journal-/.test(name))).toEqual([]);
    },
    180_000,
  );

  it("says where a journal is that does not fit the file any more, and how to get it back", async () => {
    const folder = temporaryFolder();
    const path = await savedWorkbook(folder);
    const old = join(folder, "cadangan");
    copyFileSync(path, old);
    const first = await startPage(folder, "angkatan.xlsx");
    const sheet = (await first.call<BookView>("book")).sheets[0]!.id;
    await first.call("type", { sheet, row: 60, column: 0, text: "71" });
    await kill(first);
    const other = Workbench.empty();
    other.book.addSheet("Lain");
    await other.save(join(folder, "lain.xlsx"));
    copyFileSync(join(folder, "lain.xlsx"), path);

    const second = await startPage(folder, "angkatan.xlsx");
    const aside = readdirSync(folder).find((name) => /journal-\d+$/.test(name)) ?? "";
    expect(second.said).toContain(aside);
    expect((await second.call<BookView>("book")).warnings.join()).toContain(aside);
    await kill(second);

    copyFileSync(old, path);
    copyFileSync(join(folder, aside), join(folder, aside.replace(/-\d+$/, "")));
    const third = await startPage(folder, "angkatan.xlsx");
    expect(await firstCell(third, sheet)).toBe("71");
  }, 120_000);

  it("only looks at a file that is named", async () => {
    const folder = temporaryFolder();
    const path = await savedWorkbook(folder);
    const before = readFileSync(path);
    const { status, stdout } = start(folder, "angkatan.xlsx");
    expect(status).toBe(0);
    expect(stdout).toContain("belum punya laporan Capaian");
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(["angkatan.capaian.json", "angkatan.xlsx"]);
  });

  it("prints English numbers in English, and the table of a named file that has a report", () => {
    const folder = temporaryFolder();
    const { stdout } = start(folder, "--lang", "en");
    expect(stdout).toMatch(/Overall +\d+\.\d +\d+\.\d/);
    expect(stdout).not.toMatch(/\d,\d/);
    const before = readFileSync(join(folder, "sample.xlsx"));
    expect(start(folder, "sample.xlsx").stdout).toMatch(/\d+,\d +\d+,\d/);
    expect(readFileSync(join(folder, "sample.xlsx"))).toEqual(before);
  }, 120_000);

  it("refuses a bad port and a second file before it does anything", () => {
    const folder = temporaryFolder();
    for (const text of ["abc", "99999"]) {
      const { status, stderr } = start(folder, "--port", text);
      expect([status, stderr]).toEqual([2, `${words.badPort.replace("{text}", text)}\n`]);
    }
    const two = start(folder, "a.xlsx", "b.xlsx");
    expect([two.status, two.stderr]).toEqual([2, `${words.oneFile.replace("{text}", "b.xlsx")}\n`]);
    expect(readdirSync(folder)).toEqual([]);
    expect(start(folder, "--help").stdout).toContain("contoh.xlsx");
  });

  it("ends quietly when nobody reads on, its work done", () => {
    const folder = temporaryFolder();
    const command = `${process.execPath} ${program} start | head -1`;
    const { stderr, signal } = spawnSync("sh", ["-c", command], {
      cwd: folder,
      encoding: "utf8",
      timeout: 60_000,
    });
    expect([signal, stderr]).toEqual([null, ""]);
    expect(existsSync(join(folder, "contoh.xlsx"))).toBe(true);
  }, 120_000);

  it("does not replace the sample while another program has it open", () => {
    const folder = temporaryFolder();
    start(folder);
    writeFileSync(join(folder, ".~lock.contoh.xlsx#"), ",ani,komputer,22.11.2026 08:00,file:///;");
    const before = readFileSync(join(folder, "contoh.xlsx"));
    const { stdout } = start(folder);
    expect(stdout).toContain(words.inUse.replace("{path}", "contoh.xlsx"));
    expect(readFileSync(join(folder, "contoh.xlsx"))).toEqual(before);
  }, 120_000);
});
