// Nobody gets in who should not.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookView, RunView } from "../../workbench/protocol";
import { PageServer, type RunningServer } from "../../workbench/server/httpServer";
import { pageWords } from "../../workbench/server/words";
import { Workspace } from "../../workbench/server/workspace";
import { breakJournal, fixtureBundle, newFile } from "./support";

let workspace: Workspace;
let server: RunningServer;
beforeAll(async () => {
  process.env.CAPAIAN_BUNDLE = fixtureBundle;
  workspace = await Workspace.open(await newFile(), "id");
  server = await new PageServer(workspace).listen(0);
});
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with any header, which fetch would not send. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
  body = "",
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(
      { host: "127.0.0.1", port: server.port, path, method, headers },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });
}

function api(name: string, payload: object, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(
    `/api/${name}`,
    { "x-capaian-token": server.token, ...headers },
    "POST",
    JSON.stringify(payload),
  );
}

describe("the server", () => {
  it("answers whoever has the token, and nobody else", async () => {
    expect((await api("book", {})).status).toBe(200);
    for (const token of ["", "x", server.token.slice(1), `${server.token}x`]) {
      expect((await api("undo", {}, { "x-capaian-token": token })).status).toBe(401);
    }
    expect((await ask("/api/undo", { "x-capaian-token": server.token })).status).toBe(405);
  });

  it("refuses a foreign Host and a foreign Origin", async () => {
    for (const host of [
      "evil.example",
      `evil.example:${server.port}`,
      "127.0.0.1",
      "127.0.0.1:1",
    ]) {
      expect((await api("book", {}, { host })).status).toBe(421);
      expect((await ask("/", { host })).status).toBe(421);
    }
    for (const origin of [
      "http://evil.example",
      "null",
      `http://127.0.0.1:${server.port + 1}`,
      `https://127.0.0.1:${server.port}`,
    ]) {
      expect((await api("book", {}, { origin })).status).toBe(403);
    }
    expect((await api("book", {}, { origin: `http://127.0.0.1:${server.port}` })).status).toBe(200);
  });

  it("sends a strict policy with everything", async () => {
    for (const path of ["/", "/page.js", "/form/none", "/nothing"]) {
      const policy = String((await ask(path)).headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
    }
    const name = workspace.pages.add("<p>halo</p>");
    const frame = await ask(`/frame/${name}`);
    expect(String(frame.headers["content-security-policy"])).toContain("sandbox allow-scripts");
    expect(String(frame.headers["content-security-policy"])).not.toContain("allow-same-origin");
  });

  it("reads no path outside its folder", async () => {
    for (const path of [
      "/../package.json",
      "/..%2f..%2fpackage.json",
      "/frame/../../x",
      "//etc/passwd",
      "/%00",
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
    symlinkSync("/etc", join(workspace.folder, "luar.xlsx"));
    writeFileSync(join(dirname(workspace.folder), "rahasia.xlsx"), "x");
    for (const name of [
      "../rahasia.xlsx",
      "/etc/passwd",
      "..",
      ".",
      "",
      "a/b.xlsx",
      "a\\b.xlsx",
      "luar.xlsx",
      ".capaian-token",
    ]) {
      const answer = await api("open", { name });
      expect([answer.status, answer.body]).toEqual([
        422,
        JSON.stringify({ error: pageWords.id.outsideFolder }),
      ]);
      if (name !== "") expect((await api("saveAs", { name })).status).toBe(422);
    }
  });

  it("saves under no name that a system cannot store or shows as another", async () => {
    const names = [
      "CON",
      "nul.xlsx",
      "a\tb",
      "\u202exslx.gnp",
      "a\u200bb",
      "x?",
      "a<b",
      "titik.",
      "\ud800",
    ];
    for (const name of [...names, "x".repeat(250)]) {
      const answer = await api("saveAs", { name });
      const { error } = JSON.parse(answer.body) as { error: string };
      expect([name, answer.status, error]).toEqual([name, 422, pageWords.id.badFileName]);
      if (/[.\ud800]/.test(name)) continue;
      const headers = { "x-capaian-file": encodeURIComponent(`${name}.xlsx`) };
      expect((await api("upload", {}, headers)).status).toBe(422);
    }
    for (const name of ["$(touch x)", "--help", "=1+1", "Bimtek 'a' & b", "مرحبا", "😀"]) {
      expect([name, (await api("saveAs", { name })).status]).toEqual([name, 200]);
    }
  });

  it("gives a sheet no name with which the file could not be saved", async () => {
    const { id } = workspace.document.book.sheets[0]!;
    for (const name of ["x".repeat(32), "a/b", "[a]", "a:b", "'a", "a\u0001", "\ud800"]) {
      const { status, body } = await api("renameTab", { sheet: id, name });
      expect([status, body]).toEqual([422, JSON.stringify({ error: pageWords.id.badXlsxName })]);
    }
    for (const name of ["=1+1", "<b>x", "__proto__", "x".repeat(31), "Lembar 1"]) {
      expect([name, (await api("renameTab", { sheet: id, name })).status]).toEqual([name, 200]);
      expect((await api("save", { overwrite: true })).status).toBe(200);
    }
  });

  it("follows no link inside a folder of CSV", async () => {
    const folder = join(workspace.folder, "tertaut");
    mkdirSync(folder);
    writeFileSync(join(folder, "capaian.json"), "{}");
    symlinkSync("/etc/passwd", join(folder, "Peserta.csv"));
    const { status, body } = await api("open", { name: "tertaut" });
    expect(status).not.toBe(200);
    expect(body).not.toContain("root:");
  });

  it("follows no link to the file beside a workbook", async () => {
    const folder = join(workspace.folder, "menunjuk");
    mkdirSync(folder);
    writeFileSync(join(folder, "Peserta.csv"), "ID\n");
    const outside = join(workspace.folder, "lain.json");
    writeFileSync(outside, JSON.stringify({ version: 1, locale: "in_ID", timeZone: "UTC" }));
    symlinkSync(outside, join(folder, "capaian.json"));
    const { status, body } = await api("open", { name: "menunjuk" });
    expect(status).not.toBe(200);
    expect(body).toContain("pendamping rusak");
  });

  it("checks what it is sent", async () => {
    expect((await api("type", { sheet: 0, row: -1, column: 0, text: "x" })).status).toBe(400);
    expect((await api("window", { sheet: 0, top: 0, count: 1e9 })).status).toBe(400);
    expect((await api("constructor", {})).status).toBe(404);
    expect((await ask("/api/type", { "x-capaian-token": server.token }, "POST", "{")).status).toBe(
      400,
    );
    const call = { args: [], answers: [], label: "", activeSheet: null };
    for (const name of ["SpreadsheetApp.flush", "secret_", "a b", ""]) {
      expect((await api("run", { ...call, name })).status).toBe(400);
    }
    // What stands in a script's world without being declared by it is no function of it either.
    for (const name of ["nowhere", "eval", "Date", "parseInt", "Function", "hasOwnProperty"]) {
      const { status, error } = JSON.parse((await api("run", { ...call, name })).body) as RunView;
      expect([status, error]).toEqual(["missing", `Script function not found: ${name}`]);
    }
  });

  it("changes no cell outside of the grid, and not more at a time than undo can keep", async () => {
    const words = pageWords.id;
    const told = async (name: string, payload: object) =>
      (JSON.parse((await api(name, payload)).body) as { error?: string }).error;
    const { rowCount, columnCount } = workspace.document.book.sheets[0]!;
    for (const outside of [
      { row: rowCount, column: 0 },
      { row: 0, column: columnCount },
      { row: 1_048_575, column: 1_048_575 },
    ]) {
      const at = { sheet: 0, ...outside, text: "x" };
      expect(await told("type", at)).toBe(words.outside);
      expect(await told("note", at)).toBe(words.outside);
    }
    const width = { sheet: 0, column: columnCount, width: 100 };
    expect(await told("width", width)).toBe(words.outside);
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    const copy = { sheet: 0, from: { sheet: 0, ...cell }, cut: false };
    const large = { ...cell, rows: 1000, columns: 1001 };
    expect(await told("copy", { ...copy, to: large })).toBe(words.tooManyAtOnce);
    const wide = { ...cell, column: 16_384 };
    expect(await told("copy", { ...copy, to: wide })).toBe(words.tooManyCells);
    await api("type", { sheet: 0, row: 999, column: 0, text: "x" });
    await api("type", { sheet: 0, row: 999, column: 0, text: "x".repeat(50_000) });
    const long = { sheet: 0, from: { ...cell, row: 999 }, to: { ...cell, row: 999, columns: 26 } };
    expect(await told("fill", long)).toBe(undefined);
    const down = { sheet: 0, from: { ...cell, row: 999 }, to: { ...cell, rows: 501 } };
    expect(await told("copy", { ...down, from: { ...down.from, sheet: 0 }, cut: false })).toBe(
      words.tooManyLetters,
    );
    const all = { row: 0, column: 0, rows: 1_048_576, columns: 1_048_576 };
    const often = Array.from({ length: 1000 }, () => all);
    expect(await told("clear", { sheet: 0, rects: often })).toBe(words.tooManyAtOnce);
    expect(await told("clear", { sheet: 0, rects: often.slice(0, 30) })).toBe(undefined);
    expect(workspace.document.book.sheets[0]!.raw(999, 25)).toBe(null);
  });

  it("saves nothing that it would not open again", async () => {
    const told = async (name: string, payload: object) =>
      (JSON.parse((await api(name, payload)).body) as { error?: string }).error;
    const id = (JSON.parse((await api("addTab", {})).body) as { sheet: number }).sheet;
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    await api("type", { sheet: id, row: 0, column: 0, text: "=1+1" });
    await api("fill", { sheet: id, from: cell, to: { ...cell, rows: 1000, columns: 26 } });
    expect(await told("saveAs", { name: "banyak.xlsx" })).toContain("lebih dari 25.000 rumus");
    expect(existsSync(join(workspace.folder, "banyak.xlsx"))).toBe(false);
    expect(await told("renameTab", { sheet: id, name: "history" })).toContain("bukan History");
    await api("removeTab", { sheet: id });
  }, 60_000);

  it("puts a script's question to the person and runs it again with the answer", async () => {
    const source = `SpreadsheetApp.getActive().getSheets()[0].getRange("H9").setValue("half");
      const answer = SpreadsheetApp.getUi().prompt("Berapa?");
      answer.getResponseText() + "/" + new Date(0)`;
    const call = { name: "evaluate", args: [source], label: "x", activeSheet: null };
    const sheet = workspace.document.book.sheets[0]!;
    const first = JSON.parse((await api("run", { ...call, answers: [] })).body) as RunView;
    expect(first.question).toMatchObject({ kind: "prompt", text: "Berapa?" });
    expect(sheet.raw(8, 7)).toBe(null);
    const answers = [{ button: "OK", text: "7" }];
    const second = JSON.parse((await api("run", { ...call, answers })).body) as RunView;
    expect(String(second.value)).toMatch(/^7\//);
    expect(sheet.raw(8, 7)).toBe("half");
    await api("undo", {});
    expect(sheet.raw(8, 7)).toBe(null);
  });

  it("turns dates on their way to the page into null", async () => {
    const call = {
      name: "evaluate",
      args: ["({ a: new Date(), b: [new Date(), 1] })"],
      answers: [],
      label: "",
      activeSheet: null,
    };
    expect((JSON.parse((await api("run", call)).body) as RunView).value).toEqual({
      a: null,
      b: [null, 1],
    });
  });
});

it("says with 507 that the disk did not take what was typed, so that it is sent again", async () => {
  const { document } = workspace;
  const sheet = document.book.sheets[0]!;
  const mend = breakJournal(document);
  const entry = { sheet: sheet.id, row: 30, column: 0, text: "x" };
  expect((await api("type", entry)).status).toBe(507);
  mend();
  expect((await api("type", entry)).status).toBe(200);
});

it("has the menu in the language of the window", async () => {
  const captions = async (language: string) => {
    const { body } = await api("book", {}, { "x-capaian-language": language });
    return (JSON.parse(body) as BookView).menus[0]?.items.map(({ caption }) => caption).join();
  };
  expect(await captions("en")).not.toBe(await captions("id"));
});

it("tells the page what it needs", async () => {
  const book = JSON.parse((await api("book", {})).body) as BookView;
  expect(book.menus.map(({ caption }) => caption)).toEqual(["Capaian"]);
  expect(book.sheets.length).toBeGreaterThan(0);
});
