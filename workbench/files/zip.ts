// Zip containers, as far as reading a workbook safely and exchanging some of its parts needs it.
import { deflateRawSync, inflateRawSync, crc32 as zlibCrc32 } from "node:zlib";
import { FileProblem } from "./problem";

interface Entry {
  name: string;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  offset: number;
}

/** A workbook may not claim to unpack to more than this, nor any part of it. */
export const MAX_UNPACKED_BYTES = 150 * 1024 * 1024;
export const MAX_PART_BYTES = 100 * 1024 * 1024;
/** Real workbooks pack 5 to 30 times; beyond this something is hidden. */
const MAX_RATIO = 500;
const MAX_ENTRIES = 10_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** The parts of a zip file; their declared sizes have been checked before anything is unpacked. */
export class Zip {
  /** Called before a part is read. */
  beforeReading: () => void = () => {};

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: Map<string, Entry>,
  ) {}

  static open(bytes: Buffer): Zip {
    const end = findEnd(bytes);
    if (end < 0) throw new FileProblem("notAWorkbook");
    const count = bytes.readUInt16LE(end + 10);
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) {
        throw new FileProblem("damaged");
      }
      const nameLength = bytes.readUInt16LE(at + 28);
      const entry: Entry = {
        name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        compressedSize: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      };
      // Another reader might take the other one of two parts that bear one name.
      if (entries.has(entry.name)) throw new FileProblem("damaged");
      entries.set(entry.name, entry);
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    const zip = new Zip(bytes, entries);
    zip.checkSizes();
    return zip;
  }

  private checkSizes(): void {
    let total = 0;
    for (const { size, compressedSize } of this.entries.values()) {
      total += size;
      const ratio = size / Math.max(1, compressedSize);
      if (size > MAX_PART_BYTES || (size > 10_000_000 && ratio > MAX_RATIO)) {
        throw new FileProblem("tooBig");
      }
    }
    if (total > MAX_UNPACKED_BYTES || this.entries.size > MAX_ENTRIES) {
      throw new FileProblem("tooBig");
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks one part; a part that is longer than it declared is refused, not read on. */
  read(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    this.beforeReading();
    const start = this.dataStart(entry);
    const packed = this.bytes.subarray(start, start + entry.compressedSize);
    if (entry.method === 0) return packed;
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      throw new FileProblem("damaged");
    }
  }

  text(name: string): string | null {
    return this.read(name)?.toString("utf8") ?? null;
  }

  private dataStart(entry: Entry): number {
    const { offset } = entry;
    if (offset + 30 > this.bytes.length) throw new FileProblem("damaged");
    return (
      offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28)
    );
  }

  /** A copy in which the parts named hold other text. */
  replaced(parts: Map<string, Buffer>): Buffer {
    const files = this.names.map((name) => ({ name, data: parts.get(name) ?? this.read(name)! }));
    return writeZip(files);
  }
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Packs files in the order given; the time stamps are fixed, so equal content gives equal bytes. */
export function writeZip(files: { name: string; data: Buffer }[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files) {
    const packed = deflateRawSync(data);
    const nameBytes = Buffer.from(name, "utf8");
    const fields = entryFields(data, packed.length, nameBytes.length);
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields]);
    local.push(head, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const mark = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
    central.push(mark, fields, tail, nameBytes);
    offset += head.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The 26 bytes that a local header and its directory entry have in common. */
function entryFields(data: Buffer, packedLength: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(0x5021, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packedLength, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Node has its own since 20.15; older ones get the table. */
function crc32(data: Buffer): number {
  if (typeof zlibCrc32 === "function") return zlibCrc32(data);
  let crc = 0xffffffff;
  for (const byte of data) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
