// Makes .xlsx files that no program would write, out of a sound one.
import { deflateRawSync } from "node:zlib";
import { writeZip, type Zip } from "../../workbench/files/zip";

/** Makes .xlsx files out of a sound one by exchanging its parts. */
export class Forge {
  constructor(private readonly plain: Zip) {}

  withParts(changed: Record<string, string | Buffer>): Buffer {
    const parts = new Map(this.plain.names.map((name) => [name, this.text(name)]));
    for (const [name, text] of Object.entries(changed)) parts.set(name, Buffer.from(text));
    return writeZip([...parts].map(([name, data]) => ({ name, data })));
  }

  private text(name: string): Buffer {
    return this.plain.read(name) ?? Buffer.alloc(0);
  }

  sheet(body: string): Buffer {
    return this.withParts({ [sheetPart]: worksheet(body) });
  }

  /** A part with something put in behind the first opening tag of that name. */
  inserted(part: string, tag: string, text: string): Buffer {
    const xml = this.text(part).toString();
    return this.withParts({
      [part]: xml.replace(new RegExp(`<${tag}[^>]*>`), (all) => all + text),
    });
  }

  /** The first sheet refers to a part of that type; `others` go along. */
  beside(type: string, part: string, xml: string, others: Record<string, string> = {}): Buffer {
    return this.withParts({
      [`xl/${part}`]: xml,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(type, part),
      [sheetPart]: worksheet(`${sheetData(head)}<drawing r:id="rId1"/>`),
      ...others,
    });
  }

  /** So many sheets, each of them this one part. */
  manySheets(count: number, body: string): Buffer {
    const sheets = repeat(count, (i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="same"/>`);
    const relation = `<Relationship Id="same" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`;
    const replaced = (part: string, from: RegExp, to: string) =>
      this.text(part).toString().replace(from, to);
    return this.withParts({
      "xl/workbook.xml": replaced(
        "xl/workbook.xml",
        /<sheets>.*<\/sheets>/,
        `<sheets>${sheets}</sheets>`,
      ),
      "xl/_rels/workbook.xml.rels": replaced(
        "xl/_rels/workbook.xml.rels",
        /<\/Relationships>/,
        `${relation}$&`,
      ),
      [sheetPart]: worksheet(body),
    });
  }

  /** Beside the sheet "Peserta" one of that name. */
  withSheet(name: string): Buffer {
    const id = "another";
    const xml = (part: string) => this.text(part).toString();
    const relation = `<Relationship Id="${id}" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>`;
    return this.withParts({
      "xl/workbook.xml": xml("xl/workbook.xml").replace(
        "</sheets>",
        `<sheet name="${name}" sheetId="9" r:id="${id}"/></sheets>`,
      ),
      "xl/_rels/workbook.xml.rels": xml("xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        `${relation}</Relationships>`,
      ),
      "xl/worksheets/sheet2.xml": worksheet(sheetData(head)),
    });
  }

  /** Two parts of one name: readers differ in which of them they take. */
  twice(body: string): Buffer {
    const files = this.plain.names.map((name) => ({ name, data: this.text(name) }));
    return writeZip([{ name: sheetPart, data: Buffer.from(worksheet(body)) }, ...files]);
  }

  /** One part that says it is small and is not, or is as large as it says. */
  bomb(size: number, declared: number): Buffer {
    const packed = deflateRawSync(Buffer.alloc(size));
    const bytes = this.withParts({ "xl/bomb.xml": "x" });
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
}

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const sheetPart = "xl/worksheets/sheet1.xml";
export const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>ID Peserta</t></is></c></row>';

/** One relation, `rId1`, of a part that lies in a folder below `xl/`. */
export function relations(type: string, part: string): string {
  return `<Relationships><Relationship Id="rId1" Type="${office}/${type}" Target="../${part}"/></Relationships>`;
}

export function worksheet(body: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${main}" xmlns:r="${office}">${body}</worksheet>`;
}

export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

export function repeat(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join("");
}

/** One formula a row in column B, of the row's number, beside a number in column A. */
export function formulas(count: number, formula: (row: number) => string): string {
  return sheetData(
    repeat(count, (i) => {
      const row = i + 1;
      return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><f>${formula(row)}</f></c></row>`;
    }),
  );
}

const entities = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`,
).join("");
export const billionLaughs = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>`;

export const letter = (index: number) => String.fromCharCode(65 + (index % 26));
export const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
export const cell = (place: string) => `<c r="${place}"><v>1</v></c>`;

/** What the sentence must say; null where the file may be worked on all the same. */
export type Case = [name: string, says: RegExp | null, make: (forge: Forge) => Buffer];
