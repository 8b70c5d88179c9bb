// Hostile files: a clear sentence within five seconds and 512 MB, in a process of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestionFile } from "../../src/interchange/questionFile";
import { bookOf } from "../../workbench/commands/writeSample";
import { saveFile } from "../../workbench/files/open";
import { writeZip, Zip } from "../../workbench/files/zip";

const folder = mkdtempSync(join(tmpdir(), "capaian-files-"));
let plain: Zip;

beforeAll(async () => {
  const path = join(folder, "plain.xlsx");
  await saveFile(
    bookOf([
      {
        name: "Peserta",
        rows: [
          ["ID Peserta", "Nama"],
          ["P1", "Ani"],
        ],
      },
    ]),
    path,
  );
  plain = Zip.open(readFileSync(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sheetPart = "xl/worksheets/sheet1.xml";

function withPart(name: string, text: string): Buffer {
  if (plain.has(name)) return plain.replaced(new Map([[name, Buffer.from(text)]]));
  const parts = plain.names.map((one) => ({ name: one, data: plain.read(one) ?? Buffer.alloc(0) }));
  return writeZip([...parts, { name, data: Buffer.from(text) }]);
}

function sheet(body: string): Buffer {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return withPart(sheetPart, `<?xml version="1.0"?><worksheet ${ns}>${body}</worksheet>`);
}

/** One part that says it is small and is not, or is as large as it says. */
function bomb(size: number, declared: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const bytes = withPart("xl/bomb.xml", "x");
  const name = Buffer.from("xl/bomb.xml");
  const local = bytes.indexOf(name) - 30;
  const central = bytes.lastIndexOf(name) - 46;
  const old = bytes.readUInt32LE(central + 20);
  const grown = Buffer.concat([
    bytes.subarray(0, local + 30 + name.length),
    packed,
    bytes.subarray(local + 30 + name.length + old),
  ]);
  const shift = packed.length - old;
  grown.writeUInt32LE(packed.length, central + shift + 20);
  grown.writeUInt32LE(declared, central + shift + 24);
  const end = grown.length - 22;
  grown.writeUInt32LE(grown.readUInt32LE(end + 16) + shift, end + 16);
  return grown;
}

const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>ID Peserta</t></is></c></row>';
const entities = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
).join("");

/** A name, the file, and whether it may be read after all. */
const cases: [string, () => Buffer | string][] = [
  ["bomb.xlsx", () => bomb(300_000_000, 300_000_000)],
  ["liar.xlsx", () => bomb(300_000_000, 1000)],
  [
    "entities.xlsx",
    () =>
      withPart(
        sheetPart,
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e12;</t></is></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    "external-entity.xlsx",
    () =>
      withPart(
        sheetPart,
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>',
      ),
  ],
  ["dimension.xlsx", () => sheet(`<dimension ref="A1:XFD1048576"/><sheetData>${row}</sheetData>`)],
  [
    "corner.xlsx",
    () =>
      sheet(`<sheetData>${row}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
  ],
  [
    "merged.xlsx",
    () =>
      sheet(
        `<sheetData>${row}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
  ],
  [
    "validated.xlsx",
    () =>
      sheet(
        `<sheetData>${row}</sheetData><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
      ),
  ],
  [
    "columns.xlsx",
    () =>
      sheet(
        `<cols><col min="1" max="2000000000" width="9" customWidth="1"/></cols><sheetData>${row}</sheetData>`,
      ),
  ],
  ["links.xlsx", () => withPart("xl/externalLinks/externalLink1.xml", '<externalLink xmlns="x"/>')],
  ["deep.xlsx", () => withPart(sheetPart, "<a>".repeat(1_000_000))],
  ["truncated.xlsx", () => readFileSync(join(folder, "plain.xlsx")).subarray(0, 900)],
  ["empty.xlsx", () => ""],
  ["text.xlsx", () => "ID Peserta,Nama\n"],
  ["archive.xlsx", () => writeZip([{ name: "word/document.xml", data: Buffer.from("<w/>") }])],
  ["nul/Peserta.csv", () => "ID Peserta,Nama\nP1,a\u0000b\n"],
  ["line/Peserta.csv", () => Buffer.alloc(100_000_000, "x")],
  ["quote/Peserta.csv", () => `"${"x".repeat(50_000_000)}`],
  ["commas/Peserta.csv", () => Buffer.alloc(100_000_000, ",")],
];

const meter =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "%2Bprocess.resourceUsage().maxRSS))';

function open(target: string) {
  const started = Date.now();
  const node = ["--max-old-space-size=512", "--import", meter, "build/capaian.mjs"];
  const command = ["run", "set-up", target, "--output", join(folder, "out.xlsx")];
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [...node, ...command], {
    encoding: "utf8",
    timeout: 20_000,
  });
  return { status, stdout, stderr, signal, seconds: (Date.now() - started) / 1000 };
}

describe("hostile files", () => {
  it.each(cases)(
    "%s is told within its bounds",
    (name, make) => {
      const path = join(folder, name);
      if (name.includes("/")) mkdirSync(join(folder, name.split("/")[0] ?? ""));
      writeFileSync(path, make());
      const target = name.includes("/") ? join(folder, name.split("/")[0] ?? "") : path;
      let tried = open(target);
      // A machine that is busy with something else gets a second chance.
      if (tried.seconds > 5) tried = open(target);
      const { status, stdout, stderr, signal, seconds } = tried;
      const rss = Number(/RSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
      rmSync(path);
      expect([name, signal]).toEqual([name, null]);
      expect([0, 1, 2]).toContain(status);
      expect(`${stdout}${stderr}`).not.toMatch(/root:|\n\s+at |heap out of memory/);
      if (status !== 0) expect(stderr.replace(/RSS.*/, "").trim()).not.toBe("");
      expect(seconds).toBeLessThan(5);
      expect(rss).toBeLessThan(512);
    },
    30_000,
  );

  it.each([
    ["deep.gift", `${"{".repeat(200_000)}`],
    ["answers.gift", `soal {${"=a ~b ".repeat(50_000)}}`],
    ["escapes.gift", `soal {=${"\\".repeat(300_000)}}`],
    ["deep.xml", `<quiz>${"<question>".repeat(100_000)}`],
    [
      "entities.xml",
      `<!DOCTYPE q [<!ENTITY e0 "ha">${entities}]><quiz><question type="essay"><name><text>&e12;</text></name></question></quiz>`,
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
