// Workbooks of a few kilobytes that claim, or hold, more of one thing than can be read.
import {
  type Case,
  cell,
  type Forge,
  head,
  letter,
  main,
  relations,
  repeat,
  row,
  sheetData,
  sheetPart,
  worksheet,
} from "./forge";

const textStyle = `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs></styleSheet>`;

/** Claims: little is there, and much is said of it. */
export const claims: Case[] = [
  ["dimension", null, (f) => f.sheet(`<dimension ref="A1:XFD1048576"/>${sheetData(head)}`)],
  ["corner", /A1 dan isian/, (f) => f.sheet(sheetData(head + row(1048576, cell("XFD1048576"))))],
  ["tall", /A1 dan isian/, (f) => f.sheet(sheetData(head + row(1048576, cell("S1048576"))))],
  [
    "sparse",
    /A1 dan isian/,
    (f) => f.sheet(sheetData(head + row(2, cell("SR2")) + row(1000000, cell("A1000000")))),
  ],
  [
    "last-place-counts",
    /A1 dan isian/,
    (f) => f.sheet(sheetData('<row r="1"><c r="A1" r="XFD900000"><v>1</v></c></row>')),
  ],
  [
    "quoted-bracket",
    /A1 dan isian/,
    (f) => f.sheet(sheetData(`<row r="1"><c s='>"' r="XFD900000"><v>1</v></c></row>`)),
  ],
  ["many-sparse", /rusak/, (f) => f.manySheets(40, sheetData(head + row(18000, cell("Z18000"))))],
  ["many-sheets", /300 lembar/, (f) => f.manySheets(5000, sheetData(head))],
  [
    "merged",
    null,
    (f) => f.sheet(`${sheetData(head)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
  ],
  [
    "validated",
    null,
    (f) =>
      f.sheet(
        `${sheetData(head)}<dataValidations><dataValidation type="decimal" sqref="A1:XFD1048576"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>`,
      ),
  ],
  [
    "linked",
    null,
    (f) =>
      f.sheet(
        `${sheetData(head)}<hyperlinks><hyperlink ref="A1:XFD1048576" location="Peserta!A1"/></hyperlinks>`,
      ),
  ],
  [
    "columns",
    null,
    (f) =>
      f.sheet(
        `<cols><col min="1" max="2000000000" width="9" customWidth="1"/></cols>${sheetData(head)}`,
      ),
  ],
  ...(
    [
      ["column-formats", "DKA", null],
      ["more-column-formats", "DLZ", /3\.000\.000 sel dalam kolom berformat/],
    ] as const
  ).map(
    ([name, last, says]): Case => [
      name,
      says,
      (f) =>
        f.withParts({
          "xl/styles.xml": textStyle,
          [sheetPart]: worksheet(
            `<cols><col min="1" max="16384" style="1"/></cols>${sheetData(row(1, cell("A1") + cell(`${last}1`)))}`,
          ),
        }),
    ],
  ),
  [
    "columns-again",
    /lebar tersendiri/,
    (f) =>
      f.sheet(
        `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>${sheetData(head)}`,
      ),
  ],
  [
    "array",
    /rumus larik/,
    (f) =>
      f.sheet(
        sheetData('<row r="1"><c r="A1"><f t="array" ref="A1:Z1048576">1+1</f><v>2</v></c></row>'),
      ),
  ],
  [
    "shared",
    null,
    (f) =>
      f.sheet(
        sheetData(
          '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">1+1</f><v>2</v></c></row>',
        ),
      ),
  ],
];

const place =
  "<xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>";
const drawing = (anchors: string) =>
  `<xdr:wsDr xmlns:xdr="d" xmlns:c="c" xmlns:r="r">${anchors}</xdr:wsDr>`;

/** Masses: so many of one thing that its reader would not come to an end. */
/** The first sheet, every cell of it one text of that many letters. */
const oneText = (letters: number, cells: number) => (f: Forge) =>
  f.withParts({
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>${"x".repeat(letters)}</t></si></sst>`,
    [sheetPart]: worksheet(
      sheetData(repeat(cells / 10, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`)),
    ),
  });

export const masses: Case[] = [
  ["text-everywhere", /25\.000\.000 huruf di dalam semua sel/, oneText(50_000, 100_000)],
  ["text-in-many", /25\.000\.000 huruf di dalam semua sel/, oneText(500, 100_000)],
  ["text-just-so-often", null, oneText(49_000, 500)],
  [
    "cells",
    /1\.000\.000 sel/,
    (f) => f.sheet(sheetData(`<row>${"<c/>".repeat(50)}</row>`.repeat(60_000))),
  ],
  [
    "prefixed-cells",
    /1\.000\.000 sel/,
    (f) =>
      f.withParts({
        [sheetPart]: `<x:worksheet xmlns:x="${main}"><x:sheetData>${`<x:row>${"<x:c><x:v>1</x:v></x:c>".repeat(30)}</x:row>`.repeat(40_000)}</x:sheetData></x:worksheet>`,
      }),
  ],
  [
    "rows",
    /150\.000 baris/,
    (f) => f.sheet(sheetData('<row ht="20" customHeight="1"/>'.repeat(600_000))),
  ],
  [
    "texts",
    /potongan teks/,
    (f) =>
      f.withParts({
        "xl/sharedStrings.xml": `<sst xmlns="${main}">${"<si><t>a</t></si>".repeat(600_000)}</sst>`,
      }),
  ],
  [
    "texts-as-sheet",
    /rusak/,
    (f) =>
      f.withParts({
        "xl/sharedStrings.xml": `<worksheet>${"<t>a</t>".repeat(900_000)}</worksheet>`,
      }),
  ],
  [
    "names",
    /5\.000 rentang bernama/,
    (f) =>
      f.inserted(
        "xl/workbook.xml",
        "workbook",
        `<definedNames>${repeat(9000, (i) => `<definedName name="n${i}">Peserta!$A$1</definedName>`)}</definedNames>`,
      ),
  ],
  [
    "merges",
    /20\.000 sel gabungan/,
    (f) =>
      f.sheet(
        `${sheetData(head)}<mergeCells>${repeat(60_000, (i) => `<mergeCell ref="A${i + 2}:B${i + 2}"/>`)}</mergeCells>`,
      ),
  ],
  [
    "rules",
    /sel bervalidasi/,
    (f) =>
      f.sheet(
        `${sheetData(head)}<dataValidations>${repeat(400, (i) => `<dataValidation type="decimal" sqref="A1:Z1000"><formula1>${i}</formula1><formula2>${i + 1}</formula2></dataValidation>`)}</dataValidations>`,
      ),
  ],
  [
    "rules-in-a-pattern",
    null,
    (f) =>
      f.sheet(
        `${sheetData(head)}<dataValidations>${repeat(4900, (i) => `<dataValidation type="decimal" sqref="${letter(i * 2 + (Math.floor(i / 13) % 2))}${Math.floor(i / 13) + 1}"><formula1>1</formula1><formula2>2</formula2></dataValidation>`)}</dataValidations>`,
      ),
  ],
  [
    "formats",
    /bagian lain/,
    (f) =>
      f.sheet(
        `${sheetData(head)}${'<conditionalFormatting sqref="A1:Z1000"><cfRule type="cellIs" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>'.repeat(90_000)}`,
      ),
  ],
  [
    "links",
    /65\.530 tautan/,
    (f) =>
      f.sheet(
        `${sheetData(head)}<hyperlinks>${repeat(90_000, (i) => `<hyperlink ref="A${i + 1}" location="Peserta!A1"/>`)}</hyperlinks>`,
      ),
  ],
  [
    "styles",
    /bagian lain/,
    (f) => f.inserted("xl/styles.xml", "cellXfs", '<xf numFmtId="0" fontId="0"/>'.repeat(300_000)),
  ],
  [
    "notes",
    /20\.000 catatan/,
    (f) =>
      f.beside(
        "comments",
        "comments1.xml",
        `<comments xmlns="${main}"><commentList>${repeat(60_000, (i) => `<comment ref="A${i + 1}" authorId="0"><text><t>x</t></text></comment>`)}</commentList></comments>`,
      ),
  ],
  [
    "drawings",
    /bagian lain/,
    (f) =>
      f.beside(
        "drawing",
        "drawings/drawing1.xml",
        `<xdr:wsDr xmlns:xdr="d">${"<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col></xdr:from></xdr:twoCellAnchor>".repeat(90_000)}</xdr:wsDr>`,
      ),
  ],
  [
    "open-drawings",
    null,
    (f) =>
      f.beside(
        "drawing",
        "drawings/drawing1.xml",
        `<xdr:wsDr xmlns:xdr="d">${"<xdr:twoCellAnchor></a>".repeat(190_000)}</xdr:wsDr>`,
      ),
  ],
  [
    "one-chart-everywhere",
    /terlalu rumit/,
    (f) => {
      const frame = '<xdr:graphicFrame><c:chart r:id="rId1"/></xdr:graphicFrame>';
      const anchor = `<xdr:twoCellAnchor>${place}${frame}</xdr:twoCellAnchor>`;
      const series = "<c:ser><c:val><c:numRef><c:f>Peserta!$A$1</c:f></c:numRef></c:val></c:ser>";
      return f.beside("drawing", "drawings/drawing1.xml", drawing(anchor.repeat(9000)), {
        "xl/drawings/_rels/drawing1.xml.rels": relations("chart", "charts/chart1.xml"),
        "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:barChart>${series.repeat(9000)}</c:barChart></c:plotArea></c:chart></c:chartSpace>`,
      });
    },
  ],
  [
    "relations",
    /bagian lain/,
    (f) =>
      f.inserted(
        "xl/_rels/workbook.xml.rels",
        "Relationships",
        '<Relationship Id="q" Type="x" Target="y"/>'.repeat(400_000),
      ),
  ],
  [
    "types",
    /bagian lain/,
    (f) =>
      f.inserted(
        "[Content_Types].xml",
        "Types",
        '<Override PartName="/q" ContentType="y"/>'.repeat(400_000),
      ),
  ],
  ["deep", /bagian lain|rusak/, (f) => f.withParts({ [sheetPart]: "<a>".repeat(1_000_000) })],
  [
    "attributes",
    /400\.000 huruf/,
    (f) =>
      f.sheet(
        sheetData(`<row r="1"><c ${repeat(200_000, (i) => `a${i}="x" `)}r="A1"><v>1</v></c></row>`),
      ),
  ],
  [
    "long-text",
    /400\.000 huruf/,
    (f) =>
      f.sheet(
        sheetData(
          `<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(9_000_000)}</t></is></c></row>`,
        ),
      ),
  ],
  [
    "number-format",
    /format angka/,
    (f) =>
      f.withParts({
        "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="200" formatCode="${"[&gt;1]0;".repeat(9000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        [sheetPart]: worksheet(sheetData('<row r="1"><c r="A1" s="1"><v>5</v></c></row>')),
      }),
  ],
];
