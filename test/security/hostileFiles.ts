// Workbooks of heavy formulas, containers that are not what they say, and hostile tables.

import { writeZip } from "../../workbench/files/zip";
import {
  billionLaughs,
  type Case,
  formulas,
  head,
  repeat,
  sheetData,
  sheetPart,
  worksheet,
} from "./forge";

const tooHeavy = /terlalu|belum selesai dihitung/;

/** Formulas: a few that take any time, or any memory. */
export const heavy: Case[] = [
  [
    "too-many-formulas",
    /25\.000 rumus/,
    (f) => f.sheet(formulas(100_000, (r) => `SUM(A$1:A${r})`)),
  ],
  ["as-many-formulas-as-may-be", null, (f) => f.sheet(formulas(24_900, (r) => `A${r}+1`))],
  ["running-sums", tooHeavy, (f) => f.sheet(formulas(8000, (r) => `SUM(A$1:A${r})`))],
  ["whole-columns", tooHeavy, (f) => f.sheet(formulas(8000, () => "SUM(A:A)"))],
  ["indirect", tooHeavy, (f) => f.sheet(formulas(3000, () => 'SUM(INDIRECT("D1:Z100000"))'))],
  [
    "products",
    tooHeavy,
    (f) => f.sheet(formulas(400, () => "SUMPRODUCT((D1:D30000=1)*(E1:E30000=2)*(F1:F30000))")),
  ],
  ["sequence", tooHeavy, (f) => f.sheet(formulas(1, () => "SUM(SEQUENCE(1048576,16384))"))],
  [
    "doubling",
    null,
    (f) => f.sheet(formulas(40, (r) => (r === 1 ? '"xxxxxxxx"' : `B${r - 1}&amp;B${r - 1}`))),
  ],
  [
    "custom-functions",
    tooHeavy,
    (f) => f.sheet(formulas(3000, () => "NGAIN(D1:D20000,E1:E20000)")),
  ],
  [
    "whole-sheet-given",
    tooHeavy,
    (f) => f.sheet(formulas(1, () => "NGAIN(D1:XFD1048576,D1:XFD1048576)")),
  ],
  [
    "long-formulas",
    /huruf di dalam semua rumus/,
    (f) => f.sheet(formulas(2000, () => `${"A1+".repeat(1300)}A1`)),
  ],
  ["circle", null, (f) => f.sheet(formulas(3000, (r) => `B${(r % 3000) + 1}+1`))],
  ["chain", null, (f) => f.sheet(formulas(9000, (r) => `B${r + 1}+1`))],
  [
    "nested",
    /bersusun terlalu dalam/,
    (f) => f.sheet(formulas(1, () => `${"(".repeat(90_000)}1${")".repeat(90_000)}`)),
  ],
  ["minus", /bersusun terlalu dalam/, (f) => f.sheet(formulas(1, () => `${"-".repeat(200_000)}1`))],
];

/** Containers: the zip, or the mark-up itself, is not what it says. */
export const containers: Case[] = [
  ["bomb", /jauh lebih banyak/, (f) => f.bomb(300_000_000, 300_000_000)],
  ["liar", /rusak/, (f) => f.bomb(300_000_000, 1000)],
  ["twice", /rusak/, (f) => f.twice(sheetData(head))],
  [
    "many-bombs",
    /jauh lebih banyak/,
    (f) =>
      f.withParts(
        Object.fromEntries(
          Array.from({ length: 35 }, (_, i) => [`xl/b${i}.xml`, Buffer.alloc(9_900_000, 32)]),
        ),
      ),
  ],
  [
    "entities",
    null,
    (f) =>
      f.withParts({
        [sheetPart]: `<?xml version="1.0"?>${billionLaughs}${worksheet(sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>&e12;</t></is></c></row>')).slice(21)}`,
      }),
  ],
  [
    "external-entity",
    null,
    (f) =>
      f.withParts({
        [sheetPart]: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${worksheet(sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>')).slice(21)}`,
      }),
  ],
  [
    "sixteen-bit",
    /UTF-8/,
    (f) =>
      f.withParts({
        [sheetPart]: Buffer.from(`\ufeff${worksheet(sheetData(head))}`, "utf16le"),
      }),
  ],
  [
    "latin",
    /UTF-8/,
    (f) =>
      f.withParts({
        [sheetPart]: worksheet(sheetData(head)).replace("?>", ' encoding="ISO-8859-1"?>'),
      }),
  ],
  ...["<v>1e999</v>", "<f>1</f><v>-1e999</v>"].map(
    (value, at): Case => [
      `endless-number-${at}`,
      /rusak.*Peserta!B3/,
      (f) => f.sheet(sheetData(`<row r="3"><c r="B3">${value}</c></row>`)),
    ],
  ),
  ...["<v>99</v>", "<v>-1</v>", "<v>x</v>"].map(
    (value, at): Case => [
      `text-not-there-${at}`,
      /rusak.*sharedStrings/,
      (f) => f.sheet(sheetData(`<row r="1"><c r="A1" t = 's'>${value}</c></row>`)),
    ],
  ),
  [
    "long-cell",
    /50\.000 karakter: Peserta, baris 3, kolom C/,
    (f) =>
      f.sheet(
        sheetData(
          `<row r="3"><c r="C3" t="inlineStr"><is><t>${"x".repeat(50_001)}</t></is></c></row>`,
        ),
      ),
  ],
  ["one-name", /lebih dari satu lembar bernama PESERTA/, (f) => f.withSheet("PESERTA")],
  ["long-name", /dalam berkas \.xlsx.*31 karakter/i, (f) => f.withSheet("x".repeat(120))],
  [
    "links-out",
    /tautan/,
    (f) => f.withParts({ "xl/externalLinks/externalLink1.xml": '<externalLink xmlns="x"/>' }),
  ],
  [
    "archive",
    /bukan buku kerja/,
    () => writeZip([{ name: "word/document.xml", data: Buffer.from("<w/>") }]),
  ],
  ["truncated", /bukan buku kerja/, (f) => f.withParts({}).subarray(0, 900)],
  ["empty", /bukan buku kerja/, () => Buffer.alloc(0)],
  ["text", /bukan buku kerja/, () => Buffer.from("ID Peserta,Nama\n")],
];

const comma = (count: number) => Buffer.alloc(count, ",");

/** The file `Peserta.csv` of a folder. */
export const tables: [name: string, says: RegExp | null, make: () => Buffer | string][] = [
  ["nul", /NUL/, () => "ID Peserta,Nama\nP1,a\u0000b\n"],
  ["line", /jauh lebih banyak|50\.000 karakter/, () => Buffer.alloc(100_000_000, "x")],
  ["quotes", /1\.000\.000 sel/, () => Buffer.alloc(60_000_000, '"')],
  ["quote", /rusak/, () => `"${"x".repeat(50_000_000)}`],
  ["commas", /1\.000\.000 sel/, () => comma(100_000_000)],
  ["wide", /18\.278 kolom/, () => comma(900_000)],
  ["lines", /1\.000\.000 sel/, () => Buffer.alloc(50_000_000, "\n")],
  ["cell", /50\.000 karakter/, () => `ID Peserta,Nama\nP1,${"x".repeat(50_001)}\n`],
  [
    "formulas",
    null,
    () => `ID Peserta,Nama\n${repeat(3000, (i) => `P${i},"=SUM(A:A)*COUNTA(A:A)"\n`)}`,
  ],
];

function sidecar(other: object): string {
  const sheets = [{ name: "Peserta", id: 0, rowCount: 1000, columnCount: 26 }];
  return JSON.stringify({ format: 1, locale: "id_ID", timeZone: "Asia/Jakarta", sheets, ...other });
}

/** What lies beside a workbook as `NAME.capaian.json`; all of them are refused. */
export const sidecars: [name: string, make: () => string][] = [
  ["a text of 70 MB", () => sidecar({ documentProperties: { a: "x".repeat(70_000_000) } })],
  [
    "a billion rows",
    () => sidecar({ sheets: [{ name: "Peserta", id: 0, rowCount: 1e9, columnCount: 26 }] }),
  ],
  ["a zone that is none", () => sidecar({ timeZone: "Mars/Olympus" })],
  [
    "properties that are no texts",
    () => sidecar({ documentProperties: { a: { b: 1 } }, forms: {} }),
  ],
  ["two million brackets", () => "[".repeat(2_000_000)],
];
